"""A table as text: a line for each row, each cell named by the head of its column.

"Killed: 9" says what it counts wherever it is quoted; a bare 9 under a heading far above says nothing.
A row that sums up the others is left bare, so that a sum is never taken for one incident more.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

BETWEEN = " | "
LONGEST_HEAD = 40
_FIGURE = re.compile(r"\d")
_SENTENCE = re.compile(r"(?<=\w{4})\.\s*$|[!?؟:;؛]\s*$")
"""What ends a sentence; "No." is short for something."""
_SUM = re.compile(
    r"(?:(?:grand |sub-?)?total(?:s| général)?|sum|overall|all|ensemble|"
    r"(?:ال)?(?:إجمالي|اجمالي|مجموع)(?: (?:الكلي|العام))?|итого|всего|усього|всього|разом|"
    r"סה[\"״]כ|סך הכל)\b.{0,30}",
    re.I,
)


LONGEST = 300_000
"""Where the headings said again and again would make a text longer, the rows stay as they are."""


def labelled(rows: Iterable[list[str]]) -> Iterator[str]:
    """A line for each row that has words; a row of headings names the cells below it."""
    table = [cells for row in rows if any(cells := [" ".join(cell.split()) for cell in row])]
    begun = next((n for n, cells in enumerate(table) if _width(cells) > 1), len(table))
    yield from map(_bare, table[:begun])
    body = table[begun:]
    if _is_pairs(body):
        yield from (_pair(cells) for cells in body)
    elif _is_headed(body):
        yield from (_named(body[0], cells) for cells in body[1:])
    else:
        yield from map(_bare, body)


SEPARATORS = "\t;,"
LEAST_ROWS, MOST_LETTERS = 3, 2_000_000
_HARM = re.compile(
    r"\|\s?(?:[\w ]{0,30}\b)?(?:killed|dead|deaths?|fatalities|injur(?:ed|ies)|wounded|casualties|"
    r"victims|missing|displaced|(?:ال)?(?:قتلى|شهداء|ضحايا|جرحى|مصابون|مصابين|وفيات|إصابات|مفقودون|مفقودين|نازحون|"
    r"نازحين)|убит\w*|погиб\w*|ранен\w*|загин\w*|поранен\w*|жертв\w*|הרוגים|פצועים|tués|morts|blessés|"
    r"victimes)\b[^|]{0,30}\|",
    re.I,
)
"""A cell that names how many were harmed."""
_RULE = re.compile(r"[|\s:-]+")


def rows_of_list(text: str) -> list[list[str]] | None:
    """The rows of a text that is a list of values set apart by one sign; None for any other text."""
    lines = [line for line in text[:4000].splitlines() if line.strip()]
    if len(lines) < LEAST_ROWS or len(text) > MOST_LETTERS:
        return None
    for sign in SEPARATORS:
        if lines[0].count(sign) < 2:
            continue
        try:
            rows = list(csv.reader(text.splitlines(), delimiter=sign, strict=True))
        except csv.Error:
            continue
        rows = [row for row in rows if any(cell.strip() for cell in row)]
        if len({len(row) for row in rows}) == 1 and _are_heads([cell.strip() for cell in rows[0]]):
            return rows
    return None


def with_tables(text: str) -> str:
    """Name the cells of tables on harm in a text that draws them with upright lines.

    Other tables of a page stay as they are: nothing is read from them, and heads said again and again
    would only make the page longer.
    """
    if "\n|" not in text:
        return text
    found: list[str] = []
    for is_row, group in groupby(text.split("\n"), key=_is_drawn):
        lines = list(group)
        if is_row and any(_HARM.search(line) for line in lines):
            rows = (line.strip()[1:-1].split("|") for line in lines if not _RULE.fullmatch(line))
            found.extend(labelled([[cell.strip() for cell in row] for row in rows]))
        else:
            found.extend(lines)
    return "\n".join(found)


def _is_drawn(line: str) -> bool:
    return len(line) > 1 and line.startswith("|") and line.rstrip().endswith("|")


def _is_headed(body: list[list[str]]) -> bool:
    if len(body) < 2 or max(map(_width, body)) < 3 or not _are_heads(body[0]):
        return False
    held = sum(len(cell) for cells in body for cell in cells)
    return held + len(body) * sum(len(head) + 2 for head in body[0]) < LONGEST


def _width(cells: list[str]) -> int:
    return sum(map(bool, cells))


def _bare(cells: list[str]) -> str:
    return BETWEEN.join(filter(None, cells))


def _are_heads(cells: list[str]) -> bool:
    """Headings are short words, each different, none with a figure."""
    heads = cells[: max((n for n, cell in enumerate(cells, 1) if cell), default=0)]
    return len(set(heads)) == len(heads) and all(map(_is_head, heads))


def _is_head(cell: str) -> bool:
    return 0 < len(cell) <= LONGEST_HEAD and not (_FIGURE.search(cell) or _SENTENCE.search(cell))


def _named(heads: list[str], cells: list[str]) -> str:
    first = next(filter(None, cells))
    if _width(cells) == 1 or _SUM.fullmatch(first):
        return _bare(cells)
    named = (
        f"{heads[n]}: {cell}" if n < len(heads) and heads[n] else cell
        for n, cell in enumerate(cells)
        if cell
    )
    return BETWEEN.join(named)


def _is_pairs(table: list[list[str]]) -> bool:
    """Two columns, a name and what it stands for; not a list under two headings."""
    pairs = [list(filter(None, cells)) for cells in table]
    if len(pairs) < 2 or any(len(pair) != 2 for pair in pairs):
        return False
    names = [name.rstrip(":") for name, _ in pairs]
    kinds = {bool(_FIGURE.search(value)) for _, value in pairs[1:]}
    is_mixed = len(kinds) == 2 or _FIGURE.search(pairs[0][1]) is not None
    return len(set(names)) == len(names) and all(map(_is_head, names)) and is_mixed


def _pair(cells: list[str]) -> str:
    name, value = filter(None, cells)
    return f"{name.rstrip(':')}: {value}"
