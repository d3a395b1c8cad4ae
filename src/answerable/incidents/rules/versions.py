"""The versions of an incident as sentences people read: what changed from one to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from answerable.incidents.rules import dates
from answerable.incidents.rules.gradings import Grading, Position, StrikeStatus
from answerable.reading.types import Manner, PartOfDay
from answerable.refusal import Sentence, say

Shown = Callable[[Any], object]


def _words(value: Any) -> object:
    return value if value else say("not known")


def _states(value: Any) -> object:
    return ", ".join(value) if value else say("not known")


def _of(terms: Any) -> Shown:
    return lambda value: next((t for t in terms if t.value == value), value)


_FIELDS: Mapping[str, tuple[str, Shown]] = {
    "title": ("The title changed from “{before}” to “{after}”.", _words),
    "happened_on": ("The date changed from {before} to {after}.", dates.words),
    "part_of_day": ("The part of the day changed from {before} to {after}.", _of(PartOfDay)),
    "place": ("The place changed from {before} to {after}.", _words),
    "country": ("The country changed from {before} to {after}.", _words),
    "object_hit": ("What was hit changed from {before} to {after}.", _words),
    "manner": ("How it was done changed from {before} to {after}.", _of(Manner)),
    "grading": ("The grading of the harm changed from {before} to {after}.", _of(Grading)),
    "strike_status": ("What is known of the strike changed from {before} to {after}.",
                      _of(StrikeStatus)),
    "belligerent_position": ("The belligerent’s own position changed from {before} to {after}.",
                             _of(Position)),
    "recipient_states": ("The recipient states changed from {before} to {after}.", _states),
}  # fmt: skip


def changes(before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> tuple[Sentence, ...]:
    """What changed from one version to the next; of the first, how the incident began."""
    if before is None:
        return (say("The incident began as “{title}”.", title=after["title"]),)
    found = [
        say(template, before=shown(before[name]), after=shown(after[name]))
        for name, (template, shown) in _FIELDS.items()
        if before.get(name) != after.get(name)
    ]
    if before.get("description") != after.get("description"):
        found.append(say("The description was written anew."))
    if before.get("situation") != after.get("situation"):
        found.append(say("The incident was placed in another situation."))
    return tuple(found) or (say("Nothing a reader sees changed."),)
