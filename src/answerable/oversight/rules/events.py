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
        """Open while a case of it is; without one, until merged or turned away with reasons.

        A merge hides no work: an open case stays in sight until somebody closes it.
        """
        if any(not case.closed for case in self.cases.values()):
            return True
        return not (self.merged or self.cases or self.turned_away)


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


def last_of(taken: Iterable[Step]) -> dict[str, State]:
    """The state each incident was left in."""
    return {step.event.incident: step.after for step in taken}


def _turn(event: Event) -> tuple[bool, date, int, int]:
    return event.what is not What.RECEIVED, event.on, event.number, event.line


def _written(event: Event) -> tuple[int, int]:
    return event.number, event.line


def _triaged(state: State, event: Event) -> State:
    turned_away = bool(event.data.get("turns_away"))
    return State(
        state.incident, state.received_on, state.cases, event.value, turned_away, event.on,
        state.merged,
    )  # fmt: skip


def _merged(state: State, event: Event) -> State:
    return state._replace(merged=bool(event.value))


def _staged(state: State, event: Event) -> State:
    case = CaseState(event.case, event.value, event.on)
    return State(
        state.incident, state.received_on, {**state.cases, event.case: case}, state.disposition,
        state.turned_away, state.triaged_on, state.merged,
    )  # fmt: skip


_APPLY = {
    What.STAGE: _staged,
    What.TRIAGE: _triaged,
    What.MERGED: _merged,
}


def noted(states: Iterable[State], notes: Iterable[Event]) -> Iterator[State]:
    """The states with who holds each case and what it waits for: what was written last of each kind.

    Apart from the replay, for a holder or a wait never makes an incident open or closed. The last word
    counts even where it is dated before another: whoever writes it says how things stand now.
    """
    newest: dict[tuple[str, What], Event] = {}
    for event in notes:
        key = (event.case, event.what)
        if key not in newest or _written(newest[key]) < _written(event):
            newest[key] = event
    for state in states:
        cases = {ref: _noted(case, newest) for ref, case in state.cases.items()}
        yield state._replace(cases=cases) if cases else state


def _noted(case: CaseState, newest: Mapping[tuple[str, What], Event]) -> CaseState:
    held = newest.get((case.reference, What.HOLDER))
    waits = newest.get((case.reference, What.WAITING))
    wait = (
        Wait(waits.value, _text(waits, "on_whom"), _text(waits, "why"), waits.on)
        if waits and waits.value else None
    )  # fmt: skip
    holder, office = (held.value, _text(held, "office")) if held else ("", "")
    return CaseState(case.reference, case.stage, case.since, holder, office, wait)


def _text(event: Event, name: str) -> str:
    return str(event.data.get(name) or "")
