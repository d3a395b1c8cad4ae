"""After a new key everything sealed stands under it: an old key can be put away, and nobody notices."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from answerable.accounts import actions, factor, sealing
from answerable.accounts.actions import Resealed, reseal_accounts
from answerable.accounts.models import Account, History
from answerable.accounts.queries import mail_of
from answerable.actor import Role
from answerable.cli import door
from answerable.intake import actions as intake
from answerable.intake.actions import reseal_sources
from answerable.intake.models import Report, Source
from answerable.intake.rules import SourceKind
from answerable.ledger.models import Act
from answerable.ledger.viewer import HOUSE, looking_as
from answerable.refusal import Refused
from tests import build

pytestmark = pytest.mark.django_db
SECRET = factor.new_secret()


@pytest.fixture(autouse=True)
def own_keys(tmp_path: Path, settings: Settings) -> None:
    settings.KEYS = tmp_path


def _enrolled() -> Account:
    by = build.person(Role.ANALYST)
    made = Account.objects.get(pk=by.account)
    actions.set_mail(made, "ada@example.org", by=by)
    actions.enrol_factor(made, SECRET, factor.code_at(SECRET, by.moment), by=by)
    return Account.objects.get(pk=made.pk)


def _told() -> Source:
    by = build.person(Role.INTAKE_OFFICER)
    source = intake.add_source(
        name="A miller", kind=SourceKind.EYEWITNESS, identity="Amal", contact="12 Harbour Street",
        by=by,
    )  # fmt: skip
    intake.receive_told("The mill was hit.", source=source, precise_place="31.5, 34.4", by=by)
    return source


def _old_key_put_away(keys: Path) -> None:
    (keys / "field-0001.key").unlink()


def test_mail_and_second_factor_open_when_the_old_key_is_gone(tmp_path: Path) -> None:
    account = _enrolled()
    seal = account.get_session_auth_hash()
    sealing.add_key()
    assert reseal_accounts(by=build.house()) == Resealed(2, 0)
    _old_key_put_away(tmp_path)
    again = Account.objects.get(pk=account.pk)
    assert again.totp_sealed is not None
    assert factor.opened(again.totp_sealed, again.reference) == SECRET
    assert mail_of(again, by=build.house()) == "ada@example.org"
    assert (again.totp_step, again.get_session_auth_hash()) == (account.totp_step, seal)


def test_sealing_anew_twice_changes_nothing_and_is_one_act() -> None:
    _enrolled()
    assert reseal_accounts(by=build.house()) == Resealed(0, 0)
    sealing.add_key()
    before = Act.objects.count()
    reseal_accounts(by=build.house())
    assert reseal_accounts(by=build.house()) == Resealed(0, 0)
    assert Act.objects.count() == before + 1
    row = History.objects.get(what="sealed_anew")
    assert (row.value, row.data) == ("2", {"left": 0})


def test_who_a_source_is_and_a_precise_place_open_when_the_old_key_is_gone(tmp_path: Path) -> None:
    source = _told()
    sealing.add_key()
    assert reseal_sources(by=build.house()) == Resealed(3, 0)
    _old_key_put_away(tmp_path)
    custodian = build.person(Role.CUSTODIAN)
    known = intake.open_identity(source.reference, because="to warn her", by=custodian)
    assert (known.identity, known.contact) == ("Amal", "12 Harbour Street")
    report = Report.everything.get()
    assert report.precise_place_sealed is not None
    assert sealing.is_newest(report.precise_place_sealed)


def test_what_does_not_open_is_left_and_counted(tmp_path: Path) -> None:
    account = _enrolled()
    Account.objects.filter(pk=account.pk).update(mail_sealed=account.totp_sealed)
    sealing.add_key()
    assert reseal_accounts(by=build.house()) == Resealed(1, 1)
    kept = Account.objects.get(pk=account.pk).mail_sealed
    assert bytes(kept or b"") == bytes(account.totp_sealed or b"")


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR], ids=str)
def test_only_an_administrator_or_the_house_seals_anew(role: Role) -> None:
    for action in (reseal_accounts, reseal_sources):
        with pytest.raises(Refused, match="Only an administrator"):
            action(by=build.person(role))


def test_the_command_makes_a_key_and_seals_anew(capsys: pytest.CaptureFixture[str]) -> None:
    account = _enrolled()
    admin = build.person(Role.ADMINISTRATOR)
    name = Account.objects.get(pk=admin.account).username
    with looking_as(HOUSE):
        assert door.exit_code(["user", "add-key", "--as", name]) == 0
    told = capsys.readouterr().out
    assert "field-0002.key writes from now on" in told
    assert "2 sealed values" in told
    kept = Account.objects.get(pk=account.pk).mail_sealed
    assert sealing.is_newest(kept or b"")
    Account.objects.filter(pk=account.pk).update(mail_sealed=b"\x01nonsense that opens nowhere")
    with looking_as(HOUSE):
        assert door.exit_code(["user", "reseal", "--as", name]) == 1
