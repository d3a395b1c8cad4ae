"""Who holds a case and what it waits for: a wait is noted, named and dated, and stops no clock."""

from __future__ import annotations

from datetime import date

from answerable.actor import Actor, Role
from answerable.assessment.rules.days import why_not_on
from answerable.assessment.rules.stages import CaseView
from answerable.refusal import Sentence, say
from answerable.term import Term

ASSIGNERS = frozenset({Role.POLICY_LEAD, Role.DESK_OFFICER})
HOLDERS = frozenset(
    {Role.ANALYST, Role.WEAPONS_ANALYST, Role.LEGAL_ADVISER, Role.DESK_OFFICER, Role.CHANNEL_LEAD,
     Role.POLICY_LEAD}
)  # fmt: skip
"""Who may hold a case, and note what it waits for."""


class WaitingOn(Term):
    """Whom a case waits for."""

    PARTNER = "partner", "the partner"
    OFFICE = "office", "an office"
    PERSON = "person", "a person"
    NOBODY = "nobody", "nobody in particular"


def why_not_assign(
    case: CaseView, *, to: str, able: bool, by: Actor, stands_in: bool = False
) -> Sentence | None:
    """Say why `by` may not give a case to `to` (a pseudonym). `able`: that person may hold it."""
    taking = not case.closed and not case.holder and to == by.pseudonym and by.has(*HOLDERS)
    sentence = None if taking else why_not_give(case, by=by, stands_in=stands_in)
    if sentence is not None:
        return sentence
    if to == case.holder:
        already = say("This person holds the case already.")
        return already if to else say("Nobody holds the case as it is.")
    if to and not able:
        return say("This person cannot hold the case: they may not see it, or have no role in it.")
    return None


def why_not_give(case: CaseView, *, by: Actor, stands_in: bool = False) -> Sentence | None:
    """Say why `by` may give the case to nobody else. `stands_in`: for its holder, who is away."""
    if case.closed:
        return say("This case is closed. Reopen it first.")
    if by.has(*ASSIGNERS) or (by.has(*HOLDERS) and (stands_in or case.holder == by.pseudonym)):
        return None
    return say("Only a policy lead or a desk officer gives a case to somebody; "
               "you may take one that nobody holds, or hand over your own.")  # fmt: skip


def why_not_place(case: CaseView, *, office: str, moves_on: bool, by: Actor) -> Sentence | None:
    """Say why `by` may not give a case to an office outright: only one that is with no office yet.

    From one office to another a case goes by a referral, which the other accepts or returns.
    """
    if not moves_on:
        return None
    if case.closed:
        return say("This case is closed. Reopen it first.")
    if office:
        return say(
            "This case is with an office. Offer it to the other one, which accepts or returns it."
        )
    if not by.has(*ASSIGNERS):
        return say("Only a policy lead or a desk officer gives a case to an office.")
    return None


def why_not_wait(
    case: CaseView, *, kind: str, whom: str, since: date, launched_on: date, by: Actor
) -> Sentence | None:
    """Say why `by` may not note a wait."""
    if case.closed:
        return say("This case is closed: it waits for nothing.")
    if not by.has(*HOLDERS):
        return say("Only who may hold a case notes what it waits for.")
    if kind not in set(WaitingOn):
        return say("Say what kind of answer is awaited: the partner, an office or a person.")
    if not whom.strip() and kind != WaitingOn.NOBODY:
        return say("Say whom the case waits for.")
    return why_not_on(since, today=by.today, not_before=launched_on)


def why_not_end_wait(*, waits: bool, by: Actor) -> Sentence | None:
    """Say why `by` may not note that a wait has ended."""
    if not waits:
        return say("This case waits for nothing.")
    if not by.has(*HOLDERS):
        return say("Only who may hold a case notes that a wait has ended.")
    return None


def why_not_edit(version: int | None, *, current: int) -> Sentence | None:
    """Say why an edit made on an older page cannot be kept: somebody was faster."""
    if version is None or version == current:
        return None
    return say("Somebody changed this case meanwhile. Look at it again, then repeat what you did.")
