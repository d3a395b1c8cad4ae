"""The days of a dialogue that somebody has to keep in mind: what each is called. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.term import Term


class DatedKind(Term):
    """What is due on a day of a dialogue. None of them is a clock of a case, and none stops one."""

    REMIND = "request_reminder", "A request, to be reminded of"
    CLIMB = "request_rung", "A request, to be taken up the ladder"
    ANSWER = "request_answer", "A request, its answer wanted"
    PROMISE = "promise", "A commitment, its last day"
    MEETING = "meeting", "A meeting, its last day in time"


@dataclass(frozen=True)
class Dated:
    """One such day: of which record, counted from when."""

    subject: str
    kind: DatedKind
    began: date
    due: date


def dated(subject: str, kind: DatedKind, began: date, due: date | None) -> tuple[Dated, ...]:
    """A day to keep in mind, where there is one; never counted from after it."""
    return (Dated(subject, kind, min(began, due), due),) if due else ()
