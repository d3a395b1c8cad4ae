"""The catalogue as pages show it: articles with their names, makers and holders, and who has how many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, Q

from answerable.actor import Actor
from answerable.arms.models import Alias, Article, Holder, Licence, Maker, Transfer
from answerable.arms.queries import found
from answerable.arms.queries.licences import LicenceLine, licence_lines
from answerable.arms.queries.links import stock_of, supplies_of
from answerable.arms.queries.merged import all_of
from answerable.arms.queries.paging import Paged, cut
from answerable.arms.rules import shares
from answerable.arms.rules.articles import ArticleKind, DeliveredBy, Guidance
from answerable.arms.rules.keeping import why_not_keep
from answerable.arms.rules.names import article_key, state_key
from answerable.arms.rules.shares import Supply
from answerable.refusal import Sentence

Kilograms = tuple[str | None, str | None]
"""A mass as a page shows it, at the least and at the most; None: not known."""


@dataclass(frozen=True)
class ArticleLine:
    """An article as a list shows it."""

    row: Article
    kind: ArticleKind
    orders: int
    """Transfers of it in the register."""


@dataclass(frozen=True)
class Recipient:
    """Who received an article or its family, and what part of it is ours."""

    name: str
    ours: int
    others: int
    part: tuple[int, int]
    """In a hundred, at the least and at the most, of what was delivered until today."""
    suppliers: Sequence[str]


@dataclass(frozen=True)
class ArticlePage:
    """One article with all that is known of it."""

    row: Article
    kind: ArticleKind
    guidance: Guidance
    delivery: DeliveredBy
    mass: Kilograms
    warhead: Kilograms
    aliases: Sequence[Alias]
    makers: Sequence[Maker]
    holders: Sequence[Holder]
    family: Sequence[Article]
    recipients: Sequence[Recipient]
    licences: Sequence[LicenceLine]
    same: Sequence[Article]
    """Articles that were merged into it."""
    why_not: Sentence | None


def articles(
    *, by: Actor, search: str = "", kind: str = "", page: int = 1
) -> Paged[ArticleLine]:  # fmt: skip
    """The catalogue by designation; a search goes over every name an article has."""
    seen = Article.objects.visible_to(by)
    rows = seen.exclude(merged_into__in=seen)
    if kind in list(ArticleKind):
        rows = rows.filter(kind=kind)
    if key := article_key(search):
        named = Alias.objects.visible_to(by).filter(key__contains=key).values("article")
        told = seen.filter(Q(key__contains=key) | Q(pk__in=named))
        rows = rows.filter(Q(pk__in=told) | Q(pk__in=told.values("merged_into")))
    lines, count, at, pages = cut(rows.order_by("designation", "pk"), page)
    orders = _orders(lines, by)
    return Paged(
        [ArticleLine(one, ArticleKind(one.kind), orders.get(one.pk, 0)) for one in lines],
        count, at, pages,
    )  # fmt: skip


def article_page(reference: str, *, by: Actor) -> ArticlePage:
    """The article of this reference, or `Absent`."""
    row = found.article(reference, by=by)
    same = all_of(row, by=by)
    family = Article.objects.visible_to(by).filter(family=row.family or "-")
    family = family.exclude(pk__in=[one.pk for one in same])
    licences = Licence.objects.visible_to(by).filter(article__in=same)
    return ArticlePage(
        row, ArticleKind(row.kind), Guidance(row.guidance), DeliveredBy(row.delivery),
        _kilograms(row.mass_least, row.mass_most),
        _kilograms(row.warhead_least, row.warhead_most),
        list(Alias.objects.visible_to(by).filter(article__in=same).order_by("script", "text")),
        list(Maker.objects.visible_to(by).filter(article__in=same).order_by("country", "name")),
        list(Holder.objects.visible_to(by).filter(article__in=same).order_by("state")),
        list(family.order_by("designation")), _recipients(row, by),
        licence_lines(licences.order_by("-state_since", "-pk")[:100], by=by), same[1:],
        why_not_keep(by),
    )  # fmt: skip


def _kilograms(*ends: Decimal | None) -> Kilograms:
    least, most = (None if end is None else f"{end.normalize():f}" for end in ends)
    return (least, most)


def _orders(rows: Sequence[Article], by: Actor) -> Mapping[int, int]:
    told = Transfer.objects.visible_to(by).filter(gone_on=None)
    named = told.filter(Q(article__in=rows) | Q(article__merged_into__in=rows)).order_by()
    counted = named.values_list("article", "article__merged_into").annotate(n=Count("pk"))
    orders, shown = Counter[int](), {row.pk for row in rows}
    for article, into, count in counted:
        orders[article if article in shown else into] += count
    return orders


def _recipients(row: Article, by: Actor) -> list[Recipient]:
    lines = [_recipient(row, name, all_, by) for name, all_ in supplies_of(row, by=by).items()]
    return sorted(lines, key=lambda one: (-one.ours, one.name))


def _recipient(row: Article, name: str, supplies: Sequence[Supply], by: Actor) -> Recipient:
    ours = [one for one in supplies if one.order.ours]
    others = [one for one in supplies if not one.order.ours]
    stock = stock_of(row, state_key(name), by=by) if ours else shares.Stock()
    part = shares.share(ours, others, stock) if ours else (0.0, 0.0)
    return Recipient(
        name, len(ours), len(others), shares.in_a_hundred(part),
        sorted({one.order.supplier for one in supplies}),
    )  # fmt: skip
