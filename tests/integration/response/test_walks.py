"""Random walks through every action for simulated years: nothing illegal is reached, everything legal is.

A sample in every check; the whole in `./do soak`, which writes down what was reached and how often.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings

from tests.integration.response.guiding import TRIES
from tests.integration.response.legal import BOOKS
from tests.integration.response.lives import Many, office
from tests.soak.results import keep

pytestmark = pytest.mark.django_db
WAYS = [f"{book} {a} > {b}" for book, legal in BOOKS.items() for a, b in legal.ways]
MEASURES = [f"{book} {m}" for book, legal in BOOKS.items() for m in sorted(legal.measures)]
AT_LEAST = 20


@pytest.fixture
def many(tmp_path: Path) -> Iterator[Many]:
    """A house with its people; the procedure's files lie in a folder of their own."""
    with override_settings(DATA=tmp_path):
        yield Many(office())


def test_people_who_try_anything_reach_nothing_illegal(many: Many) -> None:
    for seed in range(9):
        many.walk(seed, 70)
    assert many.account() > 200
    assert many.acts > 300
    assert many.tally.bites["in force"] > 0, many.tally.bites
    assert {way.split()[0] for way in many.tally.ways} == set(BOOKS)


@pytest.mark.soak
def test_five_hundred_cases_take_every_way_and_every_measure(many: Many) -> None:
    for seed in range(500):
        many.walk(seed, 95)
    days, tally = many.account(), many.tally
    fewest = min(tally.ways[w] for w in WAYS), min(tally.measures[m] for m in MEASURES)
    keep("walks", {
        "walks": many.walks, "cases": many.cases, "attempts": many.steps, "acts": many.acts,
        "days_lived": many.days, "days_accounted": days, "refused": tally.refused.total(),
        "fewest_of_a_way": fewest[0], "fewest_of_a_measure": fewest[1],
        "ways": {w: tally.ways[w] for w in WAYS},
        "closed_after_triage": sum(n for w, n in tally.ways.items() if "~" in w),
        "screening_asked": dict(tally.bites),
        "measures_carried_out": {m: tally.measures[m] for m in MEASURES},
        "acts_by_name": dict(sorted(tally.acts.items())),
        "tried": dict(sorted(tally.tried.items())),
    })  # fmt: skip
    assert min(fewest) >= AT_LEAST
    assert tally.bites["overlapping"] >= AT_LEAST
    done = {name: tally.tried[name] - tally.refused[name] for name in TRIES}
    assert not {name: count for name, count in done.items() if not count}
