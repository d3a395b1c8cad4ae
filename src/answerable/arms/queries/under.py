"""The licence a transfer went under, by whose word, since when, and how the days of both lie."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.arms.models import History, Licence, Register, Transfer
from answerable.arms.rules.under import days_under
from answerable.ledger.models import Act
from answerable.refusal import Sentence


@dataclass(frozen=True)
class Under:
    """That a transfer was made under a licence."""

    transfer: str
    licence: Licence
    register: str
    """The series whose line names the licence; empty: somebody put it under it by hand."""
    who: str
    on: date
    days: Sequence[Sentence]


def licences_under(transfers: Iterable[str], *, by: Actor) -> Sequence[Under]:
    """The licences these transfers went under, of those the reader may see both of."""
    seen = Licence.objects.visible_to(by)
    deals = Transfer.objects.visible_to(by).filter(reference__in=list(transfers), licence__in=seen)
    return [_under(deal, by) for deal in deals.select_related("licence").order_by("pk")]


def _under(deal: Transfer, by: Actor) -> Under:
    permit, told = deal.licence, _told(deal)
    assert permit is not None
    act = Act.objects.get(number=told.act)
    series = Register.objects.visible_to(by).filter(reference=act.subject).values_list("series")
    brought = series.first()
    return Under(
        deal.reference, permit, brought[0] if brought else "",
        accounts.names_of({act.actor}).get(act.actor, ""), told.recorded_at.date(),
        days_under(
            (deal.first_delivered, deal.last_delivered), (permit.issued_on, permit.expires_on)
        ),
    )  # fmt: skip


def _told(deal: Transfer) -> History:
    """The row that said it, and since when nothing else was said."""
    assert deal.licence is not None
    rows = History.objects.filter(subject=deal.reference, what="transfer").order_by("act", "line")
    since = None
    for row in rows:
        held = row.data.get("licence", "") == deal.licence.reference
        since = (since or row) if held else None
    if since is None:
        raise LookupError(f"The history of {deal.reference} does not say its licence.")
    return since
