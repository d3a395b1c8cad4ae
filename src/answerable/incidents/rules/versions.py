"""The versions of an incident as sentences people read: what changed from one to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from answerable.incidents.rules import dates
from answerable.incidents.rules.gradings import Grading, Position, StrikeStatus
from answerable.reading.types import Manner, PartOfDay
from answerable.refusal import Sentence, say


def _words(value: Any) -> object:
    return value if value else say("not known")


def _states(value: Any) -> object:
    return tuple(value) if value else say("not known")


def _title(before: Any, after: Any) -> Sentence:
    return say("The title changed from “{before}” to “{after}”.", before=before, after=after)


def _date(before: Any, after: Any) -> Sentence:
    return say("The date changed from {before} to {after}.",
               before=dates.words(before), after=dates.words(after))  # fmt: skip


def _part_of_day(before: Any, after: Any) -> Sentence:
    return say("The part of the day changed from {before} to {after}.",
               before=PartOfDay(before), after=PartOfDay(after))  # fmt: skip


def _place(before: Any, after: Any) -> Sentence:
    return say("The place changed from {before} to {after}.",
               before=_words(before), after=_words(after))  # fmt: skip


def _point(before: Any, after: Any) -> Sentence:
    if not after:
        return say("The point on the map was taken away.")
    return say("The place was put on the map, by a list of {source}.", source=after)


def _object(before: Any, after: Any) -> Sentence:
    return say("What was hit changed from {before} to {after}.",
               before=_words(before), after=_words(after))  # fmt: skip


def _manner(before: Any, after: Any) -> Sentence:
    return say("How it was done changed from {before} to {after}.",
               before=Manner(before), after=Manner(after))  # fmt: skip


def _grading(before: Any, after: Any) -> Sentence:
    return say("The grading of the harm changed from {before} to {after}.",
               before=Grading(before), after=Grading(after))  # fmt: skip


def _strike(before: Any, after: Any) -> Sentence:
    return say("What is known of the strike changed from {before} to {after}.",
               before=StrikeStatus(before), after=StrikeStatus(after))  # fmt: skip


def _position(before: Any, after: Any) -> Sentence:
    return say("The belligerent’s own position changed from {before} to {after}.",
               before=Position(before), after=Position(after))  # fmt: skip


def _states_named(before: Any, after: Any) -> Sentence:
    return say("The recipient states changed from {before} to {after}.",
               before=_states(before), after=_states(after))  # fmt: skip


def _description(_: Any, __: Any) -> Sentence:
    return say("The description was written anew.")


def _situation(_: Any, __: Any) -> Sentence:
    return say("The incident was placed in another situation.")


_FIELDS: Mapping[str, Callable[[Any, Any], Sentence]] = {
    "title": _title,
    "happened_on": _date,
    "part_of_day": _part_of_day,
    "place": _place,
    "fixed_from": _point,
    "object_hit": _object,
    "manner": _manner,
    "grading": _grading,
    "strike_status": _strike,
    "belligerent_position": _position,
    "recipient_states": _states_named,
    "description": _description,
    "situation": _situation,
}


def changes(before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> tuple[Sentence, ...]:
    """What changed from one version to the next; of the first, how the incident began."""
    if before is None:
        return (say("The incident began as “{title}”.", title=after["title"]),)
    found = [
        saying(before.get(name), after.get(name))
        for name, saying in _FIELDS.items()
        if before.get(name) != after.get(name)
    ]
    return tuple(found) or (say("Nothing a reader sees changed."),)
