"""Who somebody is, what they may see, and the one function that says so to the database."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, F, Model, OuterRef, Q, QuerySet

from answerable.accounts import rules
from answerable.accounts.models import Account, Compartment, Marking, Membership
from answerable.actor import Actor, Door, Level, Role


def visible_to(viewer: Actor, model: type[Model]) -> Q:
    """The condition under which a row of `model` may be seen by `viewer`. The only such function.

    Role, then marking ceiling, then all compartments, then membership from `restricted` up; a row
    whose reference carries no marking is seen by nobody but the house.
    """
    if viewer.sight.all_content and viewer.is_machine:
        return Q()
    if not rules.may_read(getattr(model, "seen_as", ""), viewer.roles):
        return Q(pk__in=())
    if viewer.sight.all_content:
        return Q(protected_by__in=Marking.objects.values("reference"))
    return Q(protected_by__in=visible_references(viewer).values("reference"))


def visible_references(viewer: Actor) -> QuerySet[Marking]:
    """The markings whose records are within the viewer's ceiling, compartments and memberships."""
    within = [level.value for level in Level if level.rank <= viewer.sight.ceiling.rank]
    free = [level for level in within if Level(level).rank < rules.MEMBERS_FROM.rank]
    fenced_off = Compartment.objects.exclude(code__in=viewer.sight.compartments)
    fence = Marking.compartments.through.objects.filter(
        marking_id=OuterRef("pk"), compartment_id__in=fenced_off.values("pk")
    )
    named = Membership.objects.filter(
        account_id=viewer.account or 0, reference=OuterRef("reference")
    )
    return Marking.objects.filter(Q(level__in=free) | Q(level__in=within) & Exists(named)).exclude(
        Exists(fence)
    )


def actor_for(account: Account, *, door: Door, moment: datetime, stepped_up: bool = False) -> Actor:
    """The actor an account is at `moment`: roles in force, offices, ceiling, compartments."""
    grants = list(account.grants.select_related("office"))
    held = [rules.Grant(Role(g.role), g.from_on, g.until_on) for g in grants]
    today = moment.date()
    roles = rules.roles_on(today, held) if account.is_active else frozenset()
    offices = frozenset(
        g.office.reference
        for g, h in zip(grants, held, strict=True)
        if g.office and h.holds_on(today)
    )
    admitted = frozenset(
        account.admissions.annotate(code=F("compartment__code")).values_list("code", flat=True)
    )
    sight = rules.sight_of(roles, Level(account.ceiling), admitted)
    return Actor(
        account.pseudonym, roles, door, moment, account.pk, account.name, offices, sight, stepped_up
    )


def account_named(username: str) -> Account | None:
    """The active account with this user name, if any."""
    return Account.objects.filter(username=username, is_active=True).first()


def names_of(pseudonyms: set[str]) -> dict[str, str]:
    """Pseudonym → the name people know; those erased or unknown are left out."""
    return dict(Account.objects.filter(pseudonym__in=pseudonyms).values_list("pseudonym", "name"))


def account_by_id(number: int | None) -> Account | None:
    """The active account with this row number, as a session names it."""
    return Account.objects.filter(pk=number, is_active=True).first() if number else None
