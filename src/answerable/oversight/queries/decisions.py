"""Decisions as they stood by two dates, from the history of response; for a named reader."""

from __future__ import annotations

from django.db.models.fields.json import KT

from answerable.accounts.sight import visible_to
from answerable.actor import Actor
from answerable.ledger.days import end_of
from answerable.oversight.queries.history import ORDER
from answerable.oversight.queries.overview import Overview
from answerable.oversight.rules.decided import Decided, decided
from answerable.response.models import Decision
from answerable.response.models import History as ResponseHistory


def decisions(seen: Overview, *, by: Actor) -> list[Decided]:
    """Those about incidents the reader may see, in order of day and act."""
    rows = ResponseHistory.objects.filter(
        visible_to(by, Decision), what="decision", effective_on__lte=seen.true_on,
        recorded_at__lt=end_of(seen.known_on),
    )  # fmt: skip
    told = rows.order_by(*ORDER).values_list(
        "subject", KT("data__case"), KT("data__incident"), "value", "effective_on"
    )
    return [one for one in decided(told) if one.incident in seen.profiles]
