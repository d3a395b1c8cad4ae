"""The survival plot: shares from zero, time from the reader's start, mirrored for Arabic."""

from __future__ import annotations

from datetime import date

from answerable.oversight.rules.survival import Curve, Stay, curve
from answerable.web.plots_survival import Drawing, drawn


def of(*days: int, still: int = 0) -> Curve:
    left = [Stay("c", "i", "s", date(2026, 1, 1), d, left=True) for d in days]
    held = [Stay("c", "i", "s", date(2026, 1, 1), 10, left=False) for _ in range(still)]
    return curve([*left, *held])


def steps(made: Drawing) -> list[tuple[str, str, str, str]]:
    return [(s.x1, s.y1, s.x2, s.y2) for s in made.strokes if s.kind == "edge"]


def test_a_curve_falls_by_steps_from_all_to_the_last_stay() -> None:
    made = drawn(of(5, still=1), most=10, limit=None, mirrored=False)
    assert steps(made) == [
        ("7%", "4%", "52%", "4%"), ("52%", "4%", "52%", "44%"), ("52%", "44%", "97%", "44%"),
    ]  # fmt: skip


def test_arabic_is_mirrored_in_its_geometry() -> None:
    made = drawn(of(5, still=1), most=10, limit=5, mirrored=True)
    assert steps(made)[0] == ("93%", "4%", "48%", "4%")
    assert made.limit is not None
    assert made.limit.x1 == "48%"
    assert [b.x for b in made.band] == ["3%"]


def test_the_band_hangs_between_its_limits() -> None:
    [block] = drawn(of(5, still=1), most=10, limit=None, mirrored=False).band
    assert (block.x, block.reach) == ("52%", "45%")
    assert float(block.y[:-1]) < 44 < float(block.y[:-1]) + float(block.tall[:-1])


def test_a_limit_beyond_the_longest_stay_widens_the_scale() -> None:
    made = drawn(of(5), most=5, limit=10, mirrored=False)
    assert made.limit is not None
    assert made.limit.x1 == "97%"
    assert drawn(of(5), most=5, limit=None, mirrored=False).limit is None


def test_axes_begin_at_zero_and_say_their_days() -> None:
    made = drawn(of(5), most=12, limit=None, mirrored=False)
    assert [label.words for label in made.labels][:7] == ["0", "2", "4", "6", "8", "10", "12"]
    assert [label.words for label in made.labels][-3:] == ["0", "50", "100"]


def test_a_stage_nobody_entered_has_axes_and_no_curve() -> None:
    made = drawn(of(), most=0, limit=None, mirrored=False)
    assert steps(made) == []
    assert made.band == []
