"""One arithmetic of pages: nothing is lost between two, and none begins beyond the end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.paging import pages_of, part_of


@pytest.mark.parametrize(("count", "page", "at", "pages", "span"), [
    (0, 1, 1, 1, (0, 10)), (10, 1, 1, 1, (0, 10)), (11, 2, 2, 2, (10, 20)), (11, 9, 2, 2, (10, 20)),
    (11, 0, 1, 2, (0, 10)), (11, -4, 1, 2, (0, 10)),
])  # fmt: skip
def test_a_page_that_is_not_there_is_the_nearest(
    count: int, page: int, at: int, pages: int, span: tuple[int, int]
) -> None:
    part = part_of(count, page, 10)
    assert (part.count, part.page, part.pages) == (count, at, pages)
    assert part.span == slice(*span)


@given(st.integers(0, 500), st.integers(1, 60))
def test_the_pages_together_are_the_whole_list_once(count: int, size: int) -> None:
    rows = list(range(count))
    shown = [rows[part_of(count, n + 1, size).span] for n in range(pages_of(count, size))]
    assert [row for part in shown for row in part] == rows
    assert count == 0 or all(shown)
