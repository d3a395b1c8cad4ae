"""Ranges follow from accepted statements by origin; nothing else moves them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.incidents.rules import ranges
from answerable.incidents.rules.ranges import Claim, Kept, Narrowed, derive, hull
from answerable.reading.types import Figure, Frame, Group, Modality, Scope


def claim(
    least: int | None, most: int | None, *, origin: str = "Coastal Wire", n: int = 1
) -> Claim:
    return Claim(f"q-{n}", f"r-{n}", origin, (least, most))


ENDS = st.one_of(st.none(), st.integers(0, 50))


def _in_order(figure: Figure) -> bool:
    least, most = figure
    return least is None or most is None or least <= most


FIGURES: st.SearchStrategy[Figure] = st.tuples(ENDS, ENDS).filter(_in_order)
CLAIMS = st.lists(
    st.builds(
        Claim, st.integers(1, 9).map("q-{}".format), st.integers(1, 4).map("r-{}".format),
        st.sampled_from(["Coastal Wire", "The Coastal Wire", "Monitor"]), FIGURES,
    ),
    max_size=8,
)  # fmt: skip


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([(9, None), (11, 14), (11, 11), (10, None)], (9, 14)),
        ([(9, None)], (9, None)),
        ([(None, 500)], (None, 500)),
        ([(5, 5), (9, None)], (5, None)),
        ([(9, 9), (None, 5)], (None, 9)),
        ([(9, None), (None, 5)], (None, None)),
        ([(0, 0), (3, 3)], (0, 3)),
        ([], (None, None)),
        ([(None, None), (4, 4)], (4, 4)),
    ],
)
def test_a_range_holds_every_known_end(figures: list[Figure], expected: Figure) -> None:
    assert hull(figures) == expected


@given(CLAIMS)
def test_no_known_end_lies_outside_the_derived_range(claims: list[Claim]) -> None:
    least, most = derive(claims).derived
    known = [end for c in claims for end in c.figure if end is not None]
    assert all(least is None or end >= least for end in known)
    assert all(most is None or end <= most for end in known)


@given(CLAIMS, st.randoms())
def test_the_order_of_statements_changes_nothing(claims: list[Claim], shuffle: object) -> None:
    mixed = list(claims)
    shuffle.shuffle(mixed)  # type: ignore[attr-defined]  # hypothesis gives a Random
    assert derive(mixed) == derive(claims)


@given(CLAIMS)
def test_a_copy_adds_a_report_and_moves_no_figure(claims: list[Claim]) -> None:
    copies = [replace(c, statement=c.statement + "c", report=c.report + "c") for c in claims]
    before, after = derive(claims), derive([*claims, *copies])
    assert after.derived == before.derived
    assert len(after.rows) == len(before.rows)


@given(CLAIMS, st.sampled_from([
    {"scope": Scope.RUNNING_TOTAL}, {"scope": Scope.PERIOD}, {"frame": Frame.BACKGROUND},
    {"state": "proposed"}, {"state": "set_aside"}, {"group": Group.FIGHTERS},
    {"modality": Modality.DENIED}, {"modality": Modality.NEGATED}, {"modality": Modality.PLANNED},
    {"modality": Modality.CONDITIONAL}, {"modality": Modality.DECLINED},
]))  # fmt: skip
def test_what_does_not_count_never_moves_a_range(
    claims: list[Claim], how: dict[str, object]
) -> None:
    outside = [
        replace(c, statement=c.statement + "o", figure=(0, 9000), **how)  # type: ignore[arg-type]  # fields of Claim
        for c in claims
    ]
    assert derive([*claims, *outside]).derived == derive(claims).derived


def test_copies_of_one_origin_in_two_spellings_stand_in_one_row() -> None:
    found = derive([claim(9, None), claim(9, None, origin="The Coastal Wire", n=2)])
    assert [(row.figure, len(row.reports)) for row in found.rows] == [((9, None), 2)]


def test_a_denial_has_a_row_of_its_own_and_no_figure() -> None:
    denial = replace(claim(0, 0, origin="Ministry", n=2), modality=Modality.DENIED)
    found = derive([claim(3, 3), denial])
    assert [(row.origin, row.denies, row.figure) for row in found.rows] == [
        ("Coastal Wire", False, (3, 3)), ("Ministry", True, (None, None)),
    ]  # fmt: skip
    assert found.statements == 1


def test_a_count_of_some_shows_only_that_there_were_at_least_so_many() -> None:
    children = replace(claim(4, 4, n=2), group=Group.CHILDREN)
    assert derive([children]).derived == (4, None)
    assert derive([claim(11, 11), children]).derived == (4, 11)


@pytest.mark.parametrize(
    ("how", "reason"),
    [
        ({"state": "set_aside"}, Kept.SET_ASIDE),
        ({"state": "proposed"}, Kept.PROPOSED),
        ({"scope": Scope.RUNNING_TOTAL, "state": "proposed"}, Kept.RUNNING_TOTAL),
        ({"scope": Scope.PERIOD}, Kept.PERIOD),
        ({"frame": Frame.BACKGROUND}, Kept.BACKGROUND),
        ({"group": Group.FIGHTERS}, Kept.FIGHTERS),
        ({"modality": Modality.PLANNED}, Kept.NOT_ASSERTED),
        ({"modality": Modality.ALLEGED}, None),
        ({"modality": Modality.DENIED}, None),
        ({}, None),
    ],
)
def test_what_is_kept_out_says_why(how: dict[str, object], reason: Kept | None) -> None:
    assert ranges.kept_out(replace(claim(3, 3), **how)) is reason  # type: ignore[arg-type]  # fields of Claim


def test_a_narrowing_holds_and_the_derived_range_stays_beside_it() -> None:
    found = derive([claim(9, 14)], Narrowed((11, 11), "eleven were named"))
    assert (found.figure, found.derived) == ((11, 11), (9, 14))
    assert found.is_known
    assert not derive([]).is_known


@pytest.mark.parametrize(
    ("figure", "derived", "words"),
    [
        ((None, None), (9, 14), "Give at least one end"),
        ((-1, 3), (9, 14), "below zero"),
        ((12, 10), (9, 14), "is below the least"),
        ((10, 3_000_000_000), (9, None), "more people than can be stored"),
        ((9, 9), (None, None), "nothing to narrow"),
        ((8, 14), (9, 14), "wider than the accepted statements"),
        ((9, 15), (9, 14), "wider than the accepted statements"),
        ((None, 14), (9, 14), "wider than the accepted statements"),
        ((9, None), (9, 14), "wider than the accepted statements"),
        ((9, 14), (9, 14), "already is 9–14"),
    ],
)
def test_a_range_is_narrowed_only_within_what_was_said(
    figure: Figure, derived: Figure, words: str
) -> None:
    sentence = ranges.why_not_narrow(figure, derived)
    assert sentence is not None
    assert words in sentence


@pytest.mark.parametrize(
    ("figure", "derived"),
    [
        ((9, 9), (9, 14)),
        ((10, None), (9, None)),
        ((0, 2_000_000_000), (0, None)),
        ((14, 14), (9, 14)),
    ],
)
def test_a_range_within_what_was_said_may_be_narrowed(figure: Figure, derived: Figure) -> None:
    assert ranges.why_not_narrow(figure, derived) is None


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ((9, 14), "9–14"), ((9, None), "9 or more"), ((None, 500), "up to 500"), ((11, 11), "11"),
        ((None, None), "not known"), (None, "not known"), ((43000, None), "43,000 or more"),
        ((0, 0), "0"),
    ],
)  # fmt: skip
def test_figures_are_said_as_people_say_them(figure: Figure | None, words: str) -> None:
    assert ranges.words(figure) == words
