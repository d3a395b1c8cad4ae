"""What came in after the door was shut: it opens it again, or a person says why it changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from answerable.actor import Actor
from answerable.assessment.actions.cases import opened_again
from answerable.assessment.actions.rows import (
    begin_clock,
    day_of,
    halt_clocks,
    history,
    insert_first,
)
from answerable.assessment.actions.triage import triage_row
from answerable.assessment.acts import Act
from answerable.assessment.models import History, Reopening
from answerable.assessment.queries.cases import case, case_locked
from answerable.assessment.queries.cited import unusable
from answerable.assessment.queries.news import weighing_of
from answerable.assessment.queries.procedures import playbook_named
from answerable.assessment.queries.subjects import (
    Subject,
    as_standing,
    must_read_cases,
    subject,
    triage_on,
)
from answerable.assessment.rules import reopening as rules
from answerable.assessment.rules.cites import in_order, why_not_news
from answerable.assessment.rules.clocks import TRIAGE
from answerable.assessment.rules.triage import State, why_not_reopen
from answerable.ledger.actions import record, writing
from answerable.playbook import CLOSED
from answerable.refusal import Absent, because_given, refuse_if


@writing
def reopen_on_news(
    reference: str, *, news: Iterable[str], what_is_new: str, because: str, by: Actor,
    target: str = "", effective_on: date | None = None,
) -> Reopening:  # fmt: skip
    """Open again, on new information, a closed case or a report or incident that was turned away.

    The record says who, why, what was new and where it stands written. A case goes on at the stage
    `target`; for what was turned away the triage clock starts anew on this day.
    """
    reason, cited = because_given(because), in_order(news)
    refuse_if(why_not_news(cited, what_is_new))
    kept = Reopening(
        subject=reference, news=list(cited), what_is_new=what_is_new.strip(), because=reason,
        reopened_by=by.pseudonym, reopened_at=by.moment, protected_by=_protected(reference, by),
    )  # fmt: skip
    _must_be_usable(cited, by)
    on = by.today
    if reference.startswith("c-"):
        on = day_of(effective_on, by)
        rows = opened_again(case_locked(reference, by=by), target, on, by=by)
        act = Act.REOPENED
    else:
        rows, act = _bring_back(reference, by), Act.TURNED_BACK
    _set_aside_no_longer(reference)
    kept.save(force_insert=True)
    told = {"news": list(cited), "what_is_new": kept.what_is_new}
    record(act, reference, by=by, because=reason, rows=[*rows, _row(kept, "reopened", on, **told)])
    return kept


@writing
def weigh_news(reference: str, *, news: Iterable[str], because: str, by: Actor) -> Reopening:
    """Record that what is new was read and changes nothing.

    On what two people turned away it takes a third, and is shown no longer from then. On a closed case
    it awaits a second person, and is shown until that one agrees.
    """
    reason, cited = because_given(because), in_order(news)
    refuse_if(why_not_news(cited, reason))
    protected_by = _protected(reference, by)
    shut, others = _shut_by(reference, by)
    refuse_if(rules.why_not_weigh(shut=shut, others=others, by=by))
    _must_be_usable(cited, by)
    alone = not rules.weighing_needs_a_second(reference)
    _set_aside_no_longer(reference)
    kept = Reopening(
        subject=reference, news=list(cited), what_is_new=reason, because=reason, opens=False,
        state=State.IN_FORCE if alone else State.AWAITING, reopened_by=by.pseudonym,
        reopened_at=by.moment, protected_by=protected_by,
    )  # fmt: skip
    insert_first(kept)
    rows = [_row(kept, "weighed" if alone else "awaiting", by.today, news=list(cited))]
    record(Act.NEWS_WEIGHED, reference, by=by, because=reason, rows=rows)
    return kept


@writing
def second_weighing(reference: str, *, because: str, by: Actor) -> Reopening:
    """Agree, as another person, that what is new on a closed case changes nothing."""
    reason = because_given(because)
    _protected(reference, by)
    shut, _ = _shut_by(reference, by)
    kept = weighing_of(reference, by=by)
    weighed_by = kept.reopened_by if kept else ""
    refuse_if(rules.why_not_second_weighing(shut=shut, weighed_by=weighed_by, by=by))
    assert kept is not None
    kept.state, kept.seconded_by, kept.seconded_at = State.IN_FORCE, by.pseudonym, by.moment
    kept.save(update_fields=["state", "seconded_by", "seconded_at"])
    rows = [_row(kept, "weighed", by.today, news=kept.news)]
    record(Act.WEIGHING_SECONDED, reference, by=by, because=reason, rows=rows)
    return kept


def _must_be_usable(cited: Sequence[str], by: Actor) -> None:
    for one in unusable(cited, by=by):
        raise Absent(one)


def _set_aside_no_longer(reference: str) -> None:
    """What awaited a second person gives way to a newer word, seen or not."""
    Reopening.everything.filter(subject=reference, state=State.AWAITING).update(
        state=State.SUPERSEDED
    )


def _row(kept: Reopening, value: str, on: date, **told: object) -> History:
    return history(kept.subject, "news", value, on=on, protected_by=kept.protected_by, **told)


def _shut_by(reference: str, by: Actor) -> tuple[bool, tuple[str, ...]]:
    """Whether it is shut, and by whom where two people turned it away."""
    if reference.startswith("c-"):
        return case(reference, by=by).stage == CLOSED, ()
    row = triage_on(reference, by=by)
    if row is None or not as_standing(row).turns_away:
        return False, ()
    return True, (row.decided_by, row.seconded_by)


def _protected(reference: str, by: Actor) -> str:
    if reference.startswith("c-"):
        return case(reference, by=by).protected_by
    must_read_cases(reference, by=by)
    return subject(reference, by=by).protected_by


def _bring_back(reference: str, by: Actor) -> list[History]:
    """What was turned away is to be decided anew; what was decided stays on record."""
    told, row = subject(reference, by=by), triage_on(reference, by=by)
    refuse_if(why_not_reopen(as_standing(row) if row else None, by=by))
    assert row is not None
    row.state = State.SUPERSEDED
    row.save(update_fields=["state"])
    return [triage_row(row, told, by.today), _clock_anew(told, by)]


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
