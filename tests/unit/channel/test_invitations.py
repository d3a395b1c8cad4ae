"""A calendar file that came in is hostile: one plain event on one day is taken, all else refused."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.actor import Actor, Door, Role, machine
from answerable.channel.rules import invitations as rules
from answerable.channel.rules.invitations import InvitationState, Invited, Method, invited
from answerable.channel.rules.meetings import MeetingState
from answerable.refusal import Refused

MOMENT = datetime(2026, 3, 16, tzinfo=UTC)
BY = Actor("p", frozenset({Role.DESK_OFFICER}), Door.WEB, MOMENT, 1)
EVENT = ("UID:a@b", "SUMMARY:Round", "DTSTART:20260402T150000Z")
TOP = ("VERSION:2.0", "METHOD:REQUEST")


def ics(*event: str, top: tuple[str, ...] = TOP, after: tuple[str, ...] = ()) -> bytes:
    """A calendar file of one event."""
    lines = ("BEGIN:VCALENDAR", *top, "BEGIN:VEVENT", *event, "END:VEVENT", *after, "END:VCALENDAR")
    return "\r\n".join(lines).encode() + b"\r\n"


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as caught:
        invited(data)
    return str(caught.value.sentence)


def test_a_plain_invitation_is_read() -> None:
    assert invited(ics(*EVENT, "LOCATION:Hall", "SEQUENCE:3")) == Invited(
        Method.REQUEST, "a@b", "Round", date(2026, 4, 2), "15:00 UTC", "Hall", 3
    )


@pytest.mark.parametrize(
    ("start", "hour"),
    [
        ("DTSTART;VALUE=DATE:20260402", ""),
        ("DTSTART:20260402T090500", "09:05"),
        ("DTSTART;TZID=Asia/Amman:20260402T150000", "15:00 Asia/Amman"),
        ('DTSTART;TZID="Tamrin Time (East)":20260402T150000', "15:00 Tamrin Time (East)"),
        ("DTSTART;TZID=<script>:20260402T150000", "15:00"),
    ],
)
def test_the_hour_is_kept_as_written_and_no_clock_of_ours_converts_it(
    start: str, hour: str
) -> None:
    read = invited(ics("UID:a@b", "SUMMARY:Round", start))
    assert (read.on, read.hour) == (date(2026, 4, 2), hour)


@pytest.mark.parametrize(
    ("data", "method"),
    [
        (ics(*EVENT, top=("VERSION:2.0", "METHOD:CANCEL")), Method.CANCEL),
        (ics(*EVENT, "STATUS:CANCELLED"), Method.CANCEL),
        (ics(*EVENT, "STATUS:CONFIRMED"), Method.REQUEST),
        (ics(*EVENT, top=("VERSION:2.0", "method:request")), Method.REQUEST),
    ],
)
def test_it_asks_for_a_meeting_or_calls_one_off(data: bytes, method: Method) -> None:
    assert invited(data).method is method


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"SUMMARY:One\, two\; three\n four \\ five", "One, two; three four \\ five"),
        ("SUMMARY:Ro\u202eund\u200b two", "Round two"),
        ("SUMMARY;LANGUAGE=ar:اجتماع", "اجتماع"),
        ("SUMMARY:Rou\r\n nd", "Round"),
        ("SUMMARY:A\u2028BEGIN:VALARM", "A BEGIN:VALARM"),
        ("SUMMARY:<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_words_come_out_plain_without_what_nobody_sees(written: str, read: str) -> None:
    assert invited(ics("UID:a@b", written, "DTSTART:20260402T150000Z")).title == read


def test_what_can_do_nothing_here_is_passed_over() -> None:
    zone = ("BEGIN:VTIMEZONE", "TZID:X", "BEGIN:STANDARD", "RRULE:FREQ=YEARLY", "END:STANDARD",
            "END:VTIMEZONE")  # fmt: skip
    alarm = ("BEGIN:VALARM", "ACTION:EMAIL", "ATTACH:file:///etc/passwd", "END:VALARM")
    organiser = ("ORGANIZER:mailto:a@b.example", "ATTENDEE;CN=\"x:y\":mailto:c@d.example",
                 "X-ALT-DESC;FMTTYPE=text/html:<b>hi</b>",
                 "URL:http://evil.example", "GEO:31.5;34.4")  # fmt: skip
    assert invited(ics(*EVENT, *alarm, *organiser, after=zone)).title == "Round"


NOT_ONE = "This is not an invitation: its parts are not those of one."
LINE = "This is not a calendar file: a line of it is none of a calendar's."
TWICE = "It says something twice that an invitation says once."
NO_DAY, NO_HOUR = "The day it names is none.", "The hour it names is none."
LARGE = "This calendar file is too large: an invitation takes a few lines."
ONE = "An invitation holds one event, and no more."
REPEATS = "It repeats. Take in one meeting at a time."
NOT_SET = "An invitation goes out for a meeting that is agreed, put off or called off."
NO_ONE_DAY = "An invitation names one day: until it is set, there is none to send."
VERSION = "Only calendar files of version 2.0 are read."
NEITHER = "This calendar file neither asks for a meeting nor calls one off."


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\xff\xfe" + ics(*EVENT), "This is not a calendar file: it is not written in UTF-8."),
        (ics(*EVENT, "X-A:\x00"), "This is not a calendar file: it holds control characters."),
        (ics(*EVENT, "X-A:\x0b"), "This is not a calendar file: it holds control characters."),
        (ics(*EVENT, "X-A:" + "a" * 70_000), LARGE),
        (ics(*EVENT, "X-A:" + "a" * 2_000), LARGE),
        (ics(*EVENT, *(["X-A:a"] * 1_000)), LARGE),
        (b"hello", LINE), (ics(*EVENT, "no colon"), LINE), (ics(*EVENT, ":x"), LINE),
        (ics(*EVENT, "A B:x"), LINE), (ics(*EVENT, "X\rY:x"), LINE),
        (ics(*EVENT) + b"X-A:after\r\n", NOT_ONE), (b"X-A:before\r\n" + ics(*EVENT), NOT_ONE),
        (ics(*EVENT) + ics(*EVENT), NOT_ONE),
        (ics(*EVENT).replace(b"END:VEVENT", b"END:VALARM"), NOT_ONE),
        (ics(*EVENT).replace(b"VEVENT", b"VTODO"), NOT_ONE),
        (ics(*EVENT, "BEGIN:VEVENT", "END:VEVENT"), NOT_ONE),
        (ics(*EVENT).replace(b"END:VCALENDAR\r\n", b""), ONE),
        (ics(*EVENT, after=("BEGIN:VEVENT", *EVENT, "END:VEVENT")), ONE),
        (ics(*EVENT, top=("VERSION:1.0", "METHOD:REQUEST")), VERSION),
        (ics(*EVENT, top=("METHOD:REQUEST",)), VERSION),
        (ics(*EVENT, top=("VERSION:2.0",)), NEITHER),
        (ics(*EVENT, top=("VERSION:2.0", "METHOD:PUBLISH")), NEITHER),
        (ics(*EVENT, top=("VERSION:2.0", "METHOD:REPLY")), NEITHER),
        (ics(*EVENT, "RRULE:FREQ=DAILY"), REPEATS), (ics(*EVENT, "rdate:20260403"), REPEATS),
        (ics(*EVENT, "RECURRENCE-ID:20260403"), REPEATS),
        (ics(*EVENT, "ATTACH:http://x"), "It carries an attachment. Hand that in as a report."),
        (ics(*EVENT, "SUMMARY:Other"), TWICE), (ics(*EVENT, "dtstart:20260403"), TWICE),
        (ics("SUMMARY:x", EVENT[2]), "It has no UID."), (ics("UID:x", EVENT[2]), "It has no SUMMARY."),
        (ics("UID:x", "SUMMARY:\u200b ", EVENT[2]), "It has no SUMMARY."),
        (ics("UID:x", "SUMMARY:y"), "It names no day."),
        (ics("UID:x", "SUMMARY:y", "DTSTART:20260230"), NO_DAY),
        (ics("UID:x", "SUMMARY:y", "DTSTART:19991231"), NO_DAY),
        (ics("UID:x", "SUMMARY:y", "DTSTART:21000101"), NO_DAY),
        (ics("UID:x", "SUMMARY:y", "DTSTART:2026-04-02"), NO_DAY),
        (ics("UID:x", "SUMMARY:y", "DTSTART:٢٠٢٦٠٤٠٢T250000Z"), NO_HOUR),
        (ics("UID:x", "SUMMARY:y", "DTSTART:20260402T250000Z"), NO_HOUR),
        (ics("UID:x", "SUMMARY:" + "y" * 201, EVENT[2]), "Its words are too long for an invitation."),
    ],
)  # fmt: skip
def test_a_hostile_file_is_refused_with_its_sentence(data: bytes, sentence: str) -> None:
    assert refusal(data) == sentence


@pytest.mark.parametrize(
    ("year", "taken"), [("1999", False), ("2000", True), ("2099", True), ("2100", False)]
)
def test_years_stay_within_a_century(year: str, taken: bool) -> None:
    data = ics("UID:x", "SUMMARY:y", f"DTSTART:{year}0101")
    if taken:
        assert invited(data).on.year == int(year)
    else:
        assert refusal(data) == NO_DAY


@given(st.binary(max_size=400))
def test_no_bytes_do_anything_but_be_read_or_refused(data: bytes) -> None:
    for given_ in (data, ics(*EVENT)[: len(data)] + data, ics("UID:a", "SUMMARY:b") + data):
        try:
            read = invited(given_)
        except Refused:
            continue
        assert read.on.year in rules.YEARS


def test_a_sequence_that_is_no_number_is_the_first() -> None:
    assert invited(ics(*EVENT, "SEQUENCE:-1")).sequence == 0
    assert invited(ics(*EVENT, "SEQUENCE:1000000")).sequence == 0
    assert invited(ics(*EVENT, "SEQUENCE:999999")).sequence == 999_999


def test_what_is_taken_in_again_or_older_is_refused() -> None:
    assert rules.why_not_take(newest=None, sequence=0, same=False) is None
    assert rules.why_not_take(newest=1, sequence=1, same=False) is None
    assert rules.why_not_take(newest=1, sequence=0, same=False) == (
        "A newer version of this invitation was taken in already."
    )
    assert rules.why_not_take(newest=1, sequence=2, same=True) == (
        "This invitation was taken in already."
    )


def test_only_who_conducts_the_dialogue_takes_in_and_settles() -> None:
    assert rules.why_not_receive(b"x", by=BY) is None
    assert rules.why_not_receive(b"", by=BY) == "Choose the calendar file of the invitation."
    assert rules.why_not_receive(b"x", by=machine(MOMENT)) is not None
    cancel = Invited(Method.CANCEL, "u", "t", date(2026, 4, 2))
    ask = Invited(Method.REQUEST, "u", "t", date(2026, 4, 2))
    proposed = InvitationState.PROPOSED
    assert rules.why_not_settle(proposed, asked=cancel, meeting=True, by=BY) is None
    assert rules.why_not_settle(proposed, asked=ask, meeting=False, by=BY) is None
    assert rules.why_not_settle(proposed, asked=None, meeting=False, by=BY) is None
    assert rules.why_not_settle(proposed, asked=cancel, meeting=False, by=BY) == (
        "It calls off a meeting that is not on the record: set it aside."
    )
    for state in (InvitationState.CONFIRMED, InvitationState.SET_ASIDE):
        assert rules.why_not_settle(state, asked=ask, meeting=True, by=BY) == (
            "This invitation was settled already."
        )
    assert rules.why_not_settle(proposed, asked=ask, meeting=True, by=machine(MOMENT)) is not None


@pytest.mark.parametrize(
    ("state", "named", "sentence"),
    [
        ("agreed", "2026-04-02", None), ("slipped", "2026-04-02", None),
        ("cancelled", "2026-04-02", None),
        ("asked", "2026-04-02", NOT_SET),
        ("held", "2026-04-02", NOT_SET),
        ("agreed", "2026-04", NO_ONE_DAY),
        ("agreed", "2026-04-02~", NO_ONE_DAY),
        ("agreed", "", NO_ONE_DAY),
        ("agreed", "x", NO_ONE_DAY),
    ],
)  # fmt: skip
def test_our_invitation_names_one_day(state: str, named: str, sentence: str | None) -> None:
    assert rules.why_not_invite(MeetingState(state), named, by=BY) == sentence
    assert rules.why_not_invite(MeetingState(state), named, by=machine(MOMENT)) is not None
