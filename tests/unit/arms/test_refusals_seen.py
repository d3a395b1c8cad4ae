"""Every refusal of concerns, observations, units and restrictions, and what just passes beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from answerable.actor import Actor, Role
from answerable.arms.rules import (
    end_use,
    identifications,
    observations,
    origins,
    restrictions,
    unit_names,
    units,
)
from answerable.arms.rules.end_use import Told
from answerable.arms.rules.restrictions import Scope, State, Wanted
from tests.unit.arms.refusing import (
    ANALYST,
    BEFORE,
    COMING,
    LEAD,
    MACHINE,
    MORROW,
    NOBODY,
    TODAY,
    WEAPONS,
    Case,
)

CONCERN = Told("Launchers missing", "loss_of_custody", "A count.", "an embassy", ("Tamrin",))
RECORDS = ("To record a concern takes one of these roles: analyst, desk officer, licensing officer, "
           "policy lead, weapons analyst.")  # fmt: skip
WHO_TOLD = "Give it a title, say what it is, and who told of it or where it stands."


def _concern(by: Actor = ANALYST, **more: object) -> object:
    return end_use.why_not_concern(replace(CONCERN, **more), by=by)  # type: ignore[arg-type]  # by name


def concerns() -> list[Case]:
    return [
        (_concern(), None), (_concern(by=NOBODY), RECORDS), (_concern(by=MACHINE), RECORDS),
        (_concern(kind="x"), "Choose what the concern is."), (_concern(title=" "), WHO_TOLD),
        (_concern(what=" "), WHO_TOLD), (_concern(source=" "), WHO_TOLD),
        (_concern(states=()), "Name the state that received the arms."),
        (_concern(least=2, most=1), "The most is not below the least."),
        (_concern(least=1, most=1), None),
        (_concern(least=2), None), (_concern(most=1), None), (_concern(received_on=TODAY), None),
        (_concern(received_on=MORROW), COMING),
        (end_use.why_not_item("tr-1", known=False, by=ANALYST), None),
        (end_use.why_not_item("tr-1", known=True, by=ANALYST), "The concern names it already."),
        (end_use.why_not_item("i-1", known=False, by=ANALYST),
         "A concern is about an article, a unit, a transfer, a licence or an observation."),
        (end_use.why_not_item("tr-1", known=False, by=NOBODY), RECORDS),
    ]  # fmt: skip


ONLY_WEAPONS = "Only a weapons analyst signs or reviews this."
SEES = "To record what is seen takes one of these roles: analyst, weapons analyst."
LINKS = "To link an origin takes one of these roles: analyst, weapons analyst."
KNOWN_AS = identifications.Said("article", "shape", "Bomb", likelihood="likely", confidence="low")
CAME = origins.Came("supplied_by_us", "lot", "low")
COPY = "Copy what is written in at most 2000 characters, without control characters."


def _sign(by: Actor = WEAPONS, *, withdrawn: bool = False, **more: object) -> object:
    said = replace(KNOWN_AS, **more)  # type: ignore[arg-type]  # by name
    return identifications.why_not_sign(said, withdrawn=withdrawn, by=by)


def _review(verdict: str = "agrees", by: Actor = WEAPONS, **how: object) -> object:
    given: dict[str, object] = {"signed_by": "p2", "reviewed": False, "holds": True, **how}
    return identifications.why_not_review(verdict, by=by, **given)  # type: ignore[arg-type]  # by name


def _origin(
    answer: str = "article", *, reviewed: bool = True, holds: bool = True, **more: object
) -> object:
    came = replace(CAME, **more)  # type: ignore[arg-type]  # by name
    return origins.why_not_sign(came, answer=answer, reviewed=reviewed, holds=holds, by=WEAPONS)


def _link(verdict: str = "came_by", target: str = "tr-1", **how: object) -> object:
    given: dict[str, object] = {
        "kind": "supplied_by_us", "holds": True, "excluded": False, "by": ANALYST, **how
    }  # fmt: skip
    return origins.why_not_link(verdict, target, **given)  # type: ignore[arg-type]  # by name


def _candidate(text: str = "Bomb", **how: object) -> object:
    given: dict[str, object] = {"known": (), "withdrawn": False, "by": WEAPONS, **how}
    return observations.why_not_candidate(text, **given)  # type: ignore[arg-type]  # by name


def _withdraw(**how: object) -> object:
    given: dict[str, object] = {"identified": False, "withdrawn": False, "by": ANALYST, **how}
    return observations.why_not_withdraw(**given)  # type: ignore[arg-type]  # by name


REST = "An origin rests on an identification with which another analyst agrees. Until then it is unknown."
NAMELESS = "“Cannot tell” names no article and no likelihood."


def seen() -> list[Case]:
    return [
        (_sign(), None), (_sign(by=ANALYST), ONLY_WEAPONS), (_sign(by=MACHINE), ONLY_WEAPONS),
        (_sign(withdrawn=True), "This observation was withdrawn."),
        (_sign(answer="x"), "Say what it is, or that you cannot tell, and by what you looked."),
        (_sign(method="x"), "Say what it is, or that you cannot tell, and by what you looked."),
        (_sign(answer="cannot_tell"), NAMELESS),
        (_sign(designation=" "), "Name the article or the family."),
        (_sign(likelihood=""), "Say how likely it is."),
        (_sign(confidence=""), "Say how confident you are."),
        (_review(), None), (_review(signed_by="p1"),
                            "Who signed it does not review it: another weapons analyst does."),
        (_review(holds=False), "A later one stands in its place."),
        (_review(reviewed=True), "It was reviewed already. Who sees it otherwise signs anew."),
        (_review("x"), "Say whether you agree."), (_review(by=ANALYST), ONLY_WEAPONS),
        (_origin(), None), (_origin(holds=False), "A later identification stands in its place."),
        (_origin(kind="x"), "Say where it came from, or that this is unknown, and on what basis."),
        (_origin(basis="x"), "Say where it came from, or that this is unknown, and on what basis."),
        (_origin(kind="unknown"), "Of an unknown origin nobody is confident."),
        (_origin("cannot_tell"), REST), (_origin(reviewed=False), REST),
        (_origin(basis="none"),
         "Say on what basis. What is written on an article names its maker, not its supplier."),
        (_origin(kind="third_state"), "Say which state supplied it."),
        (_origin(confidence=""), "Say how confident you are."),
        (_link(), None), (_link(by=NOBODY), LINKS), (_link(by=MACHINE), LINKS),
        (_link(holds=False), "A later origin stands in its place."),
        (_link("x"), "Name a transfer or a licence, and say whether it came by it."),
        (_link(target="at-1"), "Name a transfer or a licence, and say whether it came by it."),
        (_link(excluded=True), "It did not come by this: its days or its marks exclude it."),
        (_link("did_not", excluded=True), None), (_link("may_have", kind="unknown"), None),
        (_link(kind="unknown"), "Of what is of unknown origin nobody can say that it came by this."),
        (_link(kind="third_state"), None), (_link(kind="captured"), None),
        (_link(kind="component"), None),
        (observations.why_not_record(observations.Seen("a plate"), by=NOBODY), SEES),
        (observations.why_not_record(observations.Seen(" "), by=ANALYST),
         "Say what is seen: a fragment, a plate, a crate, a crater."),
        (observations.why_not_record(observations.Seen("a", "x" * 2001), by=ANALYST), COPY),
        (observations.why_not_region(observations.Region(0, 0, 0, 1)),
         "A region has a width and a height above nothing."),
        (observations.why_not_region(observations.Region(1, 0, 10_000, 1)),
         "The region reaches beyond the picture."),
        (observations.region_of(("a", "0", "5", "5")),
         "Give the region as four numbers from 0 to 100, or leave all four open."),
        (_candidate(), None), (_candidate(by=MACHINE), None), (_candidate(by=NOBODY), SEES),
        (_candidate(withdrawn=True), "This observation was withdrawn."),
        (_candidate(" "), "Name what it could be."),
        (_candidate(" bomb ", known=("BOMB",)), "This is among the candidates already."),
        (observations.why_not_reason("x", "shape", "round", by=ANALYST),
         "Say whether it speaks for or against, and what it rests on."),
        (observations.why_not_reason("for", "shape", " ", by=ANALYST), "Give the reason in words."),
        (_withdraw(), None), (_withdraw(by=NOBODY), SEES),
        (_withdraw(withdrawn=True), "This observation was withdrawn."),
        (_withdraw(identified=True), "A signed identification rests on it: it stays."),
    ]  # fmt: skip


KEEPS = ("To keep units takes one of these roles: analyst, desk officer, licensing officer, policy lead, "
         "weapons analyst.")  # fmt: skip
LISTS = "To list a unit takes one of these roles: decider, licensing officer, policy lead."
KEPT, CALLED = units.Kept("Tamrin", "army", "brigade"), units.Named("Seventh", "a map")
ENTERED = units.Entered("incident", "alleged", "It fired.", "two residents", "i-1")
ANSWERED = units.Answered("denies", "an office", "a paper", "No.", answered_on=TODAY)


def _unit(by: Actor = WEAPONS, **more: object) -> object:
    return units.why_not_unit(replace(KEPT, **more), CALLED, by=by)  # type: ignore[arg-type]  # by name


def _called(known: tuple[tuple[str, str], ...] = (), by: Actor = WEAPONS, **more: object) -> object:
    return units.why_not_name(replace(CALLED, **more), known=known, by=by)  # type: ignore[arg-type]  # by name


def _placed(under: str = "ut-2", **how: object) -> object:
    given: dict[str, object] = {
        "above": frozenset({"ut-3"}), "source": "a map", "by": WEAPONS, **how
    }  # fmt: skip
    return units.why_not_place("ut-1", under, **given)  # type: ignore[arg-type]  # by name


def _enter(by: Actor = WEAPONS, **more: object) -> object:
    return units.why_not_enter(replace(ENTERED, **more), by=by)  # type: ignore[arg-type]  # by name


def _answer(*, withdrawn: bool = False, by: Actor = WEAPONS, **more: object) -> object:
    said = replace(ANSWERED, **more)  # type: ignore[arg-type]  # by name
    return units.why_not_answer(said, withdrawn=withdrawn, by=by)


def _list(name: str = "L", basis: str = "act", *, by: Actor = LEAD, **how: object) -> object:
    given: dict[str, object] = {"from_on": TODAY, "listed": (), **how}
    return units.why_not_list(name, basis, by=by, **given)  # type: ignore[arg-type]  # by name


def _end(**how: object) -> object:
    given: dict[str, object] = {"ended": False, "since": BEFORE, "on": TODAY, "by": LEAD, **how}
    return units.why_not_end_listing(**given)  # type: ignore[arg-type]  # by name


FORCE = "Choose of which force it is, and its size; “not known” is one of the answers."
FOUND_BY = ("What is found names what found it: cite a finding, an exhibit or a document. Without that "
            "it is alleged.")  # fmt: skip


def units_() -> list[Case]:
    return [
        (_unit(), None), (_unit(by=NOBODY), KEEPS), (_unit(by=MACHINE), KEEPS),
        (_unit(state=" "), "Say which state's or party's unit it is."), (_unit(service="x"), FORCE),
        (_unit(echelon="x"), FORCE), (_called(), None), (_called(by=NOBODY), KEEPS),
        (_called(text="–"), f"Give the name of the unit, in at most {units.LONGEST} characters."),
        (_called(text="x" * units.LONGEST), None),
        (_called(text="x" * (units.LONGEST + 1)),
         f"Give the name of the unit, in at most {units.LONGEST} characters."),
        (_called(kind="x"), "Choose what kind of name it is."),
        (_called(source=" "), "Say where the name stands; without that it is not kept."),
        (_called((("Seventh", "official"),)), "It has this name already."),
        (_called((("Seventh", "alias"),)), None),
        (_called(from_on=TODAY, until_on=BEFORE), "It cannot have ended before it began."),
        (_called(from_on=TODAY, until_on=TODAY), None), (_called(until_on=BEFORE), None),
        (_placed(), None), (_placed(by=NOBODY), KEEPS),
        (_placed(under="ut-1"), "A unit cannot stand under itself."),
        (_placed(above=frozenset({"ut-1"})), "A unit cannot stand under itself."),
        (_placed(source=" "), "Say where that stands; without it nothing is kept."),
        (_enter(), None), (_enter(by=NOBODY), KEEPS), (_enter(kind="x"), "Choose what it tells of."),
        (_enter(standing="x"), "Say whether it is alleged or found: every entry says which."),
        (_enter(what=" "), "Say what it is, and who alleges it or what found it."),
        (_enter(basis=" "), "Say what it is, and who alleges it or what found it."),
        (_enter(about="b-1"), "Name the incident or the pattern it tells of."),
        (_enter(standing="found"), FOUND_BY), (_enter(standing="found", cites=("f-1",)), None),
        (_enter(review_on=TODAY), "It is looked at again after today and by 2027-03-16 at the latest."),
        (units.why_not_change(withdrawn=False, by=WEAPONS), None),
        (units.why_not_change(withdrawn=True, by=WEAPONS), "This entry was withdrawn."),
        (units.why_not_change(withdrawn=False, by=NOBODY), KEEPS),
        (_answer(), None), (_answer(withdrawn=True), "This entry was withdrawn."),
        (_answer(position="x"), "Choose what the unit answers; that it gave no answer is one."),
        (_answer(who=" "), "Say who answers, by office, and where that stands."),
        (_answer(source=" "), "Say who answers, by office, and where that stands."),
        (_answer(words=" "), "Quote the words of the answer."),
        (_answer(words=" ", position="no_answer"), None), (_answer(answered_on=MORROW), COMING),
        (_list(), None), (_list(by=ANALYST), LISTS), (_list(by=MACHINE), LISTS),
        (_list(" "), "Say which list it is, and on what legal basis."),
        (_list(basis=" "), "Say which list it is, and on what legal basis."),
        (_list(listed=("L",)), "It stands on this list already."), (_list(from_on=MORROW), COMING),
        (_end(), None), (_end(by=ANALYST), LISTS), (_end(ended=True), "This listing has ended already."),
        (_end(on=MORROW), "It ends on a day from 2026-03-15 to today."),
        (_end(on=BEFORE), None),
        (_end(on=BEFORE - timedelta(1)), "It ends on a day from 2026-03-15 to today."),
        (unit_names.why_not_vet("–"), "Say which unit: a name, an abbreviation or a number."),
        (unit_names.why_not_vet("x" * unit_names.LONGEST), None),
        (unit_names.why_not_vet("x" * (unit_names.LONGEST + 1)),
         "That is longer than the name of a unit can be."),
    ]  # fmt: skip


COVERED = Wanted(Scope("Tamrin", article="Mk-84"))


def _scope(kind: str = "suspend_sales", wanted: Wanted | None = COVERED) -> object:
    return restrictions.why_not_scope(kind, wanted, today=TODAY)


def _lift(state: State = State.IN_FORCE, by: Actor = LEAD) -> object:
    return restrictions.why_not_lift(
        state, lifters=frozenset({Role.DECIDER}), by=by, words="decider"
    )


NEEDS = "Say what the measure covers: at least its recipient."


def restrictions_() -> list[Case]:
    return [
        (_scope(), None), (_scope("letter"), "This kind of measure puts nothing in the register."),
        (_scope("letter", None), None), (_scope("letter", Wanted(Scope())), None),
        (_scope(wanted=None), NEEDS), (_scope(wanted=Wanted(Scope())), NEEDS),
        (_scope("condition", None), None), (_scope(wanted=Wanted(Scope(unit="7"))), NEEDS),
        (_scope("unit_ineligibility"), "Say what the measure covers: at least its unit."),
        (_scope("suspend_licence"), "Say what the measure covers: at least its licence."),
        (_scope(wanted=Wanted(Scope("Tamrin", article="–"))),
         "The article has no letter and no digit to tell it by."),
        (_scope(wanted=replace(COVERED, from_on=BEFORE)),
         "A measure cannot hold from a day that has passed."),
        (_scope(wanted=replace(COVERED, from_on=TODAY, until_on=TODAY)), None),
        (_scope(wanted=replace(COVERED, until_on=BEFORE)), "A measure cannot end before it begins."),
        (_scope(wanted=replace(COVERED, from_on=MORROW, until_on=TODAY)),
         "A measure cannot end before it begins."),
        (_lift(State.LIFTED), "It holds no longer."), (_lift(State.EXPIRED), "It holds no longer."),
        (_lift(), "What was decided is lifted by who may decide: the decider."),
    ]  # fmt: skip


@pytest.mark.parametrize("cases", [concerns, seen, units_, restrictions_])
def test_what_is_refused_is_refused_in_these_words_and_what_is_right_passes(
    cases: Callable[[], list[Case]],
) -> None:
    """The rules are asked inside the test: a table made beforehand would be asked by nobody."""
    assert [(given, said) for given, said in cases() if given != said] == []
