"""Keys bring together what tells one thing, and are the same on any machine."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings

from answerable.linking import keys
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

MARKET: dict[str, Any] = {"killed": (9, None), "date": day("2031-05-13")}


def shared(one: Reading, two: Reading) -> set[str]:
    return set(keys(one)) & set(keys(two))


def test_a_copy_with_a_line_added_shares_a_key() -> None:
    assert shared(reading(STORY), reading(STORY + " More from the region below."))


def test_a_rewrite_shares_a_key_by_its_speech() -> None:
    assert any(key.startswith("speech:") for key in shared(reading(STORY), reading(REWRITE)))


def test_different_stories_share_none() -> None:
    assert not shared(reading(STORY), reading(OTHER))


def test_one_event_in_two_languages_shares_a_key_though_the_year_is_open() -> None:
    english = strike(STORY, "At least nine", **MARKET, place=place("Qasr Veth"))
    arabic = strike(ARABIC, "تسعة", killed=(9, None), date=day("XXXX-05-14"), place=place("قصر فث"))
    assert any(key.startswith("event:") for key in shared(english, arabic))


def test_two_names_of_one_spot_share_a_cell_across_a_border_of_the_grid() -> None:
    one = strike(STORY, "At least nine", **MARKET, place=place("Qasr Veth", 10.499, 20.0))
    two = strike(OTHER, "agreed", **MARKET, place=place("Old Town", 10.501, 20.0))
    assert any(key.startswith("near:") for key in shared(one, two))


def test_a_count_of_incidents_is_found_by_its_figure_and_by_its_origin() -> None:
    one = reading(STORY, count(STORY, "At least nine", (None, 500), origin="The Danner Post"))
    two = reading(OTHER, count(OTHER, "agreed", (500, 500), origin="Danner Post"))
    assert {"handling:500", "origin:danner post:500"} <= shared(one, two)


def test_keys_do_not_change_between_runs() -> None:
    # Stored keys must stay findable: when these change on purpose, raise KEYS_VERSION.
    found = keys(reading("A shell hit the covered market of Qasr Veth."))
    assert found == keys(reading("A shell hit the covered market of Qasr Veth."))
    assert len(found) == len(set(found)) == 41
    assert list(found) == sorted(found)
    assert found[0] == "gist:0:870e30b7aa25"


@settings(max_examples=60, deadline=None)
@given(any_readings())
def test_keys_fit_an_index(one: Reading) -> None:
    found = keys(one)
    assert all(0 < len(key) <= 120 for key in found)
    assert len(found) <= 160
