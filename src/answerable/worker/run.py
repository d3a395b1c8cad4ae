"""The worker's loop: claims one job at a time, keeps its lease alive, does the minute's duties.

It is killed and started at any moment without harm: what it had begun is claimed again when the
lease runs out, and every job bears repetition.
"""

from __future__ import annotations

import logging
import os
import secrets
import signal
import socket
import threading
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from django.db import InterfaceError, OperationalError, close_old_connections

from answerable.actor import Actor, machine
from answerable.ledger import actions as ledger
from answerable.ledger.actions import Job
from answerable.ledger.rules import LEASE
from answerable.ledger.viewer import HOUSE, looking_as
from answerable.refusal import Refused
from answerable.worker.jobs import DUTIES, JOBS, Duty, find

IDLE = 1.0
"""Seconds between two looks at an empty queue."""
BEAT_EVERY = timedelta(seconds=15)
log = logging.getLogger("answerable.worker")


def now() -> datetime:
    """The one place the worker reads a clock."""
    return datetime.now(UTC)


class Worker:
    """One worker; `stop` ends it after the job in hand."""

    def __init__(self, clock: Callable[[], datetime] = now, jobs: Mapping[str, str] = JOBS) -> None:
        self.clock, self.jobs = clock, jobs
        self.name = f"{socket.gethostname()[:20]}-{os.getpid()}-{secrets.token_hex(3)}"
        self._stop = threading.Event()
        self._last: dict[str, datetime] = {}

    @property
    def by(self) -> Actor:
        return machine(self.clock())

    def stop(self, *_: object) -> None:
        """Ask the loop to end."""
        self._stop.set()

    def run(self) -> None:
        """Work until stopped. A database that is away for a while is waited for."""
        while not self._stop.is_set():
            try:
                busy = self.step()
            except (OperationalError, InterfaceError):
                log.warning("the database is away", exc_info=True)
                close_old_connections()
                busy = False
            if not busy:
                self._stop.wait(IDLE)

    def step(self) -> bool:
        """Do the duties that are due and one job; say whether there was one."""
        with looking_as(HOUSE):
            self._duties()
            job = ledger.claim(owner=self.name, by=self.by)
            if job is not None:
                self._do(job)
            return job is not None

    def drain(self) -> int:
        """Do every job that is ready now; return how many. For commands that wait for the result."""
        done = 0
        while self.step():
            done += 1
        return done

    def _do(self, job: Job) -> None:
        place = self.jobs.get(job.name)
        if place is None:
            ledger.fail(job, f"Nobody here knows the job {job.name}.", by=self.by, final=True)
            return
        try:
            with self._lease_kept(job):
                find(place)(job.subject, by=self.by)
        except Refused as refused:
            ledger.fail(job, str(refused.sentence), by=self.by, final=True)
        except Exception:
            # Whatever a job raises is kept with it and tried again: the loop outlives every job.
            log.exception("job %s failed", job.pk)
            ledger.fail(job, traceback.format_exc(), by=self.by)
        else:
            ledger.finish(job, by=self.by)

    @contextmanager
    def _lease_kept(self, job: Job) -> Iterator[None]:
        done = threading.Event()
        thread = threading.Thread(target=self._keep, args=(job, done), daemon=True)
        thread.start()
        try:
            yield
        finally:
            done.set()
            thread.join()

    def _keep(self, job: Job, done: threading.Event) -> None:
        while not done.wait(LEASE.total_seconds() / 3):
            try:
                if not ledger.heartbeat(job, by=self.by):
                    break
            except OperationalError:
                # The job itself holds SQLite's only pen; the lease outlasts two missed beats.
                log.info("a heartbeat had to wait")
            finally:
                close_old_connections()

    def _duties(self) -> None:
        if self._is_due("beat", BEAT_EVERY):
            ledger.beat(self.name, by=self.by)
        for duty in DUTIES:
            if self._is_due(duty.name, duty.every):
                self._dutifully(duty)

    def _dutifully(self, duty: Duty) -> None:
        try:
            find(duty.action)(by=self.by)
        except (OperationalError, InterfaceError):
            raise
        except Exception:
            # A duty that fails is tried again at its next time; jobs go on meanwhile.
            log.exception("could not %s", duty.name)

    def _is_due(self, name: str, every: timedelta) -> bool:
        moment, last = self.clock(), self._last.get(name)
        if last is not None and timedelta(0) <= moment - last < every:
            return False
        self._last[name] = moment
        return True


def main() -> None:
    """Run a worker until a signal to end."""
    worker = Worker()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, worker.stop)
    worker.run()
