"""What people try when something is to be decided and done: plans, clearances, votes, measures."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from answerable.actor import Actor
from answerable.arms.models import Restriction
from answerable.arms.rules.restrictions import Scope, Wanted
from answerable.response import actions as response
from answerable.response.models import Decision, Measure, Plan
from answerable.response.rules.plans import Intent
from tests.integration.assessment.arrange import WHY
from tests.integration.response.trying import since
from tests.integration.response.walking import Try, Walk

BITING = {
    "suspend_licence", "withhold_future_approval", "suspend_sales", "suspend_transfers",
    "unit_ineligibility", "refuse_licence", "carve_out",
}  # fmt: skip
"""Measures that stop something: they have to say what, and are in force with the decision."""
RECIPIENTS, WING, BOMB = ("Veskara", "Tamrin"), "2nd Wing", "GBU-12"
VIEWS = ("for", "for", "for", "for", "for", "against", "abstain", "perhaps")


def propose(walk: Walk, by: Actor) -> None:
    """The measures least reached so far; before the last stage only that nothing is done."""
    last = walk.row is not None and walk.row.stage == walk.legal.stages[-1]
    no_action = walk.likes(0.15) if last else walk.likes(0.9)
    response.propose_plan(
        walk.reference(), summary="Train", because=WHY, no_action=no_action, by=by,
        measures=[] if no_action else _wanted(walk, by), ask=[walk.office.places[0]],
    )  # fmt: skip


def _wanted(walk: Walk, by: Actor) -> list[Intent]:
    done = walk.tally.measures
    kinds = sorted(
        walk.legal.measures, key=lambda m: (done[f"{walk.book} {m}"], walk.chance.random())
    )
    named = kinds[: walk.chance.randint(1, 4)]
    if walk.likes(0.05):
        named.append(walk.chance.choice(("no_action_with_reasons", "prayer")))
    due = by.today + timedelta(30)
    return [
        Intent(kind, "2nd Wing", "the desk", due, "fewer are hurt", covers=_covers(walk, kind, by))
        for kind in named
    ]


def _covers(walk: Walk, kind: str, by: Actor) -> Wanted | None:
    """What it is to stop: mostly what it has to say, sometimes nothing, or for some days only."""
    if kind not in BITING or walk.likes(0.03):
        return None
    chance = walk.chance
    scope = Scope(
        chance.choice(RECIPIENTS), chance.choice(("", WING)), chance.choice(("", BOMB)), "",
        chance.choice(("", "L-1")),
    )  # fmt: skip
    needed = {
        "suspend_licence": "licence",
        "refuse_licence": "licence",
        "unit_ineligibility": "unit",
    }
    if part := needed.get(kind):
        scope = replace(scope, **{part: {"licence": "L-1", "unit": WING}[part]})
    starts = by.today + timedelta(chance.choice((0, 0, 20, 60)))
    ends = starts + timedelta(chance.randint(0, 120)) if walk.likes(0.4) else None
    return Wanted(scope, starts if walk.likes(0.5) else None, ends)


def lift(walk: Walk, by: Actor) -> None:
    """Whatever any measure put into the register, or nothing."""
    rows = (
        Restriction.everything.filter(lifted_on=None) if walk.aim else Restriction.everything.all()
    )
    held = walk.own(Measure.everything.all(), "plan__case").filter(
        reference__in=rows.values_list("measure", flat=True)
    )
    response.lift_measure(walk.one_of(held), because=WHY, by=by)


def withdraw_plan(walk: Walk, by: Actor) -> None:
    response.withdraw_plan(walk.one_of(Plan.everything.all()), because=WHY, by=by)


def clear(walk: Walk, by: Actor) -> None:
    plan, place = walk.one_of(Plan.everything.all()), walk.chance.choice(walk.office.places)
    response.clear(plan, office=place, because=WHY, by=by, comment=walk.likes(0.5))


def object_to(walk: Walk, by: Actor) -> None:
    plan, place = walk.one_of(Plan.everything.all()), walk.chance.choice(walk.office.places)
    response.object_to(plan, office=place, because=WHY, by=by)


def put(walk: Walk, by: Actor) -> None:
    rows = (
        walk.own(Plan.everything.all()).filter(state="proposed")
        if walk.aim
        else Plan.everything.all()
    )
    response.open_decision(walk.one_of(rows), because=WHY, by=by)


def vote(walk: Walk, by: Actor) -> None:
    opened = walk.own(Decision.everything.all()).filter(outcome="open")
    rows = opened if walk.aim or walk.likes(0.8) else Decision.everything.all()
    response.vote(walk.one_of(rows), walk.chance.choice(VIEWS), because=WHY, by=by)


def decide(walk: Walk, by: Actor) -> None:
    review_on = by.today + timedelta(walk.chance.choice((0, 60, 60, 60)))
    opened = walk.own(Decision.everything.all()).filter(outcome="open")
    response.decide(
        walk.one_of(opened), because=WHY, review_on=review_on, by=by, effective_on=since(walk, by)
    )


def dissent_from(walk: Walk, by: Actor) -> None:
    response.dissent(walk.one_of(Decision.everything.all()), because=WHY, by=by)


def reconsider(walk: Walk, by: Actor) -> None:
    newest = Decision.everything.filter(outcome__in=["adopted", "no_action"]).order_by("-pk")[:1]
    rows = newest if walk.likes(0.8) else Decision.everything.all()
    response.reconsider(walk.one_of(rows), because=WHY, by=by)


def carry(walk: Walk, by: Actor) -> None:
    rows = walk.own(Measure.everything.all(), "plan__case")
    if walk.aim:
        rows = rows.filter(state="decided")
    evidence = walk.chance.choice(("a list", "a list", "a list", " "))
    response.carry_out(
        walk.one_of(rows), evidence=evidence, because=WHY, by=by, effective_on=since(walk, by)
    )


def drop(walk: Walk, by: Actor) -> None:
    rows = walk.own(Measure.everything.all(), "plan__case")
    response.drop_measure(walk.one_of(rows), because=WHY, by=by)


def review(walk: Walk, by: Actor) -> None:
    rows = walk.own(Decision.everything.all()).order_by("-decided_at", "-pk")
    newest = rows.exclude(outcome__in=["open", "withdrawn", "rejected"])[:1]
    taken = walk.one_of(newest if walk.aim else rows)
    response.review_effect(taken, effect="none hurt since", because=WHY, by=by)


def close(walk: Walk, by: Actor) -> None:
    response.close_case(
        walk.reference(), because=WHY, by=by, effective_on=since(walk, by), version=walk.version()
    )


ON_RESPONSE: dict[str, Try] = {
    "propose": propose, "withdraw_plan": withdraw_plan, "clear": clear, "object": object_to,
    "put": put, "vote": vote, "decide": decide, "dissent_from": dissent_from,
    "reconsider": reconsider, "lift": lift, "carry": carry, "drop": drop,
    "review": review, "close": close,
}  # fmt: skip
