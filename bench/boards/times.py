"""Board 8: the expressions of time in a text, each with its value."""

from __future__ import annotations

from datetime import date
from typing import Any

from answerable.reading.times import expressions


def timexes(document: dict[str, Any]) -> dict[str, Any]:
    """The expressions the reader finds, valued as TimeML values them."""
    text, day = document["text"], document["dct"]
    written = date.fromisoformat(day[:10]) if day else None
    return {
        "timexes": [
            {"offset": e.start, "text": text[e.start : e.end], "type": e.kind, "value": e.value}
            for e in expressions(text, written)
        ]
    }
