"""What a document names, quotes or looks back to is not told as what it tells itself."""

from __future__ import annotations

from answerable.reading import Hints, Reading, read
from answerable.reading.frames.event import EventFrame, event_frame
from answerable.reading.frames.told_apart import told_apart
from answerable.reading.types import from_json, to_json
from tests.unit.reading.packing import packed


def _archive() -> Reading:
    files = {"A drone killed four in Ostro.txt": b"One.", "Nine killed in Belin.txt": b"Two."}
    return read(packed(files), Hints(filename="two.zip"))


def test_the_names_of_parts_tell_no_incident() -> None:
    assert told_apart(_archive()) == ()
    assert event_frame(_archive()) == EventFrame()


def test_a_kept_reading_says_whether_it_only_names_parts() -> None:
    kept = to_json(_archive())
    assert from_json(kept).is_contents
    del kept["is_contents"]
    assert not from_json(kept).is_contents
