"""The pages of meetings, promises and operations: every form leads through its act, words come back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from answerable.actor import Actor
from answerable.channel import actions
from answerable.channel.models import (
    AgendaItem,
    Commitment,
    Invitation,
    Meeting,
    Minute,
    OperationEntry,
    PlannedOperation,
)
from answerable.channel.rules.commitments import Promised
from answerable.channel.rules.meetings import Move
from tests import build
from tests.integration.channel.arrange import START, at, dialogue, lead, request
from tests.integration.channel.test_meetings import ASKED, ICS
from tests.pages import signed_in

pytestmark = pytest.mark.django_db
TODAY = build.NOON.date()
OURS = "The sides met by video for two hours. They agreed to take concerns into account."
ASKED_DAY = date(2025, 12, 31)
THEIRS = "The sides met in person for three hours. Nothing was agreed."


@pytest.fixture(autouse=True)
def _clock(settings: object) -> None:
    settings.CLOCK = build.NOON  # type: ignore[attr-defined]  # pytest-django's wrapper


def post(browser: Client, path: str, **fields: object) -> str:
    """Post a form; the page it leads to, which must be one of ours and no refusal."""
    answer = browser.post(path, {"because": "it was said so", **fields}, follow=True)
    assert answer.status_code == 200, answer.content.decode()[-600:]
    return answer.content.decode()


def test_a_meeting_is_begun_moved_and_its_lateness_is_said_as_a_range() -> None:
    by = lead()
    row, browser = dialogue(by), signed_in(by)
    post(browser, f"/dialogues/{row.reference}/meetings", title="First meeting", state="asked",
         asserted_by="ours", when="2026-02-28", on="2026-02-01", mode="virtual",
         undisclosed="yes")  # fmt: skip
    made = Meeting.everything.get()
    page = post(browser, f"/meetings/{made.reference}/move", state="agreed", asserted_by="ours",
                when="early April", words="a first meeting has been set")  # fmt: skip
    assert "The day was understood as 2026-04-01/2026-04-10." in page
    assert "late by 32 to 41 days" in page
    assert "place not disclosed" in page
    page = post(browser, f"/meetings/{made.reference}/stance", number="2", stance="declined",
                because="“we decline to confirm”")  # fmt: skip
    assert "declined to say" in page
    assert "as our side says" in page
    listed = browser.get(f"/dialogues/{row.reference}").content.decode()
    assert "late by 32 to 41 days" in listed


def test_minutes_send_an_answer_to_its_question_and_a_promise_to_the_promises() -> None:
    by = lead()
    row, browser = dialogue(by), signed_in(by)
    asked = request(by, row, "Whose aircraft was it?")
    made = actions.begin_meeting(row.reference, "First meeting", ASKED, by=by)
    actions.move_meeting(made.reference, Move("held", TODAY, "ours", when=TODAY.isoformat()), by=by)
    page = browser.get(f"/meetings/{made.reference}").content.decode()
    assert "Whose aircraft was it?" in page
    post(
        browser, f"/meetings/{made.reference}/agenda", items=f"{asked.reference}/1", title="Access"
    )
    question, words = AgendaItem.everything.order_by("place")
    page = post(browser, f"/agenda/{question.reference}/minutes", kind="answer", side="theirs",
                words="It was ours.", position="admitted_mistake", completeness="full")  # fmt: skip
    assert f'href="/requests/{asked.reference}"' in page
    page = post(browser, f"/agenda/{words.reference}/minutes", kind="commitment", side="theirs",
                words="350 trucks a day", who="the minister", due="31 March 2026")  # fmt: skip
    kept = Commitment.everything.get()
    assert kept.due == "2026-03-31"
    assert f'href="/commitments/{kept.reference}"' in page
    assert Minute.everything.count() == 2
    assert browser.get(f"/requests/{asked.reference}").content.decode().count("It was ours.")


def test_readouts_that_differ_stand_side_by_side_with_both_quotations() -> None:
    by = lead()
    made, browser = (
        actions.begin_meeting(dialogue(by).reference, "First", ASKED, by=by),
        signed_in(by),
    )
    post(browser, f"/meetings/{made.reference}/readouts", side="ours", text=OURS)
    page = post(browser, f"/meetings/{made.reference}/readouts", side="theirs", text=THEIRS)
    assert "How they met: virtual or in person." in page
    assert "The figures differ: “two hours” and “three hours”." in page
    assert "One says it and the other denies it: something was agreed." in page
    assert page.count("The sides met in person for three hours.") == 3


def test_an_invitation_goes_out_for_one_day_and_comes_in_as_a_proposal() -> None:
    by = lead()
    row, browser = dialogue(by), signed_in(by)
    made = actions.begin_meeting(row.reference, "First meeting", ASKED, by=by)
    assert browser.get(f"/meetings/{made.reference}/invitation.ics").status_code == 409
    said = "An invitation goes out for a meeting that is agreed, put off or called off."
    assert said in browser.get(f"/meetings/{made.reference}").content.decode()
    actions.move_meeting(made.reference, Move("agreed", TODAY, "ours", when="2026-04-02"), by=by)
    sent = browser.get(f"/meetings/{made.reference}/invitation.ics")
    text = sent.content.decode()
    assert sent.headers["Content-Type"] == "text/calendar"
    assert f"UID:{made.reference}@answerable" in text
    assert "DTSTART;VALUE=DATE:20260402" in text
    assert "METHOD:REQUEST" in text
    file = SimpleUploadedFile("i.ics", ICS.replace(b"one@theirs.example",
                              f"{made.reference}@answerable".encode()))  # fmt: skip
    page = post(browser, f"/dialogues/{row.reference}/invitations", file=file,
                **{"from": f"/meetings/{made.reference}"})  # fmt: skip
    assert "Taken in. It changes nothing" in page
    assert "Second round" in page
    taken = Invitation.everything.get()
    page = post(browser, f"/invitations/{taken.reference}/settle", act="confirm")
    assert Invitation.everything.get().state == "confirmed"
    assert "the other side" in page
    wrong = browser.post(f"/dialogues/{row.reference}/invitations", {
        "file": SimpleUploadedFile("i.ics", b"BEGIN:VCALENDAR\r\nRRULE:x")})  # fmt: skip
    assert wrong.status_code == 409


def test_a_demand_shows_its_days_what_was_measured_and_the_verdict() -> None:
    by = lead()
    row, browser = dialogue(by), signed_in(by)
    post(browser, f"/dialogues/{row.reference}/promise", kind="demand", side="theirs",
         who="two ministers", what="Let 350 trucks in each day", authority="minister",
         made_on=str(START), measure="trucks a day")  # fmt: skip
    made = Commitment.everything.get()
    page = browser.get(f"/commitments/{made.reference}").content.decode()
    assert "70 days past its day" in page
    post(browser, f"/commitments/{made.reference}/measure", words="58 a day", source="the crossing",
         least="٥٨", most="58.50", unit="trucks a day")  # fmt: skip
    page = post(browser, f"/commitments/{made.reference}/verify", verdict="broken",
                by_what="the crossing's own count")  # fmt: skip
    assert "58–58.5" in page
    assert "the crossing&#x27;s own count" in page
    assert "days past its day" not in page


def test_a_text_on_an_operation_is_on_the_record_once_a_second_person_answers_for_it() -> None:
    by, other = lead(), lead()
    row, browser, second = dialogue(by), signed_in(by), signed_in(other)
    refused = browser.post(f"/dialogues/{row.reference}/operations", {
        "title": "The south", "area": "36R XV 1234 5678"})  # fmt: skip
    assert refused.status_code == 409
    assert "reads like a grid reference" in refused.content.decode()
    post(browser, f"/dialogues/{row.reference}/operations", title="The south", area="the south")
    made = PlannedOperation.everything.get()
    assert "Another person confirms what you submitted." in browser.get(
        f"/operations/{made.reference}"
    ).content.decode()  # fmt: skip
    post(second, f"/operations/{made.reference}/settle", act="confirm")
    post(browser, f"/operations/{made.reference}/entries", kind="population", side="ours",
         who="the adviser", words="More than a million people", people_least="1000000")  # fmt: skip
    entry = OperationEntry.everything.get()
    page = post(second, f"/operation-entries/{entry.reference}/settle", act="confirm")
    assert "1,000,000+" in page
    post(browser, f"/operations/{made.reference}/entries", kind="concern", side="ours",
         who="the adviser", words="Something not for here")  # fmt: skip
    bad = OperationEntry.everything.exclude(pk=entry.pk).get()
    page = post(second, f"/operation-entries/{bad.reference}/settle", act="refuse")
    assert "Something not for here" not in page
    assert "Refused: the words are gone" in page


def test_no_form_of_an_operation_has_a_field_for_a_target_or_a_position() -> None:
    by: Actor = lead()
    made = actions.submit_operation(dialogue(by).reference, title="South", area="the south", by=by)
    page = signed_in(lead()).get(f"/operations/{made.reference}").content.decode()
    for word in ("latitude", "longitude", 'coordinates"', 'grid"', "target", 'place"'):
        assert f'name="{word}' not in page


def test_what_is_overdue_is_told_to_who_reads_dialogues_and_to_nobody_else() -> None:
    from answerable.actor import Role
    from answerable.channel.queries.overdue import overdue
    from answerable.oversight.queries.channel import told_as_of

    by = lead()
    row = dialogue(by)
    promise = Promised("commitment", "theirs", "a minister", "A report", START, due="2026-03-15")
    actions.promise(row.reference, promise, by=by)
    made = actions.begin_meeting(row.reference, "First", ASKED, by=by)
    shown = overdue(by=by)
    assert [line.past_due for line in shown.commitments] == [1]
    assert [line.row.reference for line in shown.meetings] == [made.reference]
    assert not overdue(by=at(by, -1)).commitments
    assert not overdue(by=build.person(Role.MONITOR)).any
    (then,) = told_as_of(true_on=START + timedelta(days=30), known_on=TODAY, by=by).meetings
    assert (then.slip and then.slip.least) == (START + timedelta(days=30) - ASKED_DAY).days
    assert not told_as_of(true_on=TODAY, known_on=TODAY - timedelta(days=1), by=by).meetings
