"""Meetings through actions: who asserts each state, minutes that go to their place, invitations."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from answerable.actor import Level, Role
from answerable.channel import actions
from answerable.channel.actions import Line, Where
from answerable.channel.models import (
    AgendaItem,
    Answer,
    Commitment,
    History,
    Invitation,
    Meeting,
    MeetingMove,
    Minute,
    Question,
)
from answerable.channel.rules.meetings import Move
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.assessment.arrange import incident
from tests.integration.channel.arrange import START, WHY, at, dialogue, lead, request

pytestmark = pytest.mark.django_db
TODAY = build.NOON.date()
ASKED = Move("asked", START, "ours", when="../2025-12-31", when_words="before the end of the year")
ICS = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
METHOD:REQUEST\r
BEGIN:VEVENT\r
UID:one@theirs.example\r
SUMMARY:Second round\r
DTSTART;TZID=Tamrin/Mansa:20260402T150000\r
END:VEVENT\r
END:VCALENDAR\r
"""


def held(by, row):  # type: ignore[no-untyped-def]  # a pair of records
    made = actions.begin_meeting(row.reference, "First meeting", ASKED, by=by)
    on = TODAY - timedelta(days=5)
    actions.move_meeting(
        made.reference, Move("held", on, "ours", "confirmed", on.isoformat()), by=by
    )
    return made


def test_each_state_keeps_who_asserts_it_and_what_the_other_says() -> None:
    by = lead()
    made = actions.begin_meeting(dialogue(by).reference, "First meeting", ASKED, by=by)
    agreed = Move("agreed", START + timedelta(days=30), "ours", when_words="early April")
    actions.move_meeting(made.reference, agreed, by=by)
    move = actions.note_stance(
        made.reference, 2, "declined", because="“we do not confirm it”", by=by
    )
    assert (move.when, move.stance, move.asserted_by) == (
        "2026-04-01/2026-04-10", "declined", "ours",
    )  # fmt: skip
    made.refresh_from_db()
    assert (made.state, made.wanted, made.wanted_words) == (
        "agreed", "../2025-12-31", "before the end of the year",
    )  # fmt: skip
    rows = History.objects.filter(subject=made.reference).order_by("act", "line")
    assert [(row.what, row.value) for row in rows] == [
        ("meeting", "asked"), ("meeting", "agreed"), ("meeting_stance", "declined"),
    ]  # fmt: skip
    assert rows[1].data["when"] == "2026-04-01/2026-04-10"
    assert rows[1].effective_on == START + timedelta(days=30)


def test_a_refused_state_leaves_no_trace() -> None:
    by = lead()
    made = actions.begin_meeting(dialogue(by).reference, "First meeting", ASKED, by=by)
    before = History.objects.count()
    with pytest.raises(Refused, match="cannot become followed up"):
        actions.move_meeting(made.reference, Move("followed_up", TODAY, "ours"), by=by)
    with pytest.raises(Refused, match="lies before"):
        actions.move_meeting(
            made.reference, Move("agreed", START - timedelta(days=1), "ours", when="2026-04"), by=by
        )
    with pytest.raises(Refused, match="no such state"):
        actions.note_stance(made.reference, 2, "denied", because="no", by=by)
    assert (MeetingMove.everything.count(), History.objects.count()) == (1, before)


def test_a_place_declined_to_be_said_is_a_fact_and_no_place_is_kept() -> None:
    by = lead()
    made = actions.begin_meeting(
        dialogue(by).reference, "First meeting", ASKED, by=by, where=Where("virtual", "", False)
    )
    assert (made.disclosed, made.place) == (False, "")
    with pytest.raises(Refused, match="not both"):
        actions.place_meeting(made.reference, Where("virtual", "Mansa", False), because=WHY, by=by)
    moved = actions.place_meeting(made.reference, Where("in_person", "Mansa"), because=WHY, by=by)
    assert (moved.mode, moved.place, moved.disclosed) == ("in_person", "Mansa", True)


def test_participants_are_roles_and_came_or_not_once_it_was_held() -> None:
    by = lead()
    made = actions.begin_meeting(dialogue(by).reference, "First meeting", ASKED, by=by)
    actions.name_participant(made.reference, "theirs", "Minister of strategic affairs", by=by)
    with pytest.raises(Refused, match="named already"):
        actions.name_participant(made.reference, "theirs", "Minister of strategic affairs", by=by)
    with pytest.raises(Refused, match="once the meeting was held"):
        actions.note_presence(
            made.reference, "theirs", "Minister of strategic affairs", True, by=by
        )
    actions.move_meeting(made.reference, Move("held", TODAY, "ours", when=TODAY.isoformat()), by=by)
    came = actions.note_presence(
        made.reference, "theirs", "Minister of strategic affairs", False, by=by
    )
    assert came.came is False


