"""Which transfers could be the source of what was found, and how likely each is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q

from answerable.actor import Actor
from answerable.arms.models import Article, Delivery, Holder, Maker, Transfer
from answerable.arms.queries import found
from answerable.arms.queries.merged import all_of, is_or_is_read_as
from answerable.arms.rules import links as rules
from answerable.arms.rules import shares
from answerable.arms.rules.deliveries import Dropped, Span
from answerable.arms.rules.links import Asked, Found, Link
from answerable.arms.rules.names import state_key
from answerable.arms.rules.shares import Fraction, Order, Stock, Supply
from answerable.refusal import Sentence


@dataclass(frozen=True)
class LinkLine:
    """A transfer with how likely it is the source."""

    row: Transfer
    supply: Supply
    link: Link


@dataclass(frozen=True)
class Links:
    """All transfers of an article or its family to one recipient, the likeliest source first."""

    article: Article
    recipient: str
    lines: Sequence[LinkLine]
    ours: Fraction
    """The part of the recipient's stock at the event that is ours, at the least and at the most."""
    ours_in_a_hundred: tuple[int, int]
    others: Sequence[Supply]
    stock: Stock
    another: Sentence
    """Whether another supplier could be the source."""


@dataclass(frozen=True)
class _Weighed:
    row: Transfer
    supply: Supply
    lots: frozenset[str]
    serials: frozenset[str]


def links(article: str, recipient: str, sought: Found, *, by: Actor) -> Links:
    """Weigh every transfer of an article to a recipient against what was found and when."""
    row = found.article(article, by=by)
    weighed = _weighed(_transfers(row, state_key(recipient), by), row, sought.event, by)
    stock = stock_of(row, state_key(recipient), by=by)
    supplies = [one.supply for one in weighed]
    lines = {one.row.reference: _line(one, weighed, stock, sought) for one in weighed}
    ranked = rules.ranked([line.link for line in lines.values()])
    ours = [one for one in supplies if one.order.ours]
    others = [one for one in supplies if not one.order.ours]
    part = shares.share(ours, others, stock) if ours else (0.0, 0.0)
    could = shares.other_sources(supplies)
    return Links(
        row, recipient, [lines[one.reference] for one in ranked], part,
        shares.in_a_hundred(part), could, stock, shares.could_be_another(could, stock),
    )  # fmt: skip


def stock_of(row: Article, recipient: str, *, by: Actor) -> Stock:
    """What else is known of a holder's stock: makers in its own country, and who says it holds it."""
    same = all_of(row, by=by)
    makers = Maker.objects.visible_to(by).filter(article__in=same)
    own = tuple(one.name for one in makers if one.country and state_key(one.country) == recipient)
    held = Holder.objects.visible_to(by).filter(article__in=same, state_key=recipient)
    return Stock(own, tuple(held.values_list("source", flat=True)))


def supplies_of(
    row: Article, *, by: Actor, event: Span | None = None
) -> Mapping[str, Sequence[Supply]]:
    """Every order of an article or its family: recipient → what had come by the event."""
    rows = _transfers(row, "", by)
    weighed = _weighed(rows, row, event or Span(by.today, by.today), by)
    found_: dict[str, list[Supply]] = defaultdict(list)
    for one in weighed:
        found_[one.row.recipient].append(one.supply)
    return found_


def _transfers(row: Article, recipient: str, by: Actor) -> list[Transfer]:
    """Orders of the article or of its family that stand in the register, one recipient's or all."""
    whole = all_of(row, by=by)
    families = {one.family for one in whole} - {""}
    same = Q(article__in=whole) | is_or_is_read_as(Q(family__in=families), by=by)
    rows = Transfer.objects.visible_to(by).filter(same, gone_on=None)
    rows = rows.filter(recipient_key=recipient) if recipient else rows
    return list(rows.select_related("article").order_by("pk"))


def _weighed(
    rows: Sequence[Transfer], article: Article, event: Span | None, by: Actor
) -> list[_Weighed]:
    dropped: dict[int, list[Delivery]] = defaultdict(list)
    for one in Delivery.objects.visible_to(by).filter(transfer__in=rows).order_by("number"):
        dropped[one.transfer_id].append(one)
    return [_weigh(row, dropped[row.pk], article, event) for row in rows]


def _weigh(
    row: Transfer, dropped: Sequence[Delivery], article: Article, event: Span | None
) -> _Weighed:
    order = Order(
        row.reference, row.supplier, row.ours,
        article.pk in (row.article_id, row.article.merged_into_id),
        tuple(Dropped(Span(d.earliest, d.latest), (d.least, d.most)) for d in dropped),
        (row.delivered_least, row.delivered_most), "delivered" not in row.unsure,
        row.state == "cancelled",
    )  # fmt: skip
    return _Weighed(
        row, shares.supplied(order, event),
        frozenset(lot for one in dropped for lot in one.lots),
        frozenset(serial for one in dropped for serial in one.serials),
    )  # fmt: skip


def _line(
    one: _Weighed, all_: Sequence[_Weighed], stock: Stock, sought: Found
) -> LinkLine:  # fmt: skip
    rest = [other for other in all_ if other is not one]
    marks: frozenset[str] = frozenset()
    asked = Asked(
        one.supply, tuple(other.supply for other in rest), stock, one.lots, one.serials,
        marks.union(*(other.lots | other.serials for other in rest)), one.row.unit,
    )  # fmt: skip
    return LinkLine(one.row, one.supply, rules.link(sought, asked))
