"""A case opened, given to somebody, moved, closed and reopened."""

from __future__ import annotations

from datetime import date

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.assessment.actions.procedures import kept
from answerable.assessment.actions.rows import (
    day_of,
    has_running,
    of_case,
    start_clock,
    stop_clocks,
)
from answerable.assessment.acts import Act
from answerable.assessment.models import Case, History, Waiting
from answerable.assessment.queries import cases as seen
from answerable.assessment.queries import handover, people, procedures, subjects
from answerable.assessment.queries.offered import why_outside
from answerable.assessment.queries.subjects import Openable
from answerable.assessment.rules import cases as holding
from answerable.assessment.rules import closing, stages
from answerable.assessment.rules.clocks import INQUIRY, STAGE
from answerable.assessment.rules.days import why_not_on
from answerable.assessment.rules.procedures import why_not_meant, why_not_outside
from answerable.incidents.queries import merged_into
from answerable.ledger.actions import record, writing
from answerable.playbook import CLOSED, Condition, Playbook
from answerable.refusal import because_given, refuse_if


@writing
def open_case(
    subject: str, *, because: str, by: Actor, playbook: str = "", office: str = "",
    effective_on: date | None = None,
) -> Case:  # fmt: skip
    """Launch the inquiry on an incident, a pattern or a concern: a case at the first stage.

    It goes by the procedure as it is now. The inquiry's clock and the stage's clock start. Nobody
    holds the case until somebody takes it.
    """
    subjects.must_read_cases(subject, by=by)
    reason, on = because_given(because), day_of(effective_on, by)
    found = subjects.openable(subject, by=by)
    name = playbook or procedures.default_name(on_concern=found.concern is not None)
    book = procedures.playbook_named(name)
    refuse_if(why_not_meant(book, on_concern=found.concern is not None))
    refuse_if(_why_not_open(found, name, by))
    refuse_if(why_not_on(on, today=by.today, not_before=found.received_on))
    outside = why_outside(found, book, by=by)
    refuse_if(why_not_outside(book, outside))
    row = Case(
        reference=new_reference("c"), incident=found.incident, pattern=found.pattern,
        concern=found.concern,
        procedure=kept(name, by), stage=book.first_stage.code, stage_since=on, launched_on=on,
        office=office, protected_by=found.protected_by,
    )  # fmt: skip
    row.save(force_insert=True)
    rows = [
        of_case(row, "stage", row.stage, on=on, playbook=name, version=book.version,
                **{"from": "", **({"outside": outside} if outside else {})}),
        of_case(row, "holder", "", on=on, office=office),
        start_clock(row, INQUIRY, on, book),
        start_clock(row, STAGE + row.stage, on, book),
    ]  # fmt: skip
    record(Act.OPENED, row.reference, by=by, because=reason, rows=rows)
    return row


@writing
def assign(
    reference: str, *, because: str, by: Actor, holder: str | None = None,
    office: str | None = None, effective_on: date | None = None, version: int | None = None,
) -> Case:  # fmt: skip
    """Give a case to a person (pseudonym; "" for nobody), or one of no office to its first office."""
    reason, on = because_given(because), day_of(effective_on, by)
    row = seen.case_locked(reference, by=by)
    to = row.holder if holder is None else holder
    moves_on = office is not None and office != row.office
    view = seen.view_of(row)
    refuse_if(holding.why_not_edit(version, current=row.version))
    if to != row.holder or not moves_on:
        able = not to or people.may_hold(row, to, by=by)
        stands_in = handover.keeping_of(row, by=by).deputy == by.pseudonym
        refuse_if(holding.why_not_assign(view, to=to, able=able, stands_in=stands_in, by=by))
    refuse_if(holding.why_not_place(view, office=row.office, moves_on=moves_on, by=by))
    refuse_if(why_not_on(on, today=by.today, not_before=row.launched_on))
    if to != row.holder:
        row.holder, row.held_since = to, on if to else None
    row.office = row.office if office is None else office
    _save(row, "holder", "held_since", "office")
    rows = [of_case(row, "holder", row.holder, on=on, office=row.office)]
    record(Act.ASSIGNED, reference, by=by, because=reason, rows=rows)
    return row


@writing
def move_case(
    reference: str, target: str, *, because: str, by: Actor,
    effective_on: date | None = None, version: int | None = None,
) -> Case:  # fmt: skip
    """Move a case to another stage; back as well as on, as the playbook says.

    Sent back, it must be decided again: what was recorded as met no longer is, and the inquiry's
    clock starts anew where it had stopped.
    """
    reason, on = because_given(because), day_of(effective_on, by)
    row = seen.case_locked(reference, by=by)
    book = seen.book_of(row)
    findings = seen.held_findings(row, by=by)
    refuse_if(holding.why_not_edit(version, current=row.version))
    refuse_if(stages.why_not_leave(target))
    refuse_if(
        stages.why_not_move(seen.view_of(row), target, findings=findings, playbook=book, by=by)
    )
    refuse_if(why_not_on(on, today=by.today, not_before=row.stage_since))
    before, move = row.stage, book.move(row.stage, target)
    assert move is not None
    rows = stop_clocks(row, STAGE, on)
    rows += _enter(row, target, on, book, before=before)
    if not book.is_forward(move):
        rows += _begin_again(row, on, book)
    record(Act.MOVED, reference, by=by, because=reason, rows=rows)
    return row


