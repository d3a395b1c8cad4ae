"""The fields a model may be trained for: what the rules answer, and the statement a code becomes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from answerable.reading.frames import event_frame, part_in_fighting
from answerable.reading.types import Manner, Reading

YES, NO = "yes", "no"


@dataclass(frozen=True)
class Field:
    """One field: its words, its codes (none: the data's own), the rules on it."""

    words: str
    codes: tuple[str, ...]
    rules: Callable[[Reading], str | None]
    said: Callable[[str], dict[str, Any]]


def ruled(field: str, reading: Reading, called: Mapping[str, str]) -> str | None:
    """What the rules answer, in the codes of the data: `called` says what it calls theirs."""
    answer = FIELDS[field].rules(reading)
    return None if answer is None else called.get(answer, answer)


def _part(reading: Reading) -> str | None:
    return YES if part_in_fighting(reading.text, reading.language).took_part else NO


def _manner(reading: Reading) -> str | None:
    return next((manner.value for manner in event_frame(reading).manners), None)


FIELDS: dict[str, Field] = {
    "took_part": Field(
        "part in the fighting", (YES, NO), _part, lambda code: {"took_part": code == YES}
    ),
    "manner": Field(
        "manner",
        tuple(manner.value for manner in Manner if manner is not Manner.UNKNOWN),
        _manner,
        lambda code: {"manner": Manner(code)},
    ),
    "weapon": Field("weapon", (), _manner, lambda code: {"weapon": code}),
}
"""Of a weapon the rules know what a manner says; the data may call several manners one weapon."""
