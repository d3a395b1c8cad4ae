"""Plans and clearances: what is proposed, and what each office asked says of it.

"No action" is a plan like any other, with its reasons. An office that stays silent stops nothing; that
it is silent, and since when, is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor, Role
from answerable.arms.rules.restrictions import KINDS, Effect, Wanted, why_not_scope
from answerable.assessment.rules.stages import stage_words
from answerable.playbook import EFFECT_REVIEW, Condition, Playbook
from answerable.refusal import Sentence, say
from answerable.term import Term

PROPOSERS = frozenset({Role.POLICY_LEAD, Role.DESK_OFFICER})
CLEARERS = frozenset(
    {Role.DESK_OFFICER, Role.LEGAL_ADVISER, Role.CHANNEL_LEAD, Role.POLICY_LEAD,
     Role.LICENSING_OFFICER, Role.WEAPONS_ANALYST}
)  # fmt: skip


NO_ACTION = "no_action_with_reasons"
"""What a playbook may list among its measures, but is proposed as a plan of its own."""


def on_licences(kind: str) -> bool:
    """Whether a measure is one that the register of restrictions carries out, with the decision."""
    return kind in KINDS and KINDS[kind].effect is Effect.BLOCKS


class ClearanceView(Term):
    """What an office says of a plan."""

    CLEAR = "clear", "clear"
    CLEAR_WITH_COMMENT = "clear_with_comment", "clear, with a comment"
    OBJECT = "object", "objects"


class PlanState(Term):
    PROPOSED = "proposed", "proposed"
    DECIDED = "decided", "decided"
    REPLACED = "replaced", "replaced or withdrawn"


class MeasureState(Term):
    PROPOSED = "proposed", "proposed"
    DECIDED = "decided", "decided, to be carried out"
    CARRIED_OUT = "carried_out", "carried out"
    REFUSED = "refused", "not to be carried out"


@dataclass(frozen=True)
class Intent:
    """A measure somebody wants to propose."""

    kind: str
    target: str
    owner: str
    due_on: date | None
    expected_effect: str
    legal_basis: str = ""
    covers: Wanted | None = None
    """What it puts into the register of restrictions, for a kind that stops something."""


@dataclass(frozen=True)
class Situation:
    """Where a case stands when a plan is to be proposed on it."""

    stage: str
    decided: bool
    decision_open: bool


def may_decide_here(stage: str, playbook: Playbook) -> bool:
    """Say whether a decision can be taken at this stage: some way out of it requires one."""
    ways = playbook.moves_from(stage)
    return stage != EFFECT_REVIEW and any(Condition.DECISION in way.requires for way in ways)


def why_not_plan(at: Situation, *, playbook: Playbook, by: Actor) -> Sentence | None:
    """Say why `by` may propose no plan at all on this case."""
    if not may_decide_here(at.stage, playbook):
        return say("Nothing is decided at the stage {stage}.",
                   stage=stage_words(playbook, at.stage))  # fmt: skip
    if at.decided:
        return say(
            "A decision stands already. Open it again, or send the case back, to decide anew."
        )
    if at.decision_open:
        return say("A decision on a plan is open: decide it, or withdraw the plan.")
    if not by.has(*PROPOSERS):
        return say("Only a policy lead or a desk officer proposes a plan.")
    return None


def why_not_propose(
    at: Situation, *, summary: str, measures: Sequence[Intent], no_action: bool,
    playbook: Playbook, by: Actor,
) -> Sentence | None:  # fmt: skip
    """Say why `by` may not propose this plan."""
    if (sentence := why_not_plan(at, playbook=playbook, by=by)) is not None:
        return sentence
    if not summary.strip():
        return say("Say in a sentence what is proposed.")
    if no_action and measures:
        return say("No action has no measures. Take them out, or propose them.")
    if no_action:
        return None
    if at.stage != playbook.stages[-1].code:
        return say("Before the last stage only “no action” can be proposed.")
    if not measures:
        return say("Name at least one measure, or propose that no action is taken.")
    return next((s for one in measures if (s := _why_not_measure(one, playbook, by))), None)


def _why_not_measure(one: Intent, playbook: Playbook, by: Actor) -> Sentence | None:
    if one.kind == NO_ACTION:
        return say("No action is proposed as a plan of its own, with its reasons.")
    if playbook.measure(one.kind) is None:
        return say("Choose a measure that this procedure offers.")
    if not (one.target.strip() and one.owner.strip() and one.expected_effect.strip()):
        return say("Each measure needs a target, an owner and the effect expected of it.")
    if one.due_on is None or one.due_on < by.today:
        return say("Each measure needs a day, not in the past, by which it is due.")
    return why_not_scope(one.kind, one.covers, today=by.today)


def why_not_clear(
    *, state: PlanState, office: str, proposed_by: str, view: str, by: Actor
) -> Sentence | None:
    """Say why `by` may not give the view of `office` on a plan."""
    if state is not PlanState.PROPOSED:
        return say("This plan is no longer open to views.")
    if not by.has(*CLEARERS):
        return say("Views of an office come from its desk, legal, channel, policy or licensing "
                   "officers.")  # fmt: skip
    if office not in by.offices:
        return say("You do not speak for this office.")
    if proposed_by == by.pseudonym:
        return say("The plan is yours: somebody else gives the view of your office.")
    if view not in set(ClearanceView):
        return say("Choose: clear, clear with a comment, or object.")
    return None


def why_not_withdraw(*, state: PlanState, by: Actor) -> Sentence | None:
    """Say why `by` may not withdraw a plan."""
    if state is not PlanState.PROPOSED:
        return say("This plan is no longer open.")
    if not by.has(*PROPOSERS):
        return say("Only a policy lead or a desk officer withdraws a plan.")
    return None
