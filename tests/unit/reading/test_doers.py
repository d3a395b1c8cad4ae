"""Who is told to have done it: by the words that blame, claim or admit, in the sentence or soon after."""

from __future__ import annotations

import pytest

from answerable.reading import Hints, read
from answerable.reading.frames import Incident, incidents


def _read(text: str) -> tuple[Incident, ...]:
    return incidents(read(text.encode(), Hints(filename="a.txt", published_on="2024-03-09")))


BOMB = "On Monday a bomb exploded in a restaurant in the city of Harqa."


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (
            "Members of the Tamrin Liberation Front claimed responsibility.",
            "Tamrin Liberation Front",
        ),
        (
            "The mayor blamed the explosion on the Tamrin Liberation Front.",
            "Tamrin Liberation Front",
        ),
        ("Police attributed the crime to the drug mafias.", "drug mafias"),
        ("The ELN guerrillas are being held responsible.", "ELN"),
        ("The army accepted responsibility hours later.", "army"),
        ("It was the work of the Tamrin Liberation Front.", "Tamrin Liberation Front"),
    ],
)
def test_who_is_blamed_soon_after_a_deed_did_it(told: str, name: str) -> None:
    (one,) = _read(f"{BOMB} {told}")
    assert one.organisation == name


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("On Monday ELN urban guerrillas set off a bomb in a bank in the city of Harqa.", "ELN"),
        ("On Monday two farmers were killed by the army in the village of Ostro.", "army"),
        ("On Monday two farmers were killed by a car near the army in the village of Ostro.", None),
        ("On Monday the ELN accused the mayor of murdering two nuns in the town of Harqa.", None),
        ("On Monday those gunmen were responsible for the murder of a nun in Harqa.", None),
    ],
)
def test_only_who_stands_as_the_doer_did_it(told: str, name: str | None) -> None:
    (one,) = _read(told)
    assert one.organisation == name


def test_blame_told_far_from_any_deed_is_nobodys() -> None:
    talk = " ".join(["The council met again to speak of the price of bread."] * 4)
    (one,) = _read(f"{BOMB} {talk} The minister blamed the ELN.")
    assert one.organisation is None


@pytest.mark.parametrize(
    "told",
    [
        "Meanwhile, a bomb destroyed a shop in the city.",
        "Another bomb exploded in a bank on the same street.",
        "The men also blew up two power pylons.",
        "A second explosion killed two nuns in front of the town hall.",
    ],
)
def test_words_that_set_a_deed_apart_begin_another_incident(told: str) -> None:
    assert len(_read(f"{BOMB} {told}")) == 2


def test_a_deed_only_told_again_is_the_same_incident() -> None:
    (one,) = _read(f"{BOMB} The explosion destroyed the kitchen.")
    assert len(one.mentions) == 2
