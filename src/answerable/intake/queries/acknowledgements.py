"""Which reports were acknowledged, how, and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db.models import Min

from answerable.actor import Actor
from answerable.intake.models import Acknowledgement


def acknowledgement(reference: str, *, by: Actor) -> Acknowledgement | None:
    """What is known of one report: that they were told, else that nobody can be."""
    rows = Acknowledgement.objects.visible_to(by).filter(report__reference=reference)
    return rows.order_by("-told", "pk").first()


def acknowledged_on(references: Sequence[str], *, by: Actor) -> dict[str, date]:
    """Report → the first day on which it was acknowledged, or found that nobody can be told."""
    rows = Acknowledgement.objects.visible_to(by).filter(report__reference__in=references)
    return dict(rows.values_list("report__reference").annotate(first=Min("on")))
