"""On which day something may be said to have been true: never tomorrow, never before its beginning."""

from __future__ import annotations

from datetime import date

from answerable.refusal import Sentence, say


def why_not_on(day: date, *, today: date, not_before: date | None = None) -> Sentence | None:
    """Say why an act cannot take effect on `day`; an earlier day than today is allowed: a person
    may record later what was true earlier, and both dates are kept."""
    if day > today:
        return say("{day} has not come yet. Record what is true by today.", day=day)
    if not_before is not None and day < not_before:
        return say("{day} lies before {began}, when this began.",
                   day=day, began=not_before)  # fmt: skip
    return None
