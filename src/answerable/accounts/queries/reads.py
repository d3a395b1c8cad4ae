"""The read log as it is sealed: what no act commits to yet, and what is no longer as sealed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.db.models import Count, Max, Q, QuerySet

from answerable.accounts.models import History, Read
from answerable.accounts.queries.accounts import marking_of, names_of
from answerable.actor import Actor
from answerable.ledger.canon import canonical


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


@dataclass(frozen=True)
class Reader:
    """Somebody who looked at a record, in which way, and when last."""

    name: str
    how: str
    last_at: datetime
    times: int


def readers_of(reference: str, *, by: Actor) -> list[Reader]:
    """Who looked at a record, the latest first; nobody where the asker may not see the record."""
    if marking_of(reference, by=by) is None:
        return []
    found = Read.objects.filter(reference=reference).values("reader", "how")
    counted = list(found.annotate(last=Max("moment"), times=Count("pk")).order_by("-last"))
    names = names_of({row["reader"] for row in counted})
    return [
        Reader(names.get(row["reader"], ""), row["how"], row["last"], row["times"])
        for row in counted
    ]
