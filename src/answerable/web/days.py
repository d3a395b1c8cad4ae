"""A day as a form or a query sends it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from answerable.refusal import Refused, say


def day_given(text: str) -> date | None:
    """The day in a field; None when it was left open. What is no day is refused with a sentence."""
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(say("{text} is not a day. Write year, month, day.", text=text[:40])) from None


def day_asked(given: Mapping[str, str], name: str) -> date | None:
    """The day a query names; None when it names none."""
    return day_given(given.get(name, "").strip())


def day_or_none(text: str) -> date | None:
    """The day in a field of a filter, which filters nothing where it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
