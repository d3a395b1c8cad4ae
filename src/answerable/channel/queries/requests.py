"""A request as its page shows it: each question with its answers by date, silence in their place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.channel.models import Answer, AnswerView, Question, Reminder, Request
from answerable.channel.queries import found
from answerable.channel.queries.standing import RequestLine, lines
from answerable.channel.rules import answers as rules
from answerable.channel.rules import questions, requests
from answerable.channel.rules.keeping import why_not_keep
from answerable.channel.rules.questions import QuestionState
from answerable.incidents.rules import dates
from answerable.refusal import Sentence


@dataclass(frozen=True)
class ViewShown:
    """Our view of an answer, with who gave it."""

    row: AnswerView
    responsive: rules.Held
    evidenced: rules.Held
    author: str


@dataclass(frozen=True)
class AnswerShown:
    """One answer as given, and apart from it our view."""

    row: Answer
    position: rules.Position
    form: rules.Form
    completeness: rules.Completeness
    late: int
    """Days past the wanted day when it came; 0 in time."""
    recorder: str
    themselves: bool
    """They wrote it themselves, by their own door."""
    exhibit: str
    happened: Sentence
    """The day they give for what happened, in words."""
    replaced_by: str
    view: ViewShown | None
    earlier_views: Sequence[ViewShown]

    @property
    def as_given(self) -> rules.Position:
        """The position it took when it came, whatever replaced it since."""
        return rules.Position(self.row.position)

    @property
    def is_silence(self) -> bool:
        return self.form is rules.Form.SILENCE


@dataclass(frozen=True)
class Buttons:
    """Why an act on a question is not open to the reader; None means that it is."""

    answer: Sentence | None
    silence: Sentence | None
    settle: Sentence | None
    lapse: Sentence | None
    reopen: Sentence | None


@dataclass(frozen=True)
class QuestionShown:
    """One numbered question."""

    row: Question
    state: QuestionState
    answers: Sequence[AnswerShown]
    silent_for: int | None
    """Days without a word while it is open; None once something came or it has ended."""
    buttons: Buttons


@dataclass(frozen=True)
class RequestPage:
    """A request with all that was asked in it and came of it."""

    line: RequestLine
    asker: str
    letter: str
    questions: Sequence[QuestionShown]
    reminders: Sequence[Reminder]
    remind_why_not: Sentence | None
    climb_why_not: Sentence | None
    view_why_not: Sentence | None


def request_page(reference: str, *, by: Actor) -> RequestPage:
    """The request of this reference, or `Absent`."""
    row = found.request(reference, by=by)
    (line,) = lines([row], by=by)
    names = accounts.names_of({row.asked_by})
    ended = row.state == "ended"
    rung = line.timing.next_rung
    return RequestPage(
        line, names.get(row.asked_by, ""),
        row.letter if row.letter in found.exhibits_seen([row.letter], by=by) else "",
        _questions(row, by),
        list(Reminder.objects.visible_to(by).filter(request=row).order_by("number")),
        requests.why_not_remind(ended=ended, since=row.sent_on, on=by.today, by=by),
        requests.why_not_climb(rung, ended=ended, wanted=row.wanted_by, on=by.today, by=by),
        rules.why_not_view(rules.View("yes", "yes"), by=by),
    )  # fmt: skip


def answers_to(row: Request, *, by: Actor) -> Mapping[int, Sequence[AnswerShown]]:
    """The answers to each question of a request, by the question's key, oldest first."""
    rows = list(
        Answer.objects.visible_to(by)
        .filter(question__request=row)
        .select_related("superseded_by")
        .order_by("given_on", "recorded_at", "pk")
    )
    views: dict[int, list[AnswerView]] = defaultdict(list)
    for view in AnswerView.objects.visible_to(by).filter(answer__in=rows).order_by("-pk"):
        views[view.answer_id].append(view)
    people = {one.recorded_by for one in rows} | {v.author for kept in views.values() for v in kept}
    names = accounts.names_of(people)
    exhibits = found.exhibits_seen([one.exhibit for one in rows if one.exhibit], by=by)
    shown: dict[int, list[AnswerShown]] = defaultdict(list)
    for one in rows:
        seen = [_view(view, names) for view in views[one.pk]]
        shown[one.question_id].append(_answer(one, seen, row.wanted_by, names, exhibits))
    return shown


def _questions(row: Request, by: Actor) -> Sequence[QuestionShown]:
    answers = answers_to(row, by=by)
    asked = Question.objects.visible_to(by).filter(request=row).order_by("number")
    return [_question(one, row, answers.get(one.pk, ()), by) for one in asked]


def _question(
    one: Question, row: Request, answers: Sequence[AnswerShown], by: Actor
) -> QuestionShown:
    state, today = QuestionState(one.state), by.today
    spoken = [answer for answer in answers if not answer.is_silence]
    silent_for = (today - row.sent_on).days if state is QuestionState.OPEN and not spoken else None
    told = any(answer.is_silence and answer.row.given_on == today for answer in answers)
    ended = state is not QuestionState.OPEN
    return QuestionShown(one, state, answers, silent_for, Buttons(
        why_not_keep(by),
        rules.why_not_silence(
            ended=ended, wanted_by=row.wanted_by, on=today, recorded=told, by=by
        ),
        questions.why_not_settle(state, spoken=len(spoken), by=by),
        questions.why_not_lapse(state, wanted_by=row.wanted_by, on=today, by=by),
        questions.why_not_reopen(state, ended_on=one.ended_on, on=today, by=by),
    ))  # fmt: skip


def _answer(
    one: Answer, views: Sequence[ViewShown], wanted_by: date, names: Mapping[str, str],
    exhibits: set[str],
) -> AnswerShown:  # fmt: skip
    replaced = one.superseded_by
    return AnswerShown(
        one, rules.stands_as(one.position, superseded=replaced is not None), rules.Form(one.form),
        rules.Completeness(one.completeness), max((one.given_on - wanted_by).days, 0),
        names.get(one.recorded_by, ""), one.door == "counterpart",
        one.exhibit if one.exhibit in exhibits else "", dates.words(one.happened_on),
        replaced.reference if replaced else "",
        next((view for view in views if view.row.holds), None),
        [view for view in views if not view.row.holds],
    )  # fmt: skip


def _view(view: AnswerView, names: Mapping[str, str]) -> ViewShown:
    return ViewShown(
        view, rules.Held(view.responsive), rules.Held(view.evidenced), names.get(view.author, "")
    )
