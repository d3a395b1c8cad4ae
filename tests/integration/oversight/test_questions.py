"""A legislature's question is answered as of a day, frozen, asked again, and the difference explained."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from answerable.accounts import actions as accounts
from answerable.accounts.models import Account
from answerable.actor import Actor, Level, Role
from answerable.assessment import actions as cases
from answerable.oversight import actions
from answerable.oversight.models import Answer, Question
from answerable.oversight.queries import questions as seen
from answerable.oversight.rules.explaining import Way, sentence_of
from answerable.oversight.rules.figures import Figure, Query
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.oversight.backlog import WHY, at, opened, received, team

pytestmark = pytest.mark.django_db

TODAY = build.NOON.date()
OPEN, LONG = Query(Figure.OPEN), Query(Figure.LONG)


def ago(days: int) -> date:
    return TODAY - timedelta(days)


def taken(by: Actor, *figures: Query, level: Level = Level.INTERNAL) -> Question:
    return actions.take_question(
        asked_by="Committee on Foreign Affairs", received_on=ago(30), because=WHY, by=by,
        words="How many cases are open, and since when?", figures=figures or (OPEN, LONG),
        level=level,
    )  # fmt: skip


def answered(question: Question, by: Actor, true_on: date | None = None) -> Answer:
    return actions.answer_question(
        question.reference, words="As the figures say.", true_on=true_on, because=WHY, by=by
    )


def test_an_answer_keeps_its_figures_and_the_records_counted() -> None:
    by = team()
    found = received([90, 40], by=by)
    made = answered(taken(at(by, 5)), at(by, 4))
    kept = {one["figure"]: one for one in made.figures}
    assert (kept["open"]["count"], kept["long"]["count"]) == (2, 1)
    assert kept["long"]["incidents"] == [found[0].reference]


def test_what_was_recorded_late_is_the_explained_difference() -> None:
    by = team()
    one, two = received([90, 40], by=by)
    case = opened(one, by=by, days_ago=80)
    question = taken(at(by, 20))
    answered(question, at(by, 20), ago(20))
    second = team()
    cases.triage_report(one.reference, "duplicate", because=WHY, by=at(by, 2), effective_on=ago(25))
    cases.second_triage(one.reference, because=WHY, by=at(second, 1), effective_on=ago(25))
    cases.close_case(case.reference, because=WHY, by=at(by, 1), effective_on=ago(25))
    page = seen.question_page(question.reference, by=at(by, 0))
    [told] = page.answers
    open_, long = told.differences
    assert (open_.then, open_.now, open_.accounted) == (2, 1, True)
    [item] = open_.items
    assert (item.incident, item.way, item.explained) == (one.reference, Way.WENT_OUT, True)
    assert ("stage", "closed", ago(25), ago(1)) in [
        (r.what, r.value, r.on, r.recorded_at.date()) for r in item.because
    ]
    said = [sentence_of(row) for row in item.because]
    assert "triage: duplicate, awaiting a second person" in said
    assert "triage: duplicate, in force" in said
    assert "a case at the stage Closed" in said
    assert (long.then, long.now) == (1, 0)
    assert told.figures == ((OPEN, 2), (LONG, 1))
    assert page.titles == {one.reference: one.title}
    assert two.reference not in {i.incident for i in open_.items}


def test_what_happened_after_the_day_asked_about_makes_no_difference() -> None:
    by = team()
    received([90], by=by)
    question = taken(at(by, 20))
    answered(question, at(by, 20), ago(20))
    received([5], by=by)
    [told] = seen.question_page(question.reference, by=at(by, 0)).answers
    assert not told.changed
    assert all(one.accounted for one in told.differences)


def test_an_answer_given_again_leaves_the_earlier_one_as_it_was() -> None:
    by = team()
    received([90], by=by)
    question = taken(at(by, 20))
    first = answered(question, at(by, 20)).figures
    received([5], by=by)
    answered(question, at(by, 0))
    page = seen.question_page(question.reference, by=at(by, 0))
    assert [(one.row.number, one.figures[0][1]) for one in page.answers] == [(2, 2), (1, 1)]
    assert Answer.everything.get(number=1).figures == first


def test_a_figure_of_a_period_counts_what_moved_in_it() -> None:
    by = team()
    received([90, 40, 5], by=by)
    question = taken(by, Query(Figure.NEW, first=ago(60)), Query(Figure.NEW, "Tamrin", ago(60)))
    [new, none] = answered(question, at(by, 0), ago(10)).figures
    assert (new["count"], none["count"]) == (1, 0)


def test_a_question_may_not_be_read_by_more_people_than_what_it_counts() -> None:
    high = team(ceiling=Level.CONFIDENTIAL)
    received([90], by=high, level=Level.CONFIDENTIAL)
    with pytest.raises(Refused, match="It counts records marked confidential"):
        answered(taken(at(high, 1)), at(high, 0))
    assert answered(taken(at(high, 1), level=Level.CONFIDENTIAL), at(high, 0)).number == 1


def test_a_question_out_of_sight_is_absent() -> None:
    high = team(ceiling=Level.CONFIDENTIAL)
    question = taken(high, level=Level.CONFIDENTIAL)
    low = build.person(Role.POLICY_LEAD)
    assert list(seen.questions(by=low)) == []
    with pytest.raises(Absent):
        seen.question_page(question.reference, by=low)
    with pytest.raises(Absent):
        answered(question, low)


def test_what_the_reader_may_not_see_is_neither_in_nor_out() -> None:
    high = team(ceiling=Level.CONFIDENTIAL)
    received([90], by=high, level=Level.CONFIDENTIAL)
    received([40], by=high)
    question = taken(at(high, 2), OPEN, level=Level.CONFIDENTIAL)
    answered(question, at(high, 1))
    other = team(ceiling=Level.CONFIDENTIAL)
    accounts.name_member(
        question.reference, Account.objects.get(pk=other.account), because=WHY, by=build.house()
    )
    [told] = seen.question_page(question.reference, by=at(other, 0)).answers
    [open_] = told.differences
    assert (open_.then, open_.now, open_.unseen, open_.items) == (1, 1, 1, ())


@pytest.mark.parametrize(("figures", "sentence"), [
    ((Query(Figure.NEW),), "needs the first day of its period"),
    ((OPEN,) * 21, "at most 20"),
])  # fmt: skip
def test_a_question_asks_for_figures_that_can_be_counted(
    figures: tuple[Query, ...], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        taken(team(), *figures)


def test_a_reader_takes_in_and_answers_nothing() -> None:
    by = build.person(Role.LEGAL_ADVISER)
    with pytest.raises(Refused, match="Only a policy lead, a decider or a desk officer takes in"):
        taken(by)
    question = taken(team())
    with pytest.raises(Refused, match="Only a policy lead, a decider or a desk officer answers"):
        answered(question, by)


def test_nothing_is_answered_of_days_to_come() -> None:
    with pytest.raises(Refused, match="has not come yet"):
        answered(taken(team()), at(team(), 0), ago(-1))
