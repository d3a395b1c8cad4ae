"""Reading sources, reports, their texts and consents, always for a named reader."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Case, Count, F, Min, Q, QuerySet, Value, When

from answerable.accounts.queries import marking_of, names_of, visible_references
from answerable.actor import Actor, Level
from answerable.evidence.models import Check, CustodyStep
from answerable.evidence.queries import custody
from answerable.intake import rules
from answerable.intake.models import Batch, Consent, History, Report, ReportText, Source
from answerable.intake.rules import Named, SourceKind
from answerable.paging import part_of
from answerable.refusal import Absent, Sentence, refuse_if

PAGE = 100


@dataclass(frozen=True)
class Identity:
    """Who a source is and how to reach it: for custodians only."""

    identity: str
    contact: str


@dataclass(frozen=True)
class Known:
    """A source and how many of its reports the reader may see."""

    source: Source
    reports: int


@dataclass(frozen=True)
class Seal:
    """How the last look at an original found it: holds, broken, or not-checked."""

    state: str
    at: datetime | None


@dataclass(frozen=True)
class Waiting:
    """A report in the queue, with its source where the reader may see it."""

    report: Report
    source_name: str
    source_kind: str

    @property
    def reference(self) -> str:
        return self.report.reference


@dataclass(frozen=True)
class Inbox:
    """A page of the queue, and what stands behind it."""

    reports: tuple[Waiting, ...]
    total: int
    page: int
    pages: int
    unopened: int
    oldest: datetime | None
    """Receipt of the oldest report nobody has opened."""


def sources(*, by: Actor, search: str = "") -> list[Known]:
    """The sources the reader may see, by name, each with its number of reports they may see."""
    seen = Report.objects.visible_to(by)
    found = Source.objects.visible_to(by).order_by("name", "pk")
    if search:
        found = found.filter(name__icontains=search)
    counted = dict(seen.values_list("source").annotate(n=Count("pk")).values_list("source", "n"))
    return [Known(source, counted.get(source.pk, 0)) for source in found]


def source(reference: str, *, by: Actor) -> Source:
    """One source; `Absent` where there is none the reader may see."""
    found = Source.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def must_keep(reference: str, *, by: Actor) -> None:
    """Refuse whoever is no custodian; `Absent` where no such source is within their clearance."""
    refuse_if(rules.why_not_know(by))
    seen = visible_references(by).filter(reference=reference)
    if not reference.startswith("s-") or not seen.exists():
        raise Absent(reference)


def source_kept(reference: str, *, by: Actor) -> Source:
    """A source for a custodian, who reads who sources are and nothing else."""
    must_keep(reference, by=by)
    found = Source.everything.filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def public_sources(name: str, kind: str, *, by: Actor) -> QuerySet[Source]:
    """The sources of a public name the reader may see; never a person's."""
    found = Source.objects.visible_to(by).filter(name=name, kind=kind)
    public = found.filter(identity_sealed__isnull=True, contact_sealed__isnull=True)
    return public.order_by("pk")


def known_source(
    name: str, kind: SourceKind, *, by: Actor, level: Level, compartments: Iterable[str] = ()
) -> Source | None:
    """The source of a public name for a report of this marking: seen by all who will see the report."""
    fences = set(compartments)
    for found in public_sources(name, kind.value, by=by):
        marking = marking_of(found.reference, by=by)
        if marking is None or Level(marking.level).rank > level.rank:
            continue
        if fences.issuperset(marking.compartments.values_list("code", flat=True)):
            return found
    return None


def report(reference: str, *, by: Actor) -> Report:
    """One report; `Absent` where there is none the reader may see."""
    found = Report.objects.visible_to(by).filter(reference=reference)
    known = found.select_related("source", "exhibit", "batch").first()
    if known is None:
        raise Absent(reference)
    return known


