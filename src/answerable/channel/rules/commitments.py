"""Commitments, assurances and demands: whose, on whose authority, by when; kept or broken by what.

A promise without a day has none: no day is inferred. Whether it was kept is a person's word that names
what it rests on, never the passing of a day; "cannot tell" is a verdict like the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from answerable.actor import Actor
from answerable.channel.rules.keeping import VIEWERS, why_not_keep, why_not_on
from answerable.channel.rules.meetings import Side
from answerable.channel.rules.said_days import edtf_of
from answerable.incidents.rules.dates import read
from answerable.refusal import Sentence, say
from answerable.term import Term

DEMAND_DAYS = 30
"""Days a demand gives unless it says otherwise."""


class CommitmentKind(Term):
    """What was given."""

    COMMITMENT = "commitment", "commitment"
    ASSURANCE = "assurance", "assurance"
    DEMAND = "demand", "demand"


class Authority(Term):
    """How high who gave it stands: an assurance below ministers commits no state."""

    HEAD = "head", "head of state or government"
    MINISTER = "minister", "minister"
    SENIOR_OFFICIAL = "senior_official", "senior official"
    OFFICIAL = "official", "official"
    SPOKESPERSON = "spokesperson", "spokesperson"
    NOT_KNOWN = "not_known", "not known"


class CommitmentState(Term):
    """What became of it."""

    OPEN = "open", "open"
    KEPT = "kept", "kept"
    BROKEN = "broken", "broken"
    CANNOT_TELL = "cannot_tell", "cannot tell"
    REFRESHED = "refreshed", "replaced by a newer one"


VERDICTS = (CommitmentState.KEPT, CommitmentState.BROKEN, CommitmentState.CANNOT_TELL)


@dataclass(frozen=True)
class Promised:
    """A commitment, assurance or demand as it is to be recorded. `due` is EDTF."""

    kind: str
    side: str
    """Whose it is to keep."""
    who: str
    what: str
    made_on: date
    authority: str = Authority.NOT_KNOWN
    words: str = ""
    language: str = "en"
    exhibit: str = ""
    due: str = ""
    due_words: str = ""
    within_days: int | None = None
    """A deadline in days from the day it was made, in place of a day."""
    measure: str = ""
    meeting: str = ""
    operation: str = ""
    about: str = ""
    refreshes: str = ""


@dataclass(frozen=True)
class Result:
    """What somebody measured: words always, a figure where there is one."""

    measured_on: date
    words: str
    source: str
    least: Decimal | None = None
    most: Decimal | None = None
    unit: str = ""
    exhibit: str = ""


def due_of(promised: Promised) -> str:
    """The day in EDTF by which it falls due; a demand that names none has thirty days."""
    if promised.due:
        return promised.due
    if read_from := edtf_of(promised.due_words, said_on=promised.made_on):
        return read_from
    days = promised.within_days
    if days is None and promised.kind == CommitmentKind.DEMAND:
        days = DEMAND_DAYS
    return (promised.made_on + timedelta(days)).isoformat() if days is not None else ""


def latest(due: str) -> date | None:
    """The last day on which it is still in time; None when no day was set."""
    known = read(due)
    return known.latest if known else None


def why_not_promise(promised: Promised, *, by: Actor) -> Sentence | None:
    """Say why `by` may not record this commitment."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    return _why_not_said(promised) or _why_not_due(promised, by.today)


def _why_not_said(promised: Promised) -> Sentence | None:
    if promised.kind not in set(CommitmentKind):
        return say("Say whether it is a commitment, an assurance or a demand.")
    if promised.side not in set(Side):
        return say("Say whose it is to keep: our side or the other.")
    if promised.authority not in set(Authority):
        return say("Choose how high who gave it stands, or that it is not known.")
    if not promised.who.strip():
        return say("Say who gave it, by role.")
    if not promised.what.strip():
        return say("Say what it is, in a sentence.")
    if promised.kind == CommitmentKind.DEMAND and not promised.measure.strip():
        return say(
            "Say what is to be measured: without it nobody can tell whether a demand was met."
        )
    return None


def _why_not_due(promised: Promised, today: date) -> Sentence | None:
    if (sentence := why_not_on(promised.made_on, today=today)) is not None:
        return sentence
    if promised.within_days is not None and not 0 < promised.within_days <= 3650:
        return say("A deadline in days is between 1 and 3650.")
    if promised.due and promised.within_days is not None:
        return say("Give a day or a number of days, not both.")
    if read(promised.due) is None:
        return say(
            "{text} is not a date. Write 2026-03-12, 2026-03, 2026, or two with a slash between.",
            text=promised.due[:40],
        )
    last = latest(due_of(promised))
    if promised.due and promised.kind == CommitmentKind.DEMAND and last is None:
        return say("A demand has a last day.")
    if last is not None and last < promised.made_on:
        return say("It cannot fall due before it was made.")
    return None


def why_not_measure(result: Result, *, made_on: date, by: Actor) -> Sentence | None:
    """Say why `by` may not record this measurement."""
    if (sentence := _why_not_view(by)) is not None:
        return sentence
    if not result.words.strip() or not result.source.strip():
        return say("Say what was measured, and who says so.")
    if result.least is not None and result.most is not None and result.most < result.least:
        return say("The most ({most}) is below the least ({least}).",
                   most=result.most, least=result.least)  # fmt: skip
    return why_not_on(result.measured_on, today=by.today, not_before=made_on)


def why_not_verify(
    state: CommitmentState, verdict: str, *, kind: str, by_what: str, on: date, made_on: date,
    measured: int, by: Actor,
) -> Sentence | None:  # fmt: skip
    """Say why `by` may not say that a commitment was kept or broken."""
    if (sentence := _why_not_view(by)) is not None:
        return sentence
    if state is CommitmentState.REFRESHED:
        return say("A newer one has replaced it: judge that one.")
    if verdict not in set(VERDICTS):
        return say("Say whether it was kept or broken, or that you cannot tell.")
    if not by_what.strip():
        return say("Say by what it was kept or broken, or what is missing to tell.")
    if kind == CommitmentKind.DEMAND and verdict != CommitmentState.CANNOT_TELL and not measured:
        return say("A demand is judged by what was measured: record that first.")
    return why_not_on(on, today=by.today, not_before=made_on)


def _why_not_view(by: Actor) -> Sentence | None:
    if by.is_machine or not by.has(*VIEWERS):
        return say("Only who conducts the dialogue or weighs evidence says what became of it.")
    return None


def why_not_refresh(
    *, same_dialogue: bool, same_side: bool, old: CommitmentState | None
) -> Sentence | None:
    """Say why one commitment may not replace another; `old` None: it replaces none."""
    if old is None:
        return None
    if not same_dialogue or not same_side:
        return say("It replaces one of the same side in the same dialogue.")
    if old is CommitmentState.REFRESHED:
        return say("That one was replaced already.")
    return None


def past_due(state: str, due_latest: date | None, *, today: date) -> int | None:
    """Days a commitment nobody has judged is past its last day; None when it is not."""
    if state != CommitmentState.OPEN or due_latest is None or due_latest >= today:
        return None
    return (today - due_latest).days


@dataclass(frozen=True)
class Tally:
    """How many promises of one side stand in each state; the sum is all of them."""

    of: Sequence[tuple[CommitmentState, int]]

    @property
    def total(self) -> int:
        return sum(count for _, count in self.of)


def tally(states: Sequence[str]) -> Tally:
    """Count promises by their states, every state named, none added to another."""
    return Tally([(state, states.count(state)) for state in CommitmentState])
