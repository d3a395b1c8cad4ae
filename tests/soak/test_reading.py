"""A hundred thousand documents in one process: the last cost what the first did, and memory is flat."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

import pytest

from answerable.reading import Hints, read
from bench.reading import EXAMPLES, WORDS
from tests.soak.results import keep

pytestmark = pytest.mark.soak
DOCUMENTS = int(os.environ.get("ANSWERABLE_DOCUMENTS", "100000"))
SLOWER, MORE_MB = 1.25, 32.0
FIGURE = re.compile(r"\d+")


def documents() -> Iterator[str]:
    """Our example reports, each time from another word on and with other figures and names."""
    told = " ".join(p.read_text("utf-8").replace("\n", " ") for p in sorted(EXAMPLES.glob("*.txt")))
    words = told.split(" ")
    for number in count():
        at = number * 37 % (len(words) - WORDS)
        text = " ".join(words[at : at + WORDS])
        yield (
            FIGURE.sub(str(2 + number % 97), text)
            + f" Ward{number} of Harqa{number % 5000} was hit."
        )


def memory() -> float:
    """The megabytes this process holds now."""
    pages = int(Path("/proc/self/statm").read_text("utf-8").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2


def test_cost_is_linear_and_memory_flat() -> None:
    every, tenth = documents(), max(1, DOCUMENTS // 10)
    for text in islice(every, 200):  # tables are made and memories filled once
        read(text.encode(), Hints(filename="a.txt", published_on="2024-05-08"))
    took, held, said = list[float](), [memory()], 0
    for _ in range(10):
        begun = time.process_time()
        for text in islice(every, tenth):
            hints = Hints(filename="a.txt", published_on="2024-05-08")
            said += len(read(text.encode(), hints).statements)
        took.append(time.process_time() - begun)
        held.append(memory())
    figures: dict[str, object] = {
        "documents": tenth * 10,
        "words_each": WORDS,
        "statements": said,
        "processor_s": round(sum(took), 1),
        "a_second": round(tenth * 10 / sum(took), 1),
        "each_tenth_s": [round(seconds, 1) for seconds in took],
        "memory_mb_at_each_tenth": [round(mb, 1) for mb in held],
    }
    assert said > tenth
    assert sorted(took[5:])[2] < sorted(took[:5])[2] * SLOWER, figures
    assert held[-1] - held[1] < MORE_MB, figures
    keep("reading-long", figures)
