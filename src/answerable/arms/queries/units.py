"""Units as pages show them: their names and places in time, what is said of them, what they answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.arms.models import Ineligible, Unit, UnitAnswer, UnitEntry, UnitName, UnitPlace
from answerable.arms.queries import known
from answerable.arms.queries.restrictions import barring_units
from answerable.arms.rules.units import (
    Echelon,
    EntryKind,
    NameKind,
    Position,
    Service,
    Standing,
    held_on,
)
from answerable.incidents.models import Incident, Pattern


@dataclass(frozen=True)
class UnitLine:
    """A unit as a list shows it, under the name it bears on the day asked."""

    row: Unit
    name: str
    language: str
    service: Service
    echelon: Echelon
    alleged: int
    found: int
    listed: bool
    """It stands on a list of ineligible units."""
    barred: bool = False
    """A decided measure in force names it, and stops something."""
    depth: int = 0


@dataclass(frozen=True)
class NameShown:
    """A name, and whether it holds on the day asked."""

    row: UnitName
    kind: NameKind
    holds: bool


@dataclass(frozen=True)
class PlaceShown:
    """A place in the tree: the other unit, and whether it holds on the day asked."""

    row: UnitPlace
    other: Unit
    name: str
    holds: bool


@dataclass(frozen=True)
class EntryShown:
    """One thing said of a unit, with what it tells of and what the unit answers."""

    row: UnitEntry
    kind: EntryKind
    standing: Standing
    title: str
    """Of the incident or pattern."""
    cites: Sequence[str]
    answers: Sequence[tuple[UnitAnswer, Position]]
    overdue: int | None
    """Days past its review."""
    who: str


@dataclass(frozen=True)
class UnitPage:
    """One unit on a day."""

    line: UnitLine
    day: date
    names: Sequence[NameShown]
    above: Sequence[PlaceShown]
    below: Sequence[PlaceShown]
    entries: Sequence[EntryShown]
    listings: Sequence[tuple[Ineligible, bool]]


def units(*, by: Actor, on: date | None = None, state: str = "") -> Sequence[UnitLine]:
    """Every unit the reader may see as a tree on a day: each under the one it stands under."""
    day = on or by.today
    rows = Unit.objects.visible_to(by).order_by("state", "pk")
    found = list(rows.filter(state=state) if state else rows)
    lines = {line.row.pk: line for line in lines_of(found, day, by)}
    under = {
        place.unit_id: place.under_id
        for place in UnitPlace.objects.visible_to(by).order_by("pk")
        if held_on(day, place.from_on, place.until_on)
    }
    return _as_tree(found, lines, under)


def _as_tree(
    found: Sequence[Unit], lines: Mapping[int, UnitLine], under: Mapping[int, int]
) -> Sequence[UnitLine]:
    below: dict[int, list[int]] = defaultdict(list)
    for row in found:
        over = under.get(row.pk, 0)
        below[over if over in lines else 0].append(row.pk)
    shown: list[UnitLine] = []
    todo = [(pk, 0) for pk in reversed(below[0])]
    while todo:
        pk, depth = todo.pop()
        line = lines[pk]
        shown.append(replace(line, depth=depth))
        todo += [(one, depth + 1) for one in reversed(below[pk])]
    return shown


def unit_page(reference: str, *, by: Actor, on: date | None = None) -> UnitPage:
    """The unit of this reference on a day, or `Absent`."""
    row, day = known.unit(reference, by=by), on or by.today
    [line] = lines_of([row], day, by)
    places = list(
        UnitPlace.objects.visible_to(by).filter(unit=row).select_related("under").order_by("pk")
    )
    seen = Unit.objects.visible_to(by)
    below = list(
        UnitPlace.objects.visible_to(by).filter(under=row, unit__in=seen)
        .select_related("unit").order_by("pk")
    )  # fmt: skip
    names = names_of({*(one.under_id for one in places), *(one.unit_id for one in below)}, day, by)
    listings = Ineligible.objects.visible_to(by).filter(unit=row).order_by("number")
    return UnitPage(
        line, day, _names(row, day, by),
        [PlaceShown(one, one.under, names.get(one.under_id, ""),
                    held_on(day, one.from_on, one.until_on)) for one in places],
        [PlaceShown(one, one.unit, names.get(one.unit_id, ""),
                    held_on(day, one.from_on, one.until_on)) for one in below],
        entries_of([row.pk], by=by),
        [(one, held_on(day, one.from_on, one.until_on)) for one in listings],
    )  # fmt: skip


def above(reference: str) -> frozenset[str]:
    """All that ever stood above a unit. For the house itself: a circle nobody sees is one too."""
    over: dict[str, list[str]] = defaultdict(list)
    rows = UnitPlace.everything.values_list("unit__reference", "under__reference")
    for lower, upper in rows:
        over[lower].append(upper)
    found, todo = set[str](), [reference]
    while todo:
        fresh = [one for one in over[todo.pop()] if one not in found]
        found.update(fresh)
        todo += fresh
    return frozenset(found)


def above_on(references: Iterable[str], day: date, *, by: Actor) -> Mapping[str, frozenset[str]]:
    """Unit → all units above it on a day, as far as the reader may see both."""
    over: dict[str, list[str]] = defaultdict(list)
    places = UnitPlace.objects.visible_to(by).values_list(
        "unit__reference", "under__reference", "from_on", "until_on"
    )
    for unit, under, begins, ends in places:
        if held_on(day, begins, ends):
            over[unit].append(under)
    found = {}
    for reference in references:
        reached, todo = set[str](), [reference]
        while todo:
            fresh = [one for one in over.get(todo.pop(), []) if one not in reached]
            reached.update(fresh)
            todo += fresh
        found[reference] = frozenset(reached)
    return found


def names_of(pks: Iterable[int], day: date, by: Actor) -> dict[int, str]:
    """Unit → the name it bears on a day: the official one where it has one, else the first."""
    return {pk: name.text for pk, name in _called(pks, day, by).items()}


def _called(pks: Iterable[int], day: date, by: Actor) -> dict[int, UnitName]:
    order = list(NameKind)
    rows = list(UnitName.objects.visible_to(by).filter(unit__in=list(pks)))
    rows.sort(key=lambda one: (not held_on(day, one.from_on, one.until_on),
                               order.index(NameKind(one.kind)), one.number))  # fmt: skip
    found: dict[int, UnitName] = {}
    for one in rows:
        found.setdefault(one.unit_id, one)
    return found


def entries_of(pks: Iterable[int], *, by: Actor) -> Sequence[EntryShown]:
    """What is said of units: what stands before what was withdrawn, the newest first."""
    rows = list(
        UnitEntry.objects.visible_to(by).filter(unit__in=list(pks))
        .select_related("unit").order_by("-recorded_at", "-pk")
    )  # fmt: skip
    rows.sort(key=lambda one: one.withdrawn_on is not None)
    return entries_shown(rows, by=by)


def entries_about(reference: str, *, by: Actor) -> Sequence[EntryShown]:
    """What is said of units about one incident or pattern."""
    rows = UnitEntry.objects.visible_to(by).filter(about=reference, withdrawn_on__isnull=True)
    return entries_shown(list(rows.select_related("unit").order_by("pk")), by=by)


def entries_shown(rows: Sequence[UnitEntry], *, by: Actor) -> Sequence[EntryShown]:
    """Entries with what stands beside each, as far as the reader may see it."""
    answers: dict[int, list[tuple[UnitAnswer, Position]]] = defaultdict(list)
    for one in UnitAnswer.objects.visible_to(by).filter(entry__in=rows).order_by("answered_on"):
        answers[one.entry_id].append((one, Position(one.position)))
    named = {one.about for one in rows if one.about}
    titles = {
        **dict(Incident.objects.visible_to(by).filter(reference__in=named)
               .values_list("reference", "title")),
        **dict(Pattern.objects.visible_to(by).filter(reference__in=named)
               .values_list("reference", "title")),
    }  # fmt: skip
    exhibits = known.exhibits_seen([cite for one in rows for cite in one.cites], by=by)
    who = accounts.names_of({one.recorded_by for one in rows})
    return [
        EntryShown(
            one, EntryKind(one.kind), Standing(one.standing), titles.get(one.about, ""),
            [cite for cite in one.cites if cite in exhibits or not cite.startswith("x-")],
            answers[one.pk], _overdue(one, by.today), who.get(one.recorded_by, ""),
        )
        for one in rows
    ]  # fmt: skip


def _overdue(row: UnitEntry, today: date) -> int | None:
    late = (today - row.review_on).days
    return late if late > 0 and row.withdrawn_on is None else None


def lines_of(rows: Sequence[Unit], day: date, by: Actor) -> Sequence[UnitLine]:
    """Units as a list shows them on a day."""
    pks = [row.pk for row in rows]
    names = _called(pks, day, by)
    counts: dict[tuple[int, str], int] = defaultdict(int)
    said = UnitEntry.objects.visible_to(by).filter(withdrawn_on__isnull=True)
    for unit, standing in said.filter(unit__in=pks).values_list("unit", "standing"):
        counts[unit, standing] += 1
    listed = {
        one.unit_id
        for one in Ineligible.objects.visible_to(by).filter(unit__in=pks)
        if held_on(day, one.from_on, one.until_on)
    }
    barred = {one.row.unit for one in barring_units(by=by, on=day)}
    return [
        UnitLine(
            row, names[row.pk].text if row.pk in names else row.reference,
            names[row.pk].language if row.pk in names else "", Service(row.service),
            Echelon(row.echelon), counts[row.pk, Standing.ALLEGED], counts[row.pk, Standing.FOUND],
            row.pk in listed, row.reference in barred,
        )
        for row in rows
    ]  # fmt: skip


def _names(row: Unit, day: date, by: Actor) -> Sequence[NameShown]:
    rows = UnitName.objects.visible_to(by).filter(unit=row).order_by("number")
    return [
        NameShown(one, NameKind(one.kind), held_on(day, one.from_on, one.until_on)) for one in rows
    ]
