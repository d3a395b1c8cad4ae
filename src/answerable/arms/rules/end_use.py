"""End-use concerns: supplied arms lost, passed on, used for something else, or not shown. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor, Role
from answerable.refusal import Sentence, say
from answerable.term import Term


class ConcernKind(Term):
    """What the concern is."""

    LOSS_OF_CUSTODY = "loss_of_custody", "lost from custody"
    THIRD_PARTY_TRANSFER = "third_party_transfer", "passed on to a third party"
    OTHER_PURPOSE = "other_purpose", "used for another purpose than agreed"
    MODIFIED = "modified", "changed or taken apart without leave"
    CHECK_REFUSED = "check_refused", "a check of end use was refused"
    NOT_ACCOUNTED_FOR = "not_accounted_for", "not accounted for"
    OTHER = "other", "something else"


RECORDERS = frozenset({
    Role.ANALYST, Role.WEAPONS_ANALYST, Role.DESK_OFFICER, Role.LICENSING_OFFICER, Role.POLICY_LEAD,
})  # fmt: skip
ITEMS = frozenset({"at", "ut", "tr", "lc", "ob"})
"""Prefixes of what a concern may be about."""
PLAYBOOK = "end-use"
"""The procedure its cases run under unless another is named."""


@dataclass(frozen=True)
class Told:
    """A concern before it is recorded."""

    title: str
    kind: str
    what: str
    source: str
    states: tuple[str, ...] = ()
    report: str = ""
    happened: str = ""
    """EDTF."""
    least: int | None = None
    most: int | None = None
    received_on: date | None = None


def why_not_record(by: Actor) -> Sentence | None:
    """Say why `by` does not record concerns."""
    if by.is_machine or not by.has(*RECORDERS):
        return say("To record a concern takes one of these roles: {roles}.",
                   roles=tuple(sorted(RECORDERS)))  # fmt: skip
    return None


def why_not_concern(told: Told, *, by: Actor) -> Sentence | None:
    """Say why this cannot be recorded as a concern."""
    if (sentence := why_not_record(by)) is not None:
        return sentence
    if told.kind not in set(ConcernKind):
        return say("Choose what the concern is.")
    if not told.title.strip() or not told.what.strip() or not told.source.strip():
        return say("Give it a title, say what it is, and who told of it or where it stands.")
    if not told.states:
        return say("Name the state that received the arms.")
    if told.least is not None and told.most is not None and told.most < told.least:
        return say("The most is not below the least.")
    if told.received_on is not None and told.received_on > by.today:
        return say("{day} has not come yet.", day=told.received_on)
    return None


def why_not_item(target: str, *, known: bool, by: Actor) -> Sentence | None:
    """Say why a concern cannot be about this."""
    if (sentence := why_not_record(by)) is not None:
        return sentence
    if target.partition("-")[0] not in ITEMS:
        return say(
            "A concern is about an article, a unit, a transfer, a licence or an observation."
        )
    return say("The concern names it already.") if known else None
