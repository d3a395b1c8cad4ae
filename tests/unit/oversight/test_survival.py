"""The survival curve, against figures others have published.

The remission times of the 6-MP group are those of E. J. Freireich and others (Blood 21, 1963), as E. A.
Gehan used them; estimates, standard errors and log(−log) limits are those statistical packages print.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from answerable.oversight.rules.survival import Curve, Stay, band, curve, curves, stays
from answerable.oversight.rules.told import Told

START = date(2026, 1, 1)
LEFT = (6, 6, 6, 7, 10, 13, 16, 22, 23)
OPEN = (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
PUBLISHED = {
    6: (21, 3, 0.8571, 0.6197, 0.9516),
    7: (17, 1, 0.8067, 0.5631, 0.9228),
    10: (15, 1, 0.7529, 0.5032, 0.8894),
    13: (12, 1, 0.6902, 0.4316, 0.8491),
    16: (11, 1, 0.6275, 0.3675, 0.8049),
    22: (7, 1, 0.5378, 0.2678, 0.7468),
    23: (6, 1, 0.4482, 0.1881, 0.6801),
}


def stay(days: int, *, left: bool, stage: str = "analysis") -> Stay:
    return Stay("c", "i", stage, START, days, left)


def freireich() -> Curve:
    return curve([*(stay(d, left=True) for d in LEFT), *(stay(d, left=False) for d in OPEN)])


def test_the_curve_is_the_published_one() -> None:
    found = {p.days: (p.at_risk, p.left, p.still, p.least, p.most) for p in freireich().points}
    assert found.keys() == PUBLISHED.keys()
    for days, expected in PUBLISHED.items():
        assert found[days] == pytest.approx(expected, abs=5e-5)


def test_the_open_ones_are_counted_and_the_median_is_the_published_one() -> None:
    made = freireich()
    assert (made.stays, made.open, made.left, made.longest, made.median) == (21, 12, 9, 35, 23)


def test_what_is_open_on_a_day_is_at_risk_on_that_day() -> None:
    made = curve([stay(5, left=True), stay(5, left=False)])
    assert [(p.at_risk, p.still) for p in made.points] == [(2, 0.5)]


def test_where_nobody_has_left_there_is_no_point_and_no_median() -> None:
    made = curve([stay(5, left=False), stay(90, left=False)])
    assert (made.points, made.median, made.open, made.longest) == ((), None, 2, 90)


def test_where_all_have_left_the_curve_ends_at_none() -> None:
    made = curve([stay(5, left=True), stay(9, left=True)])
    last = made.points[-1]
    assert (last.still, last.least, last.most) == (0, 0, 0)
    assert made.median == 5


def test_an_empty_stage_has_an_empty_curve() -> None:
    assert curve([]) == Curve(0, 0, 0, ())


def test_a_day_holds_what_the_last_point_before_it_says() -> None:
    made = freireich()
    assert made.at(5) is None
    assert [made.at(days).days for days in (6, 9, 10, 400)] == [6, 7, 10, 23]  # type: ignore[union-attr]  # each is there


def test_the_band_is_narrow_at_the_ends() -> None:
    assert band(1.0, 0.0) == (1.0, 1.0)
    assert band(0.0, 3.0) == (0.0, 0.0)
    low, high = band(0.5, 0.01)
    assert 0 < low < 0.5 < high < 1


def told(*stages: tuple[str, str, int], merges: tuple[tuple[str, str, int], ...] = ()) -> Told:
    def row(subject: str, value: str, day: int, act: int) -> tuple[str, str, date, int, int]:
        return subject, value, START + timedelta(day), act, 0

    return Told(
        {"i-1": START}, {"c-1": "i-1", "c-9": "i-9"},
        [row(*one, act) for act, one in enumerate(stages)],
        merges=[row(*one, 50) for one in merges],
    )  # fmt: skip


def of(found: Told, on: int) -> list[tuple[str, int, bool]]:
    return [(s.stage, s.days, s.left) for s in stays(found, START + timedelta(on))]


def test_a_stay_ends_with_the_next_stage_and_the_last_is_open() -> None:
    moved = told(("c-1", "analysis", 3), ("c-1", "impact", 10))
    assert of(moved, 40) == [("analysis", 7, True), ("impact", 30, False)]


def test_a_return_is_a_stay_of_its_own() -> None:
    back = told(("c-1", "analysis", 0), ("c-1", "impact", 4), ("c-1", "analysis", 9))
    assert of(back, 10) == [("analysis", 4, True), ("impact", 5, True), ("analysis", 1, False)]


def test_a_merge_of_its_incident_ends_no_stay() -> None:
    merged = told(("c-1", "analysis", 0), ("c-1", "impact", 20), merges=(("i-1", "i-2", 5),))
    assert of(merged, 40) == [("analysis", 20, True), ("impact", 20, False)]


def test_a_case_nobody_may_count_has_no_stays() -> None:
    assert of(told(("c-9", "analysis", 0)), 9) == []


def test_curves_stand_in_the_order_of_the_procedure() -> None:
    found = [stay(3, left=True, stage="b"), stay(4, left=False, stage="a"), stay(1, left=True)]
    made = curves(found, ("a", "b", "c"))
    assert list(made) == ["a", "b"]
    assert made["a"].open == 1
