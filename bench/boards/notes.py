"""Board 10, btselem: one line on how somebody died; by whom, with what, in the fighting or not."""

from __future__ import annotations

from typing import Any

from answerable.reading.frames import event_frame
from bench.boards.reading import read_text


def fatality(document: dict[str, Any]) -> dict[str, Any]:
    """Nothing is read of these fields yet; the commonest value stands in."""
    event_frame(read_text(document["text"]))
    return {"took_part": "No", "ammunition": "missile", "killed_by": "Israeli security forces"}
