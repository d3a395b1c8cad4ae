"""How the days of a transfer lie to those of its licence."""

from __future__ import annotations

from datetime import date

import pytest

from answerable.arms.rules.under import Days, days_under

MAY, JUNE = (date(2024, 5, 1), date(2024, 5, 31)), (date(2024, 6, 1), date(2024, 6, 30))
OPEN: Days = (None, None)


@pytest.mark.parametrize(("delivered", "licensed", "said"), [
    (MAY, (MAY[0], MAY[1]), ["delivered within the days of the licence"]),
    (MAY, (MAY[0], None), ["delivered within the days of the licence"]),
    (MAY, (None, MAY[1]), ["delivered within the days of the licence"]),
    (OPEN, MAY, ["day of delivery not known"]),
    ((None, MAY[1]), MAY, ["day of delivery not known"]),
    ((MAY[0], None), MAY, ["day of delivery not known"]),
    (MAY, OPEN, ["days of the licence not known"]),
    (MAY, JUNE, ["all delivered before the licence was issued on 2024-06-01"]),
    ((MAY[0], JUNE[0]), JUNE,
     ["some may have been delivered before the licence was issued on 2024-06-01"]),
    (JUNE, MAY, ["all delivered after the last day of the licence, 2024-05-31"]),
    ((MAY[1], JUNE[0]), MAY,
     ["some may have been delivered after the last day of the licence, 2024-05-31"]),
    ((MAY[0], JUNE[1]), (MAY[1], JUNE[0]), [
        "some may have been delivered before the licence was issued on 2024-05-31",
        "some may have been delivered after the last day of the licence, 2024-06-01",
    ]),
])  # fmt: skip
def test_what_was_delivered_outside_the_days_of_its_licence_is_said(
    delivered: Days, licensed: Days, said: list[str]
) -> None:
    assert [str(one) for one in days_under(delivered, licensed)] == said
