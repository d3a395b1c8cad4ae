"""From statements to what a document tells as a whole: its figures, day, manner and place."""

from __future__ import annotations

from answerable.reading.frames.event import EventFrame, event_frame

__all__ = ["EventFrame", "event_frame"]
