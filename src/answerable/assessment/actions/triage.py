"""Triage decided, agreed to by a second person, and opened again on new information."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.assessment.actions.cases import reopen
from answerable.assessment.actions.rows import (
    begin_clock,
    day_of,
    halt_clocks,
    history,
    insert_first,
)
from answerable.assessment.acts import Act
from answerable.assessment.models import Case, History, Reopening, Triage
from answerable.assessment.queries.cases import case
from answerable.assessment.queries.cited import unusable
from answerable.assessment.queries.procedures import playbook_named
from answerable.assessment.queries.subjects import (
    Subject,
    as_standing,
    must_read_cases,
    subject,
    triage_on,
)
from answerable.assessment.rules import triage as rules
from answerable.assessment.rules.cites import in_order, why_not_news
from answerable.assessment.rules.clocks import TRIAGE
from answerable.assessment.rules.days import why_not_on
from answerable.ledger.actions import record, writing
from answerable.playbook import CLOSED
from answerable.refusal import Absent, because_given, refuse_if


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
            until=until,
        )
    )  # fmt: skip
    _supersede(reference)
    given = book.disposition(disposition)
    assert given is not None
    alone = not rules.needs_a_second(given.family)
    made = Triage(
        reference=new_reference("g"), subject=reference, disposition=disposition,
        family=given.family, because=reason, decided_by=by.pseudonym, decided_at=by.moment,
        state=rules.State.IN_FORCE if alone else rules.State.AWAITING,
        in_force_on=on if alone else None, until_on=until, protected_by=told.protected_by,
    )  # fmt: skip
    insert_first(made)
    rows = [_row(made, told, on)]
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
    refuse_if(rules.why_not_second(as_standing(row) if row else None, by=by))
    refuse_if(why_not_on(on, today=by.today, not_before=_begun(told)))
    assert row is not None
    row.seconded_by, row.seconded_at, row.in_force_on = by.pseudonym, by.moment, on
    row.state = rules.State.IN_FORCE
    row.save(update_fields=["seconded_by", "seconded_at", "in_force_on", "state"])
    record(Act.SECONDED, reference, by=by, because=reason, rows=[_row(row, told, on)])
    return row


@writing
def reopen_on_news(
    reference: str, *, news: Iterable[str], what_is_new: str, because: str, by: Actor,
    target: str = "",
) -> Reopening:  # fmt: skip
    """Open again, on new information, a closed case or a report or incident that was turned away.

    The record says who, why, what was new and where it stands written. A case goes on at the stage
    `target`; for what was turned away the triage clock starts anew on this day.
    """
    reason, cited = because_given(because), in_order(news)
    refuse_if(why_not_news(cited, what_is_new))
    protected_by = _protected(reference, by)
    for one in unusable(cited, by=by):
        raise Absent(one)
    kept = Reopening(
        subject=reference, news=list(cited), what_is_new=what_is_new.strip(), because=reason,
        reopened_by=by.pseudonym, reopened_at=by.moment, protected_by=protected_by,
    )  # fmt: skip
    if reference.startswith("c-"):
        reopen(reference, target, because=reason, by=by)
        rows, act = [], Act.NEWS_CITED
    else:
        rows, act = _bring_back(reference, by), Act.TURNED_BACK
    kept.save(force_insert=True)
    rows.append(
        history(reference, "news", "reopened", on=by.today, protected_by=protected_by,
                news=list(cited), what_is_new=kept.what_is_new)
    )  # fmt: skip
    record(act, reference, by=by, because=reason, rows=rows)
    return kept


@writing
def weigh_news(reference: str, *, news: Iterable[str], because: str, by: Actor) -> Reopening:
    """Record that what is new was read and changes nothing: then it is no longer shown as new."""
    reason, cited = because_given(because), in_order(news)
    refuse_if(why_not_news(cited, reason))
    protected_by = _protected(reference, by)
    refuse_if(rules.why_not_weigh(**_weighing(reference, by), by=by))
    for one in unusable(cited, by=by):
        raise Absent(one)
    kept = Reopening(
        subject=reference, news=list(cited), what_is_new=reason, because=reason, opens=False,
        reopened_by=by.pseudonym, reopened_at=by.moment, protected_by=protected_by,
    )  # fmt: skip
    kept.save(force_insert=True)
    rows = [
        history(reference, "news", "weighed", on=by.today, protected_by=protected_by,
                news=list(cited))
    ]  # fmt: skip
    record(Act.NEWS_WEIGHED, reference, by=by, because=reason, rows=rows)
    return kept


def _weighing(reference: str, by: Actor) -> dict[str, Any]:
    """Whether it is shut, and by whom where two people turned it away."""
    if reference.startswith("c-"):
        return {"shut": case(reference, by=by).stage == CLOSED, "others": ()}
    row = triage_on(reference, by=by)
    if row is None or not as_standing(row).turns_away:
        return {"shut": False, "others": ()}
    return {"shut": True, "others": (row.decided_by, row.seconded_by)}


def _protected(reference: str, by: Actor) -> str:
    if reference.startswith("c-"):
        return case(reference, by=by).protected_by
    must_read_cases(reference, by=by)
    return subject(reference, by=by).protected_by


def _bring_back(reference: str, by: Actor) -> list[History]:
    """What was turned away is to be decided anew; what was decided stays on record."""
    told, row = subject(reference, by=by), triage_on(reference, by=by)
    refuse_if(rules.why_not_reopen(as_standing(row) if row else None, by=by))
    assert row is not None
    row.state = rules.State.SUPERSEDED
    row.save(update_fields=["state"])
    return [_row(row, told, by.today), _clock_anew(told, by)]


def _clock_anew(told: Subject, by: Actor) -> History:
    halt_clocks(told.reference, TRIAGE, by.today)
    clock = begin_clock(
        told.reference, TRIAGE, by.today, playbook_named(), protected_by=told.protected_by
    )
    due = clock.due_on.isoformat() if clock.due_on else ""
    return history(
        told.reference, "clock", TRIAGE, on=by.today, protected_by=told.protected_by,
        event="started", due_on=due,
    )  # fmt: skip


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


def _row(row: Triage, told: Subject, on: date) -> History:
    return history(
        told.reference, "triage", row.disposition, on=on, protected_by=told.protected_by,
        triage=row.reference, family=row.family, state=row.state,
        decided_by=row.decided_by, seconded_by=row.seconded_by,
        until_on=row.until_on.isoformat() if row.until_on else "",
    )  # fmt: skip
