"""Papers that documents speak of, and their dates: a cable and a memo are one kind, a letter another."""

from __future__ import annotations

from answerable.linking.words import WORD, fold
from answerable.reading.types import Statement

_KINDS = {
    "message": "cable cables memo memos memorandum telegram dispatch برقيه مذكره телеграма"
    " телеграмма מברק",
    "letter": "letter letters رساله خطاب лист письмо מכתב lettre",
    "report": "report assessment تقرير تقييم звіт отчет",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_BESIDE = 32
"""Characters between a paper and its own date: "a December internal State Department cable"."""


def paper_dated(statement: Statement) -> str | None:
    """The kind of paper that the statement's date belongs to; None when it dates something else."""
    if statement.date is None:
        return None
    start = statement.quote.find(statement.date.words)
    if start < 0:
        return None
    end = start + len(statement.date.words)
    near = statement.quote[max(0, start - _BESIDE) : end + _BESIDE]
    return next((_KIND_OF[w] for w in map(fold, WORD.findall(near)) if w in _KIND_OF), None)
