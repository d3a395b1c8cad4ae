"""Which article a name means: all designations and names a reader may see, read once for many lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from answerable.actor import Actor
from answerable.arms.importers.lines import Line
from answerable.arms.models import Alias, Article
from answerable.arms.rules.articles import ArticleKind, same_thing
from answerable.arms.rules.names import article_key

Known = Mapping[str, Mapping[str, ArticleKind]]
"""Comparing form of a name → the articles that go by it, with their kinds."""


class Names:
    """Finds articles by name; what was added on the way is found too."""

    def __init__(self, known: Mapping[str, Mapping[str, ArticleKind]]) -> None:
        self._known = defaultdict[str, dict[str, ArticleKind]](dict)
        for key, found in known.items():
            self._known[key] = dict(found)

    def meant(self, line: Line) -> tuple[str, ...]:
        """The references a line can mean: none, one, or several that cannot be told apart."""
        known = self._known.get(article_key(line.designation), {})
        said = line.kind is not ArticleKind.OTHER or bool(line.classes)
        return same_thing(line.kind, known, said=said)

    def called(self, designation: str, kind: ArticleKind) -> bool:
        """Say whether an article of this kind goes by this designation."""
        return bool(same_thing(kind, self._known.get(article_key(designation), {})))

    def add(self, designation: str, kind: ArticleKind, reference: str) -> None:
        """From now on the designation means this article too."""
        self._known[article_key(designation)][reference] = kind


def names(*, by: Actor) -> Names:
    """All designations and other names of articles the reader may see."""
    found: dict[str, dict[str, ArticleKind]] = defaultdict(dict)
    articles = Article.objects.visible_to(by)
    for key, reference, kind in articles.values_list("key", "reference", "kind").order_by("pk"):
        found[key][reference] = ArticleKind(kind)
    aliases = Alias.objects.visible_to(by).values_list("key", "article__reference", "article__kind")
    for key, reference, kind in aliases.order_by("pk"):
        found[key][reference] = ArticleKind(kind)
    return Names(found)
