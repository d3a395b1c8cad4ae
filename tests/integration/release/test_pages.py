"""The pages and commands of releases, from a draft to a retraction."""

from __future__ import annotations

import io
import json
import zipfile
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from answerable.accounts.models import Account
from answerable.actor import Actor
from answerable.cli.door import exit_code
from answerable.release import actions, queries
from answerable.release.models import Release
from answerable.release.queries import seen
from tests import build
from tests.access.people import browser_of
from tests.integration.assessment.arrange import incident
from tests.integration.release import arrange
from tests.integration.release.arrange import FACT, WHY, Team

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _at_noon(settings: Any) -> None:
    """The second factor of everybody here was given just now."""
    settings.CLOCK = build.NOON


@pytest.fixture
def team() -> Team:
    return Team()


def _browser(by: Actor) -> Client:
    return browser_of(Account.objects.get(pk=by.account))


def _do(by: Actor, row: Release, act: str, **form: object) -> str:
    """One act through its form; what the page says after it."""
    sent = {"because": WHY, **form}
    answer = _browser(by).post(f"/releases/{row.reference}/{act}", sent, follow=True)
    return answer.content.decode()


def test_a_release_goes_from_draft_to_retraction_by_its_pages(team: Team) -> None:
    about = incident()
    _, said = arrange.press(about, team.preparer)
    row = arrange.begun(team, about)
    page = _do(team.preparer, row, "add", kind="fact", text=FACT, statement=said)
    assert FACT in page
    _do(team.preparer, row, "freeze")
    _do(team.preparer, row, "submit")
    for reviewer in (team.one, team.two):
        now = seen.release(row.reference, by=reviewer)
        _do(reviewer, row, "review", verdict="fit", notes="read", digest=now.digest)
    assert "Released: exactly what was approved" in _do(team.lead, row, "send")
    out = queries.released(row.reference, by=team.lead)
    for copy in out.copies:
        got = _browser(team.one).get(f"/releases/{row.reference}/files/{copy.name}")
        assert sha256(got.content).hexdigest() == copy.sha256
        assert got.headers["Content-Disposition"].startswith("attachment")
        assert got.headers["X-Content-Type-Options"] == "nosniff"
    assert "Retracted." in _do(team.one, row, "retract")


def test_the_page_says_how_many_independent_origins_tell_a_fact(team: Team) -> None:
    about = incident()
    _, one = arrange.press(about, team.preparer)
    _, two = arrange.press(
        about, team.preparer, source="Hill Gazette", words="The mill was hit; nine are dead."
    )
    row = arrange.begun(team, about)
    arrange.fact(row, [one, two], team.preparer)
    page = _browser(team.one).get(f"/releases/{row.reference}").content.decode()
    assert '<span class="strong">2</span>' in page
    assert "Coastal Wire" in page
    assert "Hill Gazette" in page


def test_every_button_that_refuses_says_what_the_act_says(team: Team) -> None:
    row = arrange.under_review(team)
    page = _browser(team.preparer).get(f"/releases/{row.reference}").content.decode()
    assert "To review it takes one of these roles: release reviewer." in page
    assert "To review it takes one of these roles" in _do(
        team.preparer, row, "review", verdict="fit", notes="x", digest=row.digest
    )


def test_a_reviewers_page_shows_their_own_verdict_and_not_the_others(team: Team) -> None:
    row = arrange.under_review(team)
    arrange.verdict(row, team.one, "not_fit")
    mine = _browser(team.one).get(f"/releases/{row.reference}").content.decode()
    other = _browser(team.two).get(f"/releases/{row.reference}").content.decode()
    assert "only you read this" in mine
    assert "I read it all." in mine
    assert "I read it all." not in other
    assert "1 of 2 in" in other


def test_copies_handed_over_come_as_one_file(team: Team) -> None:
    row = arrange.sent(team)
    answer = _browser(team.lead).post(
        f"/releases/{row.reference}/hand-over", {"to": "the registrar", "because": WHY}
    )
    with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
        assert packed.namelist() == ["release.html", "release.txt"]
    page = _browser(team.one).get(f"/releases/{row.reference}").content.decode()
    assert "the registrar" in page


def test_the_list_names_the_release_and_its_recipient(team: Team) -> None:
    row = arrange.with_text(team)
    page = _browser(team.two).get("/releases").content.decode()
    assert row.title in page
    assert "The inquiry of Veskara" in page


def test_the_page_is_in_arabic_too(team: Team) -> None:
    row = arrange.under_review(team)
    Account.objects.filter(pk=team.one.account).update(language="ar")
    page = _browser(team.one).get(f"/releases/{row.reference}").content.decode()
    assert 'dir="rtl"' in page
    assert "Your verdict" not in page
    assert "What goes out" not in page


def _run(by: Actor, *words: str) -> int:
    username = Account.objects.get(pk=by.account or 0).username
    return exit_code(["--as", username, "release", *words])


def test_the_commands_do_the_same(
    team: Team, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row, because = arrange.begun(team), ["--because", WHY]
    assert _run(team.preparer, "add", row.reference, "--text", "We ask.", *because) == 0
    assert _run(team.preparer, "move", "freeze", row.reference, *because) == 0
    assert _run(team.preparer, "move", "send", row.reference, *because) == 2
    assert "does not let you release it" in capsys.readouterr().err
    assert _run(team.preparer, "move", "submit", row.reference, *because) == 0
    capsys.readouterr()
    assert _run(team.one, "show", row.reference, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["state"], len(told["files"])) == ("under_review", 2)
    given = ["fit", "--digest", told["digest"], "--notes", "read"]
    assert _run(team.one, "review", row.reference, *given) == 0
    assert _run(team.two, "review", row.reference, *given) == 0
    actions.send(row.reference, because=WHY, by=team.lead)
    to = ["--to", "the registrar", *because]
    assert _run(team.preparer, "hand", row.reference, str(tmp_path / "out"), *to) == 0
    names = {file["name"]: file["sha256"] for file in told["files"]}
    for name, digest in names.items():
        assert sha256((tmp_path / "out" / name).read_bytes()).hexdigest() == digest
    assert _run(team.lead, "move", "retract", row.reference, *because) == 0
    assert _run(team.preparer, "hand", row.reference, str(tmp_path / "again"), *to) == 2
