"""Papers that documents speak of, and their dates: a cable and a memo are one kind, a letter another."""

from __future__ import annotations

from answerable.linking.words import WORD, fold
from answerable.reading.types import About, Statement

_KINDS = {
    About.MEMO: "cable cables memo memos memorandum telegram dispatch برقيه مذكره телеграма"
    " телеграмма מברק",
    About.LETTER: "letter letters رساله خطاب лист письмо מכתב lettre",
    About.REPORT: "report assessment تقرير تقييم звіт отчет",
}
_KIND_OF = {word: str(kind) for kind, words in _KINDS.items() for word in words.split()}
_BESIDE = 32
"""Characters between a paper and its own date: "a December internal State Department cable"."""


def paper_dated(statement: Statement) -> str | None:
    """The kind of paper that the statement's date belongs to; None when it dates something else."""
    if statement.date is None:
        return None
    return statement.about or _beside(statement.quote, statement.date.words)


def _beside(quote: str, words: str) -> str | None:
    """Readers that do not say what a date belongs to leave it to the words next to it."""
    start = quote.find(words)
    if start < 0 or not words:
        return None
    near = quote[max(0, start - _BESIDE) : start + len(words) + _BESIDE]
    return next((_KIND_OF[w] for w in map(fold, WORD.findall(near)) if w in _KIND_OF), None)
