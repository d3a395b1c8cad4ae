"""One table of months serves posts, bylines and notes, in every language that is read."""

from __future__ import annotations

import pytest

from answerable.reading.documents.months import month_of
from answerable.reading.documents.posts import post_in
from answerable.reading.documents.stated_days import full_day


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Jan", 1), ("janvier", 1), ("fév", 2), ("February", 2), ("марта", 3), ("березня", 3),
        ("май", 5), ("мая", 5), ("травня", 5), ("June", 6), ("juin", 6), ("juillet", 7), ("juil", 7),
        ("août", 8), ("octobre", 10), ("تشرين الأول", 10), ("تشرين الثاني", 11), ("כ", 0), ("day", 0),
        ("جويلية", 7), ("يונ", 0), ("מרץ", 3),
    ],
)  # fmt: skip
def test_a_name_is_that_of_its_month(name: str, number: int) -> None:
    assert month_of(name) == number


@pytest.mark.parametrize("month", ["мая", "май", "May", "mai", "أيار", "травня"])
def test_posts_and_notes_know_the_same_names(month: str) -> None:
    post = post_in(
        f"Relief of Harqa\n@harqa_relief\nNine people were killed.\n10:15 · 4 {month} 2026"
    )
    assert post is not None
    assert (post.posted_on, full_day(f"4 {month} 2026")) == ("2026-05-04", "2026-05-04")


@pytest.mark.parametrize("month", ["fév", "févr.", "فبراير", "лют."])
def test_a_short_february_is_one(month: str) -> None:
    post = post_in(
        f"Relief of Harqa\n@harqa_relief\nNine people were killed.\n10:15 · 4 {month} 2026"
    )
    assert post is not None
    assert post.posted_on == "2026-02-04"
