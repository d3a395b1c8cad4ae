"""What a text tells of several incidents is shown as one entry each, in words a person can check."""

from __future__ import annotations

import pytest

from answerable.reading import Hints, Reading, read
from answerable.reading.frames.told_apart import lines, to_json, told_apart

TWO = (
    "An air strike killed at least seven civilians, including three children, in the village of "
    "Ostro on 3 May 2024.\n\nTwo weeks earlier, on 19 April, gunmen attacked a convoy of aid workers "
    "near Belin and kidnapped two drivers."
)
UKRAINIAN = "Двоє людей загинули вчора у місті Київ внаслідок вибуху бомби."


def _read(text: str) -> Reading:
    return read(text.encode(), Hints(filename="a.txt"))


def test_deeds_of_one_sentence_and_day_are_one_entry() -> None:
    told = told_apart(_read(TWO))
    assert [one.deeds for one in told] == [("attack",), ("attack", "kidnapping")]
    assert [one.place for one in told] == ["Ostro", "Belin"]
    assert told[1].doers == ("gunmen",)


def test_each_entry_quotes_the_sentence_it_stands_in() -> None:
    reading = _read(TWO)
    for one in told_apart(reading):
        start, end = one.spans[0]
        assert reading.text[start:end] == one.quote


def test_whom_it_struck_is_said_by_role_once_and_never_counted_a_second_time() -> None:
    said = "\n".join(lines(told_apart(_read(TWO))))
    assert "whom: civilian killed" in said
    crew = _read(
        "Ambulance crew killed on Kellan road\n\nTwo paramedics were killed on 3 May 2024."
    )
    assert all(len(one.harmed) == len(set(one.harmed)) for one in told_apart(crew))


def test_where_there_is_none_nothing_is_printed() -> None:
    assert list(lines(told_apart(_read("The price of bread rose again in Ostro.")))) == []


def test_a_language_without_words_for_deeds_does_not_say_none() -> None:
    english, other = _read("Bread is dear in the town of Ostro again."), _read(UKRAINIAN)
    assert to_json(english, told_apart(english)) == {"incidents": []}
    assert to_json(other, told_apart(other)) == {}


def test_a_second_strike_told_without_its_day_takes_in_nothing_of_another_day() -> None:
    told = told_apart(
        _read(
            "A strike killed seven people at a market in Dahar on 7 May 2024. A second strike hit an "
            "ambulance that had come to help. Three farmers were killed in Beit Sahm on 8 May 2024 "
            "when a drone hit their tractor."
        )
    )
    assert [(one.place, one.objects) for one in told] == [
        ("Dahar", ("commerce",)), ("", ("medical",)), ("Beit Sahm", ()),
    ]  # fmt: skip


def test_what_is_told_separately_is_another_incident() -> None:
    told = told_apart(
        _read(
            "A strike on a house in Ostro killed four people. Separately, gunmen shot dead two "
            "farmers and wounded a third."
        )
    )
    assert [one.doers for one in told] == [(), ("gunmen",)]


@pytest.mark.parametrize(
    "text",
    [
        "Three people were killed in a strike on the Dahar bakery on 4 June 2026.",
        "Gunmen attacked the Dahar clinic on 3 June 2026, killing two nurses.",
        "A bomb went off at the Dahar bus station, wounding six passengers.",
    ],
)
def test_what_is_named_after_its_place_lies_there(text: str) -> None:
    assert [one.place for one in told_apart(read(text.encode()))] == ["Dahar"]


def test_a_place_told_outright_stands_before_the_name_of_what_was_hit() -> None:
    text = "Two people were killed in a strike on the Moral clinic in Harqa on 4 June 2026."
    assert [one.place for one in told_apart(read(text.encode()))] == ["Harqa"]
