"""Two articles said to be one, and taken apart again; what names either stays as it was written."""

from __future__ import annotations

from answerable.actor import Actor
from answerable.arms.actions.rows import told
from answerable.arms.acts import Act
from answerable.arms.models import Article, History
from answerable.arms.queries import found
from answerable.arms.queries.merged import as_one
from answerable.arms.rules import articles as rules
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if


@writing
def merge_articles(reference: str, into: str, *, because: str, by: Actor) -> Article:
    """Say that an article is another: from now on both are read as that one, by who sees both."""
    reason = because_given(because)
    first, second = sorted((reference.strip(), into.strip()))
    held = {one: found.article_itself_locked(one, by=by) for one in (first, second)}
    row, other = held[reference.strip()], held[into.strip()]
    refuse_if(
        rules.why_not_merge(
            same=row.pk == other.pk, by=by,
            merged=row.merged_into_id is not None or other.merged_into_id is not None,
            has_merged=Article.everything.filter(merged_into=row).exists(),
        )
    )  # fmt: skip
    row.merged_into = other
    row.save(update_fields=["merged_into"])
    rows = [_told(row, other, "merged", by)]
    record(Act.ARTICLES_MERGED, row.reference, by=by, because=reason, rows=rows)
    return other


@writing
def part_articles(reference: str, *, because: str, by: Actor) -> Article:
    """Take an article apart again from the one it was merged into: everything names it as before."""
    reason, row = because_given(because), found.article_itself_locked(reference, by=by)
    other = as_one(row, by=by)
    refuse_if(rules.why_not_part(merged=other.pk != row.pk, by=by))
    row.merged_into = None
    row.save(update_fields=["merged_into"])
    rows = [_told(row, other, "parted", by)]
    record(Act.ARTICLES_PARTED, row.reference, by=by, because=reason, rows=rows)
    return row


def _told(row: Article, other: Article, value: str, by: Actor) -> History:
    """Seen by who sees both."""
    history = told(row, row.reference, "same_article", value, on=by.today, into=other.reference)
    history.about = other.protected_by
    return history
