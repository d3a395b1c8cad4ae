"""Harm to one person, told by pointing, by what befell the body, or by a word after the first."""

from __future__ import annotations

import pytest

from tests.unit.reading.texts import said

KILLED = [
    ("The mayor drove on. He was pronounced dead at the clinic.", "He was pronounced dead", 1),
    ("A shell hit the yard, instantly killing her.", "killing her", 1),
    ("Two men were shot at a mill in Dahar and later died.", "Two men were shot", 2),
    ("A boy of the village was wounded by a mine before he died.", "died", 1),
    ("The body of a man in his forties was found under the bridge.", "body of a man", 1),
    ("The body found on Monday is that of a 36-year-old farmer.", "36-year-old farmer", 1),
    ("Samir Nadir was struck in the neck and could not be saved.", "could not be saved", 1),
    ("A 12-year-old pupil passed away in the field hospital.", "pupil passed away", 1),
    ("A shepherd was accidentally shot. He did not survive.", "He did not survive", 1),
    ("Police are looking into a deadly attack near Harqa.", "deadly attack", 1),
    ("Oren Vask, 22, died on Wednesday night, police said.", "Oren Vask, 22, died", 1),
    ("Lena Vask, 16, of Dahar, died after she was shot.", "Lena Vask, 16, of Dahar, died", 1),
    ("The five-year-old girl has died of that wound.", "five-year-old girl has died", 1),
    ("A 9-month-old baby in Dahar died after he was shot.", "baby in Dahar died", 1),
    ("A driver was charged over a shooting death in Dahar.", "shooting death", 1),
]


@pytest.mark.parametrize(("text", "words", "least"), KILLED)
def test_a_death_is_read_where_no_count_is_told(text: str, words: str, least: int) -> None:
    found = [s for s in said(text) if s.killed and words in s.quote]
    assert [s.killed[0] for s in found if s.killed] == [least], said(text)


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("Juvenile dies after a man mishandles a shell", "Juvenile dies"),
        ("Teen shot in Dahar dies, two others wounded", "Teen shot in Dahar dies"),
        ("9-month-old dies after a mine goes off", "9-month-old dies"),
        ("17-year-old shot, killed inside a house", "17-year-old shot, killed"),
    ],
)
def test_a_headline_tells_a_death_without_its_small_words(headline: str, words: str) -> None:
    told = f"{headline}\n\nPolice in Harqa asked for help on Tuesday and said no more about it."
    assert [s.killed for s in said(told) if s.quote == words] == [(1, 1)], said(told)


def test_who_died_by_name_alone_is_not_counted() -> None:
    assert not [s for s in said("Oren Vask died in the course of the year.") if s.killed]


HURT = [
    ("A girl was accidentally shot by her brother.", "A girl was accidentally shot"),
    ("Shrapnel struck a nurse as she left the ward.", "struck a nurse"),
    ("A driver was grazed in the left arm.", "grazed"),
    (
        "Medics found a shepherd lying near the well with several shrapnel wounds.",
        "found a shepherd",
    ),
    ("The blast shook the street, hitting a boy in the leg.", "hitting a boy"),
]


@pytest.mark.parametrize(("text", "words"), HURT)
def test_who_was_struck_was_hurt(text: str, words: str) -> None:
    found = [s for s in said(text) if s.injured and words in s.quote]
    assert [s.injured for s in found] == [(1, 1)], said(text)


NOBODY = [
    "A man's house in Harqa was hit and was said to have been dear to him.",
    "No guest and neither driver was hurt.",
    "It was on Dec. 25 that the dead were mourned.",
    "Rockets struck on the left of the road.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_who_is_not_harmed_is_not_counted(text: str) -> None:
    counted = [s for s in said(text) if s.killed or s.injured]
    assert all((s.killed or s.injured) == (0, 0) for s in counted), counted


def test_the_wounds_of_many_are_not_carried_over_from_the_dead() -> None:
    text = (
        "At least 19 villagers were killed, and a number of others, among them a nurse, were hurt."
    )
    assert not [s for s in said(text) if s.injured == (19, None)]
