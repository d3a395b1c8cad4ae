"""Dates keep the precision they were given, in EDTF and in words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.incidents.rules import dates
from answerable.incidents.rules.dates import Precision


@pytest.mark.parametrize(
    ("edtf", "precision", "earliest", "latest", "words"),
    [
        ("2026-03-12", Precision.DAY, "2026-03-12", "2026-03-12", "12 March 2026"),
        ("2026-03-12~", Precision.ABOUT, "2026-03-12", "2026-03-12", "about 12 March 2026"),
        ("2024-02", Precision.MONTH, "2024-02-01", "2024-02-29", "February 2024"),
        ("2026", Precision.YEAR, "2026-01-01", "2026-12-31", "2026"),
        ("2026-03-12/2026-03-20", Precision.RANGE, "2026-03-12", "2026-03-20",
         "from 12 March 2026 to 20 March 2026"),
        ("XXXX-10-13", Precision.OPEN, None, None, "13 October, year not known"),
        ("XXXX-12", Precision.OPEN, None, None, "December, year not known"),
        ("2023-10/..", Precision.RANGE, "2023-10-01", None, "since October 2023"),
        ("../2023-10-07", Precision.RANGE, None, "2023-10-07", "until 7 October 2023"),
        ("", Precision.UNKNOWN, None, None, "not known"),
        ("XXXX-XX-XX", Precision.UNKNOWN, None, None, "not known"),
    ],
)  # fmt: skip
def test_a_date_is_read_and_said_no_more_exactly_than_it_was_given(
    edtf: str, precision: Precision, earliest: str | None, latest: str | None, words: str
) -> None:
    known = dates.read(edtf)
    assert known is not None
    assert known.precision is precision
    assert (known.earliest and known.earliest.isoformat()) == earliest
    assert (known.latest and known.latest.isoformat()) == latest
    assert dates.words(edtf) == words
    assert dates.is_known(edtf) == (precision is not Precision.UNKNOWN)


@pytest.mark.parametrize(
    "text", ["yesterday", "2026-13", "2026-02-30", "2026-03-12/2026-01-01", "12 March", "9" * 60,
             "a/..", "2026/2027/.."],
)  # fmt: skip
def test_what_is_no_date_is_refused_in_a_sentence(text: str) -> None:
    assert dates.read(text) is None
    assert not dates.is_known(text)
    assert "is not a date" in (dates.why_not_date(text, today=date(2026, 3, 16)) or "")


def test_a_day_still_to_come_cannot_have_happened() -> None:
    today = date(2026, 3, 16)
    assert dates.why_not_date("2026-03-17", today=today) == "2026-03-17 has not come yet."
    assert dates.why_not_date("2026-03-16", today=today) is None
    assert dates.why_not_date("2026-03", today=today) is None
    assert dates.why_not_date("", today=today) is None
    assert dates.why_not_date("XXXX-12-31", today=today) is None


@pytest.mark.parametrize(
    ("day", "month", "year", "sure", "edtf"),
    [
        ("12", "3", "2026", "exact", "2026-03-12"),
        ("12", "3", "2026", "about", "2026-03-12~"),
        ("12", "3", "2026", "month", "2026-03"),
        ("12", "3", "2026", "year", "2026"),
        ("12", "3", "2026", "unknown", ""),
        ("", "3", "2026", "exact", "2026-03"),
        ("", "", "2026", "exact", "2026"),
        ("13", "10", "", "exact", "XXXX-10-13"),
        ("", "10", "", "", "XXXX-10"),
        ("", "", "", "exact", ""),
        (" 1 ", " 2 ", " 2026 ", "exact", "2026-02-01"),
        ("12", "", "2026", "exact", "2026"),
    ],
)
def test_three_fields_give_one_date(day: str, month: str, year: str, sure: str, edtf: str) -> None:
    assert dates.from_parts(day, month, year, sure) == edtf


def test_dates_overlap_when_they_may_mean_one_day() -> None:
    assert dates.overlap("2026-03", "2026-03-12")
    assert dates.overlap("XXXX-03-12", "2026-03-12")
    assert not dates.overlap("2026-03-11", "2026-03-12")
    assert not dates.overlap("", "2026-03-12")


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_survives_reading(day: date) -> None:
    known = dates.read(day.isoformat())
    assert known is not None
    assert (known.earliest, known.latest) == (day, day)


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading_of_dates(text: str) -> None:
    dates.read(text)
    assert dates.words(text)
