"""What a finding cites, as far as the reader may see it, and the kinds of source it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db.models import Q, QuerySet

from answerable.actor import Actor
from answerable.arms.models import Identification, Licence, Transfer
from answerable.assessment.models import Finding, InquiryStep, LawView
from answerable.assessment.rules.cites import PARTNERS, CiteKind, kind_of
from answerable.assessment.rules.deference import PARTNER
from answerable.channel.models import Answer, Commitment, PartnerInquiry
from answerable.evidence.models import Exhibit
from answerable.incidents.models import Pattern, Statement
from answerable.intake.models import Report, Source

OWN_INQUIRY, PATTERN = "own_inquiry", CiteKind.PATTERN.value
"""Beside the kinds of source: what the office found out itself, and what many incidents show."""


def _exhibits(by: Actor) -> QuerySet[Any]:
    return Exhibit.objects.filter(reports__in=Report.objects.visible_to(by))


SEEN: Mapping[CiteKind, Callable[[Actor], QuerySet[Any]]] = {
    CiteKind.STATEMENT: lambda by: Statement.objects.visible_to(by).filter(state="accepted"),
    CiteKind.EXHIBIT: _exhibits,
    CiteKind.REPORT: lambda by: Report.objects.visible_to(by),
    CiteKind.PATTERN: lambda by: Pattern.objects.visible_to(by),
    CiteKind.LAW_VIEW: lambda by: LawView.objects.visible_to(by),
    CiteKind.STEP: lambda by: InquiryStep.objects.visible_to(by),
    CiteKind.ANSWER: lambda by: Answer.objects.visible_to(by),
    CiteKind.COMMITMENT: lambda by: Commitment.objects.visible_to(by).filter(side="theirs"),
    CiteKind.PARTNER_INQUIRY: lambda by: PartnerInquiry.objects.visible_to(by),
    CiteKind.IDENTIFICATION: lambda by: Identification.objects.visible_to(by),
    CiteKind.TRANSFER: lambda by: Transfer.objects.visible_to(by),
    CiteKind.LICENCE: lambda by: Licence.objects.visible_to(by),
}
"""Kind of evidence → the records of it the reader may see. A promise of ours is no evidence."""


def seen_of(cites: Iterable[str], *, by: Actor) -> set[str]:
    """Those of `cites` the reader may see; nothing tells that there were others."""
    kinds: dict[CiteKind, list[str]] = {}
    for cited in cites:
        if (kind := kind_of(cited)) is not None:
            kinds.setdefault(kind, []).append(cited)
    return {
        str(reference)
        for kind, named in kinds.items() if kind in SEEN
        for reference in SEEN[kind](by).filter(reference__in=named).values_list("reference", flat=True)
    }  # fmt: skip


def unusable(cites: Iterable[str], *, by: Actor) -> list[str]:
    """Those of `cites` that are no record a finding may rest on, or that the reader may not see."""
    wanted = list(cites)
    known = seen_of(wanted, by=by)
    return [cited for cited in wanted if cited not in known]


def kinds_behind(cites: Iterable[str], *, by: Actor) -> list[str]:
    """The kinds of source behind `cites`, sorted, as far as `by` may see their reports."""
    wanted = list(cites)
    told = Report.objects.visible_to(by).filter(
        Q(reference__in=wanted)
        | Q(exhibit__reference__in=wanted)
        | Q(reference__in=Statement.objects.visible_to(by).filter(reference__in=wanted)
            .values("report__reference"))
        | Q(reference__in=Identification.objects.visible_to(by).filter(reference__in=wanted)
            .values("observation__report"))
    )  # fmt: skip
    kinds = set(told.values_list("source__kind", flat=True))
    also = {CiteKind.STEP: OWN_INQUIRY, CiteKind.PATTERN: PATTERN} | dict.fromkeys(
        PARTNERS, PARTNER
    )
    return sorted(kinds | {also[k] for one in wanted if (k := kind_of(one)) in also and k})


def rests_on(row: Finding, *, by: Actor) -> list[str] | None:
    """The kinds of source a finding rests on; None where it cites what this reader may not see."""
    return None if unusable(row.cites, by=by) else list(row.rests_on)


def source_kind(reference: str, *, by: Actor) -> str | None:
    """The kind of source of a report, or of a source itself; None where it may not be seen."""
    if reference.startswith("s-"):
        found = Source.objects.visible_to(by).filter(reference=reference).first()
        return found.kind if found else None
    told = (
        Report.objects.visible_to(by).filter(reference=reference).select_related("source").first()
    )
    return told.source.kind if told else None
