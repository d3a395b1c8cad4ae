"""Each question ends answered or lapsed, or stays open; what comes late is recorded all the same."""

from __future__ import annotations

from datetime import timedelta

import pytest

from answerable.channel import actions
from answerable.channel.models import Answer, AnswerView, History, Question, Request
from answerable.channel.queries import found
from answerable.ledger.models import Act
from answerable.refusal import Refused
from tests.integration.channel import arrange
from tests.integration.channel.arrange import START, WHY

pytestmark = pytest.mark.django_db


def states(row: Request) -> list[str]:
    return [one.state for one in Question.everything.filter(request=row).order_by("number")]


def fresh(row: Request) -> Request:
    return Request.everything.get(pk=row.pk)


def test_questions_are_numbered_within_their_request() -> None:
    by = arrange.lead()
    talk = arrange.dialogue(by)
    arrange.request(by, talk, "one", "two")
    row = arrange.request(by, talk, "three", "four")
    numbers = Question.everything.filter(request=row).order_by("number")
    assert [(q.number, q.text) for q in numbers] == [(1, "three"), (2, "four")]
    assert row.wanted_by == START + timedelta(days=30)


def test_a_full_answer_ends_its_question_and_the_last_ends_the_request() -> None:
    by = arrange.lead()
    row = arrange.request(by, arrange.dialogue(by), "one", "two")
    arrange.answered(by, row, 1, given_on=START + timedelta(days=3))
    assert (states(row), fresh(row).state) == (["answered", "open"], "open")
    arrange.answered(by, row, 2, given_on=START + timedelta(days=5))
    assert (states(row), fresh(row).state) == (["answered", "answered"], "ended")
    assert fresh(row).ended_on == START + timedelta(days=5)


@pytest.mark.parametrize(
    ("position", "completeness"),
    [("under_review", "full"), ("incomplete", "full"), ("additional_information", "partial")],
)
def test_a_promise_or_a_part_leaves_the_question_open(position: str, completeness: str) -> None:
    by = arrange.lead()
    row = arrange.request(by, arrange.dialogue(by))
    arrange.answered(by, row, position=position, completeness=completeness)
    assert states(row) == ["open"]


def test_silence_is_an_answer_on_the_record_and_ends_nothing() -> None:
    by = arrange.lead()
    row = arrange.request(by, arrange.dialogue(by))
    made = actions.record_silence(row.reference, 1, by=by, on=START + timedelta(days=31))
    assert (made.form, made.position, made.text) == ("silence", "no_reply", "")
    assert states(row) == ["open"]
    with pytest.raises(Refused, match="on the record for this day"):
        actions.record_silence(row.reference, 1, by=by, on=START + timedelta(days=31))


def test_a_late_answer_ends_a_question_that_had_lapsed() -> None:
    by = arrange.lead()
    row = arrange.request(by, arrange.dialogue(by))
    actions.lapse_question(row.reference, 1, because=WHY, by=by, on=START + timedelta(days=40))
    assert (states(row), fresh(row).state) == (["lapsed"], "ended")
    arrange.answered(by, row, given_on=START + timedelta(days=60))
    assert (states(row), fresh(row).ended_on) == (["answered"], START + timedelta(days=40))


def test_an_answer_is_recorded_in_a_dialogue_that_has_ended() -> None:
    by = arrange.lead()
    talk = arrange.dialogue(by)
    row = arrange.request(by, talk)
    actions.end_dialogue(talk.reference, worked="no", because="no answers came", by=by)
    arrange.answered(by, row, given_on=by.today)
    assert states(row) == ["answered"]
    with pytest.raises(Refused, match="This dialogue has ended"):
        arrange.request(by, talk)


def test_a_question_opened_again_opens_its_request() -> None:
    by = arrange.lead()
    row = arrange.request(by, arrange.dialogue(by))
    arrange.answered(by, row, position="under_review")
    actions.take_as_answered(row.reference, 1, because=WHY, by=by)
    assert fresh(row).state == "ended"
    actions.reopen_question(row.reference, 1, because=WHY, by=by)
    assert (states(row), fresh(row).state, fresh(row).ended_on) == (["open"], "open", None)


