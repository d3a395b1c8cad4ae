"""What a figure counts, one incident, a period or a whole war, with the grounds for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from answerable.reading.gates import Gated
from answerable.reading.statements.dates import Mention
from answerable.reading.statements.surroundings import Tables, manner, weigh
from answerable.reading.types import Figure, Frame, Manner, Scope

# One strike that kills a thousand is rare; a count of thousands is nearly always a total.
SIZE = ((5_000, 2.5), (1_000, 1.8), (300, 0.7))
OF_THE_DEAD = ((5_000, 3.2), (1_000, 2.2), (300, 1.4), (100, 0.6))
"""What a count of so many dead weighs: many more are hurt or driven out at once than killed."""
INCIDENT_STANDS = 0.8
NAMES_ITS_DAY = 1.2
MANY, UNEARNED = 50, 1.0
"""So many dead are one attack's only where something tells of one."""
GOES_ON = 1.5
TURNS = 1.2
BACKGROUND_AT = 1.5


@dataclass(frozen=True)
class Scoped:
    """The scope chosen, how far it stands out, and why not the others."""

    scope: Scope
    confidence: float
    ruled_out: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """The part of a sentence a figure stands in, where the sentence turns from count to count."""

    start: int
    end: int
    after: str = ""
    """What stands before the turn: what the figure is added to."""


def part_of(text: str, start: int, end: int, table: Tables) -> Part:
    """Return the part of `text` that `[start, end)` stands in; all of it, where it does not turn."""
    adding, turns = _turns(text, table.turn, table.aside)
    begins = max((turn for turn in turns if turn <= start), default=0)
    ends = min((turn for turn in turns if turn >= end), default=len(text))
    return Part(begins, ends, text[:begins] if begins in adding else "")


@lru_cache(maxsize=64)
def _turns(text: str, turn: Gated, aside: Gated) -> tuple[list[int], list[int]]:
    """Return where a sentence adds another count, and where it turns at all; all its figures ask."""
    adding = [found.start() for found in turn.finditer(text)]
    turns = adding + [found.start() for found in aside.finditer(text)]
    return adding, [found for found in turns if found]


def scope_of(
    text: str,
    figure: Figure,
    table: Tables,
    days: Sequence[Mention],
    *,
    dead: bool = False,
    after: str = "",
) -> Scoped:
    """Weigh what a figure in `text` counts; `after` is what stood before its sentence turned."""
    size = max((end for end in figure if end is not None), default=0)
    sizes = OF_THE_DEAD if dead else SIZE
    grown = next((weight for least, weight in sizes if size >= least), 0.0)
    total, why_total = weigh(table.total, text)
    period, why_period = weigh(table.period, text)
    incident, why_incident = weigh(table.incident, text)
    if any(not day.since and len(day.edtf) == 10 for day in days):
        incident, why_incident = incident + NAMES_ITS_DAY, (*why_incident, "it names its day")
    if after and table.more.search(after):
        incident, why_incident = incident + GOES_ON, (*why_incident, "more of its dead are found")
    elif after:
        total, why_total = total + TURNS, (*why_total, "another count is added to it")
    if (
        dead
        and size >= MANY
        and not incident
        and not days
        and manner(text, table) is Manner.UNKNOWN
    ):
        total, why_total = total + UNEARNED, (*why_total, "nothing tells of one attack")
    if grown:
        why_total = (*why_total, f"{size:,} is more than one incident is known to do")
    weights = {
        Scope.RUNNING_TOTAL: (total + grown, why_total),
        Scope.PERIOD: (period + grown / 3, why_period),
        Scope.INCIDENT: (INCIDENT_STANDS + incident, why_incident),
    }
    chosen = max(weights, key=lambda scope: weights[scope][0])
    best = weights[chosen][0]
    rest = max(weight for scope, (weight, _) in weights.items() if scope is not chosen)
    return Scoped(chosen, round(min(0.98, 0.5 + (best - rest) / 6), 2), _ruled_out(chosen, weights))


def goes_on(text: str, before: Scoped | None, found: Scoped, table: Tables) -> Scoped:
    """ "Of them, 800 were children": a part of what was counted before counts what that did."""
    if before is None or before.scope is Scope.INCIDENT or not table.part_of_before.search(text):
        return found
    return Scoped(before.scope, before.confidence, before.ruled_out)


def _ruled_out(
    chosen: Scope, weights: dict[Scope, tuple[float, tuple[str, ...]]]
) -> tuple[str, ...]:
    because = "; ".join(weights[chosen][1])
    if not because:
        return ()
    return tuple(
        f"Not {_article(scope)}: {because}."
        for scope, (weight, _) in weights.items()
        if scope is not chosen and (weight > 0.5 or scope is Scope.INCIDENT)
    )


def _article(scope: Scope) -> str:
    return {Scope.RUNNING_TOTAL: "a running total"}.get(scope, scope.words)


def frame_of(text: str, table: Tables, in_context: str) -> tuple[Frame, tuple[str, ...]]:
    """Say whether a sentence is the news or what lies behind it; `in_context` is a ground given."""
    if in_context:
        return frame_in(in_context)
    weight, why = weigh(table.background, text)
    return frame_in("; ".join(why) if weight >= BACKGROUND_AT else "")


def frame_in(context: str) -> tuple[Frame, tuple[str, ...]]:
    """Return the frame of what stands in `context`: why it is not the news, or nothing."""
    if not context:
        return Frame.MAIN, ()
    return Frame.BACKGROUND, (f"Not the news of this document: {context}.",)
