"""Taking in the starter catalogue: what no article goes by yet, with names and makers, as one act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files

from answerable.accounts.actions import new_reference
from answerable.actor import Actor, Level
from answerable.arms.actions.articles import alias_row, article_row, article_told, maker_row
from answerable.arms.actions.register_rows import manifest
from answerable.arms.actions.rows import Marked, new_marked
from answerable.arms.acts import Act
from answerable.arms.importers.catalogue import read
from answerable.arms.importers.lines import Form
from answerable.arms.models import Alias, Article, Maker, Register
from answerable.arms.queries.resolving import names
from answerable.arms.rules import registers as rules
from answerable.arms.rules.articles import ArticleKind, Whole
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if

SERIES = "Starter catalogue"


@dataclass(frozen=True)
class Started:
    """What became of the starter catalogue."""

    register: Register | None
    """None where every article of it is known."""
    new: int
    known: int


def take_in_starter(*, because: str, by: Actor) -> Started:
    """Take in the articles of the starter catalogue that no article goes by yet."""
    reason = because_given(because)
    refuse_if(rules.why_not_take(SERIES, by=by))
    text = starter_text()
    every, known = read(text), names(by=by, level=Level.OPEN, fences=frozenset())
    new = [
        one for one in every
        if not known.called(one.described.designation, ArticleKind(one.described.kind))
    ]  # fmt: skip
    register = _take_in(text, new, reason, by=by) if new else None
    return Started(register, len(new), len(every) - len(new))


def starter_text() -> str:
    """The starter catalogue as it comes with the software."""
    return (files("answerable.arms.catalogue") / "starter.yaml").read_text(encoding="utf-8")


@writing
def _take_in(text: str, new: Sequence[Whole], reason: str, *, by: Actor) -> Register:
    reference = new_marked("rg", Marked(Level.OPEN), by=by)
    register = Register(
        reference=reference, protected_by=reference, series=SERIES, form=Form.CATALOGUE,
        sha256=sha256(text.encode()).hexdigest(), taken_at=by.moment, taken_by=by.pseudonym,
        counts={"lines": len(new), "new": len(new), "wrong": 0, "articles": len(new)},
    )  # fmt: skip
    register.save(force_insert=True)
    made = [
        article_row(one.described, new_reference("at"), protected_by=reference, by=by,
                    register=reference)
        for one in new
    ]  # fmt: skip
    Article.everything.bulk_create(made)
    pairs = list(zip(made, new, strict=True))
    Alias.everything.bulk_create(alias_row(row, name) for row, one in pairs for name in one.names)
    Maker.everything.bulk_create(maker_row(row, who) for row, one in pairs for who in one.makers)
    rows = [manifest(register, by), *(article_told(row, by) for row in made)]
    record(Act.REGISTER_TAKEN_IN, reference, by=by, because=reason, rows=rows)
    return register
