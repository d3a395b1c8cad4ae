"""The stages of a case, and what must hold before it moves from one to the next.

The stages themselves come from the playbook the case began under. `actions.move_case` asks
`why_not_move` before it writes; the case page asks it too, so that a greyed-out button and a refused
request give the same reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from answerable.actor import Actor, Role
from answerable.assessment.rules.findings import FindingState, Held
from answerable.assessment.rules.people import in_words
from answerable.assessment.rules.triage import Standing
from answerable.playbook import CLOSED, Condition, Move, Playbook, Prompt
from answerable.refusal import Refused, Sentence, say
from answerable.term import Term


class Around(Term):
    """What lies before and after the stages of every playbook."""

    RECEIVED = "received", "Received"
    SAVED = "pattern_saved", "Pattern saved"
    TRIAGE = "triage", "Triage"
    EFFECT_REVIEW = "effect_review", "Effect review"
    CLOSED = "closed", "Closed"


OPENERS = frozenset({Role.ANALYST, Role.DESK_OFFICER, Role.POLICY_LEAD})

Findings = Mapping[str, Held]
"""Prompt → the furthest live finding on it."""


@dataclass(frozen=True)
class CaseView:
    """A case as the rules see it."""

    stage: str
    met: frozenset[Condition] = frozenset()
    holder: str = ""

    @property
    def closed(self) -> bool:
        return self.stage == CLOSED


def why_not_open_case(
    *, triaged: Standing | None, has_case: bool, merged_into: str, by: Actor
) -> Sentence | None:
    """Say why `by` may not open a case (the launch): triage comes first, and once is enough."""
    if not by.has(*OPENERS):
        return say("Only an analyst, a desk officer or a policy lead opens a case.")
    if merged_into:
        return say("This incident was merged into {other}. Open the case there.", other=merged_into)
    if has_case:
        return say("This incident has a case under this procedure already.")
    if triaged is None or not triaged.accepts:
        return say("Triage has not accepted this incident, nor a report that tells it.")
    return None


def why_not_open_on_pattern(*, has_case: bool, by: Actor) -> Sentence | None:
    """Say why `by` may not open a case on a pattern. No triage comes first: a person saved it."""
    if not by.has(*OPENERS):
        return say("Only an analyst, a desk officer or a policy lead opens a case.")
    if has_case:
        return say("This pattern has a case under this procedure already.")
    return None


def why_not_open_on_concern(*, has_case: bool, by: Actor) -> Sentence | None:
    """Say why `by` may not open a case on a concern about end use. No triage comes first."""
    if not by.has(*OPENERS):
        return say("Only an analyst, a desk officer or a policy lead opens a case.")
    if has_case:
        return say("This concern has a case under this procedure already.")
    return None


def why_not_move(
    case: CaseView, target: str, *, findings: Findings, playbook: Playbook, by: Actor
) -> Sentence | None:
    """Say why `by` may not move a case to `target`; None means they may."""
    move = playbook.move(case.stage, target)
    if move is None or case.closed:
        return say("A case does not go from {source} to {target}.",
                   source=stage_words(playbook, case.stage),
                   target=stage_words(playbook, target))  # fmt: skip
    if (sentence := why_not_ready(case, move, findings=findings, playbook=playbook)) is not None:
        return sentence
    if not by.has(*move.roles):
        return say("Only the {roles} may make this move.", roles=in_words(move.roles, playbook))
    return None


def why_not_leave(target: str) -> Sentence | None:
    """Say why a plain move does not lead there: a case is closed by closing it."""
    if target != CLOSED:
        return None
    return say("A case is closed by an act of its own, with what became of its plan.")


def prompt_named(playbook: Playbook, code: str) -> Prompt:
    """The prompt called `code`; refused where the procedure asks no such thing."""
    prompt = playbook.prompt(code)
    if prompt is None:
        raise Refused(say("This procedure does not ask that."))
    return prompt


def why_not_ready(
    case: CaseView, move: Move, *, findings: Findings, playbook: Playbook
) -> Sentence | None:
    """Say what the case itself still lacks for a move, whoever makes it."""
    wanting = [p for p in prompts(playbook) if p.code in move.needs]
    if open_ones := [p for p in wanting if p.code not in findings]:
        return say("This case cannot move yet: not yet answered: finding {numbers}.",
                   numbers=numbers(playbook, open_ones))  # fmt: skip
    if short := [p for p in wanting if findings[p.code].state is not FindingState.COUNTERSIGNED]:
        return say("This case cannot move yet: not yet signed by all who must: finding {numbers}.",
                   numbers=numbers(playbook, short))  # fmt: skip
    for condition in Condition:
        if condition in move.requires and condition not in case.met:
            return _UNMET[condition]
    return None


_UNMET: Mapping[Condition, Sentence] = {
    Condition.DECISION: say("This case cannot move yet: no decision is recorded."),
    Condition.MEASURES_DONE: say(
        "This case cannot move yet: a decided measure is not carried out."
    ),
    Condition.EFFECT_REVIEWED: say("This case cannot move yet: the effect is not reviewed."),
}


def why_not_reopen(
    case: CaseView, target: str, *, playbook: Playbook, by: Actor
) -> Sentence | None:
    """Say why `by` may not reopen a closed case at stage `target`: the playbook says where and who."""
    if not case.closed:
        return say("This case is not closed.")
    move = playbook.move(CLOSED, target)
    if move is None:
        return say("Choose the stage at which the case goes on.")
    if not by.has(*move.roles):
        return say("Only the {roles} may reopen a case.", roles=in_words(move.roles, playbook))
    return None


def stage_words(playbook: Playbook, code: str) -> str:
    """What people call a stage: in the playbook's words, or in ours before and after its stages."""
    stage = playbook.stage(code)
    if stage is not None:
        return stage.words
    return Around(code) if code in set(Around) else code.replace("_", " ")


