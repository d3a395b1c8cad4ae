"""Decisions are counted once each, by what they came to."""

from __future__ import annotations

from datetime import date

from answerable.oversight.rules.decided import Kind, by_period, by_recipient, decided

JAN, FEB, MAR = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)
ROWS = [
    ("d-1", "c-1", "i-1", "open", date(2026, 1, 3)),
    ("d-2", "c-2", "i-2", "open", date(2026, 1, 4)),
    ("d-3", "c-3", "i-3", "open", date(2026, 1, 5)),
    ("d-1", "c-1", "i-1", "adopted", date(2026, 1, 31)),
    ("d-2", "c-2", "i-2", "no_action", FEB),
]


def test_a_decision_still_open_is_none() -> None:
    assert [(one.decision, one.kind, one.on) for one in decided(ROWS)] == [
        ("d-1", Kind.ADOPTED, date(2026, 1, 31)), ("d-2", Kind.NO_ACTION, FEB),
    ]  # fmt: skip


def test_a_period_has_its_first_day_and_the_one_before_the_next() -> None:
    made = by_period(decided(ROWS), [JAN, FEB], date(2026, 2, 28))
    assert [(one.head, one.total, one.counts[Kind.ADOPTED]) for one in made] == [
        ("2026-01-01", 1, 1), ("2026-02-01", 1, 0),
    ]  # fmt: skip


def test_what_lies_outside_the_periods_is_not_counted() -> None:
    assert [one.total for one in by_period(decided(ROWS), [FEB], MAR)] == [1]
    assert [one.total for one in by_period(decided(ROWS), [JAN], date(2026, 1, 30))] == [0]
    assert [one.total for one in by_period(decided(ROWS), [JAN], date(2026, 1, 31))] == [1]


def test_a_decision_about_two_states_counts_under_each_and_about_none_under_none() -> None:
    made = by_recipient(decided(ROWS), {"i-1": ("Veskara", "Tamrin")})
    assert [(one.head, one.total) for one in made] == [("", 1), ("Tamrin", 1), ("Veskara", 1)]
    assert made[0].counts == {
        Kind.ADOPTED: 0, Kind.NO_ACTION: 1, Kind.REJECTED: 0, Kind.WITHDRAWN: 0,
    }  # fmt: skip


def test_the_most_decided_stands_first() -> None:
    made = by_recipient(decided(ROWS), {"i-1": ("B",), "i-2": ("B", "A")})
    assert [(one.head, one.total) for one in made] == [("B", 2), ("A", 1)]
