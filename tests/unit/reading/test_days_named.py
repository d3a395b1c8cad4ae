"""A day of the week beside a date is the day the date names, however long ago that was."""

from __future__ import annotations

import pytest

from answerable import reading
from answerable.reading.types import Hints

LATER = "2026-03-20"


def days(text: str) -> set[str]:
    found = reading.read(text.encode(), Hints(published_on=LATER)).statements
    return {one.date.edtf for one in found if one.date}


@pytest.mark.parametrize(
    "day",
    [
        "on Thursday 5 March 2026", "on Thursday, 5 March 2026", "on Thursday, March 5, 2026",
        "on Thursday, March 5", "on Thursday (5 March)", "on Thursday, the 5th of March",
    ],
)  # fmt: skip
def test_an_english_date_after_its_day_of_the_week_is_that_date(day: str) -> None:
    told = f"At least 14 people were killed when an air strike hit Darwesh {day}, medics said."
    assert days(told) == {"2026-03-05"}


@pytest.mark.parametrize(
    "day", ["صباح الخميس 5 آذار/مارس 2026", "الخميس، 5 مارس 2026", "يوم الخميس الموافق 5 مارس 2026"]
)
def test_an_arabic_date_after_its_day_of_the_week_is_that_date(day: str) -> None:
    told = f"قُتل 11 مدنياً في غارة جوية استهدفت سوق الخضار في دروش {day}، بحسب مديرية الصحة."
    assert days(told) == {"2026-03-05"}


def test_two_days_that_are_only_named_one_after_the_other_stay_two() -> None:
    told = (
        "Three people were killed in Darwesh on Thursday, medics said. "
        "Two people were killed in Kellan on 5 March 2026, medics said."
    )
    assert days(told) == {"2026-03-19", "2026-03-05"}
