"""Days told as a stretch are that stretch, and no number of a date ever counts people."""

from __future__ import annotations

import pytest

from answerable.reading import Scope
from tests.unit.reading.texts import only

PUBLISHED = "2026-03-20"
STRETCH = "2026-03-05/2026-03-07"
ENGLISH = (
    "Between 5 and 7 March, three people were killed in Darwesh.",
    "From 5 to 7 March 2026 three people were killed in Darwesh.",
    "On March 5-7, three people were killed in Darwesh.",
    "Three people were killed in Darwesh, between the 5th and 7th of March, medics said.",
)
ARABIC = (
    "بين 5 و7 مارس قتل ثلاثة أشخاص في دروش.",
    "من 5 إلى 7 مارس 2026 قتل ثلاثة أشخاص في دروش.",
)
BESIDE_A_DAY = (
    "Around 5 March, three people were killed in Darwesh.",
    "Three people were killed in Darwesh around 5 March.",
    "On March 5 and 6 March three people were killed in Darwesh.",
)


@pytest.mark.parametrize("text", [*ENGLISH, *ARABIC])
def test_from_one_day_to_another_is_kept_whole(text: str) -> None:
    told = only(text, "killed", PUBLISHED)
    assert told.killed == (3, 3)
    assert told.date
    assert told.date.edtf == STRETCH


@pytest.mark.parametrize("text", BESIDE_A_DAY)
def test_the_day_of_a_month_counts_nobody(text: str) -> None:
    assert only(text, "killed", PUBLISHED).killed == (3, 3)


def test_days_in_no_order_are_the_one_beside_its_month() -> None:
    told = only("Three people were killed between 28 and 3 March.", "killed", PUBLISHED)
    assert told.date
    assert told.date.edtf == "2026-03-03"


def test_one_night_between_two_days_is_one_incident() -> None:
    text = "On the night of 5-6 March four people were killed in a house in Darwesh."
    told = only(text, "killed", PUBLISHED)
    assert (told.killed, told.scope) == ((4, 4), Scope.INCIDENT)
    assert told.date
    assert told.date.edtf == "2026-03-05/2026-03-06"
