"""Questions asked, reminded of and taken up the ladder; and the sets they are taken from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from answerable.accounts.actions import mark_new, new_reference
from answerable.actor import Actor, Level
from answerable.channel.actions.rows import day_of, of_record, under
from answerable.channel.acts import Act
from answerable.channel.models import (
    Dialogue,
    History,
    Question,
    QuestionSet,
    Raising,
    Reminder,
    Request,
)
from answerable.channel.queries import found
from answerable.channel.rules import requests as rules
from answerable.channel.rules.dialogues import DialogueState
from answerable.channel.rules.questions import why_not_keep_set
from answerable.ledger.actions import record, writing
from answerable.refusal import Refused, because_given, refuse_if, say


@writing
def ask(reference: str, asked: rules.Asked, *, by: Actor) -> Request:
    """Record a request with its numbered questions, about one incident, one pattern, or neither."""
    dialogue = found.dialogue(reference, by=by)
    texts = _texts(asked, by)
    asked = replace(asked, questions=[text for text, _ in texts])
    refuse_if(
        rules.why_not_ask(
            asked, state=DialogueState(dialogue.state), since=dialogue.opened_on,
            answer_days=dialogue.answer_days, by=by,
        )
    )  # fmt: skip
    raising = _raising(asked, dialogue, by)
    about = raising.about if raising else found.subject(asked.about, by=by) if asked.about else ""
    made = Request(
        reference=new_reference("rq"), raising=raising, title=asked.title.strip(),
        addressee=asked.addressee.strip(), way=asked.way or dialogue.way,
        office=found.must_know_office(asked.office or dialogue.office),
        letter=found.must_see_exhibit(asked.letter, by=by), sent_on=asked.sent_on,
        wanted_by=rules.wanted_by(asked, dialogue.answer_days), ladder=dialogue.ladder,
        remind_every=dialogue.remind_every, asked_by=by.pseudonym, **under(dialogue, about),
    )  # fmt: skip
    made.save(force_insert=True)
    rows = [_sent(made), *_questions(made, texts)]
    record(Act.ASKED, made.reference, by=by, rows=rows)
    return made


@writing
def remind(
    reference: str, *, by: Actor, to: str = "", words: str = "", on: date | None = None
) -> Reminder:
    """Record that a counterpart was reminded of a request."""
    row, day = found.request_locked(reference, by=by), day_of(on, by)
    refuse_if(rules.why_not_remind(ended=row.state == "ended", since=row.sent_on, on=day, by=by))
    return _reminded(row, 0, to.strip() or row.addressee, words, day, Act.REMINDED, by)


@writing
def escalate(reference: str, *, by: Actor, words: str = "", on: date | None = None) -> Reminder:
    """Record that a request was taken up the next rung of its ladder."""
    row, day = found.request_locked(reference, by=by), day_of(on, by)
    sent = found.sent(row, by=by)
    rung = rules.timing(sent, today=by.today).next_rung
    ended = row.state == "ended"
    refuse_if(rules.why_not_climb(rung, ended=ended, wanted=row.wanted_by, on=day, by=by))
    assert rung is not None
    return _reminded(row, sent.climbed + 1, rung.to, words, day, Act.ESCALATED, by)


@writing
def keep_question_set(
    title: str, questions: Sequence[str], *, because: str, by: Actor, reference: str = "",
    version: int | None = None, level: Level = Level.INTERNAL, compartments: Iterable[str] = (),
) -> QuestionSet:  # fmt: skip
    """Keep a set of questions to be asked again; with a `reference`, as its next version."""
    reason = because_given(because)
    refuse_if(why_not_keep_set(title, questions, by=by))
    row = _set(reference, version, by) if reference else QuestionSet(version=0)
    row.title, row.questions = title.strip(), [text.strip() for text in questions]
    row.version, row.kept_by, row.kept_on = row.version + 1, by.pseudonym, by.today
    if not reference:
        row.reference = row.protected_by = new_reference("qs")
        mark_new(row.reference, level, compartments=compartments, by=by)
    row.save()
    told = History(
        subject=row.reference, what="question_set", value=str(row.version), effective_on=by.today,
        data={"title": row.title, "questions": row.questions}, protected_by=row.protected_by,
    )  # fmt: skip
    record(Act.SET_KEPT, row.reference, by=by, because=reason, rows=[told])
    return row


def _set(reference: str, version: int | None, by: Actor) -> QuestionSet:
    seen = found.question_set(reference, by=by)
    row = QuestionSet.everything.select_for_update().get(pk=seen.pk)
    if version is not None and version != row.version:
        raise Refused(say("Somebody changed this set meanwhile. Look at it again."))
    return row


def _raising(asked: rules.Asked, dialogue: Dialogue, by: Actor) -> Raising | None:
    if not asked.raising:
        return None
    raising = found.raising(asked.raising, by=by)
    if raising.dialogue_id != dialogue.pk:
        raise Refused(say("This was raised in another dialogue."))
    if raising.withdrawn_on is not None:
        raise Refused(say("This was withdrawn on {day}.", day=raising.withdrawn_on))
    if asked.about and found.subject(asked.about, by=by) != raising.about:
        raise Refused(say("This was raised about another record."))
    return raising


def _sent(row: Request) -> History:
    return of_record(
        row, row.reference, "request", "open", on=row.sent_on, title=row.title,
        addressee=row.addressee, way=row.way, office=row.office, letter=row.letter,
        wanted_by=row.wanted_by.isoformat(),
        raising=row.raising.reference if row.raising else "",
    )  # fmt: skip


def _texts(asked: rules.Asked, by: Actor) -> list[tuple[str, str]]:
    """The questions in order, each with the set and version it was taken from: first those of the set."""
    own = [(text.strip(), "") for text in asked.questions]
    if not asked.from_set:
        return own
    taken = found.question_set(asked.from_set, by=by)
    return [(text, f"{taken.reference}/{taken.version}") for text in taken.questions] + own


def _questions(row: Request, texts: Sequence[tuple[str, str]]) -> list[History]:
    """Write the questions, numbered within their request, each with its history row."""
    fields = under(row.dialogue, row.about)
    rows = []
    for number, (text, taken_from) in enumerate(texts, 1):
        made = Question(request=row, number=number, text=text, taken_from=taken_from, **fields)
        made.save(force_insert=True)
        rows.append(of_question(row, made, on=row.sent_on))
    return rows


def of_question(row: Request, question: Question, *, on: date) -> History:
    """The history row of a question as it stands."""
    return of_record(
        question, f"{row.reference}/{question.number}", "question", question.state, on=on,
        request=row.reference, number=question.number, way=row.way, office=row.office,
        text=question.text, sent_on=row.sent_on.isoformat(), wanted_by=row.wanted_by.isoformat(),
    )  # fmt: skip


def _reminded(
    row: Request, rung: int, to: str, words: str, on: date, act: Act, by: Actor
) -> Reminder:
    made = Reminder(
        request=row, number=Reminder.everything.filter(request=row).count() + 1, rung=rung, to=to,
        sent_on=on, words=words.strip(), sent_by=by.pseudonym, **under(row.dialogue, row.about),
    )  # fmt: skip
    made.save(force_insert=True)
    told = of_record(row, row.reference, "reminder", str(rung), on=on, to=to, words=made.words)
    record(act, row.reference, by=by, rows=[told])
    return made
