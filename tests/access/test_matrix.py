"""Only entitled people reach any view, and what is denied looks exactly like what never existed."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.test import Client

from tests.access.addresses import ADDRESSES
from tests.access.asking import address, ask, ledger_size, routes
from tests.access.conftest import World
from tests.access.matrix import Cell, asked, cells_of, sampled_cells, unexpected
from tests.access.people import Viewer


def test_every_address_is_in_the_policy_and_nothing_else() -> None:
    found = routes()
    assert {r for r in found if r not in ADDRESSES} == set(), (
        "add these to tests/access/addresses.py"
    )
    assert {r for r in ADDRESSES if r not in found} == set(), "these are gone"
    assert len(found) == len(set(found)), "an address stands twice"


def wrong_in(cells: list[Cell], world: World) -> list[str]:
    """What is wrong in these cells; what one of them changes is undone before the next."""
    found = []
    for cell in cells:
        with transaction.atomic():
            if wrong := unexpected(cell, world):
                found.append(wrong)
            transaction.set_rollback(True)
    return found


def none_wrong(found: list[str]) -> None:
    """Fail with every unexpected cell named, one to a line."""
    if found:
        pytest.fail("\n".join([f"{len(found)} unexpected cells", *found[:40]]), pytrace=False)


def test_a_sample_of_the_matrix_has_no_unexpected_cell(world: World) -> None:
    cells = list(sampled_cells())
    assert len(cells) > 300
    none_wrong(wrong_in(cells, world))


@pytest.mark.soak
@pytest.mark.parametrize(("route", "method"), asked())
def test_the_whole_matrix_has_no_unexpected_cell(route: str, method: str, world: World) -> None:
    cells = list(cells_of(route, method))
    none_wrong(wrong_in(cells, world))


@pytest.mark.parametrize(
    "route", [r for r, page in ADDRESSES.items() if page.gate.to not in ("outside", "secret")]
)
def test_nobody_signed_in_is_sent_to_sign_in_and_nothing_happens(route: str) -> None:
    before, browser = ledger_size(), Client()
    for method in ADDRESSES[route].methods.split():
        answer = ask(browser, method, address(route, "i-22222222"))
        assert answer.status == 302
        assert dict(answer.headers)["Location"].startswith("/sign-in")
    assert ledger_size() == before


@pytest.mark.parametrize("route", ADDRESSES)
def test_an_address_answers_the_methods_it_is_listed_with_and_no_other(
    route: str, world: World
) -> None:
    browser = world.cast.browser(Viewer("inspector", admitted=False, member=False))
    for method in ("put", "delete", "patch"):
        response = getattr(browser, method)(address(route, "i-22222222"))
        assert response.status_code == 405
        assert set(response["Allow"].split(", ")) == set(ADDRESSES[route].methods.split())
