"""What is alleged or found of a unit: entered, looked at again, answered by the unit, withdrawn."""

from __future__ import annotations

from datetime import date

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.arms.acts import Act
from answerable.arms.models import History, UnitAnswer, UnitEntry
from answerable.arms.queries import known
from answerable.arms.rules import units as rules
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if


@writing
def enter_of_unit(reference: str, entered: rules.Entered, *, because: str, by: Actor) -> UnitEntry:
    """Enter something of a unit: alleged or found, of which incident or pattern, to be reviewed when."""
    reason = because_given(because)
    row = known.unit(reference, by=by)
    refuse_if(rules.why_not_enter(entered, by=by))
    made = UnitEntry(
        reference=new_reference("ue"), unit=row, kind=entered.kind, standing=entered.standing,
        about=known.must_see_subject(entered.about, by=by), what=entered.what.strip(),
        basis=entered.basis.strip(), cites=list(dict.fromkeys(entered.cites)),
        happened_on=entered.happened_on, review_on=rules.review_of(entered.review_on, by.today),
        recorded_by=by.pseudonym, recorded_at=by.moment, protected_by=row.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    rows = [_told(made, made.standing, by.today)]
    record(Act.UNIT_ENTERED, made.reference, by=by, because=reason, rows=rows)
    return made


@writing
def review_entry(
    reference: str, standing: str, *, because: str, by: Actor, basis: str = "",
    cites: tuple[str, ...] = (), review_on: date | None = None,
) -> UnitEntry:  # fmt: skip
    """Look at an entry again: still alleged, or found by now, or no longer; and when it is next due."""
    reason, row = because_given(because), known.entry(reference, by=by)
    due = rules.review_of(review_on, by.today)
    cited = list(dict.fromkeys([*row.cites, *cites]))
    refuse_if(
        rules.why_not_change(withdrawn=row.withdrawn_on is not None, by=by)
        or rules.why_not_found(standing, cited)
        or rules.why_not_review(due, today=by.today)
        or rules.why_not_standing(standing)
    )
    row.standing, row.review_on, row.cites = standing, due, cited
    row.basis = basis.strip() or row.basis
    row.save(update_fields=["standing", "review_on", "cites", "basis"])
    rows = [_told(row, row.standing, by.today)]
    record(Act.UNIT_ENTRY_CHANGED, reference, by=by, because=reason, rows=rows)
    return row


@writing
def withdraw_entry(reference: str, *, because: str, by: Actor) -> UnitEntry:
    """Withdraw an entry: it stays readable, and no longer bears on anything."""
    reason, row = because_given(because), known.entry(reference, by=by)
    refuse_if(rules.why_not_change(withdrawn=row.withdrawn_on is not None, by=by))
    row.withdrawn_on, row.withdrawn_because = by.today, reason
    row.save(update_fields=["withdrawn_on", "withdrawn_because"])
    rows = [_told(row, "withdrawn", by.today)]
    record(Act.UNIT_ENTRY_WITHDRAWN, reference, by=by, because=reason, rows=rows)
    return row


@writing
def record_unit_answer(reference: str, answered: rules.Answered, *, by: Actor) -> UnitAnswer:
    """Record what the unit, or who speaks for it, answers to an entry; that it does not is an answer."""
    row = known.entry(reference, by=by)
    withdrawn = row.withdrawn_on is not None
    refuse_if(rules.why_not_answer(answered, withdrawn=withdrawn, by=by))
    made = UnitAnswer(
        unit=row.unit, entry=row, about=row.about, position=answered.position,
        words=answered.words.strip(), language=answered.language, who=answered.who.strip(),
        answered_on=answered.answered_on or by.today, source=answered.source.strip(),
        recorded_by=by.pseudonym, protected_by=row.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    kept = _told(row, made.position, made.answered_on, who=made.who, words=made.words)
    kept.what = "unit_answer"
    record(Act.UNIT_ANSWERED, reference, by=by, rows=[kept])
    return made


def _told(row: UnitEntry, value: str, on: date, **more: str) -> History:
    """How an entry stands, with what is needed to count it; seen with what it tells of."""
    return History(
        subject=row.reference, what="unit_entry", value=value, effective_on=on,
        protected_by=row.protected_by, about=row.about,
        data={
            "unit": row.unit.reference, "kind": row.kind, "about": row.about, "text": row.what,
            "basis": row.basis, "cites": row.cites, "review_on": row.review_on.isoformat(), **more,
        },
    )  # fmt: skip
