"""The pages and commands of the registers: a register taken in, a licence turned, a transfer weighed."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from answerable.accounts.models import Account
from answerable.actor import Role
from answerable.arms.models import Article, EndUseCheck, Licence, Register, Transfer
from answerable.cli.door import exit_code
from tests import build
from tests.pages import signed_in

pytestmark = pytest.mark.django_db
WHY = "from the files"
NATIONAL = b"""Number;Destination;Goods;Quantity;Issued on;Standing of it
V-1;Veskara;Helka-4;6;2026-02-03;granted
V-2;Veskara;;6;2026-02-03;granted
"""


@pytest.fixture(autouse=True)
def _clock(settings: object) -> None:
    settings.CLOCK = build.NOON  # type: ignore[attr-defined]  # pytest-django's wrapper


def post(browser: Client, path: str, **fields: object) -> str:
    answer = browser.post(path, {"because": WHY, **fields}, follow=True)
    assert answer.status_code == 200, answer.content.decode()[-600:]
    return answer.content.decode()


def test_a_national_register_is_taken_in_by_page_after_its_dry_run() -> None:
    browser = signed_in(build.person(Role.LICENSING_OFFICER))
    sent = {
        "series": "National", "holds": "licences", "authority": "Office of exports",
        "file": SimpleUploadedFile("register.csv", NATIONAL),
    }  # fmt: skip
    dry = post(browser, "/arms/registers/preview", **sent, **{"column-licence": "Number"})
    assert "1 line is new" in dry
    assert "The line does not say the article" in dry
    assert not Register.everything.exists()
    held = re.search(r'name="held" value="([^"]+)"', dry)
    assert held
    assert base64.b64decode(held[1]) == NATIONAL
    taken = post(
        browser, "/arms/registers/take-in", series="National", holds="licences", held=held[1],
        authority="Office of exports", **{"column-licence": "Number", "column-state": "Standing of it"},
    )  # fmt: skip
    assert "1 lines taken in" in taken
    assert "National" in taken
    assert Licence.everything.get().state == "valid"
    broken = browser.post("/arms/registers/take-in", {"held": "é", "series": "x", "because": WHY})
    assert (broken.status_code, b"did not arrive whole" in broken.content) == (409, True)


def test_articles_licences_and_transfers_are_kept_by_their_pages() -> None:
    browser = signed_in(build.person(Role.LICENSING_OFFICER))
    post(browser, "/articles/enter", designation="Helka-4", kind="drone", source="Invented",
         family="helka", mass_least="90", classes="A list: drone")  # fmt: skip
    at = Article.everything.get().reference
    post(browser, f"/articles/{at}/name", text="هيلكا ٤", source="Invented")
    post(browser, f"/articles/{at}/maker", name="Works", country="Ostmark", source="Invented")
    post(browser, f"/articles/{at}/holder", state="Veskara", quantity="10-20", source="Invented")
    shown = post(browser, f"/articles/{at}/correct", designation="Helka-4", kind="drone",
                 source="Invented", mass_least="90.5")  # fmt: skip
    assert all(word in shown for word in ("هيلكا ٤", "Works", "10–20", "90.5"))
    post(browser, "/licences/enter", article=at, recipient="Veskara", authority="An office",
         number="X-1", state="valid", issued_on="2026-01-05", quantity="10")  # fmt: skip
    lc = Licence.everything.get().reference
    assert "suspended" in post(browser, f"/licences/{lc}/turn", verb="suspend")
    post(browser, f"/licences/{lc}/condition", kind="use", words="Not at night")
    past = browser.get(f"/licences/{lc}?true_on=2026-02-01").content.decode()
    assert "Valid" in past
    post(browser, "/transfers/enter", article=at, recipient="Veskara", supplier="We", ours="1",
         licence=lc, ordered="2025", quantity="10")  # fmt: skip
    tr = Transfer.everything.get().reference
    post(browser, f"/transfers/{tr}/deliver", on="2025-06", quantity="4", lots="L-1, L-2")
    post(browser, f"/transfers/{tr}/check", kind="use", outcome="in_order", done_on="2026-01-06",
         words="seen", visited="yes")  # fmt: skip
    assert EndUseCheck.everything.get().visited is True
    weighed = browser.get(
        f"/transfers/{tr}?event=2026-01-02&sure=likely&marks=L-1"
    ).content.decode()
    assert "L-1 is listed among what was delivered under it." in weighed
    assert "from" not in weighed.split("this transfer)")[1][:60]
    for path in ("/arms", "/articles?search=helka", "/transfers?recipient=veskara", "/licences"):
        assert browser.get(path).status_code == 200


def test_who_only_reads_sees_why_the_buttons_do_nothing() -> None:
    keeper, reader = build.person(Role.LICENSING_OFFICER), build.person(Role.ANALYST)
    post(
        signed_in(keeper), "/articles/enter", designation="Helka-4", kind="drone", source="Invented"
    )
    at = Article.everything.get().reference
    page = signed_in(reader).get(f"/articles/{at}").content.decode()
    assert "Only a licensing officer or a weapons analyst keeps the registers of arms." in page
    assert signed_in(build.person(Role.MONITOR)).get("/arms").status_code == 404


def test_the_commands_do_and_tell_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    by = build.person(Role.LICENSING_OFFICER)
    name = Account.objects.get(pk=by.account).username

    def run(*arguments: str, code: int = 0) -> dict[str, object]:
        assert exit_code(["--as", name, *arguments, "--json"]) == code, capsys.readouterr().err
        found: dict[str, object] = json.loads(capsys.readouterr().out)
        return found

    file = tmp_path / "national.csv"
    file.write_bytes(NATIONAL)
    given = ("register", "import", str(file), "--series", "National", "--holds", "licences",
             "--every", "authority=Office", "--map", "state=Standing of it",
             "--map", "licence=Number")  # fmt: skip
    assert run(*given, "--dry-run", code=1)["new"] == 1
    assert run(*given, "--because", WHY, code=1)["new"] == 1
    found = run("licence", "list")
    (line,) = found["licences"]  # type: ignore[misc]  # JSON of ours
    lc, article = line["licence"], Article.everything.get().reference
    assert run("licence", "suspend", lc, "--because", WHY)["state"] == "suspended"
    assert run("licence", "show", lc, "--true-on", "2026-02-10")["stood"] == "valid"
    sent = run("transfer", "enter", article, "Us", "Veskara", "--ours", "--because", WHY)
    assert (
        run("transfer", "deliver", str(sent["transfer"]), "2026", "--because", WHY)["delivery"] == 1
    )
    weighed = run("transfer", "weigh", article, "Veskara", "2025-01-01")
    assert weighed["transfers"][0]["excluded"] is True  # type: ignore[index]  # JSON of ours
    assert run("article", "show", article)["designation"] == "Helka-4"
    assert run("register", "starter", "--because", WHY)["known"] == 0
