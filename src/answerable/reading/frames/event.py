"""The incident a document is about: of its many figures the ones that tell the whole of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from answerable.reading.types import (
    Figure,
    Frame,
    Group,
    Kind,
    Manner,
    Modality,
    Place,
    Reading,
    Scope,
    Statement,
    When,
)


@dataclass(frozen=True)
class EventFrame:
    """One incident as a whole document tells it; None where the document says nothing of it."""

    killed: Figure | None = None
    injured: Figure | None = None
    children_killed: Figure | None = None
    women_killed: Figure | None = None
    date: When | None = None
    place: Place | None = None
    manners: tuple[Manner, ...] = ()
    rests_on: tuple[int, ...] = ()
    """The statements the figures come from, by index in the reading."""


def event_frame(reading: Reading) -> EventFrame:
    """Return the main incident of `reading`."""
    told = [s for s in reading.statements if _of_the_incident(s)]
    return EventFrame(
        killed=next((s.killed for s in told if s.killed and not _part(s)), None),
        injured=next((s.injured for s in told if s.injured and not _part(s)), None),
        children_killed=_of_group(told, Group.CHILDREN),
        women_killed=_of_group(told, Group.WOMEN),
        date=next((s.date for s in told if s.date and "X" not in s.date.edtf), None),
        place=next((s.place for s in told if s.place), None),
        manners=tuple(dict.fromkeys(_manners(told))),
    )


def _of_the_incident(said: Statement) -> bool:
    return (
        said.kind in (Kind.HARM, Kind.EVENT)
        and said.scope is Scope.INCIDENT
        and said.frame is Frame.MAIN
        and said.modality is not Modality.DENIED
    )


def _part(said: Statement) -> bool:
    return said.rule.endswith(".part")


def _of_group(told: list[Statement], group: Group) -> Figure | None:
    return next((s.killed for s in told if s.killed and s.group is group), None)


def _manners(told: list[Statement]) -> Iterator[Manner]:
    yield from (s.manner for s in told if s.manner is not Manner.UNKNOWN)