def test_an_answer_and_a_promise_in_the_minutes_go_to_their_place() -> None:
    by = lead()
    row = dialogue(by)
    asked = request(by, row, "Whose aircraft was it?")
    made = held(by, row)
    item = actions.put_item(made.reference, item=f"{asked.reference}/1", by=by)
    assert item.title == "Whose aircraft was it?"
    answer = Line("answer", "theirs", "It was ours, by mistake.", who="the minister",
                  position="admitted_mistake", completeness="full")  # fmt: skip
    typed = actions.type_minute(item.reference, answer, by=by)
    recorded = Answer.everything.get(reference=typed.led_to)
    assert (recorded.meeting, recorded.form, recorded.given_on, recorded.position) == (
        made.reference, "oral", TODAY - timedelta(days=5), "admitted_mistake",
    )  # fmt: skip
    assert Question.everything.get(request=asked).state == "answered"
    promise = Line("commitment", "theirs", "We will take it into account.", who="the minister")
    kept = Commitment.everything.get(
        reference=actions.type_minute(item.reference, promise, by=by).led_to
    )
    assert (kept.meeting, kept.due, kept.due_latest, kept.state) == (
        made.reference,
        "",
        None,
        "open",
    )
    note = actions.type_minute(item.reference, Line("note", "ours", "We asked again."), by=by)
    assert note.led_to == ""
    assert Minute.everything.filter(meeting=made).count() == 3


def test_what_the_minutes_send_on_is_refused_with_the_line_or_not_at_all() -> None:
    by = lead()
    row = dialogue(by)
    made = held(by, row)
    item = actions.put_item(made.reference, title="Access", by=by)
    with pytest.raises(Refused, match="this item is none"):
        actions.type_minute(item.reference, Line("answer", "theirs", "yes"), by=by)
    with pytest.raises(Refused, match="Say who gave it"):
        actions.type_minute(item.reference, Line("commitment", "theirs", "We will."), by=by)
    assert not Minute.everything.exists()
    assert not Commitment.everything.exists()


def test_an_item_is_put_once_dropped_while_silent_and_put_again() -> None:
    by = lead()
    row = dialogue(by)
    asked, made = request(by, row), held(by, row)
    item = actions.put_item(made.reference, item=f"{asked.reference}/1", by=by)
    with pytest.raises(Refused, match="on the agenda already"):
        actions.put_item(made.reference, item=f"{asked.reference}/1", by=by)
    actions.drop_item(item.reference, because=WHY, by=by)
    again = actions.put_item(made.reference, item=f"{asked.reference}/1", by=by)
    assert (again.pk, again.dropped) == (item.pk, False)
    actions.type_minute(item.reference, Line("note", "ours", "spoken of"), by=by)
    with pytest.raises(Refused, match="stays on the record"):
        actions.drop_item(item.reference, because=WHY, by=by)
    with pytest.raises(Absent):
        actions.put_item(made.reference, item="rq-22222222/1", by=by)
    other = request(by, dialogue(by))
    with pytest.raises(Absent):
        actions.put_item(made.reference, item=f"{other.reference}/1", by=by)


def test_what_concerns_a_hidden_incident_is_on_no_agenda() -> None:
    by = lead(ceiling=Level.CONFIDENTIAL)
    row = dialogue(by)
    hidden = incident(Level.CONFIDENTIAL)
    from answerable.accounts import actions as accounts
    from answerable.accounts.models import Account

    accounts.name_member(
        hidden.reference, Account.objects.get(pk=by.account), because=WHY, by=build.house()
    )
    asked, made = request(by, row, about=hidden.reference), held(by, row)
    item = actions.put_item(made.reference, item=f"{asked.reference}/1", by=by)
    actions.type_minute(item.reference, Line("note", "ours", "spoken of"), by=by)
    other = lead()
    assert Meeting.objects.visible_to(other).count() == 1
    assert not AgendaItem.objects.visible_to(other).exists()
    assert not Minute.objects.visible_to(other).exists()
    with pytest.raises(Absent):
        actions.put_item(made.reference, item=f"{asked.reference}/1", by=other)


def test_only_who_conducts_the_dialogue_writes_and_a_stranger_sees_nothing() -> None:
    by = lead()
    row = dialogue(by)
    analyst = build.person(Role.ANALYST)
    with pytest.raises(Refused, match="conducts the dialogue"):
        actions.begin_meeting(row.reference, "First meeting", ASKED, by=analyst)
    with pytest.raises(Absent):
        actions.begin_meeting(row.reference, "First", ASKED, by=build.person(Role.MONITOR))


