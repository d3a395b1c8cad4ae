"""Each ground between two accounts, with its exact weight and words: what people read as the reason."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from answerable.linking.dates import days
from answerable.linking.event_grounds import fits, grounds_of
from answerable.linking.figures import closeness, rival, words
from answerable.linking.grouping import origins
from answerable.linking.happenings import Happening
from answerable.linking.scoring import score
from answerable.linking.types import Relation
from answerable.reading.types import Figure, Manner, Place
from tests.unit.linking.readings import STORY, reading

BARE = Happening(0, None, None, None, None, "", None, Manner.UNKNOWN, None, False)
Told = list[tuple[str, float, str]]


def told(left: dict[str, Any], right: dict[str, Any]) -> Told:
    """The grounds, which are the same the other way round."""
    one, two = replace(BARE, **left), replace(BARE, **right)
    found = [(g.code, g.weight, str(g.words)) for g in grounds_of(one, two)]
    assert found == [(g.code, g.weight, str(g.words)) for g in grounds_of(two, one)]
    return found


@pytest.mark.parametrize(("left", "right", "weight", "sentence"), [
    ("2031-11-19", "2031-11-19", 1.8, "The dates agree."),
    ("2031-11-19/2031-11-25", "2031-11-19", 1.0, "The dates agree."),
    ("2031-11-19/2031-11-26", "2031-11-19", 0.4, "The dates agree."),
    ("2031-10", "2031-10-19", 0.4, "The dates agree."),
    ("XXXX-11-19", "2031-11-19", 1.44,
     "The day of the year is the same; one leaves the year open."),
    ("2031-11-19", "2031-11-20", 0.6, "The dates are 1 days apart."),
    ("2031-11-19", "2031-11-21", -0.3, "The dates are 2 days apart."),
    ("2031-11-19", "2031-11-22", -1.0, "The dates are 3 days apart."),
    ("2031-11-19", "2031-11-23", -3.5, "The dates are 4 days apart."),
])  # fmt: skip
def test_dates_are_weighed_in_words(left: str, right: str, weight: float, sentence: str) -> None:
    assert told({"when": days(left)}, {"when": days(right)}) == [("date", weight, sentence)]


def test_a_date_within_a_longer_time_says_nothing() -> None:
    assert told({"when": days("2031-10-01/2031-11-01")}, {"when": days("2031-10-19")}) == []
    assert told({"when": days("2031-10-01/2031-10-31")}, {"when": days("2031-10-19")}) != []
    assert told({"when": days("2031")}, {}) == []


@pytest.mark.parametrize(("north", "weight", "km"), [
    (0.017, 1.8, 2), (0.03, 1.1, 3), (0.07, 1.1, 8), (0.08, 0.2, 9), (0.22, 0.2, 24),
    (0.24, -1.2, 27), (0.71, -1.2, 79), (0.73, -3.0, 81),
])  # fmt: skip
def test_places_are_weighed_by_their_distance(north: float, weight: float, km: int) -> None:
    one, two = Place("Orla", "T", 10.0, 20.0), Place("Kellan", "T", 10.0 + north, 20.0)
    assert told({"where": one}, {"where": two}) == [
        ("place", weight, f"Kellan / Orla: the places are {km} km apart.")
    ]


def test_places_are_weighed_in_words() -> None:
    here = Place("Qasr Veth", "Tamrin")
    assert told({"where": here}, {"where": here}) == [
        ("place", 1.9, "The place is the same: Qasr Veth.")
    ]
    assert told({"where": here}, {"where": Place("Orla", "Veskara")}) == [
        ("place", -3.0, "The places are in different countries.")
    ]
    assert told({"where": here}, {"where": Place("Orla", "Tamrin")}) == []
    assert told({"where": here}, {"where": Place("Orla")}) == []
    assert told({"where": here}, {}) == []


@pytest.mark.parametrize(("left", "right", "weight", "sentence"), [
    ((1, 1), (1, 1), 0.6, "Killed agree: 1."), ((2, 2), (2, 2), 0.6, "Killed agree: 2."),
    ((3, 3), (3, 3), 1.2, "Killed agree: 3."), ((5, 5), (5, 5), 1.2, "Killed agree: 5."),
    ((6, 6), (6, 6), 1.8, "Killed agree: 6."),
    ((4, 6), (9, None), 0.3, "Killed differ: 4 to 6 / at least 9."),
    ((9, 9), (5, 5), 0.3, "Killed differ: 5 / 9."),
    ((19, 19), (6, 6), -0.2, "Killed differ: 19 / 6."),
    ((19, 19), (5, 5), -0.8, "Killed differ: 19 / 5."),
])  # fmt: skip
def test_tolls_are_weighed_in_words(
    left: Figure, right: Figure, weight: float, sentence: str
) -> None:
    assert told({"killed": left}, {"killed": right}) == [("killed", weight, sentence)]
    hurt = told({"injured": left}, {"injured": right})
    assert [(code, said) for code, _, said in hurt] == [
        ("injured", sentence.replace("Killed", "Injured"))
    ]
    assert hurt[0][1] == pytest.approx(weight * 0.6, abs=0.0006)


def test_a_toll_nobody_knows_says_nothing() -> None:
    for other in (None, (None, None)):
        assert told({"killed": (3, 3)}, {"killed": other}) == []


@pytest.mark.parametrize(("left", "right", "found"), [
    ({"object_kind": "water_point"}, {"object_kind": "water_point"},
     ("object", 0.8, "The same kind of object was hit: water point.")),
    ({"object_kind": "school"}, {"object_kind": "market"},
     ("object", -0.4, "Different kinds of objects were hit.")),
    ({"object_kind": "school"}, {}, None),
    ({"manner": Manner.DRONE}, {"manner": Manner.DRONE},
     ("manner", 0.3, "Both tell of drone strike.")),
    ({"manner": Manner.DRONE}, {"manner": Manner.AIRSTRIKE}, None),
    ({"manner": Manner.ARTILLERY}, {"manner": Manner.SHELLING}, None),
    ({"manner": Manner.DRONE}, {"manner": Manner.SHELLING},
     ("manner", -0.5, "They tell of different ways of attack.")),
    ({"manner": Manner.DRONE}, {}, None),
    ({"actor": "Tamrin"}, {"actor": "Tamrin"}, ("actor", 0.3, "Both name Tamrin.")),
    ({"actor": "Tamrin"}, {"actor": "Veskara"}, None), ({"actor": "Tamrin"}, {}, None),
])  # fmt: skip
def test_objects_manners_and_actors_are_weighed_in_words(
    left: dict[str, Any], right: dict[str, Any], found: tuple[str, float, str] | None
) -> None:
    assert told(left, right) == ([found] if found else [])


def test_what_was_taken_over_from_another_sentence_weighs_less() -> None:
    at = {"when": days("2031-11-19"), "object_kind": "school"}
    weights = [weight for _, weight, _ in told({**at, "taken_over": True}, at)]
    assert weights == [1.44, 0.64]


@pytest.mark.parametrize(("left", "right", "fit"), [
    ({"when": "2031-11-19"}, {"when": "2031-11-19"}, True),
    ({"when": "2031-11-19"}, {"when": "2031-11-22"}, False),
    ({}, {}, False),
    ({"when": "2031-11-19", "country": "T"}, {"when": "2031-11-19", "country": "V"}, False),
])  # fmt: skip
def test_what_may_be_one_has_a_day_or_place_in_common(
    left: dict[str, str], right: dict[str, str], fit: bool
) -> None:
    one, two = (
        replace(
            BARE, when=days(given.get("when")),
            where=Place(given["country"], given["country"]) if "country" in given else None,
        )
        for given in (left, right)
    )  # fmt: skip
    assert fits(one, two) is fit


@pytest.mark.parametrize(("figure", "said"), [
    ((9, 9), "9"), ((1200, 1200), "1,200"), ((9, None), "at least 9"), ((None, 500), "up to 500"),
    ((6, 8), "6 to 8"), ((None, None), "an unknown number"), ((1000, 2000), "1,000 to 2,000"),
    ((1000, None), "at least 1,000"), ((None, 1000), "up to 1,000"),
])  # fmt: skip
def test_a_figure_is_said_as_people_say_it(figure: Figure, said: str) -> None:
    assert words(figure) == said


@pytest.mark.parametrize(("left", "right", "close", "rivals"), [
    ((9, 9), (9, None), 1.0, False), ((4, 4), (9, 9), 0.5, True), ((0, 0), (9, 9), 0.1, True),
    ((None, None), (9, 9), 0.0, False), ((None, 500), (None, 900), 501 / 901, True),
    
])  # fmt: skip
def test_figures_are_close_by_their_ratio(
    left: Figure, right: Figure, close: float, rivals: bool
) -> None:
    assert closeness(left, right) == closeness(right, left) == pytest.approx(close)
    assert rival(left, right) is rival(right, left) is rivals


def test_two_documents_with_nothing_in_common_are_told_so() -> None:
    found = score(reading("A ship came in."), reading("The council met late."))
    assert (found.relation, found.value) == (Relation.UNRELATED, 0.01)
    assert [(r.code, r.weight, str(r.words)) for r in found.reasons] == [
        ("prior", -4.6, "Two documents taken at random tell different things.")
    ]


@pytest.mark.parametrize(("one", "two", "weight", "sentence"), [
    ("2031-11-19", "2031-11-19", 1.0, "They were published on one day."),
    ("2031-11-19", "2031-11-22", 1.0, "They were published 3 days apart."),
    ("2031-11-19", "2031-11-23", 0.4, "They were published 4 days apart."),
    ("2031-11-19", "2031-12-03", 0.4, "They were published 14 days apart."),
    ("2031-11-19", "2031-12-04", -0.2, "They were published 15 days apart."),
    ("2031-11-19", "2032-01-18", -0.2, "They were published 60 days apart."),
    ("2031-11-19", "2032-01-19", -1.2, "They were published 61 days apart."),
    ("2031-11-19", "2032-05-17", -1.2, "They were published 180 days apart."),
    ("2031-11-19", "2032-05-18", -2.2, "They were published 181 days apart."),
])  # fmt: skip
def test_publication_is_weighed_in_words(one: str, two: str, weight: float, sentence: str) -> None:
    left, right = (reading(STORY, published_on=on, credited_to="Nordwire") for on in (one, two))
    found = {r.code: (r.weight, str(r.words)) for r in score(left, right).reasons}
    assert found["published"] == (weight, sentence)
    assert found["credit"] == (0.0, "Both rest on Nordwire.")
    assert found["word_runs"] == (
        7.0,
        "100 % of the shorter text stands in the other word for word.",
    )


def test_whose_telling_it_is_is_told_in_words() -> None:
    def why(*given: dict[str, Any]) -> str:
        found = origins([reading(STORY, **one) for one in given])
        assert len(found.tellings) == 1
        assert len(found.tellings[0].origins) == 1
        return found.tellings[0].origins[0].words

    named = {"credited_to": "Nordwire"}
    assert why(named, named, {"publisher": "Echo"}) == "2 of 3 credit Nordwire."
    early = {"publisher": "Echo", "published_on": "2031-11-19"}
    late = {"publisher": "Orla Post", "published_on": "2031-11-20"}
    assert why(late, early) == "None credits anybody; Echo is the first of them."
    assert why({}, {}) == "None of them names a publisher or credits anybody."
