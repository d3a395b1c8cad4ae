"""A transfer under its licence: how the days of the one lie to those of the other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from answerable.refusal import Sentence, say

Days = tuple[date | None, date | None]
"""The first day and the last; None: not known, or no end."""


def days_under(delivered: Days, licensed: Days) -> tuple[Sentence, ...]:
    """How what was delivered lies to the days of its licence; nothing known is said as that."""
    first, last = delivered
    if first is None or last is None:
        return (say("day of delivery not known"),)
    if licensed == (None, None):
        return (say("days of the licence not known"),)
    outside = (*_before(first, last, licensed[0]), *_after(first, last, licensed[1]))
    return outside or (say("delivered within the days of the licence"),)


def _before(first: date, last: date, issued: date | None) -> Iterator[Sentence]:
    if issued is not None and last < issued:
        yield say("all delivered before the licence was issued on {day}", day=issued)
    elif issued is not None and first < issued:
        yield say("some may have been delivered before the licence was issued on {day}", day=issued)


def _after(first: date, last: date, until: date | None) -> Iterator[Sentence]:
    if until is not None and first > until:
        yield say("all delivered after the last day of the licence, {day}", day=until)
    elif until is not None and last > until:
        yield say(
            "some may have been delivered after the last day of the licence, {day}", day=until
        )
