"""The pages of intake: what is posted is taken in as typed, and what is shown is inert and exact."""

from __future__ import annotations

import base64
import html
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django.fixtures import Settings

from answerable.accounts.models import Read
from answerable.actor import Actor, Level, Role, machine
from answerable.evidence.models import CustodyStep
from answerable.incidents.actions import propose_links
from answerable.intake import actions, queries
from answerable.intake.models import Report
from answerable.intake.rules import Named, SourceKind
from tests import build
from tests.pages import signed_in

pytestmark = pytest.mark.django_db

WIRE = Named("Coastal Wire", SourceKind.NGO_OR_PRESS)
WHYS = r'<small class="whys">.*?</small>'
TEXT = (
    "Clinic hit in Port Amsel\n\nTwo nurses and a driver were killed in Port Amsel on 12 March 2026, "
    "the clinic director said.\n"
)
LIST = "Date,Town,Killed\n2026-03-01,Port Amsel,3\n2026-03-02,Kellan,lots\n"


@pytest.fixture(autouse=True)
def _noon(settings: Settings) -> None:
    settings.CLOCK = build.NOON


def _officer(**more: object) -> Actor:
    roles = (Role.INTAKE_OFFICER, Role.ANALYST)
    return build.person(*roles, **more)  # type: ignore[arg-type]  # passed through


def _read(by: Actor, text: str = TEXT, **more: object) -> Report:
    report = actions.receive_report(text.encode(), source=WIRE, by=by, **more).report  # type: ignore[arg-type]  # passed through
    for job in (actions.read_report, propose_links):
        job(report.reference, by=machine(build.NOON))
    return queries.report(report.reference, by=by)


