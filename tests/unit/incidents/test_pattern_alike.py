"""Others like an incident: what is shared, near in place, before and after, and the sentence."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from answerable.incidents.rules.patterns import Aspect
from answerable.incidents.rules.patterns_alike import SHARED, Alike, Shared, alike
from answerable.incidents.rules.patterns_matching import Facts, Said

DAY = date(2026, 3, 1)
TODAY = date(2026, 3, 16)


def one(
    name: str, days: int | None = 0, *, more: int = 0, at: tuple[float, float] | None = None,
    **values: str,
) -> Facts:  # fmt: skip
    first = None if days is None else DAY + timedelta(days)
    last = None if first is None else first + timedelta(more)
    said = {Aspect(aspect): (Said(words),) for aspect, words in values.items()}
    return Facts(name, name, "", first, last, TODAY, at, said)


def beside(mine: Facts, *others: Facts) -> Alike:
    return alike(mine, [mine, *others], on=TODAY)


def of(found: Alike, aspect: Aspect) -> Shared:
    return next(one for one in found.shared if one.aspect is aspect)


def test_each_aspect_is_counted_with_the_list_behind_it() -> None:
    mine = one("i-1", unit="4th Brigade", object="hospital", manner="drone")
    found = beside(
        mine, one("i-2", 1, unit="the 4th brigade"), one("i-3", 2, object="clinic", unit="5th"),
        one("i-4", 3, manner="drone", object="school"),
    )  # fmt: skip
    assert [one.aspect for one in found.shared] == list(SHARED)
    assert of(found, Aspect.UNIT).others == ("i-2",)
    assert of(found, Aspect.OBJECT).others == ("i-3",)
    assert of(found, Aspect.MANNER).others == ("i-4",)
    assert of(found, Aspect.MANNER).words == ("drone",)
    assert of(found, Aspect.MUNITION).words == ()
    assert of(found, Aspect.MUNITION).count == 0


def test_an_incident_is_not_like_itself_and_unknown_is_not_alike() -> None:
    mine = one("i-1", unit="4th Brigade", place="Ostrel")
    found = beside(mine, one("i-2"), one("i-3"))
    assert found.of == 2
    assert all(shared.count == 0 for shared in found.shared)


@pytest.mark.parametrize(
    ("days", "before", "after"),
    [(-30, 3, 0), (-31, 2, 0), (-90, 2, 0), (-91, 1, 0), (-365, 1, 0), (-366, 0, 0), (-1, 3, 0),
     (1, 0, 3), (30, 0, 3), (31, 0, 2), (90, 0, 2), (91, 0, 1), (365, 0, 1), (366, 0, 0)],
)  # fmt: skip
def test_windows_reach_as_far_as_they_say(days: int, before: int, after: int) -> None:
    shared = of(beside(one("i-1", unit="4th"), one("i-2", days, unit="4th")), Aspect.UNIT)
    assert [w.days for w in shared.windows] == [30, 90, 365]
    assert sum(len(w.before) for w in shared.windows) == before
    assert sum(len(w.after) for w in shared.windows) == after
    assert shared.same_days == shared.undated == ()


def test_the_same_day_is_neither_before_nor_after() -> None:
    shared = of(beside(one("i-1", unit="4th"), one("i-2", 0, unit="4th")), Aspect.UNIT)
    assert shared.same_days == ("i-2",)
    assert not any(w.before or w.after for w in shared.windows)


def test_a_date_not_exact_counts_where_all_of_it_lies() -> None:
    mine = one("i-1", unit="4th")
    inside, across = one("i-2", -30, more=20, unit="4th"), one("i-3", -31, more=20, unit="4th")
    window = of(beside(mine, inside, across), Aspect.UNIT).windows[0]
    assert window.before == ("i-2",)
    later = of(beside(mine, one("i-4", 10, more=20, unit="4th"),
                      one("i-5", 10, more=21, unit="4th")), Aspect.UNIT)  # fmt: skip
    assert later.windows[0].after == ("i-4",)


def test_the_incidents_own_date_counts_from_its_farther_end() -> None:
    mine = one("i-1", 0, more=9, unit="4th")
    near, far = one("i-2", -21, unit="4th"), one("i-3", -22, unit="4th")
    assert of(beside(mine, near, far), Aspect.UNIT).windows[0].before == ("i-2",)
    near, far = one("i-4", 30, unit="4th"), one("i-5", 31, unit="4th")
    assert of(beside(mine, near, far), Aspect.UNIT).windows[0].after == ("i-4",)


@pytest.mark.parametrize(("days", "more"), [(None, 0), (-1, 2), (0, 1), (-2, 2)])
def test_what_cannot_be_put_before_or_after_is_counted_apart(days: int | None, more: int) -> None:
    shared = of(
        beside(one("i-1", unit="4th"), one("i-2", days, more=more, unit="4th")), Aspect.UNIT
    )
    assert shared.undated == ("i-2",)
    assert shared.count == 1
    assert shared.same_days == ()
    assert not any(w.before or w.after for w in shared.windows)


def test_an_incident_without_a_date_has_nothing_before_it() -> None:
    shared = of(beside(one("i-1", None, unit="4th"), one("i-2", 0, unit="4th")), Aspect.UNIT)
    assert shared.undated == ("i-2",)


def test_a_place_near_by_is_shared_whatever_it_is_called() -> None:
    mine = one("i-1", place="Ostrel", at=(50.0, 30.0))
    found = of(beside(
        mine, one("i-2", 1, place="Ostrel, Veskara"), one("i-3", 1, place="The mill", at=(50.04, 30.0)),
        one("i-4", 1, place="Kellan", at=(50.05, 30.0)), one("i-5", 1, place="Kellan"),
    ), Aspect.PLACE)  # fmt: skip
    assert found.others == ("i-2", "i-3")


def test_a_place_near_by_in_name_and_in_fact_is_counted_once() -> None:
    mine = one("i-1", place="Ostrel", at=(50.0, 30.0))
    found = of(beside(mine, one("i-2", 1, place="Ostrel", at=(50.0, 30.0))), Aspect.PLACE)
    assert found.others == ("i-2",)


def test_the_sentence_gives_the_counts_and_no_verdict() -> None:
    mine = one("i-1", unit="4th Brigade", object="school")
    found = beside(
        mine, one("i-2", -400, unit="4th Brigade"), one("i-3", 2, more=3, object="school")
    )
    assert found.first == DAY - timedelta(400)
    assert found.last == DAY + timedelta(5)
    assert found.sentence == (
        "Of 2 other incidents recorded here, dated between 2025-01-25 and 2026-03-06: same unit: 1, "
        "same kind of object: 1. Counted on 2026-03-16, of those the reader may see."
    )


def test_the_sentence_says_where_nothing_can_be_compared() -> None:
    assert "none can be compared" in beside(one("i-1"), one("i-2", unit="4th")).sentence
    undated = beside(one("i-1", unit="4th"), one("i-2", None, unit="4th")).sentence
    assert undated.startswith(
        "Of 1 other incidents recorded here, none of them dated: same unit: 1."
    )
