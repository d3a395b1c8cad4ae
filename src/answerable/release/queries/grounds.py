"""On what each piece of a release rests, and whether that may be used, for one reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from answerable.accounts.models import Marking
from answerable.accounts.queries import visible_references
from answerable.actor import Actor, Level
from answerable.incidents.models import Statement
from answerable.incidents.queries.basis import basis_now
from answerable.incidents.queries.figures import origin_of
from answerable.incidents.queries.lines import StatementLine, lines_named
from answerable.incidents.queries.tellings import origin_names
from answerable.intake.models import Consent, Report
from answerable.intake.models import Source as SourceRow
from answerable.intake.rules import SourceKind, State, Use
from answerable.refusal import Sentence, say
from answerable.release.models import Ground, Item, Override, Release
from answerable.release.rules import grounds as rules
from answerable.release.rules.grounds import Audience, Fitness, Telling
from answerable.release.rules.package import Kind, repeats


@dataclass(frozen=True)
class Standing:
    """How a report stands for one release."""

    report: Report
    source: rules.Source
    fit: Fitness


def standings(
    references: Iterable[str], row: Release | None, audience: Audience, *, by: Actor
) -> dict[str, Standing]:
    """Report → how it stands for this release (None: for one not begun); unseen ones are left out."""
    seen = Report.objects.visible_to(by).filter(reference__in=set(references))
    reports = {r.reference: r for r in seen.select_related("exhibit", "batch").order_by("pk")}
    facts = _Facts(list(reports.values()), row, by)
    made = {ref: facts.source_of(report) for ref, report in reports.items()}
    return {
        ref: Standing(reports[ref], source, rules.fitness(source, audience))
        for ref, source in made.items()
    }


class _Facts:
    """What decides about several reports, gathered in a handful of queries."""

    def __init__(self, reports: Sequence[Report], row: Release | None, by: Actor) -> None:
        ids, names = [r.pk for r in reports], [r.reference for r in reports]
        found = SourceRow.objects.visible_to(by).filter(pk__in={r.source_id for r in reports})
        self.sources = {s.pk: s for s in found}
        self.marks = _marks([*names, *(s.reference for s in self.sources.values())], by)
        said = Consent.objects.visible_to(by).filter(report__in=ids).order_by("recorded_at", "pk")
        self.consents = {consent.report_id: consent for consent in said}
        agreed = Override.objects.visible_to(by).filter(release=row).exclude(confirmed_by="")
        self.agreed = set(agreed.values_list("report", flat=True)) if row else set()
        met = Ground.objects.visible_to(by).filter(release=row.reference if row else "")
        kept = met.exclude(conditions_met="").values_list("report", "conditions_met")
        self.met = dict(kept) if row else {}

    def source_of(self, report: Report) -> rules.Source:
        """One report's source. A source the reader may not see closes what it tells."""
        source, mark = self.sources.get(report.source_id), self.marks.get(report.reference)
        if source is None or mark is None:
            return rules.Source(SourceKind.OTHER, Level.CONFIDENTIAL, is_fenced=True)
        other, said = self.marks.get(source.reference), self.consents.get(report.pk)
        levels = [Level(one[0].level) for one in (mark, other) if one]
        return rules.Source(
            SourceKind(source.kind), max(levels, key=lambda level: level.rank),
            is_fenced=other is None or mark[1] or other[1], tlp=mark[0].tlp,
            is_person=bool(source.identity_sealed or source.contact_sealed),
            use=Use(said.use) if said else Use.NOT_ASKED,
            conditions=said.conditions if said else "",
            conditions_met=self.met.get(report.reference, ""),
            is_overridden=report.reference in self.agreed, state=State(report.state),
        )  # fmt: skip


def _marks(references: Sequence[str], by: Actor) -> dict[str, tuple[Marking, bool]]:
    """Reference → its marking, and whether any compartment fences it, where it is seen."""
    all_seen = Marking.objects.all() if by.sight.all_content else visible_references(by)
    rows = all_seen.filter(reference__in=references).prefetch_related("compartments")
    return {m.reference: (m, bool(m.compartments.all())) for m in rows}


