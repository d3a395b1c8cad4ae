"""Screening at both doors: one application, a list in and its file out, rulings, what is lifted."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from answerable.actor import Role
from answerable.cli.door import DONE, WRONG
from answerable.screening.models import Screening
from tests import build
from tests.integration.assessment.arrange import incident
from tests.integration.response.test_commands import BECAUSE, Shell, shell
from tests.integration.screening.arrange import (
    article,
    at_last_stage,
    decided,
    licence,
    measure,
    unit,
)
from tests.pages import signed_in

pytestmark = pytest.mark.django_db
__all__ = ["shell"]
STOPPED = 1
LIST = "recipient,article,asks,label\nVeskara,gbu 12,delivery,=1+1\nVeskara,GBU-12,approval,@B\n"


def test_a_list_goes_in_and_its_answers_come_out_inert(shell: Shell, tmp_path: Path) -> None:
    officer = build.person(Role.LICENSING_OFFICER)
    article("GBU-12")
    _, decider, (row,) = decided(
        measure("suspend_transfers", recipient="Veskara", article="GBU-12")
    )
    asked = ("screen", "--recipient", "veskara", "--article", "gbu12", "--asks", "delivery")
    code, out, _ = shell.run(officer, *asked)
    assert code == STOPPED
    assert row.reference in out
    given, written = tmp_path / "asked.csv", tmp_path / "answered.csv"
    given.write_text(LIST, "utf-8")
    code, out, err = shell.run(officer, "screen", "--list", str(given), "--out", str(written))
    assert (code, err) == (STOPPED, "")
    answered = list(csv.DictReader(io.StringIO(written.read_text("utf-8"))))
    assert [one["label"] for one in answered] == ["'=1+1", "'@B"]
    assert {one["standing"] for one in answered} == {"blocked by what is in force"}
    kept = Screening.everything.get().reference
    assert shell.run(officer, "screening", "rule", kept, "1", "go_on", *BECAUSE)[0] == WRONG
    assert shell.run(officer, "screening", "rule", kept, "1", "refuse", *BECAUSE)[0] == DONE
    assert shell.run(officer, "screening", "check", kept)[0] == DONE
    assert shell.data(officer, "screening", "list")["screenings"][0]["ruled"] == 1
    assert shell.run(decider, "lift", row.measure, *BECAUSE)[0] == DONE
    assert shell.run(officer, *asked)[0] == DONE
    (kept_on,) = shell.data(officer, "restrictions")["restrictions"]
    assert (kept_on["state"], kept_on["lifted_because"]) == ("lifted", BECAUSE[1])
    shown = shell.data(officer, "screening", "show", kept, "--line", "1")
    assert (shown["standing"], shown["go_on_why_not"]) == ("blocked", None)


def test_a_row_at_fault_stops_the_list_and_a_measure_covers_only_what_it_can_name(
    shell: Shell, tmp_path: Path
) -> None:
    given = tmp_path / "asked.csv"
    given.write_text("recipient,asks\nVeskara,a gift\n", "utf-8")
    officer = build.person(Role.LICENSING_OFFICER)
    code, _, err = shell.run(officer, "screen", "--list", str(given))
    assert code == WRONG
    assert "row 2" in err
    assert not Screening.everything.exists()
    row, lead = at_last_stage()
    said = "suspend_sales|sales|desk|2030-01-01|fewer||colour=red"
    code, _, err = shell.run(
        lead, "plan", "propose", row.reference, "--summary", "x", "--measure", said, *BECAUSE
    )
    assert code == WRONG
    assert "recipient" in err


def test_the_pages_say_what_stops_it_and_refuse_the_ruling(settings: object) -> None:
    settings.CLOCK = build.NOON  # type: ignore[attr-defined]  # pytest-django's wrapper
    article("GBU-12")
    _, _, (row,) = decided(measure("suspend_transfers", recipient="Veskara", article="GBU-12"))
    officer = build.person(Role.LICENSING_OFFICER)
    client = signed_in(officer)
    looked = client.get("/screening", {"recipient": "Veskara", "article": "gbu-12"})
    assert row.reference in looked.content.decode()
    sent = SimpleUploadedFile("asked.csv", LIST.encode(), "text/csv")
    page = client.post("/screening/list", {"file": sent, "title": "Week"}, follow=True)
    kept = Screening.everything.get().reference
    assert page.redirect_chain == [(f"/screening/{kept}", 302)]
    ruled = client.post(f"/screening/{kept}/1/rule", {"view": "go_on", "because": "needed"})
    assert ruled.status_code == 409
    assert "GBU-12" in ruled.content.decode()
    for form, starts in (("csv", b"line,"), ("xlsx", b"PK")):
        assert client.get(f"/screening/{kept}/file.{form}").content.startswith(starts)
    assert client.get(f"/screening/{kept}/certificate").status_code == 200
    other = signed_in(build.person(Role.ANALYST))
    shown = other.get(f"/screening/{kept}/certificate").content.decode()
    assert Screening.everything.get().certificate.digest not in shown
    wrong = client.post("/screening/list", {"file": SimpleUploadedFile("x.csv", b"unit\n=")})
    assert wrong.status_code == 409


def test_a_day_that_is_none_is_refused_in_words_and_never_read_as_today() -> None:
    officer = build.person(Role.LICENSING_OFFICER, Role.ANALYST)
    permit, told = licence("X-1", article("GBU-12")), unit("2nd Wing")
    client = signed_in(officer)
    asked = {
        "/screening?": ("true_on", "known_on"),
        "/restrictions?": ("true_on", "known_on"),
        "/licences?": ("true_on", "known_on"), f"/licences/{permit}?": ("true_on", "known_on"),
        "/units?name=Wing": ("on",), f"/units/{told}?": ("on",),
        "/end-use?": ("true_on", "known_on"), f"/incidents/{incident().reference}?": ("true_on",),
    }  # fmt: skip
    for at, names in asked.items():
        for name in names:
            refused = client.get(f"{at}&{name}=31 March")
            assert refused.status_code == 409, (at, name)
            assert "31 March is not a day. Write year, month, day." in refused.content.decode()
    assert client.get("/?true_on=0001-01-01").status_code == 409
    later = f"/incidents/{incident().reference}?known_on=9999-12-31"
    assert client.get(later).status_code == 200
