"""An article, a licence for it and a transfer under it: each word of them the family's canary."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.actor import Actor, Level
from answerable.arms.actions import articles, checks, licences, transfers
from answerable.arms.actions.rows import Marked
from answerable.arms.rules.articles import Described, Holds, Made, Named
from answerable.arms.rules.checks import Bound, Checked
from answerable.arms.rules.deliveries import Delivered
from answerable.arms.rules.licences import Applied
from answerable.arms.rules.supplies import Supplied
from answerable.arms.rules.transfers import Ordered

WHY = "as the evidence shows"


def kept(of: dict[str, str], word: str, *, by: Actor, level: str, fences: Iterable[str]) -> None:
    """The registers of a family: what is supplied, under what, on which conditions."""
    marked, why = Marked(Level(level), frozenset(fences)), f"{WHY} {word}"
    described = Described(f"Bomb {word}", "bomb", f"Manual {word}", family=f"family-{word}")
    of["article"] = _article(described, word, marked, by)
    supplied = Supplied(of["article"], f"{word}land", f"Force {word}", of["unit"], (9, 9),
                        note=f"Note {word}", source=f"Files {word}")  # fmt: skip
    applied = Applied(supplied, f"Office {word}", f"No {word}", by.today)
    of["licence"] = licences.enter_licence(applied, because=why, by=by, marked=marked).reference
    licences.turn_licence(of["licence"], "suspend", because=why, by=by)
    ordered = Ordered(supplied, f"Us {word}", True, of["licence"], "2025",
                      deliveries=(Delivered("2025", (3, 3), (f"LOT-{word}",)),))  # fmt: skip
    of["transfer"] = transfers.enter_transfer(ordered, because=why, by=by, marked=marked).reference
    for subject in (of["licence"], of["transfer"]):
        bound = Bound("assurance", f"Only {word}", f"Minister {word}")
        checks.keep_condition(subject, bound, because=why, by=by)
        found = Checked("storage", "in_order", f"Found {word}", done_on=by.today)
        checks.record_check(subject, found, because=why, by=by)


def _article(described: Described, word: str, marked: Marked, by: Actor) -> str:
    why, source = f"{WHY} {word}", f"Manual {word}"
    # Two families may bear one word: then two articles of one name are meant.
    row = articles.enter_article(described, because=why, by=by, marked=marked, another=True)
    articles.name_article(row.reference, Named(f"Other {word}", source), because=why, by=by)
    articles.keep_maker(row.reference, Made(f"Works {word}", source), because=why, by=by)
    articles.keep_holder(row.reference, Holds(f"{word}land", source), because=why, by=by)
    return row.reference