@writing
def meet(
    reference: str, condition: Condition, *, because: str, by: Actor, on: date | None = None
) -> Case:
    """Record on a case what a move may require: a decision, its measures done, its effect reviewed.

    Called by the room where it happened. A decision stops the inquiry's clock; nothing else does.
    """
    row, day = seen.case_locked(reference, by=by), day_of(on, by)
    row.met = sorted({*row.met, condition.value})
    _save(row, "met")
    rows = [of_case(row, "condition", condition.value, on=day, met=True)]
    if condition is Condition.DECISION:
        rows += stop_clocks(row, INQUIRY, day)
    record(Act.MET, reference, by=by, because=because_given(because), rows=rows)
    return row


@writing
def decide_again(reference: str, *, because: str, by: Actor) -> Case:
    """Open again on a case what was decided, at the stage where it stands: new information calls for
    it. Called by the room that keeps decisions; what was recorded as met no longer is."""
    row = seen.case_locked(reference, by=by)
    rows = _begin_again(row, by.today, seen.book_of(row))
    _save(row, "met")
    record(Act.AGAIN, reference, by=by, because=because_given(because), rows=rows)
    return row


@writing
def close_case(
    reference: str, *, because: str, by: Actor, effective_on: date | None = None,
    version: int | None = None,
) -> Case:  # fmt: skip
    """Close a case: as the playbook says after a decision, or after a disposition of two people."""
    reason, on = because_given(because), day_of(effective_on, by)
    row = seen.case_locked(reference, by=by)
    refuse_if(holding.why_not_edit(version, current=row.version))
    refuse_if(
        closing.why_not_close(
            seen.view_of(row), findings=seen.held_findings(row, by=by),
            playbook=seen.book_of(row),
            triaged=subjects.standing(row.subject, by=by), by=by,
        )
    )  # fmt: skip
    refuse_if(why_not_on(on, today=by.today, not_before=row.stage_since))
    before, row.stage, row.stage_since, row.closed_on = row.stage, CLOSED, on, on
    rows = [of_case(row, "stage", CLOSED, on=on, **{"from": before})]
    rows += stop_clocks(row, "", on) + _end_waits(row, on)
    _save(row, "stage", "stage_since", "closed_on")
    record(Act.CLOSED, reference, by=by, because=reason, rows=rows)
    return row


def opened_again(row: Case, target: str, on: date, *, by: Actor) -> list[History]:
    """A closed case goes on at a stage, and the inquiry's clock starts anew: the rows of it.

    No action: whoever opens a case again cites what is new, and `reopening` alone checks that.
    """
    book = seen.book_of(row)
    refuse_if(stages.why_not_reopen(seen.view_of(row), target, playbook=book, by=by))
    refuse_if(why_not_on(on, today=by.today, not_before=row.stage_since))
    row.closed_on = None
    return _enter(row, target, on, book, before=CLOSED) + _begin_again(row, on, book)


def _why_not_open(found: Openable, name: str, by: Actor) -> str | None:
    """Whether a case is open already is the house's own look: one that the opener may not see counts."""
    standing = Case.everything.filter(procedure__name=name)
    if found.pattern is not None:
        has_case = standing.filter(pattern=found.pattern).exists()
        return stages.why_not_open_on_pattern(has_case=has_case, by=by)
    if found.concern is not None:
        has_case = standing.filter(concern=found.concern).exists()
        return stages.why_not_open_on_concern(has_case=has_case, by=by)
    assert found.incident is not None
    has_case = standing.filter(incident=found.incident).exists()
    merged = merged_into(found.incident, by=by)
    triaged = subjects.accepted_for(found.incident, by=by)
    return stages.why_not_open_case(triaged=triaged, has_case=has_case, merged_into=merged, by=by)


def _enter(row: Case, target: str, on: date, book: Playbook, *, before: str) -> list[History]:
    row.stage, row.stage_since = target, on
    _save(row, "stage", "stage_since", "closed_on")
    return [
        of_case(row, "stage", target, on=on, **{"from": before}),
        start_clock(row, STAGE + target, on, book),
    ]


def _begin_again(row: Case, on: date, book: Playbook) -> list[History]:
    rows = [of_case(row, "condition", code, on=on, met=False) for code in row.met]
    row.met = []
    row.save(update_fields=["met"])
    return rows if has_running(row, INQUIRY) else [*rows, start_clock(row, INQUIRY, on, book)]


def _end_waits(row: Case, on: date) -> list[History]:
    ended = Waiting.everything.filter(case=row, ended_on__isnull=True).update(ended_on=on)
    return [of_case(row, "waiting", "", on=on)] if ended else []


def _save(row: Case, *fields: str) -> None:
    row.version += 1
    row.save(update_fields=[*fields, "version"])
