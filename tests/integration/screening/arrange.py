"""Articles, units, licences and decided measures to screen against."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from answerable.actor import Actor, Role
from answerable.arms.actions.articles import enter_article, name_article
from answerable.arms.actions.licences import enter_licence
from answerable.arms.actions.units import keep_unit, place_unit
from answerable.arms.models import Restriction
from answerable.arms.rules.articles import Described
from answerable.arms.rules.articles import Named as ArticleNamed
from answerable.arms.rules.licences import Applied
from answerable.arms.rules.restrictions import Scope, Wanted
from answerable.arms.rules.supplies import Supplied
from answerable.arms.rules.units import Kept
from answerable.arms.rules.units import Named as UnitNamed
from answerable.assessment import actions as assessment
from answerable.assessment.models import Case
from answerable.response import actions as response
from answerable.response.models import Decision
from answerable.response.rules.plans import Intent
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY

LATER = build.NOON.date() + timedelta(90)
SOURCE = "A register of Tamrin, page 3"


def article(designation: str, *aliases: str, family: str = "") -> str:
    """An article of the catalogue under several names."""
    by = build.person(Role.WEAPONS_ANALYST)
    made = enter_article(
        Described(designation, "guided_bomb", SOURCE, family=family), because=WHY, by=by
    )
    for alias in aliases:
        name_article(made.reference, ArticleNamed(alias, SOURCE), because=WHY, by=by)
    return made.reference


def unit(name: str, *, state: str = "Veskara", under: str = "") -> str:
    """A unit of a force, perhaps beneath another."""
    by = build.person(Role.ANALYST)
    kept = keep_unit(
        Kept(state, "air_force", "squadron"), UnitNamed(name, SOURCE), because=WHY, by=by
    )
    if under:
        place_unit(kept.reference, under, source=SOURCE, by=by)
    return kept.reference


def licence(number: str, article_ref: str, *, recipient: str = "Veskara") -> str:
    """A licence that stands as valid since the first day."""
    by = build.person(Role.LICENSING_OFFICER)
    made = enter_licence(
        Applied(Supplied(article_ref, recipient), "Export office", number, build.NOON.date()),
        because=WHY, by=by,
    )  # fmt: skip
    return made.reference


def measure(kind: str, *, until: date | None = None, as_case: bool = False, **scope: str) -> Intent:
    """A measure that covers something."""
    wanted = Wanted(Scope(**scope), None, until, as_case)
    return Intent(kind, "as decided", "the desk", LATER, "fewer are hurt", covers=wanted)


def at_last_stage() -> tuple[Case, Actor]:
    """A case at which measures are proposed, and the policy lead who leads it."""
    author, lead = build.person(Role.ANALYST), build.person(Role.POLICY_LEAD)
    row = arrange.lead_on(arrange.case(author), author, lead)
    arrange.find(row, "policy_impact", lead, build.person(Role.DESK_OFFICER))
    return assessment.move_case(row.reference, "coordinated_action", because=WHY, by=lead), lead


def put(measures: Sequence[Intent]) -> tuple[Decision, Actor]:
    """A plan of these put to the decision, and who decides."""
    row, lead = at_last_stage()
    plan = response.propose_plan(
        row.reference, summary="Stop it", because=WHY, measures=measures, by=lead
    )
    return response.open_decision(plan.reference, because=WHY, by=lead), build.person(Role.DECIDER)


def decided(*measures: Intent, view: str = "for") -> tuple[Decision, Actor, list[Restriction]]:
    """The decision on these measures, who took it, and what it put into the register."""
    made, decider = put(measures)
    response.vote(made.reference, view, because=WHY, by=decider)
    done = response.decide(made.reference, because=WHY, review_on=LATER, by=decider)
    return done, decider, list(Restriction.everything.order_by("pk"))
