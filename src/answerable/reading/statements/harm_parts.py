"""Which figures are parts of another: "including three children", "two of them nurses"."""

from __future__ import annotations

import re

from answerable.reading.statements.harm_tables import HarmTables, Row
from answerable.reading.statements.quantities import Quantity

REACH = 140
"""How far apart people and what is told of them may stand."""


def parts_of(
    text: str, whole: Quantity, counted: list[Quantity], taken: dict[Quantity, str],
    table: HarmTables, row: Row,
) -> list[Quantity]:  # fmt: skip
    """Return the figures told as parts of `whole`: "including three children and two women"."""
    parts: list[Quantity] = []
    at = other = whole.end
    for quantity in counted:
        if quantity.start < at or quantity in taken:
            continue
        back = other > at and table.count.points_back.search(text, other, quantity.end)
        if back and table.any_row.search(text, other, quantity.start):
            break  # "ten killed and 30 hurt, two of them children": of those hurt
        if parts and is_otherwise_harmed(text, quantity, row, table):
            break
        between = text[at : quantity.start]
        starts = quantity.part and len(between) < REACH and not re.search(r"[.;]", between)
        follows = parts and quantity.noun and re.fullmatch(r",?\s*(?:\w{1,3}\s*)?", between)
        if not (starts or follows):
            told = quantity.noun and not quantity.named
            if parts or told or quantity.start - whole.end > REACH:
                break
            other = quantity.end
            continue
        parts.append(quantity)
        at = quantity.end
    return parts


def is_otherwise_harmed(text: str, quantity: Quantity, row: Row, table: HarmTables) -> bool:
    """ "27 dead and 60 wounded": whom their own word calls harmed in another way."""
    return any(
        not other.row.right
        and other.row.fields != row.row.fields
        and other.pattern.pattern.fullmatch(quantity.noun)
        for other in table.rows.within(text)
    )
