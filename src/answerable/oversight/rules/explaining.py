"""Why an answer given once and the same question asked again differ: item by item, act by act.

An answer keeps, for each of its figures, the number and the records that were counted. Asked again,
the records that came in and went out make up the whole difference, and each has the acts recorded
since that moved it. What no act explains is said: then the reader's sight has changed, not the world.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from answerable.refusal import Sentence, say
from answerable.term import Term


class Way(Term):
    """What became of an item between two answers."""

    CAME_IN = "came_in", "counted now, not then"
    WENT_OUT = "went_out", "counted then, not now"


@dataclass(frozen=True)
class Row:
    """A history row recorded since the answer: what it changed, true from when."""

    incident: str
    what: str
    value: str
    on: date
    recorded_at: datetime
    act: int
    words: Sentence | Term | str = ""
    """The value as people call it: a stage or disposition by its procedure."""
    state: Term | None = None
    """How far a triage had come: one that awaits a second person is in force for nobody."""


@dataclass(frozen=True)
class Item:
    """One record that makes a difference, and the acts that made it so."""

    incident: str
    way: Way
    because: tuple[Row, ...]

    @property
    def explained(self) -> bool:
        return bool(self.because)


@dataclass(frozen=True)
class Difference:
    """One figure, then and now, and what lies between."""

    figure: Sentence | Term
    then: int
    now: int
    items: tuple[Item, ...]
    unseen: int = 0
    """Records counted then that this reader may not see: they are in neither number."""

    @property
    def by(self) -> int:
        return self.now - self.then

    @property
    def accounted(self) -> bool:
        """True when what came in less what went out is the whole difference."""
        came = sum(1 if item.way is Way.CAME_IN else -1 for item in self.items)
        return came == self.by


def difference(
    figure: Sentence | Term, then: Iterable[str], now: Iterable[str], since: Mapping[str, Sequence[Row]],
    *, unseen: int = 0,
) -> Difference:  # fmt: skip
    """What changed in one figure; `since`: incident → what was recorded about it since the answer."""
    before, after = set(then), set(now)
    items = [
        Item(incident, way, tuple(since.get(incident, ())))
        for way, found in ((Way.CAME_IN, after - before), (Way.WENT_OUT, before - after))
        for incident in sorted(found)
    ]
    return Difference(figure, len(before), len(after), tuple(items), unseen)


def sentence_of(row: Row) -> Sentence:
    """What a history row says happened, for people."""
    if row.what == "merged" and not row.value:
        return say("no longer merged")
    if row.what == "triage" and row.state is not None:
        return say("triage: {value}, {state}", value=row.words or row.value, state=row.state)
    said = _SENTENCES.get(row.what)
    return said(row.words or row.value) if said else say("recorded")


_SENTENCES: Mapping[str, Callable[[Sentence | Term | str], Sentence]] = {
    "merged": lambda _: say("merged into another incident"),
    "incident": lambda value: say("described, version {value}", value=value),
    "triage": lambda value: say("triage: {value}", value=value),
    "stage": lambda value: say("a case at the stage {value}", value=value),
    "decision": lambda value: say("a decision: {value}", value=value),
}
