"""Dealings as news and diplomats word them, and look-alikes: a set written before the rules were seen.

Lines of `dealings/told.txt` are by turns of the half the rules were mended on and of the half that
was never looked at. At first 24 of 63 dealings were read (10 of 32 and 14 of 31) and 2 look-alikes.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.reading.texts import said

ROWS = [
    (at % 2, *line.split("\t"))
    for at, line in enumerate(
        (Path(__file__).parent / "dealings" / "told.txt").read_text("utf-8").splitlines()
    )
]
NONE = "-"


def right(language: str, wanted: str, text: str) -> bool:
    """Say whether just the one kind of dealing is read, or none where none is told."""
    found = {s.dealing.value for s in said(text, language=language) if s.dealing}
    return found == (set() if wanted == NONE else {wanted})


@pytest.mark.parametrize(("half", "least"), [(0, 32), (1, 28)])
def test_the_dealings_told_are_read(half: int, least: int) -> None:
    rows = [row for row in ROWS if row[0] == half and row[2] != NONE]
    missed = [text for _, code, wanted, text in rows if not right(code, wanted, text)]
    assert len(rows) - len(missed) >= least, missed


@pytest.mark.parametrize(("half", "most"), [(0, 1), (1, 0)])
def test_what_only_looks_like_a_dealing_is_none(half: int, most: int) -> None:
    rows = [row for row in ROWS if row[0] == half and row[2] == NONE]
    read = [text for _, code, wanted, text in rows if not right(code, wanted, text)]
    assert len(read) <= most, read


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("On 10 June the two sides met in Sabra.", ("two sides",)),
        ("The two delegations met on Monday.", ("two delegations",)),
        ("The minister met the ambassador on Monday.", ("minister", "ambassador")),
    ],
)
def test_where_or_when_sides_met_is_no_side(text: str, parties: tuple[str, ...]) -> None:
    assert [s.parties for s in said(text) if s.dealing] == [parties]


SPEAKERS = [
    line.split("\t")
    for line in (Path(__file__).parent / "dealings" / "speakers.txt")
    .read_text("utf-8")
    .splitlines()
]


@pytest.mark.parametrize(("language", "who", "text"), SPEAKERS)
def test_who_says_so_is_a_side_and_no_clause(language: str, who: str, text: str) -> None:
    found = {link.who for s in said(text, language=language) for link in s.attribution}
    assert found == (set() if who == NONE else {who})


def test_a_source_cited_stands_before_who_cites_it() -> None:
    text = (
        "Nine people were killed, the state news agency reported, citing a security source who "
        "spoke on condition of anonymity."
    )
    (found,) = said(text, language="en")
    assert [(link.who, link.standing.value) for link in found.attribution] == [
        ("a security source", "anonymous"),
        ("state news agency", "by_role"),
    ]


def test_he_who_opened_an_inquiry_is_whoever_spoke_last_in_arabic() -> None:
    text = "قال مدير المستشفى إن تسعة أشخاص قتلوا. وقال إن الجيش فتح تحقيقا في الحادثة."
    (found,) = [s for s in said(text, language="ar") if s.dealing]
    assert ([link.who for link in found.attribution], found.parties) == (
        ["مدير المستشفى"],
        ("الجيش",),
    )
