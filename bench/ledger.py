"""What the log costs: the tree over entries beside the bare hashing of the same bytes, in one run."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from hashlib import sha256

from answerable.ledger import canon, merkle
from bench.written import write

ENTRIES, ROUNDS = 100_000, 5


def main() -> None:
    """Measure the root over 100,000 entries, median of five rounds, and its ratio to bare hashing."""
    bodies = [_body(number) for number in range(ENTRIES)]
    tree = _seconds(lambda: merkle.root(merkle.leaf_hash(body) for body in bodies))
    bare = _seconds(lambda: [sha256(body).digest() for body in bodies])
    figures = {
        "entries": ENTRIES,
        "root_seconds": round(tree, 3),
        "bare_hash_seconds": round(bare, 3),
        "ratio": round(tree / bare, 2),
    }
    for name, figure in figures.items():
        sys.stdout.write(f"{name}: {figure}\n")
    write("ledger", "./do bench ledger", figures)


def _body(number: int) -> bytes:
    return canon.canonical(
        {
            "n": number,
            "act": "incidents.statement.accepted",
            "subject": "q-7kq2m9xd",
            "actor": "a-0123456789abcdef",
            "door": "web",
            "moment": "2026-11-22T08:00:00.000000Z",
            "because": "0" * 64,
            "rows": ["1" * 64],
        }
    )


def _seconds(work: Callable[[], object]) -> float:
    work()
    taken = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)
