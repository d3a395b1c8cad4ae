"""Triage: whether a case is opened, in four families that are never added up.

"It did not happen" and "we cannot tell" are different answers, so they are different families; which
dispositions there are, the playbook says. What turns somebody away takes a second person; a hold
answers nothing, so it stops no clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from answerable.actor import Actor, Role
from answerable.assessment.rules.days import why_not_on
from answerable.playbook import Disposition, Family, Playbook
from answerable.refusal import Sentence, say
from answerable.term import Term

HOLD = "on_hold"
"""The one disposition that leaves the question open: the triage clock runs on."""

HELD_AT_MOST = timedelta(days=366)
"""A hold ends: it may be renewed, by two people again, and does not last for ever."""

TRIAGERS = frozenset({Role.INTAKE_OFFICER, Role.ANALYST, Role.DESK_OFFICER})


class State(Term):
    """Where a disposition stands."""

    AWAITING = "awaiting", "awaiting a second person"
    IN_FORCE = "in_force", "in force"
    SUPERSEDED = "superseded", "superseded"


@dataclass(frozen=True)
class Standing:
    """The triage that stands on a subject now."""

    code: str
    family: Family
    state: State
    decided_by: str
    until_on: date | None = None
    """The day on which a hold comes back."""

    @property
    def accepts(self) -> bool:
        return self.family is Family.ACCEPTED and self.state is State.IN_FORCE

    @property
    def turns_away(self) -> bool:
        """True when a second person has agreed that this ends here."""
        return (
            self.family is not Family.ACCEPTED
            and self.state is State.IN_FORCE
            and self.code != HOLD
        )


def is_back(standing: Standing | None, today: date) -> bool:
    """Say whether a hold has come back to the queue: on its day, whoever agreed to it or did not."""
    if standing is None or standing.code != HOLD or standing.state is State.SUPERSEDED:
        return False
    return standing.until_on is not None and standing.until_on <= today


def needs_a_second(family: Family) -> bool:
    """Say whether another person must agree: for everything that opens no case."""
    return family is not Family.ACCEPTED


def stops_the_clock(standing: Standing | None) -> bool:
    """Say whether the triage clock has stopped: an answer is in force; a hold is none."""
    return standing is not None and standing.state is State.IN_FORCE and standing.code != HOLD


def by_family(playbook: Playbook) -> tuple[tuple[Family, tuple[Disposition, ...]], ...]:
    """The dispositions on offer, family by family: the form keeps them apart."""
    return tuple(
        (family, tuple(d for d in playbook.dispositions if d.family is family))
        for family in Family
        if any(d.family is family for d in playbook.dispositions)
    )


def why_not_triage(
    code: str, *, playbook: Playbook, on: date, begun_on: date, standing: Standing | None,
    has_case: bool, by: Actor, until: date | None = None, merged_into: str = "",
) -> Sentence | None:  # fmt: skip
    """Say why `by` may not give this disposition. `begun_on`: when what stands began, or receipt."""
    if (sentence := why_not_here(merged_into, by=by)) is not None:
        return sentence
    disposition = playbook.disposition(code)
    if disposition is None:
        return say("Choose a disposition from the list.")
    renews = is_back(standing, by.today)
    if standing and standing.code == code and standing.state is State.IN_FORCE and not renews:
        return say("This disposition stands already.")
    if has_case and disposition.family is Family.ACCEPTED:
        return say("A case is open already: there is nothing left to accept.")
    if (sentence := why_not_until(code, until, today=by.today)) is not None:
        return sentence
    return why_not_on(on, today=by.today, not_before=begun_on)


def why_not_until(code: str, until: date | None, *, today: date) -> Sentence | None:
    """Say why a disposition may not have this end: a hold needs one, and nothing else has one."""
    if code != HOLD:
        return say("Only a hold has a day on which it comes back.") if until else None
    if until is None or until <= today:
        return say("Say until which day after today it is held: on that day it comes back.")
    if until > today + HELD_AT_MOST:
        return say("A hold lasts a year at most. Renew it then, if it must be.")
    return None


def why_not_triager(by: Actor) -> Sentence | None:
    """Say why somebody does not decide triage at all."""
    if by.has(*TRIAGERS):
        return None
    return say("Only an intake officer, an analyst or a desk officer decides triage.")


def why_not_here(merged_into: str, *, by: Actor) -> Sentence | None:
    """Say why `by` decides no triage on this record; `merged_into`: the incident that stands for it."""
    if (sentence := why_not_triager(by)) is not None:
        return sentence
    if merged_into:
        return say("This incident was merged into {other}. Decide triage there.", other=merged_into)
    return None


def why_not_second(
    standing: Standing | None, *, by: Actor, merged_into: str = ""
) -> Sentence | None:
    """Say why `by` may not be the second person under the disposition that awaits one."""
    if standing is None or standing.state is not State.AWAITING:
        return say("No disposition awaits a second person here.")
    if (sentence := why_not_here(merged_into, by=by)) is not None:
        return sentence
    if standing.decided_by == by.pseudonym:
        return say("The second person must be another: this disposition is yours.")
    return None


def why_not_reopen(standing: Standing | None, *, by: Actor) -> Sentence | None:
    """Say why `by` may not bring a report or incident back that was turned away."""
    if (sentence := why_not_triager(by)) is not None:
        return sentence
    if standing is None or not standing.turns_away:
        return say("Nothing here was turned away: decide triage instead.")
    return None
