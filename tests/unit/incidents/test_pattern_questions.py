"""What may be asked, when two values are one, and why an incident fits a question."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from answerable.actor import Role
from answerable.incidents.rules import patterns as rules
from answerable.incidents.rules.objects import ObjectKind
from answerable.incidents.rules.patterns import Aspect, Question, Verdict, asked
from answerable.incidents.rules.patterns_matching import Facts, Said, fits, key_of, matches
from answerable.reading.types import Group, Manner
from answerable.refusal import Refused
from tests.unit.incidents.people import ANALYST, HOUSE, NOBODY, somebody

TITLE = "Guided bombs on schools"


def question(since: str = "", until: str = "", **values: str) -> Question:
    return asked({name: [value] for name, value in values.items()}, since, until)


def told(**values: str) -> Facts:
    said = {Aspect(name): (Said(words, "q-1"),) for name, words in values.items()}
    return Facts("i-1", "A mill", values=said)


def on(edtf: str, first: date, last: date | None = None) -> Facts:
    return Facts("i-1", "A mill", edtf, first, last or first)


def test_a_question_keeps_each_value_once_without_the_blanks() -> None:
    found = asked({"unit": [" 4th Brigade ", "", "4th Brigade", "5th Brigade"], "place": [" "]})
    assert found == Question({Aspect.UNIT: ("4th Brigade", "5th Brigade")})


def test_a_question_survives_being_stored() -> None:
    kept = asked({"unit": ["4th Brigade"], "manner": ["drone"]}, "2026-01-02", "2026-03-01")
    assert rules.from_json(rules.to_json(kept)) == kept
    assert rules.to_json(kept) == {
        "unit": ["4th Brigade"], "manner": ["drone"], "since": "2026-01-02", "until": "2026-03-01"
    }  # fmt: skip
    assert rules.to_json(Question()) == {}


def test_a_span_that_is_no_day_is_refused() -> None:
    with pytest.raises(Refused, match="yesterday"):
        asked({}, since="yesterday")


@pytest.mark.parametrize("role", sorted(Role))
def test_only_people_who_weigh_incidents_save_patterns(role: Role) -> None:
    may = {"analyst", "weapons_analyst", "legal_adviser", "desk_officer", "policy_lead"}
    sentence = rules.why_not_save(TITLE, question(unit="x"), by=somebody(role))
    assert (sentence is None) == (role in may)


def test_the_machine_saves_no_pattern() -> None:
    assert rules.why_not_save(TITLE, question(unit="x"), by=HOUSE) is not None
    assert rules.why_not_include(Verdict.ADDED, holds="", merged=False, by=HOUSE) is not None


def test_a_pattern_needs_a_title_of_a_length_that_fits() -> None:
    ask = question(unit="x")
    assert "title" in str(rules.why_not_save("  ", ask, by=ANALYST))
    assert "200" in str(rules.why_not_save("a" * 201, ask, by=ANALYST))
    assert rules.why_not_save("a" * 200, ask, by=ANALYST) is None


def test_a_change_made_on_an_older_page_is_refused() -> None:
    ask = question(unit="x")
    assert "meanwhile" in str(rules.why_not_save(TITLE, ask, seen=1, version=2, by=ANALYST))
    assert rules.why_not_save(TITLE, ask, seen=2, version=2, by=ANALYST) is None
    assert rules.why_not_save(TITLE, ask, seen=None, version=2, by=ANALYST) is None


def test_a_question_without_a_condition_is_refused() -> None:
    assert "condition" in str(rules.why_not_ask(Question()))
    assert "condition" in str(rules.why_not_ask(Question({Aspect.UNIT: ()})))
    assert rules.why_not_ask(question(since="2026-01-01")) is None
    assert rules.why_not_ask(question(until="2026-01-01")) is None


def test_a_span_may_be_one_day_and_not_end_before_it_begins() -> None:
    assert rules.why_not_ask(question("2026-01-02", "2026-01-02")) is None
    assert "before it begins" in str(rules.why_not_ask(question("2026-01-02", "2026-01-01")))


def test_a_condition_names_at_most_twelve_values_of_two_hundred_letters() -> None:
    twelve = tuple(f"unit {n}" for n in range(12))
    assert rules.why_not_ask(Question({Aspect.UNIT: twelve})) is None
    assert "12" in str(rules.why_not_ask(Question({Aspect.UNIT: (*twelve, "one more")})))
    assert rules.why_not_ask(question(unit="a" * 200)) is None
    assert "200" in str(rules.why_not_ask(question(unit="a" * 201)))


@pytest.mark.parametrize(
    ("aspect", "value", "may"),
    [("manner", "drone", True), ("manner", "unknown", False), ("manner", "spell", False),
     ("group", "children", True), ("group", "unknown", False), ("unit", "spell", True)],
)  # fmt: skip
def test_values_of_a_list_must_be_on_it(aspect: str, value: str, may: bool) -> None:
    assert (rules.why_not_ask(question(**{aspect: value})) is None) == may


def test_a_merged_incident_is_not_judged() -> None:
    sentence = rules.why_not_include(Verdict.ADDED, holds="", merged=True, by=ANALYST)
    assert "merged" in str(sentence)


@pytest.mark.parametrize(
    ("verdict", "holds", "may"),
    [(Verdict.ADDED, "", True), (Verdict.ADDED, "left_out", True), (Verdict.ADDED, "added", False),
     (Verdict.LEFT_OUT, "", True), (Verdict.LEFT_OUT, "left_out", False),
     (Verdict.WITHDRAWN, "added", True), (Verdict.WITHDRAWN, "", False)],
)  # fmt: skip
def test_the_same_is_not_said_twice(verdict: Verdict, holds: str, may: bool) -> None:
    sentence = rules.why_not_include(verdict, holds=holds, merged=False, by=ANALYST)
    assert (sentence is None) == may


def test_who_saves_no_pattern_includes_nothing() -> None:
    assert rules.why_not_include(Verdict.ADDED, holds="", merged=False, by=NOBODY) is not None


def test_codes_are_shown_as_terms_and_words_as_they_are() -> None:
    assert rules.shown(Aspect.MANNER, "drone") is Manner.DRONE
    assert rules.shown(Aspect.GROUP, "children") is Group.CHILDREN
    assert rules.shown(Aspect.OBJECT, "food_production") is ObjectKind.FOOD_PRODUCTION
    assert rules.shown(Aspect.OBJECT, "Water station") is ObjectKind.WATER_STATION
    assert rules.shown(Aspect.OBJECT, "a blue mill") == "a blue mill"
    assert rules.shown(Aspect.MANNER, "spell") == "spell"
    assert rules.shown(Aspect.UNIT, "drone") == "drone"


@pytest.mark.parametrize(
    ("aspect", "wanted", "words"),
    [("munition", "guided bomb", "Laser-guided bombs"), ("munition", "MK 82", "mk-82 bomb"),
     ("unit", "4th brigade", "The 4th Brigade"), ("object", "hospital", "clinic"),
     ("object", "hospital", "مستشفى"), ("object", "grain silo", "the grain silos"),
     ("place", "Ostrel", "ostrel, Lower Veskara"), ("place", "Lower Veskara", "Ostrel, Lower Veskara"),
     ("place", "Khan Younis", "خان يونس"), ("manner", "drone", "drone"),
     ("recipient", "veskara", "Veskara"), ("actor", "Tamrin Guard", "the Tamrin guards")],
)  # fmt: skip
def test_a_value_is_found_however_it_is_spelled(aspect: str, wanted: str, words: str) -> None:
    assert fits(Aspect(aspect), wanted, words)


@pytest.mark.parametrize(
    ("aspect", "wanted", "words"),
    [("munition", "MK 82", "MK 84"), ("munition", "laser-guided bomb", "guided bomb"),
     ("unit", "4th Brigade", "5th Brigade"), ("object", "hospital", "school"),
     ("place", "Ostrel", "Kellan"), ("place", "Ostrel, Lower Veskara", "Kellan, Lower Veskara"),
     ("manner", "drone", "airstrike"), ("manner", "unknown", "unknown"), ("group", "women", "men"),
     ("recipient", "Veskara", "Tamrin"), ("unit", "…", "…"), ("unit", "the", "4th Brigade")],
)  # fmt: skip
def test_another_value_is_not_found(aspect: str, wanted: str, words: str) -> None:
    assert not fits(Aspect(aspect), wanted, words)


def test_a_name_with_a_number_is_told_apart_by_it() -> None:
    assert key_of(Aspect.ACTOR, "Brigade 12") != key_of(Aspect.ACTOR, "Brigade 13")


def test_short_names_are_not_joined_by_their_sound() -> None:
    assert key_of(Aspect.PLACE, "Rafah") != key_of(Aspect.PLACE, "Riff")


def test_every_condition_must_hold_and_one_value_is_enough() -> None:
    ask = asked({"unit": ["4th Brigade", "5th Brigade"], "object": ["school"]})
    assert matches(ask, told(unit="5th Brigade", object="school")) is not None
    assert matches(ask, told(unit="6th Brigade", object="school")) is None
    assert matches(ask, told(unit="5th Brigade")) is None
    assert matches(ask, told()) is None


def test_each_condition_gives_its_reason_and_where_it_stands() -> None:
    facts = replace(told(unit="5th Brigade"), values={
        Aspect.UNIT: (Said("4th Brigade", "q-1"), Said("5th Brigade", "q-2")),
        Aspect.MANNER: (Said("drone"),),
    })  # fmt: skip
    found = matches(question(unit="5th brigade", manner="drone"), facts)
    assert found is not None
    assert [(r.sentence, r.statement) for r in found] == [
        ("unit: an accepted statement says “5th Brigade”.", "q-2"),
        ("manner of attack: the incident is described as “drone strike”.", ""),
    ]


SPAN = question("2026-01-10", "2026-01-20")
LIES, MAY = "its date lies in the span", "its date may lie in the span: it is not exact"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [(10, 10, LIES), (20, 20, LIES), (10, 20, LIES), (9, 9, None), (21, 21, None),
     (9, 10, MAY), (20, 21, MAY), (1, 31, MAY)],
)  # fmt: skip
def test_a_date_fits_where_it_may_lie_in_the_span(first: int, last: int, words: str | None) -> None:
    found = matches(SPAN, on("x", date(2026, 1, first), date(2026, 1, last)))
    assert (found[0].sentence if found else None) == words


def test_a_date_not_known_lies_in_no_span() -> None:
    assert matches(SPAN, Facts("i-1", "A mill")) is None
    assert matches(SPAN, Facts("i-1", "A mill", earliest=date(2026, 1, 12))) is None
    assert matches(SPAN, Facts("i-1", "A mill", latest=date(2026, 1, 12))) is None


def test_a_span_may_be_open_at_either_end() -> None:
    day = on("2026-01-12", date(2026, 1, 12))
    assert matches(question(since="2026-01-12"), day) is not None
    assert matches(question(since="2026-01-13"), day) is None
    assert matches(question(until="2026-01-12"), day) is not None
    assert matches(question(until="2026-01-11"), day) is None
