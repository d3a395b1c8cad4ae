"""Which articles of the catalogue a text names: for the reader, by the articles they may see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.actor import Actor
from answerable.arms.models import Alias, Article
from answerable.arms.queries.merged import now_called
from answerable.arms.rules.articles import ArticleKind
from answerable.arms.rules.designations import Found, Name, Spotter, names_of, spotter


@dataclass(frozen=True)
class Named:
    """A name in a text, and the articles it may mean, by reference and designation."""

    found: Found
    articles: Sequence[tuple[str, str]]


def named_in(text: str, *, by: Actor) -> list[Named]:
    """Every name of an article in a text, in order; several articles where a name is not one's own."""
    rows = Article.objects.visible_to(by).values_list("reference", "designation", "kind")
    known = {reference: (designation, kind) for reference, designation, kind in rows}
    return [
        Named(found, [(one, known[one][0]) for one in found.articles])
        for found in _spotter(known, by).find(text)
    ]


def _spotter(known: dict[str, tuple[str, str]], by: Actor) -> Spotter:
    now = now_called(by=by)
    names = [name for one, (said, _) in known.items() for name in names_of(said, now.get(one, one))]
    aliases = Alias.objects.visible_to(by).values_list("text", "article__reference")
    names += [Name(text, now.get(one, one)) for text, one in aliases if one in known]
    return spotter(names, {one: ArticleKind(kind).words for one, (_, kind) in known.items()})
