"""A day as a form sends it."""

from __future__ import annotations

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
