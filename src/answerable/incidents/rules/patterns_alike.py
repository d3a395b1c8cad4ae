"""How many others share something with an incident, before and after it: "isolated", with numbers.

Figures and the lists behind them, no verdict. An incident whose date is not exact is counted in a
window only where its whole date lies within.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.incidents.rules.patterns import Aspect, shown
from answerable.incidents.rules.patterns_matching import Facts
from answerable.linking.places import distance_km
from answerable.reading.types import Place
from answerable.refusal import Sentence, say

SHARED = (Aspect.UNIT, Aspect.MUNITION, Aspect.OBJECT, Aspect.PLACE, Aspect.MANNER)
WINDOWS = (30, 90, 365)
NEAR_KM = 5.0
"""Two places whose coordinates are fixed are near from here on, whatever they are called."""


@dataclass(frozen=True)
class Window:
    """The incidents within so many days, by reference; each smaller window is part of the larger."""

    days: int
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True)
class Figure:
    """One figure of a row: what it is called, and the incidents it counts."""

    code: str
    words: Sentence
    incidents: tuple[str, ...]


@dataclass(frozen=True)
class Shared:
    """What others share with an incident on one aspect."""

    aspect: Aspect
    words: tuple[str, ...]
    """What the incident itself has; none: it is not known, and nothing can be shared."""
    others: tuple[str, ...]
    same_days: tuple[str, ...]
    windows: tuple[Window, ...]
    undated: tuple[str, ...]
    """Those whose date is not known, or not exactly enough to say before or after."""

    @property
    def count(self) -> int:
        return len(self.others)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures in the order of time, all of them first and those without a day last."""
        before = (Figure(f"before-{w.days}", say("{days} days before", days=w.days), w.before)
                  for w in reversed(self.windows))  # fmt: skip
        after = (Figure(f"after-{w.days}", say("{days} days after", days=w.days), w.after)
                 for w in self.windows)  # fmt: skip
        return (
            Figure("", say("In all"), self.others), *before,
            Figure("same", say("Same day"), self.same_days), *after,
            Figure("undated", say("Date not exact"), self.undated),
        )  # fmt: skip

    def behind(self, code: str) -> tuple[str, ...]:
        """The incidents a figure counts; none for a code that names no figure."""
        return next((one.incidents for one in self.figures if one.code == code), ())


@dataclass(frozen=True)
class Alike:
    """An incident set beside all others a reader may see."""

    incident: str
    of: int
    """How many others were compared."""
    first: date | None
    last: date | None
    on: date
    """The day it was counted."""
    shared: tuple[Shared, ...]

    @property
    def sentence(self) -> Sentence:
        """The counts in one sentence, to be copied."""
        parts = tuple(_counted(one) for one in self.shared if one.words)
        if not parts:
            return say("Of {of} other incidents recorded here none can be compared: neither unit, "
                       "munition, object, place nor manner is known of this one.",
                       of=self.of)  # fmt: skip
        if self.first is None or self.last is None:
            return say("Of {of} other incidents recorded here, none of them dated: {parts}. Counted "
                       "on {on}, of those the reader may see.", of=self.of, parts=parts,
                       on=self.on)  # fmt: skip
        return say("Of {of} other incidents recorded here, dated between {first} and {last}: {parts}. "
                   "Counted on {on}, of those the reader may see.", of=self.of, first=self.first,
                   last=self.last, parts=parts, on=self.on)  # fmt: skip


def _counted(one: Shared) -> Sentence:
    return _COUNTED[one.aspect](one.count)


_COUNTED: Mapping[Aspect, Callable[[int], Sentence]] = {
    Aspect.UNIT: lambda n: say("same unit: {count}", count=n),
    Aspect.MUNITION: lambda n: say("same munition: {count}", count=n),
    Aspect.OBJECT: lambda n: say("same kind of object: {count}", count=n),
    Aspect.PLACE: lambda n: say("same place or near it: {count}", count=n),
    Aspect.MANNER: lambda n: say("same manner of attack: {count}", count=n),
}


@dataclass(frozen=True)
class Among:
    """How many others an incident is set beside, and between which days they lie."""

    of: int
    first: date | None
    last: date | None

    @classmethod
    def all(cls, others: Sequence[Facts]) -> Among:
        """Of others that are all at hand."""
        earliest = [f.earliest for f in others if f.earliest]
        latest = [f.latest for f in others if f.latest]
        return cls(len(others), min(earliest, default=None), max(latest, default=None))


def alike(mine: Facts, known: Sequence[Facts], *, on: date, among: Among | None = None) -> Alike:
    """Set one incident beside all others; `among` where only those that may be alike are at hand."""
    others = [facts for facts in known if facts.incident != mine.incident]
    told = among or Among.all(others)
    return Alike(
        mine.incident, told.of, told.first, told.last, on,
        tuple(_shared(aspect, mine, others) for aspect in SHARED),
    )  # fmt: skip


def _shared(aspect: Aspect, mine: Facts, others: Sequence[Facts]) -> Shared:
    keys = mine.keys(aspect) - {""}
    same = [one for one in others if not keys.isdisjoint(one.keys(aspect))]
    if aspect is Aspect.PLACE:
        met = {one.incident for one in same}
        same = [one for one in others if one.incident in met or _near(mine, one)]
    before, after, around, undated = _by_time(mine, same)
    windows = tuple(Window(days, _within(before, days), _within(after, days)) for days in WINDOWS)
    said = dict.fromkeys(shown(aspect, one.words) for one in mine.values.get(aspect, ()))
    return Shared(
        aspect, tuple(said), tuple(one.incident for one in same), tuple(around), windows,
        tuple(undated),
    )  # fmt: skip


def _near(mine: Facts, other: Facts) -> bool:
    if mine.at is None or other.at is None:
        return False
    apart = distance_km(_place(mine.at), _place(other.at))
    return apart is not None and apart <= NEAR_KM


def _place(at: tuple[float, float]) -> Place:
    return Place("", None, *at)


Gaps = list[tuple[str, int]]
"""Incidents with the days that lie between, from the farthest end of each date."""


def _by_time(mine: Facts, same: Sequence[Facts]) -> tuple[Gaps, Gaps, list[str], list[str]]:
    before: Gaps = []
    after: Gaps = []
    around: list[str] = []
    undated: list[str] = []
    for one in same:
        if not (mine.earliest and mine.latest and one.earliest and one.latest):
            undated.append(one.incident)
        elif one.latest < mine.earliest:
            before.append((one.incident, (mine.latest - one.earliest).days))
        elif one.earliest > mine.latest:
            after.append((one.incident, (one.latest - mine.earliest).days))
        elif mine.earliest == mine.latest == one.earliest == one.latest:
            around.append(one.incident)
        else:
            undated.append(one.incident)
    return before, after, around, undated


def _within(gaps: Gaps, days: int) -> tuple[str, ...]:
    return tuple(incident for incident, gap in gaps if gap <= days)
