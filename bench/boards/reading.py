"""The one way every board reads a document: as the product does, with no help of the board's."""

from __future__ import annotations

from answerable.reading import Hints, Reading, Unreadable, read

NOTHING = Reading("", None, None, None, None, "en")


def read_text(text: str, *, published_on: str = "", title: str = "") -> Reading:
    """Read a text as a report handed in; the headline is its first line, where there is one."""
    whole = f"{title.strip()}\n\n{text}" if title.strip() and title.strip() not in text else text
    try:
        return read(whole.encode(), Hints(filename="a.txt", published_on=published_on))
    except Unreadable:
        return NOTHING
