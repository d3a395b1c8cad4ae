"""Every hostile file, malformed feed and page at hand gets a verdict in time; nothing escapes."""

from __future__ import annotations

import tarfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from answerable.reading import Hints, Unreadable, read
from tests.soak.results import keep

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
HOSTILE, FEEDS = SHARED / "corpora" / "hostile", SHARED / "bench" / "data" / "feeds"
LONGEST = 20.0
LISTS = (".txt", ".json", ".jsonl")


def inputs() -> Iterator[tuple[str, bytes]]:
    """Every file whole, and every line of a list as a text of its own."""
    for path in sorted(HOSTILE.rglob("*")):
        if path.is_file():
            yield path.name, path.read_bytes()
            if path.suffix in LISTS:
                yield from (("line.txt", line) for line in path.read_bytes().splitlines())
    for packed in sorted(FEEDS.glob("*.tgz")):
        with tarfile.open(packed) as archive:
            for member in archive:
                if member.isfile() and (held := archive.extractfile(member)) is not None:
                    yield member.name.rpartition("/")[2], held.read()


def verdict(name: str, data: bytes) -> str:
    try:
        reading = read(data, Hints(filename=name))
    except Unreadable as refused:
        return f"refused: {refused.fault.value}"
    assert all(reading.text[s.span[0] : s.span[1]] == s.quote for s in reading.statements)
    return "read"


@pytest.mark.soak
def test_every_hostile_input_gets_a_verdict() -> None:
    if not (HOSTILE.is_dir() and FEEDS.is_dir()):
        pytest.skip("the hostile inputs are not on this machine")
    verdicts: Counter[str] = Counter()
    slowest = 0.0
    for name, data in inputs():
        begun = time.process_time()
        verdicts[verdict(name, data)] += 1
        slowest = max(slowest, time.process_time() - begun)
    assert verdicts.total() > 4_500
    assert slowest < LONGEST
    keep(
        "hostile-inputs",
        {
            "inputs": verdicts.total(),
            "slowest_s": round(slowest, 2),
            **dict(verdicts.most_common()),
        },
    )
