"""Findings: the signed answer to a prompt, on a scale with "cannot tell" apart from it.

Likelihood says how probable, confidence how well we know; they are two fields. One person signs,
another countersigns, and whoever wrote the draft never gives the second signature.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from answerable.actor import Actor
from answerable.assessment.rules.cites import why_not_cite
from answerable.assessment.rules.deference import Aside, why_not_set_aside
from answerable.assessment.rules.efforts import Effort, why_not_efforts
from answerable.assessment.rules.people import in_words
from answerable.playbook import Playbook, Prompt
from answerable.playbook.likelihood import Confidence, Likelihood
from answerable.refusal import Sentence, say
from answerable.term import Term


class FindingState(Term):
    """How far a finding has come."""

    DRAFT = "draft", "draft"
    SIGNED = "signed", "signed by one"
    COUNTERSIGNED = "countersigned", "signed by two"
    WITHDRAWN = "withdrawn", "withdrawn"
    REPLACED = "replaced", "replaced"


STANDING = frozenset({FindingState.SIGNED, FindingState.COUNTERSIGNED})


@dataclass(frozen=True)
class Answer:
    """What somebody wants to find, before it is written."""

    prompt: str
    likelihood: str
    confidence: str = ""
    because: str = ""
    answer: str = ""
    cites: tuple[str, ...] = ()
    not_done: str = ""
    efforts: tuple[Effort, ...] = ()
    set_aside: tuple[Aside, ...] = ()


@dataclass(frozen=True)
class Held:
    """A finding as rules see it: which prompt, how far, whose."""

    prompt: str
    state: FindingState
    author: str
    signers: tuple[str, ...] = field(default_factory=tuple)
    cites: tuple[str, ...] = ()


def why_not_answer(answer: Answer) -> Sentence | None:
    """Say what is wrong with an answer: likelihood, confidence, reason."""
    if answer.likelihood not in set(Likelihood):
        return say("Choose how likely it is, or that you cannot tell.")
    cannot_tell = answer.likelihood == Likelihood.CANNOT_TELL
    if cannot_tell and answer.confidence:
        return say("Who cannot tell states no confidence: leave confidence open.")
    if not cannot_tell and answer.confidence not in set(Confidence):
        return say("Say how confident you are: low, moderate or high. It is not the likelihood.")
    if not answer.because.strip():
        return say("Give your reasons: a finding without them cannot be signed.")
    return (
        why_not_cite(answer.cites)
        or why_not_efforts(answer.efforts)
        or why_not_set_aside(answer.set_aside)
    )


def why_not_write(
    answer: Answer, prompt: Prompt, *, playbook: Playbook, reached: bool, closed: bool, by: Actor
) -> Sentence | None:
    """Say why `by` may not write this finding. `reached`: the case has come to the prompt's stage."""
    if closed:
        return say("This case is closed. Reopen it to add a finding.")
    if not reached:
        return say("The case has not reached the stage that asks this.")
    if not by.has(*prompt.signers):
        return say("Only the {roles} may answer this.", roles=in_words(prompt.signers, playbook))
    return why_not_answer(answer)


def why_not_sign(
    held: Held | None, prompt: Prompt, *, playbook: Playbook, closed: bool, by: Actor
) -> Sentence | None:
    """Say why `by` may not give the first signature."""
    if closed:
        return say("This case is closed. Reopen it to sign.")
    if held is None or held.state is not FindingState.DRAFT:
        return say("There is no draft to sign here.")
    if not by.has(*prompt.signers):
        return say("Only the {roles} may sign this.", roles=in_words(prompt.signers, playbook))
    return None


def why_not_countersign(
    held: Held | None, prompt: Prompt, *, playbook: Playbook, closed: bool, by: Actor
) -> Sentence | None:
    """Say why `by` may not give the second signature."""
    if closed:
        return say("This case is closed. Reopen it to sign.")
    if held is None or held.state is not FindingState.SIGNED:
        return say("No finding here waits for a second signature.")
    if held.author == by.pseudonym:
        return say("You cannot give the second signature: the draft was yours.")
    if by.pseudonym in held.signers:
        return say("You cannot give the second signature: the first is yours.")
    if not by.has(*prompt.countersigners):
        roles = in_words(prompt.countersigners, playbook)
        return say("Only the {roles} may countersign this.", roles=roles)
    return None


def why_not_withdraw(held: Held | None, *, closed: bool, by: Actor) -> Sentence | None:
    """Say why `by` may not withdraw a finding: only its author and its signers may."""
    if closed:
        return say("This case is closed. Reopen it to withdraw a finding.")
    if held is None or held.state in (FindingState.WITHDRAWN, FindingState.REPLACED):
        return say("There is no finding here to withdraw.")
    if by.pseudonym != held.author and by.pseudonym not in held.signers:
        return say("Only who wrote or signed a finding may withdraw it.")
    return None
