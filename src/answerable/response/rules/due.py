"""What is outstanding after a decision: measures and reviews late, due soon, or later. Pure."""

from __future__ import annotations

from datetime import date, timedelta

from answerable.term import Term

SOON = timedelta(days=14)
"""How long before its day a thing is said to be due soon."""


class When(Term):
    """How a day lies to today."""

    LATE = "late", "late"
    SOON = "soon", "due soon"
    LATER = "later", "due later"


def when(due_on: date, today: date) -> When:
    """Late from the day after; soon up to two weeks ahead, today included."""
    if due_on < today:
        return When.LATE
    return When.SOON if due_on <= today + SOON else When.LATER
