"""Registers taken in, and the dry run of one: what it holds, what is new in it, what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from answerable.accounts import queries as accounts
from answerable.accounts.rules import may_read
from answerable.actor import Actor, Level
from answerable.arms.importers import columns, sheet, sipri
from answerable.arms.importers.columns import Column
from answerable.arms.importers.lines import Form, Holds, Line, LineError, ReadRegister
from answerable.arms.importers.sheet import Plan
from answerable.arms.models import Article, Licence, Register, Transfer
from answerable.arms.queries.resolving import Names, names
from answerable.arms.rules import registers as rules
from answerable.arms.rules.names import state_key
from answerable.intake.importers.sheets.cells import Order
from answerable.intake.queries.lists import opened
from answerable.refusal import Absent, Sentence, say

MOST_LINES = 100_000


@dataclass(frozen=True)
class Wanted:
    """How a register is to be taken in."""

    series: str
    """The register it is an edition of: the same line of another edition is known."""
    holds: str = Holds.TRANSFERS
    named: Mapping[str, str] = field(default_factory=dict)
    """Meaning → heading, where headings do not say it."""
    rest: Mapping[str, str] = field(default_factory=dict)
    """Meaning → what every line says that has no cell for it."""
    ours: tuple[str, ...] = ()
    """The names by which the register calls us, as a supplier."""
    order: str = Order.UNKNOWN
    replaces: bool = False
    """What an earlier edition had and this one has not is gone from the register."""


@dataclass(frozen=True)
class Sorted:
    """The lines of a register beside what is known of its series."""

    read: ReadRegister
    new: tuple[Line, ...]
    articles: tuple[Line, ...]
    """The first line of each designation that no article goes by which came with a register."""
    known: int
    back: tuple[int, ...]
    """Rows that were gone and are there again."""
    gone: tuple[int, ...]
    errors: tuple[LineError, ...]
    names: Names
    """What articles that came with registers are called: a public line hangs on no other."""
    every: Names
    """What all articles are called, those entered by hand too."""

    @property
    def unheard(self) -> int:
        """How many designations no article goes by at all."""
        return sum(not self.every.meant(line) for line in self.articles)


@dataclass(frozen=True)
class Preview:
    """What taking a register in would do. Nothing is stored."""

    form: Form
    holds: Holds
    lines: int
    rejoined: int
    designations: int
    new: int
    articles: int
    known: int
    gone: int
    ours: int
    errors: Sequence[LineError]
    sample: Sequence[Line]
    headings: Sequence[str]
    meant: Mapping[str, str]
    """Heading → what it was taken to mean."""
    why_not: Sentence | None


def preview(
    data: bytes, wanted: Wanted, *, by: Actor, level: Level = Level.INTERNAL
) -> Preview:  # fmt: skip
    """Read a register without storing anything."""
    table = opened(data, MOST_LINES)
    read, why_not = _read(table, wanted)
    found = beside(read, wanted, by=by, level=level)
    ours = rules.ours_by(wanted.ours)
    meant = {} if read.form is Form.SIPRI else columns.named(table[0], wanted.named)
    return Preview(
        read.form, read.holds, read.total, len(read.rejoined), read.designations, len(found.new),
        found.unheard, found.known, len(found.gone),
        sum(state_key(line.supplier) in ours for line in read.lines), found.errors,
        found.new[:5], table[0], {table[0][n]: c.words for n, c in meant.items()},
        why_not or rules.why_not_take(wanted.series, by=by),
    )  # fmt: skip


def read_register(data: bytes, wanted: Wanted) -> tuple[ReadRegister, Sentence | None]:
    """What a file holds, and why it cannot be taken in so."""
    return _read(opened(data, MOST_LINES), wanted)


def _read(
    table: list[list[str]], wanted: Wanted
) -> tuple[ReadRegister, Sentence | None]:  # fmt: skip
    if sipri.is_register(table):
        return sipri.read(table), None
    if wanted.holds not in list(Holds):
        return ReadRegister(Form.SHEET), say("Say what its lines are: transfers or licences.")
    found = columns.named(table[0], wanted.named)
    holds = Holds(wanted.holds)
    given = {*found.values(), *(one for one, text in wanted.rest.items() if text)}
    why_not = columns.why_not_columns(given, licences=holds is Holds.LICENCES)
    if why_not is not None:
        return ReadRegister(Form.SHEET, holds, total=len(table) - 1), why_not
    order = Order(wanted.order) if wanted.order in list(Order) else Order.UNKNOWN
    if order is Order.UNKNOWN:
        order = sheet.order_in(table, found)
    rest = {one: text for one, text in wanted.rest.items() if one in _REST}
    return sheet.read(table, Plan(found, holds, order, rest)), None


_REST = frozenset(Column)


def beside(
    read: ReadRegister, wanted: Wanted, *, by: Actor, level: Level,
    fences: frozenset[str] = frozenset(),
) -> Sorted:  # fmt: skip
    """Sort lines into known, new and gone, and find which designations need an article.

    `level`, `fences`: how it will be marked. Whoever sees a line sees what it is said to be of; and
    goes on seeing it whatever becomes of an article somebody entered by hand: that one is only what
    the line's own is read as, by who sees both.
    """
    stands = _standing(read.holds, wanted.series, by)
    called = names(by=by, level=level, fences=fences, brought=True)
    fresh, articles, errors = [], [], list(read.errors)
    numbers = _numbers(read, by)
    for line in read.lines:
        if line.key in stands:
            continue
        if line.licence and line.licence.number in numbers:
            errors.append(_entered_already(line.number, line.licence.number))
            continue
        numbers |= {line.licence.number} - {""} if line.licence else set()
        meant = called.meant(line)
        if len(meant) > 1:
            errors.append(_several(line))
            continue
        if not meant:
            articles.append(line)
            called.add(line.designation, line.kind, placeholder(line))
        fresh.append(line)
    here = {line.key for line in read.lines}
    gone = tuple(pk for key, (pk, day) in stands.items() if key not in here and day is None)
    back = tuple(pk for key, (pk, day) in stands.items() if key in here and day is not None)
    return Sorted(
        read, tuple(fresh), tuple(articles), sum(line.key in stands for line in read.lines),
        back, gone if wanted.replaces else (), tuple(errors), called,
        names(by=by, level=level, fences=fences),
    )  # fmt: skip


def placeholder(line: Line) -> str:
    """What stands for the article a line brings, until it has a reference."""
    return f"line {line.number}"


def _standing(holds: Holds, series: str, by: Actor) -> dict[str, tuple[int, date | None]]:
    """What the reader sees of earlier editions: key of a line → its row, and the day it was gone."""
    editions = Register.objects.visible_to(by).filter(series=series.strip()).values("reference")
    if holds is Holds.LICENCES:
        licences = Licence.objects.visible_to(by).filter(register__in=editions)
        return {key: (pk, None) for key, pk in licences.values_list("line_key", "pk")}
    rows = Transfer.objects.visible_to(by).filter(register__in=editions)
    return {key: (pk, gone) for key, pk, gone in rows.values_list("line_key", "pk", "gone_on")}


def _numbers(read: ReadRegister, by: Actor) -> set[str]:
    """Numbers of licences that are entered already: how they stand is changed by their own verbs."""
    told = {line.licence.number for line in read.lines if line.licence and line.licence.number}
    rows = (
        Licence.objects.visible_to(by).filter(number__in=told)
        if told
        else Licence.everything.none()
    )
    return set(rows.values_list("number", flat=True))


def _entered_already(number: int, licence: str) -> LineError:
    return LineError(number, Column.LICENCE.words, say(
        "Licence {number} is entered already. Change how it stands on its own page.", number=licence
    ))  # fmt: skip


def _several(line: Line) -> LineError:
    return LineError(line.number, "", say(
        "Several articles go by “{name}”: say which kind it is.", name=line.designation
    ))  # fmt: skip


@dataclass(frozen=True)
class RegisterLine:
    """A register as a list shows it."""

    row: Register
    form: Form
    who: str


def registers(*, by: Actor) -> Sequence[RegisterLine]:
    """Every register that was taken in, the newest first."""
    rows = list(Register.objects.visible_to(by).order_by("-taken_at", "-pk"))
    people = accounts.names_of({row.taken_by for row in rows})
    return [RegisterLine(row, Form(row.form), people.get(row.taken_by, "")) for row in rows]


def counted(*, by: Actor) -> Mapping[str, int]:
    """How many articles, transfers and licences the reader may see."""
    return {
        "articles": Article.objects.visible_to(by).count(),
        "transfers": Transfer.objects.visible_to(by).filter(gone_on=None).count(),
        "licences": Licence.objects.visible_to(by).count(),
    }


def must_read_arms(*, by: Actor) -> None:
    """Raise `Absent` for who reads nothing of arms at all."""
    if not may_read("arms", by.roles) and not by.sight.all_content:
        raise Absent("arms")
