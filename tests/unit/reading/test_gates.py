"""A gate never keeps a match away: what it says a pattern needs stands in everything it matches."""

from __future__ import annotations

import re

import pytest

from answerable.reading.gates import Gated, Rows
from answerable.reading.literals import hastened, needed
from answerable.reading.statements.passages import passages
from answerable.reading.statements.telling import tools
from tests.unit.reading.texts import ARABIC, ENGLISH


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\b(?:drones?|UAVs?)\b", {"drone", "uav"}),
        (r"foo-?bar", {"foo-bar", "foobar"}),
        (r"(?:killed|dead) or (?:wounded|hurt)", {"d or wounded", "killed or hu", "dead or hurt"}),
        (r"\d{1,3} people", {" people"}),
        (r"in (?:19|20)\d\d", {"in 0000"}),
        (r"(?:ab|cd)\w*", set()),
        (r"(?:shell)?(?:ing)?", set()),
        (r"(?=never read)strike", {"strike"}),
        (r"(?>the )?strike", {"strike"}),
        (r"(?:open", set()),
    ],
)  # fmt: skip
def test_what_a_pattern_cannot_do_without(pattern: str, words: set[str]) -> None:
    assert needed(pattern) == words


@pytest.mark.parametrize(
    ("pattern", "hurried"),
    [
        (r"\b(?:bomb|mine)s?", r"\b(?=[BMbm])(?:bomb|mine)s?"),
        (r"(?<!\w)\d+ dead", r"(?<!\w)(?=[\d])\d+ dead"),
        (r"(?:a|.)b", r"(?:a|.)b"),
        (r"(?:a|b)?", r"(?:a|b)?"),
    ],
)
def test_a_pattern_looks_first_whether_a_match_can_begin(pattern: str, hurried: str) -> None:
    assert hastened(pattern) == hurried


@pytest.mark.parametrize(
    "text", ["Stri\u017fe", "STR\u0130KE", "stri\u212ae", "in \u0662\u0660\u0662\u0664", "strike"]
)
def test_letters_that_match_others_pass_the_gate(text: str) -> None:
    for gated in (Gated(r"strike|strise"), Gated(r"in 20\d\d|in \d{4}")):
        plain = re.compile(gated.source, re.I)
        assert (gated.search(text) is None) == (plain.search(text) is None)


def test_rows_come_in_their_order_and_those_without_a_gate_always() -> None:
    rows = Rows.of([Gated("school"), Gated(r"\d"), Gated(r"\w"), Gated("market")], lambda row: row)
    assert [row.source for row in rows.within("A market, a school")] == ["school", r"\w", "market"]
    assert [row.source for row in rows.within("Nothing 4 here")] == [r"\d", r"\w"]
    assert [row.source for row in rows.within("Nothing")] == [r"\w"]


@pytest.mark.parametrize(("code", "text"), [("en", ENGLISH), ("ar", ARABIC)])
def test_a_gated_row_finds_what_its_pattern_finds(code: str, text: str) -> None:
    kit = tools(code)
    ways = kit.dealings.rows.within(text)
    gates = [kit.around.weapons, kit.around.objects, kit.around.damage, kit.harm.any_row]
    gates += [*kit.around.places, *kit.around.actors, *(way.pattern for way in ways)]
    for passage in passages(text):
        for gated in gates:
            plain = re.compile(gated.source, gated.flags)
            found = [m.span() for m in gated.finditer(passage.text)]
            assert found == [m.span() for m in plain.finditer(passage.text)]
