"""The incidents the text of a report tells, kept apart: worked out when asked, never stored."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.actor import Actor
from answerable.intake.models import Report
from answerable.intake.queries.records import newest_text
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


def tells_apart(report: Report, *, by: Actor) -> bool:
    """Say whether incidents can be told apart in the language of a report `by` may see."""
    text = newest_text(report, by=by)
    return text is not None and bool(text.reading) and can_tell(text.reading["language"])


def incidents_apart(report: Report, *, by: Actor) -> ToldApart | None:
    """The incidents of the newest text; None where there is no text, or no words for deeds."""
    text = newest_text(report, by=by)
    if text is None or not text.reading or not can_tell(text.reading["language"]):
        return None
    if len(text.text) > LONGEST:
        return ToldApart(too_long=True)
    told = told_apart(from_json(text.reading))
    return ToldApart(
        lines=tuple(Line(one, text.text.rfind("\n", 0, one.spans[0][0]) + 1) for one in told)
    )
