"""Several incidents of one report are kept apart, each with who, whom, what, where and with what."""

from __future__ import annotations

import pytest

from answerable.reading import Hints, read
from answerable.reading.capitals import quieted, shouts
from answerable.reading.frames import Incident, incidents
from answerable.reading.languages.deed_words import Arm, Deed, Side, Stage, Use

WIRE = (
    "DAHAR, 9 MAR 89 (NORTHERN PRESS) -- [TEXT] TWO TEACHERS AND A DRIVER WERE KILLED YESTERDAY WHEN "
    "A CAR BOMB EXPLODED OUTSIDE THE MINISTRY OF WATER IN THIS CITY. MEMBERS OF THE TAMRIN NATIONAL "
    "LIBERATION FRONT [TNLF] CLAIMED RESPONSIBILITY FOR THE ATTACK.\n\n"
    "ON 2 MARCH, ARMED MEN KIDNAPPED JUDGE OREN VASK IN THE TOWN OF HARQA."
)


def _read(text: str, published: str = "1989-03-09") -> tuple[Incident, ...]:
    return incidents(read(text.encode(), Hints(filename="a.txt", published_on=published)))


@pytest.fixture(scope="module")
def wire() -> tuple[Incident, ...]:
    return _read(WIRE)


def test_two_incidents_of_one_report_are_kept_apart(wire: tuple[Incident, ...]) -> None:
    assert [one.deed for one in wire] == [Deed.BOMBING, Deed.KIDNAPPING]
    assert [one.date.edtf for one in wire if one.date] == ["1989-03-08", "1989-03-02"]


def test_people_are_kept_by_role_and_number_and_by_no_name(wire: tuple[Incident, ...]) -> None:
    told = [(one.side, one.count, one.effect) for one in wire[0].harmed]
    assert told == [(Side.CIVILIAN, 2, "killed"), (Side.CIVILIAN, 1, "killed")]
    assert "vask" not in repr([one.harmed for one in wire]).lower()


def test_this_city_is_where_the_report_was_filed(wire: tuple[Incident, ...]) -> None:
    assert [one.place for one in wire] == ["Dahar", "Harqa"]


def test_a_car_bomb_is_no_further_bomb(wire: tuple[Incident, ...]) -> None:
    assert wire[0].arms == (Arm.VEHICLE_BOMB,)
    assert Use.GOVERNMENT in wire[0].objects


def test_who_claimed_it_did_it_under_one_name(wire: tuple[Incident, ...]) -> None:
    assert wire[0].organisation == "Tamrin national liberation front"
    assert wire[1].organisation is None
    assert wire[1].individuals == ("armed men",)


def test_every_mention_says_where_it_stands(wire: tuple[Incident, ...]) -> None:
    text = read(WIRE.encode(), Hints(filename="a.txt")).text
    assert text[slice(*wire[1].spans[0])].startswith("ON 2 MARCH")


@pytest.mark.parametrize(
    ("told", "deed"),
    [
        ("On Monday rebels set fire to a bus near Harqa.", Deed.ARSON),
        ("On Monday gunmen robbed the Central Bank in Harqa of its gold.", Deed.ROBBERY),
        ("On Monday unknown men shot dead a priest in the village of Harqa.", Deed.ATTACK),
        ("On Monday a dynamite attack on a power station left Harqa in the dark.", Deed.BOMBING),
    ],
)
def test_each_kind_of_deed_is_told_by_its_words(told: str, deed: Deed) -> None:
    assert [one.deed for one in _read(told)] == [deed]


@pytest.mark.parametrize(
    "told",
    [
        "Rebels ambushed an army patrol near Harqa on Monday and killed three soldiers.",
        "The party would never murder anyone, its leader said.",
        "Hundreds of teachers have been murdered in the past ten years.",
        "The price of bread rose again on Monday in Harqa.",
    ],
)
def test_fighting_among_armed_sides_and_talk_of_violence_are_no_incident(told: str) -> None:
    assert _read(told) == ()


def test_an_attempt_is_no_deed_done() -> None:
    (one,) = _read("On Monday gunmen tried to kill Mayor Oren Vask in the town of Harqa.")
    assert one.stage is Stage.ATTEMPTED
    assert one.harmed == ()


def test_the_rebels_are_the_one_armed_group_a_report_speaks_of() -> None:
    (one,) = _read(
        "The FMLN broke off the talks. On Monday rebels killed two farmers in the village of Harqa."
    )
    assert one.organisation == "FMLN"


def test_the_country_nearest_to_a_deed_is_its_country() -> None:
    told = _read("From Managua it is told that on Monday a nun was murdered in San Salvador.")
    assert told[0].countries[0] == "SV"


def test_a_language_without_words_for_deeds_tells_no_incidents() -> None:
    assert _read("Двоє людей загинули вчора у місті Київ внаслідок вибуху бомби.") == ()


def test_capitals_are_put_in_ordinary_letters_where_nobody_shouts() -> None:
    loud = "ON 3 MARCH THE MAYOR OF DAHAR, MR VASK (TNLF), MAY MARCH."
    assert quieted(loud) == "On 3 March the mayor of Dahar, mr Vask (TNLF), may march."
    assert len(quieted(loud)) == len(loud)


def test_only_a_text_all_in_capitals_shouts() -> None:
    assert shouts(WIRE)
    assert not shouts("DAHAR (NORTHERN PRESS) -- Two teachers were killed. " * 9)
    assert not shouts("WARNING")
