"""What a query names is read in one place: a page, a day."""

from __future__ import annotations

from datetime import date

import pytest

from answerable.refusal import Refused
from answerable.web.days import day_asked, day_given, day_or_none
from answerable.web.paging import page_given

DAY = date(2026, 3, 16)


@pytest.mark.parametrize(
    ("text", "page"),
    [("1", 1), ("12", 12), ("999999", 999_999), ("1000000", 1), ("", 1), ("-2", 1), ("2.5", 1),
     ("two", 1), ("٣", 1), ("²", 1)],
)  # fmt: skip
def test_a_page_is_a_short_number_and_else_the_first(text: str, page: int) -> None:
    assert page_given({"page": text}) == page


def test_no_page_named_is_the_first() -> None:
    assert page_given({}) == 1


def test_a_day_left_open_is_none() -> None:
    assert day_given("") is None
    assert day_asked({}, "from") is None
    assert day_asked({"from": "  "}, "from") is None


def test_a_day_is_read_where_it_is_named() -> None:
    assert day_asked({"from": " 2026-03-16 ", "to": "soon"}, "from") == DAY


@pytest.mark.parametrize("text", ["soon", "2026-02-30", "16.3.2026"])
def test_what_is_no_day_is_refused_or_filters_nothing(text: str) -> None:
    with pytest.raises(Refused, match="is not a day"):
        day_given(text)
    assert day_or_none(text) is None


def test_a_filter_reads_a_day() -> None:
    assert day_or_none("2026-03-16") == DAY
