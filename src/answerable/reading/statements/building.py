"""Statements out of findings: one place where spans are made, checked, and put in order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from answerable.reading.statements.passages import Passage
from answerable.reading.types import Confidence, Kind, Statement, stated


class Unspanned(ValueError):
    """A finding whose words do not stand where it says; it is never a statement."""


def statement(
    text: str, passage: Passage, start: int, end: int, kind: Kind, **rest: Any
) -> Statement:
    """Return a statement about `[start, end)` of a passage's folded text, with its exact words."""
    first, last = passage.span(start, end)
    return checked(text, stated(span=(first, last), quote=text[first:last], kind=kind, **rest))


def checked(text: str, found: Statement) -> Statement:
    """Return `found`; raise `Unspanned` unless its quotation is what stands at its span."""
    start, end = found.span
    if not found.quote.strip() or text[start:end] != found.quote:
        raise Unspanned(f"{found.rule}: {found.quote!r} does not stand at {found.span}.")
    return found


def words(text: str, passage: Passage, start: int, end: int) -> str:
    """Return the document's own words for a stretch of a passage's folded text."""
    first, last = passage.span(start, end)
    return text[first:last]


def confidence(parts: dict[str, float]) -> Confidence:
    """Return a confidence as good as its parts: between their mean and the worst of them."""
    values = list(parts.values()) or [0.5]
    mean = sum(values) / len(values)
    return Confidence(
        round((mean + min(values)) / 2, 3), {k: round(parts[k], 3) for k in sorted(parts)}
    )


def in_order(found: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return statements in the order of the text, each once."""
    unique = {(s.span, s.kind, s.rule, s.killed, s.injured, s.dealing): s for s in found}
    ordered = sorted(unique.values(), key=lambda s: (s.span, s.kind.value, s.rule))
    return tuple(ordered)
