"""Who is among the dead, how many families were driven out, of whom nobody was harmed, what was cut."""

from __future__ import annotations

import pytest

from answerable.reading import Group, Modality
from tests.unit.reading.texts import only, reading, said

AMONG = [
    ("A family of five, two brothers and a nurse were among the dead.", "killed", 8),
    ("Two teachers and a baker were among those killed.", "killed", 3),
    ("Three schoolgirls were among the victims of the strike.", "killed", 3),
    ("Two medics were among the wounded.", "injured", 2),
    ("Среди погибших двое детей.", "killed", 2),
    ("В числе погибших — двое спасателей.", "killed", 2),
    ("Среди раненых двое детей.", "injured", 2),
    ("Серед загиблих двоє дітей.", "killed", 2),
    ("وانتشلنا سبع جثث من تحت الأنقاض.", "killed", 7),
    ("انتشلت فرق الدفاع المدني خمس جثث من تحت ركام المنزل.", "killed", 5),
    ("Soldiers detained 12 students in a night raid on Sabra.", "abducted", 12),
]
NOBODY = [
    ("No fighters were killed.", "killed", Group.FIGHTERS),
    ("No soldiers were injured in the exchange of fire.", "injured", Group.FIGHTERS),
    ("No children were wounded in the strike.", "injured", Group.CHILDREN),
    ("No police officers or residents were killed, the mayor said.", "killed", Group.MIXED),
    ("No one was killed.", "killed", Group.UNKNOWN),
    ("No people were killed.", "killed", Group.UNKNOWN),
]
CUT = [
    "Power was cut to the town and the water pumping station was damaged.",
    "The substation in Harqa was hit and electricity was cut off.",
    "Internet and telephone services were cut across Sabra.",
    "Water supply to the camp was interrupted after the pipeline was struck.",
]


@pytest.mark.parametrize(("text", "field", "figure"), AMONG)
def test_harm_is_read_in_these_words_too(text: str, field: str, figure: int) -> None:
    assert getattr(only(text, field), field) == (figure, figure)


def test_nearly_so_many_held_stay_under() -> None:
    assert only("Nearly 40 men were detained at a checkpoint.", "abducted").abducted == (None, 40)


@pytest.mark.parametrize(("text", "field", "group"), NOBODY)
def test_none_of_a_group_tells_of_that_group_alone(text: str, field: str, group: Group) -> None:
    (told,) = said(text)
    assert (getattr(told, field), told.modality, told.group) == ((0, 0), Modality.NEGATED, group)


@pytest.mark.parametrize(
    "text",
    [
        "In Harqa, some 300 families were displaced by the shelling.",
        "The shelling displaced around 300 families from Dahar.",
        "At least 300 displaced families fled their homes overnight.",
    ],
)
def test_families_driven_out_are_as_many_people_at_the_least(text: str) -> None:
    told = only(text, "displaced")
    assert told.displaced == (300, None)
    assert "Families are counted, not people: at least one person of each." in told.ruled_out


def test_of_other_harm_to_families_no_figure_is_made() -> None:
    assert [
        s for s in said("Members of three families were killed.") if s.killed == (3, None)
    ] == []


@pytest.mark.parametrize(
    "text",
    [
        "Two suspects were detained after the attack.",
        "Police detained a man in connection with the fire.",
        "No animals were hurt.",
    ],
)
def test_suspects_held_and_what_is_no_people_are_no_harm(text: str) -> None:
    assert said(text) == ()


@pytest.mark.parametrize("text", CUT)
def test_what_was_cut_off_is_told_where_nobody_is_harmed(text: str) -> None:
    assert any(s.service_effect for s in reading(text).statements)


def test_a_cut_that_is_only_feared_is_no_harm() -> None:
    assert said("If power was cut to the town, the hospital would close.") == ()
