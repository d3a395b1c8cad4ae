"""Rows that several actions of this room write: history, and what every record of a dialogue carries."""

from __future__ import annotations

from datetime import date
from typing import Any, TypedDict

from answerable.actor import Actor
from answerable.channel.models import Dialogue, History, OfDialogue


class Under(TypedDict):
    """The fields that say by whom a record of a dialogue is seen."""

    dialogue: Dialogue
    counterpart: str
    about: str
    protected_by: str


def under(dialogue: Dialogue, about: str = "") -> Under:
    """What a new record of `dialogue` carries; `about` is the incident or pattern it concerns."""
    return Under(
        dialogue=dialogue, counterpart=dialogue.counterpart.reference, about=about,
        protected_by=dialogue.protected_by,
    )  # fmt: skip


def of_dialogue(row: Dialogue, what: str, value: str, *, on: date, **data: Any) -> History:
    """An unsaved history row of a dialogue itself."""
    return History(
        subject=row.reference, what=what, value=value, effective_on=on,
        protected_by=row.protected_by,
        data={"counterpart": row.counterpart.reference, "way": row.way, **data},
    )  # fmt: skip


def of_record(
    row: OfDialogue, subject: str, what: str, value: str, *, on: date, **data: Any
) -> History:
    """An unsaved history row of a record of a dialogue; it names what is needed to count by it."""
    named = {"dialogue": row.dialogue.reference, "counterpart": row.counterpart, "about": row.about}
    return History(
        subject=subject, what=what, value=value, effective_on=on, data={**named, **data},
        protected_by=row.protected_by, about=row.about,
    )  # fmt: skip


def day_of(effective_on: date | None, by: Actor) -> date:
    """The day an act is true from: today unless somebody says earlier."""
    return effective_on or by.today
