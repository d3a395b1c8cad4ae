"""A table as text: a line for each row, each cell named by the head of its column.

"Killed: 9" says what it counts wherever it is quoted; a bare 9 under a heading far above says nothing.
A row that sums up the others is left bare, so that a sum is never taken for one incident more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

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
