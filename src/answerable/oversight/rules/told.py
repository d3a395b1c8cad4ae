"""What history rows tell by two dates, kind by kind; and where each incident stands by the last of them.

The rows can be replayed, step by step (`events`), or read for how things ended (`standing`), which is
many times faster: both must come to the same, and a test holds them to it over random histories.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from answerable.oversight.rules.events import (
    NO_CASES,
    NOTHING,
    CaseState,
    Event,
    State,
    Wait,
    What,
)

Row = tuple[str, str, date, int, int]
"""Subject, value, true from, act, line."""
Triaged = tuple[str, str, date, int, int, bool]
"""A row of triage, and whether it ends the matter."""
Held = tuple[str, str, date, int, int, str]
"""A row of a holder, and the office."""
Waited = tuple[str, str, date, int, int, str, str]
"""A row of a wait: whom for, and why."""
TURNED: Mapping[str, object] = {"turns_away": True}


@dataclass(frozen=True)
class Told:
    """The rows true and known by the two dates; each kind in order of day, act and line, but holders
    and waits in the order they were written: of them the last word counts."""

    received: Mapping[str, date]
    owners: Mapping[str, str]
    """Case → its incident."""
    stages: Sequence[Row] = ()
    triages: Sequence[Triaged] = ()
    merges: Sequence[Row] = ()
    holders: Sequence[Held] = ()
    waits: Sequence[Waited] = ()

    def incident_of(self, case: str) -> str:
        """The incident a case is about; empty when it is not among those received."""
        incident = self.owners.get(case, "")
        return incident if incident in self.received else ""


def events(told: Told, among: Container[str] | None = None) -> Iterator[Event]:
    """What happened, to be replayed; `among`: only to these incidents."""
    wanted: Container[str] = told.received if among is None else among
    for one in chain(_received(told), _merged(told), _staged(told), _triaged(told)):
        if one.incident in wanted:
            yield one


def _received(told: Told) -> Iterator[Event]:
    for incident, on in told.received.items():
        yield Event(incident, What.RECEIVED, on, date.min, -1)


def _merged(told: Told) -> Iterator[Event]:
    for subject, value, on, act, line in told.merges:
        yield Event(subject, What.MERGED, on, date.min, act, line, "", value)


def _staged(told: Told) -> Iterator[Event]:
    for case, value, on, act, line in told.stages:
        if incident := told.incident_of(case):
            yield Event(incident, What.STAGE, on, date.min, act, line, case, value)


def _triaged(told: Told) -> Iterator[Event]:
    for subject, value, on, act, line, turned in told.triages:
        data = TURNED if turned else NOTHING
        yield Event(subject, What.TRIAGE, on, date.min, act, line, "", value, data)


def notes(told: Told) -> Iterator[Event]:
    """Who was said to hold each case, and what it was said to wait for, to be laid over a replay."""
    for case, value, on, act, line, office in told.holders:
        if incident := told.incident_of(case):
            data: Mapping[str, object] = {"office": office}
            yield Event(incident, What.HOLDER, on, date.min, act, line, case, value, data)
    for case, value, on, act, line, whom, why in told.waits:
        if incident := told.incident_of(case):
            data = {"on_whom": whom, "why": why}
            yield Event(incident, What.WAITING, on, date.min, act, line, case, value, data)


def standing(told: Told) -> Iterator[State]:
    """Where each incident was left: the last row of each kind says it, nothing is replayed."""
    triaged = {row[0]: row for row in told.triages}
    merged = {row[0]: row[1] for row in told.merges}
    cases = _cases(told)
    for incident, on in told.received.items():
        triage = triaged.get(incident)
        yield State(
            incident, on, cases.get(incident, NO_CASES), triage[1] if triage else "",
            triage[5] if triage else False, triage[2] if triage else None,
            bool(merged.get(incident)),
        )  # fmt: skip


def _cases(told: Told) -> dict[str, dict[str, CaseState]]:
    """Incident → its cases as they were left."""
    holders = {row[0]: row for row in told.holders}
    waits = {row[0]: row for row in told.waits}
    found: dict[str, dict[str, CaseState]] = {}
    for case, (_, stage, since, *_) in {row[0]: row for row in told.stages}.items():
        if not (incident := told.incident_of(case)):
            continue
        held, wait = holders.get(case), waits.get(case)
        found.setdefault(incident, {})[case] = CaseState(
            case, stage, since, held[1] if held else "", held[5] if held else "",
            Wait(wait[1], wait[5], wait[6], wait[2]) if wait and wait[1] else None,
        )  # fmt: skip
    return found


def touched(told: Told, since: date) -> set[str]:
    """The incidents to which anything happened on `since` or later: only they need a replay."""
    found = {incident for incident, on in told.received.items() if on >= since}
    found.update(told.incident_of(row[0]) for row in told.stages if row[2] >= since)
    found.update(row[0] for row in _of_incidents(told) if row[2] >= since)
    return found & told.received.keys()


def _of_incidents(told: Told) -> Iterable[tuple[str, str, date]]:
    yield from (row[:3] for row in told.triages)
    yield from (row[:3] for row in told.merges)


def ever(told: Told) -> Counter[str]:
    """How many incidents have ever had a case at each stage."""
    seen = {(told.incident_of(case), value) for case, value, *_ in told.stages}
    return Counter(stage for incident, stage in seen if incident)


def first_case(told: Told) -> date | None:
    """The day the first case was opened; no case is older than its incident's receipt."""
    days = (
        max(row[2], told.received[incident])
        for row in told.stages
        if (incident := told.incident_of(row[0]))
    )
    return min(days, default=None)
