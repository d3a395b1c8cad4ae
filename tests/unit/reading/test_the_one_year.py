"""A day without its year is of the one year its document names; a dateline's day is no day told."""

from __future__ import annotations

import pytest

from tests.unit.reading.texts import only, said

FOUR = "On 10 June, four people were killed in Dahar."
OPEN = [
    f"Shelling went on between May 2023 and June 2024.\n\n{FOUR}",
    f"The camp was set up since May 2019.\n\n{FOUR}",
    f"Report of 3 February 2024\n\n{FOUR}",
    FOUR,
]


def _day(text: str, field: str = "killed", published_on: str = "") -> str:
    when = only(text, field, published_on).date
    assert when is not None
    return when.edtf


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"Report of 12 June 2024\n\n{FOUR}", "2024-06-10"),
        ("Weekly summary, 6-12 May 2024\n\nOn Monday, 6 May, three people died.", "2024-05-06"),
        (
            "Harqa, March 2023. Two nurses were killed on 4 March when a clinic was hit.",
            "2023-03-04",
        ),
        ("تقرير 12 حزيران 2024\n\nقتل أربعة أشخاص في بلدة ضهر يوم 10 حزيران.", "2024-06-10"),
    ],
)
def test_a_day_takes_the_one_year_its_document_names(text: str, day: str) -> None:
    assert _day(text) == day


@pytest.mark.parametrize("text", OPEN)
def test_a_year_that_is_not_the_one_told_is_left_open(text: str) -> None:
    assert _day(text) == "XXXX-06-10"


def test_a_month_since_when_is_counted_keeps_its_year_open() -> None:
    text = "Two guards were killed on 4 May 2024. More than 3,000 people have been killed since January."
    assert [s.date.edtf for s in said(text) if s.date] == ["2024-05-04", "XXXX-01/.."]


def test_what_is_told_later_and_above_is_of_the_day_told_and_not_of_the_dateline() -> None:
    text = (
        "Strike kills nine in Dahar\n\nDAHAR, May 9 (Sabra Press) - Nine people were killed on "
        "Wednesday when an airstrike hit a bakery.\n\nHospital officials said 23 others had been "
        "wounded."
    )
    days = {s.date.edtf for s in said(text, published_on="2024-05-09") if s.date}
    assert days == {"2024-05-08"}


def test_a_dateline_alone_still_tells_the_day() -> None:
    text = "DAHAR, May 9 (Sabra Press) - Nine people were killed in a strike.\n\nFour were injured."
    assert _day(text, "injured", "2024-05-09") == "2024-05-09"
