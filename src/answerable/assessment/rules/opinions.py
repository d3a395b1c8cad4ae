"""Blind first opinions: what is asked, what is in, and what becomes of a disagreement.

Two people who read the same evidence apart from each other tell more than one who follows the other.
So nobody reads an opinion before all are in, and a finding that departs from one says how, or keeps
the dissent.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from answerable.actor import Actor
from answerable.assessment.rules.findings import Answer, FindingState, Held, why_not_answer
from answerable.assessment.rules.people import in_words
from answerable.playbook import Playbook, Prompt
from answerable.playbook.likelihood import Likelihood
from answerable.refusal import Sentence, say
from answerable.term import Term


@dataclass(frozen=True)
class Blind:
    """How many opinions a prompt asks for, how many are in, and whether the reader's is among them.

    All of the present `round`: when a case has come back, opinions may be asked for anew.
    """

    asked: int = 0
    given: int = 0
    mine: bool = False
    round: int = 1

    @property
    def all_in(self) -> bool:
        return self.given >= self.asked


@dataclass(frozen=True)
class Stated:
    """An opinion once it is open."""

    author: str
    likelihood: str
    confidence: str = ""
    because: str = ""


class Settled(Term):
    """What became of opinions that the finding does not share."""

    RESOLVED = "resolved", "resolved"
    DISSENT = "dissent", "kept as dissent"


class Difference(Term):
    """How far opinions lie apart."""

    NONE = "none", "they agree"
    CONFIDENCE = "confidence", "they differ in confidence"
    LIKELIHOOD = "likelihood", "they disagree"


def why_not_opine(
    opinion: Answer, prompt: Prompt, *, playbook: Playbook, reached: bool, closed: bool,
    blind: Blind, by: Actor,
) -> Sentence | None:  # fmt: skip
    """Say why `by` may not give an opinion on this prompt."""
    return (
        _why_not_now(prompt, playbook, reached=reached, closed=closed, by=by)
        or _why_not_another(blind)
        or why_not_answer(opinion)
    )


def _why_not_now(
    prompt: Prompt, playbook: Playbook, *, reached: bool, closed: bool, by: Actor
) -> Sentence | None:
    """What must hold of the case and of the person, whatever is done about opinions."""
    if closed:
        return say("This case is closed. Reopen it to give an opinion.")
    if not reached:
        return say("The case has not reached the stage that asks this.")
    if not by.has(*prompt.signers):
        return say("Only the {roles} may answer this.", roles=in_words(prompt.signers, playbook))
    return None


def _why_not_another(blind: Blind) -> Sentence | None:
    if not blind.asked:
        return say("This question asks for no opinion beforehand.")
    if blind.mine:
        return say("You have given your opinion. It stands as you gave it.")
    if blind.all_in:
        return say("All {asked} opinions are in.", asked=blind.asked)
    return None


def why_not_ask_again(
    prompt: Prompt, *, playbook: Playbook, reached: bool, closed: bool, came_back: bool,
    blind: Blind, by: Actor,
) -> Sentence | None:  # fmt: skip
    """Say why `by` may not ask for opinions on this prompt anew.

    `came_back`: since they were opened the case was opened again, or returned to the stage that asks.
    """
    sentence = _why_not_now(prompt, playbook, reached=reached, closed=closed, by=by)
    if sentence is not None:
        return sentence
    if not blind.asked:
        return say("This question asks for no opinion beforehand.")
    if not blind.all_in:
        return say("Opinions on this are still being given: {given} of {asked} are in.",
                   given=blind.given, asked=blind.asked)  # fmt: skip
    if not came_back:
        return say("Opinions are asked for anew only when the case has come back: reopened, or "
                   "returned to the stage that asks this.")  # fmt: skip
    return None


def why_not_before_opinions(blind: Blind) -> Sentence | None:
    """Say why a finding cannot be written yet: the opinions come first."""
    if blind.all_in:
        return None
    return say("{asked} people first give their opinion apart from each other: {given} are in so far.",
               asked=blind.asked, given=blind.given)  # fmt: skip


def difference(opinions: Iterable[Stated]) -> Difference:
    """How far the opinions lie apart."""
    held = tuple(opinions)
    if len({one.likelihood for one in held}) > 1:
        return Difference.LIKELIHOOD
    if len({one.confidence for one in held}) > 1:
        return Difference.CONFIDENCE
    return Difference.NONE


def not_sharing(opinions: Iterable[Stated], likelihood: str) -> tuple[Stated, ...]:
    """The opinions that say another likelihood than the finding."""
    return tuple(one for one in opinions if one.likelihood != likelihood)


def why_not_settle(
    opinions: Iterable[Stated], likelihood: str, *, settled: str, resolution: str
) -> Sentence | None:
    """Say what a finding must still say of the opinions it does not share."""
    if not not_sharing(opinions, likelihood):
        return say("No opinion differs from this finding.") if settled else None
    if settled not in set(Settled):
        return say(
            "An opinion differs from this finding: say how it was resolved, or keep it as dissent."
        )
    if settled == Settled.RESOLVED and not resolution.strip():
        return say("Say how the disagreement was resolved.")
    return None


def why_not_dissent(
    held: Held | None, prompt: Prompt, *, likelihood: str, differs: bool, dissented: bool,
    playbook: Playbook, by: Actor,
) -> Sentence | None:  # fmt: skip
    """Say why `by` may not record a dissent from a finding."""
    if held is None or held.state in (FindingState.WITHDRAWN, FindingState.REPLACED):
        return say("There is no finding here to dissent from.")
    able = prompt.signers | prompt.countersigners
    if not by.has(*able):
        return say("Only the {roles} may record a dissent.", roles=in_words(able, playbook))
    if by.pseudonym == held.author or by.pseudonym in held.signers:
        return say("Your own name stands under this finding. Withdraw it instead.")
    if dissented:
        return say("Your dissent stands with this finding already.")
    if likelihood not in set(Likelihood):
        return say("Choose how likely it is, or that you cannot tell.")
    return (
        None if differs else say("This is what the finding says: there is nothing to dissent from.")
    )
