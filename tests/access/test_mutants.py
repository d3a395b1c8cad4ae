"""The tests notice a missing check: each check is taken away, and the matrix must find it.

A mutant that lives is a hole in the proof, not in the product.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from importlib import import_module

import pytest
from django.db import connection, transaction

from answerable.accounts import queries, rules, sight
from answerable.accounts.rules import sight as sight_rules
from answerable.actor import Level
from answerable.ledger import rules as ledger_rules
from tests.access import filters
from tests.access.conftest import World
from tests.access.filters import FILTERS, Filter, without
from tests.access.matrix import Cell, all_cells, unexpected
from tests.access.people import Viewer

people = import_module("answerable.accounts.queries.people")
MORE = (
    Filter("only administrators and inspectors read people", people, "_must_read_people",
           lambda *_, **__: None),
    Filter("only those who see a record know of it", queries.accounts, "knows_of",
           lambda reference, **_: filters.any_marking(reference)),
    Filter("only an administrator administers", sight_rules, "why_not_administer", lambda *_: None),
    Filter("only inspector and administrator read acts", ledger_rules, "why_not_read_acts",
           lambda *_: None),
)  # fmt: skip


def narrow(cells: Iterable[Cell], routes: set[str]) -> list[Cell]:
    """The cells of some addresses, for a low viewer and for an administrator."""
    wanted = {
        Viewer("analyst", False, False), Viewer("monitor", False, False),
        Viewer("administrator", False, False), Viewer("analyst", True, True),
    }  # fmt: skip
    return [c for c in cells if c.route in routes and c.viewer in wanted]


ROUTES = {
    "incidents/<str:reference>", "reports/<str:reference>", "cases/<str:reference>",
    "decisions/<str:reference>", "access/<str:reference>", "access/<str:reference>/mark",
    "people", "people/<str:reference>", "people/<str:reference>/grant", "people/open", "ledger",
    "incidents", "sources", "lists/<str:reference>",
}  # fmt: skip


def is_killed(world: World, cells: list[Cell]) -> bool:
    """Say whether any cell is answered otherwise than the policy says."""
    for cell in cells:
        with transaction.atomic():
            wrong = unexpected(cell, world)
            transaction.set_rollback(True)
        if wrong:
            return True
    return False


@pytest.mark.parametrize("gone", [*FILTERS, *MORE], ids=lambda gone: gone.name)
def test_a_check_taken_away_is_noticed(gone: Filter, world: World) -> None:
    """On PostgreSQL the second wall holds where the first is gone: that is its own test."""
    if connection.vendor == "postgresql" and gone.attribute == "visible_to":
        pytest.skip("the second wall hides what this filter hid: see test_second_wall.py")
    with without(gone):
        assert is_killed(world, narrow(all_cells(), ROUTES))


@pytest.mark.soak
def test_with_every_check_in_place_the_same_cells_are_as_expected(world: World) -> None:
    assert not is_killed(world, narrow(all_cells(), ROUTES))


PARTS = {
    "the marking ladder": {"ceiling": Level.CONFIDENTIAL},
    "compartments": {"compartments": frozenset({"echo"})},
}


@pytest.mark.parametrize("part", PARTS)
def test_sight_that_reaches_too_far_is_noticed(part: str, world: World) -> None:
    real = sight_rules.sight_of
    wider = Filter(
        part, sight_rules, "sight_of", lambda *given: replace(real(*given), **PARTS[part])
    )
    with without(wider):
        assert is_killed(world, narrow(all_cells(), ROUTES))


def test_membership_no_longer_needed_is_noticed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "MEMBERS_FROM", _Never())
    sight._within.cache_clear()
    try:
        assert is_killed(world, narrow(all_cells(), ROUTES))
    finally:
        sight._within.cache_clear()


class _Never:
    """A marking above the ladder: nobody would ever have to be named."""

    rank = len(Level)
    words = "never"
