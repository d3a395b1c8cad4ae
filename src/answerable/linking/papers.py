"""Papers that documents speak of: a cable, a memo and a diplomatic note are one kind, a letter another."""

from __future__ import annotations

from answerable.linking.words import tokens
from answerable.reading.types import Statement

_KINDS = {
    "message": "cable cables memo memos memorandum telegram dispatch برقيه مذكره телеграма телеграмма מברק",
    "letter": "letter letters رساله خطاب лист письмо מכתב lettre",
    "report": "report assessment تقرير تقييم звіт отчет",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}


def paper_of(statement: Statement) -> str | None:
    """The kind of paper a statement speaks of, by the first such word of its quotation."""
    named = " ".join(part for part in (statement.object_hit, statement.quote) if part)
    return next((_KIND_OF[w] for w in tokens(named) if w in _KIND_OF), None)
