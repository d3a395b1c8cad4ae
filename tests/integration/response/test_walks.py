"""Random walks over every action never reach an illegal state, and reach every stage."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from django.db import transaction

from answerable.actor import Actor
from answerable.assessment import actions as assessment
from answerable.assessment.models import History
from tests import build
from tests.integration.assessment import arrange
from tests.integration.response.walking import ROLES, Walk

pytestmark = pytest.mark.django_db


ENDING = ("propose", "put", "vote", "decide", "carry", "close")


def _people() -> list[Actor]:
    return [build.person(role) for role in ROLES]


def _walk(seed: int, people: list[Actor], steps: int) -> tuple[Walk, Counter[str]]:
    """Walk in a transaction that is thrown away: each seed begins with nothing."""
    with transaction.atomic():
        walk = Walk(random.Random(seed), people, arrange.incident(days_ago=30))
        for _ in range(steps):
            walk.step()
        moves = Counter(
            (row.data["from"], row.value)
            for row in History.objects.filter(what="stage", data__incident=walk.incident.reference)
        )
        reached = Counter(
            {f"{source}>{target}": count for (source, target), count in moves.items()}
        )
        transaction.set_rollback(True)
    return walk, reached


@pytest.mark.parametrize("seed", range(2))
def test_no_button_pressed_at_random_reaches_an_illegal_state(seed: int) -> None:
    walk, _ = _walk(seed, _people(), 120)
    assert walk.done["triage"] + walk.refused["triage"]


def test_from_the_last_stage_on_a_walk_decides_carries_out_and_closes() -> None:
    people, done = _people(), set[str]()
    for seed in range(12):
        if not set(ENDING) <= done:
            done |= _walk_from_the_last_stage(seed, people)
    assert set(ENDING) <= done


def _walk_from_the_last_stage(seed: int, people: list[Actor]) -> set[str]:
    with transaction.atomic():
        author, lead = people[1], people[5]
        row = arrange.lead_on(arrange.case(author), author, lead)
        arrange.find(row, "policy_impact", lead, people[4])
        assessment.move_case(row.reference, "coordinated_action", because="so", by=lead)
        walk = Walk(random.Random(seed), [lead, people[7]], row.incident, ENDING)
        for _ in range(150):
            walk.step()
        transaction.set_rollback(True)
    return set(walk.done)


@pytest.mark.soak
def test_a_hundred_long_walks_take_every_move() -> None:
    people, taken = _people(), Counter[str]()
    for seed in range(100):
        taken += _walk(seed, people, 1500)[1]
    assert min(taken.values()) >= 20, taken
