"""Judgements: a person's same, different or unsure about a report and an incident, or two incidents.

A judgement is a record; what belongs together is derived. Undoing one brings back what held before.
"""

from __future__ import annotations

from dataclasses import dataclass

from answerable.actor import Actor
from answerable.incidents.rules.people import Doing, why_not_do
from answerable.refusal import Sentence, say
from answerable.term import Term


class Verdict(Term):
    SAME = "same", "the same"
    DIFFERENT = "different", "different"
    UNSURE = "unsure", "unsure"
    WITHDRAWN = "withdrawn", "withdrawn"


READ_BOTH = {
    Verdict.SAME: say("Read both: the report tells this incident."),
    Verdict.DIFFERENT: say("Read both: the report tells something else."),
    Verdict.UNSURE: say("Read both: it cannot be told from what they say."),
}
"""The reasons that the yes, no and unsure buttons of a proposal give."""


class Relation(Term):
    """What a person may say of two reports the machine holds to be kin."""

    ACCEPTED = "accepted", "they tell one thing"
    SET_ASIDE = "set_aside", "they do not"


@dataclass(frozen=True)
class End:
    """One end of a link, as far as the rule must know it."""

    reference: str
    merged_into: str = ""
    """The standing incident it was merged into, when the judge may see that one."""


def why_not_judge(
    left: End, right: End, verdict: Verdict, *, holds: str, by: Actor
) -> Sentence | None:
    """Say why a link may not be judged so. `holds` is the verdict that holds now, if any."""
    if (sentence := why_not_do(Doing.JUDGE, by)) is not None:
        return sentence
    if left.reference == right.reference:
        return say("A record cannot be judged against itself.")
    for end in (left, right):
        if end.merged_into:
            return merged_away(end)
    if verdict is Verdict.WITHDRAWN:
        return say("Withdraw the judgement itself; that brings back what held before.")
    if holds == verdict:
        return say("That is what the standing judgement says already.")
    return None


def merged_away(end: End) -> Sentence:
    """An incident that was merged takes nothing new; the one it went into does."""
    return say(
        "{reference} was merged into {into}. Use {into}, or part them first.",
        reference=end.reference, into=end.merged_into,
    )  # fmt: skip


def why_not_withdraw(*, holds: bool, by: Actor) -> Sentence | None:
    """Say why a judgement may not be withdrawn."""
    if (sentence := why_not_do(Doing.JUDGE, by)) is not None:
        return sentence
    if not holds:
        return say("This judgement no longer holds: another replaced it, or it was withdrawn.")
    return None


def why_not_merge(incident: End, into: End, *, by: Actor) -> Sentence | None:
    """Say why one incident may not be merged into another."""
    if (sentence := why_not_do(Doing.MERGE, by)) is not None:
        return sentence
    if incident.reference == into.reference:
        return say("An incident cannot be merged into itself.")
    if incident.merged_into:
        return say("{reference} is already merged into {into}.", reference=incident.reference,
                   into=incident.merged_into)  # fmt: skip
    if into.merged_into:
        return merged_away(into)
    return None


def why_not_split(incident: End, *, by: Actor) -> Sentence | None:
    """Say why a merged incident may not be parted again."""
    if (sentence := why_not_do(Doing.MERGE, by)) is not None:
        return sentence
    if not incident.merged_into:
        return say("{reference} is not merged into another incident.", reference=incident.reference)
    return None


def why_not_settle_kinship(now: str, wanted: Relation, *, by: Actor) -> Sentence | None:
    """Say why somebody may not settle whether two reports tell one thing."""
    if (sentence := why_not_do(Doing.JUDGE, by)) is not None:
        return sentence
    if now == wanted:
        return say("That is what stands already.")
    return None
