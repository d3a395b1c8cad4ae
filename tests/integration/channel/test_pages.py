"""Pages of the channel: the way of a question from asking to answer, and who sees nothing of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from answerable.actor import Level, Role
from answerable.channel import actions
from answerable.channel.models import Answer, Dialogue, PartnerInquiry, Question, Request
from answerable.channel.rules.answers import View
from tests import build
from tests.integration.assessment.arrange import case, incident
from tests.integration.channel import arrange
from tests.integration.channel.arrange import START, WHY
from tests.pages import signed_in

pytestmark = pytest.mark.django_db


def test_a_dialogue_is_opened_asked_in_and_answered_from_its_pages() -> None:
    by = arrange.lead()
    browser = signed_in(by)
    browser.post("/channel/counterparts", {
        "name": "Ministry", "state": "Tamrin", "standing": "ministers", "because": WHY})  # fmt: skip
    [whom] = browser.get("/channel").context["shown"].counterparts
    browser.post("/channel/dialogues", {
        "counterpart": whom.reference, "title": "Harm", "purpose": "to ask", "way": "embassy",
        "standing": "ministers", "because": WHY, "on": START.isoformat(),
        "ladder": "5 the ambassador\n9: ministers"})  # fmt: skip
    talk = Dialogue.everything.get()
    assert talk.ladder == [{"after": 5, "to": "the ambassador"}, {"after": 9, "to": "ministers"}]
    browser.post(f"/dialogues/{talk.reference}/ask", {
        "title": "Note", "addressee": "the coordinator", "questions": "Was it yours?\nHow many?",
        "sent_on": START.isoformat()})  # fmt: skip
    row = Request.everything.get()
    answer = {"text": "No.", "position": "denied_involvement", "form": "oral", "killed_least": "2",
              "completeness": "full", "given_on": START.isoformat()}  # fmt: skip
    browser.post(f"/requests/{row.reference}/questions/1/answer", answer)
    made = Answer.everything.get()
    assert (made.killed, made.door) == ([2, None], "staff")
    browser.post(f"/requests/{row.reference}/questions/2/turn", {"act": "lapse", "because": WHY})
    assert [q.state for q in Question.everything.order_by("number")] == ["answered", "lapsed"]
    page = browser.get(f"/requests/{row.reference}").content.decode()
    assert "at least 2" in page
    assert "2 asked: 1 answered, 0 open, 1 lapsed" in page


def test_silence_stands_where_an_answer_would() -> None:
    by = arrange.lead()
    row = arrange.request(by, arrange.dialogue(by))
    browser = signed_in(by)
    assert "days without a word" in browser.get(f"/requests/{row.reference}").content.decode()
    browser.post(f"/requests/{row.reference}/questions/1/turn", {"act": "silence", "because": WHY})
    page = browser.get(f"/requests/{row.reference}").content.decode()
    assert "No reply by" in page
    assert "days without a word" in page


def test_our_view_and_what_replaces_an_answer_stand_beside_it() -> None:
    by = arrange.lead()
    row = arrange.request(by, arrange.dialogue(by))
    first = arrange.answered(by, row, position="under_review", text="We look into it.")
    second = arrange.answered(by, row, given_on=START + timedelta(days=45))
    actions.view_answer(second.reference, View("in_part", "no"), because="no figures", by=by)
    browser = signed_in(by)
    browser.post(f"/answers/{first.reference}/replace", {
        "later": second.reference, "because": WHY})  # fmt: skip
    page = browser.get(f"/requests/{row.reference}").content.decode()
    assert "replaced by a later answer" in page
    assert "Says it is under review" in page
    assert "We look into it." in page
    assert "15 days late" in page
    assert "no figures" in page


def test_what_is_asked_about_an_incident_stands_on_its_page_and_its_case() -> None:
    by = arrange.lead()
    about = case(days_ago=3)
    row = arrange.request(by, arrange.dialogue(by), about=about.subject)
    browser = signed_in(by)
    for page in (f"/incidents/{about.subject}", f"/cases/{about.reference}"):
        assert f"/requests/{row.reference}" in browser.get(page).content.decode()


def test_a_request_about_a_hidden_incident_is_not_there_and_leaves_no_gap() -> None:
    cleared = arrange.lead(ceiling=Level.CONFIDENTIAL)
    talk = arrange.dialogue(cleared)
    hidden = incident(Level.CONFIDENTIAL)
    build_member(cleared, hidden.reference)
    kept = arrange.request(cleared, talk, about=hidden.reference)
    shown = arrange.request(cleared, talk, "the open one")
    browser = signed_in(arrange.lead())
    assert browser.get(f"/requests/{kept.reference}").status_code == 404
    page = browser.get(f"/dialogues/{talk.reference}").content.decode()
    assert shown.reference in page
    assert kept.reference not in page
    assert "1 asked: 0 answered, 1 open, 0 lapsed" in page
    mine = signed_in(cleared).get(f"/dialogues/{talk.reference}").content.decode()
    assert "2 asked" in mine


def test_who_reads_no_dialogues_is_told_of_none() -> None:
    by = arrange.lead()
    about = incident()
    talk = arrange.dialogue(by)
    arrange.request(by, talk, about=about.reference)
    browser = signed_in(build.person(Role.INTAKE_OFFICER))
    assert browser.get("/channel").status_code == 404
    assert browser.get(f"/dialogues/{talk.reference}").status_code == 404
    page = browser.get(f"/incidents/{about.reference}").content.decode()
    assert "/channel" not in page
    assert "With the partner" not in page


def test_an_inquiry_of_theirs_shows_the_days_it_promised() -> None:
    by = arrange.lead()
    talk, about = arrange.dialogue(by), incident()
    browser = signed_in(by)
    told = {"stage": "initial_examination", "told_by": "the attaché", "body": "the inspectorate",
            "about": about.reference, "on": START.isoformat(),
            "promised_on": (START + timedelta(days=20)).isoformat()}  # fmt: skip
    browser.post(f"/dialogues/{talk.reference}/inquiry", told)
    row = PartnerInquiry.everything.get()
    assert "days late" in browser.get(f"/dialogues/{talk.reference}").content.decode()
    browser.post(f"/partner-inquiries/{row.reference}/turn", {
        "stage": "advocate_general_decision", "outcome": "no_action", "told_by": "a statement",
        "on": (START + timedelta(days=30)).isoformat(),
        "from": f"/dialogues/{talk.reference}"})  # fmt: skip
    page = browser.get(f"/dialogues/{talk.reference}").content.decode()
    assert "No action" in page
    assert "10 days late" in page


def test_a_mandate_keeps_its_demands_with_their_days() -> None:
    by = arrange.lead()
    talk = arrange.dialogue(by)
    browser = signed_in(by)
    browser.post(f"/dialogues/{talk.reference}/mandate", {
        "title": "Letter", "from_whom": "two ministers", "to_whom": "two ministers",
        "dated_on": START.isoformat(),
        "demands": f"{START + timedelta(days=30)} open a crossing\nmeet monthly"})  # fmt: skip
    page = browser.get(f"/dialogues/{talk.reference}").content.decode()
    assert "open a crossing" in page
    assert "by 5 January 2026" in page


def build_member(who: object, reference: str) -> None:
    """Name somebody to a record."""
    from answerable.accounts import actions as accounts
    from answerable.accounts.models import Account

    account = Account.objects.get(pk=who.account)  # type: ignore[attr-defined]  # an actor
    inspector = build.house()
    accounts.name_member(reference, account, because=WHY, by=inspector)


def test_what_is_due_names_the_requests_to_remind_of_to_who_conducts_dialogues() -> None:
    by = arrange.lead()
    row = arrange.request(by, arrange.dialogue(by))
    assert row.reference in signed_in(by).get("/clocks").content.decode()
    analyst = build.person(Role.ANALYST)
    assert row.reference not in signed_in(analyst).get("/clocks").content.decode()
    arrange.answered(by, row)
    assert row.reference not in signed_in(by).get("/clocks").content.decode()
