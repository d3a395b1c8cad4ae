"""Conditions and assurances in their words, and checks of what became of what was supplied.

A check closed from a desk is not a visit, and one that was not done is not one in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor
from answerable.arms.rules.keeping import why_not_keep, why_not_on
from answerable.refusal import Sentence, say
from answerable.term import Term


class ConditionKind(Term):
    """What a condition is about."""

    ASSURANCE = "assurance", "assurance"
    USE = "use", "use"
    RETRANSFER = "retransfer", "passing on to others"
    STORAGE = "storage", "storage and custody"
    REPORTING = "reporting", "reporting back"
    ACCESS = "access", "access for checks"
    OTHER = "other", "other"


class GivenBy(Term):
    """How high who gave it stands: below ministers an assurance commits no state."""

    HEAD = "head", "head of state or government"
    MINISTER = "minister", "minister"
    SENIOR_OFFICIAL = "senior_official", "senior official"
    OFFICIAL = "official", "official"
    SPOKESPERSON = "spokesperson", "spokesperson"
    NOT_KNOWN = "not_known", "not known"


class CheckKind(Term):
    """What is checked."""

    BEFORE_LICENCE = "before_licence", "end user, before the licence"
    DELIVERY = "delivery", "arrival of the delivery"
    INVENTORY = "inventory", "count by serial numbers"
    STORAGE = "storage", "storage and custody"
    USE = "use", "use"


class Outcome(Term):
    """What a check found."""

    IN_ORDER = "in_order", "in order"
    NOT_IN_ORDER = "not_in_order", "not in order"
    CANNOT_TELL = "cannot_tell", "cannot tell"
    NOT_DONE = "not_done", "not done"


@dataclass(frozen=True)
class Bound:
    """A condition or assurance as it is to be kept."""

    kind: str
    words: str
    given_by: str = ""
    authority: str = GivenBy.NOT_KNOWN
    given_on: date | None = None
    until_on: date | None = None
    commitment: str = ""


@dataclass(frozen=True)
class Checked:
    """A check as it is to be recorded."""

    kind: str
    outcome: str
    words: str = ""
    due_on: date | None = None
    done_on: date | None = None
    visited: bool | None = None
    counted: int | None = None
    done_by: str = ""
    source: str = ""


@dataclass(frozen=True)
class CheckTold:
    """A check as the tally counts it."""

    outcome: str
    visited: bool | None
    due_on: date | None


@dataclass(frozen=True)
class Tally:
    """How the checks of a licence or transfer stand; no class is added to another."""

    in_order_on_the_spot: int
    in_order_from_a_desk: int
    not_in_order: int
    cannot_tell: int
    overdue: int


def why_not_bind(bound: Bound, *, by: Actor) -> Sentence | None:
    """Say why a condition cannot be kept so."""
    if bound.kind not in list(ConditionKind) or bound.authority not in list(GivenBy):
        return say("Say what the condition is about, and on what authority it was given.")
    if not bound.words.strip():
        return say("A condition is kept in its words.")
    if bound.kind == ConditionKind.ASSURANCE and not bound.given_by.strip():
        return say("An assurance is somebody's: say which office gave it.")
    if bound.given_on and bound.until_on and bound.until_on < bound.given_on:
        return say("It cannot end before it begins.")
    return why_not_on(bound.given_on, today=by.today) or why_not_keep(by)


def why_not_check(checked: Checked, *, by: Actor) -> Sentence | None:
    """Say why a check cannot be recorded so."""
    if checked.kind not in list(CheckKind) or checked.outcome not in list(Outcome):
        return say("Say what was checked and what came of it.")
    if checked.outcome == Outcome.NOT_DONE:
        if checked.due_on is None:
            return say("Say by when the check is due.")
    elif checked.done_on is None:
        return say("Say on which day it was checked.")
    elif not checked.words.strip():
        return say("Say in words what the check found.")
    return why_not_on(checked.done_on, today=by.today) or why_not_keep(by)


def tally(checks: Sequence[CheckTold], *, today: date) -> Tally:
    """Count checks; one that is in order from a desk stands apart from one in order on the spot."""
    outcomes = [(one.outcome, one.visited is True) for one in checks]
    late = [c for c in checks if c.outcome == Outcome.NOT_DONE and c.due_on and c.due_on < today]
    return Tally(
        outcomes.count((Outcome.IN_ORDER, True)), outcomes.count((Outcome.IN_ORDER, False)),
        sum(outcome == Outcome.NOT_IN_ORDER for outcome, _ in outcomes),
        sum(outcome == Outcome.CANNOT_TELL for outcome, _ in outcomes), len(late),
    )  # fmt: skip


def in_force(given_on: date | None, until_on: date | None, *, on: date) -> bool:
    """Say whether a condition or assurance holds on a day; one without an end holds on."""
    return (given_on is None or given_on <= on) and (until_on is None or on <= until_on)
