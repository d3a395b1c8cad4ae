"""Files of weights, read once for as long as they do not change."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from answerable.reading.trained import MOST_BYTES, BadWeights, Trained, loaded
from answerable.refusal import say


def at(file: Path) -> Trained:
    """The model in `file`. Raises `BadWeights`, with a sentence for a person."""
    try:
        seen = file.stat()
        return _loaded(file, seen.st_mtime_ns, seen.st_size)
    except OSError as wrong:
        raise BadWeights(say("The file of weights can not be opened.")) from wrong


@lru_cache(maxsize=8)
def _loaded(file: Path, changed: int, size: int) -> Trained:
    with file.open("rb") as opened:
        return loaded(opened.read(MOST_BYTES + 1))
