"""How fast documents are read: our statements beside the bare extraction, in one run.

Processor time of one process, so that what else the machine does is no matter. Texts are our own
example reports; where the outside boards are at hand, their texts and real pages are measured too.
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from answerable.reading import Hints, Reading, Unreadable, read
from bench.written import write

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "reports"
WORDS, ROUNDS, LONG = 400, 5, 3_000
BOARDS = ("counts_gva", "claims_gaza", "muc4")
"""Boards whose texts are mostly longer than the measure."""
OUTSIDE, PAGES = 120, 40


def main() -> None:
    """Measure texts of 400 words and pages, one core, median of five rounds."""
    texts = _texts()
    pages = [_page(text) for text in texts]
    figures: dict[str, Any] = {
        "documents": len(texts),
        "words_each": WORDS,
        "texts_per_second": _rate(lambda: _read(texts, "a.txt"), len(texts)),
        **_paged("own_pages", pages),
        **_outside(),
        **_steady(texts),
    }  # fmt: skip
    for name, figure in figures.items():
        sys.stdout.write(f"{name}: {figure}\n")
    write("reading", "./do bench reading", figures)


def _paged(name: str, pages: list[str]) -> dict[str, Any]:
    """Return pages a second with their statements, beside trafilatura's own."""
    ours = _rate(lambda: _read(pages, "a.html"), len(pages))
    bare = _rate(lambda: _bare(pages), len(pages))
    return {
        f"{name}_per_second": ours,
        f"{name}_trafilatura_alone": bare,
        f"{name}_ratio": round(ours / bare, 2),
    }


def _outside() -> dict[str, Any]:
    """Return the same for texts and pages nobody here wrote, where they are at hand."""
    from bench.boards.scoreboard import SHARED, documents

    if not SHARED.is_dir():
        return {"outside": "not at hand"}
    told = [d["text"].split(" ") for board in BOARDS for d in documents(board)]
    long = [" ".join(words[:WORDS]) for words in told if len(words) > WORDS]
    texts = long[:: max(1, len(long) // OUTSIDE)]
    pages = [d["html"] for d in islice(documents("article"), PAGES)]
    rate = _rate(lambda: _read(texts, "a.txt"), len(texts))
    return {"outside_texts_per_second": rate, **_paged("outside_pages", pages)}


def _steady(texts: list[str]) -> dict[str, Any]:
    """Return whether a long run slows down or grows: its last tenth beside its first."""
    tenth, took = LONG // 10, list[float]()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    many = cycle(texts)
    for _ in range(10):
        begun = time.process_time()
        _read(islice(many, tenth), "a.txt")
        took.append(time.process_time() - begun)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return {
        "long_run_documents": LONG,
        "last_tenth_to_first": round(took[-1] / took[0], 2),
        "memory_grown_mb": round(grown / 1024, 1),
    }


def _read(documents: Iterable[str], filename: str) -> None:
    for document in documents:
        _one(document, filename)


def _one(document: str, filename: str) -> Reading | None:
    try:
        return read(document.encode(), Hints(filename=filename))
    except Unreadable:
        return None


def _bare(pages: list[str]) -> list[str | None]:
    import trafilatura

    return [trafilatura.extract(page) for page in pages]


def _texts() -> list[str]:
    parts = [path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    words = " ".join(part.replace("\n", " ") for part in parts).split(" ")
    step = WORDS // 8
    return [" ".join(words[at : at + WORDS]) for at in range(0, len(words) - WORDS, step)]


def _page(text: str) -> str:
    third = len(text) // 3
    paragraphs = "".join(f"<p>{text[at : at + third]}</p>" for at in range(0, len(text), third))
    body = f"<nav>a b c</nav><article>{paragraphs}</article>"
    return f"<html><head><title>T</title></head><body>{body}</body></html>"


def _rate(work: Callable[[], object], count: int) -> float:
    work()
    seconds = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        work()
        seconds.append(time.process_time() - begun)
    return round(count / statistics.median(seconds), 1)
