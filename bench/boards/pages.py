"""Board 7: the article of a web page."""

from __future__ import annotations

from typing import Any

from answerable.reading import Hints, Unreadable, read


def article(document: dict[str, Any]) -> dict[str, Any]:
    """The text of a page as the product reads it."""
    try:
        reading = read(document["html"].encode(), Hints(filename="a.html"))
    except Unreadable:
        return {"articleBody": ""}
    return {"articleBody": _body(reading.text, reading.title)}


def _body(text: str, title: str | None) -> str:
    """The text after the headline; the board counts a headline as no part of the body."""
    first, _, rest = text.partition("\n")
    return rest.strip() if title and first.strip() == title.strip() else text
