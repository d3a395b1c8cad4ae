"""Units of forces: their names and places in time, and what is alleged or found of them. No persons.

Every entry says which of the two it is, when it is to be looked at again, and what the unit answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.actor import Actor, Role
from answerable.arms.rules.names import name_key
from answerable.arms.rules.unit_names import LONGEST
from answerable.refusal import Sentence, say
from answerable.term import Term

REVIEW_DAYS = 365
"""An entry is looked at again within a year at the latest."""


class Service(Term):
    """Of which force a unit is."""

    ARMY = "army", "army"
    NAVY = "navy", "navy"
    AIR_FORCE = "air_force", "air force"
    JOINT = "joint", "several services"
    POLICE = "police", "police"
    BORDER_GUARD = "border_guard", "border guard"
    INTELLIGENCE = "intelligence", "intelligence service"
    RESERVE = "reserve", "reserve"
    MILITIA = "militia", "militia"
    OTHER = "other", "another force"
    NOT_KNOWN = "not_known", "not known"


class Echelon(Term):
    """How large a unit is, the largest first."""

    MINISTRY = "ministry", "ministry or general staff"
    COMMAND = "command", "command"
    CORPS = "corps", "corps"
    DIVISION = "division", "division"
    BRIGADE = "brigade", "brigade"
    REGIMENT = "regiment", "regiment"
    BATTALION = "battalion", "battalion"
    SQUADRON = "squadron", "squadron"
    COMPANY = "company", "company"
    BASE = "base", "base"
    SCHOOL = "school", "school or depot"
    OTHER = "other", "another size"
    NOT_KNOWN = "not_known", "not known"


class NameKind(Term):
    """What a name of a unit is."""

    OFFICIAL = "official", "official name"
    ALIAS = "alias", "another name"
    TRANSLITERATION = "transliteration", "spelling in another script"
    ABBREVIATION = "abbreviation", "abbreviation"


class EntryKind(Term):
    """What an entry tells of."""

    INCIDENT = "incident", "incident"
    PATTERN = "pattern", "pattern"
    TRAINING = "training", "training"
    ASSISTANCE = "assistance", "assistance"
    OTHER = "other", "other matter"


class Standing(Term):
    """Whether what is entered is alleged or found. There is no third."""

    ALLEGED = "alleged", "alleged"
    FOUND = "found", "found"


class Position(Term):
    """What a unit, or who speaks for it, answers."""

    ACCEPTS = "accepts", "accepts it"
    IN_PART = "in_part", "accepts it in part"
    DENIES = "denies", "denies it"
    INQUIRES = "inquires", "inquires into it"
    NO_ANSWER = "no_answer", "gave no answer"


KEEPERS = frozenset({
    Role.ANALYST, Role.WEAPONS_ANALYST, Role.DESK_OFFICER, Role.LICENSING_OFFICER, Role.POLICY_LEAD,
})  # fmt: skip
LISTERS = frozenset({Role.POLICY_LEAD, Role.DECIDER, Role.LICENSING_OFFICER})
"""Who puts a unit on a list of those that may receive nothing, and takes it off."""
ABOUT: Mapping[str, str] = {"incident": "i", "pattern": "b"}


@dataclass(frozen=True)
class Kept:
    """A unit as somebody wants to keep it."""

    state: str
    service: str
    echelon: str
    note: str = ""


@dataclass(frozen=True)
class Named:
    """A name of a unit, with the days it bore it and where that stands."""

    text: str
    source: str
    kind: str = NameKind.OFFICIAL
    language: str = ""
    from_on: date | None = None
    until_on: date | None = None


@dataclass(frozen=True)
class Entered:
    """What is said of a unit."""

    kind: str
    standing: str
    what: str
    basis: str
    about: str = ""
    cites: tuple[str, ...] = ()
    happened_on: date | None = None
    review_on: date | None = None


@dataclass(frozen=True)
class Answered:
    """What a unit answers to an entry; `who` by office."""

    position: str
    who: str
    source: str
    words: str = ""
    language: str = "en"
    answered_on: date | None = None


def held_on(day: date, from_on: date | None, until_on: date | None) -> bool:
    """Say whether something held on a day; a side that is not known stays open."""
    return (from_on is None or from_on <= day) and (until_on is None or day <= until_on)


def review_of(wanted: date | None, today: date) -> date:
    """The day an entry is looked at again: as wanted, else within a year."""
    return wanted or today + timedelta(days=REVIEW_DAYS)


def why_not_keep(by: Actor) -> Sentence | None:
    """Say why `by` does not keep the record of units."""
    if by.is_machine or not by.has(*KEEPERS):
        return say("To keep units takes one of these roles: {roles}.", roles=tuple(sorted(KEEPERS)))
    return None


def why_not_unit(kept: Kept, name: Named, *, by: Actor) -> Sentence | None:
    """Say why `by` may not keep this unit."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if not kept.state.strip():
        return say("Say which state's or party's unit it is.")
    if kept.service not in set(Service) or kept.echelon not in set(Echelon):
        return say("Choose of which force it is, and its size; “not known” is one of the answers.")
    return why_not_name(name, known=(), by=by)


