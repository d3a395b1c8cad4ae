"""A cell of a list says a figure or a day, or says nothing clear and gets a remedy; never a guess."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.intake.importers.sheets import cells, rows
from answerable.intake.importers.sheets.cells import Order, Unclear
from answerable.intake.importers.sheets.fields import Field, suggested
from answerable.reading.types import Scope


@pytest.mark.parametrize(
    ("cell", "figure"),
    [
        ("9", (9, 9)), ("0", (0, 0)), ("9.0", (9, 9)), ("1,200", (1200, 1200)), ("٩", (9, 9)),
        ("9-14", (9, 14)), ("9 – 14", (9, 14)), ("٩-١٤", (9, 14)), ("9 to 14", (9, 14)),
        ("من 9 إلى 14", (9, 14)), ("between 9 and 14", (9, 14)), ("9+", (9, None)),
        ("at least 9", (9, None)), ("≥9", (9, None)), ("ما لا يقل عن 9", (9, None)),
        ("more than 9", (10, None)), ("up to 5", (None, 5)), ("fewer than 5", (None, 4)),
        ("about 20", (20, 20)), ("حوالي 20", (20, 20)), ("", None), ("unknown", None), ("-", None),
        ("غير معروف", None), ("N/A", None),
    ],
)  # fmt: skip
def test_a_figure_is_read_in_its_ways_of_writing(cell: str, figure: object) -> None:
    assert cells.figure(cell) == figure


@pytest.mark.parametrize(
    "cell", ["many", "14-9", "3/4", "-3", "9-14-20", "1e9", "99999999999", "3.5"]
)
def test_what_is_no_figure_is_unclear_and_says_what_to_write(cell: str) -> None:
    with pytest.raises(Unclear) as unclear:
        cells.figure(cell)
    assert cell in unclear.value.sentence


@pytest.mark.parametrize(
    ("cell", "order", "day"),
    [
        ("2026-03-04", Order.UNKNOWN, "2026-03-04"), ("2026-03", Order.UNKNOWN, "2026-03"),
        ("2026", Order.UNKNOWN, "2026"), ("٢٠٢٦-٠٣-٠٤", Order.UNKNOWN, "2026-03-04"),
        ("04/03/2026", Order.DAY_FIRST, "2026-03-04"), ("04/03/2026", Order.MONTH_FIRST, "2026-04-03"),
        ("4/4/2026", Order.UNKNOWN, "2026-04-04"), ("4 March 2026", Order.UNKNOWN, "2026-03-04"),
        ("March 4, 2026", Order.UNKNOWN, "2026-03-04"), ("4 مارس 2026", Order.UNKNOWN, "2026-03-04"),
        ("4 آذار 2026", Order.UNKNOWN, "2026-03-04"), ("2026-03-04 10:30", Order.UNKNOWN, "2026-03-04"),
        ("2026-03-01/2026-03-05", Order.UNKNOWN, "2026-03-01/2026-03-05"), ("", Order.UNKNOWN, None),
        ("March 2026", Order.UNKNOWN, "2026-03"), ("4 كانون الثاني 2026", Order.UNKNOWN, "2026-01-04"),
    ],
)  # fmt: skip
def test_a_day_is_read_in_its_ways_of_writing(cell: str, order: Order, day: str | None) -> None:
    assert cells.day(cell, order) == day


@pytest.mark.parametrize(
    "cell", ["04/03/2026", "31/02/2026", "soon", "2026-13-01", "2026-03-05/2026-03-01"]
)
def test_a_day_that_can_be_two_or_none_is_unclear(cell: str) -> None:
    with pytest.raises(Unclear):
        cells.day(cell, Order.UNKNOWN)


def test_a_column_says_which_number_is_the_day() -> None:
    assert cells.order_of(["04/03/2026", "13/03/2026"]) is Order.DAY_FIRST
    assert cells.order_of(["04/03/2026", "03/13/2026"]) is Order.MONTH_FIRST
    assert cells.order_of(["04/03/2026"]) is Order.UNKNOWN
    assert cells.order_of(["13/03/2026", "03/13/2026"]) is Order.UNKNOWN


@given(st.text(max_size=40))
def test_no_cell_raises_anything_else(cell: str) -> None:
    for read in (cells.figure, lambda text: cells.day(text, Order.DAY_FIRST)):
        with contextlib.suppress(Unclear):
            read(cell)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_range_is_read_with_its_ends(least: int, more: int) -> None:
    assert cells.figure(f"{least}-{least + more}") == (least, least + more)


def test_headings_mean_what_they_say_in_english_and_arabic() -> None:
    assert suggested(["Date of incident", "Town", "Deaths (total)", "Injured"]) == {
        0: Field.DATE, 1: Field.PLACE, 2: Field.KILLED, 3: Field.INJURED,
    }  # fmt: skip
    assert suggested(["التاريخ", "المكان", "عدد الشهداء", "الجرحى"]) == {
        0: Field.DATE, 1: Field.PLACE, 2: Field.KILLED, 3: Field.INJURED,
    }  # fmt: skip


def test_the_statement_of_a_row_quotes_the_cells_it_was_read_from() -> None:
    table = [["Date", "Town", "Killed", "Notes"], ["2026-03-01", "Kellan", "2-3", "road"]]
    plan = rows.ColumnPlan(
        {0: Field.DATE, 1: Field.PLACE, 2: Field.KILLED}, scope=Scope.RUNNING_TOTAL
    )
    (row,) = rows.read(table, plan, publisher="Orla Monitor").rows
    (said,) = row.reading.statements
    assert said.quote == "Date: 2026-03-01\nTown: Kellan\nKilled: 2-3"
    assert row.reading.text == said.quote + "\nNotes: road"
    assert (said.scope, said.killed, said.attribution[0].who) == (
        Scope.RUNNING_TOTAL,
        (2, 3),
        "Orla Monitor",
    )


def test_a_row_twice_in_a_list_counts_once() -> None:
    table = [["Date", "Killed"], ["2026-03-01", "2"], ["2026-03-01", "2"], ["2026-03-02", "2"]]
    read = rows.read(table, rows.suggest(table))
    assert ([r.number for r in read.rows], read.repeated) == ([2, 4], (3,))


def test_a_plan_without_harm_or_without_when_and_where_says_what_is_missing() -> None:
    assert rows.why_not_mapping(rows.ColumnPlan({0: Field.DATE})) is not None
    assert rows.why_not_mapping(rows.ColumnPlan({0: Field.KILLED})) is not None
    assert rows.why_not_mapping(rows.ColumnPlan({0: Field.KILLED, 1: Field.KILLED})) is not None
    assert rows.why_not_mapping(rows.ColumnPlan({0: Field.KILLED, 1: Field.DATE})) is None
