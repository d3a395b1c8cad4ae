"""Which place is held for an incident's own, what refers back to it, and whom it struck."""

from __future__ import annotations

import pytest

from answerable.reading import Hints, read
from answerable.reading.frames import Incident, incidents
from answerable.reading.languages.deed_words import Deed


def _read(text: str) -> tuple[Incident, ...]:
    return incidents(read(text.encode(), Hints(filename="a.txt", published_on="2024-05-08")))


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("On Monday a bomb exploded in Lower Marble near Aleppo, killing two nuns.", "Aleppo"),
        ("On Monday gunmen killed a teacher from Aleppo in the town of Harqa.", "Harqa"),
        ("On Monday gunmen killed a teacher near Harqa.", "Harqa"),
    ],
)
def test_a_place_the_country_has_comes_before_a_name_nothing_else_speaks_for(
    told: str, place: str
) -> None:
    (one,) = _read(told)
    assert one.place == place


def test_what_is_only_spoken_of_in_another_place_is_another_incident() -> None:
    told = _read(
        "On Monday gunmen killed a judge in the town of Harqa.\n\n"
        "He was looking into the murder of a teacher in the town of Dahar."
    )
    assert [one.place for one in told] == ["Harqa", "Dahar"]


def test_another_kind_of_thing_struck_in_a_later_paragraph_is_another_incident() -> None:
    told = _read(
        "On Monday a bomb destroyed a bank in the town of Harqa.\n\n"
        "On Monday a bomb destroyed the house of a teacher."
    )
    assert [one.deed for one in told] == [Deed.BOMBING, Deed.BOMBING]


@pytest.mark.parametrize("again", ["The crime was seen by many.", "The murderers fled."])
def test_what_refers_back_to_a_deed_tells_it_again_and_no_other(again: str) -> None:
    (one,) = _read(f"On Monday a judge was murdered in the town of Harqa. {again}")
    assert len(one.mentions) == 2
    assert one.deed is Deed.ATTACK


@pytest.mark.parametrize(
    "told",
    [
        "A bomb exploded on Monday at a market in Harqa and three farmers lost their lives.",
        "A bomb exploded on Monday at a market in Harqa and left three farmers dead.",
    ],
)
def test_who_lost_their_lives_and_who_was_left_dead_was_killed(told: str) -> None:
    (one,) = _read(told)
    assert [(each.count, each.effect) for each in one.harmed] == [(3, "killed")]
