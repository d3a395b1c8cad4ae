"""Whose promise, by when, kept or broken by what; texts on operations wait for another person."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from answerable.actor import Actor, Door, Role, machine
from answerable.channel.rules import agenda, commitments, operations
from answerable.channel.rules.agenda import question_of
from answerable.channel.rules.commitments import CommitmentState, Promised, Result
from answerable.channel.rules.meetings import MeetingState
from answerable.channel.rules.operations import Entry, SubmissionState

MOMENT = datetime(2026, 3, 16, tzinfo=UTC)
TODAY = date(2026, 3, 16)
BY = Actor("p", frozenset({Role.CHANNEL_LEAD}), Door.WEB, MOMENT, 1)
ANALYST = replace(BY, roles=frozenset({Role.ANALYST}))
HOUSE = machine(MOMENT)
KEEP = "Only who conducts the dialogue - channel lead, desk, policy lead - records this."
WEIGH = "Only who conducts the dialogue or weighs evidence says what became of it."
PROMISED = Promised(
    "commitment", "theirs", "the minister", "A report", date(2026, 3, 1), "minister"
)
NO_DATE = "soon is not a date. Write 2026-03-12, 2026-03, 2026, or two with a slash between."


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({}, None),
        ({"kind": "hope"}, "Say whether it is a commitment, an assurance or a demand."),
        ({"side": "press"}, "Say whose it is to keep: our side or the other."),
        ({"authority": "king"}, "Choose how high who gave it stands, or that it is not known."),
        ({"who": " "}, "Say who gave it, by role."),
        ({"what": " "}, "Say what it is, in a sentence."),
        ({"kind": "demand"}, "Say what is to be measured: without it nobody can tell whether a"
                             " demand was met."),
        ({"kind": "demand", "measure": "lorries"}, None),
        ({"made_on": date(2026, 3, 17)}, "2026-03-17 has not come yet."),
        ({"made_on": TODAY}, None),
        ({"within_days": 0}, "A deadline in days is between 1 and 3650."),
        ({"within_days": 1}, None), ({"within_days": 3650}, None),
        ({"within_days": 3651}, "A deadline in days is between 1 and 3650."),
        ({"within_days": 3, "due": "2026-04"}, "Give a day or a number of days, not both."),
        ({"due": "soon"}, NO_DATE),
        ({"due": "2026-03-01"}, None),
        ({"due": "2026-02-28"}, "It cannot fall due before it was made."),
        ({"due": "2026-02-20/2026-03-01"}, None),
        ({"kind": "demand", "measure": "x", "due": "2026-04-01/.."}, "A demand has a last day."),
    ],
)  # fmt: skip
def test_a_promise_says_whose_it_is_and_when_it_falls_due(
    change: dict[str, Any], sentence: str | None
) -> None:
    assert commitments.why_not_promise(replace(PROMISED, **change), by=BY) == sentence


def test_only_who_conducts_the_dialogue_records_a_promise() -> None:
    assert commitments.why_not_promise(PROMISED, by=ANALYST) == KEEP
    assert commitments.why_not_promise(PROMISED, by=HOUSE) == KEEP


@pytest.mark.parametrize(
    ("change", "due", "last"),
    [
        ({}, "", None),
        ({"due": "2026-04"}, "2026-04", date(2026, 4, 30)),
        ({"within_days": 45}, "2026-04-15", date(2026, 4, 15)),
        ({"kind": "demand"}, "2026-03-31", date(2026, 3, 31)),
        ({"kind": "demand", "within_days": 7}, "2026-03-08", date(2026, 3, 8)),
        ({"kind": "demand", "due": "2026-03-20"}, "2026-03-20", date(2026, 3, 20)),
        ({"due_words": "early April"}, "2026-04-01/2026-04-10", date(2026, 4, 10)),
        ({"due_words": "soon"}, "", None),
        ({"due": "2026-04-01/.."}, "2026-04-01/..", None),
    ],
)
def test_a_demand_has_thirty_days_and_a_promise_without_a_day_has_none(
    change: dict[str, Any], due: str, last: date | None
) -> None:
    found = commitments.due_of(replace(PROMISED, **change))
    assert (found, commitments.latest(found)) == (due, last)


@pytest.mark.parametrize(
    ("state", "latest", "days"),
    [
        ("open", date(2026, 3, 15), 1), ("open", TODAY, None), ("open", None, None),
        ("open", date(2026, 2, 16), 28), ("kept", date(2026, 3, 1), None),
        ("cannot_tell", date(2026, 3, 1), None),
    ],
)  # fmt: skip
def test_only_what_nobody_has_judged_is_past_its_day(
    state: str, latest: date | None, days: int | None
) -> None:
    assert commitments.past_due(state, latest, today=TODAY) == days


def _verify(verdict: str = "broken", **change: Any) -> str | None:
    given: dict[str, Any] = {
        "state": CommitmentState.OPEN, "kind": "commitment", "by_what": "a count", "on": TODAY,
        "made_on": date(2026, 3, 1), "measured": 0, "by": BY, **change,
    }  # fmt: skip
    return commitments.why_not_verify(given.pop("state"), verdict, **given)


def test_a_verdict_says_by_what_and_a_demand_needs_a_measurement() -> None:
    assert _verify() is None
    assert _verify(by=ANALYST) is None
    assert _verify(by=HOUSE) == WEIGH
    assert _verify(by=replace(BY, roles=frozenset({Role.LICENSING_OFFICER}))) == WEIGH
    assert _verify(by_what=" ") == (
        "Say by what it was kept or broken, or what is missing to tell."
    )
    for verdict in ("open", "refreshed", "late"):
        assert _verify(verdict) == "Say whether it was kept or broken, or that you cannot tell."
    assert _verify(state=CommitmentState.REFRESHED) == (
        "A newer one has replaced it: judge that one."
    )
    assert _verify(state=CommitmentState.KEPT) is None
    measured_first = "A demand is judged by what was measured: record that first."
    assert _verify("kept", kind="demand") == measured_first
    assert _verify("broken", kind="demand") == measured_first
    assert _verify("cannot_tell", kind="demand") is None
    assert _verify("kept", kind="demand", measured=1) is None
    assert _verify(on=date(2026, 2, 28)) == "2026-02-28 lies before 2026-03-01, when this began."
    assert _verify(on=date(2026, 3, 17)) == "2026-03-17 has not come yet."


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({}, None),
        ({"words": " "}, "Say what was measured, and who says so."),
        ({"source": " "}, "Say what was measured, and who says so."),
        ({"least": Decimal(3), "most": Decimal(2)}, "The most (2) is below the least (3)."),
        ({"least": Decimal(3), "most": Decimal(3)}, None),
        ({"least": Decimal(3)}, None),
        ({"measured_on": date(2026, 2, 28)}, "2026-02-28 lies before 2026-03-01, when this began."),
        ({"measured_on": date(2026, 3, 17)}, "2026-03-17 has not come yet."),
    ],
)
def test_a_measurement_has_words_a_source_and_a_day(
    change: dict[str, Any], sentence: str | None
) -> None:
    result = replace(Result(TODAY, "58 a day", "the crossing"), **change)
    assert commitments.why_not_measure(result, made_on=date(2026, 3, 1), by=ANALYST) == sentence
    assert commitments.why_not_measure(result, made_on=date(2026, 3, 1), by=HOUSE) == WEIGH


def test_one_promise_replaces_another_of_its_side_once() -> None:
    def why(old: CommitmentState | None, dialogue: bool = True, side: bool = True) -> str | None:
        return commitments.why_not_refresh(same_dialogue=dialogue, same_side=side, old=old)

    assert why(None, dialogue=False, side=False) is None
    assert why(CommitmentState.OPEN) is None
    assert why(CommitmentState.BROKEN) is None
    assert why(CommitmentState.REFRESHED) == "That one was replaced already."
    for dialogue, side in ((False, True), (True, False)):
        assert why(CommitmentState.OPEN, dialogue, side) == (
            "It replaces one of the same side in the same dialogue."
        )


def test_every_state_is_counted_and_the_counts_make_up_all() -> None:
    counted = commitments.tally(["open", "kept", "open", "broken"])
    assert dict(counted.of) == {
        CommitmentState.OPEN: 2, CommitmentState.KEPT: 1, CommitmentState.BROKEN: 1,
        CommitmentState.CANNOT_TELL: 0, CommitmentState.REFRESHED: 0,
    }  # fmt: skip
    assert counted.total == 4


# --- planned operations

S = SubmissionState
ENTRY = Entry("concern", "ours", "the adviser", "More than a million people shelter there", TODAY)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({}, None),
        ({"kind": "target"}, "Choose what it is."),
        ({"side": "press"}, "Say who says so: the side, and the office by role."),
        ({"who": " "}, "Say who says so: the side, and the office by role."),
        ({"words": " "}, "Write what was said, in words."),
        ({"least": 3}, "Only the population at risk has a figure."),
        ({"most": 3}, "Only the population at risk has a figure."),
        ({"kind": "population"}, "Say at least or at most how many people are at risk, as stated."),
        ({"kind": "population", "least": 0}, None),
        ({"kind": "population", "most": 9}, None),
        ({"kind": "population", "least": -1}, "A figure cannot be below zero."),
        ({"kind": "population", "least": 9, "most": 8}, "The most (8) is below the least (9)."),
        ({"kind": "population", "least": 9, "most": 9}, None),
        ({"outcome": "went_ahead"}, "Only what happened has an outcome."),
        ({"kind": "what_happened"}, "Say what became of the operation, or that you cannot tell."),
        ({"kind": "what_happened", "outcome": "open"},
         "Say what became of the operation, or that you cannot tell."),
        ({"kind": "what_happened", "outcome": "cannot_tell"}, None),
        ({"said_on": date(2026, 3, 17)}, "2026-03-17 has not come yet."),
        ({"said_on": date(2026, 2, 28)}, "2026-02-28 lies before 2026-03-01, when this began."),
    ],
)  # fmt: skip
def test_a_text_on_an_operation_says_who_says_what(
    change: dict[str, Any], sentence: str | None
) -> None:
    assert operations.why_not_submit(
        replace(ENTRY, **change), operation=S.CONFIRMED, not_before=date(2026, 3, 1), by=BY
    ) == sentence  # fmt: skip


@pytest.mark.parametrize("field", ["who", "words"])
def test_no_field_of_a_text_takes_a_position(field: str) -> None:
    entry = replace(ENTRY, **{field: "at 36R XV 1234 5678"})
    said = operations.why_not_submit(entry, operation=S.CONFIRMED, not_before=None, by=BY)
    assert said is not None
    assert "reads like a grid reference" in said


def test_nothing_is_added_to_an_operation_nobody_confirmed() -> None:
    waits = "The operation itself awaits a second person: nothing is added to it before."
    for state in (S.AWAITING, S.REFUSED):
        assert operations.why_not_submit(ENTRY, operation=state, not_before=None, by=BY) == waits
        assert operations.why_not_follow(state, linked=False, by=BY) == waits
    assert operations.why_not_follow(S.CONFIRMED, linked=False, by=BY) is None
    assert operations.why_not_follow(S.CONFIRMED, linked=True, by=BY) == (
        "That incident is noted already."
    )
    assert operations.why_not_follow(S.CONFIRMED, linked=False, by=ANALYST) == KEEP
    assert (
        operations.why_not_submit(ENTRY, operation=S.CONFIRMED, not_before=None, by=HOUSE) == KEEP
    )


def test_an_operation_is_named_and_its_area_told_in_words() -> None:
    def why(title: str, area: str, by: Actor = BY) -> str | None:
        return operations.why_not_open_operation({"title": title, "area": area}, by=by)

    assert why("The south", "the southern district") is None
    assert why("The south", " ") == "Give it a title, and name the area in words."
    assert why(" ", "the south") == "Give it a title, and name the area in words."
    assert why("36R", "XV 12 34") is not None
    assert why("The south", "the south", ANALYST) == KEEP


def test_a_submission_is_settled_once_by_another_person_who_looks_at_it_again() -> None:
    def settle(state: S, author: str = "other", by: Actor = BY) -> str | None:
        return operations.why_not_settle(state, author=author, by=by)

    assert settle(S.AWAITING) is None
    assert settle(S.AWAITING, author="p") == "Another person confirms what you submitted."
    assert settle(S.AWAITING, by=HOUSE) == KEEP
    for state in (S.CONFIRMED, S.REFUSED):
        assert settle(state) == "This was settled already."
    texts = {"words": "at 31.5017, 34.4668"}
    assert operations.why_not_confirm(S.AWAITING, {}, author="other", by=BY) is None
    assert operations.why_not_confirm(S.AWAITING, texts, author="other", by=BY) is not None
    assert operations.why_not_confirm(S.CONFIRMED, {}, author="other", by=BY) is not None


# --- agenda and minutes


@pytest.mark.parametrize(
    ("item", "asked"),
    [("rq-7kq2m9xd/3", ("rq-7kq2m9xd", 3)), ("rq-7kq2m9xd", None), ("cm-7kq2m9xd/3", None),
     ("rq-7kq2m9xd/x", None), ("", None)],
)  # fmt: skip
def test_an_item_puts_a_question_by_request_and_number(
    item: str, asked: tuple[str, int] | None
) -> None:
    assert question_of(item) == asked


@pytest.mark.parametrize("state", list(MeetingState))
def test_an_agenda_is_kept_unless_the_meeting_is_off_and_minutes_once_it_was_held(
    state: MeetingState,
) -> None:
    put = agenda.why_not_put(state, "Access", put_already=False, by=BY)
    assert (put is None) == (state is not MeetingState.CANCELLED)
    minuted = agenda.why_not_minute(state, kind="note", side="ours", words="x", item="", by=BY)
    came = agenda.why_not_came(state, by=BY)
    held = state in (MeetingState.HELD, MeetingState.FOLLOWED_UP)
    assert ((minuted is None), (came is None)) == (held, held)


def test_an_item_says_what_is_put_once_and_stays_when_it_was_spoken_about() -> None:
    asked = MeetingState.ASKED
    assert agenda.why_not_put(asked, " ", put_already=False, by=BY) == "Say what the item is."
    assert agenda.why_not_put(asked, "x", put_already=True, by=BY) == (
        "That is on the agenda already."
    )
    assert agenda.why_not_put(asked, "x", put_already=False, by=ANALYST) == KEEP
    assert agenda.why_not_drop(dropped=False, minuted=False, by=BY) is None
    assert (
        agenda.why_not_drop(dropped=True, minuted=False, by=BY) == "It is off the agenda already."
    )
    assert agenda.why_not_drop(dropped=False, minuted=True, by=BY) == (
        "It was spoken about: it stays on the record."
    )
    assert agenda.why_not_drop(dropped=False, minuted=False, by=HOUSE) == KEEP


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({}, None), ({"kind": "note"}, None),
        ({"kind": "commitment", "side": "ours", "item": ""}, None),
        ({"kind": "vote"}, "Say whether it is a note, an answer or a commitment."),
        ({"side": "press"}, "Say which side spoke."),
        ({"words": " "}, "Write what was said."),
        ({"item": "cm-7kq2m9xd"}, "An answer stands against a question: this item is none."),
        ({"side": "ours"}, "An answer is given by the other side."),
        ({"by": ANALYST}, KEEP),
    ],
)  # fmt: skip
def test_a_line_of_the_minutes_is_a_note_an_answer_or_a_commitment(
    change: dict[str, Any], sentence: str | None
) -> None:
    line: dict[str, Any] = {
        "kind": "answer", "side": "theirs", "words": "yes", "item": "rq-7kq2m9xd/1", "by": BY,
        **change,
    }  # fmt: skip
    assert agenda.why_not_minute(MeetingState.HELD, **line) == sentence


def test_what_was_published_has_side_words_and_a_day_that_has_come() -> None:
    for side in ("ours", "theirs", "joint"):
        assert agenda.why_not_publish(side, "They met.", on=TODAY, by=BY) is None
    assert agenda.why_not_publish("press", "They met.", on=TODAY, by=BY) == (
        "Say who published it: one side, or both together."
    )
    assert agenda.why_not_publish("ours", " ", on=TODAY, by=BY) == (
        "Paste its words as they were published."
    )
    assert agenda.why_not_publish("ours", "x", on=date(2026, 3, 17), by=BY) == (
        "2026-03-17 has not come yet."
    )
    assert agenda.why_not_publish("ours", "x", on=TODAY, by=HOUSE) == KEEP
    assert agenda.why_not_came(MeetingState.HELD, by=ANALYST) == KEEP
