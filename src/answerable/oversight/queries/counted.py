"""The records behind a figure asked for by name, as of two dates: the same counting as the pages'."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor
from answerable.oversight.queries.decisions import decisions
from answerable.oversight.queries.overview import Overview, overview
from answerable.oversight.rules.decided import Kind
from answerable.oversight.rules.figures import Figure, Query
from answerable.oversight.rules.funnel import NO_CASE, Standing
from answerable.oversight.rules.periods import Moved, within


@dataclass(frozen=True)
class Counted:
    """One figure with the incidents that make it up."""

    query: Query
    incidents: tuple[str, ...]

    @property
    def count(self) -> int:
        return len(self.incidents)

    @property
    def frozen(self) -> dict[str, object]:
        """As it is kept with an answer."""
        return {**self.query.saved, "count": self.count, "incidents": list(self.incidents)}


def counted(
    queries: Iterable[Query], *, by: Actor, true_on: date, known_on: date | None = None
) -> list[Counted]:
    """Each figure as of the two dates, for this reader."""
    seen = overview(by=by, true_on=true_on, known_on=known_on)
    return [Counted(query, tuple(sorted(set(_found(query, seen, by))))) for query in queries]


def _found(query: Query, seen: Overview, by: Actor) -> list[str]:
    incidents = _WAYS[query.figure](seen, query, by)
    if not query.recipient:
        return list(incidents)
    return [one for one in incidents if query.recipient in seen.profiles[one].recipients]


Test = Callable[[Standing, Overview], bool]
Way = Callable[[Overview, Query, Actor], Iterable[str]]


def _standing(test: Test) -> Way:
    return lambda seen, _, __: [one.incident for one in seen.standings if test(one, seen)]


def _ever(seen: Overview, _: Query, __: Actor) -> list[str]:
    at_action = (row[0] for row in seen.told.stages if row[1] == seen.action)
    return [incident for case in at_action if (incident := seen.told.incident_of(case))]


def _moved(kind: Moved) -> Way:
    def found(seen: Overview, query: Query, _: Actor) -> list[str]:
        first = query.first or seen.true_on
        return [m.incident for m in within(seen.moves, first, seen.true_on) if m.kind is kind]

    return found


def _decided(kind: Kind) -> Way:
    def found(seen: Overview, query: Query, by: Actor) -> list[str]:
        first = query.first or seen.true_on
        taken = decisions(seen, by=by)
        return [d.incident for d in taken if d.kind is kind and first <= d.on <= seen.true_on]

    return found


_WAYS: Mapping[Figure, Way] = {
    Figure.OPEN: _standing(lambda one, _: True),
    Figure.LONG: _standing(lambda one, _: one.long),
    Figure.NO_CASE: _standing(lambda one, _: one.stage == NO_CASE),
    Figure.AT_ACTION: _standing(lambda one, seen: one.stage == seen.action),
    Figure.EVER_ACTION: _ever,
    Figure.NEW: _moved(Moved.NEW),
    Figure.REOPENED: _moved(Moved.REOPENED),
    Figure.COMPLETED: _moved(Moved.COMPLETED),
    Figure.ADOPTED: _decided(Kind.ADOPTED),
    Figure.NO_ACTION: _decided(Kind.NO_ACTION),
    Figure.REJECTED: _decided(Kind.REJECTED),
}
