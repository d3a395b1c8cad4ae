"""Where an incident was told to be, and whom it struck: no dateline and no age is taken for it."""

from __future__ import annotations

import pytest

from answerable.reading import Hints, read
from answerable.reading.capitals import quieted
from answerable.reading.documents.bylines import byline_of
from answerable.reading.frames import Incident, incidents
from answerable.reading.frames.located import dateline_end, filed_in
from answerable.reading.languages.deed_words import Arm, Deed


def _read(text: str) -> tuple[Incident, ...]:
    return incidents(read(text.encode(), Hints(filename="a.txt", published_on="2024-03-09")))


def _harmed(told: str) -> list[tuple[int | None, str]]:
    (one,) = _read(told)
    return [(each.count, each.effect) for each in one.harmed]


@pytest.mark.parametrize(
    ("told", "harmed"),
    [
        (
            "On Monday a bomb killed four farmers and 35 were wounded.",
            [(4, "killed"), (35, "injured")],
        ),
        ("On Monday the judge Oren Vask, 65, was killed in Harqa.", [(1, "killed")]),
        ("On Monday six Jesuit priests were murdered in Harqa.", [(6, "killed")]),
        ("On Monday gunmen killed the wife of a judge in Harqa.", [(1, "killed")]),
        ("On Monday rebels murdered peasants in the village of Harqa.", [(None, "killed")]),
        ("A bomb went off in a bank on 31 October. None was killed.", []),
        ("A bomb at a bank in Harqa left three dead on Monday.", [(3, "killed")]),
    ],
)
def test_people_are_counted_as_the_words_count_them(
    told: str, harmed: list[tuple[int | None, str]]
) -> None:
    assert _harmed(told) == harmed


@pytest.mark.parametrize(
    ("text", "dateline", "place"),
    [
        ("DAHAR, 9 MAR 89 (ACAN-NP) -- Rain fell.", "DAHAR, 9 MAR 89 (ACAN-NP)", "Dahar"),
        ("DAHAR (TAMRIN), 9 MAR 89 -- Rain fell.", "DAHAR (TAMRIN), 9 MAR 89", "Dahar"),
        ("CLANDESTINE, 9 MAR 89 (RADIO ORLO) -- Rain.", "CLANDESTINE, 9 MAR 89 (RADIO ORLO)", None),
        ("KASPA (Northern Press) - Rain fell.", "KASPA (Northern Press)", "Kaspa"),
    ],
)
def test_a_dateline_is_read_in_one_way(text: str, dateline: str, place: str | None) -> None:
    assert byline_of(text).dateline == dateline
    assert filed_in(dateline) == place
    assert text[dateline_end(text, dateline) :].startswith("Rain")


def test_only_the_sentence_a_dateline_opens_has_one() -> None:
    assert dateline_end("Two nuns were killed in Harqa.", "DAHAR (NP)") == 0
    assert dateline_end("Two nuns were killed in Harqa.", None) == 0


def test_where_a_victim_is_from_is_not_where_it_happened() -> None:
    (one,) = _read("A 29-year-old woman from Damascus was murdered on Monday in the town of Harqa.")
    assert one.place == "Harqa"


def test_a_known_place_of_several_words_keeps_its_capitals() -> None:
    assert quieted("THEY FLED GUATEMALA CITY YESTERDAY.") == "They fled Guatemala City yesterday."


def test_an_attack_told_next_as_a_bomb_is_a_bombing() -> None:
    (one,) = _read(
        "A new attack struck a pipeline near Harqa on Monday. A bomb exploded at the pumps."
    )
    assert one.deed is Deed.BOMBING


@pytest.mark.parametrize(
    ("told", "arms"),
    [
        ("On Monday a van loaded with 20 kg of dynamite exploded at a bank.", (Arm.VEHICLE_BOMB,)),
        ("On Monday gunmen killed a judge in the town of Harqa.", (Arm.GUN,)),
    ],
)
def test_arms_are_told_in_more_ways_than_by_name(told: str, arms: tuple[Arm, ...]) -> None:
    (one,) = _read(told)
    assert one.arms == arms


def test_a_vehicle_of_an_armed_side_is_armed() -> None:
    assert _read("Rebels destroyed a truck with twenty soldiers near Harqa on Monday.") == ()
    assert len(_read("Rebels destroyed a truck with two nuns near Harqa on Monday.")) == 1
