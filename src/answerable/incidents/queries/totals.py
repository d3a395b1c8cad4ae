"""Running totals, by situation and claimant, for one reader. Set beside each other, never summed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from answerable.actor import Actor
from answerable.incidents.models import Incident, Judgement, Situation, Statement
from answerable.incidents.rules.ranges import FIELDS, NOT_KNOWN, Counted
from answerable.incidents.rules.totals import Total, by_claimant, name_of, of_one_situation
from answerable.intake.models import Report
from answerable.reading.types import Figure, Scope


def situations_proposed(
    reports: Sequence[Report],
    statements: Sequence[Statement],
    origin: Mapping[str, str | None],
    *,
    by: Actor,
) -> list[dict[str, Any]]:
    """Running totals under the situation their report was taken in under, else by the place counted."""
    under = {r.reference: r.situation for r in reports}
    named = dict(Situation.objects.visible_to(by).values_list("reference", "name"))
    by_id = {r.pk: r for r in reports}
    rows = {s.reference: s for s in statements if is_total(s)}
    known: dict[str, list[Total]] = {}
    loose = []
    for row in rows.values():
        total = total_of(row, by_id.get(row.report_id))
        situation = under.get(row.protected_by, "")
        if situation in named:
            known.setdefault(situation, []).append(total)
        else:
            loose.append(total)
    groups = [
        *((ref, named[ref], totals) for ref, totals in sorted(known.items())),
        *((None, name_of(totals), totals) for totals in of_one_situation(loose)),
    ]
    return [_situation(ref, name, totals, rows, origin) for ref, name, totals in groups]


@dataclass(frozen=True)
class TotalRow:
    """A running total with the statement it was read from."""

    total: Total
    said: Statement


def totals_of(situation: str, *, by: Actor) -> dict[str, list[TotalRow]]:
    """A situation's running totals by claimant, oldest first; what was set aside is left out."""
    by_id = {r.pk: r for r in reports_under(situation, by=by)}
    rows = Statement.objects.visible_to(by).filter(
        scope=Scope.RUNNING_TOTAL.value, report_id__in=by_id, is_current=True
    )
    kept = rows.exclude(state="set_aside").select_related("text").order_by("pk")
    said = {s.reference: s for s in kept if is_total(s)}
    grouped = by_claimant([total_of(s, by_id.get(s.report_id)) for s in said.values()])
    return {
        claimant: [TotalRow(t, said[t.statement]) for t in totals]
        for claimant, totals in grouped.items()
    }


def is_total(row: Statement) -> bool:
    """Say whether a stored statement is a running total that counts somebody."""
    return row.scope == Scope.RUNNING_TOTAL and bool(_figures(row))


def total_of(row: Statement, report: Report | None) -> Total:
    """A stored statement as a running total; its day is its own, else that of publication."""
    counts_from = row.date.removesuffix("/..") if row.date.endswith("/..") else ""
    published = report.published_on if report else ""
    return Total(
        row.reference, row.protected_by, row.claimant or row.origin_name,
        published if counts_from or not row.date else row.date, counts_from, row.place_words,
        _figures(row),
    )  # fmt: skip


def reports_under(situation: str, *, by: Actor) -> Sequence[Report]:
    """Reports taken in under a situation, and those that tell one of its incidents."""
    incidents = Incident.objects.visible_to(by).filter(situation__reference=situation)
    told = Judgement.objects.visible_to(by).filter(
        right__in=incidents.values("reference"), verdict="same", holds=True
    )
    seen = Report.objects.visible_to(by)
    return list(seen.filter(situation=situation) | seen.filter(reference__in=told.values("left")))


def _situation(
    reference: str | None,
    name: str,
    totals: Sequence[Total],
    rows: Mapping[str, Statement],
    origin: Mapping[str, str | None],
) -> dict[str, Any]:
    listed = [t for group in by_claimant(totals).values() for t in group]
    return {
        "situation": reference,
        "name": name or None,
        "running_totals": [_total(t, rows[t.statement], origin) for t in listed],
    }


def _total(total: Total, row: Statement, origin: Mapping[str, str | None]) -> dict[str, Any]:
    counted = {what.value: total.figures.get(what) for what in Counted}
    return {
        "claimant": total.claimant or None,
        "date": total.date or None,
        "since": total.since or None,
        "place": total.place or None,
        **{what: list(figure) if figure else None for what, figure in counted.items()},
        "group": row.group,
        "quote": row.quote,
        "span": [row.start, row.end],
        "report": total.report,
        "statement": total.statement,
        "origin": origin[total.statement],
    }


def _figures(row: Statement) -> dict[Counted, Figure]:
    found = {
        what: (getattr(row, least), getattr(row, most)) for what, (least, most) in FIELDS.items()
    }
    return {what: figure for what, figure in found.items() if figure != NOT_KNOWN}
