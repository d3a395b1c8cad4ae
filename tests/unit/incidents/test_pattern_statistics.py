"""Exact tails against published figures and counts made by hand, and the adjustment for many looks."""

from __future__ import annotations

from itertools import combinations
from math import comb

import pytest

from answerable.incidents.rules.patterns_statistics import Table, adjusted, two_sided, upper_tail


def test_fishers_lady_guesses_all_four_cups_once_in_seventy() -> None:
    # Fisher, The Design of Experiments, 1935, ch. II: eight cups, four of each kind.
    assert upper_tail(Table(4, 4, 4, 8)) == pytest.approx(1 / 70, rel=1e-12)


def test_fishers_lady_guesses_three_or_more_seventeen_times_in_seventy() -> None:
    assert upper_tail(Table(3, 4, 4, 8)) == pytest.approx(17 / 70, rel=1e-12)


def test_the_convictions_of_twins_give_the_published_figure() -> None:
    # Fisher 1934, §21.02: of 13 monozygotic twins 10 convicted, of 17 dizygotic 2; P = 619/1330665.
    assert upper_tail(Table(10, 13, 12, 30)) == pytest.approx(619 / 1330665, rel=1e-10)


@pytest.mark.parametrize(("left", "right", "known"), [(3, 4, 7), (5, 5, 8), (1, 6, 6), (4, 2, 9)])
def test_the_tail_is_what_counting_every_choice_gives(left: int, right: int, known: int) -> None:
    chosen = [len(set(c) & set(range(right))) for c in combinations(range(known), left)]
    for both in range(min(left, right) + 2):
        counted = sum(found >= both for found in chosen) / comb(known, left)
        assert upper_tail(Table(both, left, right, known)) == pytest.approx(counted, abs=1e-12)


def test_no_fewer_than_the_margins_force_is_certain() -> None:
    assert upper_tail(Table(0, 3, 4, 9)) == 1.0
    assert upper_tail(Table(2, 5, 5, 8)) == 1.0
    assert upper_tail(Table(3, 5, 5, 8)) < 1.0


def test_more_than_the_margins_allow_cannot_be() -> None:
    assert upper_tail(Table(5, 4, 6, 20)) == 0.0
    assert upper_tail(Table(4, 4, 6, 20)) > 0.0


def test_counts_too_large_for_plain_numbers_keep_a_tail() -> None:
    tail = upper_tail(Table(1_200, 4_000, 20_000, 100_000))
    assert 0 < tail < 1e-50
    assert upper_tail(Table(800, 4_000, 20_000, 100_000)) == pytest.approx(0.5, abs=0.02)


def test_both_sides_are_counted_by_doubling() -> None:
    table = Table(4, 4, 4, 8)
    assert two_sided(table) == pytest.approx(2 / 70, rel=1e-12)


def test_doubled_chances_end_at_one() -> None:
    assert upper_tail(Table(3, 5, 5, 10)) == pytest.approx(0.5)
    assert upper_tail(Table(1, 1, 4, 7)) == pytest.approx(4 / 7)
    assert two_sided(Table(1, 1, 4, 7)) == 1.0


def test_a_count_not_above_the_expected_is_no_surprise() -> None:
    assert Table(2, 4, 4, 8).expected == 2.0
    assert two_sided(Table(2, 4, 4, 8)) == 1.0
    assert two_sided(Table(1, 10, 10, 20)) == 1.0


def test_expected_is_the_share_among_all_compared() -> None:
    assert Table(0, 40, 25, 310).expected == pytest.approx(3.2258, abs=1e-4)
    assert Table(0, 0, 0, 0).expected == 0.0


def test_elsewhere_is_what_the_others_have() -> None:
    assert Table(12, 40, 25, 310).elsewhere == (13, 270)


HOCHBERG = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
            0.5719, 0.6528, 0.7590, 1.0000]  # fmt: skip


def test_the_worked_example_of_benjamini_and_hochberg_rejects_four() -> None:
    # J. R. Statist. Soc. B 57 (1995), §4: at 0.05 the procedure rejects the four smallest.
    found = adjusted(HOCHBERG)
    assert [q <= 0.05 for q in found] == [True] * 4 + [False] * 11
    assert found[0] == pytest.approx(0.0015)
    assert found[3] == pytest.approx(0.0095 * 15 / 4)
    assert found[4] == pytest.approx(0.0201 * 15 / 5)
    assert found[5] == found[6] == pytest.approx(0.0298 * 15 / 7)


def test_the_order_given_is_kept() -> None:
    assert adjusted(HOCHBERG[::-1]) == adjusted(HOCHBERG)[::-1]


def test_tests_not_listed_count_as_certain() -> None:
    assert adjusted([0.01, 0.02], 10) == pytest.approx([0.1, 0.1])
    assert adjusted([0.01, 0.02]) == pytest.approx([0.02, 0.02])
    assert adjusted([0.01, 0.02], 10) == adjusted([0.01, 0.02, *[1.0] * 8])[:2]


def test_an_adjusted_chance_is_never_above_one() -> None:
    assert adjusted([0.9], 100) == [1.0]
    assert adjusted([]) == []