def test_every_turn_of_a_question_stands_in_its_history() -> None:
    by = arrange.lead()
    row = arrange.request(by, arrange.dialogue(by))
    actions.lapse_question(row.reference, 1, because=WHY, by=by, on=START + timedelta(days=31))
    arrange.answered(by, row, given_on=START + timedelta(days=50))
    rows = History.objects.filter(subject=f"{row.reference}/1", what="question").order_by("pk")
    assert [(one.value, (one.effective_on - START).days) for one in rows] == [
        ("open", 0), ("lapsed", 31), ("answered", 50),
    ]  # fmt: skip


def test_an_answer_replaced_stays_and_says_so() -> None:
    by = arrange.lead()
    row = arrange.request(by, arrange.dialogue(by))
    first, second = (
        arrange.answered(by, row),
        arrange.answered(by, row, position="admitted_mistake"),
    )
    actions.replace_answer(first.reference, second.reference, because=WHY, by=by)
    kept = Answer.everything.get(pk=first.pk)
    assert (kept.position, kept.superseded_by_id) == ("denied_involvement", second.pk)
    with pytest.raises(Refused, match="replaced already"):
        actions.replace_answer(second.reference, first.reference, because=WHY, by=by)


def test_a_later_view_of_an_answer_keeps_the_earlier() -> None:
    from answerable.channel.rules.answers import View

    by = arrange.lead()
    made = arrange.answered(by, arrange.request(by, arrange.dialogue(by)))
    actions.view_answer(made.reference, View("no", "no"), because=WHY, by=by)
    actions.view_answer(made.reference, View("in_part", "no"), because=WHY, by=by)
    views = AnswerView.everything.filter(answer=made).order_by("pk")
    assert [(one.responsive, one.holds) for one in views] == [("no", False), ("in_part", True)]


def test_reminders_and_rungs_are_counted_from_their_own_days() -> None:
    by = arrange.lead()
    row = arrange.request(by, arrange.dialogue(by))
    actions.remind(row.reference, by=by, on=START + timedelta(days=12))
    with pytest.raises(Refused, match="when this began"):
        actions.escalate(row.reference, by=by, on=START + timedelta(days=29))
    actions.escalate(row.reference, by=by, on=START + timedelta(days=44))
    sent = found.sent(fresh(row), by=by)
    assert ([(day - START).days for day in sent.reminded], sent.climbed) == ([12, 44], 1)


def test_a_refused_question_leaves_no_trace() -> None:
    by = arrange.lead()
    talk = arrange.dialogue(by)
    before = Act.objects.count()
    with pytest.raises(Refused, match="A question needs its words"):
        arrange.request(by, talk, "one", " ")
    assert (Act.objects.count(), Request.everything.count()) == (before, 0)


def test_only_the_machine_takes_in_what_the_counterpart_wrote_and_only_for_itself() -> None:
    from tests import build

    by = arrange.lead()
    talk = arrange.dialogue(by)
    row = arrange.request(by, talk)
    given = {"said": arrange.SAID, "official": "their-a1"}
    with pytest.raises(Refused, match="own door"):
        actions.take_answer(row.reference, 1, **given, counterpart=row.counterpart, by=by)  # type: ignore[arg-type]  # same arguments thrice
    with pytest.raises(Refused, match="another counterpart"):
        actions.take_answer(row.reference, 1, **given, counterpart="cp-other123", by=build.house())  # type: ignore[arg-type]  # same arguments thrice
    made = actions.take_answer(
        row.reference,
        1,
        **given,
        counterpart=row.counterpart,
        by=build.house(),  # type: ignore[arg-type]  # same arguments thrice
    )
    assert (made.door, made.recorded_by, states(row)) == ("counterpart", "their-a1", ["answered"])
