"""Forty reprints count once: documents are grouped into tellings, and claims go back to one origin."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.linking import origins
from answerable.linking.clusters import by_likeness
from answerable.reading.types import Reading
from tests.unit.linking.readings import (
    ARABIC,
    OTHER,
    REWRITE,
    STORY,
    count,
    day,
    place,
    reading,
    strike,
)
from tests.unit.linking.test_scores import any_readings

HERE = {"killed": (9, None), "date": day("2031-05-13"), "place": place("Qasr Veth")}
NEARLY = (
    "Officials of the ministry have counted nearly 500 incidents of harm to civilians with supplied "
    "weapons under its response procedure, and none has led to action."
)
ABOUT = (
    "The ministry has recorded approximately 500 incidents in which civilians were harmed with "
    "supplied weapons; under its procedure no action has followed."
)


def test_a_story_its_copy_and_its_rewrite_are_one_telling_with_one_origin() -> None:
    found = origins(
        [
            reading(STORY, credited_to="Nordwire"),
            reading(OTHER, credited_to="Nordwire"),
            reading(REWRITE, publisher="Telmara Courier", credited_to="The Nordwire News Agency"),
            reading(STORY + " Read on.", publisher="Vesk Daily"),
        ]
    )
    assert [t.members for t in found.tellings] == [(0, 2, 3), (1,)]
    (origin,) = found.tellings[0].origins
    assert origin.members == (0, 2, 3)
    assert origin.name in ("Nordwire", "The Nordwire News Agency")
    assert origin.words.startswith("2 of 3 credit")


def test_two_who_went_there_themselves_are_two_origins_of_one_telling() -> None:
    english = strike(STORY, "At least nine civilians", **HERE, credited_to="Nordwire")
    arabic = strike(ARABIC, "تسعة مدنيين", **HERE, publisher="Sahr Radio", language="ar")
    found = origins([english, arabic])
    assert [t.members for t in found.tellings] == [(0, 1)]
    assert [o.name for o in found.tellings[0].origins] == ["Nordwire", "Sahr Radio"]


def test_without_a_credit_the_earliest_publisher_is_the_origin() -> None:
    late = reading(STORY, publisher="Vesk Daily", published_on="2031-05-15")
    early = reading(STORY + " Read on.", publisher="Telmara Courier", published_on="2031-05-14")
    (telling,) = origins([late, early]).tellings
    assert [o.name for o in telling.origins] == ["Telmara Courier"]


def test_who_names_nobody_has_no_origin_by_name() -> None:
    (telling,) = origins([reading(STORY, credited_to="officials")]).tellings
    assert [o.name for o in telling.origins] == [None]


def test_a_count_has_one_origin_in_all_documents_that_make_it() -> None:
    mentioned = OTHER + " " + NEARLY
    first = reading(NEARLY, count(NEARLY, NEARLY, (None, 500), origin="The Danner Post"))
    second = reading(ABOUT, count(ABOUT, ABOUT, (500, 500), origin="Danner Post"))
    third = reading(mentioned, count(mentioned, NEARLY, (None, 500), origin="sources"))
    found = origins([third, first, second])
    (claim,) = found.claims
    assert claim.statements == ((0, 0), (1, 0), (2, 0))
    assert claim.origin == "The Danner Post"
    assert found.origin_of(0, 0) == "The Danner Post"
    assert found.origin_of(0, 1) is None


def test_a_count_of_something_else_is_not_joined() -> None:
    ships = "The harbour master expects about 500 ships to pass the crossing before winter."
    one = reading(NEARLY, count(NEARLY, NEARLY, (None, 500), origin="The Danner Post"))
    assert origins([one, reading(ships, count(ships, ships, (500, 500)))]).claims == ()


def test_another_count_of_the_same_is_not_joined() -> None:
    other = ABOUT.replace("500", "900")
    one = reading(NEARLY, count(NEARLY, NEARLY, (None, 500), origin="The Danner Post"))
    assert origins([one, reading(other, count(other, other, (900, 900)))]).claims == ()


def test_a_count_that_nobody_first_told_has_no_origin() -> None:
    one = reading(NEARLY, count(NEARLY, NEARLY, (None, 500), origin="sources"))
    two = reading(ABOUT, count(ABOUT, ABOUT, (500, 500)))
    (claim,) = origins([one, two]).claims
    assert claim.origin is None


def test_a_count_made_twice_in_one_document_is_no_claim_of_several() -> None:
    twice = NEARLY + " " + ABOUT
    one = reading(twice, count(twice, NEARLY, (None, 500)), count(twice, ABOUT, (500, 500)))
    assert origins([one]).claims == ()


def test_one_bridge_does_not_join_two_crowds() -> None:
    crowds = {(i, j): 0.99 for i, j in [*combinations(range(4), 2), *combinations(range(4, 8), 2)]}
    assert by_likeness(8, crowds | {(0, 4): 0.6}, 0.5) == [(0, 1, 2, 3), (4, 5, 6, 7)]
    assert by_likeness(2, {(0, 1): 0.6}, 0.5) == [(0, 1)]
    assert by_likeness(2, {(0, 1): 0.4}, 0.5) == [(0,), (1,)]


def test_forty_reprints_count_once() -> None:
    reprints = [reading(STORY + f" Edition {n}.", credited_to="Nordwire") for n in range(40)]
    (telling,) = origins(reprints).tellings
    assert len(telling.members) == 40
    assert len(telling.origins) == 1


def test_nothing_gives_nothing() -> None:
    found = origins([])
    assert (found.tellings, found.claims) == ((), ())


@settings(max_examples=40, deadline=None)
@given(st.lists(any_readings(), max_size=5))
def test_every_document_is_in_one_telling_and_under_one_origin(found: list[Reading]) -> None:
    tellings = origins(found).tellings
    assert sorted(m for t in tellings for m in t.members) == list(range(len(found)))
    assert all(sorted(m for o in t.origins for m in o.members) == list(t.members) for t in tellings)
