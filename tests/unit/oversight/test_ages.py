"""Age bands meet without gap or overlap."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.oversight.rules.ages import Band, age, band_of, span_of, spread


@pytest.mark.parametrize(
    ("days", "band"),
    [
        (0, Band.TO_30), (30, Band.TO_30), (31, Band.TO_60), (60, Band.TO_60),
        (61, Band.TO_180), (180, Band.TO_180), (181, Band.TO_365), (365, Band.TO_365),
        (366, Band.OVER_A_YEAR),
    ],
)  # fmt: skip
def test_the_last_day_of_a_band_belongs_to_it(days: int, band: Band) -> None:
    assert band_of(days) is band


@given(st.integers(0, 5000))
def test_every_age_lies_in_the_span_of_its_band(days: int) -> None:
    first, last = span_of(band_of(days))
    assert first <= days
    assert last is None or days <= last


@given(st.lists(st.integers(0, 2000)))
def test_the_bands_together_count_everything_once(days: list[int]) -> None:
    assert sum(spread(days)) == len(days)


def test_what_is_received_later_has_waited_no_days() -> None:
    assert age(date(2026, 3, 2), date(2026, 3, 1)) == 0
