"""Days of a dialogue to keep in mind: none where none is set, and never counted from after it."""

from __future__ import annotations

from datetime import date, timedelta

from answerable.channel.rules.dated import Dated, DatedKind, dated

DAY = date(2026, 3, 16)


def test_a_day_is_kept_in_mind_where_there_is_one() -> None:
    assert dated("rq-1", DatedKind.REMIND, DAY, None) == ()
    assert dated("rq-1", DatedKind.REMIND, DAY, DAY) == (Dated("rq-1", DatedKind.REMIND, DAY, DAY),)


def test_it_is_counted_from_its_beginning_and_never_from_after_it() -> None:
    later = DAY + timedelta(1)
    assert dated("cm-1", DatedKind.PROMISE, DAY, later)[0].began == DAY
    assert dated("cm-1", DatedKind.PROMISE, later, DAY)[0].began == DAY