def tellings_of(
    statements: Iterable[str], row: Release | None, audience: Audience, *, by: Actor
) -> list[Telling]:
    """Who tells these statements, as far as `by` may see: report, origin, and how it stands."""
    seen = Statement.objects.visible_to(by).filter(reference__in=set(statements), state="accepted")
    rows = list(seen.order_by("pk"))
    reports = {r.protected_by for r in rows}
    names, stand = origin_names(reports, by=by), standings(reports, row, audience, by=by)
    return [
        Telling.of(r.protected_by, origin_of(r, names[r.protected_by]), stand[r.protected_by].fit)
        for r in rows
        if r.protected_by in stand
    ]


def audience_of(row: Release) -> Audience:
    """Who the recipient of a release is."""
    return Audience(row.recipient.kind)


def reports_of(row: Release, *, by: Actor) -> list[str]:
    """The reports that tell the incident a release is about, as far as `by` may see them."""
    if not row.subject.startswith("i-"):
        return []
    return sorted({t.report for t in basis_now([row.subject], by=by).told})


@dataclass(frozen=True)
class Offered:
    """An accepted statement a fact may rest on, with how its report stands."""

    line: StatementLine
    fit: Fitness
    why_not: Sentence | None


def offered(row: Release, *, by: Actor) -> list[Offered]:
    """The accepted statements of the incident a release is about, each with its report's standing."""
    told = basis_now([row.subject], by=by).told if row.subject.startswith("i-") else ()
    covering = {t.report: t for t in told}
    rows = Statement.objects.visible_to(by).filter(
        protected_by__in=covering, state="accepted", is_current=True
    )
    wanted = [r.reference for r in rows if covering[r.protected_by].covers(r.reference)]
    stand = standings(covering, row, audience_of(row), by=by)
    return [
        Offered(line, stand[line.report].fit, rules.why_not_use(stand[line.report].fit))
        for line in lines_named(wanted, by=by)
    ]


def grounds_of(row: Release, *, by: Actor) -> Mapping[int, list[Ground]]:
    """Item → the reports it rests on, as far as `by` may see them."""
    found: dict[int, list[Ground]] = {}
    for ground in Ground.objects.visible_to(by).filter(release=row.reference).order_by("pk"):
        found.setdefault(ground.item_id, []).append(ground)
    return found


def tellings_of_item(
    row: Release, item: Item, held: Sequence[Ground], *, by: Actor
) -> list[Telling]:
    """Who tells one piece: of a fact its statements, of an exhibit the report it came with."""
    if item.kind == Kind.FACT:
        return tellings_of((g.statement for g in held), row, audience_of(row), by=by)
    stand = standings((g.report for g in held), row, audience_of(row), by=by)
    return [Telling.of(ref, ref, one.fit) for ref, one in stand.items()]


def why_not_item(row: Release, item: Item, *, by: Actor) -> Sentence | None:
    """Say why a piece may not go out as things stand now."""
    if (sentence := why_not_quoted(row, item.text, by=by)) is not None:
        return sentence
    if item.kind == Kind.TEXT:
        return None
    held = grounds_of(row, by=by).get(item.pk, [])
    return rules.why_not_tell(tellings_of_item(row, item, held, by=by))


def why_not_contents(row: Release, items: Sequence[Item], *, by: Actor) -> Sentence | None:
    """Say why what a draft holds may not go out as things stand; the first reason of any piece."""
    if not items:
        return say("There is nothing in this release yet.")
    return next((no for item in items if (no := why_not_item(row, item, by=by))), None)


def why_not_quoted(row: Release, text: str, *, by: Actor) -> Sentence | None:
    """Say why words may not go out: they stand in a report that may not be used."""
    stand = standings(reports_of(row, by=by), row, audience_of(row), by=by)
    closed = [ref for ref, one in stand.items() if one.fit not in rules.USABLE]
    seen = Statement.objects.visible_to(by).filter(protected_by__in=closed)
    if repeats(text, seen.values_list("quote", flat=True)):
        return say("These words stand in a report that may not be used. Say it in words of ours.")
    return None
