"""The states of a meeting, who asserts them, and how late it is as a range of days."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import product

import pytest

from answerable.actor import Actor, Door, Role, machine
from answerable.channel.rules import meetings as rules
from answerable.channel.rules.keeping import why_not_keep
from answerable.channel.rules.meetings import MeetingState, Move, Side, Stance
from answerable.channel.rules.slippage import (
    Slip,
    Story,
    between,
    slip_of,
    slipped,
    story_of,
    words,
)

S = MeetingState
TODAY = date(2026, 3, 16)
BY = Actor("p", frozenset({Role.CHANNEL_LEAD}), Door.WEB, datetime(2026, 3, 16, tzinfo=UTC), 1)
ALLOWED = {
    (None, "asked"), (None, "agreed"), (None, "held"),
    ("asked", "agreed"), ("asked", "slipped"), ("asked", "cancelled"), ("asked", "held"),
    ("agreed", "slipped"), ("agreed", "cancelled"), ("agreed", "held"),
    ("slipped", "agreed"), ("slipped", "slipped"), ("slipped", "cancelled"), ("slipped", "held"),
    ("cancelled", "re_requested"),
    ("re_requested", "agreed"), ("re_requested", "slipped"), ("re_requested", "cancelled"),
    ("re_requested", "held"), ("held", "followed_up"),
}  # fmt: skip


def move(state: str, on: date = TODAY, when: str = "2026-03-16", **more: object) -> Move:
    return replace(
        Move(
            state,
            on,
            "ours",
            when=when,
            reason="none of it",
        ),
        **more,
    )  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize(("now", "then"), list(product([None, *S], S)))
def test_a_meeting_goes_only_where_the_table_says(now: S | None, then: S) -> None:
    said = rules.why_not_move(now, move(then), since=None, by=BY)
    assert (said is None) == ((now.value if now else None, then.value) in ALLOWED)


def test_a_move_that_cannot_be_says_from_where_to_where() -> None:
    said = rules.why_not_move(S.HELD, move("agreed"), since=None, by=BY)
    assert said == "A meeting that is held cannot become agreed."
    begun = rules.why_not_move(None, move("slipped"), since=None, by=BY)
    assert begun == "A record of a meeting cannot begin as slipped."
    assert rules.why_not_move(None, move("postponed"), since=None, by=BY) == (
        "Choose what became of the meeting."
    )


def test_each_state_says_which_side_asserts_it_and_what_the_other_says() -> None:
    assert rules.why_not_move(None, move("asked", asserted_by="press"), since=None, by=BY) == (
        "Say which side asserts it."
    )
    assert rules.why_not_move(None, move("asked", stance="maybe"), since=None, by=BY) == (
        "Say what the other side says to it."
    )


def test_a_cancelled_meeting_has_its_stated_reason_or_says_that_none_was_given() -> None:
    bare = move("cancelled", reason=" ")
    assert rules.why_not_move(S.AGREED, bare, since=None, by=BY) == (
        "Write the reason that was stated, or say that none was."
    )
    assert rules.why_not_move(S.AGREED, replace(bare, none_stated=True), since=None, by=BY) is None
    both = move("cancelled", reason="a vote", none_stated=True)
    assert rules.why_not_move(S.AGREED, both, since=None, by=BY) == (
        "Either a reason was stated or none was: not both."
    )


@pytest.mark.parametrize(
    ("on", "since", "said"),
    [
        (TODAY, TODAY, None),
        (date(2026, 3, 17), None, "2026-03-17 has not come yet."),
        (
            date(2026, 3, 14),
            date(2026, 3, 15),
            "2026-03-14 lies before 2026-03-15, when this began.",
        ),
        (date(2026, 3, 15), date(2026, 3, 15), None),
    ],
)
def test_a_state_is_true_from_a_day_between_the_last_one_and_today(
    on: date, since: date | None, said: str | None
) -> None:
    assert rules.why_not_move(S.ASKED, move("agreed", on), since=since, by=BY) == said


@pytest.mark.parametrize(
    ("state", "when", "said"),
    [
        ("agreed", "", "Say for which day, however roughly."),
        ("agreed", "2026-04", None),
        ("slipped", "", None),
        ("held", "2026-03-17", "2026-03-17 has not come yet."),
        ("held", "2026-03-16/2026-03-18", None),
        ("agreed", "soon", "soon is not a date. Write 2026-03-12, 2026-03, 2026, or two with a slash"
                           " between."),
    ],
)  # fmt: skip
def test_the_day_a_state_names_is_a_date_however_rough(
    state: str, when: str, said: str | None
) -> None:
    assert rules.why_not_move(S.ASKED, move(state, when=when), since=None, by=BY) == said


def test_only_who_conducts_the_dialogue_records_it() -> None:
    for role in Role:
        by = replace(BY, roles=frozenset({role}))
        assert (why_not_keep(by) is None) == (
            role in (Role.CHANNEL_LEAD, Role.DESK_OFFICER, Role.POLICY_LEAD)
        )
    assert why_not_keep(machine(BY.moment)) is not None
    assert rules.why_not_move(None, move("asked"), since=None, by=machine(BY.moment)) is not None


def test_what_the_other_side_says_may_change_with_a_quotation_and_a_day() -> None:
    asserted = move("agreed", date(2026, 3, 10))

    def say(stance: str, on: date = TODAY, because: str = "“we decline”") -> str | None:
        return rules.why_not_stance(asserted, stance, on=on, because=because, by=BY)

    assert say("declined") is None
    assert say("not_heard") == "Say what the other side says to it."
    assert say("confirmed", because=" ") == "Quote what was said, or who declined to say it."
    assert say("confirmed", date(2026, 3, 9)) == (
        "2026-03-09 lies before 2026-03-10, when this began."
    )
    assert say("confirmed", date(2026, 3, 10)) is None
    standing = replace(asserted, stance=Stance.DENIED)
    assert rules.why_not_stance(standing, "denied", on=TODAY, because="again", by=BY) == (
        "That is what stands already."
    )
    assert rules.why_not_stance(asserted, "denied", on=TODAY, because="x", by=machine(BY.moment))


@pytest.mark.parametrize(
    ("stance", "dispute", "alone"),
    [("not_heard", False, True), ("confirmed", False, False), ("denied", True, False),
     ("declined", False, True)],
)  # fmt: skip
def test_what_one_side_asserts_is_not_yet_so(stance: str, dispute: bool, alone: bool) -> None:
    last = move("agreed", stance=stance)
    assert rules.stands([move("asked"), last]) is last
    assert (rules.in_dispute(last), rules.unconfirmed(last)) == (dispute, alone)
    assert (rules.stands([]), rules.in_dispute(None), rules.unconfirmed(None)) == (
        None,
        False,
        False,
    )


# --- how late


@pytest.mark.parametrize(
    ("wanted", "met", "slip"),
    [
        ("2024-10-31", "2024-12-01/2024-12-10", Slip(31, 40)),
        ("../2024-10-31", "2024-12-01/2024-12-10", Slip(31, 40)),
        ("2024-10", "2024-12-01/2024-12-10", Slip(31, 40)),
        ("2024-10-31", "2024-11-01", Slip(1, 1)),
        ("2024-10-31", "2024-10-31", Slip(0, 0)),
        ("2024-10-31", "2024-10-30", Slip(0, 0)),
        ("2024-10-31", "2024-10-20/2024-11-05", Slip(0, 5)),
        ("2024-10-31", "2024-12-01/..", Slip(31, None)),
        ("2024-10-31", "../2024-12-01", Slip(0, 31)),
        ("", "2024-12-01", None),
        ("2024-10-31", "", None),
        ("2024-10-31", "XXXX-12-01", None),
        ("2024-10-01/..", "2024-12-01", None),
    ],
)
def test_days_late_are_a_range(wanted: str, met: str, slip: Slip | None) -> None:
    assert between(wanted, met) == slip


@pytest.mark.parametrize(
    ("slip", "late", "perhaps"),
    [(Slip(1, 5), True, False), (Slip(0, 5), False, True), (Slip(0, 0), False, False),
     (Slip(0, None), False, True), (Slip(3, None), True, False)],
)  # fmt: skip
def test_late_is_said_only_when_it_is_late_on_every_day(
    slip: Slip, late: bool, perhaps: bool
) -> None:
    assert (slip.is_late, slip.perhaps) == (late, perhaps)


def _story(*moves: Move, wanted: str = "2024-10-31") -> Story:
    return story_of(moves, wanted)


ASKED = move("asked", date(2024, 10, 13), "2024-10-31")
SET = move("agreed", date(2024, 11, 19), "2024-12-01/2024-12-10")


@pytest.mark.parametrize(
    ("today", "slip"),
    [
        (date(2024, 10, 31), None),
        (date(2024, 11, 1), Slip(1, None)),
        (date(2024, 11, 18), Slip(18, None)),
    ],
)
def test_a_meeting_without_a_day_is_late_from_the_day_it_was_due(
    today: date, slip: Slip | None
) -> None:
    assert slip_of(_story(ASKED), today=today) == slip


@pytest.mark.parametrize(
    ("today", "slip"),
    [
        (date(2024, 11, 19), Slip(31, 40)),
        (date(2024, 12, 1), Slip(31, 40)),
        (date(2024, 12, 5), Slip(35, 40)),
        (date(2024, 12, 10), Slip(40, 40)),
        (date(2024, 12, 11), Slip(41, None)),
    ],
)
def test_early_december_narrows_as_it_passes_and_then_counts_no_more(
    today: date, slip: Slip
) -> None:
    assert slip_of(_story(ASKED, SET), today=today) == slip


def test_a_meeting_held_is_late_by_the_day_it_was_held_whatever_came_before() -> None:
    held = move("held", date(2024, 12, 5), "2024-12-05")
    assert slip_of(_story(ASKED, SET, held), today=date(2026, 1, 1)) == Slip(35, 35)
    assert slip_of(_story(ASKED, held, wanted=""), today=date(2026, 1, 1)) is None


def test_a_cancelled_meeting_has_no_day_until_one_is_set_anew() -> None:
    cancelled = move("cancelled", date(2024, 11, 25), "")
    again = move("re_requested", date(2024, 11, 27), "2024-12-31")
    story = _story(ASKED, SET, cancelled, again)
    assert (story.first_agreed, story.set_for, story.cancellations) == (SET.when, "", 1)
    assert slip_of(story, today=date(2024, 12, 1)) == Slip(31, None)
    assert story.state is S.RE_REQUESTED


def test_a_slip_that_names_no_new_day_leaves_none() -> None:
    slip = move("slipped", date(2024, 11, 28), "")
    other = move("slipped", date(2024, 11, 29), "2025-01-05")
    assert _story(ASKED, SET, slip).set_for == ""
    story = _story(ASKED, SET, slip, other)
    assert (story.set_for, story.slips, story.first_agreed) == ("2025-01-05", 2, SET.when)
    assert story.aimed_at == "2025-01-05"


@pytest.mark.parametrize(
    ("moves", "today", "is_slipped"),
    [
        ((ASKED,), date(2024, 10, 31), False),
        ((ASKED,), date(2024, 11, 1), True),
        ((ASKED, move("agreed", when="2024-10-30")), date(2024, 10, 30), False),
        ((ASKED, move("agreed", when="2024-10-30"), move("slipped", when="2024-10-31")),
         date(2024, 10, 30), True),
        ((ASKED, move("cancelled")), date(2024, 12, 1), False),
        ((ASKED, SET, move("held", when="2024-12-05")), date(2024, 12, 6), False),
    ],
)  # fmt: skip
def test_what_slipped_is_what_somebody_still_waits_for(
    moves: tuple[Move, ...], today: date, is_slipped: bool
) -> None:
    assert slipped(_story(*moves), today=today) is is_slipped


def test_no_meeting_is_told_of_without_states() -> None:
    assert _story() == Story("2024-10-31")
    assert slipped(_story(), today=TODAY) is False
    assert (Side.OURS.words, Side.THEIRS.words) == ("our side", "the other side")


@pytest.mark.parametrize(
    ("slip", "said"),
    [
        (Slip(31, 40), "late by 31 to 40 days"), (Slip(5, 5), "late by 5 days"),
        (Slip(0, 0), "in time"), (Slip(0, 4), "perhaps late, by up to 4 days"),
        (Slip(18, None), "late by at least 18 days"),
    ],
)  # fmt: skip
def test_how_late_is_said_as_the_range_it_is(slip: Slip, said: str) -> None:
    assert words(slip) == said


def test_how_a_meeting_is_named_and_placed() -> None:
    assert rules.why_not_call("First", "virtual", place="", disclosed=False) is None
    assert (
        rules.why_not_call(" ", "virtual", place="", disclosed=True) == "Give the meeting a title."
    )
    assert rules.why_not_call("First", "phone", place="", disclosed=True) == (
        "Say how they meet, or that it was not said."
    )
    assert rules.why_not_call("First", "virtual", place="Mansa", disclosed=False) == (
        "Either a place is known or it was declined to say: not both."
    )


def test_who_takes_part_is_a_side_and_a_role_once() -> None:
    assert rules.why_not_take_part("ours", "Envoy", taken=False, by=BY) is None
    assert (
        rules.why_not_take_part("ours", "Envoy", taken=True, by=BY) == "That role is named already."
    )
    for side, role in (("press", "Envoy"), ("ours", " ")):
        assert rules.why_not_take_part(side, role, taken=False, by=BY) == (
            "Say the side, and the office by role."
        )
    assert rules.why_not_take_part("ours", "Envoy", taken=False, by=machine(BY.moment))
