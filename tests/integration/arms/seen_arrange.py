"""Weapons analysts, units and something seen on an exhibit, made through actions."""

from __future__ import annotations

from answerable.accounts import actions as accounts
from answerable.accounts.models import Account
from answerable.actor import Actor, Role
from answerable.arms import actions
from answerable.arms.models import Identification, Observation, Unit
from answerable.arms.rules.identifications import Said
from answerable.arms.rules.observations import Region, Seen
from answerable.arms.rules.units import Kept, Named
from answerable.incidents.models import Incident
from answerable.intake.models import Report
from tests import build

WHY = "as the picture shows"
KEPT = Kept("Tamrin", "army", "brigade")
NAMED = Named("Seventh Brigade", "a published order of battle", language="en")
SAID = Said("article", "inscription", "Invented bomb 7", likelihood="very_likely",
            confidence="moderate")  # fmt: skip


def analyst(**how: object) -> Actor:
    """A weapons analyst, who also reads reports."""
    return build.person(Role.WEAPONS_ANALYST, Role.ANALYST, **how)  # type: ignore[arg-type]  # handed on as given


def unit(by: Actor, name: Named = NAMED, kept: Kept = KEPT) -> Unit:
    """A unit of a force that does not exist."""
    return actions.keep_unit(kept, name, because=WHY, by=by)


def observed(by: Actor, told: Report, about: Incident | None = None) -> Observation:
    """A fragment with a plate, on the exhibit of a report."""
    seen = Seen("a curved fragment with a plate", "LOT INV?2-7", Region(1000, 2000, 500, 700))
    return actions.observe(told.reference, seen, about=about.reference if about else "", by=by)


def identified(by: Actor, second: Actor, row: Observation, said: Said = SAID) -> Identification:
    """An identification signed by one and agreed with by another."""
    made = actions.sign_identification(row.reference, said, because=WHY, by=by)
    return actions.review_identification(made.reference, "agrees", because=WHY, by=second)


def named_to(row: Incident, by: Actor) -> None:
    """Name somebody to a restricted incident."""
    accounts.name_member(
        row.reference, Account.objects.get(pk=by.account), because=WHY, by=build.house()
    )
