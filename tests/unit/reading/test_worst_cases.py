"""No pattern runs away: a sample of all, each on the worst texts made out of itself."""

from __future__ import annotations

import pytest

from answerable.reading.gates import Gated, bounded
from bench.worst_cases import asked, attacks, every_pattern

ONE_IN, AT_MOST = 150, 2.0
"""A sample, and time for a busy machine; `./do bench worst_cases` asks all and is strict."""


def test_a_sample_of_all_patterns_ends_in_time() -> None:
    caught = every_pattern()
    assert len(caught) > 1_000
    for one in caught[::ONE_IN]:
        assert max(asked(one, text) for text in attacks(one.pattern)[::4]) < AT_MOST, one.pattern


@pytest.mark.parametrize(
    ("pattern", "made"),
    [
        (r"\w+ed", r"\w{1,40}ed"),
        (r"\d*", r"\d{0,40}"),
        (r"[\w]+", r"[\w]+"),
        (r"\w{2,}", r"\w{2,}"),
    ],
)
def test_no_word_is_endless(pattern: str, made: str) -> None:
    assert bounded(pattern) == made


def test_a_side_of_capitals_is_read_in_time_and_its_small_words_are_no_names() -> None:
    from answerable.reading import Hints, read

    said = read(b"THE COUNCIL AND THE ARMY DECLINED TO COMMENT ON IT TODAY.", Hints()).statements
    assert [s.parties for s in said if s.dealing] == [("COUNCIL AND THE ARMY",)]
    assert Gated(r"(?:A )*B").search("A " * 5_000) is None
