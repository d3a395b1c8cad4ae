"""Expressions of time and their values."""

from __future__ import annotations

from datetime import date

import pytest

from answerable.reading.times import expressions

WRITTEN = date(2031, 10, 30)  # a Thursday


def values(text: str) -> list[str]:
    return [found.value for found in expressions(text, WRITTEN)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He came on May 4, 2031.", ["2031-05-04"]),
        ("He came on 4 May.", ["2031-05-04"]),
        ("Notes due Nov. 15.", ["2031-11-15"]),
        ("He spoke Monday.", ["2031-10-27"]),
        ("He will speak Monday.", ["2031-11-03"]),
        ("He spoke yesterday.", ["2031-10-29"]),
        ("It fell last year.", ["2030"]),
        ("It fell last month.", ["2031-09"]),
        ("It rose in the third quarter.", ["2031-Q3"]),
        ("It rose in the third quarter from a year earlier.", ["2031-Q3", "2030-Q3"]),
        ("It lasted three weeks.", ["P3W"]),
        ("It lasted several months.", ["PXM"]),
        ("The two-year term ended.", ["P2Y"]),
        ("He left two days ago.", ["2031-10-28"]),
        ("It is held every day.", ["P1D"]),
        ("He is now there.", ["PRESENT_REF"]),
        ("It grew in the 1980s.", ["198"]),
        ("It grew in the last decade.", ["202"]),
        ("They meet every Thursday.", ["XXXX-WXX-4"]),
        ("He fell on Friday, Oct. 17.", ["2031-10-17"]),
        ("The flight took 5 1/2 hours.", ["PT5H30M"]),
        ("It came in nineteen ninety-one.", ["1991"]),
        ("It came in the year two thousand.", ["2000"]),
        ("It is due by year-end.", ["2031"]),
        ("It fell in the year ended March 31.", ["P1Y", "2031-03-31"]),
        ("It fell in the 2029 second quarter.", ["2029-Q2"]),
        ("It is due in next year's first quarter.", ["2032-Q1"]),
        ("The 7-year-old slept.", []),
    ],
)
def test_an_expression_has_its_value(text: str, value: list[str]) -> None:
    assert values(text) == value


def test_kinds_are_told_apart() -> None:
    text = "He left on May 4, 2031 at 3 p.m. and stayed three weeks, as every year."
    assert [found.kind for found in expressions(text, WRITTEN)] == [
        "DATE", "TIME", "DURATION", "SET",
    ]  # fmt: skip


def test_without_the_day_of_writing_nothing_is_reckoned() -> None:
    assert expressions("He spoke yesterday.", None) == []
