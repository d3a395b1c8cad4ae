"""The one condition under which content may be seen, for the default manager and for every query.

It asks for its tables by name: the tables' own manager is built on it.
"""

from __future__ import annotations

from functools import lru_cache
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
    seen = _table("Marking").objects if viewer.sight.all_content else visible_references(viewer)
    condition = _marked(seen, "protected_by")
    for field in getattr(model, "seen_with", ()):
        condition &= _also(model, field, seen)
    return condition & _within_office(viewer, model) & _not_blind(viewer, model)


def _within_office(viewer: Actor, model: type[Model]) -> Q:
    """What an office keeps to itself is seen by its people, and by who inspects."""
    field = getattr(model, "seen_within", "")
    if not field or viewer.sight.all_content:
        return Q()
    return Q((field, "")) | Q((f"{field}__in", sorted(viewer.offices)))


def _not_blind(viewer: Actor, model: type[Model]) -> Q:
    """What is kept from everybody until it is opened is its author's alone: no sight reaches it."""
    if not (fields := getattr(model, "blind_until", ())):
        return Q()
    author, opened = fields
    return Q((opened, True)) | Q((author, viewer.pseudonym))


def _marked(seen: Any, field: str) -> Q:
    """`field` names a record that is seen: one look-up by index for each row asked about.

    Exists, not In: the same condition, without listing all markings for every question.
    """
    return Q(Exists(seen.filter(reference=OuterRef(field))))


def _also(model: type[Model], field: str, seen: Any) -> Q:
    """The record a row names in `field` is seen as well; an empty reference names none."""
    if model._meta.get_field(field).is_relation:
        return _marked(seen, f"{field}__protected_by")
    return Q((field, "")) | _marked(seen, field)


def visible_references(viewer: Actor) -> QuerySet[Marking]:
    """The markings whose records are within the viewer's ceiling, compartments and memberships."""
    return _within(viewer.account or 0, viewer.sight.ceiling, viewer.sight.compartments).all()


@lru_cache(maxsize=256)
def _within(account: int, ceiling: Level, compartments: frozenset[str]) -> QuerySet[Marking]:
    """The question, not its answer: it is asked anew each time, and only its making is kept."""
    marking, compartment = _table("Marking"), _table("Compartment")
    within = [level.value for level in Level if level.rank <= ceiling.rank]
    free = [level for level in within if Level(level).rank < rules.MEMBERS_FROM.rank]
    fenced_off = compartment.objects.exclude(code__in=compartments)
    fence = marking.compartments.through.objects.filter(
        marking_id=OuterRef("pk"), compartment_id__in=fenced_off.values("pk")
    )
    named = _table("Membership").objects.filter(account_id=account, reference=OuterRef("reference"))
    reached = Q(level__in=free) | Q(level__in=within) & Exists(named)
    seen: QuerySet[Marking] = marking.objects.filter(reached).exclude(Exists(fence))
    return seen


def _table(name: str) -> Any:
    return apps.get_model("accounts", name)
