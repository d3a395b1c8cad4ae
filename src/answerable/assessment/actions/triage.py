"""Triage decided, and agreed to by a second person."""

from __future__ import annotations

from datetime import date

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.assessment.actions.rows import day_of, history, insert_first
from answerable.assessment.acts import Act
from answerable.assessment.models import Case, History, Triage
from answerable.assessment.queries.procedures import playbook_named
from answerable.assessment.queries.subjects import (
    Subject,
    as_standing,
    must_read_cases,
    subject,
    triage_on,
)
from answerable.assessment.rules import triage as rules
from answerable.assessment.rules.days import why_not_on
from answerable.ledger.actions import record, writing
from answerable.playbook import CLOSED
from answerable.refusal import because_given, refuse_if


@writing
def triage_report(
    reference: str, disposition: str, *, because: str, by: Actor,
    effective_on: date | None = None, playbook: str = "", until: date | None = None,
) -> Triage:  # fmt: skip
    """Decide whether a case is opened, on a report or an incident.

    Accepting is in force at once; whatever turns somebody away awaits a second person, and until then
    the triage clock runs on. A new disposition replaces the one that stood, which stays on record. A
    hold comes back to the queue on the day `until`.
    """
    must_read_cases(reference, by=by)
    reason, on = because_given(because), day_of(effective_on, by)
    told, book = subject(reference, by=by), playbook_named(playbook)
    row = triage_on(reference, by=by)
    has_case = Case.everything.filter(incident__reference=reference).exclude(stage=CLOSED).exists()
    refuse_if(
        rules.why_not_triage(
            disposition, playbook=book, on=on, begun_on=_begun(told),
            standing=as_standing(row) if row else None, has_case=has_case, by=by,
            until=until, merged_into=told.merged_into,
        )
    )  # fmt: skip
    _supersede(reference)
    given = book.disposition(disposition)
    assert given is not None
    alone = not rules.needs_a_second(given.family)
    made = Triage(
        reference=new_reference("g"), subject=reference, disposition=disposition,
        family=given.family, procedure=book.name,
        procedure_version=book.version, because=reason, decided_by=by.pseudonym,
        decided_at=by.moment,
        state=rules.State.IN_FORCE if alone else rules.State.AWAITING,
        in_force_on=on if alone else None, until_on=until, protected_by=told.protected_by,
    )  # fmt: skip
    insert_first(made)
    rows = [triage_row(made, told, on)]
    record(Act.TRIAGED, reference, by=by, because=reason, rows=rows)
    return made


@writing
def second_triage(
    reference: str, *, because: str, by: Actor, effective_on: date | None = None
) -> Triage:
    """Agree, as another person, to the disposition that awaits one: it is in force from now."""
    must_read_cases(reference, by=by)
    reason, on = because_given(because), day_of(effective_on, by)
    told, row = subject(reference, by=by), triage_on(reference, by=by)
    standing = as_standing(row) if row else None
    refuse_if(rules.why_not_second(standing, merged_into=told.merged_into, by=by))
    refuse_if(why_not_on(on, today=by.today, not_before=_begun(told)))
    assert row is not None
    row.seconded_by, row.seconded_at, row.in_force_on = by.pseudonym, by.moment, on
    row.state = rules.State.IN_FORCE
    row.save(update_fields=["seconded_by", "seconded_at", "in_force_on", "state"])
    record(Act.SECONDED, reference, by=by, because=reason, rows=[triage_row(row, told, on)])
    return row


def _begun(told: Subject) -> date:
    """The day what stands began, or receipt: what comes after it cannot have been true before it, else
    the history read by days would end with another answer than the one in force."""
    rows = History.objects.filter(subject=told.reference, what="triage")
    newest = rows.order_by("-effective_on").values_list("effective_on", flat=True).first()
    return max(told.received_on, newest) if newest else told.received_on


def _supersede(reference: str) -> None:
    """Whatever stood gives way, seen or not: two dispositions cannot stand on one subject."""
    standing = (rules.State.AWAITING, rules.State.IN_FORCE)
    Triage.everything.filter(subject=reference, state__in=standing).update(
        state=rules.State.SUPERSEDED
    )


def triage_row(row: Triage, told: Subject, on: date) -> History:
    """What stands on a report or incident from a day."""
    return history(
        told.reference, "triage", row.disposition, on=on, protected_by=told.protected_by,
        triage=row.reference, family=row.family, state=row.state, procedure=row.procedure,
        procedure_version=row.procedure_version,
        decided_by=row.decided_by, seconded_by=row.seconded_by,
        until_on=row.until_on.isoformat() if row.until_on else "",
    )  # fmt: skip
