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
    ("told", "use", "arm"),
    [
        ("A missile fired by the army hit a hospital in Kaspa.", Use.MEDICAL, Arm.MISSILE),
        ("Two rockets landed on a house in Orlo on Monday.", Use.RESIDENCE, Arm.ROCKET),
        ("A drone strike hit a market in Orlo.", Use.COMMERCE, Arm.DRONE),
        ("A school was hit by tank shelling in Kaspa on Sunday.", Use.EDUCATION, Arm.TANK),
        ("Drones struck an aid convoy near Belin on Friday.", Use.VEHICLE, Arm.DRONE),
        ("An artillery shell slammed into a clinic in Kaspa.", Use.MEDICAL, Arm.ARTILLERY),
        ("An air strike on a school in Kaspa woke the city.", Use.EDUCATION, Arm.AIR_STRIKE),
    ],
)
def test_what_hit_what_is_told_in_the_words_of_todays_wars(told: str, use: Use, arm: Arm) -> None:
    (one,) = _read(told)
    assert (one.deed, one.objects, one.arms) == (Deed.ATTACK, (use,), (arm,))


def _harmed(one: Incident) -> list[tuple[int, str, bool]]:
    return [(each.count, each.effect, each.among) for each in one.harmed]


@pytest.mark.parametrize(
    ("told", "harmed"),
    [
        (
            "At least seven civilians were killed in an airstrike on the village of Ostro.",
            [(7, "killed", False)],
        ),
        (
            "Seven civilians were killed in an air strike in Ostro on Tuesday. "
            "The strike killed seven civilians, the ministry said.",
            [(7, "killed", False)],
        ),
        (
            "An air strike killed at least seven civilians, including three children, in Ostro.",
            [(7, "killed", False), (3, "killed", True)],
        ),
        (
            "Jets bombed a hospital in Kaspa, killing two nurses and wounding over 20 patients.",
            [(2, "killed", False), (20, "injured", False)],
        ),
        (
            "Troops opened fire at a checkpoint near Orlo, killing as many as four farmers.",
            [(4, "killed", False)],
        ),
    ],
)
def test_nobody_is_counted_twice(told: str, harmed: list[tuple[int, str, bool]]) -> None:
    (one,) = _read(told)
    assert _harmed(one) == harmed


def test_the_month_of_may_makes_nothing_doubtful() -> None:
    first, *_ = _read(
        "VARNA, 3 May 2024 - An air strike killed two farmers in the village of Ostro."
    )
    assert (first.place, first.arms) == ("Ostro", (Arm.AIR_STRIKE,))


@pytest.mark.parametrize(
    "told",
    [
        "Bakers went on strike on Monday in Kaspa over pay.",
        "Heavy rain hit the village of Ostro on Monday.",
        "The air force struck a rebel base near Belin on Monday.",
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
