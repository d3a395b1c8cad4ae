"""Rows that several actions of the registers write: history, and what a new record carries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from answerable.accounts.actions import mark_new, new_reference
from answerable.accounts.models import Content
from answerable.actor import Actor, Level
from answerable.arms.models import History


@dataclass(frozen=True)
class Marked:
    """The marking a new record gets."""

    level: Level = Level.INTERNAL
    compartments: frozenset[str] = field(default_factory=frozenset)


INTERNAL = Marked()


def new_marked(kind: str, marked: Marked, *, by: Actor) -> str:
    """A new reference under a marking of its own."""
    reference = new_reference(kind)
    mark_new(reference, marked.level, compartments=marked.compartments, by=by)
    return reference


def told(row: Content, subject: str, what: str, value: str, *, on: date, **data: Any) -> History:
    """An unsaved history row under the marking of `row`."""
    return History(
        subject=subject, what=what, value=value[:120], effective_on=on, data=data,
        protected_by=row.protected_by,
    )  # fmt: skip


def as_text(day: date | None) -> str:
    """A day as a history row keeps it; empty: none."""
    return day.isoformat() if day else ""


def ends(least: object, most: object) -> list[str | None]:
    """A range as a history row keeps it."""
    return [None if end is None else str(end) for end in (least, most)]


def no_person(names: Iterable[str]) -> list[str]:
    """Names without blanks, each once, in their order."""
    return list(dict.fromkeys(name.strip() for name in names if name.strip()))
