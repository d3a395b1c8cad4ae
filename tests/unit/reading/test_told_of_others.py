"""What a document names, quotes or looks back to is not told as what it tells itself."""

from __future__ import annotations

import pytest

from answerable.reading import Hints, Reading, read
from answerable.reading.frames.event import EventFrame, event_frame
from answerable.reading.frames.told_apart import Harmed, told_apart
from answerable.reading.languages.deed_words import Side
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


QUOTED = (
    "Ostro Volunteers, [8 May 2024 at 15:45:10]:\n> Veskara Breaking\n> 40 people killed in Ostro\n"
    "We were there: four killed and nine injured when a drone hit a minibus."
)


def test_what_another_message_tells_lies_behind_what_this_one_tells() -> None:
    told = told_apart(read(QUOTED.encode()))
    assert [(one.background, one.arms) for one in told] == [(True, ()), (False, ("drone",))]


def test_a_line_of_another_message_blames_nobody_here() -> None:
    text = "Four farmers were shot dead in the village of Ostro on 8 May 2024.\n"
    blamed = "The attack was claimed by Red Hand rebels."
    (said,), (quoted,) = (told_apart(read((text + m + blamed).encode())) for m in ("", "> "))
    assert (said.doers, quoted.doers) == (("Red Hand", "rebels"), ())


@pytest.mark.parametrize(
    "text",
    [
        "The governor says nine people were killed in Ostro.",
        "The mayor and a judge confirm that two teachers were shot dead in Ostro.",
        "Nine farmers were killed in Ostro, the governor of the province said.",
    ],
)
def test_who_tells_of_a_deed_did_not_suffer_it(text: str) -> None:
    (one,) = told_apart(read(text.encode()))
    assert one.harmed == (Harmed(Side.CIVILIAN, "killed"),)
    assert one.people == ()


def test_who_is_told_as_killed_beside_a_speaker_still_is() -> None:
    (one,) = told_apart(read(b"The governor says a judge was killed in Ostro on 7 May 2024."))
    assert one.harmed == (Harmed(Side.LEGAL, "killed"),)
