"""A gate never keeps a match away: what it says a pattern needs stands in everything it matches."""

from __future__ import annotations

import re

import pytest

from answerable.reading.gates import Gated, Rows
from answerable.reading.literals import by_letter, hastened, needed, opened_with
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
        (r"\b(?:bomb|mine)s?", r"(?=[BbMm][IiOo][MmNn])(?:\b(?:bomb|mine)s?)"),
        (r"(?<!\w)\d+ dead", r"(?=[\d])(?:(?<!\w)\d+ dead)"),
        (r"on|\bat", r"(?=[AaOo][NnTt])(?:on|\bat)"),
        (r"(?=\d\d)[a9]\w+", r"(?=[\d][\d])(?:(?=\d\d)[a9]\w+)"),
        (r"(?:ab)?c[^x]", r"(?=[AaCc])(?:(?:ab)?c[^x])"),
        (r"a\smine", r"(?=[Aa][\s][Mm])(?:a\smine)"),
        (r"(?:a|.)b", r"(?:a|.)b"),
        (r"(?:a|b)?", r"(?:a|b)?"),
    ],
)
def test_a_pattern_looks_first_whether_a_match_can_begin(pattern: str, hurried: str) -> None:
    assert hastened(pattern) == hurried


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        (r"\b(?:bomb|mine)s?\b", {"bomb", "bombs", "mine", "mines"}),
        (r"(?<!\w)\d{1,3},? dead", {"0"}),
        (r"\b(?:if|may)\b", {"if", "may"}),
        (r"\b(?:the )?(?:un\w+ )?raid", {"the r", "the u", "un", "raid"}),
        (r"\bone\b|(?<![\w'-])(?<=in )May", {"one", "may"}),
        (r"(?<!\w)(?:(?=\d{1,2}[- ]y)|an?\s+)[\w-]+", {"0", "an ", "a "}),
        (r"one|\btwo", set()),
        (r"\b(?:a|\w)b", set()),
        (r"\b[-+]?\d", set()),
        (r"(?<![^ ,])who", set()),
        (r"(?:\bno )?raid", set()),
        (r"\b(?:open", set()),
    ],
)  # fmt: skip
def test_the_letters_that_a_pattern_begins_words_with(pattern: str, letters: set[str]) -> None:
    assert opened_with(pattern) == letters


@pytest.mark.parametrize(
    "pattern",
    [r"\ba\s+\w+", r"(?<!\w)\d+(?:,\d+)*", r"\b(?:at|a) \d", r"(?<!\w)(?=an )\w+", r"\bk\w?"],
)
def test_asked_of_the_words_that_begin_so_it_finds_what_it_finds_everywhere(pattern: str) -> None:
    gated, plain = Gated(pattern), re.compile(pattern, re.I)
    for text in ("A\nman, an at 9", "at\xa07 1,200,30 a b a", "\u212aey kay \u0130k", "a", ""):
        found = [m.span() for m in plain.finditer(text)]
        assert [m.span() for m in gated.finditer(text)] == found
        first = gated.search(text)
        assert (first.span() if first else None) == (found[0] if found else None)


NOUNS = (
    r"people|persons?|men|mothers|pupils|(?-i:[A-Z])[a-z]{2,9}ans|boys|babies|girls|pe|m\w+|women|"
    r"pets|teens|guests|priests|monks|nuns|cooks|bakers|clerks|kin"
)


def test_alternatives_by_their_letter_match_what_they_matched_in_the_same_order() -> None:
    sorted_out, plain = by_letter(NOUNS), re.compile(NOUNS, re.I)
    assert sorted_out.startswith("people|persons?|men|")  # fewer than eight stay as they are
    assert "(?=[b])(?:boys|babies|bakers)" in sorted_out
    text = "People, persons and a person: Pets, MEN, mice, Romans, romans, kin, \u212ain, cooks, x."
    hurried = re.compile(sorted_out, re.I)
    assert [m.span() for m in hurried.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_what_a_text_holds_is_found_whatever_was_asked_before() -> None:
    first = Gated("at the market|harqam")
    assert first.search("Nine were hit at the market.")
    later = Gated("the marketplace|hit at")  # a word that comes later is looked for too
    assert later.search("Nine were hit at the market.")
    assert not first.search("at themarket")


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
    assert rows.within("A market, a school") == rows.within("The school, the market")
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
