"""Which incidents a report may tell: because its kin tell them, or because its own words fit them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Q

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.incidents import queries
from answerable.incidents.actions.kin import Kin, reason_json
from answerable.incidents.actions.rows import is_as_open_as, row
from answerable.incidents.models import History, Incident, Judgement, Proposal
from answerable.incidents.rules.proposals import MOST_PROPOSALS, PROPOSE_FROM
from answerable.intake.models import ReportText
from answerable.linking import Reason, Score
from answerable.linking.dates import Days
from answerable.linking.profile import Profile, profile
from answerable.linking.scoring import compare
from answerable.reading.types import Reading
from answerable.refusal import say

_NEAR = timedelta(days=3)
_MOST_LOOKED_AT = 200
_WORTH_A_LOOK = 0.1
"""Below this by date, place and object alone, no agreement of figures makes a proposal."""


def propose_incidents(
    text: ReportText, reading: Reading, related: list[Kin], by: Actor
) -> list[History]:
    """Store the best incidents as proposals, unless a person has judged the pair before."""
    judged = set(
        Judgement.everything.filter(left=text.protected_by, holds=True).values_list(
            "right", flat=True
        )
    )
    found = [*_by_kin(related), *_by_fields(profile(reading), by)]
    best = sorted(found, key=lambda f: (-f[1], f[0].reference, f[3]))
    kept = [f for f in best if f[0].reference not in judged][:MOST_PROPOSALS]
    stored = (store(text, incident, value, why, via) for incident, value, why, via in kept)
    return [proposal_row(text, proposal, by) for proposal in stored if proposal is not None]


Found = tuple[Incident, float, list[dict[str, Any]], str]
"""An incident, how well it fits, the reasons, and the kin report it rests on (empty: none)."""


def _by_kin(related: list[Kin]) -> list[Found]:
    by_report = {kin.reference: kin for kin in related}
    told = Judgement.everything.filter(left__in=by_report, verdict="same", holds=True)
    pairs = {(j.left, queries.standing(j.right)) for j in told}
    incidents = {
        i.reference: i for i in Incident.everything.filter(reference__in={r for _, r in pairs})
    }
    return [
        (incidents[reference], by_report[report].score.value,
         reasons_by_kin(report, by_report[report].score), report)
        for report, reference in sorted(pairs)
    ]  # fmt: skip


def reasons_by_kin(report: str, score: Score) -> list[dict[str, Any]]:
    """Why a report may tell what its kin `report` tells."""
    said = say("{report} tells this incident; of the two reports: {relation}.",
               report=report, relation=score.relation)  # fmt: skip
    return [reason_json(r) for r in (Reason("kin", score.value, said), *score.reasons)]


def _by_fields(mine: Profile, by: Actor) -> list[Found]:
    days = [h.when for h in mine.happenings if h.when is not None]
    found: list[Found] = []
    for incident in _near(days):
        fit = fitting(mine, incident, by)
        if fit is not None:
            found.append((incident, fit.value, [reason_json(r) for r in fit.reasons], ""))
    return found


def fitting(mine: Profile, incident: Incident, by: Actor) -> Score | None:
    """How a report's own words fit an incident; None when too little speaks for it."""
    if compare(mine, profile(queries.as_reading(incident, []))).value < _WORTH_A_LOOK:
        return None
    fit = compare(mine, profile(queries.as_reading(incident, _shows(incident, by))))
    return fit if fit.value >= PROPOSE_FROM else None


def _near(days: list[Days]) -> list[Incident]:
    """Standing incidents that may lie within a few days of any of `days`."""
    if not days:
        return []
    close = Q()
    for when in days:
        if when.open_year:
            close |= Q(earliest_on__isnull=True) & ~Q(happened_on="")
            continue
        close |= Q(earliest_on__lte=when.last + _NEAR, latest_on__gte=when.first - _NEAR)
    if not close:
        return []
    standing = Incident.everything.filter(close, merged_into__isnull=True)
    return list(standing.select_related("place").order_by("-earliest_on", "pk")[:_MOST_LOOKED_AT])


def _shows(incident: Incident, by: Actor) -> list[str]:
    """Reports whose figures may weigh: those seen by everybody who sees the incident."""
    told = Judgement.everything.filter(right=incident.reference, verdict="same", holds=True)
    return [j.left for j in told if is_as_open_as(j.left, incident.reference, by)]


def store(
    text: ReportText, incident: Incident, value: float, why: list[dict[str, Any]], via: str
) -> Proposal | None:
    """The proposal row; None when a person has answered it before."""
    known = Proposal.everything.filter(report_id=text.report_id, incident=incident, via=via).first()
    if known is not None and known.state != "proposed":
        return None
    proposal = known or Proposal(
        reference=new_reference("k"), report_id=text.report_id, incident=incident, via=via
    )
    proposal.protected_by, proposal.score, proposal.reasons = text.protected_by, value, why
    proposal.save()
    return proposal


def proposal_row(text: ReportText, proposal: Proposal, by: Actor) -> History:
    """That a proposal was made."""
    # Names an incident and a kin report that the report's readers need not see: for the house alone.
    return row(
        proposal.reference, "proposal", "proposed", by, under="", report=text.protected_by,
        incident=proposal.incident.reference, via=proposal.via, score=repr(proposal.score),
    )  # fmt: skip
