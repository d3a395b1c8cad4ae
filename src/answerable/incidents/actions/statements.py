"""The hand that settles what reports say: accept, set aside, correct, write down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Max

from answerable.actor import Actor
from answerable.incidents import queries
from answerable.incidents.actions.rows import report_for, row, statement_for
from answerable.incidents.actions.stored import statement_row
from answerable.incidents.acts import Act
from answerable.incidents.models import History, Statement
from answerable.incidents.rules import statements as rules
from answerable.incidents.rules.statements import FOUND_RIGHT, Standing, State
from answerable.intake.models import ReportText
from answerable.ledger.actions import record, writing
from answerable.reading.types import Confidence, statement_from_json
from answerable.reading.types import Statement as Said
from answerable.refusal import Refused, because_given, refuse_if, say

_ACTS = {State.ACCEPTED: Act.ACCEPTED, State.SET_ASIDE: Act.SET_ASIDE}


@dataclass(frozen=True)
class Settled:
    """What became of one statement of a bulk: `refused` says why it was left as it was."""

    reference: str
    refused: str | None = None


@writing
def settle_statement(
    reference: str, state: State, *, because: str = "", by: Actor, effective_on: date | None = None
) -> Statement:
    """Accept a statement or set it aside. Setting aside asks why; accepting has a reason ready."""
    statement = statement_for(reference, by)
    refuse_if(rules.why_not_settle(_standing(statement), state, by=by))
    because = because if because.strip() or state is not State.ACCEPTED else FOUND_RIGHT
    reason = because_given(because)
    settled = _settle(statement, state, reason, by, effective_on)
    record(_ACTS[state], reference, by=by, because=reason, rows=[settled])
    return statement


def settle_statements(
    references: Iterable[str], state: State, *, because: str = "", by: Actor
) -> list[Settled]:
    """Settle many, one act each; what is refused is listed with its sentence, the rest is done."""
    results = []
    for reference in references:
        try:
            settle_statement(reference, state, because=because, by=by)
        except Refused as refused:
            results.append(Settled(reference, refused.sentence))
        else:
            results.append(Settled(reference))
    return results


@writing
def correct_statement(
    reference: str, *, changes: dict[str, Any], because: str, by: Actor
) -> Statement:
    """Put a person's statement in the place of one that was read wrongly; the old one is set aside.

    `changes` are fields of `reading.Statement`; the words and their place stay unless given.
    """
    old = statement_for(reference, by)
    refuse_if(rules.why_not_settle(_standing(old), State.SET_ASIDE, by=by))
    text = _text_of(old, by)
    said = replace(statement_from_json(old.full), **{**_BY_HAND, **changes})
    refuse_if(rules.why_not_write(said, text.text, by=by))
    reason = because_given(because)
    made = _typed(said, text, by, reason, corrects=old)
    rows = [_settle(old, State.SET_ASIDE, reason, by, None), _row(made, by, corrects=reference)]
    record(Act.CORRECTED, reference, by=by, because=reason, rows=rows)
    return made


_BY_HAND: dict[str, Any] = {"rule": "corrected", "confidence": Confidence(1.0), "ruled_out": ()}


@writing
def add_statement(report: str, said: Said, *, because: str, by: Actor) -> Statement:
    """Write down what the reader missed, with its words in the text; accepted by who wrote it."""
    report_for(report, by)
    text = queries.newest_text(report, by=by)
    if text is None:
        raise Refused(say("This report has no text yet. Wait until it has been read."))
    refuse_if(rules.why_not_write(said, text.text, by=by))
    reason = because_given(because)
    made = _typed(said, text, by, reason)
    record(Act.ADDED, made.reference, by=by, because=reason, rows=[_row(made, by)])
    return made


def _typed(
    said: Said, text: ReportText, by: Actor, because: str, corrects: Statement | None = None
) -> Statement:
    newest = Statement.everything.filter(text=text).aggregate(newest=Max("order"))["newest"]
    made = statement_row(said, text, 0 if newest is None else newest + 1, maker=by.pseudonym)
    made.state, made.settled_by, made.settled_at = State.ACCEPTED.value, by.pseudonym, by.moment
    made.corrects = corrects
    made.because = because
    made.save(force_insert=True)
    return made


def _settle(
    statement: Statement, state: State, reason: str, by: Actor, effective_on: date | None
) -> History:
    statement.state, statement.because = state.value, str(reason)
    statement.settled_by, statement.settled_at = by.pseudonym, by.moment
    statement.save(update_fields=["state", "because", "settled_by", "settled_at"])
    return _row(statement, by, effective_on=effective_on)


def _row(
    statement: Statement, by: Actor, *, effective_on: date | None = None, **more: str
) -> History:
    # The whole statement is committed to, so that a figure changed in the table is found.
    data: dict[str, Any] = {
        "report": statement.protected_by, "start": statement.start, "end": statement.end,
        "quote": statement.quote, "figures": _figures(statement), **more,
    }  # fmt: skip
    return row(statement.reference, "statement", statement.state, by,
               under=statement.protected_by, effective_on=effective_on, **data)  # fmt: skip


def _figures(statement: Statement) -> dict[str, list[int | None]]:
    names = ("killed", "injured", "missing", "displaced")
    found = {n: [getattr(statement, f"{n}_least"), getattr(statement, f"{n}_most")] for n in names}
    return {name: ends for name, ends in found.items() if ends != [None, None]}


def _standing(statement: Statement) -> Standing:
    return Standing(statement.state, statement.is_current)


def _text_of(statement: Statement, by: Actor) -> ReportText:
    return ReportText.objects.visible_to(by).get(pk=statement.text_id)
