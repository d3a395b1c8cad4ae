"""A document as the house composes it: sections of texts, facts, tables and quotations.

Words stay as they are (terms, sentences, playbook wordings) until `spoken` has a door say them in
the reader's language; what comes out is plain values, which every writer takes and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from answerable.playbook.terms import Wording
from answerable.refusal import Sentence, say
from answerable.term import Term

Words = object
"""A sentence, a term, a wording, a day or a plain string; in a cell, also several of them."""
Speak = Callable[[Words], str]
"""How a door says words in its reader's language."""
Plain = dict[str, Any]
"""A spoken document: text, numbers, lists and mappings only."""


@dataclass(frozen=True)
class Query:
    """Where the same number is given again: an address, and a line for a terminal."""

    address: str
    command: str


@dataclass(frozen=True)
class Cell:
    """One value: what is shown, the number where it is one, the language of words from outside."""

    shown: Words
    number: int | None = None
    language: str = ""
    outside: bool = False
    """True for the words of somebody else: set apart, so that their direction disturbs nothing."""
    address: str = ""
    """The list behind the number."""


@dataclass(frozen=True)
class Text:
    """A paragraph of ours."""

    shown: Words
    quiet: bool = False


@dataclass(frozen=True)
class Facts:
    """Pairs of a label and a value."""

    rows: Sequence[tuple[Words, Cell]]
    query: Query | None = None


@dataclass(frozen=True)
class Table:
    """Rows under headings; the columns that hold numbers line up at their end."""

    columns: Sequence[Words]
    rows: Sequence[Sequence[Cell]]
    numeric: frozenset[int] = frozenset()
    caption: Words = ""
    query: Query | None = None


@dataclass(frozen=True)
class Quotation:
    """Words of somebody else, in their language, with where they stand."""

    words: str
    language: str
    whence: Words


Block = Text | Facts | Table | Quotation


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it."""

    title: Words
    blocks: Sequence[Block]
    level: int = 1


@dataclass(frozen=True)
class Document:
    """Everything that is printed, and what stands on every page of it."""

    kind: str
    """`case_file`, `periodic`, `briefing` or `dialogue_note`."""
    title: Words
    subtitle: Words
    marking: Words
    """How far it may go; printed on every page."""
    as_of: Words
    sections: Sequence[Section]
    facts: Sequence[tuple[Words, Cell]] = field(default=())
    figures: Plain = field(default_factory=dict)
    """The same as plain values, for a program: codes and ISO days."""


def spoken(document: Document, speak: Speak, language: str) -> Plain:
    """The document in one language, as plain values."""
    return {
        "kind": document.kind,
        "language": language,
        "direction": "rtl" if language in ("ar", "he") else "ltr",
        "title": speak(document.title),
        "subtitle": speak(document.subtitle),
        "marking": _alone(document.marking, speak),
        "as_of": speak(document.as_of),
        "page": speak(say("page")),
        "same": speak(say("The same figures:")),
        "facts": _facts(document.facts, speak),
        "sections": [
            {"title": _alone(one.title, speak), "level": one.level,
             "blocks": [_BLOCKS[type(block)](block, speak) for block in one.blocks]}
            for one in document.sections
        ],
        "figures": document.figures,
    }  # fmt: skip


def _cell(cell: Cell, speak: Speak) -> Plain:
    return {
        "text": _alone(cell.shown, speak), "number": cell.number, "language": cell.language,
        "outside": cell.outside, "address": cell.address,
    }  # fmt: skip


def _alone(words: Words, speak: Speak) -> str:
    """Words that stand by themselves: several sentences one after another, ours with a capital."""
    if isinstance(words, tuple):
        return " ".join(speak(one) for one in words)
    said = speak(words)
    return said[:1].upper() + said[1:] if isinstance(words, Sentence | Term | Wording) else said


def _facts(rows: Sequence[tuple[Words, Cell]], speak: Speak) -> list[Plain]:
    return [{"label": _alone(label, speak), "value": _cell(cell, speak)} for label, cell in rows]


def _query(query: Query | None) -> Plain | None:
    return {"address": query.address, "command": query.command} if query else None


def _of_text(block: Any, speak: Speak) -> Plain:
    return {"kind": "text", "text": speak(block.shown), "quiet": block.quiet}


def _of_facts(block: Any, speak: Speak) -> Plain:
    return {"kind": "facts", "rows": _facts(block.rows, speak), "query": _query(block.query)}


def _of_table(block: Any, speak: Speak) -> Plain:
    return {
        "kind": "table",
        "caption": _alone(block.caption, speak),
        "columns": [
            {"title": _alone(title, speak), "numeric": place in block.numeric}
            for place, title in enumerate(block.columns)
        ],
        "rows": [[_cell(cell, speak) for cell in row] for row in block.rows],
        "query": _query(block.query),
    }


def _of_quotation(block: Any, speak: Speak) -> Plain:
    return {
        "kind": "quotation", "text": block.words, "language": block.language,
        "whence": speak(block.whence),
    }  # fmt: skip


_BLOCKS: dict[type, Callable[[Any, Speak], Plain]] = {
    Text: _of_text,
    Facts: _of_facts,
    Table: _of_table,
    Quotation: _of_quotation,
}
