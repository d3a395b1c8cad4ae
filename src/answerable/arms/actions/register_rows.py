"""The rows a register brings: articles, transfers, deliveries, licences, and their history."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from answerable.actor import Actor
from answerable.arms.actions.articles import article_row
from answerable.arms.actions.rows import as_text, ends, told
from answerable.arms.importers.lines import Came, Line
from answerable.arms.models import (
    Article,
    Delivery,
    History,
    Licence,
    LicenceTurn,
    Register,
    Transfer,
)
from answerable.arms.queries.merged import as_one
from answerable.arms.rules import transfers as rules
from answerable.arms.rules.articles import Described
from answerable.arms.rules.deliveries import span_of
from answerable.arms.rules.licences import Verb
from answerable.arms.rules.names import state_key

NO_LICENCES: Mapping[str, Licence] = {}


def manifest(register: Register, by: Actor) -> History:
    """What was taken in, of which bytes, and what became of its lines."""
    return told(
        register, register.reference, "register", register.series, on=by.today,
        form=register.form, sha256=register.sha256, exhibit=register.exhibit, ours=register.ours,
        counts=register.counts,
    )  # fmt: skip


def article_of(
    line: Line, reference: str, register: Register, by: Actor, read_as: Article | None = None
) -> Article:
    """An article as a register brings it: its designation, kind and the register's own class."""
    made = article_row(
        Described(line.designation, line.kind, line.source or register.series, classes=line.classes),
        reference, protected_by=register.reference, by=by, register=register.reference,
    )  # fmt: skip
    made.merged_into = read_as
    return made


def article_brought(row: Article, by: Actor) -> History:
    """The history of an article that came with a register."""
    return told(
        row, row.reference, "article", row.designation, on=by.today, kind=row.kind,
        classes=row.classes, source=row.source, register=row.register,
    )  # fmt: skip


def transfer_of(
    line: Line, reference: str, article: Article, register: Register, *, ours: frozenset[str],
    by: Actor, under: Mapping[str, Licence] = NO_LICENCES,
) -> Transfer:  # fmt: skip
    """An unsaved transfer as a line tells it."""
    span, recipient = span_of(line.ordered) if line.ordered else None, state_key(line.recipient)
    first, last = rules.reach([one.span for one in line.came])
    is_ours, licence = state_key(line.supplier) in ours, under.get(line.under)
    if licence is not None and not (is_ours and _may_be_under(licence, article, recipient, by)):
        licence = None
    return Transfer(
        reference=reference, protected_by=register.reference, register=register.reference,
        line_key=line.key, article=article, designation=line.designation,
        recipient=line.recipient, recipient_key=recipient, supplier=line.supplier,
        supplier_key=state_key(line.supplier), ours=is_ours, licence=licence,
        ordered=line.ordered, ordered_from=span.first if span else None,
        ordered_until=span.last if span else None, quantity_least=line.quantity[0],
        quantity_most=line.quantity[1], delivered_least=line.delivered[0],
        delivered_most=line.delivered[1], first_delivered=first, last_delivered=last,
        state=rules.state_told(line.quantity, line.delivered), unsure=list(line.unsure),
        condition=line.condition, end_user=line.end_user, value=line.value,
        currency=line.currency, funding=line.funding, note=line.note,
        source=line.source or register.series, recorded_by=by.pseudonym,
    )  # fmt: skip


def _may_be_under(licence: Licence, article: Article, recipient: str, by: Actor) -> bool:
    made, permitted = as_one(article, by=by), as_one(licence.article, by=by)
    return not rules.why_not_under(
        recipients=(recipient, licence.recipient_key),
        articles=(made.reference, permitted.reference),
        families=(made.family, permitted.family),
    )


def delivery_of(transfer: Transfer, number: int, came: Came) -> Delivery:
    """An unsaved delivery as a line tells it."""
    return Delivery(
        transfer=transfer, number=number, delivered=came.edtf, earliest=came.span.first,
        latest=came.span.last, least=came.quantity[0], most=came.quantity[1],
        protected_by=transfer.protected_by,
    )  # fmt: skip


def transfer_brought(row: Transfer, by: Actor) -> History:
    """The history of a transfer that a register brought, took back, or has again.

    True from its order where that is told: what was ordered in 2012 was so long before we knew.
    """
    known: date = min(row.ordered_from or by.today, by.today)
    return told(
        row, row.reference, "transfer", row.state, on=row.gone_on or known,
        article=row.article.reference, supplier=row.supplier, ours=row.ours,
        recipient=row.recipient, licence=row.licence.reference if row.licence else "",
        ordered=row.ordered, quantity=ends(row.quantity_least, row.quantity_most),
        delivered=ends(row.delivered_least, row.delivered_most),
        first=as_text(row.first_delivered), last=as_text(row.last_delivered),
        register=row.register, gone_on=as_text(row.gone_on), unit=row.unit,
    )  # fmt: skip


def licence_of(
    line: Line, reference: str, article: Article, register: Register, by: Actor
) -> Licence:
    """An unsaved licence as a line tells it."""
    told_of = line.licence
    assert told_of is not None
    return Licence(
        reference=reference, protected_by=register.reference, register=register.reference,
        line_key=line.key, article=article, recipient=line.recipient,
        recipient_key=state_key(line.recipient), end_user=line.end_user,
        quantity_least=line.quantity[0], quantity_most=line.quantity[1], value=line.value,
        currency=line.currency, funding=line.funding, note=line.note,
        source=line.source or register.series, recorded_by=by.pseudonym, number=told_of.number,
        authority=told_of.authority, issued_on=told_of.issued_on, expires_on=told_of.expires_on,
        state=told_of.state, state_since=min(told_of.issued_on or by.today, by.today),
    )  # fmt: skip


def entered(licence: Licence, register: Register, by: Actor) -> LicenceTurn:
    """The first turn of a licence that came with a register."""
    return LicenceTurn(
        licence=licence, number=1, verb=Verb.ENTER, state=licence.state,
        effective_on=licence.state_since, because=f"{register.series} ({register.reference})",
        turned_by=by.pseudonym, turned_at=by.moment, protected_by=licence.protected_by,
    )  # fmt: skip


def licence_brought(row: Licence) -> History:
    """The history of a licence that came with a register."""
    return told(
        row, row.reference, "licence", row.state, on=row.state_since, verb=Verb.ENTER, under="",
        article=row.article.reference, recipient=row.recipient, unit=row.unit, number=row.number,
        authority=row.authority, quantity=ends(row.quantity_least, row.quantity_most),
        worth=str(row.value or ""), currency=row.currency, issued_on=as_text(row.issued_on),
        expires_on=as_text(row.expires_on), register=row.register,
    )  # fmt: skip