def why_not_name(name: Named, *, known: Iterable[tuple[str, str]], by: Actor) -> Sentence | None:
    """Say why a unit may not be given this name; `known` are those it has, with their kinds."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if not name_key(name.text) or len(name.text) > LONGEST:
        return say("Give the name of the unit, in at most {most} characters.", most=LONGEST)
    if name.kind not in set(NameKind):
        return say("Choose what kind of name it is.")
    if not name.source.strip():
        return say("Say where the name stands; without that it is not kept.")
    if (name.text.strip(), name.kind) in set(known):
        return say("It has this name already.")
    return why_not_days(name.from_on, name.until_on)


def why_not_days(from_on: date | None, until_on: date | None) -> Sentence | None:
    """Say why something cannot have held from one day to another."""
    if from_on is not None and until_on is not None and until_on < from_on:
        return say("It cannot have ended before it began.")
    return None


def why_not_place(
    unit: str, under: str, *, above: frozenset[str], source: str, by: Actor
) -> Sentence | None:
    """Say why a unit may not be placed under another; `above`: all that stand above that one."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if unit == under or unit in above:
        return say("A unit cannot stand under itself.")
    return None if source.strip() else say("Say where that stands; without it nothing is kept.")


def why_not_enter(entered: Entered, *, by: Actor) -> Sentence | None:
    """Say why this may not be entered of a unit."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if entered.kind not in set(EntryKind):
        return say("Choose what it tells of.")
    if (sentence := why_not_standing(entered.standing)) is not None:
        return sentence
    if not entered.what.strip() or not entered.basis.strip():
        return say("Say what it is, and who alleges it or what found it.")
    if not entered.about.startswith(ABOUT.get(entered.kind, "")):
        return say("Name the incident or the pattern it tells of.")
    return why_not_found(entered.standing, entered.cites) or why_not_review(
        review_of(entered.review_on, by.today), today=by.today
    )


def why_not_found(standing: str, cites: Iterable[str]) -> Sentence | None:
    """Say why something is only alleged: what is called found names what found it."""
    if standing == Standing.FOUND and not any(cites):
        return say("What is found names what found it: cite a finding, an exhibit or a document. "
                   "Without that it is alleged.")  # fmt: skip
    return None


def why_not_standing(standing: str) -> Sentence | None:
    """Say why this is no standing: everything said of a unit is alleged or found."""
    if standing in set(Standing):
        return None
    return say("Say whether it is alleged or found: every entry says which.")


def why_not_review(review_on: date, *, today: date) -> Sentence | None:
    """Say why a day of review will not do."""
    latest = review_of(None, today)
    if not today < review_on <= latest:
        return say(
            "It is looked at again after today and by {latest} at the latest.", latest=latest
        )
    return None


def why_not_change(*, withdrawn: bool, by: Actor) -> Sentence | None:
    """Say why an entry cannot be changed, reviewed, answered or withdrawn."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    return say("This entry was withdrawn.") if withdrawn else None


def why_not_answer(answered: Answered, *, withdrawn: bool, by: Actor) -> Sentence | None:
    """Say why an answer of the unit cannot be recorded so."""
    if (sentence := why_not_change(withdrawn=withdrawn, by=by)) is not None:
        return sentence
    if answered.position not in set(Position):
        return say("Choose what the unit answers; that it gave no answer is one.")
    if not answered.who.strip() or not answered.source.strip():
        return say("Say who answers, by office, and where that stands.")
    if answered.position != Position.NO_ANSWER and not answered.words.strip():
        return say("Quote the words of the answer.")
    if answered.answered_on is not None and answered.answered_on > by.today:
        return say("{day} has not come yet.", day=answered.answered_on)
    return None


def why_not_list(
    list_name: str, legal_basis: str, *, from_on: date, listed: Iterable[str], by: Actor
) -> Sentence | None:
    """Say why a unit may not be put on a list of those that may receive nothing."""
    if by.is_machine or not by.has(*LISTERS):
        return say(
            "To list a unit takes one of these roles: {roles}.", roles=tuple(sorted(LISTERS))
        )
    if not list_name.strip() or not legal_basis.strip():
        return say("Say which list it is, and on what legal basis.")
    if list_name.strip() in set(listed):
        return say("It stands on this list already.")
    return say("{day} has not come yet.", day=from_on) if from_on > by.today else None


def why_not_end_listing(*, ended: bool, since: date, on: date, by: Actor) -> Sentence | None:
    """Say why a listing cannot be ended on this day."""
    if by.is_machine or not by.has(*LISTERS):
        return say(
            "To list a unit takes one of these roles: {roles}.", roles=tuple(sorted(LISTERS))
        )
    if ended:
        return say("This listing has ended already.")
    if not since <= on <= by.today:
        return say("It ends on a day from {since} to today.", since=since)
    return None
