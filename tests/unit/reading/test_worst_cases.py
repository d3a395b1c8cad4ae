"""No pattern runs away: a sample of all, each on the worst texts made out of itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from answerable.reading import Hints, read
from answerable.reading.gates import bounded

ROOT = Path(__file__).resolve().parents[3]
AT_MOST = 0.5
"""Seconds, for a busy machine; `./do bench worst_cases` asks all and is strict."""
SAMPLE = """
import bench.worst_cases as worst
found = worst.every_pattern()
asked = [worst.asked(one, text) for one in found[::150] for text in worst.texts(one)[::4]]
print(len(found), max(asked))
"""


def test_a_sample_of_all_patterns_ends_in_time() -> None:
    # In a process of its own: what is compiled already could not be caught.
    asked = [sys.executable, "-c", SAMPLE]
    done = subprocess.run(asked, capture_output=True, text=True, check=True, cwd=ROOT)
    count, slowest = done.stdout.split()
    assert int(count) > 1_000
    assert float(slowest) < AT_MOST


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


def test_the_small_words_of_a_side_in_capitals_are_no_names() -> None:
    said = read(b"THE COUNCIL AND THE ARMY DECLINED TO COMMENT ON IT TODAY.", Hints()).statements
    assert [s.parties for s in said if s.dealing] == [("COUNCIL AND THE ARMY",)]
