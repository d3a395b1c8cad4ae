"""On PostgreSQL the second wall holds alone: with every filter gone, nobody sees beyond the policy."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import connection

from answerable.accounts.wall import walled_tables
from answerable.ledger.viewer import HOUSE, looking_as, name_of
from tests.access import policy
from tests.access.addresses import ADDRESSES
from tests.access.asking import address, ask
from tests.access.conftest import World
from tests.access.family import CANARY
from tests.access.filters import FILTERS, without
from tests.access.matrix import foreign_canaries, sees
from tests.access.people import Viewer, everybody

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="the wall stands on PostgreSQL"),
]
VIEWERS = [
    Viewer(role, admitted, member)
    for role in policy.READS
    for admitted, member in ((False, False), (True, True))
]


@pytest.fixture(autouse=True)
def _no_filter() -> Iterator[None]:
    with without(*FILTERS):
        yield


def rows_of(table: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table}")
        return list(cursor.fetchall())


def test_every_table_with_a_marking_is_behind_the_wall_and_its_owner_too() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
            " WHERE a.attname = 'protected_by' AND c.relkind = 'r'"
            " AND NOT (c.relrowsecurity AND c.relforcerowsecurity)"
        )
        assert cursor.fetchall() == []
        cursor.execute("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == (False,)


def test_a_connection_of_nobody_sees_no_content(world: World) -> None:
    for table in walled_tables():
        with looking_as(""):
            seen = rows_of(table)
        assert [row for row in seen if CANARY.search(repr(row))] == [], table
    with looking_as(HOUSE):
        assert rows_of("intake_report")


@pytest.mark.parametrize("viewer", VIEWERS, ids=str)
def test_raw_rows_are_within_the_policy(viewer: Viewer, world: World) -> None:
    actor = everybody(world.cast.accounts[viewer])
    for model in apps.get_models():
        if model._meta.db_table in walled_tables() and hasattr(model, "seen_as"):
            with looking_as(name_of(actor)):
                found = repr(rows_of(model._meta.db_table))
            beyond = {
                m[0] for m in CANARY.finditer(found)
                if not sees(viewer, str(model.seen_as), m[2], fenced=m[3] == "in")
            }  # fmt: skip
            assert beyond == set(), model


FEW = [
    Viewer(role, admitted=role != "monitor", member=role != "monitor")
    for role in ("intake_officer", "monitor", "licensing_officer", "administrator")
]
"""Who looks in every run, at the families dealt out among them; all look at all at full size."""


@pytest.mark.parametrize(
    ("viewer", "dealt"),
    [(viewer, number) for number, viewer in enumerate(FEW)]
    + [pytest.param(viewer, None, marks=pytest.mark.soak) for viewer in VIEWERS],
    ids=str,
)
def test_pages_without_any_filter_show_nothing_beyond_the_policy(
    viewer: Viewer, dealt: int | None, world: World
) -> None:
    browser = world.cast.browser(viewer)
    asked = [
        (route, page.gate.of, family)
        for number, (route, page) in enumerate(ADDRESSES.items())
        if "GET" in page.methods and page.gate.to != "outside"
        for place, family in enumerate(world.families if page.gate.of else world.families[:1])
        if dealt is None or not page.gate.of or (number + place) % len(FEW) == dealt
    ]
    for route, of, family in asked:
        reference = family.of.get(of) or "p-22222222"
        answer = ask(browser, "GET", address(route, reference))
        assert foreign_canaries(answer, viewer) == set(), (route, family)
