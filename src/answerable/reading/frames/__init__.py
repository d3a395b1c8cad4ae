"""From statements to what a document tells as a whole: its figures, day, manner and place."""

from __future__ import annotations

from answerable.reading.frames.event import EventFrame, event_frame
from answerable.reading.frames.fighting import Part, part_in_fighting
from answerable.reading.frames.incidents import Incident, incidents
from answerable.reading.frames.tolls import Toll

__all__ = ["EventFrame", "Incident", "Part", "Toll", "event_frame", "incidents", "part_in_fighting"]
