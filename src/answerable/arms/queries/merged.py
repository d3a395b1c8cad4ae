"""Articles said to be one: whoever sees both meets one of them, and all that is told of either.

Nothing is moved: what names the one that was merged still names it, and is read as the other's for as
long as that is said. Who sees only one of the two meets it as it always was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db.models import Q

from answerable.actor import Actor
from answerable.arms.models import Article


def now_called(*, by: Actor) -> Mapping[str, str]:
    """Every article merged into another the reader sees too → the one it is read as now."""
    seen = Article.objects.visible_to(by)
    rows = seen.filter(merged_into__in=seen)
    return dict(rows.values_list("reference", "merged_into__reference"))


def as_one(row: Article, *, by: Actor) -> Article:
    """The article this one is read as now: itself, or what it was merged into."""
    if row.merged_into_id is None:
        return row
    return Article.objects.visible_to(by).filter(pk=row.merged_into_id).first() or row


def merged_into(row: Article, *, by: Actor) -> Sequence[Article]:
    """The articles that are read as this one."""
    return list(
        Article.objects.visible_to(by).filter(merged_into=row).order_by("designation", "pk")
    )


def is_or_is_read_as(wanted: Q, *, by: Actor) -> Q:
    """The condition on a row with an `article`: that one, or the one it is read as, is as `wanted`."""
    seen = Article.objects.visible_to(by).filter(wanted)
    return Q(article__in=seen) | Q(article__merged_into__in=seen)


def all_of(row: Article, *, by: Actor) -> Sequence[Article]:
    """The article and all that are read as it, itself first."""
    return [row, *merged_into(row, by=by)]
