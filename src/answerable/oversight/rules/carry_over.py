"""Carry-over arithmetic: open at the start, plus new and reopened, less completed, is open at the end.

Each term is counted on its own from the replayed history, so the sum can fail, and says so when it
does. Published series of others are checked in their own form.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from answerable.oversight.rules.events import State, Step, What, last_of
from answerable.refusal import Sentence, say
from answerable.term import Term


class Ended(Term):
    """How an incident ceased to be open."""

    CLOSED = "closed", "closed, each with reasons"
    TURNED_AWAY = "turned_away", "turned away at triage, each with reasons"
    MERGED = "merged", "merged into another incident"


@dataclass(frozen=True)
class Balance:
    """The account of one period, first and last day included."""

    first: date
    last: date
    opening: int
    new: int
    reopened: int
    ended: Mapping[Ended, int]
    closing: int

    @property
    def completed(self) -> int:
        return sum(self.ended.values())

    @property
    def difference(self) -> int:
        """What the closing count has beyond what the terms say; zero when it balances."""
        return self.closing - (self.opening + self.new + self.reopened - self.completed)

    @property
    def balances(self) -> bool:
        return self.difference == 0


def why_not_period(first: date, last: date, *, today: date) -> Sentence | None:
    """Say why a period cannot be counted."""
    if last < first:
        return say("The period ends before it begins.")
    if last > today:
        return say("{day} has not come yet: a period is counted up to today.", day=last)
    return None


def balance(taken: Iterable[Step], *, first: date, last: date, still: int = 0) -> Balance:
    """Count a period from replayed steps; opening and closing are counted apart from the moves.

    `still`: open incidents left out of the replay, since nothing happened to them in the period.
    """
    by_then = [step for step in taken if step.event.on <= last]
    before, after = last_of(s for s in by_then if s.event.on < first), last_of(by_then)
    moves = Counter(_moves(by_then, first))
    return Balance(
        first, last, still + _open(before.values()), moves["new"], moves["reopened"],
        {way: moves[way] for way in Ended}, still + _open(after.values()),
    )  # fmt: skip


def _open(found: Iterable[State]) -> int:
    return sum(state.open for state in found)


def _moves(taken: Iterable[Step], first: date) -> Iterable[str]:
    for step in taken:
        if step.event.on < first:
            continue
        was, now = (step.before.open if step.before else None), step.after.open
        if was is None:
            yield "new"
        elif was != now:
            yield "reopened" if now else way_of(step)


def way_of(step: Step) -> Ended:
    """How the incident of a step that ended it ceased to be open."""
    by_kind = {What.MERGED: Ended.MERGED, What.TRIAGE: Ended.TURNED_AWAY}
    return by_kind.get(step.event.what, Ended.CLOSED)


@dataclass(frozen=True)
class Published:
    """One period of a published series, in the publisher's own terms."""

    period: str
    opening: int
    new: int
    completed: Mapping[str, int]
    closing: int
    stated_completed: int | None = None


def differences(row: Published) -> dict[str, int]:
    """Where a published row does not add up: the term → stated less counted; empty when it does."""
    counted = sum(row.completed.values())
    stated = counted if row.stated_completed is None else row.stated_completed
    checks = {
        "completed": stated - counted,
        "closing": row.closing - (row.opening + row.new - stated),
    }
    return {term: by for term, by in checks.items() if by}


def breaks(series: Iterable[Published]) -> list[tuple[str, str, int]]:
    """Neighbouring periods where one's closing is not the next one's opening, and by how much."""
    rows = list(series)
    return [
        (one.period, next_one.period, next_one.opening - one.closing)
        for one, next_one in pairwise(rows)
        if one.closing != next_one.opening
    ]


@dataclass(frozen=True)
class Layers:
    """A list sifted in layers, as published: entries less each layer give what went through."""

    entries: int
    sifted: Mapping[str, int]
    through: int

    @property
    def difference(self) -> int:
        return self.through - (self.entries - sum(self.sifted.values()))
