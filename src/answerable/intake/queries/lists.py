"""The dry run of a list: its columns, what they seem to mean, its rows and what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from answerable.intake.importers.sheets import rows
from answerable.intake.importers.sheets.cells import Order
from answerable.intake.importers.sheets.fields import Field
from answerable.intake.importers.sheets.rows import ColumnPlan, Read
from answerable.intake.importers.sheets.table import MOST_ROWS
from answerable.intake.sandbox import answers
from answerable.reading.types import Group, Scope
from answerable.refusal import Refused, Sentence, say

SAMPLES = 3


@dataclass(frozen=True)
class Column:
    """A column as the sheet has it."""

    number: int
    heading: str
    meaning: Field | None
    samples: tuple[str, ...]


@dataclass(frozen=True)
class Preview:
    """What taking the list in would do. Nothing is stored."""

    columns: tuple[Column, ...]
    plan: ColumnPlan
    read: Read
    total: int
    why_not: Sentence | None
    """Why it cannot be taken in under this plan."""


def opened(data: bytes, most_rows: int = MOST_ROWS) -> list[list[str]]:
    """The table in a file, read in a child. Raises `Refused` with the sentence where there is none."""
    found = answers.table(data, most_rows)
    if isinstance(found, Sentence):
        raise Refused(found)
    return found


def preview(data: bytes, plan: ColumnPlan | None = None, *, publisher: str = "") -> Preview:
    """Read a list without storing anything; without a plan the headings suggest one."""
    found = opened(data)
    plan = plan or rows.suggest(found)
    why_not = rows.why_not_mapping(plan)
    read = Read() if why_not else rows.read(found, plan, publisher=publisher)
    return Preview(_columns(found, plan.columns), plan, read, len(found) - 1, why_not)


def _columns(found: list[list[str]], meant: Mapping[int, Field]) -> tuple[Column, ...]:
    width = max(len(row) for row in found[: SAMPLES * 10])
    return tuple(
        Column(
            number,
            found[0][number] if number < len(found[0]) else "",
            meant.get(number),
            tuple(row[number] for row in found[1 : SAMPLES + 1] if number < len(row)),
        )
        for number in range(width)
    )


def plan_for(
    data: bytes, named: Mapping[str, str], *, order: str = "", scope: str = "", group: str = ""
) -> ColumnPlan:
    """A plan from what somebody says columns mean, by heading; what they leave out is suggested."""
    found = opened(data)
    plan = rows.suggest(found)
    wanted: dict[int, Field] = {}
    for code, heading in named.items():
        if heading not in found[0]:
            raise Refused(say("The list has no column “{heading}”.", heading=heading))
        if code not in list(Field):
            raise Refused(say("No column of a list can mean “{code}”.", code=code))
        wanted[found[0].index(heading)] = Field(code)
    kept = {n: f for n, f in plan.columns.items() if n not in wanted and f not in wanted.values()}
    return plan_of(kept | wanted, order=order or plan.order, scope=scope, group=group)


def plan_of(
    columns: Mapping[int, Field], *, order: str = "", scope: str = "", group: str = ""
) -> ColumnPlan:
    """A plan from columns by number, as the page gives it."""
    return ColumnPlan(
        dict(sorted(columns.items())), Order(order or Order.UNKNOWN), Scope(scope or Scope.INCIDENT),
        Group(group or Group.UNKNOWN),
    )  # fmt: skip
