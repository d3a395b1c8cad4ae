"""What all tests share: full-size proofs only when asked for, the house's sight, a PostgreSQL."""

from __future__ import annotations

import gc
import os
import sqlite3
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from itertools import groupby
from typing import Any

import pytest
from django.db.models import CharField, Model
from hypothesis import HealthCheck, settings

from tests.installation import tables
from tests.once import begin
from tests.temporary_postgres import temporary_postgres

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")
"""A busy machine makes no property false."""


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Fourteen thousand tests are made to stay: they are not looked through for waste, now or later."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.freeze()


def pytest_configure(config: pytest.Config) -> None:
    """Arranging looks as the house; requests look as their reader, whatever stands here."""
    from django.db.models.signals import pre_save

    config.add_cleanup(begin())
    _as_the_house()
    pre_save.connect(_fits)


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


def _fits(sender: type[Model], instance: Model, **_: Any) -> None:
    """SQLite keeps a word of any length; PostgreSQL refuses one that its column does not hold."""
    for field in sender._meta.concrete_fields:
        value = getattr(instance, field.attname)
        if isinstance(field, CharField) and isinstance(value, str):
            assert len(value) <= (field.max_length or len(value)), f"{sender.__name__}.{field.name}"


def _as_the_house() -> None:
    from answerable.ledger.viewer import HOUSE, look_as

    look_as(HOUSE)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the full-size proofs out unless `-m soak` asks for them; deal the journeys out."""
    if (config.option.markexpr or "not soak") == "not soak":
        soak = [item for item in items if item.get_closest_marker("soak")]
        if soak:
            config.hook.pytest_deselected(items=soak)
            items[:] = [item for item in items if item not in soak]
    items[:] = dealt(items, int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")))


def dealt(items: Sequence[pytest.Item], processes: int) -> list[pytest.Item]:
    """Journeys at the head of the share of every process but one, and the tests of access at that one's.

    Journeys mostly wait for their browser, so those that began last, or all in one process, would
    leave the others idle for minutes. The tests of access share a world that takes half a minute to
    make: one process has them all, one after another. Each begins with an even share of the list.
    """
    journeys = [list(group) for name, group in groupby(items, _installation) if name]
    of_access = [item for item in items if "access" in item.path.parts]
    others = [item for item in items if not _installation(item) and "access" not in item.path.parts]
    lanes: list[list[pytest.Item]] = [[] for _ in range(max(1, processes))]
    lanes[-1] += of_access
    for group in sorted(journeys, key=len, reverse=True):
        min(lanes[:-1] or lanes, key=len).extend(group)
    share, order = len(items) // len(lanes), list[pytest.Item]()
    for lane in lanes:
        room = max(0, share - len(lane))
        order += lane + others[:room]
        others = others[room:]
    return order + others


def _installation(item: pytest.Item) -> str:
    """What a journey shares with those before and after it: one installation, seeded and served once."""
    if "journeys" not in item.path.parts:
        return ""
    database = "postgres" if item.get_closest_marker("postgres") else "sqlite"
    return f"{item.path.stem}-{database}"


def missing(what: str) -> None:
    """Skip with the reason printed; where `CI` is set, a missing part is a failure."""
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing, and CI is set")
    pytest.skip(f"{what} is missing")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Of several processes one makes the tables, and each fills its database in memory from them."""
    from django.db import connection
    from django.db.backends.signals import connection_created

    if connection.vendor == "sqlite" and "PYTEST_XDIST_WORKER" in os.environ:
        connection_created.connect(_with_tables)


def _with_tables(connection: Any, **_: Any) -> None:
    if connection.is_in_memory_db() and not connection.introspection.table_names():
        # Nothing is written beside what others copy meanwhile.
        file = f"{(tables().data / 'answerable.db').as_uri()}?immutable=1"
        with closing(sqlite3.connect(file, uri=True)) as made:
            made.backup(connection.connection)


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The address of a PostgreSQL server of our own."""
    with temporary_postgres() as url:
        if url is None:
            missing("PostgreSQL")
        yield url or ""
