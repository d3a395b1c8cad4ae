"""Work that follows an act is done at least once, by one worker at a time, and is never lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from answerable.actor import Actor
from answerable.ledger import actions, queries, rules
from answerable.ledger.models import Job
from tests import build

pytestmark = pytest.mark.django_db


def _later(**time: int) -> Actor:
    return build.house(build.NOON + timedelta(**time))


def _put(key: str = "a") -> Job:
    return actions.enqueue("read_report", "r-1", key=key, by=build.house())


def test_the_same_key_is_the_same_work() -> None:
    assert _put() == _put()
    assert Job.objects.count() == 1


def test_a_claimed_job_is_nobody_elses() -> None:
    job = _put()
    assert actions.claim(owner="one", by=build.house()) == job
    assert actions.claim(owner="two", by=build.house()) is None


def test_the_job_of_a_dead_worker_is_claimed_when_its_lease_runs_out() -> None:
    job = _put()
    actions.claim(owner="dead", by=build.house())
    assert actions.claim(owner="two", by=_later(seconds=59)) is None
    assert actions.claim(owner="two", by=_later(seconds=61)) == job


def test_a_heartbeat_keeps_a_job() -> None:
    _put()
    mine = actions.claim(owner="one", by=build.house())
    assert mine
    assert actions.heartbeat(mine, by=_later(seconds=50))
    assert actions.claim(owner="two", by=_later(seconds=61)) is None


def test_a_worker_that_lost_its_job_learns_it() -> None:
    _put()
    slow = actions.claim(owner="slow", by=build.house())
    assert slow
    fast = actions.claim(owner="fast", by=_later(minutes=2))
    assert fast
    assert not actions.heartbeat(slow, by=_later(minutes=2))
    assert not actions.finish(slow, by=_later(minutes=2))
    assert actions.finish(fast, by=_later(minutes=2))


def test_a_failed_job_waits_and_is_given_up_in_the_end() -> None:
    _put()
    moment = timedelta()
    for _ in range(rules.MOST_ATTEMPTS):
        by = build.house(build.NOON + moment)
        job = actions.claim(owner="one", by=by)
        assert job
        actions.fail(job, "the disk is full", by=by)
        assert actions.claim(owner="one", by=by) is None
        moment += rules.LONGEST_WAIT
    assert [(j.state, j.error) for j in Job.objects.all()] == [("failed", "the disk is full")]


def test_a_job_that_always_kills_its_worker_is_given_up_and_says_so() -> None:
    _put()
    for number in range(rules.MOST_ATTEMPTS + 1):
        actions.claim(owner="doomed", by=_later(minutes=2 * number))
    job = Job.objects.get()
    assert job.state == "failed"
    assert "stopped without a word" in job.error


def test_a_job_given_up_does_not_hide_the_next_one() -> None:
    _put()
    for number in range(rules.MOST_ATTEMPTS):
        actions.claim(owner="doomed", by=_later(minutes=2 * number))
    other = actions.enqueue("read_report", "r-2", key="b", by=_later(hours=1))
    assert actions.claim(owner="one", by=_later(hours=1)) == other


def test_what_was_given_up_can_be_tried_again() -> None:
    _put()
    job = actions.claim(owner="one", by=build.house())
    assert job
    actions.fail(job, "no", by=build.house(), final=True)
    assert actions.retry_failed(by=build.house()) == 1
    assert actions.claim(owner="one", by=build.house()) == job


def test_the_state_of_the_queue_counts_what_waits_and_what_was_left_behind() -> None:
    _put("a")
    _put("b")
    actions.claim(owner="dead", by=build.house())
    state = queries.queue_state(by=_later(minutes=5))
    assert (state.queued, state.running, state.expired) == (1, 1, 1)
    assert state.oldest == build.NOON
