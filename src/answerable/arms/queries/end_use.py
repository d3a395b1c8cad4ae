"""End-use concerns as pages show them: what each is about, and what may be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.arms.models import (
    Article,
    EndUseConcern,
    EndUseItem,
    Licence,
    Observation,
    Transfer,
    Unit,
)
from answerable.arms.queries import known
from answerable.arms.queries.units import names_of
from answerable.arms.rules import end_use as rules
from answerable.arms.rules.end_use import ConcernKind
from answerable.intake.models import Report
from answerable.refusal import Sentence


@dataclass(frozen=True)
class ItemShown:
    """One record a concern is about, by its name."""

    row: EndUseItem
    name: str
    address: str


@dataclass(frozen=True)
class ConcernPage:
    """One concern."""

    row: EndUseConcern
    kind: ConcernKind
    who: str
    report: str
    items: Sequence[ItemShown]
    why_not: Sentence | None


def concerns(*, by: Actor) -> Sequence[tuple[EndUseConcern, ConcernKind]]:
    """Every concern the reader may see, the one received first at the top."""
    rows = EndUseConcern.objects.visible_to(by).order_by("received_at", "pk")
    return [(row, ConcernKind(row.kind)) for row in rows]


def concern_page(reference: str, *, by: Actor) -> ConcernPage:
    """The concern of this reference, or `Absent`."""
    row = known.concern(reference, by=by)
    report = Report.objects.visible_to(by).filter(reference=row.report)
    items = list(EndUseItem.objects.visible_to(by).filter(concern=row).order_by("pk"))
    names = _names([one.target for one in items], by)
    return ConcernPage(
        row, ConcernKind(row.kind), accounts.names_of({row.recorded_by}).get(row.recorded_by, ""),
        row.report if report.exists() else "",
        [ItemShown(one, *names[one.target]) for one in items if one.target in names],
        rules.why_not_record(by),
    )  # fmt: skip


def _names(references: Sequence[str], by: Actor) -> dict[str, tuple[str, str]]:
    """Reference → its name and its page, of what the reader may see."""
    found: dict[str, tuple[str, str]] = {}
    for article in Article.objects.visible_to(by).filter(reference__in=references):
        found[article.reference] = (article.designation, f"/articles/{article.reference}")
    units = list(Unit.objects.visible_to(by).filter(reference__in=references))
    called = names_of([unit.pk for unit in units], by.today, by)
    for unit in units:
        found[unit.reference] = (called.get(unit.pk, ""), f"/units/{unit.reference}")
    for deal in Transfer.objects.visible_to(by).filter(reference__in=references):
        found[deal.reference] = (
            f"{deal.supplier} – {deal.recipient}",
            f"/transfers/{deal.reference}",
        )
    for permit in Licence.objects.visible_to(by).filter(reference__in=references):
        found[permit.reference] = (str(permit), f"/licences/{permit.reference}")
    for seen in Observation.objects.visible_to(by).filter(reference__in=references):
        found[seen.reference] = (seen.what, f"/observations/{seen.reference}")
    return found
