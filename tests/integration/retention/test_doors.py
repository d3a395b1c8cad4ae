"""Retention at its page and at the command line: both people, the hold, and who sees nothing of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.test import override_settings

from answerable.accounts.models import Account
from answerable.actor import Actor, Role
from answerable.cli import door
from answerable.intake import actions as intake
from answerable.intake.models import Report
from answerable.intake.rules import Reliability, SourceKind
from answerable.ledger.viewer import HOUSE, looking_as
from answerable.retention import actions, queries
from answerable.retention.models import Erasure, Hold
from answerable.upkeep.queries import _retention
from tests import build
from tests.integration.retention.world import SETTING, WHY, ago, person
from tests.pages import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, settings: object) -> None:
    settings.KEYS = tmp_path / "keys"  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    settings.VAULT = tmp_path / "vault"  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    settings.RETENTION = SETTING  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    settings.CLOCK = build.NOON  # type: ignore[attr-defined]  # pytest-django's fixture is untyped


@pytest.fixture
def old() -> Report:
    by = ago(person(Role.INTAKE_OFFICER), 200)
    source = intake.add_source(
        name="A clinic", kind=SourceKind.EYEWITNESS, reliability=Reliability.C, by=by
    )
    return intake.receive_told("Twelve people were hurt.", source=source, by=by).report


def _erasure(old: Report) -> str:
    actions.sweep(by=build.house())
    return Erasure.everything.get(subject=old.reference).reference


def _post(by: Actor, address: str, **form: str) -> int:
    return signed_in(by).post(address, {"because": WHY, "from": "/retention", **form}).status_code


def test_two_people_erase_at_the_page(old: Report) -> None:
    erasure, one, two = _erasure(old), person(Role.POLICY_LEAD), person(Role.DECIDER)
    assert old.reference in signed_in(one).get("/retention").content.decode()
    assert _post(one, f"/retention/{erasure}/agree") == 302
    assert _post(one, f"/retention/{erasure}/agree") == 409
    assert _post(two, f"/retention/{erasure}/agree") == 302
    assert Report.everything.get(pk=old.pk).erased_on == build.NOON.date()
    shown = signed_in(person(Role.ANALYST)).get(f"/reports/{old.reference}").content.decode()
    assert "was erased on 16 March 2026" in shown
    assert "Twelve" not in shown


def test_without_the_second_factor_nobody_agrees(old: Report) -> None:
    erasure, one = _erasure(old), person(Role.POLICY_LEAD)
    answer = signed_in(one, stepped_up=False).post(
        f"/retention/{erasure}/agree", {"because": WHY, "from": "/retention"}
    )
    assert answer.status_code == 409
    assert Erasure.everything.get(reference=erasure).state == "proposed"


def test_a_hold_is_placed_and_lifted_at_the_page(old: Report) -> None:
    by = person(Role.LEGAL_ADVISER)
    assert _post(by, "/retention/holds", subject=old.reference) == 302
    hold = Hold.everything.get(subject=old.reference)
    assert queries.due(today=build.NOON.date()) == []
    assert "Lift the hold" in signed_in(by).get("/retention").content.decode()
    assert _post(by, f"/retention/{hold.reference}/lift") == 302
    assert _post(by, f"/retention/{hold.reference}/lift") == 409
    assert len(queries.due(today=build.NOON.date())) == 1


def test_what_nobody_may_hold_looks_like_what_never_was(old: Report) -> None:
    by = person(Role.LEGAL_ADVISER)
    assert _post(by, "/retention/holds", subject="r-22222222") == 404
    assert _post(by, "/retention/holds", subject="x-22222222") == 409
    assert _post(person(Role.ANALYST), "/retention/holds", subject=old.reference) == 409


def test_an_erasure_is_refused_until_a_day(old: Report) -> None:
    erasure, by = _erasure(old), person(Role.DECIDER)
    assert _post(by, f"/retention/{erasure}/keep", until="2026-03-16") == 409
    assert _post(by, f"/retention/{erasure}/keep", until="2026-03-17") == 302
    assert "until 17 March 2026" in signed_in(by).get("/retention").content.decode()


def test_who_reads_no_reports_is_told_of_no_such_page() -> None:
    assert signed_in(person(Role.ADMINISTRATOR)).get("/retention").status_code == 404
    assert signed_in(person(Role.LICENSING_OFFICER)).get("/retention").status_code == 404


@pytest.mark.parametrize(
    ("setting", "grade", "says"),
    [
        ("", "good", "everything is kept"),
        ("report=x", "fault", "cannot be read"),
        ("report=300", "good", "Nothing has been kept longer"),
        ("report=100", "warning", "nobody was asked"),
    ],
)
def test_the_doctor_says_how_retention_stands(
    old: Report, setting: str, grade: str, says: str
) -> None:
    with override_settings(RETENTION=setting):
        (check,) = _retention(build.house())
    assert check.grade == grade
    assert says in check.sentence


def test_the_doctor_says_what_awaits_two_people(old: Report) -> None:
    _erasure(old)
    (check,) = _retention(build.house())
    assert "1 erasures await two people" in check.sentence


def test_commands_do_the_same(old: Report, capsys: pytest.CaptureFixture[str]) -> None:
    one, two = (
        Account.objects.get(pk=person(role).account or 0).username
        for role in (Role.POLICY_LEAD, Role.LEGAL_ADVISER)
    )

    def run(*arguments: str) -> tuple[int, str]:
        with looking_as(HOUSE):
            code = door.exit_code(list(arguments))
        return code, capsys.readouterr().out

    assert run("retention", "sweep", "--json")[0] == 0
    shown = json.loads(run("retention", "show", "--json", "--as", one)[1])
    erasure = shown["proposed"][0]["erasure"]
    assert shown["kept_for_days"] == {"report": 100, "identity": 40}
    hold = json.loads(
        run("retention", "hold", old.reference, "--because", WHY, "--json", "--as", one)[1]
    )["hold"]
    assert run("retention", "agree", erasure, "--because", WHY, "--as", one)[0] == 2
    assert run("retention", "lift", hold, "--because", WHY, "--as", two)[0] == 0
    assert run("retention", "agree", erasure, "--because", WHY, "--as", one)[0] == 0
    assert run("retention", "agree", erasure, "--because", WHY, "--as", one)[0] == 2
    assert run("retention", "agree", erasure, "--because", WHY, "--as", two)[0] == 0
    assert Report.everything.get(pk=old.pk).erased_on is not None
    assert "0 proposed, 0 held" in run("retention", "show", "--as", one)[1]
