"""Decisions: opened on a plan, voted on under the playbook's rule, taken only when the rule yields.

Nobody decides against the rule, and nobody alone where the rule asks for more. A view against, an
objection and a change of mind stay on the record.
"""

from __future__ import annotations

from datetime import date

from answerable.actor import Actor, Role
from answerable.assessment.rules.people import in_words
from answerable.playbook import DecisionRule, Outcome, Playbook, Rule, Verdict, View
from answerable.refusal import Sentence, say
from answerable.response.rules.plans import MeasureState, PlanState
from answerable.term import Term

REVIEWERS = frozenset({Role.POLICY_LEAD, Role.DECIDER, Role.ANALYST})
CARRIERS = frozenset(
    {Role.POLICY_LEAD, Role.LICENSING_OFFICER, Role.CHANNEL_LEAD, Role.DESK_OFFICER}
)
DROPPERS = frozenset({Role.POLICY_LEAD, Role.DECIDER})


class Result(Term):
    """What was decided."""

    OPEN = "open", "open"
    ADOPTED = "adopted", "adopted"
    NO_ACTION = "no_action", "no action"
    REJECTED = "rejected", "not adopted"
    WITHDRAWN = "withdrawn", "withdrawn"


HOLDS = frozenset({Result.ADOPTED, Result.NO_ACTION})
"""The results a case can go on with."""


def result_of(outcome: Outcome, *, no_action: bool) -> Result:
    """What the rule yields now for a plan."""
    if outcome.verdict is Verdict.OPEN:
        return Result.OPEN
    if outcome.verdict is Verdict.BLOCKED:
        return Result.REJECTED
    return Result.NO_ACTION if no_action else Result.ADOPTED


def why_not_open(*, state: PlanState, has_decision: bool, by: Actor, rule: DecisionRule,
                 playbook: Playbook) -> Sentence | None:  # fmt: skip
    """Say why `by` may not put a plan to the decision."""
    if state is not PlanState.PROPOSED:
        return say("This plan is no longer open.")
    if has_decision:
        return say("This plan has been put to the decision already.")
    openers = rule.voters | {Role.POLICY_LEAD}
    if not by.has(*openers):
        return say("Only the {roles} may put a plan to the decision.",
                   roles=in_words(openers, playbook))  # fmt: skip
    return None


def why_not_vote(
    *, result: Result, view: str, entitled: bool, proposed_by: str, playbook: Playbook, by: Actor
) -> Sentence | None:
    """Say why `by` may not vote. `entitled`: they are of the body that decides."""
    if result is not Result.OPEN:
        return say("This is decided: no vote can be cast or changed.")
    if not entitled:
        return say("Only the {roles} may vote on this.",
                   roles=in_words(playbook.decision.voters, playbook))  # fmt: skip
    if playbook.decision.rule is Rule.SINGLE_SIGNATORY and proposed_by == by.pseudonym:
        return say("The plan is yours: one signature must be somebody else's.")
    if view not in set(View):
        return say("Choose: for, against or abstaining.")
    return None


def why_not_decide(
    *, result: Result, yields: Outcome, playbook: Playbook, by: Actor
) -> Sentence | None:
    """Say why `by` may not record the decision now: the rule comes first, then who."""
    if result is not Result.OPEN:
        return say("This is decided already.")
    if yields.verdict is Verdict.OPEN:
        return say("The rule yields no decision yet. {why}", why=yields.sentence)
    if not by.has(*playbook.decision.voters):
        return say("Only the {roles} may record the decision.",
                   roles=in_words(playbook.decision.voters, playbook))  # fmt: skip
    return None


def why_not_review_day(review_on: date | None, *, by: Actor) -> Sentence | None:
    """Say why a decision cannot be reviewed on this day: every decision has a day, in the future."""
    if review_on is None:
        return say("Say on which day the effect of the decision is reviewed.")
    if review_on <= by.today:
        return say("The day of the review must lie after today.")
    return None


def why_not_carry_out(*, state: MeasureState, evidence: str, by: Actor) -> Sentence | None:
    """Say why `by` may not record a measure as carried out."""
    if state is not MeasureState.DECIDED:
        return say("This measure is not waiting to be carried out.")
    if not by.has(*CARRIERS):
        return say("Only a policy lead, a licensing officer, a channel lead or a desk officer "
                   "records that a measure is carried out.")  # fmt: skip
    if not evidence.strip():
        return say("Say what shows that it was carried out.")
    return None


def why_not_drop(*, state: MeasureState, by: Actor) -> Sentence | None:
    """Say why `by` may not record that a decided measure will not be carried out."""
    if state is not MeasureState.DECIDED:
        return say("This measure is not waiting to be carried out.")
    if not by.has(*DROPPERS):
        return say("Only a policy lead or a decider gives up a measure that was decided.")
    return None


def why_not_lift(*, registered: bool) -> Sentence | None:
    """Say why a measure cannot be lifted: only what stands in the register can be."""
    if not registered:
        return say("This measure put nothing into the register that could be lifted.")
    return None


def why_not_review(*, in_force: bool, reviewed: bool, undone: bool, by: Actor) -> Sentence | None:
    """Say why `by` may not record the review of the effect."""
    if not in_force:
        return say("There is no decision in force to review.")
    if reviewed:
        return say("The effect was reviewed already.")
    if undone:
        return say("A decided measure is not carried out yet.")
    if not by.has(*REVIEWERS):
        return say("Only an analyst, a policy lead or a decider records the review.")
    return None


def why_not_close(*, plan_open: bool) -> Sentence | None:
    """Say why a case cannot be closed here: nothing is left hanging."""
    if plan_open:
        return say("A plan is open on this case: decide it or withdraw it first.")
    return None
