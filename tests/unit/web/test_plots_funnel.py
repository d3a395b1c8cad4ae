"""The ageing bars: on one scale, never outside the plot, mirrored exactly for right-to-left."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from answerable.web.plots_funnel import bands, bar, percent

counts_and_scale = st.lists(st.integers(0, 400), min_size=5, max_size=5).map(
    lambda counts: (counts, max(sum(counts), 1))
)


def number(attribute: str) -> float:
    return float(attribute.removesuffix("%"))


def test_the_longest_stage_fills_the_plot() -> None:
    pieces = bands((10, 10, 10, 10, 10), 50, mirrored=False)
    assert pieces[0].x == "0%"
    assert round(number(pieces[-1].x) + number(pieces[-1].reach), 1) == 100


def test_a_band_that_counts_nothing_is_not_drawn() -> None:
    assert [piece.kind for piece in bands((3, 0, 0, 0, 1), 4, mirrored=False)] == ["a1", "a5"]


def test_one_incident_among_thousands_is_still_seen() -> None:
    [piece] = bands((1, 0, 0, 0, 0), 10_000, mirrored=False)
    assert number(piece.reach) > 0


@given(counts_and_scale)
def test_right_to_left_is_the_mirror_image(drawn: tuple[list[int], int]) -> None:
    counts, scale = drawn
    plain, mirrored = (bands(counts, scale, mirrored=way) for way in (False, True))
    for one, other in zip(plain, mirrored, strict=True):
        assert one.reach == other.reach
        assert abs(number(one.x) + number(one.reach) + number(other.x) - 100) < 2.1


@given(counts_and_scale)
def test_bands_follow_each_other_without_overlap(drawn: tuple[list[int], int]) -> None:
    pieces = bands(*drawn, mirrored=False)
    for one, following in pairwise(pieces):
        assert number(one.x) + number(one.reach) <= number(following.x) + 0.02


def test_a_plain_bar_begins_where_the_reader_begins() -> None:
    assert (bar(1, 4, mirrored=False).x, bar(1, 4, mirrored=True).x) == ("0%", "75%")


def test_percentages_have_no_idle_digits() -> None:
    assert [percent(n) for n in (0, 12.5, 33.333)] == ["0%", "12.5%", "33.33%"]
