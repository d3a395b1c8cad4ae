"""Rules of observations, identifications, origins, units and concerns: each sentence, each boundary."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from answerable.actor import Actor, Door, Role, machine
from answerable.arms.rules import end_use, identifications, observations, origins, units
from answerable.arms.rules.identifications import Said
from answerable.arms.rules.observations import Region, Seen, region_of
from answerable.arms.rules.origins import Came

NOW = datetime(2026, 3, 16, 12, tzinfo=UTC)
TODAY = NOW.date()


def person(*roles: Role, name: str = "p1") -> Actor:
    return Actor(name, frozenset(roles), Door.WEB, NOW, account=1)


WEAPONS, ANALYST = person(Role.WEAPONS_ANALYST), person(Role.ANALYST)
MACHINE, NOBODY = machine(NOW, Door.WORKER), person()


@pytest.mark.parametrize(("given", "found"), [
    (("10", "20", "30", "40"), Region(1000, 2000, 3000, 4000)),
    (("0", "0", "100", "100%"), Region(0, 0, 10000, 10000)),
    (("33,33", "0.01", "66.67", "99.99"), Region(3333, 1, 6667, 9999)),
    (("", " ", "", ""), None),
    (("10", "", "", ""), "four numbers"), (("-1", "0", "5", "5"), "four numbers"),
    (("1e1", "0", "5", "5"), "four numbers"), (("٥", "0", "5", "5"), "four numbers"),
    (("0", "0", "0", "5"), "above nothing"), (("0", "0", "5", "0"), "above nothing"),
    (("60.01", "0", "40", "5"), "beyond"), (("0", "60.01", "5", "40"), "beyond"),
    (("60", "60", "40", "40"), Region(6000, 6000, 4000, 4000)),
])  # fmt: skip
def test_a_region_is_four_percentages_within_the_picture(
    given: tuple[str, ...], found: object
) -> None:
    got = region_of(given)
    assert (found in got) if isinstance(found, str) and isinstance(got, str) else got == found


def test_a_region_is_said_in_percent_as_people_say_it() -> None:
    assert Region(1000, 1, 3330, 10000).in_hundred == ("10", "0.01", "33.3", "100")


@pytest.mark.parametrize(("seen", "by", "sentence"), [
    (Seen("a plate"), WEAPONS, None), (Seen("a plate", "x" * 2000), ANALYST, None),
    (Seen("a plate", "A\tB\nC"), ANALYST, None),
    (Seen("a plate"), MACHINE, "takes one of these roles"),
    (Seen("a plate"), NOBODY, "takes one of these roles"),
    (Seen(" "), WEAPONS, "Say what is seen"), (Seen("a", "x" * 2001), WEAPONS, "at most 2000"),
    (Seen("a", "x\x00"), WEAPONS, "control"), (Seen("x" * 2001), WEAPONS, "at most 2000"),
    (Seen("a", region=Region(0, 0, 10001, 1)), WEAPONS, "beyond"),
    (Seen("a", region=Region(-1, 0, 1, 1)), WEAPONS, "above nothing"),
])  # fmt: skip
def test_what_may_be_recorded_as_seen(seen: Seen, by: Actor, sentence: str | None) -> None:
    assert _says(observations.why_not_record(seen, by=by), sentence)


def test_candidates_and_reasons_are_named_once_and_by_people_or_the_machine() -> None:
    why_not = observations.why_not_candidate
    assert why_not("Bomb", known=(), withdrawn=False, by=MACHINE) is None
    assert _says(
        why_not("Bomb", known=("BOMB",), withdrawn=False, by=WEAPONS), "among the candidates"
    )
    assert _says(why_not(" ", known=(), withdrawn=False, by=WEAPONS), "Name what it could be")
    assert _says(why_not("Bomb", known=(), withdrawn=True, by=WEAPONS), "withdrawn")
    assert _says(why_not("Bomb", known=(), withdrawn=False, by=NOBODY), "roles")
    reason = observations.why_not_reason
    assert reason("for", "shape", "round", by=WEAPONS) is None
    assert _says(reason("maybe", "shape", "round", by=WEAPONS), "for or against")
    assert _says(reason("for", "feeling", "round", by=WEAPONS), "for or against")
    assert _says(reason("for", "shape", " ", by=WEAPONS), "in words")
    assert _says(reason("for", "shape", "round", by=MACHINE), "roles")


RIGHT = Said("article", "shape", "Bomb", likelihood="likely", confidence="low")


@pytest.mark.parametrize(("said", "sentence"), [
    (RIGHT, None), (replace(RIGHT, answer="family"), None), (Said("cannot_tell", "shape"), None),
    (replace(RIGHT, answer="perhaps"), "Say what it is"), (replace(RIGHT, method="x"), "Say what it is"),
    (replace(RIGHT, answer="cannot_tell"), "names no article"),
    (Said("cannot_tell", "shape", confidence="low"), "names no article"),
    (Said("cannot_tell", "shape", article="at-1"), "names no article"),
    (replace(RIGHT, designation=" "), "Name the article"),
    (replace(RIGHT, likelihood="cannot_tell"), "how likely"),
    (replace(RIGHT, likelihood=""), "how likely"),
    (replace(RIGHT, confidence=""), "how confident"),
])  # fmt: skip
def test_an_identification_says_what_how_likely_and_how_sure(
    said: Said, sentence: str | None
) -> None:
    assert _says(identifications.why_not_sign(said, withdrawn=False, by=WEAPONS), sentence)


def test_only_another_weapons_analyst_reviews_and_once() -> None:
    def why(verdict: str = "agrees", by: Actor = WEAPONS, **how: object) -> str | None:
        given: dict[str, object] = {"signed_by": "p2", "reviewed": False, "holds": True, **how}
        return identifications.why_not_review(verdict, by=by, **given)  # type: ignore[arg-type]  # by name

    assert why() is None
    assert _says(why(signed_by="p1"), "does not review it")
    assert _says(why(by=ANALYST), "weapons analyst")
    assert _says(why(by=MACHINE), "weapons analyst")
    assert _says(why(reviewed=True), "reviewed already")
    assert _says(why(holds=False), "stands in its place")
    assert _says(why("perhaps"), "whether you agree")
    assert _says(identifications.why_not_sign(RIGHT, withdrawn=True, by=WEAPONS), "withdrawn")
    assert _says(
        identifications.why_not_sign(RIGHT, withdrawn=False, by=ANALYST), "weapons analyst"
    )
    assert [identifications.stands(v, holds=h) for v, h in
            (("agrees", True), ("agrees", False), ("disagrees", True), ("", True))] == [
        True, False, False, False,
    ]  # fmt: skip


OURS = Came("supplied_by_us", "lot", "low")


@pytest.mark.parametrize(("came", "answer", "reviewed", "holds", "sentence"), [
    (OURS, "article", True, True, None), (OURS, "family", True, True, None),
    (OURS, "article", False, True, "another analyst agrees"),
    (OURS, "cannot_tell", True, True, "another analyst agrees"),
    (OURS, "article", True, False, "stands in its place"),
    (replace(OURS, basis="none"), "article", True, True, "its maker, not its supplier"),
    (replace(OURS, confidence=""), "article", True, True, "how confident"),
    (replace(OURS, kind="third_state"), "article", True, True, "which state"),
    (replace(OURS, kind="third_state", state="Ostland"), "article", True, True, None),
    (replace(OURS, kind="captured"), "article", True, True, None),
    (replace(OURS, kind="gift"), "article", True, True, "Say where it came from"),
    (replace(OURS, basis="rumour"), "article", True, True, "Say where it came from"),
    (Came("unknown", "none"), "cannot_tell", False, True, None),
    (Came("unknown", "none", "low"), "article", True, True, "nobody is confident"),
])  # fmt: skip
def test_an_origin_rests_on_what_two_agree_on(
    came: Came, answer: str, reviewed: bool, holds: bool, sentence: str | None
) -> None:
    found = origins.why_not_sign(came, answer=answer, reviewed=reviewed, holds=holds, by=WEAPONS)
    assert _says(found, sentence)


@pytest.mark.parametrize(("verdict", "target", "kind", "excluded", "sentence"), [
    ("came_by", "tr-1", "supplied_by_us", False, None), ("came_by", "lc-1", "captured", False, None),
    ("may_have", "tr-1", "unknown", False, None), ("did_not", "tr-1", "unknown", True, None),
    ("came_by", "tr-1", "unknown", False, "unknown origin"),
    ("came_by", "tr-1", "supplied_by_us", True, "exclude it"),
    ("may_have", "tr-1", "supplied_by_us", True, "exclude it"),
    ("may_have", "at-1", "supplied_by_us", False, "Name a transfer"),
    ("perhaps", "tr-1", "supplied_by_us", False, "Name a transfer"),
])  # fmt: skip
def test_what_its_days_or_marks_exclude_did_not_come_by_it(
    verdict: str, target: str, kind: str, excluded: bool, sentence: str | None
) -> None:
    found = origins.why_not_link(
        verdict, target, kind=kind, holds=True, excluded=excluded, by=ANALYST
    )
    assert _says(found, sentence)
    assert _says(origins.why_not_link(verdict, target, kind=kind, holds=False, excluded=False,
                                      by=ANALYST), "later origin")  # fmt: skip
    assert _says(origins.why_not_link(verdict, target, kind=kind, holds=True, excluded=False,
                                      by=MACHINE), "roles")  # fmt: skip


SAID = units.Entered("incident", "alleged", "It fired.", "two residents", "i-1")
YEAR = TODAY + timedelta(days=365)


@pytest.mark.parametrize(("entered", "sentence"), [
    (SAID, None), (replace(SAID, review_on=YEAR), None),
    (replace(SAID, review_on=YEAR + timedelta(days=1)), "at the latest"),
    (replace(SAID, review_on=TODAY), "at the latest"),
    (replace(SAID, review_on=TODAY + timedelta(days=1)), None),
    (replace(SAID, standing="known"), "alleged or found"), (replace(SAID, kind="x"), "tells of"),
    (replace(SAID, what=" "), "Say what it is"), (replace(SAID, basis=" "), "Say what it is"),
    (replace(SAID, about=""), "Name the incident"), (replace(SAID, about="b-1"), "Name the incident"),
    (replace(SAID, kind="pattern", about="b-1"), None), (replace(SAID, kind="training", about=""), None),
    (replace(SAID, standing="found"), "names what found it"),
    (replace(SAID, standing="found", cites=("f-1",)), None),
])  # fmt: skip
def test_what_is_said_of_a_unit_is_alleged_or_found_and_looked_at_again(
    entered: units.Entered, sentence: str | None
) -> None:
    assert _says(units.why_not_enter(entered, by=WEAPONS), sentence)
    assert _says(units.why_not_enter(entered, by=NOBODY), "To keep units")


def test_names_places_answers_and_lists_of_a_unit_each_have_what_they_need() -> None:
    kept, name = units.Kept("Tamrin", "army", "brigade"), units.Named("Seventh", "a map")
    assert units.why_not_unit(kept, name, by=WEAPONS) is None
    assert _says(
        units.why_not_unit(replace(kept, state=" "), name, by=WEAPONS), "state's or party's"
    )
    assert _says(units.why_not_unit(replace(kept, service="x"), name, by=WEAPONS), "not known")
    assert _says(units.why_not_unit(replace(kept, echelon="x"), name, by=WEAPONS), "not known")
    assert _says(units.why_not_unit(kept, replace(name, text="!"), by=WEAPONS), "Give the name")
    assert _says(units.why_not_unit(kept, replace(name, kind="x"), by=WEAPONS), "kind of name")
    assert _says(units.why_not_unit(kept, replace(name, source=""), by=WEAPONS), "where the name")
    ends = replace(name, from_on=date(2020, 1, 2), until_on=date(2020, 1, 1))
    assert _says(units.why_not_unit(kept, ends, by=WEAPONS), "before it began")
    known = [("Seventh", "official")]
    assert _says(units.why_not_name(name, known=known, by=WEAPONS), "already")
    answered = units.Answered("denies", "an office", "a paper", "No.", answered_on=TODAY)
    assert units.why_not_answer(answered, withdrawn=False, by=WEAPONS) is None
    silent = units.Answered("no_answer", "an office", "a letter")
    assert units.why_not_answer(silent, withdrawn=False, by=WEAPONS) is None
    for wrong, sentence in [
        (replace(answered, words=" "), "Quote"), (replace(answered, position="x"), "Choose what"),
        (replace(answered, who=""), "by office"), (replace(answered, source=""), "by office"),
        (replace(answered, answered_on=TODAY + timedelta(days=1)), "has not come"),
    ]:  # fmt: skip
        assert _says(units.why_not_answer(wrong, withdrawn=False, by=WEAPONS), sentence)
    lead = person(Role.POLICY_LEAD)
    assert units.why_not_list("L", "act", from_on=TODAY, listed=(), by=lead) is None
    after = TODAY + timedelta(days=1)
    assert _says(units.why_not_list("L", "act", from_on=after, listed=(), by=lead), "has not come")
    assert _says(units.why_not_list(" ", "act", from_on=TODAY, listed=(), by=lead), "which list")
    ended = units.why_not_end_listing
    assert ended(ended=False, since=TODAY, on=TODAY, by=lead) is None
    assert _says(ended(ended=True, since=TODAY, on=TODAY, by=lead), "ended already")
    assert _says(ended(ended=False, since=TODAY, on=after, by=lead), "to today")
    before = TODAY - timedelta(days=1)
    assert _says(ended(ended=False, since=TODAY, on=before, by=lead), "to today")
    assert _says(ended(ended=False, since=TODAY, on=TODAY, by=ANALYST), "To list a unit")


def test_days_hold_to_their_ends_and_stay_open_where_nobody_knows() -> None:
    first, last = date(2020, 1, 1), date(2020, 12, 31)
    assert [units.held_on(day, first, last) for day in (first, last)] == [True, True]
    assert not units.held_on(first - timedelta(days=1), first, last)
    assert not units.held_on(last + timedelta(days=1), first, last)
    assert units.held_on(TODAY, None, None)


def test_a_concern_is_about_records_of_arms_and_once() -> None:
    assert end_use.why_not_item("tr-1", known=False, by=ANALYST) is None
    assert _says(end_use.why_not_item("tr-1", known=True, by=ANALYST), "already")
    assert _says(end_use.why_not_item("i-1", known=False, by=ANALYST), "is about an article")
    assert _says(end_use.why_not_item("tr-1", known=False, by=MACHINE), "roles")


def test_what_is_seen_was_made_by_the_earliest_day_on_which_it_is_known_to_have_been_there() -> (
    None
):
    first, last = date(2020, 1, 1), date(2020, 12, 31)
    assert observations.made_by(last, first, TODAY) == first
    assert observations.made_by(None, last) == last
    assert observations.made_by(first, last) == first


def _says(found: str | None, sentence: str | None) -> bool:
    return found is None if sentence is None else sentence in str(found)
