"""Series others have published reproduce in their own form: their terms, their signs, their sums.

Sources: monthly casualty reports of Combined Joint Task Force – Operation Inherent Resolve (March
2017, November and December 2018, August 2019); the United Kingdom's parliamentary answer on its
Yemen tracker, 30 April 2020.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.oversight.rules.carry_over import Layers, Published, breaks, differences


def month(
    period: str, opening: int, new: int, closing: int, parts: tuple[int, int, int]
) -> Published:
    terms = dict(zip(("credible", "non_credible", "duplicate"), parts, strict=True))
    return Published(period, opening, new, terms, closing)


MARCH_2017 = month("2017-03", 43, 27, 42, (9, 17, 2))
NOVEMBER_2018 = month("2018-11", 194, 15, 184, (3, 20, 2))
DECEMBER_2018 = month("2018-12", 184, 10, 182, (5, 6, 1))
AUGUST_2019 = month("2019-08", 97, 2, 79, (7, 13, 0))
SERIES = (MARCH_2017, NOVEMBER_2018, DECEMBER_2018, AUGUST_2019)


@pytest.mark.parametrize(("row", "completed"), list(zip(SERIES, (28, 25, 12, 20), strict=True)))
def test_a_published_month_adds_up(row: Published, completed: int) -> None:
    assert differences(replace(row, stated_completed=completed)) == {}


def test_consecutive_months_join() -> None:
    assert breaks([NOVEMBER_2018, DECEMBER_2018]) == []


def test_months_that_do_not_join_are_named_with_the_gap() -> None:
    assert breaks([DECEMBER_2018, AUGUST_2019]) == [("2018-12", "2019-08", 97 - 182)]


def test_a_wrong_closing_is_named_with_its_difference() -> None:
    assert differences(replace(MARCH_2017, closing=43)) == {"closing": 1}


def test_a_total_that_its_parts_do_not_make_is_named() -> None:
    wrong = replace(MARCH_2017, stated_completed=29)
    assert differences(wrong) == {"completed": 1, "closing": 1}


def test_a_sifted_list_gives_what_went_through() -> None:
    tracker = Layers(528, {"duplicate": 19, "not_credible": 166, "awaiting": 33}, through=310)
    assert tracker.difference == 0


def test_a_sifted_list_that_does_not_add_up_says_by_how_much() -> None:
    assert Layers(528, {"duplicate": 19, "not_credible": 166}, through=310).difference == -33
