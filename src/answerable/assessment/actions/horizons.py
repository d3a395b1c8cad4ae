"""Horizon dates named, changed and struck, each with its source and a reason."""

from __future__ import annotations

from datetime import date

from answerable.accounts.actions import mark_new, new_reference
from answerable.actor import Actor, Level
from answerable.assessment.acts import Act
from answerable.assessment.models import History, Horizon
from answerable.assessment.queries import horizons as seen
from answerable.assessment.rules import horizons as rules
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if


@writing
def name_horizon(
    *, kind: str, name: str, ends_on: date | None, source: str, because: str, by: Actor,
    about: str = "",
) -> Horizon:  # fmt: skip
    """Name a day on which something ends: of the whole house, a situation or an office.

    One of a situation is seen with it; the others are internal, and marked as any other record.
    """
    reason = because_given(because)
    refuse_if(rules.why_not_horizon(kind=kind, name=name, source=source, ends_on=ends_on, by=by))
    assert ends_on is not None
    seen_with = seen.protector(about, by=by)
    made = Horizon(
        reference=new_reference("h"), kind=kind, name=name.strip(), about=about, ends_on=ends_on,
        source=source.strip(), because=reason, named_by=by.pseudonym,
    )  # fmt: skip
    made.protected_by = seen_with or made.reference
    made.save(force_insert=True)
    if not seen_with:
        mark_new(made.reference, Level.INTERNAL, by=by)
    rows = [_row(made, ends_on.isoformat(), by, name=made.name, source=made.source, about=about)]
    record(Act.HORIZON_NAMED, made.reference, by=by, because=reason, rows=rows)
    return made


@writing
def move_horizon(
    reference: str, *, ends_on: date | None, source: str, because: str, by: Actor
) -> Horizon:
    """Change the day; where the new one stands written is said anew, and the old one is kept."""
    reason = because_given(because)
    row = seen.horizon_locked(reference, by=by)
    refuse_if(
        rules.why_not_move(
            struck=row.struck_on is not None, before=row.ends_on, ends_on=ends_on, source=source,
            by=by,
        )
    )  # fmt: skip
    assert ends_on is not None
    before, row.ends_on, row.source = row.ends_on, ends_on, source.strip()
    row.because, row.named_by = reason, by.pseudonym
    row.save(update_fields=["ends_on", "source", "because", "named_by"])
    rows = [_row(row, ends_on.isoformat(), by, before=before.isoformat(), source=row.source)]
    record(Act.HORIZON_MOVED, reference, by=by, because=reason, rows=rows)
    return row


@writing
def strike_horizon(reference: str, *, because: str, by: Actor) -> Horizon:
    """Strike a horizon date that no longer holds: it leaves the first screen, not the record."""
    reason = because_given(because)
    row = seen.horizon_locked(reference, by=by)
    refuse_if(rules.why_not_strike(struck=row.struck_on is not None, by=by))
    row.struck_on, row.because, row.named_by = by.today, reason, by.pseudonym
    row.save(update_fields=["struck_on", "because", "named_by"])
    record(Act.HORIZON_STRUCK, reference, by=by, because=reason, rows=[_row(row, "", by)])
    return row


def _row(row: Horizon, value: str, by: Actor, **data: str) -> History:
    return History(
        subject=row.reference, what="horizon", value=value, data={"kind": row.kind, **data},
        effective_on=by.today, protected_by=row.protected_by,
    )  # fmt: skip
