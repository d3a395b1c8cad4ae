"""What all tests share: full-size proofs only when asked for, the house's sight, a PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.temporary_postgres import temporary_postgres

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")
"""A busy machine makes no property false."""


def pytest_configure(config: pytest.Config) -> None:
    """Arranging looks as the house; requests look as their reader, whatever stands here."""
    _as_the_house()


@pytest.fixture(autouse=True)
def _looking_as_the_house(request: pytest.FixtureRequest) -> None:
    """Whatever a test before this one looked as: its rollback took the setting along.

    A test that asks for no records opens no transaction here; a journey has an installation of its
    own, and one held open beside it would lock it out.
    """
    _as_the_house()
    if not (request.node.get_closest_marker("django_db") or "db" in request.fixturenames):
        return
    request.getfixturevalue("_django_db_helper")
    from django.db import connection

    from answerable.ledger.viewer import tell

    if connection.connection is not None:
        tell(connection)


def _as_the_house() -> None:
    from answerable.ledger.viewer import HOUSE, look_as

    look_as(HOUSE)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the full-size proofs out unless `-m soak` asks for them.

    Journeys go first: one that begins last would leave the other processes idle for minutes.
    """
    items.sort(key=lambda item: "journeys" not in item.path.parts)
    if "soak" in (config.option.markexpr or ""):
        return
    soak = [item for item in items if item.get_closest_marker("soak")]
    if soak:
        config.hook.pytest_deselected(items=soak)
        items[:] = [item for item in items if item not in soak]


def missing(what: str) -> None:
    """Skip with the reason printed; where `CI` is set, a missing part is a failure."""
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing, and CI is set")
    pytest.skip(f"{what} is missing")


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The address of a PostgreSQL server of our own."""
    with temporary_postgres() as url:
        if url is None:
            missing("PostgreSQL")
        yield url or ""
