"""What two documents say of one thing that cannot both be so is shown, from either side alike."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings

from answerable.linking import contradictions
from answerable.reading.types import Dealing, Group, Kind, Modality, Reading
from tests.unit.linking.readings import (
    OTHER,
    REWRITE,
    STORY,
    count,
    day,
    place,
    reading,
    said,
    strike,
)
from tests.unit.linking.test_scores import any_readings

HERE: dict[str, Any] = {"date": day("2031-05-13"), "place": place("Qasr Veth")}
CABLE = (
    "The procedure has three stages, according to a {} internal ministry cable seen by Nordwire."
)
MEMO = "The procedure has three stages, says an internal ministry memo dated {}, seen by Nordwire."


def abouts(one: Reading, two: Reading) -> list[str]:
    return [c.about for c in contradictions(one, two)]


def test_tolls_that_no_count_can_meet_contradict() -> None:
    one = strike(STORY, "At least nine civilians", killed=(9, None), **HERE)
    two = strike(REWRITE, "Nine people", killed=(3, 4), **HERE)
    found = contradictions(one, two)
    assert [(c.about, c.left, c.right) for c in found] == [("killed", 0, 0)]
    assert "at least 9" in found[0].words
    assert "3 to 4" in found[0].words


def test_tolls_that_one_count_can_meet_do_not() -> None:
    one = strike(STORY, "At least nine civilians", killed=(9, None), **HERE)
    two = strike(REWRITE, "Nine people", killed=(12, 12), **HERE)
    assert abouts(one, two) == []


def test_tolls_of_different_groups_do_not_contradict() -> None:
    one = strike(STORY, "At least nine civilians", killed=(9, 9), **HERE)
    two = strike(REWRITE, "two of her children", killed=(2, 2), group=Group.CHILDREN, **HERE)
    assert abouts(one, two) == []


def test_tolls_of_different_places_do_not_contradict() -> None:
    one = strike(STORY, "At least nine civilians", killed=(9, 9), **HERE)
    two = strike(REWRITE, "Nine people", killed=(3, 3), **HERE | {"place": place("Danner")})
    assert abouts(one, two) == []


def test_one_event_dated_twice_contradicts() -> None:
    one = strike(STORY, "At least nine civilians", killed=(9, 9), **HERE)
    two = strike(REWRITE, "Nine people", killed=(9, 9), **HERE | {"date": day("2031-05-15")})
    assert abouts(one, two) == ["date"]


def test_an_open_year_contradicts_no_full_date_of_that_day() -> None:
    one = strike(STORY, "At least nine civilians", killed=(9, 9), **HERE)
    two = strike(REWRITE, "Nine people", killed=(9, 9), **HERE | {"date": day("XXXX-05-13")})
    assert abouts(one, two) == []


def test_a_denial_contradicts_what_it_denies() -> None:
    one = strike(STORY, "At least nine civilians", killed=(9, 9), **HERE)
    two = strike(REWRITE, "Nine people", killed=(9, 9), **HERE, modality=Modality.DENIED)
    assert abouts(one, two) == ["denial"]


def paper(text: str, words: str, edtf: str, **fields: Any) -> Reading:
    whole = text.format(words)
    return reading(whole, said(whole, whole, kind=Kind.EVENT, date=day(edtf, words), **fields))


def test_a_year_counted_from_another_date_contradicts_one_left_open() -> None:
    one = paper(CABLE, "December", "XXXX-12")
    two = paper(MEMO, "December of the following year", "2032-12")
    found = contradictions(one, two)
    assert [c.about for c in found] == ["paper_date"]
    assert "“December of the following year” (2032-12)" in found[0].words


def test_a_year_given_outright_does_not_contradict_one_left_open() -> None:
    one = paper(CABLE, "December", "XXXX-12")
    assert abouts(one, paper(MEMO, "December 2032", "2032-12")) == []


def test_two_years_of_one_paper_contradict() -> None:
    one = paper(CABLE, "December 2031", "2031-12")
    assert abouts(one, paper(MEMO, "December 2032", "2032-12")) == ["paper_date"]


def test_a_letter_and_a_memo_are_two_papers() -> None:
    one = paper(CABLE.replace("cable", "letter"), "December 2031", "2031-12")
    assert abouts(one, paper(MEMO, "December 2032", "2032-12")) == []


def test_the_date_of_what_a_memo_tells_is_not_the_date_of_the_memo() -> None:
    text = "A ministry memo seen by Nordwire says that the procedure of three stages began in {}."
    assert (
        abouts(paper(CABLE, "December 2031", "2031-12"), paper(text, "May 2032", "2032-05")) == []
    )


def test_a_reader_that_names_the_paper_is_believed() -> None:
    text = "It has three stages of internal ministry procedure, seen by Nordwire, and bears the date {}."
    one = paper(CABLE, "December 2031", "2031-12")
    assert abouts(one, paper(text, "May 2032", "2032-05", about="memo")) == ["paper_date"]
    assert abouts(one, paper(text, "May 2032", "2032-05")) == []


COUNT = "Officials of the ministry counted nearly {} incidents of harm under the procedure."


def counted(number: int, words: str = "nearly") -> Reading:
    text = COUNT.format(number).replace("nearly", words)
    return reading(text, count(text, text, (None, number)))


def test_counts_that_no_rounding_brings_together_contradict() -> None:
    assert abouts(counted(500), counted(900)) == ["incidents"]
    assert abouts(counted(500), counted(510, "about")) == []


def test_several_incidents_contradict_no_count() -> None:
    text = "Officials of the ministry raised several incidents of harm under the procedure."
    several = reading(text, count(text, text, (3, None)))
    assert abouts(counted(500), several) == []


def test_none_at_the_last_stage_does_not_contradict_the_count() -> None:
    assert abouts(counted(500), counted(0)) == []


def test_a_meeting_held_and_cancelled_on_one_day_contradicts() -> None:
    text = "The ministers' meeting of 13 May."

    def meeting(dealing: Dealing, edtf: str) -> Reading:
        return reading(text, said(text, "meeting", kind=Kind.DEALING, dealing=dealing,
                                  parties=("Tamrin",), date=day(edtf)))  # fmt: skip

    held = meeting(Dealing.MEETING_HELD, "2031-05-13")
    assert abouts(held, meeting(Dealing.MEETING_CANCELLED, "2031-05-13")) == ["meeting"]
    assert abouts(held, meeting(Dealing.MEETING_CANCELLED, "2031-05-14")) == []
    assert abouts(held, meeting(Dealing.MEETING_CANCELLED, "2031-05")) == []
    assert abouts(held, held) == []


def test_unlike_stories_contradict_in_nothing() -> None:
    assert contradictions(reading(STORY), reading(OTHER)) == ()


@settings(max_examples=100, deadline=None)
@given(any_readings(), any_readings())
def test_contradictions_are_mirrored(one: Reading, two: Reading) -> None:
    there = {(c.about, c.left, c.right, c.words) for c in contradictions(one, two)}
    back = {(c.about, c.right, c.left, c.words) for c in contradictions(two, one)}
    assert there == back
