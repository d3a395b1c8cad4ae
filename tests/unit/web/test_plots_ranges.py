"""Range bars and timelines: zero at the reader's start, no dot at the middle of a range."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.web import plots_ranges as plots
from answerable.web.plots_ranges import Line, Scale, Span


@pytest.mark.parametrize(
    ("figures", "most"),
    [([(9, 14)], 20), ([], 4), ([(None, None)], 4), ([(3, None)], 4), ([(0, 43000)], 80000),
     ([(5, 5)], 8), ([(21, 40)], 40)],
)  # fmt: skip
def test_a_scale_ends_on_a_round_number_that_holds_every_end(
    figures: list[plots.Figure], most: int
) -> None:
    assert plots.scale_for(figures, mirrored=False).most == most


@given(st.integers(0, 10**9), st.booleans())
def test_every_end_stands_within_the_plot(number: int, mirrored: bool) -> None:
    scale = plots.scale_for([(number, None)], mirrored=mirrored)
    assert 3 - 1e-9 <= scale.at(number) <= 97 + 1e-9
    ticks = scale.ticks()
    assert len(ticks) == 5
    assert ticks[0].words == "0"


def test_a_mirrored_page_has_zero_at_its_own_start() -> None:
    assert Scale(20).at(0) == 3
    assert Scale(20, mirrored=True).at(0) == 97
    plain, mirrored = plots.bar((5, 15), Scale(20)), plots.bar((5, 15), Scale(20, mirrored=True))
    assert [(s.tag, s.x, s.reach) for s in plain] == [
        ("rect", "26.5%", "47%"), ("cap", "26.5%", ""), ("cap", "73.5%", ""),
    ]  # fmt: skip
    assert (mirrored[0].x, mirrored[0].reach) == ("26.5%", "47%")
    assert mirrored[1].x == "73.5%"


def test_each_figure_has_its_own_shape() -> None:
    scale = Scale(20)
    shapes = {
        "one figure": plots.bar((10, 10), scale),
        "or more": plots.bar((10, None), scale),
        "up to": plots.bar((None, 10), scale),
        "denies": plots.bar((0, 0), scale, denies=True),
        "nothing": plots.bar((None, None), scale),
    }
    assert {name: [s.tag for s in found] for name, found in shapes.items()} == {
        "one figure": ["circle"], "or more": ["line", "circle"], "up to": ["line", "circle"],
        "denies": ["circle"], "nothing": [],
    }  # fmt: skip
    assert shapes["denies"][0].kind == "open"
    assert shapes["or more"][0].x2 == "68%"
    assert shapes["up to"][0].x2 == "32%"
    assert plots.bar((10, None), Scale(20, mirrored=True))[0].x2 == "32%"


def test_a_tail_never_leaves_the_plot() -> None:
    assert plots.bar((20, None), Scale(20))[0].x2 == "100%"
    assert plots.bar((20, None), Scale(20, mirrored=True))[0].x2 == "0%"


def test_the_band_is_the_derived_range_and_runs_on_where_it_is_open() -> None:
    scale = Scale(20)
    assert [(s.x, s.reach) for s in plots.band((10, None), scale)] == [("50%", "47%")]
    assert [(s.x, s.reach) for s in plots.band((None, 10), scale)] == [("3%", "47%")]
    assert plots.band((None, None), scale) == []
    assert len(plots.grid(scale)) == 5


def test_days_stand_in_order_from_the_readers_start() -> None:
    spans = [
        Span(date(2026, 3, 1), date(2026, 3, 1), True),
        Span(date(2026, 3, 11), date(2026, 3, 21), True),
        Span(date(2026, 3, 1), date(2026, 3, 31), False),
    ]
    line = plots.line_for(spans, mirrored=False)
    assert line is not None
    assert line.ends() == ("2%", "98%")
    shapes = [[(s.tag, s.x) for s in plots.moment(span, line)] for span in spans]
    assert shapes == [
        [("circle", "2%")], [("rect", "34%")], [("box", "2%"), ("dash", "2%"), ("dash", "98%")],
    ]  # fmt: skip
    mirrored = plots.line_for(spans, mirrored=True)
    assert mirrored is not None
    assert mirrored.ends() == ("98%", "2%")
    assert plots.line_for([], mirrored=False) is None


def test_one_day_alone_has_a_place() -> None:
    day = date(2026, 3, 1)
    assert Line(day, day).at(day) == 2
