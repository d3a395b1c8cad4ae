"""The queue: rows claimed under a lease, so that work survives the death of whoever did it.

At least once, never lost: a job whose worker died is claimed again when its lease runs out, so
every job must bear repetition. On PostgreSQL claimants skip each other's locked rows; on SQLite the
immediate transaction lets one claim at a time.
"""

from __future__ import annotations

import os
from datetime import timedelta

from django.db import connection, transaction
from django.db.models import Q, QuerySet

from answerable.actor import Actor
from answerable.ledger import rules
from answerable.ledger.models import Beat, Job

LONGEST_ERROR = 2000


def enqueue(name: str, subject: str, *, key: str, by: Actor, after: timedelta = timedelta()) -> Job:
    """Put work in the queue; the same `key` is the same work, for ever."""
    job, _ = Job.objects.get_or_create(
        key=key, defaults={"name": name, "subject": subject, "run_after": by.moment + after}
    )
    return job


@transaction.atomic
def claim(*, owner: str, by: Actor, lease: timedelta = rules.LEASE) -> Job | None:
    """Take the job that has waited longest, under a lease; None when nothing is ready.

    A job whose lease ran out too often is given up here, and said to have been.
    """
    ready = Q(state="queued", run_after__lte=by.moment) | Q(
        state="running", lease_until__lt=by.moment
    )
    rows = Job.objects.filter(ready).order_by("run_after", "pk")
    if connection.features.has_select_for_update_skip_locked:
        rows = rows.select_for_update(skip_locked=True)
    for job in rows[:20]:
        if job.attempts >= rules.MOST_ATTEMPTS:
            _give_up(job, job.error or "Whoever ran it stopped without a word, every time.")
            continue
        job.state, job.owner = "running", owner
        job.lease_until = by.moment + lease
        job.attempts += 1
        job.save(force_update=True)
        return job
    return None


def heartbeat(job: Job, *, by: Actor, lease: timedelta = rules.LEASE) -> bool:
    """Lengthen the lease; False when somebody else has the job by now."""
    return bool(_mine(job).update(lease_until=by.moment + lease))


def finish(job: Job, *, by: Actor) -> bool:
    """The work is done; False when somebody else had taken it over (and will find it done)."""
    return bool(_mine(job).update(state="done", lease_until=None, error=""))


def fail(job: Job, error: str, *, by: Actor, final: bool = False) -> None:
    """The work failed: wait longer each time, then give up, keeping the last error."""
    text = error[-LONGEST_ERROR:]
    if final or job.attempts >= rules.MOST_ATTEMPTS:
        _mine(job).update(state="failed", lease_until=None, error=text)
        return
    wait = rules.wait_before(job.attempts)
    _mine(job).update(
        state="queued", lease_until=None, error=text, run_after=by.moment + wait, owner=""
    )


def retry_failed(*, by: Actor) -> int:
    """Put every job that was given up back in the queue; return how many."""
    return Job.objects.filter(state="failed").update(
        state="queued", attempts=0, run_after=by.moment, owner="", lease_until=None
    )


def beat(worker: str, *, by: Actor) -> None:
    """Say that a worker lives; `doctor` reads it."""
    Beat.objects.update_or_create(
        worker=worker, defaults={"at": by.moment, "process": os.getpid()},
        create_defaults={"at": by.moment, "process": os.getpid(), "since": by.moment},
    )  # fmt: skip
    Beat.objects.filter(at__lt=by.moment - timedelta(days=1)).delete()


def _mine(job: Job) -> QuerySet[Job]:
    return Job.objects.filter(pk=job.pk, owner=job.owner, state="running")


def _give_up(job: Job, error: str) -> None:
    job.state, job.lease_until, job.error = "failed", None, error
    job.save(force_update=True)
