"""The states of a release, who may move it from one to the next, and what must hold before.

Pure. `MOVES` is the whole of it: the page, the command and the write ask the same table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from answerable.actor import Actor, Role
from answerable.refusal import Sentence, say
from answerable.term import Term


class State(Term):
    """Where a release stands."""

    DRAFT = "draft", "draft"
    FROZEN = "frozen", "frozen"
    UNDER_REVIEW = "under_review", "under review"
    APPROVED = "approved", "approved"
    RELEASED = "released", "released"
    RETRACTED = "retracted", "retracted"
    REFUSED = "refused", "refused"
    WITHDRAWN = "withdrawn", "withdrawn"


class Step(Term):
    """What can be done with a release."""

    EDIT = "edit", "change what is in it"
    FREEZE = "freeze", "freeze it"
    REOPEN = "reopen", "open it again"
    SUBMIT = "submit", "put it to two reviewers"
    REVIEW = "review", "review it"
    SEND = "send", "release it"
    RETRACT = "retract", "retract it"
    WITHDRAW = "withdraw", "withdraw it"


class Who(Term):
    """How somebody stands to one release, whatever their roles."""

    CONTRIBUTOR = "contributor", "worked on it"
    REVIEWER = "reviewer", "has reviewed it in this round"
    OTHER = "other", "neither worked on it nor reviewed it"


PREPARERS = frozenset({
    Role.ANALYST, Role.DESK_OFFICER, Role.CHANNEL_LEAD, Role.POLICY_LEAD,
})  # fmt: skip
SENDERS = frozenset({Role.CHANNEL_LEAD, Role.POLICY_LEAD})
REVIEWERS = frozenset({Role.RELEASE_REVIEWER})
RETRACTERS = PREPARERS | REVIEWERS
"""Whoever notices: to take something back must never wait for the right person."""
EVERYBODY = frozenset(Who)


@dataclass(frozen=True)
class Move:
    """One step from one state: where it leads, in which roles, by whom."""

    to: State
    roles: frozenset[Role]
    who: frozenset[Who] = EVERYBODY


_WITHDRAWN = Move(State.WITHDRAWN, PREPARERS)
MOVES: Mapping[tuple[State, Step], Move] = {
    (State.DRAFT, Step.EDIT): Move(State.DRAFT, PREPARERS),
    (State.DRAFT, Step.FREEZE): Move(State.FROZEN, PREPARERS),
    (State.DRAFT, Step.WITHDRAW): _WITHDRAWN,
    (State.FROZEN, Step.SUBMIT): Move(State.UNDER_REVIEW, PREPARERS),
    (State.FROZEN, Step.REOPEN): Move(State.DRAFT, PREPARERS),
    (State.FROZEN, Step.WITHDRAW): _WITHDRAWN,
    # The last verdict of two moves it on: to approved, or to refused by a single "not fit".
    (State.UNDER_REVIEW, Step.REVIEW): Move(
        State.UNDER_REVIEW, REVIEWERS, frozenset({Who.OTHER})
    ),
    (State.UNDER_REVIEW, Step.WITHDRAW): _WITHDRAWN,
    (State.APPROVED, Step.SEND): Move(State.RELEASED, SENDERS),
    (State.APPROVED, Step.REOPEN): Move(State.DRAFT, PREPARERS),
    (State.APPROVED, Step.WITHDRAW): _WITHDRAWN,
    (State.RELEASED, Step.RETRACT): Move(State.RETRACTED, RETRACTERS),
    (State.REFUSED, Step.REOPEN): Move(State.DRAFT, PREPARERS),
    (State.REFUSED, Step.WITHDRAW): _WITHDRAWN,
}  # fmt: skip


@dataclass(frozen=True)
class Standing:
    """A release as the table sees it: its state, who worked on it, who has reviewed it."""

    state: State
    contributors: frozenset[str] = frozenset()
    reviewers: frozenset[str] = frozenset()

    def who(self, pseudonym: str) -> Who:
        """How somebody stands to it. Who worked on it never counts as anything else."""
        if pseudonym in self.contributors:
            return Who.CONTRIBUTOR
        return Who.REVIEWER if pseudonym in self.reviewers else Who.OTHER


def why_not(step: Step, now: Standing, *, by: Actor) -> Sentence | None:
    """Say why `by` may not take `step` with a release as it stands; None means they may."""
    move = MOVES.get((now.state, step))
    if move is None:
        return say("A release that is {state} does not let you {step}.", state=now.state, step=step)
    if by.is_machine or not by.has(*move.roles):
        roles = tuple(role for role in Role if role in move.roles)
        return say("To {step} takes one of these roles: {roles}.", step=step, roles=roles)
    who = now.who(by.pseudonym)
    return None if who in move.who else _NOT_YOU[who]


_NOT_YOU: Mapping[Who, Sentence] = {
    Who.CONTRIBUTOR: say("You worked on this release: two others review it."),
    Who.REVIEWER: say("You have reviewed this release already."),
    Who.OTHER: say("This is for others to do."),
}


def after_reviews(fit: list[bool]) -> State:
    """Where the verdicts given so far take a release: two of them end the review."""
    if len(fit) < NEEDED:
        return State.UNDER_REVIEW
    return State.APPROVED if all(fit) else State.REFUSED


NEEDED = 2
"""How many reviews a release takes."""


def why_not_out(state: State) -> Sentence | None:
    """Say why a release may not be relied on as released: it is not, or not any more."""
    if state is State.RELEASED:
        return None
    if state is State.RETRACTED:
        return say("This release was retracted: nothing goes out with it any more.")
    return say("This release is {state}: only what is released goes out.", state=state)