# --- invitations


def test_an_invitation_is_a_proposal_until_a_person_confirms_it() -> None:
    by = lead()
    row = dialogue(by)
    made = actions.receive_invitation(row.reference, ICS, by=by)
    assert (made.state, made.starts, made.hour) == ("proposed", "2026-04-02", "15:00 Tamrin/Mansa")
    assert not Meeting.everything.exists()
    meeting = actions.confirm_invitation(made.reference, because=WHY, by=by)
    move = MeetingMove.everything.get(meeting=meeting)
    assert (meeting.title, move.state, move.asserted_by, move.when) == (
        "Second round", "asked", "theirs", "2026-04-02",
    )  # fmt: skip
    with pytest.raises(Refused, match="settled already"):
        actions.confirm_invitation(made.reference, because=WHY, by=by)


def test_a_later_invitation_of_theirs_finds_its_meeting_and_a_cancellation_calls_it_off() -> None:
    by = lead()
    row = dialogue(by)
    first = actions.receive_invitation(row.reference, ICS, by=by)
    meeting = actions.confirm_invitation(first.reference, because=WHY, by=by)
    with pytest.raises(Refused, match="taken in already"):
        actions.receive_invitation(row.reference, ICS, by=by)
    later = ICS.replace(b"SUMMARY", b"SEQUENCE:1\r\nSUMMARY").replace(b"0402T15", b"0409T10")
    moved = actions.receive_invitation(row.reference, later, by=by)
    assert moved.meeting == meeting
    actions.confirm_invitation(moved.reference, because=WHY, by=by)
    off = later.replace(b":REQUEST", b":CANCEL").replace(b"SEQUENCE:1", b"SEQUENCE:2")
    called_off = actions.receive_invitation(row.reference, off, by=by)
    actions.confirm_invitation(called_off.reference, because=WHY, by=by)
    states = MeetingMove.everything.filter(meeting=meeting).order_by("number")
    assert [(one.state, one.when) for one in states] == [
        ("asked", "2026-04-02"), ("agreed", "2026-04-09"), ("cancelled", ""),
    ]  # fmt: skip
    with pytest.raises(Refused, match="newer version"):
        actions.receive_invitation(row.reference, later.replace(b"Second", b"2nd"), by=by)


def test_an_invitation_set_aside_leads_to_nothing_and_a_stray_cancellation_cannot_be_confirmed() -> (
    None
):
    by = lead()
    row = dialogue(by)
    stray = actions.receive_invitation(row.reference, ICS.replace(b"REQUEST", b"CANCEL"), by=by)
    with pytest.raises(Refused, match="set it aside"):
        actions.confirm_invitation(stray.reference, because=WHY, by=by)
    actions.set_aside_invitation(stray.reference, because=WHY, by=by)
    assert Invitation.everything.get().state == "set_aside"
    assert not Meeting.everything.exists()


def test_an_answer_to_our_invitation_finds_our_meeting_by_its_name_in_the_file() -> None:
    by = lead()
    row = dialogue(by)
    ours = actions.begin_meeting(row.reference, "First meeting", ASKED, by=by)
    back = ICS.replace(b"one@theirs.example", f"{ours.reference}@answerable".encode())
    made = actions.receive_invitation(row.reference, back, by=by)
    assert made.meeting == ours
    elsewhere = actions.receive_invitation(dialogue(by).reference, back, by=by)
    assert elsewhere.meeting is None
    with pytest.raises(Refused, match="another dialogue"):
        actions.receive_invitation(dialogue(by).reference, back, meeting=ours.reference, by=by)


def test_a_readout_is_kept_as_published_and_not_before_its_day() -> None:
    by = lead()
    made = held(by, dialogue(by))
    kept = actions.keep_readout(made.reference, "joint", " They agreed. ", by=by, on=TODAY)
    assert (kept.side, kept.text) == ("joint", "They agreed.")
    with pytest.raises(Refused, match="has not come"):
        actions.keep_readout(made.reference, "ours", "x", by=by, on=TODAY + timedelta(days=1))
    with pytest.raises(Refused, match="who published"):
        actions.keep_readout(made.reference, "press", "x", by=by)


def test_nobody_records_a_meeting_for_the_machine() -> None:
    by = lead()
    row = dialogue(by)
    with pytest.raises(Refused):
        actions.begin_meeting(row.reference, "First", ASKED, by=build.house())
    later = replace(ASKED, on=date(2027, 1, 1))
    with pytest.raises(Refused, match="not come yet"):
        actions.begin_meeting(row.reference, "First", later, by=at(by, 1))
