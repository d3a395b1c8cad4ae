"""Units kept, named, placed in their tree; what is alleged or found of them entered, answered, listed."""

from __future__ import annotations

from datetime import date

from answerable.actor import Actor
from answerable.arms.actions.rows import INTERNAL, Marked, as_text, new_marked, told
from answerable.arms.acts import Act
from answerable.arms.models import (
    History,
    Ineligible,
    Unit,
    UnitName,
    UnitPlace,
)
from answerable.arms.queries import known
from answerable.arms.queries.units import above
from answerable.arms.rules import units as rules
from answerable.arms.rules.names import name_key
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if


@writing
def keep_unit(
    kept: rules.Kept, name: rules.Named, *, because: str, by: Actor, marked: Marked = INTERNAL
) -> Unit:
    """Keep a unit under its first name."""
    reason = because_given(because)
    refuse_if(rules.why_not_unit(kept, name, by=by))
    reference = new_marked("ut", marked, by=by)
    made = Unit(
        reference=reference, state=kept.state.strip(), service=kept.service, echelon=kept.echelon,
        note=kept.note.strip(), recorded_by=by.pseudonym, protected_by=reference,
    )  # fmt: skip
    made.save(force_insert=True)
    rows = [
        told(made, reference, "unit", made.service, on=by.today, state=made.state,
             echelon=made.echelon),
        _named(made, name, by),
    ]  # fmt: skip
    record(Act.UNIT_KEPT, reference, by=by, because=reason, rows=rows)
    return made


@writing
def name_unit(reference: str, name: rules.Named, *, by: Actor) -> UnitName:
    """Keep another name of a unit, with its days and where it stands."""
    row = known.unit_locked(reference, by=by)
    refuse_if(rules.why_not_name(name, known=_names(row), by=by))
    told_row = _named(row, name, by)
    record(Act.UNIT_NAMED, reference, by=by, rows=[told_row])
    return UnitName.everything.filter(unit=row).order_by("-number")[0]


@writing
def place_unit(
    reference: str, under: str, *, source: str, by: Actor, from_on: date | None = None,
    until_on: date | None = None,
) -> UnitPlace:  # fmt: skip
    """Place a unit under another, from when to when; where it stood before ends the day before."""
    row, over = known.unit_locked(reference, by=by), known.unit(under, by=by)
    refuse_if(
        rules.why_not_place(reference, under, above=above(under), source=source, by=by)
        or rules.why_not_days(from_on, until_on)
    )
    if from_on is not None and until_on is None:
        _end_places(row, from_on)
    made = UnitPlace(
        unit=row, under=over, from_on=from_on, until_on=until_on, source=source.strip(),
        recorded_by=by.pseudonym, protected_by=row.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    rows = [told(row, reference, "under", under, on=from_on or by.today, from_on=as_text(from_on),
                 until_on=as_text(until_on), source=made.source)]  # fmt: skip
    record(Act.UNIT_PLACED, reference, by=by, rows=rows)
    return made


def _end_places(row: Unit, from_on: date) -> None:
    """The house itself looks: a place the writer may not see ends as well."""
    before = UnitPlace.everything.filter(unit=row, until_on__isnull=True)
    before.exclude(from_on__gte=from_on).update(
        until_on=from_on.fromordinal(from_on.toordinal() - 1)
    )


@writing
def list_unit(
    reference: str, list_name: str, *, legal_basis: str, because: str, by: Actor,
    from_on: date | None = None,
) -> Ineligible:  # fmt: skip
    """Put a unit on a list of those that may receive nothing."""
    reason, day = because_given(because), from_on or by.today
    row = known.unit_locked(reference, by=by)
    listed = Ineligible.everything.filter(unit=row)
    standing = listed.filter(until_on__isnull=True).values_list("list_name", flat=True)
    refuse_if(rules.why_not_list(list_name, legal_basis, from_on=day, listed=standing, by=by))
    made = Ineligible(
        unit=row, number=listed.count() + 1, list_name=list_name.strip(),
        legal_basis=legal_basis.strip(), from_on=day, because=reason, recorded_by=by.pseudonym,
        protected_by=row.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    rows = [told(row, reference, "ineligible", made.list_name, on=day, basis=made.legal_basis,
                 listed=True)]  # fmt: skip
    record(Act.UNIT_LISTED, reference, by=by, because=reason, rows=rows)
    return made


@writing
def end_listing(
    reference: str, number: int, *, because: str, by: Actor, on: date | None = None
) -> Ineligible:
    """Take a unit off a list; that it stood there stays on the record."""
    reason, day = because_given(because), on or by.today
    row = known.unit_locked(reference, by=by)
    made = known.listing(row, number, by=by)
    refuse_if(
        rules.why_not_end_listing(
            ended=made.until_on is not None, since=made.from_on, on=day, by=by
        )
    )
    made.until_on, made.ended_because, made.ended_by = day, reason, by.pseudonym
    made.save(update_fields=["until_on", "ended_because", "ended_by"])
    rows = [told(row, reference, "ineligible", made.list_name, on=day, listed=False)]
    record(Act.UNIT_UNLISTED, reference, by=by, because=reason, rows=rows)
    return made


def _names(row: Unit) -> list[tuple[str, str]]:
    return list(UnitName.everything.filter(unit=row).values_list("text", "kind"))


def _named(row: Unit, name: rules.Named, by: Actor) -> History:
    """Keep a name; the history row that tells it."""
    made = UnitName(
        unit=row, number=len(_names(row)) + 1, text=name.text.strip(), folded=name_key(name.text),
        kind=name.kind, language=name.language, from_on=name.from_on, until_on=name.until_on,
        source=name.source.strip(), recorded_by=by.pseudonym, protected_by=row.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    return told(
        row, row.reference, "name", made.text, on=name.from_on or by.today, kind=made.kind,
        from_on=as_text(name.from_on), until_on=as_text(name.until_on), source=made.source,
    )  # fmt: skip
