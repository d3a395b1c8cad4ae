"""Random walks over every action never reach an illegal state, and reach every stage."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from django.db import transaction

from answerable.actor import Actor
from answerable.assessment import actions as assessment
from answerable.assessment.models import History
from answerable.incidents.models import Incident
from tests import build
from tests.integration.assessment import arrange
from tests.integration.response.walking import ROLES, Walk
from tests.unit.assessment.arrange import CHIRG

pytestmark = pytest.mark.django_db


GUIDE = {
    "": ("triage", "second", "open"),
    "incident_analysis": ("write", "sign", "countersign", "move", "propose", "put", "vote",
                          "decide", "close"),
    "policy_impact_assessment": ("write", "sign", "countersign", "move"),
    "coordinated_action": ("propose", "put", "vote", "decide", "carry") * 3 + ("move", "close"),
    "effect_review": ("review", "review", "close", "close", "close", "move"),
    "closed": ("reopen",),
}  # fmt: skip
ENDING = ("propose", "put", "vote", "decide", "carry", "close")


def _people() -> list[Actor]:
    return [build.person(role) for role in ROLES]


def _walk(seed: int, people: list[Actor], steps: int) -> Walk:
    """Walk in a transaction that is thrown away: each seed begins with nothing."""
    with transaction.atomic():
        walk = Walk(random.Random(seed), people, arrange.incident(days_ago=30))
        for _ in range(steps):
            walk.step()
        transaction.set_rollback(True)
    return walk


@pytest.mark.parametrize("seed", range(2))
def test_no_button_pressed_at_random_reaches_an_illegal_state(seed: int) -> None:
    walk = _walk(seed, _people(), 120)
    assert walk.done["triage"] + walk.refused["triage"]


def test_from_the_last_stage_on_a_walk_decides_carries_out_and_closes() -> None:
    people, done = _people(), set[str]()
    for seed in range(12):
        if not set(ENDING) <= done:
            done |= _walk_from_the_last_stage(seed, people)
    assert set(ENDING) <= done


def _walk_from_the_last_stage(seed: int, people: list[Actor]) -> set[str]:
    with transaction.atomic():
        told = _at_the_last_stage(people)
        walk = Walk(random.Random(seed), [people[5], people[7]], told, ENDING)
        for _ in range(150):
            walk.step()
        transaction.set_rollback(True)
    return set(walk.done)


def _at_the_last_stage(people: list[Actor]) -> Incident:
    author, lead = people[1], people[5]
    row = arrange.lead_on(arrange.case(author), author, lead)
    arrange.find(row, "policy_impact", lead, people[4])
    return assessment.move_case(row.reference, "coordinated_action", because="so", by=lead).incident


@pytest.mark.soak
def test_long_walks_take_every_move_the_playbook_declares() -> None:
    people, taken = _people(), Counter[str]()
    for seed in range(30):
        taken += _guided(seed, people, 600)
    declared = {f"{source}>{target}" for source, target in CHIRG.moves}
    assert declared <= set(taken)


def _guided(seed: int, people: list[Actor], steps: int) -> Counter[str]:
    """A walk that likes what leads on from where it stands, and still tries everything."""
    with transaction.atomic():
        late = seed % 2
        told = _at_the_last_stage(people) if late else arrange.incident(days_ago=30)
        walk = Walk(random.Random(seed), people, told)
        for _ in range(steps):
            walk.able = tuple(people[n] for n in (1, 2, 5, 6, 7, 7))
            walk.favoured = _likely(walk)
            walk.step()
        rows = History.objects.filter(what="stage", data__incident=walk.incident.reference)
        moves = Counter(f"{row.data['from']}>{row.value}" for row in rows)
        transaction.set_rollback(True)
    return moves


def _likely(walk: Walk) -> tuple[str, ...]:
    if walk.case is None:
        return GUIDE[""]
    done = "measures_done" in walk.case.met and walk.case.stage == "coordinated_action"
    return ("move", "move", "move", "close") if done else GUIDE[walk.case.stage]
