"""Which article a name means: all designations and names a reader may see, read once for many lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from django.db.models import Q

from answerable.accounts import queries as accounts
from answerable.actor import Actor, Level
from answerable.arms.importers.lines import Line
from answerable.arms.models import Alias, Article
from answerable.arms.queries.merged import all_of, as_one, now_called
from answerable.arms.rules.articles import ArticleKind, same_thing
from answerable.arms.rules.names import article_key

Known = Mapping[str, Mapping[str, ArticleKind]]
"""Comparing form of a name → the articles that go by it, with their kinds."""
NO_RANKS: Mapping[str, int] = {}
NOT_MERGED: Mapping[str, str] = {}


class Names:
    """Finds articles by name; what was added on the way is found too."""

    def __init__(
        self, known: Known, ranks: Mapping[str, int] = NO_RANKS,
        now: Mapping[str, str] = NOT_MERGED,
    ) -> None:  # fmt: skip
        """`ranks`: how high each article is marked; of two of one name the more widely seen is meant.
        `now`: what was merged into what; of the two of one name the one that stands is meant."""
        self._ranks, self._now = ranks, now
        self._known = defaultdict[str, dict[str, ArticleKind]](dict)
        for key, found in known.items():
            self._known[key] = dict(found)

    def meant(self, line: Line) -> tuple[str, ...]:
        """The references a line can mean: none, one, or several that cannot be told apart."""
        known = self._known.get(article_key(line.designation), {})
        said = line.kind is not ArticleKind.OTHER or bool(line.classes)
        found = same_thing(line.kind, known, said=said)
        found = tuple(one for one in found if self._now.get(one) not in found)
        widest = min((self._ranks.get(one, 0) for one in found), default=0)
        return tuple(one for one in found if self._ranks.get(one, 0) == widest)

    def one(self, line: Line) -> str:
        """The one article a line means, or what it is read as now; empty when it is none or several."""
        meant = self.meant(line)
        return self._now.get(meant[0], meant[0]) if len(meant) == 1 else ""

    def called(self, designation: str, kind: ArticleKind) -> bool:
        """Say whether an article of this kind goes by this designation."""
        return bool(same_thing(kind, self._known.get(article_key(designation), {})))

    def add(self, designation: str, kind: ArticleKind, reference: str) -> None:
        """From now on the designation means this article too."""
        self._known[article_key(designation)][reference] = kind


def names(
    *, by: Actor, level: Level, fences: frozenset[str], brought: bool = False
) -> Names:  # fmt: skip
    """All designations and other names of articles the reader may see, and all readers with them who
    will see what is to be marked so: what is seen names nothing that is not. `brought`: of articles
    that came with a register alone, by their designations, as if nobody had entered any by hand."""
    articles, aliases = Article.objects.visible_to(by), Alias.objects.visible_to(by)
    if brought:
        articles, aliases = articles.exclude(register=""), aliases.exclude(article__register="")
    under = articles.values("protected_by")
    marks = accounts.no_narrower(level, fences).filter(reference__in=under)
    ranks = {one: Level(said).rank for one, said in marks.values_list("reference", "level")}
    found: dict[str, dict[str, ArticleKind]] = defaultdict(dict)
    of: dict[str, int] = {}
    own = articles.values_list("key", "reference", "kind", "protected_by").order_by("pk")
    others = aliases.values_list("key", "article__reference", "article__kind", "protected_by")
    for key, reference, kind, marked in (*own, *others.order_by("pk")):
        if marked in ranks:
            found[key][reference], of[reference] = ArticleKind(kind), ranks[marked]
    return Names(found, of, now_called(by=by))


def going_by(designation: str, *, by: Actor, but: Article | None = None) -> Article | None:
    """The article the writer may see that goes by this designation; `but` itself and what is read as it.

    One that he may not see is not among them: he enters his own as if it were not there, and who sees
    both says that they are one.
    """
    key, seen = article_key(designation), Article.objects.visible_to(by)
    own = [one.pk for one in all_of(but, by=by)] if but else []
    named = Alias.objects.visible_to(by).filter(key=key).values("article")
    found = seen.filter(Q(key=key) | Q(pk__in=named)).exclude(pk__in=own).order_by("pk").first()
    return as_one(found, by=by) if found and key else None
