"""Who somebody is, what they may see, and the one function that says so to the database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.db.models import F, Q, QuerySet

from answerable.accounts import rules
from answerable.accounts.models import Account, Attempt, History, Marking, Read
from answerable.accounts.sight import visible_references as visible_references
from answerable.accounts.sight import visible_to as visible_to
from answerable.actor import Actor, Door, Level, Role
from answerable.ledger.canon import canonical


def marking_of(reference: str, *, by: Actor) -> Marking | None:
    """The marking of a record, when `by` may see that record; else None, as if there were none."""
    if not by.is_machine and not rules.may_read(rules.kind_of(reference), by.roles):
        return None
    seen = Marking.objects.all() if by.sight.all_content else visible_references(by)
    return seen.filter(reference=reference).first()


def knows_of(reference: str, *, by: Actor) -> Marking | None:
    """The marking, when `by` may know that the record exists: they see it, or they read the ledger."""
    if rules.may_read("acts", by.roles):
        return Marking.objects.filter(reference=reference).first()
    return marking_of(reference, by=by)


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


def account_by_id(number: int | None) -> Account | None:
    """The active account with this row number, as a session names it."""
    return Account.objects.filter(pk=number, is_active=True).first() if number else None


def names_of(pseudonyms: set[str]) -> dict[str, str]:
    """Pseudonym → the name people know; those erased or unknown are left out."""
    return dict(Account.objects.filter(pseudonym__in=pseudonyms).values_list("pseudonym", "name"))


def failures_of(handle: str, *, since: datetime) -> tuple[int, datetime | None]:
    """How many sign-ins failed under this handle since then, and when the newest did."""
    moments = Attempt.objects.filter(handle=handle, moment__gt=since).values_list(
        "moment", flat=True
    )
    found = sorted(moments)
    return len(found), found[-1] if found else None


@dataclass(frozen=True)
class ReadBatch:
    """Lines of the read log that one act commits to."""

    first: int
    last: int
    count: int
    digest: str
    late: tuple[int, ...]
    """Numbers below `first` that became visible only now: a slower writer's."""
    gaps: tuple[int, ...]
    """Numbers up to `last` that nothing stands at yet: a slower writer may still fill them."""


_REMEMBERED_GAPS = 500
"""A number still empty after that many newer gaps was rolled back: it stays empty."""


def unsealed_reads() -> ReadBatch:
    """The lines of the read log that no act commits to yet."""
    newest = History.objects.filter(what="reads").order_by("-act").first()
    sealed_to = int(newest.data["last"]) if newest else 0
    open_gaps = list(newest.data["gaps"]) if newest else []
    rows = list(Read.objects.filter(Q(pk__gt=sealed_to) | Q(pk__in=open_gaps)).order_by("pk"))
    last = max((row.pk for row in rows), default=sealed_to)
    last = max(last, sealed_to)
    there = {row.pk for row in rows}
    missing = [*open_gaps, *range(sealed_to + 1, last + 1)]
    gaps = tuple(number for number in missing if number not in there)[-_REMEMBERED_GAPS:]
    late = tuple(row.pk for row in rows if row.pk <= sealed_to)
    return ReadBatch(sealed_to + 1, last, len(rows), digest_of(rows), late, gaps)


def digest_of(rows: Iterable[Read]) -> str:
    """One SHA-256 over lines of the read log, in their order."""
    whole = sha256()
    for row in rows:
        line = {
            "n": row.pk, "reader": row.reader, "reference": row.reference, "how": row.how,
            "moment": row.moment,
        }  # fmt: skip
        whole.update(canonical(line) + b"\n")
    return whole.hexdigest()


def broken_read_seals() -> list[int]:
    """The acts whose lines of the read log are no longer as they were sealed."""
    seals = History.objects.filter(what="reads").order_by("act")
    return [seal.act for seal in seals if digest_of(_sealed_under(seal)) != seal.value]


def _sealed_under(seal: History) -> QuerySet[Read]:
    inside = Q(pk__gte=seal.data["first"], pk__lte=seal.data["last"])
    return Read.objects.filter(
        inside & ~Q(pk__in=seal.data["gaps"]) | Q(pk__in=seal.data["late"])
    ).order_by("pk")
