"""A statement is left out of a new incident where it tells another one, and says why."""

from __future__ import annotations

from answerable.incidents.rules.taking import (
    Telling,
    left_out,
    nearest,
    why_none,
    why_not_take,
)

FIRST, SECOND, THIRD = (Telling(f"q-{n}", (n * 10, n * 10 + 5)) for n in (1, 2, 3))
APART = [[(8, 18), (28, 38)], [(19, 27)]]


def test_what_stands_in_the_place_of_another_incident_is_left_out() -> None:
    assert list(left_out([FIRST, SECOND, THIRD], APART, {})) == ["q-2"]


def test_where_one_incident_is_told_all_is_taken() -> None:
    assert left_out([FIRST, SECOND, THIRD], APART[:1], {}) == {}
    assert left_out([FIRST, SECOND], [], {}) == {}


def test_a_sentence_that_tells_both_incidents_is_taken() -> None:
    assert left_out([FIRST, SECOND], [[(8, 27)], [(19, 27)]], {}) == {}


def test_another_day_is_left_out_and_a_day_that_may_be_the_same_is_not() -> None:
    dated = [Telling("q-1", (0, 5), "2026-03-12"), Telling("q-2", (6, 9), "2026-03")]
    assert left_out(dated, [], {}) == {}
    other = Telling("q-3", (10, 15), "2026-03-11")
    assert list(left_out([*dated, other], [], {})) == ["q-3"]


def test_a_heading_outside_every_incident_goes_with_the_incident_of_its_day() -> None:
    heading = Telling("q-0", (0, 5), "2026-03-12")
    later = Telling("q-2", (20, 25), "2026-03-11")
    same = Telling("q-1", (10, 15), "2026-03-12")
    assert list(left_out([heading, later, same], APART, {})) == ["q-2"]


def test_what_tells_an_incident_already_is_left_to_it_and_the_rest_is_the_new_one() -> None:
    found = left_out([FIRST, SECOND, THIRD], APART, {"q-1": "Market", "q-3": "Market"})
    assert sorted(found) == ["q-1", "q-3"]
    assert "Market" in found["q-1"]


def test_nothing_ticked_and_a_foreign_statement_are_refused() -> None:
    assert why_none([])
    assert why_none(["q-1"]) is None
    assert why_not_take(["q-1"], ["q-1"], report="r-1") is None
    assert "q-2" in str(why_not_take(["q-1", "q-2"], ["q-1"], report="r-1"))


def test_what_may_tell_a_known_incident_leads_by_its_day_and_then_by_its_place() -> None:
    other = Telling("q-1", (0, 5), "2026-03-12", "Delun")
    here = Telling("q-2", (10, 15), "2026-03-11", "Orla")
    undated = Telling("q-3", (20, 25), place="Orla")
    assert nearest([other, here, undated], "2026-03-11", "village of Orla") == [
        here,
        undated,
        other,
    ]
    assert nearest([other, here], "", "") == [other, here]
