"""Pages of hand-over, notes and bulk acts: shown in both languages, each act a form post."""

from __future__ import annotations

import pytest
from django.test import Client

from answerable.accounts.models import Account
from answerable.actor import Actor, Role
from answerable.assessment import actions
from answerable.assessment.actions import handover, notes
from answerable.assessment.actions.bulk import UNTOLD, Given, in_bulk
from answerable.assessment.models import Absence, Case, Note, Referral, Triage
from answerable.assessment.queries import notes as known
from answerable.intake import actions as intake
from answerable.intake.models import Acknowledgement
from answerable.intake.queries import preview
from answerable.intake.rules import SourceKind
from answerable.ledger.models import Act
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY
from tests.pages import signed_in

pytestmark = pytest.mark.django_db
TODAY = build.NOON.date().isoformat()


@pytest.fixture(autouse=True)
def _clock(settings: object) -> None:
    settings.CLOCK = build.NOON  # type: ignore[attr-defined]  # pytest-django's wrapper


def _browser(by: Actor, language: str = "en") -> Client:
    Account.objects.filter(pk=by.account).update(language=language)
    return signed_in(by)


def _post(by: Actor, path: str, **fields: object) -> int:
    return _browser(by).post(path, {"because": WHY, **fields}).status_code


def _shown(by: Actor, path: str, language: str = "en", status: int = 200) -> str:
    answer = _browser(by, language).get(path)
    assert answer.status_code == status, (path, answer.status_code)
    return answer.content.decode()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_is_shown_in_both_languages(language: str) -> None:
    here, there = arrange.office("Analysis"), arrange.office("Policy")
    lead = arrange.in_office(Role.POLICY_LEAD, here)
    row = arrange.case()
    actions.assign(row.reference, office=here.reference, because=WHY, by=lead)
    handover.refer(row.reference, to=there.reference, because=WHY, by=lead)
    handover.note_leave(
        lead.pseudonym, from_on=lead.today, until_on=lead.today, because=WHY, by=lead
    )
    note = notes.write_note(row.reference, "the mill", by=lead)
    notes.keep_draft(row.reference, "half", note=note.reference, based_on=0, by=lead)
    admin = build.person(Role.ADMINISTRATOR)
    person = Account.objects.get(pk=lead.account).reference
    assert "<bdi>Policy</bdi>" in _shown(lead, "/handover", language)
    assert "half" in _shown(lead, f"/notes/{note.reference}", language)
    assert "the mill" in _shown(lead, f"/notes/on/{row.reference}", language)
    assert _shown(lead, f"/cases/{row.reference}", language)
    assert _shown(lead, "/decisions", language)
    assert 'name="pick"' in _shown(lead, "/cases", language)
    assert 'name="pick"' in _shown(lead, "/incidents", language)
    assert row.reference not in _shown(admin, f"/people/{person}/departure", language)


def test_who_reads_no_cases_sees_no_hand_over_and_picks_nothing() -> None:
    monitor = build.person(Role.MONITOR)
    arrange.incident()
    _shown(monitor, "/handover", status=404)
    assert 'name="pick"' not in _shown(monitor, "/incidents")
    assert _post(monitor, "/bulk", do="triage", pick=arrange.incident().reference) == 404
    assert not Triage.everything.exists()


def test_a_referral_is_offered_accepted_and_returned_by_form_posts_alone() -> None:
    here, there = arrange.office("Analysis"), arrange.office("Policy")
    lead = arrange.in_office(Role.POLICY_LEAD, here)
    other = arrange.in_office(Role.ANALYST, there)
    row = arrange.case()
    path = f"/cases/{row.reference}"
    assert _post(lead, f"{path}/assign", office=here.reference) == 302
    assert _post(lead, f"{path}/refer", office=there.reference) == 302
    assert _post(lead, f"{path}/referral/accept") == 409
    assert _post(other, f"{path}/referral/return") == 302
    assert _post(lead, f"{path}/refer", office=there.reference) == 302
    assert _post(lead, f"{path}/referral/withdraw") == 302
    assert _post(lead, f"{path}/refer", office=there.reference) == 302
    assert _post(other, f"{path}/referral/accept", take="yes") == 302
    row.refresh_from_db()
    assert (row.office, row.holder) == (there.reference, other.pseudonym)
    states = Referral.everything.order_by("pk").values_list("state", flat=True)
    assert list(states) == ["returned", "withdrawn", "accepted"]


def test_leave_is_noted_and_ended_by_form_posts_alone() -> None:
    by, deputy = build.person(Role.ANALYST), build.person(Role.ANALYST)
    assert _post(by, "/handover/leave", from_on=TODAY, until_on="") == 409
    assert _post(
        by, "/handover/leave", from_on=TODAY, until_on="2026-03-20", deputy=deputy.pseudonym
    ) == 302  # fmt: skip
    row = Absence.objects.get()
    assert (row.person, row.deputy) == (by.pseudonym, deputy.pseudonym)
    assert _post(by, "/handover/back", leave=row.pk) == 302
    assert _post(by, "/handover/back", leave="x") == 404


def test_closing_an_account_hands_on_what_it_held() -> None:
    gone, heir = build.person(Role.ANALYST), build.person(Role.ANALYST)
    row, lead = arrange.case(), build.person(Role.POLICY_LEAD)
    actions.assign(row.reference, holder=gone.pseudonym, because=WHY, by=lead)
    admin = build.person(Role.ADMINISTRATOR)
    person = Account.objects.get(pk=gone.account).reference
    page = _shown(admin, f"/people/{person}/departure")
    assert row.reference in page
    assert row.title not in page
    assert _post(admin, f"/people/{person}/close", successor=heir.pseudonym) == 302
    assert Case.everything.get(pk=row.pk).holder == heir.pseudonym
    assert not Account.objects.get(pk=gone.account).is_active