def _body(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return str(response.content.decode())


def test_a_file_sent_by_the_form_is_a_report_with_its_bytes() -> None:
    by = _officer()
    client = signed_in(by)
    file = SimpleUploadedFile("wire.txt", TEXT.encode())
    posted = {"file": file, "source": "Coastal Wire", "kind": "ngo_or_press", "marking": "internal"}
    response = client.post("/reports/new/file", posted)
    (report,) = Report.everything.all()
    assert (response.status_code, response.headers["Location"]) == (
        302,
        f"/reports/{report.reference}",
    )
    assert b"".join(client.get(f"/exhibits/{report.reference}/original")) == TEXT.encode()


def test_of_several_files_all_are_taken_in_or_none_and_the_one_at_fault_is_named() -> None:
    client = signed_in(_officer())
    sent = [SimpleUploadedFile("wire.txt", TEXT.encode()), SimpleUploadedFile("nothing.txt", b"")]
    refused = client.post("/reports/new/file", {"file": sent})
    assert refused.status_code == 409
    assert "nothing.txt" in refused.content.decode()
    assert not Report.everything.exists()


def test_a_file_without_a_source_is_known_again_whichever_way_it_comes() -> None:
    client = signed_in(by := _officer())
    known = actions.receive_report(TEXT.encode(), source=Named(), by=by).report
    posted = {"file": SimpleUploadedFile("wire.txt", TEXT.encode()), "kind": "ngo_or_press"}
    response = client.post("/reports/new/file", posted)
    assert response.headers["Location"] == f"/reports/{known.reference}"
    assert Report.everything.count() == 1


def test_the_day_a_document_gives_itself_is_shown_as_what_it_says() -> None:
    by = _officer()
    page = (
        f'<html><head><meta property="article:published_time" content="2026-03-12"></head><p>{TEXT}'
    )
    shown = _body(signed_in(by), f"/reports/{_read(by, page).reference}")
    assert "published, as the document says: <bdi>2026-03-12</bdi>" in shown
    assert "day of publication not known" not in shown


def test_words_told_by_telephone_are_kept_with_the_caller_sealed() -> None:
    by = _officer()
    posted = {"entry": "telephone", "words": "They hit the mill.\r\nAt night.", "source": "A resident",
              "kind": "eyewitness", "identity": "Mira Tessal", "taken_by": "Night desk"}  # fmt: skip
    signed_in(by).post("/reports/new/words", posted)
    (report,) = Report.everything.select_related("source")
    body = _body(signed_in(by), f"/reports/{report.reference}")
    assert "Night desk" in body
    assert "Mira Tessal" not in body
    assert report.source.identity_sealed is not None


def test_an_original_is_an_attachment_that_nothing_can_run_and_leaves_a_step_of_custody() -> None:
    by = _officer()
    report = _read(by, filename="<b>a</b>.html")
    response = signed_in(by).get(f"/exhibits/{report.reference}/original")
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in response.headers["Content-Security-Policy"]
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert CustodyStep.everything.filter(step="opened", protected_by=report.reference).count() == 1
    assert Read.objects.filter(reference=report.reference, how="original").count() == 1


def test_each_mark_says_on_hover_and_focus_by_what_rule_it_was_read_and_what_was_ruled_out() -> (
    None
):
    by = _officer()
    body = _body(signed_in(by), f"/reports/{_read(by).reference}")
    tips = re.findall(WHYS, body)
    assert tips
    assert all("Rule" in tip and "sure by" in tip and 'role="tooltip"' in tip for tip in tips)
    assert any("Ruled out: " in tip for tip in tips)
    named = set(re.findall(r'aria-describedby="(why-s\d+)"', body))
    assert named == set(re.findall(r'id="(why-s\d+)"', body))
    assert body.count("How it was read") == len(named)
    assert "<script>" not in body


def test_a_report_shows_its_words_marked_where_the_statements_stand() -> None:
    by = _officer()
    report = _read(by)
    body = _body(signed_in(by), f"/reports/{report.reference}")
    lines = re.findall(
        r'<p dir="auto">(.*?)</p>', body.split('id="original"')[1].split("</div>")[0]
    )
    shown = [html.unescape(re.sub(WHYS + r"|<sup>.*?</sup>|<[^>]+>", "", line)) for line in lines]
    assert shown == [line for line in TEXT.split("\n") if line]
    assert "<mark" in body
    assert 'action="/statements/' in body


def test_opening_a_report_is_noted_once_and_each_reading_is_in_the_read_log() -> None:
    by = _officer()
    report = _read(by)
    client = signed_in(by)
    assert "1 never opened" in _body(client, "/intake")
    for _ in range(2):
        _body(client, f"/intake?report={report.reference}")
    assert "0 never opened" in _body(client, "/intake")
    assert Read.objects.filter(reference=report.reference, how="report").count() == 2


def test_a_report_keeps_its_place_in_the_queue_while_the_queue_is_worked() -> None:
    by = _officer()
    first, second = _read(by), _read(by, TEXT.replace("Port Amsel", "Kellan"))
    client = signed_in(by)
    body = _body(client, f"/intake?report={first.reference}")
    assert body.index(f"report={first.reference}") < body.index(f"report={second.reference}")


@pytest.mark.parametrize("address", ["/reports/{}", "/intake?report={}", "/exhibits/{}/original"])
def test_a_hidden_report_is_absent_on_every_page(address: str) -> None:
    insider, outsider = _officer(ceiling=Level.CONFIDENTIAL), _officer()
    hidden = _read(insider, level=Level.CONFIDENTIAL)
    there = signed_in(outsider).get(address.format(hidden.reference))
    never = signed_in(outsider).get(address.format("r-22222222"))
    assert there.status_code == never.status_code == 404
    assert not Read.objects.filter(reference=hidden.reference).exists()


def test_a_dry_run_carries_the_list_and_its_form_takes_in_the_good_rows() -> None:
    by = _officer()
    client = signed_in(by)
    file = SimpleUploadedFile("list.csv", LIST.encode())
    seen = client.post(
        "/lists/new/preview", {"file": file, "source": "Orla Monitor", "kind": "other"}
    )
    body = seen.content.decode()
    assert base64.b64encode(LIST.encode()).decode() in body
    assert "Write a number" in body
    assert not Report.everything.exists()
    posted = {"columns": "given", "held": base64.b64encode(LIST.encode()).decode(),
              "filename": "list.csv", "column-0": "date", "column-1": "place", "column-2": "killed",
              "order": "unknown", "scope": "incident", "group": "unknown", "source": "Orla Monitor",
              "kind": "other"}  # fmt: skip
    done = client.post("/lists/new/take-in", posted)
    assert done.status_code == 200
    assert Report.everything.count() == 1
    assert "Write a number" in done.content.decode()


def test_what_is_posted_wrongly_is_refused_in_a_sentence_and_nothing_is_kept() -> None:
    client = signed_in(_officer())
    for address, posted in (
        ("/reports/new/words", {"entry": "carrier pigeon", "words": "x"}),
        ("/reports/new/words", {"entry": "pasted", "words": "x", "published_on": "tomorrow"}),
        ("/reports/new/words", {"entry": "pasted", "words": " "}),
        ("/reports/new/words", {"entry": "pasted", "words": "x", "marking": "confidential"}),
        ("/lists/new/take-in", {"held": "not base64!", "filename": "x"}),
        ("/reports/new/file", {}),
    ):
        assert client.post(address, posted).status_code == 409, posted
    assert not Report.everything.exists()


def test_somebody_who_reads_no_reports_finds_no_queue() -> None:
    client = signed_in(build.person(Role.ADMINISTRATOR))
    assert client.get("/intake").status_code == 404
    assert client.get("/sources").status_code == 404


def test_a_custodian_opens_an_identity_with_a_reason_and_nobody_else_does() -> None:
    by = _officer()
    source = actions.add_source(
        name="A resident", kind=SourceKind.EYEWITNESS, identity="Mira Tessal", by=by
    )
    custodian = signed_in(build.person(Role.CUSTODIAN))
    address = f"/sources/{source.reference}/identity/open"
    assert "Mira Tessal" in custodian.post(address, {"because": "to ask again"}).content.decode()
    assert "Mira Tessal" not in signed_in(by).post(address, {"because": "x"}).content.decode()
    tired = signed_in(build.person(Role.CUSTODIAN), stepped_up=False)
    assert "Mira Tessal" not in tired.post(address, {"because": "x"}).content.decode()


def test_translation_consent_grade_hold_and_withdrawal_are_done_from_the_page() -> None:
    by = _officer()
    report = _read(by)
    client, page = signed_in(by), f"/reports/{report.reference}"
    for act, posted in (
        ("translate", {"text": "قُتلت ممرضتان وسائق.", "language": "ar"}),
        ("consent", {"use": "partner", "conditions": "no names"}),
        ("credibility", {"credibility": "2"}),
        ("hold", {"until": "2026-03-20"}),
        ("withdraw", {}),
    ):
        response = client.post(f"{page}/{act}", {**posted, "because": "asked today", "from": page})
        assert (response.status_code, response.headers["Location"]) == (302, page), act
    body = _body(client, page)
    assert "قُتلت ممرضتان وسائق." in body
    assert "no names" in body
    kept = queries.report(report.reference, by=by)
    assert (kept.credibility, kept.state, str(kept.held_until)) == ("2", "withdrawn", "2026-03-20")


TOLD_TWICE = (
    "An air strike killed seven civilians in the village of Ostro on 3 May 2026.\n\n"
    "On 19 April 2026 gunmen kidnapped two drivers near Belin.\n"
)


def test_the_incidents_of_a_text_are_told_apart_when_asked_and_lead_back_into_it() -> None:
    by = _officer()
    path = f"/reports/{_read(by, TOLD_TWICE).reference}"
    client = signed_in(by)
    assert 'id="incidents"' not in _body(client, path)
    shown = _body(client, f"{path}?incidents=1")
    for said in ("Ostro", "gunmen", "kidnapping", "air strike"):
        assert said in shown.split('id="incidents"')[1]
    for line in re.findall(r'href="#(line-\d+)"', shown):
        assert f'id="{line}"' in shown
    assert shown.count('href="#line-') == 2


def test_a_text_too_long_for_a_page_is_left_to_the_command() -> None:
    by = _officer()
    report = _read(by, TOLD_TWICE + "bread " * 7000)
    shown = _body(signed_in(by), f"/reports/{report.reference}?incidents=1")
    assert "too long to tell its incidents apart" in shown
