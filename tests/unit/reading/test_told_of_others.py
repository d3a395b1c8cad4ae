"""What a document names, quotes or looks back to is not told as what it tells itself."""

from __future__ import annotations

import pytest

from answerable.reading import Hints, Reading, read
from answerable.reading.frames.event import EventFrame, event_frame
from answerable.reading.frames.told_apart import Harmed, told_apart
from answerable.reading.languages.deed_words import Side, Use
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


def test_what_came_a_year_before_lies_behind_with_its_year_and_its_dead() -> None:
    text = (
        "Gunmen shot dead a teacher in Kellan on 7 May 2024. The attack comes a year after the bombing "
        "of the Ostro market, in which 62 people died."
    )
    now, then = told_apart(read(text.encode()))
    assert (now.background, now.day, now.objects) == (False, "2024-05-07", ())
    assert (then.background, then.day, then.day_words) == (True, "2023", "a year after")
    assert (then.objects, then.harmed) == ((Use.COMMERCE,), (Harmed(None, "killed"),))


@pytest.mark.parametrize(
    ("how_long", "day"),
    [("A year after", "2023"), ("Three months after", "2024-02"), ("Several years after", "")],
)
def test_what_a_sentence_looks_back_to_is_not_mixed_with_what_it_tells(
    how_long: str, day: str
) -> None:
    text = f"{how_long} the bombing of the Ostro market, two nurses were killed in Kellan on 7 May 2024."
    now, then = told_apart(read(text.encode()))
    assert (now.background, now.day, now.place, now.objects) == (False, "2024-05-07", "Kellan", ())
    assert (then.background, then.day, then.harmed, then.people) == (True, day, (), ())


def test_two_days_after_is_no_background() -> None:
    text = b"Two days after the bombing of the Ostro market, two nurses were killed in Kellan."
    assert not any(one.background for one in told_apart(read(text)))


def test_an_arabic_sentence_looks_back_too() -> None:
    text = "قتل مسلحون معلما في بلدة أوسترو يوم 7 مايو 2024، بعد عام على تفجير سوق في بلدة كيلان."
    now, then = told_apart(read(text.encode()))
    assert (now.background, then.background) == (False, True)
    assert (now.day, then.day) == ("2024-05-07", "2023")
