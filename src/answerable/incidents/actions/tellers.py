"""The other way round: which reports taken in before may tell an incident that has just begun."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from answerable.actor import Actor
from answerable.incidents import queries
from answerable.incidents.actions import matching
from answerable.incidents.actions.kin import reason_json
from answerable.incidents.actions.rows import take_turns
from answerable.incidents.acts import Act
from answerable.incidents.models import History, Incident, Judgement, Kinship, Proposal, Statement
from answerable.intake.models import ReportText
from answerable.ledger.actions import record, writing
from answerable.linking import Score
from answerable.linking.profile import profile
from answerable.linking.types import Relation
from answerable.reading.types import Frame, Kind, Scope, from_json

_NEAR = timedelta(days=3)
_LONGEST = timedelta(days=14)
"""An incident dated less exactly than this is looked for through its kin alone."""
_MOST = 200

Found = tuple[ReportText, float, list[dict[str, Any]], str]


@writing
def propose_reports(reference: str, *, by: Actor) -> int:
    """Propose reports that may tell an incident; those proposed or judged before are left alone.

    Follows the beginning of an incident and each judgement on it. With nothing new to say it leaves
    no act.
    """
    take_turns()
    incident = Incident.objects.visible_to(by).select_related("place").get(reference=reference)
    if incident.merged_into_id is not None:
        return 0
    rows = _propose(incident, by)
    if rows:
        record(Act.REPORTS_PROPOSED, reference, by=by, rows=rows)
    return len(rows)


def _propose(incident: Incident, by: Actor) -> list[History]:
    held = Judgement.everything.filter(right=incident.reference, holds=True)
    telling = [j.left for j in held if j.verdict == "same"]
    judged = {j.left for j in held}
    made = set(Proposal.everything.filter(incident=incident).values_list("report_id", "via"))
    rows = []
    for text, value, why, via in [*_by_kin(telling), *_by_day(incident, by)]:
        if text.protected_by in judged or (text.report_id, via) in made:
            continue
        made.add((text.report_id, via))
        proposal = matching.store(text, incident, value, why, via)
        if proposal is not None:
            rows.append(matching.proposal_row(text, proposal, by))
    return rows


def _by_kin(telling: list[str]) -> list[Found]:
    """Kin of the reports that tell it."""
    pairs = Kinship.everything.filter(
        Q(first__reference__in=telling) | Q(second__reference__in=telling)
    ).exclude(state="set_aside")
    found: list[Found] = []
    for kin in pairs.select_related("first", "second").order_by("-score", "pk")[:_MOST]:
        via, other = kin.first, kin.second
        if via.reference not in telling:
            via, other = other, via
        score = Score(kin.score, Relation(kin.relation))
        why = matching.reasons_by_kin(via.reference, score) + list(kin.reasons)
        found += [(t, kin.score, why, via.reference) for t in queries.newest_texts([other.pk])]
    return found


def _by_day(incident: Incident, by: Actor) -> list[Found]:
    """Reports that tell harm on a day near it, and fit it."""
    days = _days_near(incident.earliest_on, incident.latest_on)
    said = Statement.everything.filter(
        date__in=days, kind=Kind.HARM.value, scope=Scope.INCIDENT.value, frame=Frame.MAIN.value,
        is_current=True,
    )  # fmt: skip
    reports = list(dict.fromkeys(said.order_by("report_id").values_list("report_id", flat=True)))
    found: list[Found] = []
    for text in queries.newest_texts(reports[:_MOST]):
        fit = matching.fitting(profile(from_json(text.reading)), incident, by)
        if fit is not None:
            found.append((text, fit.value, [reason_json(r) for r in fit.reasons], ""))
    return found


def _days_near(earliest: date | None, latest: date | None) -> list[str]:
    """The days around an incident as statements write them, with the year and without."""
    if earliest is None or latest is None or latest - earliest > _LONGEST:
        return []
    count = (latest - earliest + 2 * _NEAR).days
    near = [earliest - _NEAR + timedelta(n) for n in range(count + 1)]
    return [form for day in near for form in (day.isoformat(), day.strftime("XXXX-%m-%d"))]