def reports(references: Iterable[str], *, by: Actor) -> list[Report]:
    """Those of `references` the reader may see, in the order they came in."""
    found = Report.objects.visible_to(by).filter(reference__in=list(references))
    return list(found.select_related("source", "exhibit").order_by("received_at", "pk"))


def in_state(state: rules.State, *, by: Actor) -> list[Report]:
    """The reports in this state that the reader may see, in the order they came in."""
    found = Report.objects.visible_to(by).filter(state=state.value)
    return list(found.order_by("received_at", "pk"))


def known_report(source: Source | Named, content_key: str, *, by: Actor) -> Report | None:
    """The report with this content from this source, if the reader may see one."""
    found = Report.objects.visible_to(by).filter(content_key=content_key)
    return found.filter(source__in=_rows_of(source, by).values("pk")).order_by("pk").first()


def known_rows(source: Source | Named, keys: Iterable[str], *, by: Actor) -> dict[str, str]:
    """Content key → reference, of the reports from this source the reader may see."""
    wanted, found = list(keys), dict[str, str]()
    rows = list(_rows_of(source, by).values_list("pk", flat=True))
    for start in range(0, len(wanted), 500):
        seen = Report.objects.visible_to(by).filter(
            source__in=rows, content_key__in=wanted[start : start + 500]
        )
        found |= dict(seen.values_list("content_key", "reference"))
    return found


def _rows_of(source: Source | Named, by: Actor) -> QuerySet[Source]:
    """The rows one source stands under: a person's own; all of its name for one with a public name."""
    if isinstance(source, Source) and (source.identity_sealed or source.contact_sealed):
        return Source.objects.visible_to(by).filter(pk=source.pk)
    if isinstance(source, Named) and source.is_person:
        return Source.objects.visible_to(by).none()
    return public_sources(source.name, str(source.kind), by=by)


def inbox(by: Actor, *, page: int = 1, state: str = "", opened: bool | None = None,
          source: str = "", language: str = "", situation: str = "",
          held: bool = False, since: datetime | None = None) -> Inbox:  # fmt: skip
    """The queue: what nobody has opened first, and of that the oldest first.

    What is withdrawn is left out unless `state` asks for it, and what is held unless `held` does.
    What was first opened after `since` still stands where it stood unopened.
    """
    fresh = Q(opened_at__isnull=True) | (Q(opened_at__gt=since) if since else Q(pk__in=()))
    seen = Report.objects.visible_to(by)
    found = seen.filter(state=state) if state else seen.exclude(state="withdrawn")
    for name, value in (("source__reference", source), ("language", language),
                        ("situation", situation)):  # fmt: skip
        found = found.filter(Q((name, value))) if value else found
    if opened is not None:
        found = found.exclude(fresh) if opened else found.filter(fresh)
    waits = Q(held_until__gt=by.today)
    found = found.filter(waits) if held else found.exclude(waits)
    part = part_of(found.count(), page, PAGE)
    order = Case(When(fresh, then=0), default=1)
    ordered = found.select_related("exhibit").order_by(order, "received_at", "pk")
    named = _named(ordered, by)[part.span]
    rows = tuple(Waiting(each, each.source_name, each.source_kind) for each in named)
    waiting = unopened(by=by).aggregate(n=Count("pk"), oldest=Min("received_at"))
    return Inbox(rows, part.count, part.page, part.pages, waiting["n"], waiting["oldest"])


def unopened(*, by: Actor) -> QuerySet[Report]:
    """The reports nobody has opened, oldest first."""
    seen = Report.objects.visible_to(by).filter(opened_at__isnull=True)
    return seen.exclude(state="withdrawn").order_by("received_at", "pk")


def texts(report: Report, *, by: Actor) -> list[ReportText]:
    """Every version of a report's text, newest first: as read, and as people translated it."""
    found = ReportText.objects.visible_to(by).filter(report=report)
    return list(found.order_by("-version"))


def newest_text(report: Report, *, by: Actor) -> ReportText | None:
    """The text as last read; quotations point into it."""
    found = ReportText.objects.visible_to(by).filter(report=report, kind="text")
    return found.order_by("-version").first()


