"""What a document says happened: its main statements, each made as full as the document allows.

News says where and when once and then goes on; a statement without a date or a place therefore
takes those of the nearest statement before it, and marks them as taken over, which weighs less.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from answerable.linking.dates import Days, days
from answerable.linking.objects import kind_of
from answerable.reading.types import (
    Figure,
    Frame,
    Kind,
    Manner,
    Modality,
    Place,
    Scope,
    Statement,
)

_TOLD = frozenset({Modality.ASSERTED, Modality.ALLEGED, Modality.DENIED})
_MOST = 12


@dataclass(frozen=True)
class Happening:
    """One statement of harm or of an event, as linking compares it."""

    index: int
    """Which statement of the reading."""
    when: Days | None
    where: Place | None
    killed: Figure | None
    injured: Figure | None
    group: str
    object_kind: str | None
    manner: Manner
    actor: str | None
    denied: bool
    taken_over: bool = False
    """True when date or place was said by an earlier statement."""


def is_told(statement: Statement) -> bool:
    """Say whether a statement tells of one incident, in the foreground and not as a plan."""
    return (
        statement.kind in (Kind.HARM, Kind.EVENT)
        and statement.scope is Scope.INCIDENT
        and statement.frame is Frame.MAIN
        and statement.modality in _TOLD
    )


def happenings(statements: Sequence[Statement]) -> tuple[Happening, ...]:
    """The happenings of a document, fullest first where there are many."""
    told = [_of(i, s) for i, s in enumerate(statements) if is_told(s)]
    full = [h for h in _carried(told) if h.when or h.where or h.killed or h.injured]
    return tuple(sorted(full, key=lambda h: (-_fullness(h), h.index))[:_MOST])


def _of(index: int, said: Statement) -> Happening:
    return Happening(
        index,
        days(said.date.edtf) if said.date else None,
        said.place,
        said.killed,
        said.injured,
        str(said.group),
        kind_of(said.object_hit),
        said.manner,
        said.actor,
        said.modality is Modality.DENIED,
    )


def _carried(told: Iterable[Happening]) -> list[Happening]:
    when, where, result = None, None, []
    for one in told:
        taken = (one.when is None and when is not None) or (one.where is None and where is not None)
        when, where = one.when or when, one.where or where
        result.append(replace(one, when=when, where=where, taken_over=taken))
    return result


def _fullness(one: Happening) -> int:
    parts = (one.when, one.where, one.killed, one.injured, one.object_kind, one.actor)
    return sum(p is not None for p in parts) - one.taken_over
