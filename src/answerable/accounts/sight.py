"""The one condition under which content may be seen, for the default manager and for every query.

It asks for its tables by name: the tables' own manager is built on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from answerable.accounts import rules
from answerable.actor import Actor, Level

if TYPE_CHECKING:
    from answerable.accounts.models import Marking


def visible_to(viewer: Actor, model: type[Model]) -> Q:
    """The condition under which a row of `model` may be seen by `viewer`. The only such function.

    Role, then marking ceiling, then all compartments, then membership from `restricted` up; a row
    whose reference carries no marking is seen by nobody but the house.
    """
    if viewer.sight.all_content and viewer.is_machine:
        return Q()
    if not rules.may_read(getattr(model, "seen_as", ""), viewer.roles):
        return Q(pk__in=())
    # Exists, not In: one look-up by index for each row, instead of all markings for each question.
    return Q(Exists(_governing(viewer).filter(reference=OuterRef("protected_by"))))


def _governing(viewer: Actor) -> QuerySet[Marking]:
    if viewer.sight.all_content:
        every: QuerySet[Marking] = _table("Marking").objects.all()
        return every
    return visible_references(viewer)


def visible_references(viewer: Actor) -> QuerySet[Marking]:
    """The markings whose records are within the viewer's ceiling, compartments and memberships."""
    within = [level.value for level in Level if level.rank <= viewer.sight.ceiling.rank]
    free = [level for level in within if Level(level).rank < rules.MEMBERS_FROM.rank]
    marking, compartment = _table("Marking"), _table("Compartment")
    fenced_off = compartment.objects.exclude(code__in=viewer.sight.compartments)
    fence = marking.compartments.through.objects.filter(
        marking_id=OuterRef("pk"), compartment_id__in=fenced_off.values("pk")
    )
    named = _table("Membership").objects.filter(
        account_id=viewer.account or 0, reference=OuterRef("reference")
    )
    seen: QuerySet[Marking] = marking.objects.filter(
        Q(level__in=free) | Q(level__in=within) & Exists(named)
    ).exclude(Exists(fence))
    return seen


def _table(name: str) -> Any:
    return apps.get_model("accounts", name)
