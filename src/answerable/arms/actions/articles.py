"""Articles entered and corrected, with their other names, makers and holders; each with its source."""

from __future__ import annotations

from typing import Any

from answerable.actor import Actor
from answerable.arms.actions.rows import INTERNAL, Marked, ends, new_marked, told
from answerable.arms.acts import Act
from answerable.arms.models import Alias, Article, History, Holder, Maker
from answerable.arms.queries import found
from answerable.arms.queries.resolving import going_by
from answerable.arms.rules import articles as rules
from answerable.arms.rules.articles import Described, Holds, Made, Named
from answerable.arms.rules.names import article_key, script_of, state_key
from answerable.ledger.actions import record, writing
from answerable.refusal import Sentence, because_given, refuse_if


@writing
def enter_article(
    described: Described, *, because: str, by: Actor, marked: Marked = INTERNAL,
    another: bool = False,
) -> Article:  # fmt: skip
    """Enter an article in the catalogue; `another` of a name that one goes by, where that is meant.

    A rifle and a carbine may both be an M1, and the one there may be seen by fewer than this is for. It
    is not recorded that another was meant: who sees this one alone would learn of the other by it.
    """
    reason = because_given(because)
    refuse_if(rules.why_not_describe(described, by=by))
    if not another:
        refuse_if(_why_not_twice(described, by))
    reference = new_marked("at", marked, by=by)
    made = article_row(described, reference, protected_by=reference, by=by)
    made.save(force_insert=True)
    record(Act.ARTICLE_KEPT, reference, by=by, because=reason, rows=[article_told(made, by)])
    return made


@writing
def correct_article(
    reference: str, described: Described, *, because: str, by: Actor, another: bool = False
) -> Article:  # fmt: skip
    """Correct what the catalogue says of an article; what it said before stays in the history."""
    reason, row = because_given(because), found.article_locked(reference, by=by)
    refuse_if(rules.why_not_describe(described, by=by))
    if not another and article_key(described.designation) != row.key:
        refuse_if(_why_not_twice(described, by, but=row))
    for name, value in described_fields(described).items():
        setattr(row, name, value)
    row.save(force_update=True)
    record(Act.ARTICLE_CORRECTED, reference, by=by, because=reason, rows=[article_told(row, by)])
    return row


@writing
def name_article(reference: str, named: Named, *, because: str, by: Actor) -> Alias:
    """Keep another name of an article: a spelling, a nickname, another script."""
    reason, row = because_given(because), found.article_locked(reference, by=by)
    known = frozenset(Alias.everything.filter(article=row).values_list("text", flat=True))
    refuse_if(rules.why_not_name(named, known | {row.designation}, by=by))
    made = alias_row(row, named)
    made.save(force_insert=True)
    history = told(row, reference, "alias", made.text, on=by.today, script=made.script,
                   source=made.source)  # fmt: skip
    record(Act.ALIAS_KEPT, reference, by=by, because=reason, rows=[history])
    return made


@writing
def keep_maker(reference: str, made: Made, *, because: str, by: Actor) -> Maker:
    """Keep who makes an article, where, under which CAGE code."""
    reason, row = because_given(because), found.article_locked(reference, by=by)
    refuse_if(rules.why_not_made(made, by=by))
    kept = maker_row(row, made)
    kept.save(force_insert=True)
    history = told(
        row, reference, "maker", kept.name, on=by.today, country=kept.country, cage=kept.cage,
        years=[kept.from_year, kept.until_year], source=kept.source,
    )  # fmt: skip
    record(Act.MAKER_KEPT, reference, by=by, because=reason, rows=[history])
    return kept


@writing
def keep_holder(reference: str, holds: Holds, *, because: str, by: Actor) -> Holder:
    """Keep a force that is known to hold an article."""
    reason, row = because_given(because), found.article_locked(reference, by=by)
    refuse_if(rules.why_not_held(holds, by=by))
    kept = holder_row(row, holds)
    kept.save(force_insert=True)
    history = told(
        row, reference, "holder", kept.state, on=by.today, quantity=ends(kept.least, kept.most),
        years=[kept.from_year, kept.until_year], source=kept.source,
    )  # fmt: skip
    record(Act.HOLDER_KEPT, reference, by=by, because=reason, rows=[history])
    return kept


def _why_not_twice(described: Described, by: Actor, but: Article | None = None) -> Sentence | None:
    there = going_by(described.designation, by=by, but=but)
    return rules.why_not_twice(there.designation, there.reference) if there else None


def article_row(
    described: Described, reference: str, *, protected_by: str, by: Actor, register: str = ""
) -> Article:
    """An unsaved article."""
    return Article(
        reference=reference, protected_by=protected_by, register=register,
        recorded_by=by.pseudonym, **described_fields(described),
    )  # fmt: skip


def described_fields(described: Described) -> dict[str, Any]:
    """The fields of an article that can be corrected."""
    return {
        "designation": described.designation.strip(), "key": article_key(described.designation),
        "name": described.name.strip(), "kind": str(described.kind),
        "family": described.family.strip(), "guidance": str(described.guidance),
        "delivery": str(described.delivery), "mass_least": described.mass[0],
        "mass_most": described.mass[1], "warhead_least": described.warhead[0],
        "warhead_most": described.warhead[1], "classes": [dict(c) for c in described.classes],
        "control": [dict(c) for c in described.control], "fragments": described.fragments.strip(),
        "note": described.note.strip(), "source": described.source.strip(),
    }  # fmt: skip


def alias_row(article: Article, named: Named) -> Alias:
    """An unsaved name of an article."""
    text = named.text.strip()
    return Alias(
        article=article, text=text, key=article_key(text), script=named.script or script_of(text),
        source=named.source.strip(), protected_by=article.protected_by,
    )  # fmt: skip


def maker_row(article: Article, made: Made) -> Maker:
    """An unsaved maker of an article."""
    return Maker(
        article=article, name=made.name.strip(), country=made.country.strip(),
        cage=made.cage.strip().upper(), under_licence=made.under_licence,
        from_year=made.from_year, until_year=made.until_year, source=made.source.strip(),
        protected_by=article.protected_by,
    )  # fmt: skip


def holder_row(article: Article, holds: Holds) -> Holder:
    """An unsaved holder of an article."""
    return Holder(
        article=article, state=holds.state.strip(), state_key=state_key(holds.state),
        least=holds.quantity[0], most=holds.quantity[1], from_year=holds.from_year,
        until_year=holds.until_year, source=holds.source.strip(),
        protected_by=article.protected_by,
    )  # fmt: skip


def article_told(row: Article, by: Actor) -> History:
    """What the catalogue says of an article, as the history keeps it."""
    return told(
        row, row.reference, "article", row.designation, on=by.today, kind=row.kind,
        family=row.family, guidance=row.guidance, delivery=row.delivery, name=row.name,
        mass=ends(row.mass_least, row.mass_most),
        warhead=ends(row.warhead_least, row.warhead_most), classes=row.classes,
        control=row.control, fragments=row.fragments, note=row.note, source=row.source,
        register=row.register,
    )  # fmt: skip
