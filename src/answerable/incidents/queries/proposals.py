"""What the machine proposes, whole: accounts, situations, incidents, statements, for one reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from answerable.actor import Actor
from answerable.incidents.models import Incident, Judgement, Kinship, Proposal, Statement
from answerable.incidents.queries.basis import Told
from answerable.incidents.queries.tellings import kinships_among, tellers
from answerable.incidents.queries.texts import readings_of
from answerable.incidents.queries.totals import situations_proposed
from answerable.incidents.rules import proposals as rules
from answerable.incidents.rules.origins import (
    DERIVED,
    Origin,
    Teller,
    joined,
    name_by_report,
    origins_of,
)
from answerable.incidents.rules.proposals import Told as ToldThing
from answerable.intake.models import Report
from answerable.linking import origins as linked
from answerable.reading.types import Dealing, Reading, statement_from_json
from answerable.refusal import Absent


@dataclass(frozen=True)
class _Seen:
    """Everything the answer is made of, as far as the reader may see it."""

    reports: Sequence[Report]
    readings: Mapping[str, Reading]
    statements: Sequence[Statement]
    kinships: Sequence[Kinship]
    accounts: Sequence[Sequence[str]]
    origins: Sequence[tuple[Origin, ...]]
    """Of each account, in the same order."""


def proposals(*, by: Actor) -> dict[str, Any]:
    """Accounts with origins and contradictions, running totals by situation, incidents, statements."""
    seen = _seen(by)
    origin = _origins(seen, name_by_report(o for found in seen.origins for o in found))
    return {
        "accounts": _accounts(seen),
        "situations": situations_proposed(seen.reports, seen.statements, origin, by=by),
        "incidents": _incidents(seen, by),
        "statements": [_statement(s, origin) for s in seen.statements],
        "reports": [_report(r) for r in seen.reports],
    }


def _seen(by: Actor) -> _Seen:
    reports = list(Report.objects.visible_to(by).filter(state="read").order_by("pk"))
    kinships = kinships_among(None, by=by)
    edges = [(k.first.reference, k.second.reference) for k in kinships]
    accounts = joined([r.reference for r in reports], edges)
    readings = readings_of([r.reference for r in reports], by=by)
    origins = _origins_of(accounts, tellers(reports, by=by), kinships)
    return _Seen(reports, readings, _statements(by), kinships, accounts, origins)


def _origins_of(
    accounts: Sequence[Sequence[str]], known: Sequence[Teller], kinships: Sequence[Kinship]
) -> list[tuple[Origin, ...]]:
    by_reference = {t.reference: t for t in known}
    edges: dict[str, list[tuple[str, str]]] = {}
    for kin in kinships:
        if kin.relation in DERIVED:
            pair = (kin.first.reference, kin.second.reference)
            edges.setdefault(pair[0], []).append(pair)
    return [
        origins_of([by_reference[r] for r in refs], [e for r in refs for e in edges.get(r, ())])
        for refs in accounts
    ]


def _statements(by: Actor) -> list[Statement]:
    rows = Statement.objects.visible_to(by).filter(is_current=True, report__state="read")
    return list(rows.exclude(state="set_aside").order_by("report_id", "start", "pk"))


def _accounts(seen: _Seen) -> list[dict[str, Any]]:
    pairs: dict[str, list[Kinship]] = {}
    for kin in seen.kinships:
        pairs.setdefault(kin.first.reference, []).append(kin)
    return [
        _account(refs, found, [k for r in refs for k in pairs.get(r, ())])
        for refs, found in zip(seen.accounts, seen.origins, strict=True)
    ]


def _account(
    references: Sequence[str], found: Sequence[Origin], pairs: Sequence[Kinship]
) -> dict[str, Any]:
    return {
        "reports": list(references),
        "origins": [o.name or None for o in found],
        "contradictions": [c for k in pairs for c in contradictions_of(k)],
        "origin_reasons": [str(o.words) for o in found],
        "kinships": [
            {"reports": [k.first.reference, k.second.reference], "relation": k.relation,
             "score": k.score, "reasons": [r["words"] for r in k.reasons]}
            for k in pairs
        ],
    }  # fmt: skip


def contradictions_of(kinship: Kinship) -> list[dict[str, Any]]:
    """What two reports say of one thing that cannot both be so, with the words on each side."""
    return [
        {
            "about": c["about"],
            "words": c["words"],
            "left": {"report": kinship.first.reference, **c["left"]},
            "right": {"report": kinship.second.reference, **c["right"]},
        }
        for c in kinship.contradictions
    ]


def _origins(seen: _Seen, tellings: Mapping[str, str]) -> dict[str, str | None]:
    """Statement → whom it goes back to. A claim that several documents make has one origin."""
    joined_claims = _claims(seen)
    return {
        row.reference: joined_claims.get((row.protected_by, row.order))
        or rules.origin(statement_from_json(row.full), tellings.get(row.protected_by, ""))
        or None
        for row in seen.statements
    }


def _claims(seen: _Seen) -> dict[tuple[str, int], str]:
    """Report and order of statement → origin, for figures on handling that several reports give."""
    making = {
        s.protected_by for s in seen.statements if s.dealing == Dealing.HANDLING_STATISTIC
    } & seen.readings.keys()
    named = [r.reference for r in seen.reports if r.reference in making]
    found = linked([seen.readings[reference] for reference in named])
    return {
        (named[reading], statement): claim.origin
        for claim in found.claims
        for reading, statement in claim.statements
        if claim.origin
    }


def _incidents(seen: _Seen, by: Actor) -> list[dict[str, Any]]:
    told = _links(by)
    fitting = _fitting(by)
    by_place = {(s.protected_by, s.order): s.reference for s in seen.statements}
    found = []
    for references in seen.accounts:
        named = [r for r in references if r in seen.readings]
        for thing in rules.told([seen.readings[r] for r in named]):
            members = [
                (named[i], by_place[named[i], n])
                for i, n in thing.members
                if (named[i], n) in by_place
            ]
            if members and not _is_linked(members, told):
                found.append(_incident(thing, members, [seen.readings[r] for r in named], fitting))
    return found


def _is_linked(members: Iterable[tuple[str, str]], told: Mapping[str, list[Told]]) -> bool:
    return any(link.covers(said) for report, said in members for link in told.get(report, ()))


def _incident(
    thing: ToldThing,
    members: Sequence[tuple[str, str]],
    readings: Sequence[Reading],
    fitting: Mapping[str, list[str]],
) -> dict[str, Any]:
    said = [readings[i].statements[n] for i, n in thing.members]
    reports = sorted({report for report, _ in members})
    return {
        "reports": reports,
        "statements": [reference for _, reference in members],
        "date": next((s.date.edtf for s in said if s.date), thing.date),
        "place": next((s.place.words for s in said if s.place), thing.place),
        "killed": list(thing.killed),
        "injured": list(thing.injured),
        "may_be": sorted({i for report in reports for i in fitting.get(report, ())}),
    }


def _links(by: Actor) -> dict[str, list[Told]]:
    told: dict[str, list[Told]] = {}
    judged = Judgement.objects.visible_to(by).filter(verdict="same", holds=True)
    for row in judged.filter(left__startswith="r-"):
        told.setdefault(row.left, []).append(Told(row.left, row.right, tuple(row.statements)))
    return told


def _fitting(by: Actor) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for proposal in open_proposals(by=by):
        found.setdefault(proposal.protected_by, []).append(proposal.incident.reference)
    return found


def open_proposals(*, by: Actor, report: str = "", incident: str = "") -> list[Proposal]:
    """Proposals nobody has judged, whose report, incident and kin report the reader may see."""
    incidents = Incident.objects.visible_to(by).values("pk")
    kin = Report.objects.visible_to(by).values("reference")
    rows = Proposal.objects.visible_to(by).filter(state="proposed", incident__in=incidents)
    rows = rows.filter(via="") | rows.filter(via__in=kin)
    if report:
        rows = rows.filter(report__reference=report)
    if incident:
        rows = rows.filter(incident__reference=incident)
    best: dict[tuple[int, int], Proposal] = {}
    for row in rows.select_related("incident__place", "report").order_by("-score", "via", "pk"):
        best.setdefault((row.report_id, row.incident_id), row)
    return list(best.values())


def proposal(reference: str, *, by: Actor) -> Proposal:
    """One open proposal; Absent when there is none that `by` may see whole."""
    known = Proposal.objects.visible_to(by).filter(reference=reference).first()
    open_here = open_proposals(by=by, report=known.protected_by) if known else []
    for row in open_here:
        if known and row.incident_id == known.incident_id:
            return row
    raise Absent(reference)


def _statement(row: Statement, origin: Mapping[str, str | None]) -> dict[str, Any]:
    full = dict(row.full)
    return {
        "reference": row.reference,
        "report": row.protected_by,
        "state": row.state,
        "claimant": row.claimant or None,
        **full,
        "date": full["date"]["edtf"] if full.get("date") else None,
        "date_words": full["date"]["words"] if full.get("date") else None,
        "place": full["place"]["words"] if full.get("place") else None,
        "origin": origin[row.reference],
    }


def _report(report: Report) -> dict[str, Any]:
    return {
        "reference": report.reference,
        "filename": report.filename,
        "title": report.title or None,
        "publisher": report.publisher or None,
        "credited_to": report.credited_to or None,
        "published_on": report.published_on or None,
        "language": report.language or None,
    }
