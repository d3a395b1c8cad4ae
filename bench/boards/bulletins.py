"""Board 10, bulletins: what was counted in the last day, and what since the beginning."""

from __future__ import annotations

from typing import Any

from answerable.reading import Reading, Scope
from bench.boards.reading import read_text


def bulletin(document: dict[str, Any]) -> dict[str, Any]:
    """The day's and the running figures of a ministry's bulletin."""
    reading = read_text(document["text"])
    # A ministry that counts the day at all leaves out only what did not happen.
    return {
        "killed": _figure(reading, "killed", Scope.PERIOD) or 0,
        "injured": _figure(reading, "injured", Scope.PERIOD) or 0,
        "killed_cum": _figure(reading, "killed", Scope.RUNNING_TOTAL),
        "injured_cum": _figure(reading, "injured", Scope.RUNNING_TOTAL),
    }


def _figure(reading: Reading, field: str, scope: Scope) -> int | None:
    """The largest of its scope: the others are parts of it, or count since a later day."""
    told = [getattr(s, field) for s in reading.statements if s.scope is scope]
    return max((f[0] if f[0] is not None else f[1] for f in told if f), default=None)
