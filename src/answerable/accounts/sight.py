"""The one condition under which content may be seen, for the default manager and for every query.

It asks for its tables by name: the tables' own manager is built on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import BooleanField, Exists, Expression, F, Model, OuterRef, Q, QuerySet

from answerable.accounts import rules
from answerable.actor import Actor, Level

if TYPE_CHECKING:
    from answerable.accounts.models import Marking

_COLUMN = "\N{REPLACEMENT CHARACTER}"
"""Stands where a column goes: no reference has it."""


def visible_to(viewer: Actor, model: type[Model]) -> Q:
    """The condition under which a row of `model` may be seen by `viewer`. The only such function.

    Role, then marking ceiling, then all compartments, then membership from `restricted` up; a row
    whose reference carries no marking is seen by nobody but the house.
    """
    if viewer.sight.all_content and viewer.is_machine:
        return Q()
    if not rules.may_read(getattr(model, "seen_as", ""), viewer.roles):
        return Q(pk__in=())
    seen = _seen_by(viewer)
    condition = Q(Seen(seen, "protected_by"))
    for named in getattr(model, "seen_with", ()):
        condition &= _also(model, named, seen)
    return condition & _within_office(viewer, model) & _not_blind(viewer, model)


def _within_office(viewer: Actor, model: type[Model]) -> Q:
    """What an office keeps to itself is seen by its people, and by who inspects."""
    office = getattr(model, "seen_within", "")
    if not office or viewer.sight.all_content:
        return Q()
    return Q((office, "")) | Q((f"{office}__in", sorted(viewer.offices)))


def _not_blind(viewer: Actor, model: type[Model]) -> Q:
    """What is kept from everybody until it is opened is its author's alone: no sight reaches it."""
    if not (fields := getattr(model, "blind_until", ())):
        return Q()
    author, opened = fields
    return Q((opened, True)) | Q((author, viewer.pseudonym))


def _also(model: type[Model], named: str, seen: SeenBy) -> Q:
    """The record a row names in a field is seen as well; an empty reference names none."""
    if model._meta.get_field(named).is_relation:
        return Q(Seen(seen, f"{named}__protected_by"))
    return Q((named, "")) | Q(Seen(seen, named))


@dataclass(frozen=True)
class SeenBy:
    """The markings somebody may see; two of the same reach are asked about in the same words."""

    account: int
    ceiling: Level
    compartments: frozenset[str]
    all_content: bool
    markings: QuerySet[Marking] = field(compare=False)


def _seen_by(viewer: Actor) -> SeenBy:
    sight = viewer.sight
    seen = _table("Marking").objects.all() if sight.all_content else visible_references(viewer)
    return SeenBy(viewer.account or 0, sight.ceiling, sight.compartments, sight.all_content, seen)


class Seen(Expression):
    """A field names a record that is seen: one look-up by index for each row asked about.

    Every question about content holds this, and to put it into SQL takes longer than to answer it. But
    for the column the words are the same for all of one reach: they are put together once and kept.
    """

    conditional = True
    output_field = BooleanField()

    def __init__(self, seen: SeenBy, named: str) -> None:
        super().__init__()
        self.seen, self.named = seen, F(named)

    def get_source_expressions(self) -> list[Any]:
        return [self.named]

    def set_source_expressions(self, exprs: Sequence[Any]) -> None:
        (self.named,) = exprs

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        column, given = compiler.compile(self.named)
        before, after, first, then = _words(self.seen, connection.alias, connection.vendor)
        return f"EXISTS{before}{column}{after}", (*first, *given, *then)


@lru_cache(maxsize=256)
def _words(
    seen: SeenBy, alias: str, vendor: str
) -> tuple[str, str, tuple[Any, ...], tuple[Any, ...]]:
    """What is asked before and after the column, each with what is filled in."""
    query = seen.markings.filter(reference=_COLUMN).query.exists()
    text, given = query.get_compiler(using=alias).as_sql()
    at = given.index(_COLUMN)
    parts = text.split("%s")
    before, after = "%s".join(parts[: at + 1]), "%s".join(parts[at + 1 :])
    return f"({before}", f"{after})", tuple(given[:at]), tuple(given[at + 1 :])


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