def test_what_would_happen_to_several_is_shown_before_it_is_done() -> None:
    lead, analyst = build.person(Role.POLICY_LEAD), build.person(Role.ANALYST)
    rows = [arrange.case(), arrange.case()]
    picked = [row.reference for row in rows]
    fields = {"do": "assign", "pick": picked, "holder": analyst.pseudonym, "from": "/cases"}
    browser = _browser(lead)
    first = browser.post("/bulk", fields)
    assert first.status_code == 200
    assert "/bulk/do" not in first.content.decode()
    told = browser.post("/bulk", {**fields, "because": WHY}).content.decode()
    assert 'action="/bulk/do"' in told
    assert not Case.everything.exclude(holder="").exists()
    browser.post("/bulk/do", {**fields, "because": WHY})
    assert Case.everything.filter(holder=analyst.pseudonym).count() == 2
    assert browser.post("/bulk", {**fields, "pick": []}).status_code == 409


def test_a_note_is_written_drafted_and_never_overwritten_by_form_posts() -> None:
    row = arrange.case()
    one, other = build.person(Role.ANALYST), build.person(Role.ANALYST)
    path = f"/notes/on/{row.reference}"
    assert _post(one, f"{path}/draft", text="half a thou") == 302
    assert "half a thou" in _shown(one, path)
    assert "half a thou" not in _shown(other, path)
    assert _post(one, f"{path}/write", text="half a thought") == 302
    note = Note.everything.get()
    assert known.draft_of(row.reference, by=one) is None
    quiet = _browser(other).post(
        f"/notes/{note.reference}/draft", {"text": "mine", "version": "1"},
        headers={"X-Autosave": "1"},
    )  # fmt: skip
    assert (quiet.status_code, quiet.content) == (204, b"")
    assert _post(one, f"/notes/{note.reference}/save", text="theirs", version="1") == 302
    assert _post(other, f"/notes/{note.reference}/save", text="mine, and more", version="1") == 302
    page = _shown(other, f"/notes/{note.reference}")
    assert "theirs" in page
    assert "mine, and more" in page
    assert Note.everything.get().text == "theirs"
    assert _post(other, f"/notes/{note.reference}/save", text="both", version="2") == 302
    assert _post(one, f"/notes/{note.reference}/discard") == 302
    assert Note.everything.get().text == "both"
    assert _post(one, f"/notes/{note.reference}/save", text=" ", version="3") == 409


def test_a_session_that_is_over_loses_nothing_that_was_kept() -> None:
    row, one = arrange.case(), build.person(Role.ANALYST)
    _post(one, f"/notes/on/{row.reference}/draft", text="before the crash")
    assert Client(SERVER_NAME="127.0.0.1").get(f"/notes/on/{row.reference}").status_code == 302
    assert "before the crash" in _shown(one, f"/notes/on/{row.reference}")


def test_reports_of_the_queue_are_acknowledged_together_with_a_preview() -> None:
    by = build.person(Role.INTAKE_OFFICER)
    told, other = arrange.report(), arrange.report()
    browser = signed_in(by)
    queue = browser.get("/intake").content.decode()
    assert f'form="bulk" name="pick" value="{told.reference}"' in queue
    assert 'name="do" value="acknowledge"' in queue
    fields = {"do": "acknowledge", "pick": [told.reference, other.reference], "how": "telephone",
              "because": WHY, "from": "/intake"}  # fmt: skip
    before = Act.objects.count()
    preview = browser.post("/bulk", fields).content.decode()
    assert "What would happen" in preview
    assert Act.objects.count() == before
    browser.post("/bulk/do", fields)
    rows = Acknowledgement.everything.order_by("pk")
    assert [(row.report_id, row.how, row.told) for row in rows] == [
        (told.pk, "telephone", True), (other.pk, "telephone", True),
    ]  # fmt: skip
    assert all(row.words for row in rows)
    assert Act.objects.count() == before + 2
    again = browser.post("/bulk", fields).content.decode()
    assert "acknowledged already" in again


def test_of_several_reports_it_may_be_recorded_that_nobody_can_be_told() -> None:
    by, told = build.person(Role.ANALYST), arrange.report()
    given = Given("there is no way back", how=UNTOLD)
    (result,) = in_bulk("acknowledge", [told.reference], given, by=by)
    assert result.done
    assert not Acknowledgement.everything.get().told
    (again,) = in_bulk("acknowledge", [told.reference], given, by=by)
    assert not again.done


def test_a_list_is_acknowledged_in_one_go_from_its_page() -> None:
    by = build.person(Role.INTAKE_OFFICER)
    text = b"Date,Town,Killed\n2026-03-01,Orla,1\n2026-03-02,Sorrin,2\n"
    source = intake.source_named("A monitor", SourceKind.NGO_OR_PRESS, by=by)
    taken = intake.take_in_list(text, source=source, mapping=preview(text).plan, by=by)
    assert taken.batch is not None
    browser, path = signed_in(by), f"/lists/{taken.batch.reference}"
    page = browser.get(path).content.decode()
    assert "2 reports of this list are not acknowledged yet." in page
    assert all(f'name="pick" value="{name}"' in page for name in taken.taken)
    browser.post("/bulk/do", {"do": "acknowledge", "pick": list(taken.taken), "because": WHY,
                              "how": "as_received", "from": path})  # fmt: skip
    assert "not acknowledged yet" not in browser.get(path).content.decode()
    monitor = signed_in(build.person(Role.MONITOR)).get(path).content.decode()
    assert "in one go" not in monitor
