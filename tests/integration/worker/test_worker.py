"""The worker does what follows from acts, outlives what fails, and keeps the minute's duties."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from answerable.actor import Actor
from answerable.config.followers import FOLLOWERS
from answerable.ledger import actions as ledger
from answerable.ledger.models import Beat, Checkpoint, Job
from answerable.refusal import Refused, say
from answerable.worker import jobs, run
from tests import build

pytestmark = pytest.mark.django_db
done: list[tuple[str, str]] = []


def note(subject: str, *, by: Actor) -> None:
    done.append((subject, by.pseudonym))


def refuse(subject: str, *, by: Actor) -> None:
    raise Refused(say("There is no text in it."))


def fall(subject: str, *, by: Actor) -> None:
    raise ValueError("a bug of ours")


TABLE: Mapping[str, str] = {f.__name__: f"{__name__}:{f.__name__}" for f in (note, refuse, fall)}


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, settings: object) -> None:
    settings.KEYS = tmp_path / "keys"  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    done.clear()


class Clock:
    def __init__(self) -> None:
        self.moment = build.NOON

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


def _job(name: str, key: str = "k") -> Job:
    return ledger.enqueue(name, "r-1", key=key, by=build.house())


def test_a_job_is_done_by_the_machine_and_then_is_done(clock: Clock) -> None:
    _job("note")
    assert run.Worker(clock, TABLE).drain() == 1
    assert done == [("r-1", "machine")]
    assert Job.objects.get().state == "done"


def test_a_refused_job_is_given_up_with_its_sentence(clock: Clock) -> None:
    _job("refuse")
    run.Worker(clock, TABLE).drain()
    assert [(j.state, j.error) for j in Job.objects.all()] == [
        ("failed", "There is no text in it.")
    ]


def test_a_job_that_falls_is_tried_again_later_and_others_go_on(clock: Clock) -> None:
    _job("fall", "a")
    _job("note", "b")
    worker = run.Worker(clock, TABLE)
    assert worker.drain() == 2
    assert done == [("r-1", "machine")]
    clock.moment += timedelta(minutes=1)
    assert worker.drain() == 1
    job = Job.objects.get(key="a")
    assert (job.state, job.attempts) == ("queued", 2)
    assert "a bug of ours" in job.error


def test_a_job_nobody_knows_is_given_up_and_says_so(clock: Clock) -> None:
    _job("dance")
    run.Worker(clock, TABLE).drain()
    assert "Nobody here knows the job dance" in Job.objects.get().error


def test_the_log_is_signed_and_the_worker_shows_that_it_lives(clock: Clock) -> None:
    build.account()
    run.Worker(clock, TABLE).step()
    assert Checkpoint.objects.count() == 1
    assert Beat.objects.get().at == build.NOON


def test_a_clock_that_jumps_back_does_not_stop_the_duties(clock: Clock) -> None:
    worker = run.Worker(clock, TABLE)
    worker.step()
    clock.moment -= timedelta(days=1)
    worker.step()
    assert Beat.objects.get().at == clock.moment


def test_every_follower_and_every_duty_names_something_that_exists() -> None:
    wanted = {job for followers in FOLLOWERS.values() for job in followers}
    assert wanted == jobs.JOBS.keys()
    for place in (*jobs.JOBS.values(), *(duty.action for duty in jobs.DUTIES)):
        assert callable(jobs.find(place)), place


def test_a_duty_that_fails_stops_neither_the_others_nor_the_jobs(
    clock: Clock, settings: object
) -> None:
    build.account()
    settings.KEYS = Path("/proc/nowhere")  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    _job("note")
    assert run.Worker(clock, TABLE).drain() == 1
    assert done == [("r-1", "machine")]
    assert not Checkpoint.objects.exists()


def test_a_worker_that_is_stopped_ends(clock: Clock) -> None:
    worker = run.Worker(clock, TABLE)
    worker.stop()
    worker.run()
    assert not Beat.objects.exists()
