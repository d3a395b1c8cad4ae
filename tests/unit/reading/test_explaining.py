"""A reading explained: marks take nothing from the text, every statement is told with its rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.reading import Hints, Kind, Reading, Statement, read
from answerable.reading.day_words import in_words
from answerable.reading.explaining import CLOSE, OPEN, ends, explained, marked
from answerable.reading.frames.told_apart import lines, told_apart

DAYS = (
    ("2026-03-05", "5 March 2026"),
    ("2026-03-05~", "about 5 March 2026"),
    ("2026-03-05/2026-03-07", "from 5 March 2026 to 7 March 2026"),
    ("2026-03/..", "since March 2026"),
    ("../2026-03-05", "until 5 March 2026"),
    ("2026", "2026"),
    ("XXXX-03-05", "5 March, year not known"),
    ("XXXX-XX-XX", "not known"),
    ("", "not known"),
)

TEXT = (
    "HARQA, May 8 (Reuters) - At least nine people were killed when a drone struck the market of Harqa "
    "on Monday, the health ministry said. In all, 25,000 people have been killed since October 2023."
)


def test_every_statement_stands_under_its_rule_with_its_words_and_what_was_ruled_out() -> None:
    reading = read(TEXT.encode(), Hints(published_on="2024-05-08"))
    told = explained(reading)
    for number, said in enumerate(reading.statements, 1):
        assert f"{OPEN}{number} " in told
        assert f"rule {said.rule}" in told
        assert f"“{said.quote}” [{said.span[0]}:{said.span[1]}]" in told
        assert all(f"ruled out: {why}" in told for why in said.ruled_out)
    assert "killed: at least 9" in told
    assert "running total" in told
    assert "said by: health ministry" in told.replace("the health", "health")
    assert "dateline: HARQA, May 8 (Reuters)" in told
    assert "sure by 0." in told


@given(
    st.text(min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=6),
)
def test_the_marks_taken_out_give_the_text_back(text: str, places: list[tuple[int, int]]) -> None:
    text = text.replace(OPEN, "").replace(CLOSE, "") or "x"
    spans = [(a, min(a + n, len(text))) for a, n in places if a < len(text)]
    said = [Statement(span, text[slice(*span)], Kind.HARM) for span in spans]
    out = marked(text, said)
    for number in range(len(said), 0, -1):
        out = out.replace(f"{OPEN}{number} ", "")
    assert out.replace(CLOSE, "") == text


def test_a_person_reads_days_in_words_and_never_their_code() -> None:
    text = "In early March 2026 two people were killed in Darwesh."
    reading = read(text.encode(), Hints(published_on="2026-03-20"))
    assert reading.statements[0].date
    assert reading.statements[0].date.edtf == "2026-03-01/2026-03-10"
    told = explained(reading)
    assert "date: from 1 March 2026 to 10 March 2026 (“early March 2026”)" in told
    assert "published: 20 March 2026" in told
    assert "2026-03" not in told
    assert "from 1 March 2026 to 10 March 2026" in "".join(lines(told_apart(reading)))


@pytest.mark.parametrize(("edtf", "said"), DAYS)
def test_days_are_said_no_more_exactly_than_they_are_known(edtf: str, said: str) -> None:
    assert in_words(edtf) == said


def test_a_reading_without_statements_is_told_too() -> None:
    empty = Reading("Nothing.", None, None, None, None, "en", notes=("One page is lost.",))
    assert explained(empty).startswith("Nothing.")
    assert explained(empty).endswith("note: One page is lost.")


def test_ranges_are_said_as_a_person_writes_them() -> None:
    assert [ends(f) for f in ((9, 9), (9, None), (None, 9), (6, 8), (None, None))] == [
        "9", "at least 9", "at most 9", "6 to 8", "not known",
    ]  # fmt: skip
