"""What is suggested, against what, with which figures; and what is never suggested."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from answerable.incidents.rules.patterns import Aspect, to_json
from answerable.incidents.rules.patterns_matching import Facts, Said
from answerable.incidents.rules.patterns_statistics import Table
from answerable.incidents.rules.patterns_suggested import (
    LOOKS,
    MOST_VALUES,
    Suggested,
    Suggestion,
    Value,
    suggested,
)

TODAY = date(2026, 3, 16)
UNIT, SCHOOL = "4th Brigade", "school"


def one(number: int, on: date | None = None, **values: str) -> Facts:
    said = {Aspect(name): (Said(words),) for name, words in values.items()}
    return Facts(f"i-{number}", "A mill", "", on, on, TODAY, None, said)


def office(both: int, unit: int, school: int, neither: int, *, unknown: int = 0) -> list[Facts]:
    """Incidents by unit and object: both named, unit only, school only, neither, nothing known."""
    rows = [(UNIT, SCHOOL)] * both + [(UNIT, "market")] * unit
    rows += [("5th Brigade", SCHOOL)] * school + [("5th Brigade", "market")] * neither
    found = [one(n, unit=u, object=o) for n, (u, o) in enumerate(rows)]
    return found + [one(1000 + n, unit=UNIT) for n in range(unknown)]


def named(found: Suggested) -> list[tuple[str, str]]:
    return [(s.left.words if s.left else "recent", s.right.words) for s in found.suggestions]


def test_a_concentration_is_suggested_with_its_figures() -> None:
    found = suggested(office(8, 2, 4, 26, unknown=3), today=TODAY)
    assert named(found) == [(UNIT, SCHOOL), ("5th Brigade", "market")]
    first = found.suggestions[0]
    assert first.table == Table(8, 10, 12, 40)
    assert first.tests == found.tests == 4
    assert first.of == found.of == 43
    assert first.p == pytest.approx(2 * 193336 / 847660528)  # counted by hand
    assert first.adjusted == pytest.approx(first.p * 4 / 2)
    assert first.sentence == (
        "Of 10 incidents with “4th Brigade” as unit, 8 have “school” as kind of object hit; about 3.0 "
        "would be expected. Of 30 other incidents, 4 have it."
    )
    assert to_json(first.question) == {"unit": [UNIT], "object": [SCHOOL]}


def test_caveats_are_said_every_time_and_more_when_incidents_are_few() -> None:
    few = suggested(office(8, 2, 4, 26, unknown=3), today=TODAY).suggestions[0].caveats
    many = suggested(office(10, 2, 4, 30), today=TODAY).suggestions[0].caveats
    assert few[0] == (
        "Compared are 40 of the 43 incidents you may see: those of which both are known."
    )
    assert [w for w in few if "few" in w] == [few[1]]
    assert not [w for w in many if "few" in w]
    assert len(many) == 6
    assert "4 combinations" in few[-1]


def test_an_even_spread_suggests_nothing() -> None:
    found = suggested(office(10, 10, 10, 10), today=TODAY)
    assert found.suggestions == ()
    assert found.tests == 4


def test_fewer_than_three_are_never_suggested() -> None:
    strong = office(3, 2, 2, 400)
    assert (UNIT, SCHOOL) in named(suggested(strong, today=TODAY))
    assert (UNIT, SCHOOL) not in named(suggested(office(2, 3, 3, 400), today=TODAY))


def test_a_value_of_fewer_than_five_is_not_tested() -> None:
    assert suggested(office(4, 0, 3, 400), today=TODAY).tests == 0
    assert suggested(office(4, 1, 3, 400), today=TODAY).tests == 4


def test_a_value_nearly_all_have_is_not_tested() -> None:
    assert suggested(office(20, 0, 4, 0), today=TODAY).tests == 0


def test_only_pairs_that_do_not_follow_from_each_other_are_compared() -> None:
    pairs = {frozenset(pair) for pair in LOOKS}
    assert len(pairs) == len(LOOKS)
    assert frozenset((Aspect.UNIT, Aspect.ACTOR)) not in pairs
    assert frozenset((Aspect.MUNITION, Aspect.MANNER)) not in pairs
    assert frozenset((Aspect.PLACE, Aspect.RECIPIENT)) not in pairs


def test_the_last_days_are_compared_with_those_before() -> None:
    new, old = TODAY - timedelta(89), TODAY - timedelta(90)
    rows = [one(n, new, object=SCHOOL) for n in range(9)]
    rows += [one(20 + n, new, object="market") for n in range(3)]
    rows += [one(50 + n, old, object="market") for n in range(30)]
    rows += [one(90 + n, None, object=SCHOOL) for n in range(40)]
    found = suggested(rows, today=TODAY).suggestions
    assert [s.table for s in found] == [Table(9, 12, 9, 42)]
    assert found[0].left is None
    assert found[0].since == new
    assert to_json(found[0].question) == {"object": [SCHOOL], "since": "2025-12-17"}
    assert found[0].sentence == (
        "Of 12 incidents of the last 90 days, 9 have “school” as kind of object hit; about 2.6 would "
        "be expected. Of 30 earlier ones, 0 have it."
    )


def test_a_date_that_only_may_be_recent_is_counted_as_earlier() -> None:
    rows = [one(n, TODAY, object=SCHOOL) for n in range(6)]
    rows += [one(20 + n, TODAY - timedelta(400), object="market") for n in range(30)]
    loose = [Facts(f"i-{90 + n}", "", "2025", date(2025, 1, 1), date(2025, 12, 31), TODAY, None,
                   {Aspect.OBJECT: (Said(SCHOOL),)}) for n in range(5)]  # fmt: skip
    found = suggested(rows + loose, today=TODAY).suggestions
    assert [s.table for s in found] == [Table(6, 6, 11, 41)]


def test_spellings_of_one_value_are_counted_together_and_shown() -> None:
    rows = office(4, 2, 4, 26) + [one(500 + n, unit="the 4th brigade", object="schools")
                                  for n in range(3)]  # fmt: skip
    found = suggested(rows, today=TODAY).suggestions[0]
    assert found.table == Table(7, 9, 11, 39)
    assert found.left == Value(Aspect.UNIT, "4th brigade", UNIT, ("the 4th brigade",))
    assert found.right.spellings == ("schools",)


def test_one_incident_counts_once_however_often_it_says_a_value() -> None:
    rows = [Facts(f.incident, f.title, "", None, None, TODAY, None,
                  {a: (*said, *said, Said("the " + said[0].words)) for a, said in f.values.items()})
            for f in office(8, 2, 4, 26)]  # fmt: skip
    assert suggested(rows, today=TODAY).suggestions[0].table == Table(8, 10, 12, 40)


def test_only_the_values_named_most_often_are_compared() -> None:
    rows = [one(n, unit=f"unit {n % (MOST_VALUES + 1)}", object=("school", "market")[n % 2])
            for n in range(5 * (MOST_VALUES + 1))]  # fmt: skip
    assert suggested(rows, today=TODAY).tests == MOST_VALUES * 2


def test_what_is_suggested_does_not_depend_on_the_order_of_incidents() -> None:
    rows = office(8, 2, 4, 26)
    assert suggested(rows, today=TODAY) == suggested(rows[::-1], today=TODAY)


def test_nothing_known_suggests_nothing() -> None:
    assert suggested([], today=TODAY) == Suggested((), 0, 0)


def test_a_suggestion_is_a_pattern_in_waiting() -> None:
    right = Value(Aspect.MANNER, "drone", "drone")
    made = Suggestion(None, right, Table(5, 6, 7, 40), 0.01, 0.02, 3, 50, date(2026, 1, 1))
    assert to_json(made.question) == {"manner": ["drone"], "since": "2026-01-01"}
    assert "“drone strike” as manner of attack" in made.sentence
