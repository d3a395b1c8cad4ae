"""One world for all access tests: made once, in a transaction that is thrown away at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest
from django.conf import settings
from django.db import transaction

from answerable.ledger.actions import checkpoint
from tests import build
from tests.access.family import Family, Makers
from tests.access.people import Cast
from tests.access.world import MARKINGS, all_families


@dataclass(frozen=True)
class World:
    """Every family, and the people who look."""

    makers: Makers
    families: list[Family]
    cast: Cast

    def family(self, level: str, *, fenced: bool) -> Family:
        return next(f for f in self.families if (f.level, f.fenced) == (level, fenced))


@pytest.fixture(scope="package")
def world(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[World]:
    """The world, at the frozen noon of a Monday."""
    settings.CLOCK = build.NOON
    whole = transaction.atomic()
    whole._from_testcase = True  # a checkpoint asks to be outermost; here the world is
    with django_db_blocker.unblock(), whole:
        makers = Makers()
        families = all_families(makers, _markings(request.session.items))
        checkpoint(by=build.house())
        cast = Cast([reference for family in families for reference in family.named_to])
        yield World(makers, families, cast)
        transaction.set_rollback(True)
    del settings.CLOCK


def _markings(items: Sequence[pytest.Item]) -> Sequence[tuple[str, bool]]:
    """Every marking; one in two, each level once, where only the second wall's sample is asked for.

    A world with all of them takes a minute to make on PostgreSQL.
    """
    access = [item for item in items if "access" in item.path.parts]
    full = any(item.get_closest_marker("soak") for item in access)
    if full or {item.path.stem for item in access} != {"test_second_wall"}:
        return MARKINGS
    return [MARKINGS[2 * number + number % 2] for number in range(len(MARKINGS) // 2)]


@pytest.fixture(autouse=True)
def _in_the_database(world: World, db: None) -> None:
    """Every access test runs in a savepoint of the world's transaction."""
