"""The five documents the product was founded on, read and linked: what a reader of them would say.

Their texts are not part of the project; the test reads them where they lie beside it.
"""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from answerable.linking import Origins, Relation, keys, origins, score
from answerable.reading import Hints, Reading, read

FOLDER = Path(__file__).parents[4] / "shared" / "reference" / "founding"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not FOLDER.is_dir(), reason="../shared/reference/founding is not there"),
]


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    paths = sorted(FOLDER.glob("*.txt"))
    return [read(path.read_bytes(), Hints(filename=path.name)) for path in paths]


@pytest.fixture(scope="module")
def found(readings: list[Reading]) -> Origins:
    return origins(readings)


def test_the_two_accounts_of_the_backlog_are_one_and_the_others_stand_alone(found: Origins) -> None:
    assert [t.members for t in found.tellings] == [(0,), (1,), (2, 3), (4,)]


def test_that_account_has_the_agency_as_its_one_origin(found: Origins) -> None:
    (telling,) = (t for t in found.tellings if len(t.members) > 1)
    assert [(o.name, o.members) for o in telling.origins] == [("Reuters", (2, 3))]


def test_its_two_documents_disagree_on_the_date_of_the_memo_and_on_nothing_else(
    found: Origins, readings: list[Reading]
) -> None:
    (pair,) = (p for t in found.tellings for p in t.pairs)
    assert [c.about for c in pair.contradictions] == ["paper_date"]
    (contradiction,) = pair.contradictions
    left = readings[pair.left].statements[contradiction.left]
    right = readings[pair.right].statements[contradiction.right]
    assert (left.date and left.date.words, right.date and right.date.words) == (
        "December",
        "December of the following year",
    )


def test_the_count_of_nearly_five_hundred_has_one_origin_in_all_three(
    found: Origins, readings: list[Reading]
) -> None:
    (claim,) = found.claims
    assert {reading for reading, _ in claim.statements} == {0, 2, 3}
    assert claim.origin == "The Washington Post"
    for reading, statement in claim.statements:
        assert "500" in readings[reading].statements[statement].quote
        assert found.origin_of(reading, statement) == claim.origin


def test_no_two_others_are_related(readings: list[Reading]) -> None:
    related = {
        (one, two): score(readings[one], readings[two]).relation
        for one, two in combinations(range(5), 2)
        if score(readings[one], readings[two]).relation is not Relation.UNRELATED
    }
    assert related == {(2, 3): Relation.REWRITE}


def test_the_rewrite_is_found_by_an_index(readings: list[Reading]) -> None:
    assert set(keys(readings[2])) & set(keys(readings[3]))
