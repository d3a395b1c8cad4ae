"""A spreadsheet or national register: a line for each transfer or licence, under its own headings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from answerable.arms.importers.columns import Column
from answerable.arms.importers.lines import (
    Came,
    Form,
    Holds,
    Keys,
    Licensed,
    Line,
    LineError,
    ReadRegister,
)
from answerable.arms.rules.articles import ArticleKind
from answerable.arms.rules.deliveries import must_span
from answerable.arms.rules.licences import LicenceState
from answerable.arms.rules.supplies import UNKNOWN, Funding, money, quantity
from answerable.intake.importers.sheets import cells
from answerable.intake.importers.sheets.cells import Order, Unclear
from answerable.intake.importers.sheets.fields import folded
from answerable.refusal import Refused, Sentence, say
from answerable.term import Term

T = TypeVar("T")
K = TypeVar("K", bound=Term)


@dataclass(frozen=True)
class Plan:
    """What the columns mean, what a line is, and what holds for every line that does not say."""

    columns: Mapping[int, Column]
    holds: Holds = Holds.TRANSFERS
    order: Order = Order.UNKNOWN
    rest: Mapping[str, str] = field(default_factory=dict)
    """Meaning → what every line says that has no cell for it: a national register names no supplier."""


class Wrong(Exception):
    """A cell that cannot be read."""

    def __init__(self, column: Column, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.column, self.sentence = column, sentence


def order_in(table: Sequence[Sequence[str]], columns: Mapping[int, Column]) -> Order:
    """Which number of a date comes first, by all its columns of days."""
    days = [n for n, c in columns.items() if c in _DAYS]
    return cells.order_of(row[n] for row in table[1:] for n in days if n < len(row))


_DAYS = frozenset({Column.ORDERED, Column.DELIVERED_ON, Column.ISSUED_ON, Column.EXPIRES_ON})


def read(table: Sequence[Sequence[str]], plan: Plan) -> ReadRegister:
    """The lines of a register, and what is wrong with those that cannot be taken in."""
    keys, lines, errors = Keys(), [], []
    for number, row in enumerate(table[1:], start=2):
        if not any(row):
            continue
        said = {
            c: row[n].strip() for n, c in plan.columns.items() if n < len(row) and row[n].strip()
        }
        said = {Column(c): text for c, text in plan.rest.items() if text} | said
        try:
            lines.append(_line(number, said, keys.of(row), plan))
        except Wrong as wrong:
            errors.append(LineError(number, _heading(table[0], plan, wrong.column), wrong.sentence))
    return ReadRegister(
        Form.SHEET, plan.holds, tuple(lines), tuple(errors), total=sum(any(r) for r in table[1:])
    )


def _line(number: int, said: Mapping[Column, str], key: str, plan: Plan) -> Line:
    for column in (Column.DESIGNATION, Column.RECIPIENT):
        if not said.get(column):
            raise Wrong(column, say("The line does not say the {name}.", name=column))
    if plan.holds is Holds.TRANSFERS and not said.get(Column.SUPPLIER):
        raise Wrong(Column.SUPPLIER, say("The line does not say the {name}.", name=Column.SUPPLIER))
    counted = _asked(said, Column.DELIVERED, quantity)
    came = _came(said, counted, plan.order)
    return Line(
        number=number, key=key, designation=said[Column.DESIGNATION][:120],
        recipient=said[Column.RECIPIENT][:120], supplier=said.get(Column.SUPPLIER, "")[:120],
        kind=_term(said, Column.KIND, ArticleKind) or ArticleKind.OTHER,
        classes=_classes(said), ordered=_day(said, Column.ORDERED, plan.order),
        quantity=_asked(said, Column.QUANTITY, quantity), delivered=counted, came=came,
        end_user=said.get(Column.END_USER, "")[:200], value=_asked(said, Column.VALUE, money),
        currency=_currency(said), funding=_funding(said), note=said.get(Column.NOTE, ""),
        source=said.get(Column.SOURCE, "")[:500],
        licence=_licensed(said, plan.order) if plan.holds is Holds.LICENCES else None,
        under=said.get(Column.LICENCE, "")[:80] if plan.holds is Holds.TRANSFERS else "",
    )  # fmt: skip


def _asked(said: Mapping[Column, str], column: Column, read: Callable[[str], T]) -> T:
    try:
        return read(said.get(column, ""))
    except Refused as refused:
        raise Wrong(column, refused.sentence) from refused


def _day(said: Mapping[Column, str], column: Column, order: Order) -> str:
    """The day a cell says, as EDTF; a bare year is one."""
    try:
        return cells.day(said.get(column, ""), order) or ""
    except Unclear as unclear:
        raise Wrong(column, unclear.sentence) from unclear


def _exact(said: Mapping[Column, str], column: Column, order: Order) -> date | None:
    text = _day(said, column, order)
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Wrong(column, say("“{cell}” is not one day.", cell=text)) from None


def _came(said: Mapping[Column, str], counted: tuple[int | None, int | None], order: Order
) -> tuple[Came, ...]:  # fmt: skip
    """Deliveries, apart by semicolons; how many came in each is told only where there is one."""
    parts = [part for part in said.get(Column.DELIVERED_ON, "").split(";") if part.strip()]
    days = [_day({Column.DELIVERED_ON: part}, Column.DELIVERED_ON, order) for part in parts]
    try:
        spans = [(day, must_span(day)) for day in days if day]
    except Refused as refused:
        raise Wrong(Column.DELIVERED_ON, refused.sentence) from refused
    return tuple(Came(day, span, counted if len(spans) == 1 else UNKNOWN) for day, span in spans)


def _currency(said: Mapping[Column, str]) -> str:
    text = said.get(Column.CURRENCY, "").upper()
    if Column.VALUE in said and not (len(text) == 3 and text.isascii() and text.isalpha()):
        raise Wrong(Column.CURRENCY, say(
            "Give the currency of the value by its three letters, for example EUR."
        ))  # fmt: skip
    return text[:3] if Column.VALUE in said else ""


_FUNDINGS: Mapping[str, Funding] = {
    "aid": Funding.GRANT, "gift": Funding.GRANT, "fmf": Funding.GRANT, "fms": Funding.STATE_SALE,
    "government to government": Funding.STATE_SALE, "dcs": Funding.COMMERCIAL_SALE,
    "commercial": Funding.COMMERCIAL_SALE, "lease": Funding.LOAN,
}  # fmt: skip
_STATES: Mapping[str, LicenceState] = {
    "issued": LicenceState.VALID, "granted": LicenceState.VALID, "active": LicenceState.VALID,
    "approved": LicenceState.VALID, "in force": LicenceState.VALID, "pending": LicenceState.APPLIED,
    "application": LicenceState.APPLIED, "refused": LicenceState.WITHHELD,
    "denied": LicenceState.WITHHELD, "cancelled": LicenceState.REVOKED,
    "exhausted": LicenceState.EXPIRED, "lapsed": LicenceState.EXPIRED,
}  # fmt: skip
"""Words of registers → ours, beside our own codes and words."""


def _term(said: Mapping[Column, str], column: Column, terms: type[K]) -> K | None:
    """A cell that says one of our own codes or words; None where it says something else."""
    text = folded(said.get(column, ""))
    return next((t for t in terms if text and text in (folded(t.value), folded(t.words))), None)


def _classes(said: Mapping[Column, str]) -> tuple[Mapping[str, str], ...]:
    """What the register calls the kind is kept in its own words."""
    text = said.get(Column.KIND, "")
    return ({"taxonomy": "register", "class": text[:120]},) if text else ()


def _funding(said: Mapping[Column, str]) -> Funding:
    if Column.FUNDING not in said:
        return Funding.NOT_KNOWN
    text = folded(said[Column.FUNDING])
    found = _term(said, Column.FUNDING, Funding) or _FUNDINGS.get(text)
    if found is None:
        raise Wrong(Column.FUNDING, say(
            "Say on whose money: grant, state sale, commercial sale, loan, or not known."
        ))  # fmt: skip
    return found


def _licensed(said: Mapping[Column, str], order: Order) -> Licensed:
    text = folded(said.get(Column.STATE, ""))
    state = _term(said, Column.STATE, LicenceState) or _STATES.get(text)
    issued = _exact(said, Column.ISSUED_ON, order)
    if text and state is None:
        raise Wrong(Column.STATE, say("“{cell}” is no standing of a licence.", cell=text[:60]))
    if state in (None, LicenceState.VALID) and issued is None:
        if state is LicenceState.VALID:
            raise Wrong(Column.ISSUED_ON, say("A valid licence was issued on a day: say which."))
        state = LicenceState.APPLIED
    authority = said.get(Column.AUTHORITY, "")
    if not authority:
        raise Wrong(Column.AUTHORITY, say("Say which authority issues it."))
    return Licensed(
        said.get(Column.LICENCE, "")[:80], authority[:200], issued,
        _exact(said, Column.EXPIRES_ON, order), state or LicenceState.VALID,
    )  # fmt: skip


def _heading(headings: Sequence[str], plan: Plan, column: Column) -> str:
    number = next((n for n, c in plan.columns.items() if c is column), None)
    return headings[number] if number is not None and number < len(headings) else column.words
