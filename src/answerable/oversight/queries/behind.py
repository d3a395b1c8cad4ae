"""The list behind each figure of the board: which incidents it counted, when, and what was counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from answerable.actor import Actor
from answerable.oversight.queries.board import Board
from answerable.oversight.queries.history import titles
from answerable.oversight.rules.carry_over import Ended
from answerable.oversight.rules.decided import Kind
from answerable.oversight.rules.periods import Moved, within
from answerable.paging import pages_of, part_of
from answerable.refusal import Sentence, refuse_if, say
from answerable.term import Term

PAGE = 100


@dataclass(frozen=True)
class Wanted:
    """Which figure: what it counts, of which kind, over which days; empty words narrow nothing."""

    of: str
    kind: str = ""
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class Entry:
    """One incident behind a figure: on which day, what was counted, and the days where it is a stay."""

    incident: str
    on: date
    what: Sentence | Term
    days: int | None = None
    title: str = ""


@dataclass(frozen=True)
class Behind:
    """One page of the list, and how many there are."""

    count: int
    page: int
    entries: tuple[Entry, ...]

    @property
    def pages(self) -> int:
        return pages_of(self.count, PAGE)


def behind(shown: Board, wanted: Wanted, *, by: Actor, page: int | None = 1) -> Behind:
    """The incidents one figure counted, in the order of their days; no page: all of them."""
    refuse_if(None if wanted.of in _WAYS else say("There is no such figure."))
    # Of one day in the order recorded: references are random, and would order it anew each time.
    found = sorted(_WAYS[wanted.of](shown, wanted), key=lambda one: one.on)
    count = len(found)
    if page is not None:
        part = part_of(count, page, PAGE)
        page, found = part.page, found[part.span]
    named = titles({one.incident for one in found}, by=by, known_on=shown.seen.known_on)
    shown_now = tuple(replace(one, title=named.get(one.incident, "")) for one in found)
    return Behind(count, page or 1, shown_now)


def _span(shown: Board, wanted: Wanted) -> tuple[date, date]:
    return wanted.first or shown.first, wanted.last or shown.seen.true_on


def _stays(shown: Board, wanted: Wanted) -> Iterable[Entry]:
    """`kind` is the stage; with "-open" or "-left" after it, only those."""
    stage, _, which = wanted.kind.partition("-")
    for one in shown.stays:
        if one.stage == stage and which in ("", "left" if one.left else "open"):
            what = say("left the stage") if one.left else say("still in the stage")
            yield Entry(one.incident, one.since, what, one.days)


def _moved(shown: Board, wanted: Wanted) -> Iterable[Entry]:
    """`kind` is what moved, or how it was completed."""
    first, last = _span(shown, wanted)
    for one in within(shown.seen.moves, first, last):
        if wanted.kind in ("", one.kind, one.way or "") and _is_among(shown, one.incident):
            yield Entry(one.incident, one.on, one.way or one.kind)


def _decided(shown: Board, wanted: Wanted) -> Iterable[Entry]:
    first, last = _span(shown, wanted)
    for one in shown.decisions:
        if wanted.kind in ("", one.kind) and first <= one.on <= last:
            yield Entry(one.incident, one.on, one.kind)


def _is_among(shown: Board, incident: str) -> bool:
    return shown.among is None or incident in shown.among


def _deferred(shown: Board, wanted: Wanted) -> Iterable[Entry]:
    """`kind` is `alone` or `preferred`; one entry for each finding."""
    if wanted.kind == "alone":
        for one in shown.deference.alone:
            yield Entry(one.incident, one.on, say("rests on the partner’s account alone"))
    else:
        for named in {one.finding: one for one in shown.deference.preferred}.values():
            yield Entry(named.incident, named.on, say("the partner’s account was preferred"))


_WAYS: Mapping[str, Callable[[Board, Wanted], Iterable[Entry]]] = {
    "stay": _stays,
    "moved": _moved,
    "decided": _decided,
    "deferred": _deferred,
}

KINDS: Mapping[str, Mapping[str, str]] = {
    "moved": {str(term.value): term.words for term in (*Moved, *Ended)},
    "decided": {str(term.value): term.words for term in Kind},
    "deferred": {},
}
"""What each kind is called."""
