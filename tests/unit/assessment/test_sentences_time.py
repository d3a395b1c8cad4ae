"""What is said of clocks, pauses, leave, referrals, steps and notes, word for word; which fault first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from answerable.actor import Role
from answerable.assessment.rules import (
    clocks,
    handover,
    horizons,
    inquiry,
    notes,
    pauses,
    reminders,
)
from answerable.assessment.rules.clocks import Reading, Running
from answerable.assessment.rules.handover import Offer, ReferralState, Span
from answerable.assessment.rules.inquiry import Planned, StepState
from answerable.assessment.rules.pauses import Pause
from answerable.assessment.rules.stages import CaseView
from answerable.playbook import ClockState
from tests.build import NOON
from tests.unit.assessment.arrange import person
from tests.unit.refusing import refuses

TODAY, DAY = NOON.date(), timedelta(1)
ANALYST, LEAD, READER = person(Role.ANALYST), person(Role.POLICY_LEAD), person(Role.INSPECTOR)
CLOCK = Running("inquiry", TODAY - 10 * DAY, "", TODAY + 10 * DAY, TODAY + 10 * DAY)
OPEN, SHUT = CaseView("incident_analysis"), CaseView("closed")
STEPS = "Only who may hold a case plans and ends steps of its inquiry."


def test_giving_a_clock_longer_is_refused_in_words() -> None:
    none = "No such clock is running."
    after = f"The new day must lie after {TODAY + 10 * DAY} and after today."
    refuses(clocks.why_not_extend, {"clock": CLOCK, "until": TODAY + 11 * DAY, "by": LEAD}, [
        ({"clock": None}, none),
        ({"clock": replace(CLOCK, stopped_on=TODAY)}, none),
        ({"by": READER}, "Only a policy lead or a decider gives a clock longer."),
        ({"clock": replace(CLOCK, due_on=None)},
         "No limit is set for this clock: there is nothing to extend."),
        ({"until": None}, "Say until which day: an extension has an end."),
        ({"until": TODAY + 10 * DAY}, after),
        ({"until": TODAY + 377 * DAY}, "A clock is given longer by at most a year at a time."),
    ])  # fmt: skip
    late = replace(CLOCK, due_on=TODAY - DAY)
    assert clocks.why_not_extend(late, TODAY, by=LEAD) == (
        f"The new day must lie after {TODAY - DAY} and after today."
    )
    assert clocks.why_not_extend(late, TODAY + 366 * DAY, by=LEAD) is None
    assert clocks.why_not_extend(CLOCK, TODAY + 376 * DAY, by=LEAD) is None


@pytest.mark.parametrize(("of", "paused", "words"), [
    (None, 0, "day 5, no limit set"), (14, 0, "day 5 of 14"),
    (None, 2, "day 5, of which 2 paused, no limit set"), (14, 2, "day 5 of 14, of which 2 paused"),
])  # fmt: skip
def test_a_clock_is_read_in_words(of: int | None, paused: int, words: str) -> None:
    read = Reading(CLOCK, 5, of, ClockState.VERY_LATE, 0, paused)
    assert read.words == words
    assert read.chip == "very-late"


def test_a_pause_is_refused_in_words() -> None:
    stands = Pause("danger", TODAY, TODAY + 5 * DAY)
    right = {"runs": True, "pauses": [], "kind": "danger", "until": TODAY + 92 * DAY, "by": LEAD}
    refuses(pauses.why_not_pause, right, [
        ({"runs": False}, "No such clock is running."),
        ({"by": READER}, "Only a policy lead or a decider pauses a clock."),
        ({"pauses": [stands]},
         f"The clock is paused until {TODAY + 5 * DAY}. When that day has come, decide anew."),
        ({"kind": "partner"},
         "An answer that has not come pauses no clock. Note it as what the case waits for."),
        ({"kind": "weather"},
         "Say what kind of reason it is: danger, an order of an authority, the wish of those harmed, or "
         "a house that cannot work."),
        ({"until": None}, "Say until which day: a pause has an end."),
        ({"until": TODAY}, "A pause begins today and ends on a later day."),
        ({"until": TODAY + 93 * DAY},
         "A pause lasts at most 92 days. Decide anew when they have passed."),
    ])  # fmt: skip
    refuses(pauses.why_not_resume, {"pauses": [stands], "by": LEAD}, [
        ({"pauses": []}, "This clock is not paused."),
        ({"by": READER}, "Only a policy lead or a decider ends a pause."),
    ])  # fmt: skip


def test_leave_is_refused_in_words() -> None:
    span = Span(TODAY, TODAY + 9 * DAY)
    own = "You note your own absence; a policy lead or a desk officer notes anybody's."
    right: dict[str, Any] = {"span": span, "person": "a-8", "deputy": "a-7", "deputy_serves": True,
                             "others": (), "by": LEAD}  # fmt: skip
    refuses(handover.why_not_leave, right, [
        ({"by": ANALYST}, own),
        ({"span": Span(TODAY - DAY, TODAY - 2 * DAY)}, "The last day is before the first."),
        ({"span": Span(TODAY - 2 * DAY, TODAY - DAY)},
         "This absence is over: nobody needs to stand in."),
        ({"span": Span(TODAY, TODAY + 400 * DAY)},
         "This is longer than 400 days: hand the cases on instead."),
        ({"others": (Span(TODAY + 9 * DAY, TODAY + 12 * DAY),)},
         "An absence in these days is noted already. End it first."),
        ({"deputy": "a-8"}, "Nobody stands in for themselves."),
        ({"deputy_serves": False},
         "This person cannot stand in: they may not see the case, have no role in it, or are away "
         "themselves."),
    ])  # fmt: skip
    assert handover.why_not_leave(**{**right, "by": READER, "person": "a-1"}) == own
    assert handover.why_not_leave(**{**right, "by": ANALYST, "person": "a-1"}) is None
    longest = {
        **right,
        "span": Span(TODAY, TODAY + 399 * DAY),
        "deputy": "",
        "deputy_serves": False,
    }
    assert handover.why_not_leave(**longest) is None


def test_coming_back_is_refused_in_words() -> None:
    over = "This absence is over already."
    day = "The day back is today or later, and not after the absence would have ended."
    away = Span(TODAY - DAY, TODAY + 9 * DAY)
    refuses(handover.why_not_back, {"span": away, "person": "a-8", "back_on": TODAY, "by": LEAD}, [
        ({"by": READER},
         "You note your own absence; a policy lead or a desk officer notes anybody's."),
        ({"span": Span(TODAY - 2 * DAY, TODAY - DAY)}, over),
        ({"span": replace(away, from_on=TODAY, back_on=TODAY)}, over),
        ({"back_on": TODAY - DAY}, day),
        ({"back_on": TODAY + 10 * DAY}, day),
    ])  # fmt: skip
    last = {"span": away, "person": "a-8", "back_on": TODAY + 9 * DAY}
    assert handover.why_not_back(**last, by=LEAD) is None  # type: ignore[arg-type]  # a table of arguments


def test_a_referral_is_refused_in_words() -> None:
    right = {
        "case": OPEN,
        "office": "o-1",
        "to": "o-2",
        "known": True,
        "under_way": False,
        "by": LEAD,
    }
    refuses(handover.why_not_refer, right, [
        ({"case": SHUT}, "This case is closed. Reopen it first."),
        ({"under_way": True},
         "The case is offered to an office already. Wait for its answer, or withdraw it."),
        ({"office": ""}, "The case is with no office yet: give it to one."),
        ({"by": ANALYST},
         "Only a policy lead, a desk officer or who holds the case offers it to another office."),
        ({"known": False}, "Choose an office."),
        ({"to": "o-1"}, "The case is with this office already."),
    ])  # fmt: skip
    offer = Offer(ReferralState.SENT, "o-1", "o-2", "a-8")
    none = "No referral of this case waits for an answer."
    of_it = "Only somebody of the receiving office who may hold a case answers."
    there = replace(ANALYST, offices=frozenset({"o-2"}))
    refuses(handover.why_not_answer, {"offer": offer, "by": there}, [
        ({"offer": None}, none),
        ({"offer": replace(offer, state=ReferralState.RETURNED)}, none),
        ({"offer": replace(offer, sent_by="a-1")},
         "You offered it: somebody else of the receiving office answers."),
        ({"by": ANALYST}, of_it),
        ({"by": replace(READER, offices=frozenset({"o-2"}))}, of_it),
    ])  # fmt: skip
    refuses(handover.why_not_recall, {"offer": replace(offer, sent_by="a-1"), "by": ANALYST}, [
        ({"offer": None}, none),
        ({"offer": replace(offer, state=ReferralState.ACCEPTED)}, none),
        ({"offer": offer}, "Only who offered it, a policy lead or a desk officer takes it back."),
    ])  # fmt: skip
    assert handover.why_not_recall(offer, by=LEAD) is None


def test_a_step_is_refused_in_words() -> None:
    step = Planned("interview", "Ask the mill", TODAY, "a-8")
    due = "Say by which day, today or later."
    refuses(inquiry.why_not_plan, {"step": step, "closed": False, "able": True, "by": ANALYST}, [
        ({"closed": True}, "This case is closed. Reopen it to inquire further."),
        ({"by": READER}, STEPS),
        ({"step": replace(step, kind="prayer", what=" ")}, "Choose what kind of step it is."),
        ({"step": replace(step, what=" ", due_on=None)}, "Say what is to be found out."),
        ({"step": replace(step, due_on=None, owner="")}, due),
        ({"step": replace(step, due_on=TODAY - DAY, owner="")}, due),
        ({"step": replace(step, kind="office_request")},
         "A request goes to an office: say to which."),
        ({"step": replace(step, owner="")}, "Say to whom it falls: a person or an office."),
        ({"able": False},
         "It cannot fall to them: they may not see the case, or have no role in it."),
    ])  # fmt: skip
    right = {
        "state": StepState.PLANNED,
        "outcome": "x",
        "refused": False,
        "closed": False,
        "by": LEAD,
    }
    refuses(inquiry.why_not_end, right, [
        ({"state": StepState.DONE}, "This step has ended already."),
        ({"closed": True}, "This case is closed. Reopen it to inquire further."),
        ({"by": READER}, STEPS),
        ({"outcome": " "}, "Say what it brought."),
    ])  # fmt: skip
    silent = {**right, "outcome": " ", "refused": True}
    assert inquiry.why_not_end(**silent) == "Say why it is refused."  # type: ignore[arg-type]  # a table of arguments


def test_a_late_answer_is_refused_in_words() -> None:
    right = {"kind": "office_request", "state": StepState.PLANNED, "outcome": "x", "closed": True,
             "by": ANALYST}  # fmt: skip
    refuses(inquiry.why_not_answer_late, right, [
        ({"closed": False}, "This case is open: record what the step brought."),
        ({"kind": "interview"},
         "Only a request to another office can still be answered. Reopen the case."),
        ({"state": StepState.REFUSED}, "This step has ended already."),
        ({"by": READER}, STEPS),
        ({"outcome": " "}, "Say what it brought."),
    ])  # fmt: skip


def test_horizon_dates_are_refused_in_words() -> None:
    only = "Only a policy lead or a decider names horizon dates."
    name, written = "Give a name of at most 200 characters.", "Say where the date stands written."
    passed = f"{TODAY - DAY} has passed. A horizon lies ahead."
    right = {
        "kind": "mandate",
        "name": "x" * 200,
        "source": "y" * 2000,
        "ends_on": TODAY,
        "by": LEAD,
    }
    refuses(horizons.why_not_horizon, right, [
        ({"by": READER}, only),
        ({"kind": "weather"}, "Say what ends on that day."),
        ({"name": " "}, name),
        ({"name": "x" * 201}, name),
        ({"source": " "}, written),
        ({"source": "y" * 2001}, written),
        ({"ends_on": None}, "Say on which day it ends."),
        ({"ends_on": TODAY - DAY}, passed),
    ])  # fmt: skip
    moves = {"struck": False, "before": TODAY, "ends_on": TODAY + DAY, "source": "y" * 2000,
             "by": LEAD}  # fmt: skip
    refuses(horizons.why_not_move, moves, [
        ({"struck": True}, "This horizon date is struck already."),
        ({"by": READER}, only),
        ({"source": " "}, written),
        ({"source": "y" * 2001}, written),
        ({"ends_on": TODAY}, "It ends on this day already."),
        ({"ends_on": None}, "Say on which day it ends."),
        ({"ends_on": TODAY - DAY}, passed),
    ])  # fmt: skip


def test_notes_are_refused_in_words() -> None:
    by = replace(ANALYST, offices=frozenset({"o-1"}))
    refuses(notes.why_not_keep, {"text": "x" * 20_000, "office": "o-1", "by": by}, [
        ({"by": READER}, "Only people who work on records write notes; your roles only read."),
        ({"text": " "}, "Write something first."),
        ({"text": "x" * 20_001}, "A note has at most 20000 characters."),
        ({"office": "o-2"}, "You are not of the office that this note would be kept to."),
    ])  # fmt: skip
    assert notes.why_not_keep("x", office="", by=ANALYST) is None
    over = "Somebody else saved this note meanwhile. Read both texts, then choose."
    assert [notes.why_not_over(read, current=2) for read in (None, 1, 2, 3)] == [
        over,
        over,
        None,
        over,
    ]


def test_marks_and_the_calendar_are_told_in_words() -> None:
    told = [reminders.mark_words(mark) for mark in (101, 100, 80)]
    assert told == ["late", "due today", "80 % of the time has passed"]
    none = "Your roles read no cases: there are no dates to show."
    assert reminders.why_not_calendar(ANALYST, reads_cases=True) is None
    assert reminders.why_not_calendar(ANALYST, reads_cases=False) == none
    nobody = replace(ANALYST, account=None)
    assert reminders.why_not_calendar(nobody, reads_cases=True) == none


def test_a_horizon_counts_what_would_outlive_it() -> None:
    ends = TODAY + 10 * DAY
    days = [None, TODAY - DAY, TODAY, ends, ends + DAY]
    told = horizons.outlook(days, ends, TODAY)
    assert (told.open, told.after, told.late, told.outlive) == (5, 2, 1, 3)
    assert horizons.outlook([date(2026, 3, 15)], date(2026, 3, 1), TODAY).after == 0
