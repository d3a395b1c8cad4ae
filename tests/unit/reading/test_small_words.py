"""In a text all in capitals, what the language writes small is no name, and so no place."""

from __future__ import annotations

import pytest

from answerable.reading import read
from answerable.reading.capitals import quieted
from answerable.reading.frames.told_apart import told_apart

LOUD = (
    "GUNMEN KILLED A SHOPKEEPER IN THE BATHROOM OF A LIQUOR STORE IN OSTRO ON 7 MAY 2024. THE TWO MEN "
    "HAD HELD HIM AT GUNPOINT, THE MINISTRY SAID ON TUESDAY EVENING."
)


@pytest.mark.parametrize(
    "word", ["BATHROOM", "LIQUOR", "GUNPOINT", "CORPORATE", "GUARDROOM", "TOOLMAKERS"]
)
def test_a_word_of_the_language_is_written_small(word: str) -> None:
    assert quieted(f"HE WAS IN {word} IN OSTRO.") == f"He was in {word.lower()} in Ostro."


@pytest.mark.parametrize(
    "name", ["Ostrohouse", "Kellan", "Mason", "Silver Ridge", "Washington", "Quebec"]
)
def test_a_name_keeps_its_capital(name: str) -> None:
    assert quieted(f"THEY CAME TO {name.upper()} TODAY.") == f"They came to {name} today."


def test_the_letters_of_a_type_stay_capitals() -> None:
    assert quieted("HIT BY A GBU-39 BOMB") == "Hit by a GBU-39 bomb"


def test_a_room_is_no_place_of_an_incident() -> None:
    assert [one.place for one in told_apart(read(LOUD.encode()))] == ["Ostro"]
