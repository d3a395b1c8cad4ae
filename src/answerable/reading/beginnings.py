"""How a match of a pattern can begin: which characters may stand first, second and third.

Read off the pattern itself. A pattern that looks for them first is tried in earnest at few places of
a text. Where nothing is known of a character, any may stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import reduce

AHEAD = 3
"""How many characters are looked at."""
WIDEST = 48
"""So many members of a class, and it keeps too little away to be asked."""
UNTOLD = re.compile(r"\\[A-Zw]|\]")
"""What in a class may stand for nearly every character, or would end another class."""

Heads = tuple[frozenset[str] | None, ...]
"""For each character, the parts of a class that hold it; None for any."""
Starts = dict[int, Heads]
"""By how many characters a part takes (at most `AHEAD`): what may stand there, and right after."""

OPEN: Heads = (None,) * AHEAD
NOTHING: Starts = {0: OPEN}
ANYHOW: Starts = dict.fromkeys(range(AHEAD + 1), OPEN)


def one_of(members: frozenset[str] | None) -> Starts:
    """Return how one character begins that is of a class, or any."""
    told = None if members and any(map(UNTOLD.search, members)) else members
    return {1: (told, *OPEN[1:])}


def spelled(words: Iterable[str], member: dict[str, frozenset[str]]) -> Starts:
    """Return how words begin; `member` says which parts of a class hold a letter."""
    return either(
        [
            {min(len(word), AHEAD): (*(member[c] for c in word[:AHEAD]), *OPEN)[:AHEAD]}
            for word in words
        ]
    )


def after(first: Starts, then: Starts) -> Starts:
    """Return how one part begins with another after it."""
    return either(
        [
            {min(taken + more, AHEAD): _beside(heads, (*OPEN[:taken], *rest)[:AHEAD])}
            for taken, heads in first.items()
            for more, rest in then.items()
        ]
    )


def either(many: Iterable[Starts]) -> Starts:
    """Return how what is any one of several parts begins."""
    told: Starts = {}
    for starts in many:
        for taken, heads in starts.items():
            told[taken] = _joined(told[taken], heads) if taken in told else heads
    return told


def repeated(part: Starts, least: int) -> Starts:
    """Return how a part begins that stands there at least so often, or more often."""
    more = reduce(lambda told, _: either([NOTHING, after(part, told)]), range(AHEAD), NOTHING)
    return after(part, more) if least else more


def ahead(part: Starts) -> Starts:
    """Return what a look ahead says of what follows."""
    return {0: heads(part)}


def heads(part: Starts) -> Heads:
    """Return which characters may stand first, second, third where a part is found."""
    return reduce(_joined, part.values()) if part else OPEN


def look(part: Starts) -> str:
    """Return the look ahead that finds where a part can begin; empty where that can be anywhere."""
    told = ""
    for members in heads(part):
        if members is None or len(members) > WIDEST:
            break
        told += f"[{''.join(sorted(members))}]"
    return f"(?={told})" if told else ""


def _joined(one: Heads, other: Heads) -> Heads:
    return tuple(
        None if left is None or right is None else left | right
        for left, right in zip(one, other, strict=True)
    )


def _beside(one: Heads, other: Heads) -> Heads:
    """What two parts say of the same characters: what is known, and of two the fewer."""
    return tuple(
        right if left is None else left if right is None else min(left, right, key=len)
        for left, right in zip(one, other, strict=True)
    )
