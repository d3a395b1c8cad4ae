"""The incidents the text of a report tells, kept apart: worked out when asked, never stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from answerable.reading.frames.told_apart import Apart, can_tell, told_apart
from answerable.reading.types import from_json

LONGEST = 40_000
"""Characters; what is longer is for the command, not for a page somebody waits for."""


@dataclass(frozen=True)
class Line:
    """One incident, and where in the text the line begins in which it is first told."""

    told: Apart
    line: int


@dataclass(frozen=True)
class ToldApart:
    """What can be said of the incidents of a text."""

    longest: int = LONGEST
    too_long: bool = False
    lines: tuple[Line, ...] = ()


def tells_apart(kept: Mapping[str, Any]) -> bool:
    """Say whether incidents can be told apart in the language of a reading that is kept; a list of
    what lies in a file tells none."""
    return bool(kept) and not kept.get("is_contents") and can_tell(kept["language"])


def incidents_apart(kept: Mapping[str, Any]) -> ToldApart:
    """The incidents of a kept reading whose language `tells_apart`."""
    reading = from_json(dict(kept))
    if len(reading.text) > LONGEST:
        return ToldApart(too_long=True)
    return ToldApart(
        lines=tuple(
            Line(one, reading.text.rfind("\n", 0, one.spans[0][0]) + 1)
            for one in told_apart(reading)
        )
    )
