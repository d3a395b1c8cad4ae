"""How fast documents are read: our statements beside the bare extraction, in one run."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from answerable.reading import Hints, Reading, read
from bench.written import write

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "reports"
WORDS, ROUNDS = 400, 5


def main() -> None:
    """Measure texts of 400 words and pages, one core, median of five rounds."""
    texts = _texts()
    pages = [_page(text) for text in texts]
    figures = {
        "documents": len(texts),
        "words_each": WORDS,
        "texts_per_second": _rate(lambda: _read(texts, "a.txt"), len(texts)),
        "pages_per_second": _rate(lambda: _read(pages, "a.html"), len(pages)),
        "bare_trafilatura_pages_per_second": _rate(lambda: _bare(pages), len(pages)),
    }  # fmt: skip
    figures["pages_ratio"] = round(
        figures["pages_per_second"] / figures["bare_trafilatura_pages_per_second"], 2
    )
    for name, figure in figures.items():
        sys.stdout.write(f"{name}: {figure}\n")
    write("reading", "./do bench reading", figures)


def _read(documents: list[str], filename: str) -> list[Reading]:
    return [read(document.encode(), Hints(filename=filename)) for document in documents]


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
        begun = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begun)
    return round(count / statistics.median(seconds), 1)
