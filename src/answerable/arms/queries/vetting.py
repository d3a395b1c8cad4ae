"""Which units a name could mean, and all that bears on each: for a person to weigh, never a verdict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor
from answerable.arms.models import Unit, UnitName
from answerable.arms.queries.restrictions import RestrictionLine, barring_units
from answerable.arms.queries.units import (
    EntryShown,
    UnitLine,
    UnitPage,
    above_on,
    entries_of,
    lines_of,
    unit_page,
)
from answerable.arms.rules.names import name_key, state_key
from answerable.arms.rules.unit_names import Likeness, best, why_incomplete, why_not_vet
from answerable.refusal import Sentence, refuse_if

MOST = 20


@dataclass(frozen=True)
class Vetted:
    """A unit the name could mean: how close, by which of its names, and what bears on it."""

    how: Likeness
    name: str
    page: UnitPage
    above: Sequence[tuple[str, Sequence[EntryShown]]]
    """Units above it, with what is said of them."""
    barred: Sequence[RestrictionLine]
    """Decided measures in force on the day that name it or a unit above it."""
    listed_above: Sequence[UnitLine]
    """Units above it that stand on a list of ineligible units."""

    @property
    def listed(self) -> bool:
        """It stands on a list of ineligible units on the day asked."""
        return any(holds for _, holds in self.page.listings)


@dataclass(frozen=True)
class Vetting:
    """What a check of a name gave, and of what it was made."""

    asked: str
    state: str
    day: date
    found: Sequence[Vetted]
    looked_at: int
    """How many units the reader may see were looked at."""
    left_out: int
    """How many come close and are not among those found: they would not fit on a page."""

    @property
    def why_incomplete(self) -> Sentence | None:
        return why_incomplete(self.left_out)


def vet(asked: str, *, by: Actor, state: str = "", on: date | None = None) -> Vetting:
    """Look for a unit by any name, spelling or script; the closest first. It clears nobody."""
    refuse_if(why_not_vet(asked))
    day = on or by.today
    rows = Unit.objects.visible_to(by)
    states = dict(rows.values_list("reference", "state"))
    named: dict[str, list[str]] = defaultdict(list)
    texts = UnitName.objects.visible_to(by).order_by("pk").values_list("unit__reference", "text")
    for reference, text in texts:
        if reference in states and (not state or state_key(states[reference]) == state_key(state)):
            named[reference].append(text)
    order = list(Likeness)
    close = [(*match, unit) for unit, names in named.items() if (match := best(asked, names))]
    close.sort(key=lambda one: (order.index(one[0]), one[2]))
    barring = barring_units(by=by, on=day)
    above = above_on([unit for _, _, unit in close[:MOST]], day, by=by)
    found = [
        _vetted(how, name, unit, above[unit], day, barring, by) for how, name, unit in close[:MOST]
    ]
    return Vetting(asked.strip(), state, day, found, len(named), len(close) - len(found))


def _vetted(
    how: Likeness,
    name: str,
    reference: str,
    over: frozenset[str],
    day: date,
    barring: Sequence[RestrictionLine],
    by: Actor,
) -> Vetted:
    rows = list(Unit.objects.visible_to(by).filter(reference__in=over).order_by("pk"))
    page, above = unit_page(reference, by=by, on=day), lines_of(rows, day, by)
    called = {name_key(text) for text in _names([page.line.row, *rows], by)}
    return Vetted(
        how, name, page, [(row.reference, entries_of([row.pk], by=by)) for row in rows],
        [one for one in barring
         if one.row.unit in {reference, *over} or name_key(one.row.unit_words) in called],
        [one for one in above if one.listed],
    )  # fmt: skip


def _names(rows: Sequence[Unit], by: Actor) -> Sequence[str]:
    found = UnitName.objects.visible_to(by).filter(unit__in=rows)
    return list(found.values_list("text", flat=True))
