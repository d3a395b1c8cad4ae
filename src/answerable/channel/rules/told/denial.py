"""Whether a deed is told to be so: what denies it, and what only seems to."""

from __future__ import annotations

from answerable.channel.rules.told.clauses import Clause
from answerable.channel.rules.told.lexicon import Hit
from answerable.channel.rules.told.verbs import done_between, is_subject

_LIGHT = frozenset({"take_place", "involve"})
"""Deeds that say of another only that it was done."""


def so(clause: Clause, hit: Hit, before: Clause | None = None) -> bool:
    """Say whether a deed is told to be so: every "not" before it turns it round once."""
    nots = _nots(clause, hit)
    if not nots and clause.inherits and before is not None:
        nots = len(before.of("marks", "not"))
    turned = nots % 2 == 1 and not until(clause)
    return (not hit.code.startswith("-")) == (turned == (clause.whose == "rejected"))


def _nots(clause: Clause, hit: Hit) -> int:
    """How many "not"s bear on a deed: those before it, or the one right behind it."""
    nots = _places(clause, hit)
    before = apart({at for at in nots if at < max(hit.first, hit.last)})
    return len(before) or len(_behind(clause, hit, nots))


def _places(clause: Clause, hit: Hit) -> set[int]:
    """Where a "not" stands that is no part of another phrase: "still" has one in Arabic."""
    idioms = {w for h in (hit, *clause.of("marks", "still")) for w in h.words}
    idioms |= {w for h in clause.of("acts") if len(h.words) > 1 for w in h.words}
    nots = {h.first for h in clause.of("marks", "not") if idioms.isdisjoint(h.words)}
    if clause.whose == "rejected":
        nots -= {h.first for h in clause.of("marks", "reject")}
    return nots


def _behind(clause: Clause, hit: Hit, nots: set[int]) -> set[int]:
    """The "no" behind a verb ("held no prisoners"), or behind its noun: access was not granted."""
    right = {h.first for h in clause.of("marks", "object_not") if h.first - hit.last == 1}
    after = min((at for at in nots if at > hit.last), default=None)
    if right or after is None or not is_subject(clause, hit):
        return right
    told = {h.code for h in clause.of("acts") if h.first > after}
    return {after} if told <= _LIGHT and not done_between(clause, hit.last + 1, after) else set()


def apart(places: set[int]) -> list[int]:
    """Places that do not stand side by side: "no, none" deny once."""
    ordered = sorted(places)
    return [at for n, at in enumerate(ordered) if n == 0 or at - ordered[n - 1] > 1]


def until(clause: Clause) -> bool:
    """Say whether a "not" only says from when on, or how few: not until May, no other than six."""
    nots = clause.of("marks", "not")
    if not nots:
        return False
    if any(h.first > nots[0].first for h in clause.of("marks", "until")):
        return True
    text = clause.said.text
    return any(text[: m.start].rstrip().endswith(("before", "قبل")) for m in clause.dated)
