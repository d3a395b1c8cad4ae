"""A page of a long list, with the count of all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Model, QuerySet

T = TypeVar("T")
M = TypeVar("M", bound=Model)
AT_ONCE = 100


@dataclass(frozen=True)
class Paged(Generic[T]):
    """One page of lines."""

    lines: Sequence[T]
    count: int
    page: int
    pages: int


def cut(rows: QuerySet[M], page: int) -> tuple[list[M], int, int, int]:
    """The rows of a page, how many there are in all, which page it is, and of how many."""
    count = rows.count()
    pages = max(1, -(-count // AT_ONCE))
    at = min(max(page, 1), pages)
    return list(rows[(at - 1) * AT_ONCE : at * AT_ONCE]), count, at, pages
