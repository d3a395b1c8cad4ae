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
    """Say that an article is another: from now on both are read as that one, by who sees both.

    What registers brought and is read as the one goes with it; what a person merged into it does not.
    """
    reason = because_given(because)
    first, second = sorted((reference.strip(), into.strip()))
    held = {one: found.article_itself_locked(one, by=by) for one in (first, second)}
    row, other = held[reference.strip()], held[into.strip()]
    merged = Article.everything.filter(merged_into=row)
    refuse_if(
        rules.why_not_merge(
            same=row.pk == other.pk, by=by,
            merged=row.merged_into_id is not None or other.merged_into_id is not None,
            has_merged=merged.filter(register="").exists(),
        )
    )  # fmt: skip
    every = [row, *merged]
    for one in every:
        one.merged_into = other
        one.save(update_fields=["merged_into"])
    rows = [same_told(one, other, "merged", by) for one in every]
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
    rows = [same_told(row, other, "parted", by)]
    record(Act.ARTICLES_PARTED, row.reference, by=by, because=reason, rows=rows)
    return row


def same_told(row: Article, other: Article, value: str, by: Actor) -> History:
    """That one is read as the other, or no more: seen by who sees both."""
    history = told(row, row.reference, "same_article", value, on=by.today, into=other.reference)
    history.about = other.protected_by
    return history
