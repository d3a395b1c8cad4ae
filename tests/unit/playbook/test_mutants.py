"""However a shipped file is damaged, it loads or is refused with lines: never another exception."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.playbook import Faulty, Mistake, Playbook, drawing, load, shipped, shipped_names
from answerable.playbook.comparing import changes
from answerable.playbook.staffing import Somebody, load_of, needs, posts, sentence_of
from tests.unit.playbook.test_comparing import FULL

TEXTS = {name: shipped(name) for name in shipped_names()} | {"small": FULL}
"""The shipped files, a few times each, for they are long; a small one with every field, often."""
SOUND = {name: load(text, name) for name, text in TEXTS.items()}
WORDS = (
    "null", "true", "[]", "{}", "''", "-1", "0", "99999999999999999999", "1e400", ".nan", ".inf",
    "2026-02-30", "2026-12-25", "closed", "intake", "effect_review", "analyst", "[analyst, 7]",
    "{en: 1}", "{ar: كلمة}", "٣", "!!set {a}", "!!binary aGk=", "&a x", "*a", "? x", "|", "- -",
    "0x1F", "0o17", "1_000", "12:30:45", "~", "yes", "'{reference'", "'{0}'", "<<: {}", "%YAML 1.1",
    "!!timestamp 2026-13-13", "!!float x", "!!int x", "2026-12-25T10:00:00+99:00",
)  # fmt: skip

NAMES = st.sampled_from(["small"] * 9 + list(shipped_names()))
LINES = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def survives(text: str, name: str) -> None:
    """A damaged text gives a playbook that can be used, or mistakes with lines, words and remedies."""
    found: tuple[Mistake, ...] = ()
    try:
        used(load(text, name), name)
    except Faulty as faulty:
        found = faulty.mistakes
    last = text.count("\n") + 2
    assert all(1 <= m.line <= last and m.words and m.remedy for m in found)


def used(book: Playbook, name: str) -> None:
    """Everything that is done with a sound playbook works."""
    assert drawing(book).startswith("stateDiagram-v2")
    people = [Somebody(role.value, frozenset({role})) for role in book.roles]
    assert all(sentence_of(post) for post in posts(needs(book), people))
    assert all(one.total > 0 or one.times == 0 for one in load_of(book))
    assert all(c.sentence for c in changes(book, SOUND[name]))
    assert all(point.note for _, point in book.unconfirmed)
    assert all(book.stage_words(code) for code in book.stage_codes)


@LINES
@given(NAMES, st.data())
def test_a_value_replaced(name: str, data: st.DataObject) -> None:
    lines = TEXTS[name].split("\n")
    at = data.draw(st.sampled_from([i for i, line in enumerate(lines) if ": " in line]))
    key = lines[at].split(": ", 1)[0]
    lines[at] = f"{key}: {data.draw(st.sampled_from(WORDS))}"
    survives("\n".join(lines), name)


@LINES
@given(NAMES, st.data())
def test_lines_dropped_doubled_and_indented(name: str, data: st.DataObject) -> None:
    lines = TEXTS[name].split("\n")
    start = data.draw(st.integers(0, len(lines) - 1))
    end = min(len(lines), start + data.draw(st.integers(1, 12)))
    some = lines[start:end]
    made = data.draw(
        st.sampled_from(
            [[], some + some, ["  " + one for one in some], [one[2:] for one in some], some[::-1]]
        )
    )
    survives("\n".join([*lines[:start], *made, *lines[end:]]), "small")


@LINES
@given(NAMES, st.data())
def test_signs_put_in_and_cut_out(name: str, data: st.DataObject) -> None:
    text = TEXTS[name]
    start = data.draw(st.integers(0, len(text) - 1))
    end = min(len(text), start + data.draw(st.integers(0, 40)))
    put = data.draw(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)))
    survives(text[:start] + put + text[end:], name)


@LINES
@given(NAMES, st.data())
def test_two_files_spliced(name: str, data: st.DataObject) -> None:
    other = TEXTS[data.draw(st.sampled_from(sorted(TEXTS)))].split("\n")
    lines = TEXTS[name].split("\n")
    at = data.draw(st.integers(0, len(lines)))
    beyond = data.draw(st.integers(0, len(other)))
    survives("\n".join([*lines[:at], *other[beyond:]]), name)


@pytest.mark.parametrize("word", WORDS)
def test_every_top_field_may_be_anything(word: str) -> None:
    lines = FULL.split("\n")
    tops = [i for i, line in enumerate(lines) if line[:1].isalpha()]
    for place, at in enumerate(tops):
        end = tops[place + 1] if place + 1 < len(tops) else len(lines)
        survives(
            "\n".join([*lines[:at], lines[at].split(":")[0] + ": " + word, *lines[end:]]), "small"
        )
