"""What an incident's figures rest on: which reports tell it, how their statements were settled,
and who narrowed what. Taken from the tables as they stand, or from history as of two dates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from django.db.models import Q, QuerySet

from answerable.accounts.sight import visible_to
from answerable.actor import Actor
from answerable.incidents.models import History, Incident, Judgement, Narrowing, Statement
from answerable.incidents.queries.merges import absorbed
from answerable.incidents.rules.ranges import Counted, Narrowed
from answerable.intake.models import Report
from answerable.ledger.days import end_of


@dataclass(frozen=True)
class Told:
    """That a report tells an incident, and by which of its statements (none named: all)."""

    report: str
    incident: str
    statements: tuple[str, ...] = ()

    def covers(self, statement: str) -> bool:
        return not self.statements or statement in self.statements


@dataclass(frozen=True)
class Basis:
    """All that ranges are derived from, for one reader."""

    told: tuple[Told, ...]
    states: Mapping[str, str] = field(default_factory=dict)
    """Statement → its state; only for a look back, where the rows' own states do not count."""
    narrowed: Mapping[tuple[str, Counted], Narrowed] = field(default_factory=dict)
    looks_back: bool = False


def basis_now(incidents: Iterable[str], *, by: Actor) -> Basis:
    """What holds now, for these standing incidents."""
    wanted = list(incidents)
    stands = absorbed(wanted, by=by)
    judged = Judgement.objects.visible_to(by).filter(
        right__in=stands, verdict="same", holds=True, left__startswith="r-"
    )
    told = [Told(j.left, stands[j.right], tuple(j.statements)) for j in judged.order_by("pk")]
    rows = Narrowing.objects.visible_to(by).filter(incident__reference__in=wanted, holds=True)
    narrowed = {
        (n.incident.reference, Counted(n.figure)): Narrowed((n.least, n.most), n.because)
        for n in rows.select_related("incident")
    }
    return Basis(tuple(_seen(told, by)), narrowed=narrowed)


def basis_as_of(incident: str, *, true_on: date, known_on: date, by: Actor) -> Basis:
    """What held on `true_on` as far as was known on `known_on`, from history rows alone."""
    past = history_as_of(true_on, known_on, by)
    stands = {incident: incident, **_merged(incident, past)}
    links: dict[tuple[str, str], History] = {}
    for row in past.filter(what="link", subject__in=stands):
        links[(row.data["left"], row.subject)] = row
    told = [
        Told(left, stands[right], tuple(row.data["statements"]))
        for (left, right), row in links.items()
        if row.value == "same" and left.startswith("r-")
    ]
    told = _seen(told, by)
    said = past.filter(what="statement", protected_by__in={t.report for t in told})
    states = {row.subject: row.value for row in said}
    return Basis(tuple(told), states, _narrowed(incident, past), looks_back=True)


def history_as_of(true_on: date, known_on: date, by: Actor) -> QuerySet[History]:
    """History rows `by` may see, oldest first, true by one date and known by the other."""
    return visible_history(by).filter(effective_on__lte=true_on, recorded_at__lt=end_of(known_on))


def visible_history(by: Actor) -> QuerySet[History]:
    """The history rows of this room that `by` may see, oldest first."""
    of_reports = Q(protected_by__startswith="r-")
    seen = (visible_to(by, Statement) & of_reports) | (visible_to(by, Incident) & ~of_reports)
    return History.objects.filter(seen).order_by("recorded_at", "act", "line")


def _merged(incident: str, past: QuerySet[History]) -> dict[str, str]:
    newest = {row.subject: row.value for row in past.filter(what="merged")}
    stands: dict[str, str] = {}
    fresh = {incident}
    while fresh:
        fresh = {ref for ref, into in newest.items() if into in fresh} - stands.keys() - {incident}
        stands.update({ref: incident for ref in fresh})
    return stands


def _narrowed(incident: str, past: QuerySet[History]) -> dict[tuple[str, Counted], Narrowed]:
    newest = {row.value: row for row in past.filter(what="narrowing", subject=incident)}
    return {
        (incident, Counted(figure)): Narrowed((row.data["least"], row.data["most"]), "")
        for figure, row in newest.items()
        if row.data["holds"]
    }


def _seen(told: Iterable[Told], by: Actor) -> list[Told]:
    """Those whose report the reader may see as a report, each pair once."""
    unique = {(t.report, t.incident): t for t in told}
    names = {report for report, _ in unique}
    seen = set(
        Report.objects.visible_to(by)
        .filter(reference__in=names)
        .values_list("reference", flat=True)
    )
    return _with_corrections([t for t in unique.values() if t.report in seen], by)


def _with_corrections(told: list[Told], by: Actor) -> list[Told]:
    """What a person put in the place of a named statement tells the incident as that one did."""
    after: dict[str, str] = {}
    fresh = {statement for t in told for statement in t.statements}
    while fresh:
        rows = Statement.objects.visible_to(by).filter(corrects__reference__in=fresh)
        found = dict(rows.values_list("reference", "corrects__reference"))
        fresh = found.keys() - after.keys()
        after.update(found)
    return [replace(t, statements=_followed(t.statements, after)) for t in told]


def _followed(statements: Iterable[str], after: Mapping[str, str]) -> tuple[str, ...]:
    known = list(statements)
    for reference in known:
        known += [new for new, old in after.items() if old == reference and new not in known]
    return tuple(known)