def reached(case: CaseView, prompt: Prompt, playbook: Playbook) -> bool:
    """Say whether the case has come to the stage that asks `prompt`."""
    order = playbook.stage_codes
    return order.index(prompt.stage) <= order.index(case.stage)


def prompts(playbook: Playbook) -> tuple[Prompt, ...]:
    """Every prompt, in the order asked: their numbers run through the whole procedure."""
    return tuple(prompt for stage in playbook.stages for prompt in stage.prompts)


def number_of(playbook: Playbook, prompt: Prompt) -> int:
    """The number a finding is called by."""
    return prompts(playbook).index(prompt) + 1


def numbers(playbook: Playbook, wanted: list[Prompt]) -> str:
    """The numbers of prompts, as read out: "3, 4"."""
    return ", ".join(str(number_of(playbook, prompt)) for prompt in wanted)


def what_is_missing(
    case: CaseView, *, findings: Findings, playbook: Playbook
) -> tuple[Sentence, ...]:
    """Everything the case lacks for the next stage, a sentence each."""
    move = way_on(case, playbook)
    if move is None:
        return ()
    lacking = [_lacking(p, findings.get(p.code), playbook) for p in prompts(playbook)
               if p.code in move.needs]  # fmt: skip
    unmet = [_UNMET[c] for c in Condition if c in move.requires and c not in case.met]
    return (*(sentence for sentence in lacking if sentence), *unmet)


def _lacking(prompt: Prompt, held: Held | None, playbook: Playbook) -> Sentence | None:
    number = number_of(playbook, prompt)
    if held is None:
        return say("Finding {number} is not answered: {question}",
                   number=number, question=prompt.question)  # fmt: skip
    if held.state is FindingState.DRAFT:
        return say("Finding {number} is a draft that nobody has signed.", number=number)
    if held.state is FindingState.SIGNED:
        return say("Finding {number} has {count} of {needed} signatures.",
                   number=number, count=len(held.signers), needed=prompt.signatures)  # fmt: skip
    return None


def way_on(case: CaseView, playbook: Playbook) -> Move | None:
    """The move that leads to the next stage."""
    return next((m for m in playbook.moves_from(case.stage) if playbook.is_forward(m)), None)


def next_step(case: CaseView, *, findings: Findings, playbook: Playbook) -> Sentence:
    """What is to be done next, and by whom, as a sentence."""
    if case.closed:
        return say("Nothing is to be done: the case is closed.")
    move = way_on(case, playbook)
    if move is None:
        return say("This stage leads nowhere: the procedure must be mended.")
    for prompt in (p for p in prompts(playbook) if p.code in move.needs):
        if step := _step(prompt, findings.get(prompt.code), playbook):
            return step
    for condition in Condition:
        if condition in move.requires and condition not in case.met:
            return _TO_MEET[condition]
    return say("Everything needed is here: the {roles} can move the case on.",
               roles=in_words(move.roles, playbook))  # fmt: skip


_TO_MEET: Mapping[Condition, Sentence] = {
    Condition.DECISION: say("A plan is to be proposed and decided."),
    Condition.MEASURES_DONE: say("The decided measures are to be carried out."),
    Condition.EFFECT_REVIEWED: say("The effect of what was decided is to be reviewed."),
}


def _step(prompt: Prompt, held: Held | None, playbook: Playbook) -> Sentence | None:
    state = held.state if held else FindingState.WITHDRAWN
    number = number_of(playbook, prompt)
    signers = in_words(prompt.signers, playbook)
    if state is FindingState.COUNTERSIGNED:
        return None
    if state is FindingState.DRAFT:
        return say("Finding {number} is to be signed by the {roles}.", number=number, roles=signers)
    if state is FindingState.SIGNED:
        others = in_words(prompt.countersigners, playbook)
        return say("Finding {number} needs another signature, by the {roles}.",
                   number=number, roles=others)  # fmt: skip
    return say("Finding {number} is to be written by the {roles}.", number=number, roles=signers)
