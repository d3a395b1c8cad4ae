"""Counterparts and their offices, kept."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from answerable.accounts.actions import mark_new, new_reference
from answerable.actor import Actor, Level
from answerable.channel.actions.rows import day_of
from answerable.channel.acts import Act
from answerable.channel.models import Counterpart, History, TheirOffice
from answerable.channel.queries import found
from answerable.channel.rules import counterparts as rules
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if


@writing
def keep_counterpart(
    described: rules.Described, *, because: str, by: Actor, level: Level = Level.INTERNAL,
    compartments: Iterable[str] = (),
) -> Counterpart:  # fmt: skip
    """Keep a counterpart: the party or state, the level at which it speaks, who may see it."""
    reason = because_given(because)
    refuse_if(rules.why_not_counterpart(described, by=by))
    reference = new_reference("cp")
    made = Counterpart(
        reference=reference, name=described.name.strip(), state=described.state.strip(),
        standing=described.standing, language=described.language, opened_on=by.today,
        protected_by=reference,
    )  # fmt: skip
    made.save(force_insert=True)
    mark_new(reference, level, compartments=compartments, by=by)
    rows = [_row(made, "counterpart", made.standing, by.today, name=made.name, state=made.state,
                 language=made.language, level=level.value)]  # fmt: skip
    record(Act.COUNTERPART_KEPT, reference, by=by, because=reason, rows=rows)
    return made


@writing
def keep_their_office(
    reference: str, office: rules.OfficeOfTheirs, *, by: Actor, from_on: date | None = None
) -> TheirOffice:
    """Keep an office of theirs, by its role; a name only of who holds it publicly."""
    row = found.counterpart_locked(reference, by=by)
    refuse_if(rules.why_not_their_office(office, by=by))
    made = TheirOffice(
        counterpart=row, number=TheirOffice.everything.filter(counterpart=row).count() + 1,
        role=office.role.strip(), standing=office.standing,
        holder=office.holder.strip(), published_at=office.published_at.strip(),
        from_on=day_of(from_on, by), protected_by=row.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    rows = [_row(row, "their_office", made.standing, made.from_on, role=made.role,
                 holder=made.holder, published_at=made.published_at)]  # fmt: skip
    record(Act.THEIR_OFFICE_KEPT, reference, by=by, rows=rows)
    return made


@writing
def end_their_office(
    reference: str, number: int, *, because: str, by: Actor, on: date | None = None
) -> TheirOffice:
    """Record that an office of theirs is no longer there, or no longer held so."""
    reason = because_given(because)
    row, day = found.their_office(reference, number, by=by), day_of(on, by)
    ended = row.until_on is not None
    refuse_if(rules.why_not_end_office(ended=ended, since=row.from_on, on=day, by=by))
    row.until_on = day
    row.save(update_fields=["until_on"])
    kept = found.counterpart(reference, by=by)
    rows = [_row(kept, "their_office", "ended", day, role=row.role)]
    record(Act.THEIR_OFFICE_ENDED, reference, by=by, because=reason, rows=rows)
    return row


def _row(row: Counterpart, what: str, value: str, on: date, **data: str) -> History:
    return History(
        subject=row.reference, what=what, value=value, data=data, effective_on=on,
        protected_by=row.protected_by,
    )  # fmt: skip