def newest_texts(references: Iterable[str], *, by: Actor) -> dict[str, ReportText]:
    """Reference of a report → its text as last read, for many reports at once."""
    found = ReportText.objects.visible_to(by).filter(
        report__reference__in=list(references), kind="text"
    )
    named = found.annotate(named=F("report__reference")).order_by("version")
    return {text.named: text for text in named}


def last_read_by(references: Iterable[str], *, by: Actor) -> dict[str, tuple[int, str]]:
    """Reference of a report → the version of its text as last read, and the reader that made it."""
    found = ReportText.objects.visible_to(by).filter(
        report__reference__in=list(references), kind="text"
    )
    named = found.order_by("version").values_list("report__reference", "version", "reader")
    return {reference: (version, reader) for reference, version, reader in named}


def translations(report: Report, *, by: Actor) -> list[ReportText]:
    """People's translations, newest first."""
    return [text for text in texts(report, by=by) if text.kind == "translation"]


def consents(report: Report, *, by: Actor) -> list[Consent]:
    """What the source allowed, newest first; the first one holds."""
    found = Consent.objects.visible_to(by).filter(report=report)
    return list(found.order_by("-recorded_at", "-pk"))


def custody_of(report: Report, *, by: Actor) -> list[CustodyStep]:
    """The custody of a report's original under this report, and under the list it came in."""
    steps = list(custody(report.exhibit, under=report.reference, by=by))
    if report.batch is not None:
        steps += custody(report.exhibit, under=report.batch.reference, by=by)
    return sorted(steps, key=lambda step: (step.moment, step.pk))


def cited_under(report: Report) -> str:
    """The reference under which a report's original lies: its own, or that of its list."""
    return report.batch.reference if report.batch is not None else report.reference


def seal_of(report: Report) -> Seal:
    """Whether the original still is as it was sealed, as far as looked at since this report came.

    A look from before would tell that the same bytes were here already.
    """
    found = Check.objects.filter(
        exhibit=report.exhibit_id, checked_at__gte=report.received_at
    ).first()
    if found is None:
        return Seal("not-checked", None)
    return Seal("holds" if found.state == "holds" else "broken", found.checked_at)


def source_of(report: Report | Batch, *, by: Actor) -> Source | None:
    """The source of a report where the reader may see it: a foreign key filters nothing."""
    return Source.objects.visible_to(by).filter(pk=report.source_id).first()


def history(reference: str, *, by: Actor) -> list[History]:
    """What happened to a report, newest first."""
    known = report(reference, by=by)
    return list(History.objects.filter(protected_by=known.reference).order_by("-act", "line"))


def batch(reference: str, *, by: Actor) -> Batch:
    """A list that was taken in."""
    found = Batch.objects.visible_to(by).filter(reference=reference)
    known = found.select_related("source", "exhibit").first()
    if known is None:
        raise Absent(reference)
    return known


def batch_reports(reference: str, *, by: Actor) -> QuerySet[Report]:
    """The reports of a list the reader may see, in the order of its rows."""
    return Report.objects.visible_to(by).filter(batch__reference=reference).order_by("pk")


def why_unread(report: Report) -> Sentence | None:
    """Why a report is kept unread, to be said in the reader's language."""
    return rules.kept_because(report.state_code) if report.state_code else None


def names(pseudonyms: Iterable[str]) -> dict[str, str]:
    """Pseudonym → name, for those who handled a report."""
    return names_of(set(pseudonyms))


def _named(found: QuerySet[Report], by: Actor) -> QuerySet[Any]:
    """Add `source_name` and `source_kind`, empty where the reader may not see the source."""
    seen = Q(source__in=Source.objects.visible_to(by).values("pk"))
    return found.annotate(
        source_name=Case(When(seen, then=F("source__name")), default=Value("")),
        source_kind=Case(When(seen, then=F("source__kind")), default=Value("")),
    )
