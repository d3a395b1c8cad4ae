"""Transfers entered, delivered, turned, and put under the licence they were made under."""

from __future__ import annotations

from datetime import date

from answerable.actor import Actor
from answerable.arms.actions.rows import INTERNAL, Marked, as_text, ends, new_marked, told
from answerable.arms.actions.supplies import supply_fields
from answerable.arms.acts import Act
from answerable.arms.models import Delivery, History, Licence, Transfer
from answerable.arms.queries import found
from answerable.arms.queries.merged import as_one
from answerable.arms.rules import transfers as rules
from answerable.arms.rules.deliveries import Delivered, Span, must_span, span_of, why_not_deliver
from answerable.arms.rules.keeping import why_not_on
from answerable.arms.rules.names import state_key
from answerable.arms.rules.supplies import Range
from answerable.arms.rules.transfers import Ordered, TransferState
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if


@writing
def enter_transfer(
    ordered: Ordered, *, because: str, by: Actor, marked: Marked = INTERNAL
) -> Transfer:
    """Enter an order of arms, ours or another supplier's, with what was delivered so far."""
    reason = because_given(because)
    refuse_if(rules.why_not_enter(ordered, by=by))
    for one in ordered.deliveries:
        refuse_if(why_not_deliver(one, state=ordered.state, by=by))
    licence = found.licence(ordered.licence, by=by) if ordered.licence else None
    reference = new_marked("tr", marked, by=by)
    span = span_of(ordered.ordered)
    made = Transfer(
        reference=reference, protected_by=reference, supplier=ordered.supplier.strip(),
        supplier_key=state_key(ordered.supplier), ours=ordered.ours, licence=licence,
        designation=ordered.designation.strip(), condition=ordered.condition.strip()[:40],
        ordered=ordered.ordered.strip(), ordered_from=span.first if span else None,
        ordered_until=span.last if span else None, state=ordered.state,
        unsure=list(ordered.unsure), **supply_fields(ordered.supplied, by=by),
    )  # fmt: skip
    if licence is not None:
        refuse_if(_why_not_under(made, licence, by))
    _count(made, ordered.delivered, ordered.deliveries)
    made.save(force_insert=True)
    for number, one in enumerate(ordered.deliveries, 1):
        delivery_row(made, number, one).save(force_insert=True)
    record(
        Act.TRANSFER_KEPT, reference, by=by, because=reason, rows=[transfer_told(made, by.today)]
    )
    return made


@writing
def record_delivery(
    reference: str, delivered: Delivered, *, because: str, by: Actor
) -> Delivery:  # fmt: skip
    """Record a delivery of a transfer: when, how many, by which lots and serials."""
    reason, row = because_given(because), found.transfer_locked(reference, by=by)
    refuse_if(why_not_deliver(delivered, state=row.state, by=by))
    before = list(Delivery.everything.filter(transfer=row).order_by("number"))
    made = delivery_row(row, len(before) + 1, delivered)
    made.save(force_insert=True)
    row.first_delivered, row.last_delivered = rules.reach(
        [Span(one.earliest, one.latest) for one in (*before, made)]
    )
    row.delivered_least, row.delivered_most = rules.delivered_in_all(
        (None, None), [(one.least, one.most) for one in (*before, made)]
    )
    row.state = rules.state_after(
        (row.quantity_least, row.quantity_most), (row.delivered_least, row.delivered_most)
    )
    row.save(force_update=True)
    history = told(
        row, reference, "delivery", made.delivered, on=made.latest, number=made.number,
        quantity=ends(made.least, made.most), lots=made.lots, serials=made.serials,
        source=made.source,
    )  # fmt: skip
    record(
        Act.DELIVERY_KEPT, reference, by=by, because=reason,
        rows=[history, transfer_told(row, made.latest)],
    )  # fmt: skip
    return made


@writing
def change_transfer(
    reference: str, state: str, *, because: str, by: Actor, on: date | None = None
) -> Transfer:
    """Say how an order stands now: withheld, cancelled, delivered."""
    reason, row = because_given(because), found.transfer_locked(reference, by=by)
    refuse_if(rules.why_not_change(row.state, state, by=by) or why_not_on(on, today=by.today))
    row.state = TransferState(state)
    row.save(update_fields=["state"])
    record(
        Act.TRANSFER_KEPT, reference, by=by, because=reason,
        rows=[transfer_told(row, on or by.today)],
    )  # fmt: skip
    return row


@writing
def put_under_licence(reference: str, licence: str, *, because: str, by: Actor) -> Transfer:
    """Say under which licence a transfer of ours was made."""
    reason, row = because_given(because), found.transfer_locked(reference, by=by)
    under = found.licence(licence, by=by)
    refuse_if(rules.why_not_ours(row.ours, by=by) or _why_not_under(row, under, by))
    row.licence = under
    row.save(update_fields=["licence"])
    record(Act.TRANSFER_KEPT, reference, by=by, because=reason, rows=[transfer_told(row, by.today)])
    return row


def delivery_row(row: Transfer, number: int, delivered: Delivered) -> Delivery:
    """An unsaved delivery."""
    span = must_span(delivered.on)
    return Delivery(
        transfer=row, number=number, delivered=delivered.on.strip(), earliest=span.first,
        latest=span.last, least=delivered.quantity[0], most=delivered.quantity[1],
        lots=list(delivered.lots), serials=list(delivered.serials),
        source=delivered.source.strip(), protected_by=row.protected_by,
    )  # fmt: skip


def transfer_told(row: Transfer, on: date) -> History:
    """How a transfer stands, with what is needed to count it by any two days."""
    return told(
        row, row.reference, "transfer", row.state, on=on, article=row.article.reference,
        supplier=row.supplier, ours=row.ours, recipient=row.recipient, unit=row.unit,
        licence=row.licence.reference if row.licence else "", ordered=row.ordered,
        quantity=ends(row.quantity_least, row.quantity_most),
        delivered=ends(row.delivered_least, row.delivered_most),
        first=as_text(row.first_delivered), last=as_text(row.last_delivered),
        register=row.register, gone_on=as_text(row.gone_on),
    )  # fmt: skip


def _count(row: Transfer, told_in_all: Range, deliveries: tuple[Delivered, ...]) -> None:
    row.first_delivered, row.last_delivered = rules.reach([must_span(o.on) for o in deliveries])
    row.delivered_least, row.delivered_most = rules.delivered_in_all(
        told_in_all, [one.quantity for one in deliveries]
    )


def _why_not_under(row: Transfer, licence: Licence, by: Actor) -> str | None:
    made, permitted = as_one(row.article, by=by), as_one(licence.article, by=by)
    return rules.why_not_under(
        recipients=(row.recipient_key, licence.recipient_key),
        articles=(made.reference, permitted.reference),
        families=(made.family, permitted.family),
    )
