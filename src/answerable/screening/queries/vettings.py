"""Names looked for and kept: to who looked as it was answered then; to others that it was asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.arms.models import Ineligible, Restriction, UnitEntry
from answerable.arms.queries.units import EntryShown
from answerable.arms.queries.vetting import Vetted as Looked
from answerable.arms.queries.vetting import Vetting as Look
from answerable.arms.rules.unit_names import Likeness
from answerable.arms.rules.units import EntryKind, Standing, held_on
from answerable.refusal import Absent
from answerable.screening.models import Certificate, Vetted, Vetting
from answerable.screening.queries.seen import seen
from answerable.screening.rules.bearings import Bears
from answerable.screening.rules.certificates import digest
from answerable.screening.rules.vettings import Found, entries_of, from_kept


@dataclass(frozen=True)
class VettingLine:
    """A check in a list."""

    row: Vetting
    made_by: str
    is_mine: bool


@dataclass(frozen=True)
class EntryTold:
    """An entry as it stood: what kind, alleged or found, from which day."""

    reference: str
    kind: EntryKind
    standing: Standing


@dataclass(frozen=True)
class FoundShown:
    """One unit found, as it was kept."""

    found: Found
    how: Likeness
    entries: Sequence[EntryTold]
    above: Sequence[tuple[str, Sequence[EntryTold]]]


@dataclass(frozen=True)
class VettingPage:
    """One check; what was found only for who made it."""

    row: Vetting
    made_by: str
    certificate: Certificate | None
    against: Sequence[tuple[Bears, int]]
    found: Sequence[FoundShown]
    links: Mapping[str, str]
    """Reference of a record the reader may see now → where it is found."""
    again: str
    """The hash of what is kept, worked out now."""

    @property
    def holds(self) -> bool:
        """What is kept is what was certified."""
        return self.certificate is not None and self.certificate.digest == self.again


def vettings(*, by: Actor, most: int = 20) -> list[VettingLine]:
    """The checks kept that the reader may see, the newest first."""
    rows = list(Vetting.objects.visible_to(by).order_by("-made_at", "-pk")[:most])
    people = accounts.names_of({row.made_by for row in rows})
    return [VettingLine(r, people.get(r.made_by, ""), r.made_by == by.pseudonym) for r in rows]


def vetting_page(reference: str, *, by: Actor) -> VettingPage:
    """The check of this reference, or `Absent`."""
    row = Vetting.objects.visible_to(by).filter(reference=reference).first()
    if row is None:
        raise Absent(reference)
    certificate = Certificate.objects.visible_to(by).filter(vetting=row).first()
    rows = Vetted.objects.visible_to(by).filter(vetting=row).order_by("number")
    kept = [one.said for one in rows]
    found = [_shown(from_kept(one)) for one in kept]
    against = certificate.against if certificate else {}
    return VettingPage(
        row, accounts.names_of({row.made_by}).get(row.made_by, ""), certificate,
        [(Bears(kind), count) for kind, count in against.items()], found,
        seen({ref for one in found for ref in _references(one.found)}, by=by),
        hashed(row, against, certificate.lists if certificate else [], kept),
    )  # fmt: skip


def hashed(
    row: Vetting, against: Mapping[str, int], lists: Sequence[Any], kept: Sequence[Any]
) -> str:  # fmt: skip
    """The hash over what was asked, what it was held against, and every unit found."""
    told = entries_of(row.asked, row.state, against, lists, kept)
    return digest(row.true_on, row.known_on, told)


def held_against(look: Look, *, by: Actor) -> tuple[dict[str, int], list[dict[str, Any]]]:
    """How many records of each kind the name was held against, and which lists, on the day asked."""
    rows = Ineligible.objects.visible_to(by).values_list("list_name", "from_on", "until_on")
    on_lists = Counter(name for name, begins, ends in rows if held_on(look.day, begins, ends))
    against = {
        Bears.UNIT.value: look.looked_at, Bears.LISTING.value: on_lists.total(),
        Bears.ENTRY.value: UnitEntry.objects.visible_to(by).count(),
        Bears.RESTRICTION.value: Restriction.objects.visible_to(by).count(),
    }  # fmt: skip
    return against, [{"list": name, "units": on_lists[name]} for name in sorted(on_lists)]


def kept_of(one: Looked) -> Found:
    """What is kept of one unit a name could mean."""
    line = one.page.line
    return Found(
        line.row.reference, line.name, line.row.state, one.how.value, one.name,
        [{"list": row.list_name, "number": row.number, "from": _day(row.from_on),
          "until": _day(row.until_on), "holds": holds} for row, holds in one.page.listings],
        [over.row.reference for over in one.listed_above],
        [{"restriction": held.row.reference, "kind": held.row.kind} for held in one.barred],
        _entries(one.page.entries),
        {unit: _entries(entries) for unit, entries in one.above if entries},
    )  # fmt: skip


def _entries(rows: Sequence[EntryShown]) -> list[dict[str, str]]:
    return [
        {"entry": one.row.reference, "kind": one.kind.value, "standing": one.standing.value}
        for one in rows
    ]


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _shown(found: Found) -> FoundShown:
    above = [(unit, _told(said)) for unit, said in found.above.items()]
    return FoundShown(found, Likeness(found.how), _told(found.entries), above)


def _told(entries: Sequence[Mapping[str, Any]]) -> list[EntryTold]:
    return [
        EntryTold(one["entry"], EntryKind(one["kind"]), Standing(one["standing"]))
        for one in entries
    ]


def _references(found: Found) -> list[str]:
    said = [*found.entries, *(one for told in found.above.values() for one in told)]
    return [
        found.unit, *found.listed_above, *found.above,
        *(one["restriction"] for one in found.measures), *(one["entry"] for one in said),
    ]  # fmt: skip
