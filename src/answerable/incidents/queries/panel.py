"""What stands beside a report in the queue and on its own page: statements, proposals, kin, links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from answerable.accounts.queries import names_of
from answerable.actor import Actor
from answerable.incidents.models import Incident, Judgement, Kinship, Proposal
from answerable.incidents.queries.lines import StatementLine, lines_of_report
from answerable.incidents.queries.proposals import open_proposals
from answerable.incidents.queries.tellings import kinships_of
from answerable.incidents.rules import dates, fixing, incidents
from answerable.incidents.rules.incidents import Accepted, Described
from answerable.incidents.rules.judgements import Verdict
from answerable.incidents.rules.people import Doing, why_not_do
from answerable.incidents.rules.statements import State
from answerable.intake.models import Report
from answerable.linking.types import Relation
from answerable.reading.types import Manner
from answerable.refusal import Absent, Sentence, say


@dataclass(frozen=True)
class ProposalLine:
    """That a report may tell an incident, and why; to be answered yes, no or unsure."""

    reference: str
    incident: str
    title: str
    when: Sentence
    place: str
    score: float
    reasons: tuple[Sentence, ...]
    verdict: Verdict | None
    """What a person said of the pair so far, when they were unsure."""

    @property
    def why(self) -> Sentence | None:
        """The weightiest reason, for one line."""
        return self.reasons[0] if self.reasons else None


@dataclass(frozen=True)
class KinLine:
    """Another report that tells one thing with this one, and how."""

    reference: str
    title: str
    publisher: str
    relation: Relation
    score: float
    reasons: tuple[Sentence, ...]
    contradictions: tuple[Sentence, ...]
    is_set_aside: bool
    is_settled: bool


@dataclass(frozen=True)
class LinkLine:
    """A judgement on this report and an incident that holds now."""

    judgement: str
    incident: str
    title: str
    verdict: Verdict
    because: str
    judged_by: str
    judged_at: datetime
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Panel:
    """All of it, for one report and one reader."""

    statements: Sequence[StatementLine]
    proposals: Sequence[ProposalLine]
    kin: Sequence[KinLine]
    links: Sequence[LinkLine]
    why_not_begin: Sentence | None
    why_not_judge: Sentence | None
    why_not_write: Sentence | None

    @property
    def proposed(self) -> list[StatementLine]:
        """The statements nobody has settled."""
        return [s for s in self.statements if s.state is State.PROPOSED]


def panel(report: str, *, by: Actor) -> Panel:
    """What this room knows of a report; empty where the reader may not see it."""
    statements = lines_of_report(report, by=by)
    return Panel(
        statements=statements,
        proposals=[_proposal(p, by) for p in open_proposals(by=by, report=report)],
        kin=_kin(report, by),
        links=links_of(report, by=by),
        why_not_begin=why_not_begin(statements, by),
        why_not_judge=why_not_do(Doing.JUDGE, by),
        why_not_write=why_not_do(Doing.SETTLE, by),
    )


def why_not_begin(statements: Sequence[StatementLine], by: Actor) -> Sentence | None:
    """Say why no incident can begin from a report yet."""
    if (sentence := why_not_do(Doing.BEGIN, by)) is not None:
        return sentence
    return incidents.what_is_missing(accepted_of(statements))


def accepted_of(statements: Sequence[StatementLine]) -> list[Accepted]:
    """What accepted statements give an incident to begin with."""
    return [
        Accepted(
            s.reference,
            s.said.date.edtf if s.said.date else "",
            s.said.place.words if s.said.place else "",
        )
        for s in statements
        if s.state is State.ACCEPTED
    ]


def links_of(report: str, *, by: Actor) -> list[LinkLine]:
    """The judgements that hold between a report and incidents the reader may see."""
    judged = Judgement.objects.visible_to(by).filter(left=report, holds=True)
    rows = list(judged.order_by("judged_at", "pk"))
    seen = Incident.objects.visible_to(by).filter(reference__in={r.right for r in rows})
    titles = dict(seen.values_list("reference", "title"))
    names = names_of({r.judged_by for r in rows})
    return [
        LinkLine(r.reference, r.right, titles[r.right], Verdict(r.verdict), r.because,
                 names.get(r.judged_by, ""), r.judged_at, tuple(r.statements))
        for r in rows if r.right in titles
    ]  # fmt: skip


def proposals_for(incident: str, *, by: Actor) -> list[tuple[Report, ProposalLine]]:
    """Reports that may tell this incident, best first."""
    found = open_proposals(by=by, incident=incident)
    return [(p.report, _proposal(p, by)) for p in found]


def sentence_of(stored: Mapping[str, Any]) -> Sentence:
    """A stored reason as a sentence again, so that a door says it in the reader's language."""
    if "template" not in stored:
        return say("{words}", words=stored["words"])
    return say(stored["template"], **stored["values"])


def _proposal(row: Proposal, by: Actor) -> ProposalLine:
    incident = row.incident
    held = Judgement.objects.visible_to(by).filter(
        left=row.protected_by, right=incident.reference, holds=True
    )
    verdict = held.values_list("verdict", flat=True).first()
    reasons = sorted(row.reasons, key=lambda r: (r["code"] == "prior", r["code"] != "kin"))
    place = incident.place.words if incident.place else ""
    return ProposalLine(
        row.reference, incident.reference, incident.title, dates.words(incident.happened_on), place,
        row.score, tuple(sentence_of(r) for r in reasons), Verdict(verdict) if verdict else None,
    )  # fmt: skip


def _kin(report: str, by: Actor) -> list[KinLine]:
    known = Report.objects.visible_to(by).filter(reference=report).first()
    return [_kin_line(k, known.pk) for k in kinships_of(known.pk, by=by)] if known else []


def _kin_line(row: Kinship, report_id: int) -> KinLine:
    other = row.second if row.first_id == report_id else row.first
    reasons = tuple(sentence_of(r) for r in row.reasons if r["code"] != "prior")
    return KinLine(
        other.reference, other.title, other.publisher, Relation(row.relation), row.score, reasons,
        tuple(sentence_of(c) for c in row.contradictions), row.state == "set_aside",
        row.state != "proposed",
    )  # fmt: skip


def report_of(reference: str, *, by: Actor) -> Report:
    """One report; Absent when `by` may not see it."""
    found = Report.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def draft_of(report: Report, statements: Sequence[StatementLine]) -> Described:
    """What an incident begun from these statements of a report would say, the accepted first."""
    said = sorted(statements, key=lambda s: (s.state is not State.ACCEPTED, not s.counts))
    days = [s.said.date.edtf for s in said if s.said.date and dates.is_known(s.said.date.edtf)]
    places = [s.said.place.words for s in said if s.said.place]
    hit = [s.said.object_hit for s in said if s.said.object_hit]
    manners = [s.said.manner for s in said if s.said.manner is not Manner.UNKNOWN]
    return Described(
        title=report.title[: incidents.TITLE_LIMIT],
        happened_on=days[0] if days else "",
        place=places[0] if places else "",
        fix=next((fixing.clearly_meant(s.said) for s in said if s.said.place), None),
        object_hit=hit[0] if hit else "",
        manner=(manners[0] if manners else Manner.UNKNOWN).value,
    )
