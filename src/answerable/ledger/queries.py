"""Reading the ledger: acts, checkpoints, the log as it was hashed, and the state of the queue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from answerable.actor import Actor
from answerable.ledger import merkle, rules
from answerable.ledger.models import Act, Beat, Checkpoint, Head, Job, Reason
from answerable.refusal import refuse_if


@dataclass(frozen=True)
class Tip:
    """How far the log reaches, and its root there."""

    size: int
    root: bytes


def tip(*, by: Actor) -> Tip:
    """Size and root of the log now; refused to anybody but an inspector or an administrator."""
    refuse_if(rules.why_not_read_acts(by))
    head = Head.objects.get(one=1)
    return Tip(head.size, merkle.root_of(merkle.split_compact(bytes(head.compact))))


def latest_moment(*, by: Actor) -> datetime | None:
    """The latest moment any act bears, whatever its number; for comparing with the wall clock alone."""
    moments = Act.objects.order_by("-moment").values_list("moment", flat=True)
    return moments.first()


def acts(*, by: Actor, subject: str = "", name: str = "", actor: str = "") -> QuerySet[Act]:
    """The acts, newest first, without their bodies; refused to anybody else."""
    refuse_if(rules.why_not_read_acts(by))
    wanted = Q()
    for field, value in (("subject", subject), ("name", name), ("actor", actor)):
        if value:
            wanted &= Q((field, value))
    return Act.objects.filter(wanted).defer("body").order_by("-number")


def reasons(shown: Iterable[Act], *, by: Actor) -> dict[int, str]:
    """Act number → why, where there is a reason and the reader may know it."""
    refuse_if(rules.why_not_read_acts(by))
    numbers = [act.number for act in shown if rules.may_read_reason(act.name, by)]
    return dict(Reason.objects.filter(act__in=numbers).values_list("act", "text"))


def newest_checkpoint(*, by: Actor) -> Checkpoint | None:
    """The last signed statement of the log."""
    refuse_if(rules.why_not_read_acts(by))
    return Checkpoint.objects.order_by("-size").first()


def bodies(*, by: Actor, first: int = 0, before: int | None = None) -> Iterator[bytes]:
    """The entries as they were hashed, in order."""
    refuse_if(rules.why_not_read_acts(by))
    rows = Act.objects.filter(number__gte=first).order_by("number")
    if before is not None:
        rows = rows.filter(number__lt=before)
    for body in rows.values_list("body", flat=True).iterator(chunk_size=5000):
        yield bytes(body)


@dataclass(frozen=True)
class QueueState:
    """What waits, runs and was given up, and since when the oldest waits."""

    queued: int
    running: int
    failed: int
    oldest: datetime | None
    expired: int
    """Running under a lease that has run out: the worker died."""


def queue_state(*, by: Actor) -> QueueState:
    """The queue in five figures."""
    counts = Job.objects.aggregate(
        queued=Count("pk", filter=Q(state="queued")),
        running=Count("pk", filter=Q(state="running")),
        failed=Count("pk", filter=Q(state="failed")),
        expired=Count("pk", filter=Q(state="running", lease_until__lt=by.moment)),
    )
    waiting = Job.objects.filter(state="queued", run_after__lte=by.moment).order_by("run_after")
    oldest = waiting.values_list("run_after", flat=True).first()
    return QueueState(oldest=oldest, **counts)


def jobs(*, by: Actor, state: str = "") -> QuerySet[Job]:
    """The jobs, newest first; all, or those in one state."""
    refuse_if(rules.why_not_read_acts(by))
    return (Job.objects.filter(state=state) if state else Job.objects.all()).order_by("-pk")


def last_beat(*, by: Actor) -> datetime | None:
    """When a worker last said that it lives."""
    return Beat.objects.order_by("-at").values_list("at", flat=True).first()
