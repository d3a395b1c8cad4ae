"""Board 8: the expressions of time in a text, each with its value."""

from __future__ import annotations

from datetime import date
from typing import Any

from answerable.reading.statements import dates
from answerable.reading.statements.passages import passages


def timexes(document: dict[str, Any]) -> dict[str, Any]:
    """The dates the reader finds, valued as TimeML values them."""
    text, day = document["text"], document["dct"]
    clock = dates.Clock(date.fromisoformat(day[:10]) if day else None)
    found = []
    for passage in passages(text):
        for mention in dates.mentions(passage.text, dates.tables("en"), clock):
            start, end = passage.span(mention.start, mention.end)
            found.append(
                {"offset": start, "text": text[start:end], "type": "DATE", "value": mention.edtf}
            )
    return {"timexes": found}
