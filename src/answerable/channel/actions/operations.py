"""Planned operations: each text submitted by one person and confirmed, or refused, by another.

The words of a submission reach the history only when they are confirmed; refused, they are gone from
the table too. So what should not have been written is nowhere a day later.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.channel.actions.rows import of_record, under
from answerable.channel.acts import Act
from answerable.channel.models import (
    FollowingIncident,
    History,
    OperationEntry,
    PlannedOperation,
)
from answerable.channel.queries import found, met
from answerable.channel.rules import operations as rules
from answerable.channel.rules.operations import Entry, SubmissionState
from answerable.channel.rules.policy_level import why_not_texts
from answerable.ledger.actions import record, writing
from answerable.refusal import Refused, because_given, refuse_if, say

S = SubmissionState


@writing
def submit_operation(dialogue: str, *, title: str, area: str, by: Actor) -> PlannedOperation:
    """Submit an operation the dialogue is to be about: its title and, in words, the area."""
    row = found.dialogue(dialogue, by=by)
    refuse_if(rules.why_not_open_operation({"title": title, "area": area}, by=by))
    made = PlannedOperation(
        reference=new_reference("po"), title=title.strip(), area=area.strip(), author=by.pseudonym,
        submitted_on=by.today, **under(row),
    )  # fmt: skip
    made.save(force_insert=True)
    rows = [of_record(made, made.reference, "operation", made.state, on=by.today)]
    record(Act.OPERATION_SUBMITTED, made.reference, by=by, rows=rows)
    return made


@writing
def confirm_operation(reference: str, *, because: str, by: Actor) -> PlannedOperation:
    """Confirm, as another person, that an operation is named at the level of policy."""
    reason, row = because_given(because), _operation_locked(reference, by)
    texts = {"title": row.title, "area": row.area}
    refuse_if(rules.why_not_confirm(S(row.state), texts, author=row.author, by=by))
    _settle(row, S.CONFIRMED, by)
    told = _operation_told(row, by.today, title=row.title, area=row.area)
    record(Act.OPERATION_CONFIRMED, reference, by=by, because=reason, rows=[told])
    return row


@writing
def refuse_operation(reference: str, *, because: str, by: Actor) -> PlannedOperation:
    """Refuse a submitted operation: its words are gone, the reason stays. Do not repeat them in it."""
    reason, row = because_given(because), _operation_locked(reference, by)
    refuse_if(_why_not_refuse(S(row.state), reason, author=row.author, by=by))
    row.title = row.area = ""
    row.refusal = reason
    _settle(row, S.REFUSED, by)
    told = _operation_told(row, by.today)
    record(Act.OPERATION_REFUSED, reference, by=by, because=reason, rows=[told])
    return row


@writing
def submit_entry(reference: str, entry: Entry, *, by: Actor) -> OperationEntry:
    """Submit what was said about an operation; another person confirms it before it is on the record."""
    row = _operation_locked(reference, by)
    refuse_if(rules.why_not_submit(entry, operation=S(row.state), not_before=None, by=by))
    made = OperationEntry(
        reference=new_reference("oe"), operation=row, kind=entry.kind, side=entry.side,
        who=entry.who.strip(), said_on=entry.said_on, words=entry.words.strip(),
        language=entry.language, least=entry.least, most=entry.most, outcome=entry.outcome,
        author=by.pseudonym, submitted_on=by.today, **under(row.dialogue, row.about),
    )  # fmt: skip
    made.save(force_insert=True)
    told = of_record(
        made, reference, "operation_entry", made.state, on=by.today, entry=made.reference,
        kind=made.kind,
    )  # fmt: skip
    record(Act.ENTRY_SUBMITTED, reference, by=by, rows=[told])
    return made


@writing
def confirm_entry(reference: str, *, because: str, by: Actor) -> OperationEntry:
    """Confirm, as another person, that a text holds to policy: from now it is on the record."""
    reason, made = because_given(because), met.entry(reference, by=by)
    row = _operation_locked(made.operation.reference, by)
    made = OperationEntry.everything.select_for_update().get(pk=made.pk)
    texts = {"who": made.who, "words": made.words}
    refuse_if(rules.why_not_confirm(S(made.state), texts, author=made.author, by=by))
    _settle(made, S.CONFIRMED, by)
    rows = [_entry_told(made, row.reference, words=made.words, who=made.who)]
    if made.outcome:
        row.outcome = made.outcome
        row.save(update_fields=["outcome"])
        rows.append(
            of_record(row, row.reference, "operation_outcome", row.outcome, on=made.said_on)
        )
    record(Act.ENTRY_CONFIRMED, row.reference, by=by, because=reason, rows=rows)
    return made


@writing
def refuse_entry(reference: str, *, because: str, by: Actor) -> OperationEntry:
    """Refuse a submitted text: its words are gone, the reason stays. Do not repeat them in it."""
    reason, made = because_given(because), met.entry(reference, by=by)
    row = _operation_locked(made.operation.reference, by)
    made = OperationEntry.everything.select_for_update().get(pk=made.pk)
    refuse_if(_why_not_refuse(S(made.state), reason, author=made.author, by=by))
    made.words, made.refusal = "", reason
    _settle(made, S.REFUSED, by)
    told = _entry_told(made, row.reference)
    record(Act.ENTRY_REFUSED, row.reference, by=by, because=reason, rows=[told])
    return made


@writing
def note_followed(reference: str, incident: str, *, because: str, by: Actor) -> FollowingIncident:
    """Note that an incident followed an operation: who may not see the incident sees nothing of it."""
    reason, row = because_given(because), _operation_locked(reference, by)
    about = found.subject(incident, by=by)
    standing = FollowingIncident.everything.filter(operation=row, about=about, holds=True)
    refuse_if(rules.why_not_follow(S(row.state), linked=standing.exists(), by=by))
    made = FollowingIncident(
        operation=row, because=reason, noted_on=by.today, recorded_by=by.pseudonym,
        **under(row.dialogue, about),
    )  # fmt: skip
    made.save(force_insert=True)
    told = of_record(made, reference, "followed", "noted", on=by.today, incident=about)
    record(Act.FOLLOWED, reference, by=by, because=reason, rows=[told])
    return made


@writing
def take_off_followed(reference: str, incident: str, *, because: str, by: Actor) -> None:
    """Take an incident off what followed an operation; that it stood there stays on the record."""
    reason, row = because_given(because), _operation_locked(reference, by)
    refuse_if(rules.why_not_follow(S(row.state), linked=False, by=by))
    about = found.subject(incident, by=by)
    made = FollowingIncident.everything.filter(operation=row, about=about, holds=True).first()
    if made is None:
        raise Refused(say("That incident is not noted here."))
    made.holds = False
    made.save(update_fields=["holds"])
    told = of_record(made, reference, "followed", "taken_off", on=by.today, incident=about)
    record(Act.NOT_FOLLOWED, reference, by=by, because=reason, rows=[told])


def _operation_locked(reference: str, by: Actor) -> PlannedOperation:
    row = met.operation(reference, by=by)
    return PlannedOperation.everything.select_for_update().get(pk=row.pk)


def _settle(row: PlannedOperation | OperationEntry, state: S, by: Actor) -> None:
    row.state, row.settled_by, row.settled_on = state.value, by.pseudonym, by.today
    row.save()


def _why_not_refuse(state: S, reason: str, *, author: str, by: Actor) -> str | None:
    """The reason is looked through as well: it would keep what the refusal takes away."""
    return rules.why_not_settle(state, author=author, by=by) or why_not_texts({"because": reason})


def _operation_told(row: PlannedOperation, on: date, **texts: str) -> History:
    return of_record(row, row.reference, "operation", row.state, on=on, author=row.author, **texts)


def _entry_told(made: OperationEntry, operation: str, **texts: str) -> History:
    known: Mapping[str, object] = {} if made.state == S.REFUSED else {
        "least": made.least, "most": made.most, "outcome": made.outcome, **texts,
    }  # fmt: skip
    return of_record(
        made, operation, "operation_entry", made.state, on=made.said_on, entry=made.reference,
        kind=made.kind, side=made.side, author=made.author, **known,
    )  # fmt: skip
