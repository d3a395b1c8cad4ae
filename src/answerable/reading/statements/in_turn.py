"""Counts told place by place: "three were killed in Darwesh, two in Kellan and one in Ostro".

A word of harm told once holds for every place. Where the counts add up to the one before them, and
that was told of no town of its own, they are its parts: "nine died, five in Kellan, four in Ostro".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from answerable.reading.statements.harm_tables import Harm, HarmTables
from answerable.reading.statements.quantities import Quantity

OPENS = re.compile(r"[^.;]{0,80}?(?:[:,،(—–]|\s-)\s?\Z")
"""What stands between a whole and the first of its parts."""


@dataclass(frozen=True)
class Placed:
    """A count with a place right behind it, and where that ends."""

    quantity: Quantity
    end: int


def in_turn(text: str, found: list[Harm], free: list[Quantity], table: HarmTables) -> list[Harm]:
    """Return the harm of counts that have their own place and share an earlier word of harm."""
    placed = _placed(text, free, table)
    return [
        harm for run in _runs(text, placed, table) for harm in _of_a_run(text, found, run, table)
    ]


def _placed(text: str, free: list[Quantity], table: HarmTables) -> list[Placed]:
    """Return the counts with a place behind them; one person only where the sentence ends with it."""
    behind = [(q, table.there.match(text, q.end)) for q in free if not (q.part or q.named)]
    return [
        Placed(q, there.end("place"))
        for q, there in behind
        if there and (there["stops"] is not None or not (q.single and q.figure == (1, 1)))
    ]


def _runs(text: str, placed: list[Placed], table: HarmTables) -> list[list[Placed]]:
    """Return the counts that follow one another as a list does."""
    runs: list[list[Placed]] = []
    for one in placed:
        before = runs[-1][-1] if runs else None
        if before and _next(text[before.end : one.quantity.start], table):
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _next(between: str, table: HarmTables) -> bool:
    joined = table.joined.fullmatch(between)
    return joined is not None and not joined["there"]


def _of_a_run(text: str, found: list[Harm], run: list[Placed], table: HarmTables) -> list[Harm]:
    begins = run[0].quantity.start
    told = [h for h in found if h.end <= begins and not h.part]
    last = max(told, key=lambda h: h.end, default=None)
    if last is None or last.negated:
        return []
    between = text[last.end : begins]
    joined = table.joined.fullmatch(between)
    in_a_town = joined is not None and _names_a_town(joined["there"] or "", table)
    if not in_a_town and OPENS.fullmatch(between) and _adds_up(last, run):
        return [_shared(last, one, part=True) for one in run]
    goes_on = joined and (joined["and"] or (joined["comma"] and in_a_town))
    if goes_on or (joined and _begins_with_and(text, run[0].quantity, table)):
        return [_shared(last, one) for one in run]
    return []


def _names_a_town(there: str, table: HarmTables) -> bool:
    """A country holds the places that are counted after it; a town stands beside them."""
    return bool(there) and not any(there.endswith(name) for name in table.lexicon.countries)


def _adds_up(whole: Harm, run: list[Placed]) -> bool:
    least, most = whole.figure
    counts = [one.quantity.figure for one in run]
    exact = least == most and all(a == b for a, b in counts)
    return exact and len(run) > 1 and sum(a or 0 for a, _ in counts) == least


def _begins_with_and(text: str, quantity: Quantity, table: HarmTables) -> bool:
    """Where "and" is the first letter of the next count."""
    prefix = table.lexicon.numbers.prefix
    return bool(prefix) and text.startswith(table.lexicon.conjunction, quantity.start)


def _shared(last: Harm, one: Placed, *, part: bool = False) -> Harm:
    quantity = one.quantity
    group = quantity.group if quantity.noun else last.group
    rule = f"{last.rule}.part" if part else last.rule
    return replace(
        last, start=quantity.start, end=one.end, figure=quantity.figure, group=group, rule=rule,
        quantity=quantity, part=part, placed=True,
    )  # fmt: skip
