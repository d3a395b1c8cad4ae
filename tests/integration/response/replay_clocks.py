"""The clocks of a walk replayed from history: what befell each, and by which act it may."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from answerable.ledger.models import Act
from tests.integration.response.legal import CLOCKS


@dataclass
class Ticking:
    """One clock."""

    kind: str
    started: date
    due: date | None
    stopped: date | None = None
    pauses: list[list[date]] = field(default_factory=list)
    """First day that does not count, and the day it counts again."""

    def paused(self, day: date) -> int:
        """How many days have not counted by `day`."""
        until = min(self.stopped or day, day)
        return sum(max(0, (min(last, until) - first).days) for first, last in self.pauses)


@dataclass
class Clocks:
    """Every clock that was started, by what it is on."""

    of: dict[str, list[Ticking]] = field(default_factory=dict)

    def running(self, owner: str) -> list[Ticking]:
        return [one for one in self.of.get(owner, []) if one.stopped is None]

    def hear(self, subject: str, kind: str, data: dict[str, Any], act: Act) -> None:
        """What a history row says of a clock."""
        event, owner = data["event"], data.get("step", subject)
        allowed = CLOCKS[event].get(act.name, "")
        assert kind.partition(":")[0] in allowed.split(), f"{act.name}: {kind} was {event}"
        on: date = data["on"]
        if event == "started":
            due = date.fromisoformat(data["due_on"]) if data["due_on"] else None
            assert kind not in {one.kind for one in self.running(owner)} or kind == "triage"
            self.of.setdefault(owner, []).append(Ticking(kind, on, due))
            return
        found = [one for one in self.running(owner) if one.kind == kind]
        if not found:
            assert kind == "triage", f"a {kind} that did not run was {event}"
            return
        _BEFALL[event](found[-1], on, data)


def _extended(one: Ticking, on: date, data: dict[str, Any]) -> None:
    until = date.fromisoformat(data["due_on"])
    assert one.due is not None
    assert until > one.due
    assert data["because"].strip()
    one.due = until - timedelta(one.paused(on))


def _paused(one: Ticking, on: date, data: dict[str, Any]) -> None:
    until = date.fromisoformat(data["until"])
    assert data["kind"] in ("danger", "authority", "harmed_ask", "closure")
    assert on < until <= on + timedelta(92)
    assert all(last <= on for _, last in one.pauses)
    one.pauses.append([on, until])


def _resumed(one: Ticking, on: date, data: dict[str, Any]) -> None:
    first, last = one.pauses[-1]
    assert first <= on < last
    one.pauses[-1] = [first, on]


def _stopped(one: Ticking, on: date, data: dict[str, Any]) -> None:
    one.stopped = max(on, one.started)
    for pause in one.pauses:
        pause[1] = max(min(pause[1], one.stopped), pause[0])


_BEFALL = {
    "extended": _extended, "paused": _paused, "resumed": _resumed, "stopped": _stopped,
}  # fmt: skip
