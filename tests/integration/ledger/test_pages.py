"""The ledger's page shows acts to inspector and administrator; to everybody else it does not exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.http import HttpResponse

from answerable.accounts import actions as accounts
from answerable.actor import Role
from answerable.ledger import actions, verifier
from answerable.ledger.signing import verifier_key
from answerable.oversight import actions as oversight
from tests import build
from tests.pages import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, settings: object) -> Path:
    settings.KEYS = tmp_path / "keys"  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    settings.VAULT = tmp_path / "vault"  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    return tmp_path


def _act(name: str) -> str:
    made = accounts.found_office(name=name, kind="desk", because=f"for {name}", by=build.house())
    return made.reference


def test_an_inspector_reads_who_did_what_and_why() -> None:
    _act("Tamrin desk")
    page = signed_in(build.person(Role.INSPECTOR)).get("/ledger").content.decode()
    assert "founded an office" in page
    assert "for Tamrin desk" in page
    assert "the machine" in page


def test_acts_on_one_record_are_shown_alone() -> None:
    one, other = _act("One"), _act("Other")
    client = signed_in(build.person(Role.ADMINISTRATOR))
    page = client.get("/ledger", {"subject": one}).content.decode()
    assert one in page
    assert other not in page


def test_acts_are_shown_a_hundred_at_a_time() -> None:
    for number in range(101):
        _act(f"Desk {number}")
    client = signed_in(build.person(Role.INSPECTOR))
    first, second = (client.get("/ledger", {"page": n}).content.decode() for n in (1, 2))
    assert first.count('<tr><th scope="row"') == 100
    assert "for Desk 0<" not in first
    assert "for Desk 0<" in second


@pytest.mark.parametrize("page", ["0", "-1", "x", "999999999999999999999", "²"])
def test_a_page_that_is_not_there_gives_one_that_is(page: str) -> None:
    _act("One")
    response = signed_in(build.person(Role.INSPECTOR)).get("/ledger", {"page": page})
    assert response.status_code == 200


@pytest.mark.parametrize("address", ["/ledger", "/ledger/checkpoint"])
@pytest.mark.parametrize("role", [Role.ANALYST, Role.CUSTODIAN, Role.POLICY_LEAD])
def test_for_everybody_else_there_is_no_ledger(role: Role, address: str) -> None:
    _act("One")
    actions.checkpoint(by=build.house())
    client = signed_in(build.person(role))
    assert client.get(address).status_code == 404
    assert _masked(client.get(address), address) == _masked(client.get("/no/where"), "/no/where")


def _masked(response: HttpResponse, address: str) -> str:
    """The page without what differs between any two requests: the token and its own address."""
    page = re.sub(r'(csrfmiddlewaretoken" value=)"[^"]+"', r"\1", response.content.decode())
    return page.replace(address, "")


def test_the_newest_checkpoint_can_be_taken_away_and_verified(folders: Path) -> None:
    _act("One")
    actions.checkpoint(by=build.house())
    response = signed_in(build.person(Role.ADMINISTRATOR)).get("/ledger/checkpoint")
    assert response["Content-Disposition"].startswith("attachment")
    size, _ = verifier.open_note(response.content.decode(), verifier_key(folders / "keys"))
    assert size == 1


def test_the_page_says_what_the_last_verification_found() -> None:
    _act("One")
    client = signed_in(build.person(Role.INSPECTOR))
    assert "Nobody has verified" in client.get("/ledger").content.decode()
    oversight.verify(by=build.house())
    assert "Everything holds." in client.get("/ledger").content.decode()
