"""Screenings kept, with what their maker saw; and what a person rules on a line, with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from answerable.accounts.actions import mark_new, new_reference
from answerable.actor import Actor, Level
from answerable.arms.rules.keeping import why_not_known
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if
from answerable.screening.acts import Act
from answerable.screening.models import Answer, Certificate, History, Line, Ruling, Screening
from answerable.screening.queries import pages
from answerable.screening.queries.answers import Answered, Answers
from answerable.screening.queries.ground import Ground, ground
from answerable.screening.rules import certificates, lines, rulings
from answerable.screening.rules.lines import Question

AT_ONCE = 1000


@writing
def screen(
    questions: Sequence[Question], *, title: str, by: Actor, true_on: date | None = None,
    known_on: date | None = None, level: Level = Level.INTERNAL, compartments: Iterable[str] = (),
) -> Screening:  # fmt: skip
    """Hold applications against all that bears on them, and keep what was asked and answered."""
    true, known = true_on or by.today, known_on or by.today
    refuse_if(lines.why_not_keep(questions, by=by) or why_not_known(known, today=by.today))
    over = ground(by=by, true_on=true, known_on=known)
    answers = Answers(over, by=by)
    answered = [answers.answer(one) for one in questions]
    reference = new_reference("sc")
    mark_new(reference, level, by=by, compartments=compartments)
    made = Screening(
        reference=reference, title=title.strip() or reference, true_on=true, known_on=known,
        lines_count=len(answered), made_by=by.pseudonym, made_at=by.moment,
        protected_by=reference,
    )  # fmt: skip
    made.save(force_insert=True)
    _keep_lines(made, answered, by)
    kept = _certify(made, over, answered, by)
    rows = [_told(made, "lines", str(len(answered)), by, digest=kept.digest)]
    record(Act.SCREENED, reference, by=by, rows=rows)
    return made


@writing
def rule(reference: str, number: int, view: str, *, because: str, by: Actor) -> Ruling:
    """Rule on a line. It may go on only when nothing in force now covers it, or may cover it."""
    reason = because_given(because)
    held = pages.screening_locked(reference, by=by)
    row = pages.line(held, number, by=by)
    refuse_if(rulings.why_not_rule(view, pages.stops_now(row, by=by), by=by))
    Ruling.everything.filter(line=row, holds=True).update(holds=False)
    made = Ruling(
        screening=held, line=row, view=view, because=reason, ruled_by=by.pseudonym,
        ruled_at=by.moment, protected_by=held.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    rows = [_told(held, "ruling", view, by, line=number)]
    record(Act.RULED, reference, by=by, because=reason, rows=rows)
    return made


def _keep_lines(made: Screening, answered: Sequence[Answered], by: Actor) -> None:
    rows = [
        Line(
            screening=made, number=number, label=one.question.label,
            recipient=one.question.recipient, unit=one.question.unit,
            article=one.question.article, licence=one.question.licence,
            asks=one.question.asks.value, quantity=one.question.quantity,
            protected_by=made.protected_by,
        )
        for number, one in enumerate(answered, start=1)
    ]  # fmt: skip
    Line.everything.bulk_create(rows, batch_size=AT_ONCE)
    kept = [
        Answer(
            screening=made, line=row, standing=one.standing.value, made_by=by.pseudonym,
            bearings=[bearing.kept() for bearing in one.bearings], protected_by=made.protected_by,
        )
        for row, one in zip(rows, answered, strict=True)
    ]  # fmt: skip
    Answer.everything.bulk_create(kept, batch_size=AT_ONCE)


def _certify(made: Screening, over: Ground, answered: Sequence[Answered], by: Actor) -> Certificate:
    entries = (
        certificates.entry(number, one.question, one.standing, one.bearings)
        for number, one in enumerate(answered, start=1)
    )
    kept = Certificate(
        screening=made, sees=by.sight.ceiling.value, against=dict(over.against),
        standings=certificates.tally(one.standing for one in answered),
        digest=certificates.digest(over.true_on, over.known_on, entries),
        made_by=by.pseudonym, protected_by=made.protected_by,
    )  # fmt: skip
    kept.save(force_insert=True)
    return kept


def _told(row: Screening, what: str, value: str, by: Actor, **data: object) -> History:
    return History(
        subject=row.reference,
        what=what,
        value=value,
        data=data,
        effective_on=by.today,
        protected_by=row.protected_by,
    )
