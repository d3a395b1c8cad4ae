"""What the doctor looks at of the counterpart's door, where there is one."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings

from answerable.actor import Actor
from answerable.channel.queries.portal import known_entries
from answerable.counterpart.stores import FRESH, Closed, house
from answerable.refusal import say
from answerable.upkeep.rules import Check, fault, good, warning
from answerable.worker.portal import is_open, place

NAME = "counterpart's door"


def door_checks(*, by: Actor) -> Iterator[Check]:
    """Whether the door's stores stand, are closed to what they must not reach, and are carried."""
    if not is_open():
        return
    where = place()
    try:
        wrong = where.module.faults(where, settings.DATABASE_URL)
        yield from (fault(NAME, say("{words}", words=words), _PREPARE) for words in wrong)
        if wrong:
            return
        yield good(NAME, say("The door reaches its own stores and nothing else."))
        listed = [entry.key for entry in house(where).entries()]
    except Closed as closed:
        yield fault(NAME, say("The stores cannot be reached: {words}", words=str(closed)), _PREPARE)
        return
    yield from _carried(len(listed) - len(known_entries(listed)), by)


_PREPARE = say("Run: answerable counterpart prepare")


def _carried(waiting: int, by: Actor) -> Iterator[Check]:
    if waiting:
        words = say("{count} things handed in were not taken over yet.", count=waiting)
        yield warning(
            NAME, words, say("See that the worker runs, or run: answerable counterpart carry")
        )
    age = by.moment.timestamp() - house(place()).beat()
    if age > FRESH.total_seconds():
        words = say("Nobody has carried to it for {minutes} minutes: it shows nothing meanwhile.",
                    minutes=int(age // 60))  # fmt: skip
        yield warning(NAME, words, say("See that the worker runs."))
