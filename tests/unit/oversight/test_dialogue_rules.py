"""What the rows of a dialogue tell: fates, days, slippage, promises."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from answerable.channel.rules.slippage import Slip
from answerable.oversight.rules import dialogue as rules
from answerable.oversight.rules.dialogue import Fate, OfMeetings, OfPromises, OfQuestions, Row

SENT = date(2031, 1, 1)


def day(number: int) -> date:
    return SENT + timedelta(days=number)


def question(value: str, on: int, number: int = 1, **data: Any) -> Row:
    named = {"request": "rq-1", "number": number, "dialogue": "dl-1", "counterpart": "cp-1",
             "way": "embassy", "about": "i-1", "text": "Was it yours?",
             "sent_on": SENT.isoformat(), "wanted_by": day(30).isoformat()}  # fmt: skip
    return Row(f"rq-1/{number}", "question", value, day(on), named | data)


def answer(reference: str, on: int, position: str = "under_review", **data: Any) -> Row:
    named = {"request": "rq-1", "number": 1, "form": "written", "text": "We look into it."}
    return Row(reference, "answer", position, day(on), named | data)


def only(*rows: Row) -> rules.Question:
    (found,) = rules.told(rows, on=day(100)).questions
    return found


def test_a_question_nobody_answered_is_in_no_other_share() -> None:
    found = only(question("open", 0))
    assert (found.fate, found.days, found.late, found.first_on) == (
        Fate.UNANSWERED,
        None,
        False,
        None,
    )
    assert found.waited(day(100)) == 100


def test_silence_is_no_answer_that_can_be_timed() -> None:
    found = only(question("open", 0), answer("an-1", 31, "no_reply", form="silence"))
    assert (found.fate, found.days) == (Fate.UNANSWERED, None)
    assert len(found.answers) == 1


@pytest.mark.parametrize(("on", "late"), [(30, False), (31, True)])
def test_words_are_late_the_day_after_the_wanted_one(on: int, late: bool) -> None:
    found = only(question("open", 0), answer("an-1", on))
    assert (found.days, found.late, found.fate) == (on, late, Fate.IN_PART)


def test_the_last_word_on_a_question_counts() -> None:
    found = only(
        question("open", 0), question("lapsed", 40), answer("an-1", 35, "denied_involvement"),
        question("answered", 35),
    )  # fmt: skip
    assert (found.fate, found.ended_on, found.days) == (Fate.ANSWERED, day(35), 35)
    assert found.waited(day(50)) is None


def test_a_question_is_open_from_the_day_asked_to_the_day_before_it_ended() -> None:
    found = only(question("open", 0), question("answered", 20))
    assert [found.open_on(day(n)) for n in (-1, 0, 19, 20)] == [False, True, True, False]


def test_a_replaced_answer_keeps_its_words_and_names_the_later_one() -> None:
    found = only(
        question("open", 0), answer("an-1", 5), answer("an-2", 9),
        Row("an-1", "answer", "superseded", day(9),
            {"request": "rq-1", "number": 1, "replaced_by": "an-2"}),
    )  # fmt: skip
    assert [(a.reference, a.replaced_by, a.text) for a in found.answers] == [
        ("an-1", "an-2", "We look into it."), ("an-2", "", "We look into it."),
    ]  # fmt: skip
    assert found.days == 5


def test_shares_add_up_and_half_took_at_most_the_median() -> None:
    rows = [
        question("open", 0, 1), question("open", 0, 2), question("answered", 10, 3),
        question("lapsed", 60, 4),
        answer("an-1", 20), answer("an-3", 10, number=3), answer("an-4", 44, number=4),
    ]  # fmt: skip
    told = rules.told(rows, on=day(100))
    (share,) = rules.shares(told.questions, frozenset({"rq-1/4"}), lambda one: one.way)
    counts = {kind: share.count(kind) for kind in OfQuestions}
    assert counts == {
        "asked": 4, "answered": 1, "in_part": 2, "unanswered": 1, "late": 1, "contradicted": 1,
        "open": 2, "lapsed": 1,
    }  # fmt: skip
    assert share.head == "embassy"
    assert share.median_days == 20


def test_the_most_asked_stand_first_and_nothing_was_timed_where_nothing_came() -> None:
    rows = [question("open", 0, 1, way="envoy"), question("open", 0, 2), question("open", 0, 3)]
    told = rules.told(rows, on=day(100))
    found = rules.shares(told.questions, frozenset(), lambda one: one.way)
    assert [(s.head, s.median_days) for s in found] == [("embassy", None), ("envoy", None)]


def meeting(value: str, on: int, number: int, when: str = "", wanted: str = "") -> Row:
    data = {"number": number, "dialogue": "dl-1", "counterpart": "cp-1", "about": "",
            "wanted": wanted, "when": when, "asserted_by": "ours", "stance": "not_heard"}  # fmt: skip
    return Row("mt-1", "meeting", value, day(on), data)


def test_a_meeting_wanted_by_the_end_of_a_month_and_set_for_early_in_the_next_but_one() -> None:
    (found,) = rules.told(
        [meeting("agreed", 40, 2, "2031-03-01/2031-03-10", "2031-01-29"),
         meeting("asked", 0, 1, "2031-01-29", "2031-01-29")], on=day(45),
    ).meetings  # fmt: skip
    assert found.slip == Slip(31, 40)
    assert rules.MEETINGS[OfMeetings.SLIPPED](found)
    assert not rules.MEETINGS[OfMeetings.HELD](found)
    assert not rules.MEETINGS[OfMeetings.CANCELLED](found)


def promise(reference: str, value: str, due: int | None = None, side: str = "theirs") -> Row:
    data = {"dialogue": "dl-1", "counterpart": "cp-1", "about": "", "kind": "commitment",
            "side": side, "due_latest": day(due).isoformat() if due is not None else ""}  # fmt: skip
    return Row(reference, "commitment", value, day(0), data)


def test_promises_are_theirs_and_open_past_their_day_is_not_broken() -> None:
    told = rules.told(
        [promise("cm-1", "open", 10), promise("cm-2", "open", 20), promise("cm-3", "open"),
         promise("cm-4", "open", 5, side="ours"), promise("cm-5", "open"), promise("cm-5", "kept")],
        on=day(20),
    ).promises  # fmt: skip

    def named(kind: str) -> list[str]:
        return [one.reference for one in rules.promised(told, kind, day(20))]

    assert named(OfPromises.OVERDUE) == ["cm-1"]
    assert named("kept") == ["cm-5"]
    assert named("broken") == []
    assert named("all") == ["cm-1", "cm-2", "cm-3", "cm-5"]


def test_what_was_decided_without_an_answer_names_the_questions_then_open() -> None:
    told = rules.told(
        [question("open", 0, 1), question("answered", 20, 2), question("open", 0, 3, about="i-2")],
        on=day(100),
    ).questions  # fmt: skip
    found = {
        n: [q.name for q in rules.undecided_without(told, "i-1", day(n))] for n in (-1, 10, 20)
    }
    assert found == {-1: [], 10: ["rq-1/1", "rq-1/2"], 20: ["rq-1/1"]}


def test_the_first_raising_counts() -> None:
    told = rules.told(
        [Row("rs-1", "raised", "concern", day(9), {"about": "i-1"}),
         Row("rs-2", "raised", "question", day(4), {"about": "i-1"})], on=day(20),
    )  # fmt: skip
    assert told.raised == {"i-1": day(4)}
