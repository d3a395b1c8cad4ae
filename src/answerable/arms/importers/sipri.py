"""The trade register of the SIPRI Arms Transfers Database, as its site gives it: CSV, text before it.

A "?" beside a figure marks it as uncertain; it is kept as told and marked so. The register's own words
for kinds of weapons are kept as a class; the kind of ours they mean is the table below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from answerable.arms.importers.lines import Came, Form, Keys, Line, LineError, ReadRegister
from answerable.arms.rules.articles import ArticleKind
from answerable.arms.rules.deliveries import span_of
from answerable.arms.rules.supplies import UNKNOWN, Funding, Range
from answerable.refusal import say

HEADING = ("Recipient", "Supplier", "Year of order")
WIDTH = 16
TAIL = 4
"""A line broken in its remarks leaves the three figures of its end, after an empty cell."""
(_RECIPIENT, _SUPPLIER, _YEAR, _YEAR_ASKED, _ORDERED, _ORDERED_ASKED, _DESIGNATION, _WORDS,
 _DELIVERED, _DELIVERED_ASKED, _YEARS, _CONDITION, _REMARKS) = range(13)  # fmt: skip

_KINDS: tuple[tuple[ArticleKind, tuple[str, ...]], ...] = (
    (ArticleKind.SHIP, ("missile boat", "torpedo boat")),
    (ArticleKind.SENSOR, ("radar/", "radar", "sonar", " eo ", "eo system", "eo search", "recce system",
                          "signals intelligence system", "search system", "satellite")),
    (ArticleKind.ENGINE, ("engine", "turbofan", "turbojet", "turboprop", "gas turbine")),
    (ArticleKind.OTHER, ("turret", "chassis", "naval mine", "refuel system", "torpedo/", "torpedo")),
    (ArticleKind.LOITERING_MUNITION, ("loitering munition", "one-way attack drone")),
    (ArticleKind.DRONE, ("uav", "drone")),
    (ArticleKind.LAUNCHER, ("launcher", "coastal defence system")),
    (ArticleKind.AIR_DEFENCE, ("sam system", "air-defence system", "self-propelled ad system",
                               "anti-aircraft gun", "abm system")),
    (ArticleKind.GUIDED_BOMB, ("guided bomb", "glide bomb")),
    (ArticleKind.ARTILLERY_ROUND, ("guided shell",)),
    (ArticleKind.ROCKET, ("guided rocket",)),
    (ArticleKind.MISSILE, ("missile", "sam", "abm")),
    (ArticleKind.HELICOPTER, ("helicopter", "heli")),
    (ArticleKind.COMBAT_AIRCRAFT, ("fighter", "fga", "bomber", "combat aircraft",
                                   "ground-attack aircraft", "anti-submarine aircraft")),
    (ArticleKind.OTHER_AIRCRAFT, ("aircraft", "airship")),
    (ArticleKind.SHIP, ("boat", "ship", "frigate", "corvette", "submarine", "destroyer", "craft",
                        "minesweeper", "minehunter", "minelayer", "tug", "tanker", "cruiser",
                        "carrier", "mcm", "icebreaker")),
    (ArticleKind.ARMOURED_VEHICLE, ("apc", "tank", "armoured", "infantry fighting vehicle", "armed ugv",
                                    "reconnaissance vehicle", "fire-support vehicle")),
    (ArticleKind.ARTILLERY_PIECE, ("gun", "mortar", "howitzer")),
)  # fmt: skip
"""The words of the register → our kind: the first row with a word that occurs."""


def is_register(table: Sequence[Sequence[str]]) -> bool:
    """Say whether a table is a trade register: its heading within the first lines."""
    return _heading(table) is not None


def read(table: Sequence[Sequence[str]]) -> ReadRegister:
    """The lines of a trade register, and what is wrong with those that cannot be read."""
    at = _heading(table)
    if at is None:
        return ReadRegister(Form.SIPRI)
    keys, lines, errors, rejoined = Keys(), [], [], []
    for number, cells, joined in _whole(table, at + 1):
        if joined:
            rejoined.append(number)
        found = _line(number, cells, keys)
        if isinstance(found, Line):
            lines.append(found)
        else:
            errors.append(found)
    total = sum(any(row) for row in table[at + 1 :])
    return ReadRegister(
        Form.SIPRI, lines=tuple(lines), errors=tuple(errors), rejoined=tuple(rejoined), total=total
    )


def _heading(table: Sequence[Sequence[str]]) -> int | None:
    for at, row in enumerate(table[:40]):
        if tuple(row[: len(HEADING)]) == HEADING:
            return at
    return None


def _whole(
    table: Sequence[Sequence[str]], begin: int
) -> Iterator[tuple[int, list[str], bool]]:  # fmt: skip
    """Each line with its number as the file shows it; a tail on its own line is put back."""
    at = begin
    while at < len(table):
        row, joined = list(table[at]), False
        if at + 1 < len(table) and _is_tail(table[at + 1], row):
            row += [""] * (_REMARKS + 1 - len(row)) + list(table[at + 1])[1:]
            joined = True
        if any(row):
            yield at + 1, row + [""] * (WIDTH - len(row)), joined
        at += 2 if joined else 1


def _is_tail(row: Sequence[str], before: Sequence[str]) -> bool:
    return bool(row) and len(row) <= TAIL and row[0] == "" and len(before) <= _REMARKS + 1


def _line(number: int, cells: list[str], keys: Keys) -> Line | LineError:
    recipient, supplier, designation = cells[_RECIPIENT], cells[_SUPPLIER], cells[_DESIGNATION]
    if not recipient or not supplier or not designation:
        return LineError(number, "", say("The line lacks recipient, supplier or designation."))
    if len(cells) > WIDTH:
        return LineError(number, "", say("The line has more columns than the register."))
    ordered, delivered = _count(cells[_ORDERED]), _count(cells[_DELIVERED])
    if ordered is None or delivered is None:
        return _wrong(number, cells, _ORDERED if ordered is None else _DELIVERED)
    came = _came(cells[_YEARS], delivered)
    if came is None:
        return _wrong(number, cells, _YEARS)
    words = cells[_WORDS]
    return Line(
        number=number, key=keys.of(cells), designation=designation[:120], recipient=recipient[:120],
        supplier=supplier[:120], kind=kind_of(words),
        classes=({"taxonomy": "SIPRI", "class": words},) if words else (),
        ordered=cells[_YEAR] if span_of(cells[_YEAR]) else "", quantity=ordered,
        delivered=delivered, came=came, condition=cells[_CONDITION].lower()[:40],
        note=cells[_REMARKS], funding=_funding(cells[_REMARKS]), unsure=_unsure(cells),
    )  # fmt: skip


def _wrong(number: int, cells: list[str], column: int) -> LineError:
    return LineError(number, str(column + 1), say(
        "“{cell}” is not a figure of the register.", cell=cells[column][:60]
    ))  # fmt: skip


def kind_of(words: str) -> ArticleKind:
    """The kind of ours that the register's words mean."""
    said = f" {words.lower()} "
    for kind, known in _KINDS:
        if any(word in said for word in known):
            return kind
    return ArticleKind.OTHER


def _unsure(cells: list[str]) -> tuple[str, ...]:
    asked = {"ordered": _YEAR_ASKED, "quantity": _ORDERED_ASKED, "delivered": _DELIVERED_ASKED}
    return tuple(name for name, column in asked.items() if "?" in cells[column])


def _funding(remarks: str) -> Funding:
    """Only what the register says outright: "aid" among its remarks is a grant."""
    said = {part.strip().lower() for part in remarks.replace(",", ";").split(";")}
    return Funding.GRANT if "aid" in said else Funding.NOT_KNOWN


def _count(cell: str) -> Range | None:
    if not cell:
        return UNKNOWN
    return (int(cell), int(cell)) if cell.isascii() and cell.isdigit() and len(cell) < 13 else None


def _came(cell: str, delivered: Range) -> tuple[Came, ...] | None:
    """One delivery for each year named; how many came in each is told only where there is one."""
    years = [year.strip() for year in cell.split(";") if year.strip()]
    spans = {year: span for year in years if len(year) == 4 and (span := span_of(year))}
    if any(year not in spans for year in years):
        return None
    quantity = delivered if len(spans) == 1 else UNKNOWN
    return tuple(Came(year, span, quantity) for year, span in spans.items())
