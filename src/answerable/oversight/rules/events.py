"""What became of each incident, replayed from history rows up to two dates: true on, known on.

`true on` asks how things stood in the world on a day; `known on` asks what we knew by then. A move
entered late changes the first answer and not the second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from answerable.playbook import CLOSED
from answerable.term import Term


class What(Term):
    """Which kind of thing an event changed."""

    RECEIVED = "received"
    STAGE = "stage"
    HOLDER = "holder"
    WAITING = "waiting"
    TRIAGE = "triage"
    MERGED = "merged"


NOTHING: Mapping[str, object] = MappingProxyType({})


class Event(NamedTuple):
    """One history row about one incident, or about a case of it."""

    incident: str
    what: What
    on: date
    known: date
    number: int
    line: int = 0
    case: str = ""
    value: str = ""
    data: Mapping[str, object] = NOTHING


class Wait(NamedTuple):
    """Whom a case waits for, and why."""

    kind: str
    whom: str
    why: str
    since: date


class CaseState(NamedTuple):
    """A case as it stood."""

    reference: str
    stage: str
    since: date
    holder: str = ""
    office: str = ""
    wait: Wait | None = None

    @property
    def closed(self) -> bool:
        return self.stage == CLOSED


NO_CASES: Mapping[str, CaseState] = MappingProxyType({})


class State(NamedTuple):
    """An incident as it stood: its cases, its triage, and whether it is part of another now."""

    incident: str
    received_on: date
    cases: Mapping[str, CaseState] = NO_CASES
    disposition: str = ""
    turned_away: bool = False
    triaged_on: date | None = None
    merged: bool = False

    @property
    def open(self) -> bool:
        """Open until merged, turned away with reasons, or every case of it is closed."""
        if self.merged:
            return False
        if self.cases:
            return any(not case.closed for case in self.cases.values())
        return not self.turned_away


def states(events: Iterable[Event], *, true_on: date, known_on: date) -> dict[str, State]:
    """Every incident received by `true_on`, as it stood that day by what was known on the other."""
    return {step.after.incident: step.after for step in steps(events, true_on, known_on)}


class Step(NamedTuple):
    """One event with the incident's state before it (None: it came in) and after it."""

    event: Event
    before: State | None
    after: State


def steps(events: Iterable[Event], true_on: date, known_on: date) -> Iterator[Step]:
    """Replay what was true and known by the two dates, in order; each step is a state's change.

    Nothing happens to an incident before it is received: what is dated earlier counts from then.
    """
    held: dict[str, State] = {}
    within = (e for e in events if e.on <= true_on and e.known <= known_on)
    for event in sorted(within, key=_turn):
        before = held.get(event.incident)
        if event.what is What.RECEIVED:
            after = State(event.incident, event.on)
        elif before is None:
            continue  # the incident itself was not received by then, or not known
        else:
            after = _APPLY[event.what](before, event)
        held[event.incident] = after
        on = max(event.on, after.received_on)
        yield Step(event if on == event.on else event._replace(on=on), before, after)


def _turn(event: Event) -> tuple[bool, date, int, int]:
    return event.what is not What.RECEIVED, event.on, event.number, event.line


def _triaged(state: State, event: Event) -> State:
    turned_away = bool(event.data.get("turns_away"))
    return state._replace(disposition=event.value, turned_away=turned_away, triaged_on=event.on)


def _merged(state: State, event: Event) -> State:
    return state._replace(merged=bool(event.value))


def _staged(state: State, event: Event) -> State:
    known = state.cases.get(event.case)
    case = (
        known._replace(stage=event.value, since=event.on) if known
        else CaseState(event.case, event.value, event.on, office=_text(event, "office"))
    )  # fmt: skip
    return _with(state, case)


def _held(state: State, event: Event) -> State:
    known = state.cases.get(event.case)
    if known is None:
        return state
    office = _text(event, "office") if "office" in event.data else known.office
    return _with(state, known._replace(holder=event.value, office=office))


def _waits(state: State, event: Event) -> State:
    known = state.cases.get(event.case)
    if known is None:
        return state
    wait = (
        Wait(event.value, _text(event, "on_whom"), _text(event, "why"), event.on)
        if event.value else None
    )  # fmt: skip
    return _with(state, known._replace(wait=wait))


def _with(state: State, case: CaseState) -> State:
    return state._replace(cases={**state.cases, case.reference: case})


def _text(event: Event, name: str) -> str:
    return str(event.data.get(name) or "")


_APPLY = {
    What.STAGE: _staged,
    What.HOLDER: _held,
    What.WAITING: _waits,
    What.TRIAGE: _triaged,
    What.MERGED: _merged,
}
