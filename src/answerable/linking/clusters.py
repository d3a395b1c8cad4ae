"""Things joined into groups: all that touch, or only those that fit a group as a whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import Any, Protocol, TypeVar

_STRANGERS = 0.02
"""The value of two things that were never compared, because nothing brought them together."""
_FIT = 0.2
"""Mean value that two groups need across all their pairs: one bridge does not join two crowds."""


class _Ordered(Protocol):
    def __lt__(self, other: Any, /) -> bool: ...

    def __hash__(self) -> int: ...


T = TypeVar("T", bound=_Ordered)


def connected(items: Sequence[T], edges: Iterable[tuple[T, T]]) -> list[tuple[T, ...]]:
    """Groups of all that touch, each sorted, in the order of their first member."""
    head = {item: item for item in items}

    def top(one: T) -> T:
        while head[one] != one:
            head[one] = head[head[one]]
            one = head[one]
        return one

    for left, right in edges:
        low, high = sorted((top(left), top(right)))
        head[high] = low
    groups: dict[T, list[T]] = defaultdict(list)
    for item in items:
        groups[top(item)].append(item)
    return sorted(tuple(sorted(group)) for group in groups.values())


def by_likeness(
    count: int, values: Mapping[tuple[int, int], float], least: float
) -> list[tuple[int, ...]]:
    """Groups of what is alike from `least` on, best pairs first, and fits the group as a whole."""
    groups = {i: [i] for i in range(count)}
    head = list(range(count))
    for (left, right), value in sorted(values.items(), key=lambda item: (-item[1], item[0])):
        if value < least:
            break
        one, two = sorted((head[left], head[right]))
        if one != two and _fit(groups[one], groups[two], values) >= _FIT:
            for member in groups.pop(two):
                groups[one].append(member)
                head[member] = one
    return sorted(tuple(sorted(group)) for group in groups.values())


def _fit(one: list[int], two: list[int], values: Mapping[tuple[int, int], float]) -> float:
    pairs = ((min(i, j), max(i, j)) for i, j in product(one, two))
    return sum(values.get(pair, _STRANGERS) for pair in pairs) / (len(one) * len(two))
