"""Blind opinions at the second wall: with every filter gone, the database itself keeps them."""

from __future__ import annotations

import pytest
from django.db import connection

from answerable.actor import Actor, Level, Role
from answerable.assessment.models import Case, Opinion
from answerable.ledger.viewer import HOUSE, looking_as, name_of
from tests import build
from tests.access.filters import FILTERS, without
from tests.integration.assessment import blind

CANARY = "Zq-the-mill-was-hit-by-mistake-qZ"

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.postgres,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="the wall stands on PostgreSQL"),
]


@pytest.fixture
def given() -> tuple[Case, Actor]:
    """A case with the first of two opinions, and its author."""
    author = build.person(Role.ANALYST)
    with looking_as(HOUSE):
        row = blind.case(author)
    blind.opine(row, author, because=CANARY)
    return row, author


def _raw(by: Actor) -> str:
    with without(*FILTERS), looking_as(name_of(by)), connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {Opinion._meta.db_table}")
        return repr(cursor.fetchall())


@pytest.mark.parametrize("role", list(Role), ids=str)
def test_the_database_gives_a_blind_opinion_to_no_role(
    role: Role, given: tuple[Case, Actor]
) -> None:
    reader = build.person(role, ceiling=Level.CONFIDENTIAL)
    assert _raw(reader) == "[]"


def test_the_database_gives_it_to_its_author_and_all_of_them_once_they_are_open(
    given: tuple[Case, Actor],
) -> None:
    row, author = given
    assert _raw(author).count(CANARY) == 1
    blind.opine(row, build.person(Role.ANALYST), "unlikely", CANARY)
    assert _raw(build.person(Role.DECIDER)).count(CANARY) == 2
    assert CANARY not in _raw(build.person(Role.MONITOR))
