"""A page of a long list, with the count of all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Model, QuerySet

from answerable.paging import part_of

T = TypeVar("T")
M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Paged(Generic[T]):
    """One page of lines."""

    lines: Sequence[T]
    count: int
    page: int
    pages: int


def cut(rows: QuerySet[M], page: int) -> tuple[list[M], int, int, int]:
    """The rows of a page, how many there are in all, which page it is, and of how many."""
    part = part_of(rows.count(), page)
    return list(rows[part.span]), part.count, part.page, part.pages
