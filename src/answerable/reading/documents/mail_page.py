"""A message written as a page: every word of it in order, tables by row, what it quotes marked.

A message has no article to be found in it; what is short in it is as much its own as what is long.
"""

from __future__ import annotations

import re
from typing import Any

from answerable.reading.documents.markup import parsed
from answerable.reading.documents.quoting import marked
from answerable.reading.documents.tables import labelled

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_UNSEEN = frozenset(
    ["head", "script", "style", "noscript", "template", "title", "object", "iframe", "svg"]
)
_HIDDEN = re.compile(r"display\s?:\s?none|mso-hide\s?:\s?all", re.I)
_SET_IN = re.compile(r"border(?:-\w+)?\s?:\s?(?:none|medium|0)", re.I)
_QUOTES = re.compile(r"quote|cite", re.I)
LONGEST_CELL = 80


def mail_words(html: str, *, bulk: bool) -> str:
    """Return the words of a page that was sent; `bulk`: to many at once, as a paper sends its articles.

    Raises whatever the parser raises on markup it cannot hold.
    """
    return "\n".join(lines_of(parsed(html), bulk=bulk))


def lines_of(tree: Any, *, bulk: bool = True) -> list[str]:
    """Return the lines of an element as a browser breaks them."""
    from lxml import etree

    writer = _Writer(bulk)
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            writer.leave(element, is_whole=element is tree)
        elif not writer.enter(element):
            walk.skip_subtree()
    return writer.lines()


class _Writer:
    """Lines as they come, and how deep they are quoted."""

    def __init__(self, bulk: bool) -> None:
        self._bulk = bulk
        self._lines: list[str] = []
        self._line: list[str] = []
        self._quotes = 0

    def enter(self, element: Any) -> bool:
        """Begin an element; say whether what is in it is still to be looked at."""
        if element.tag in _UNSEEN or _HIDDEN.search(element.get("style") or ""):
            return False
        if element.tag in _BLOCKS:
            self._end_line()
        self._quotes += self._is_quote(element)
        if element.tag == "table" and (rows := _figures(element)):
            for line in labelled(rows):
                self._line = [line]
                self._end_line()
            return False
        self._say(element.text)
        return True

    def leave(self, element: Any, *, is_whole: bool) -> None:
        """End an element; what follows it stands where it stood, and is not of it."""
        if element.tag in _BLOCKS:
            self._end_line()
        if element.tag not in _UNSEEN and not _HIDDEN.search(element.get("style") or ""):
            self._quotes -= self._is_quote(element)
        if not is_whole:
            self._say(element.tail)

    def lines(self) -> list[str]:
        """All lines."""
        self._end_line()
        return self._lines

    def _is_quote(self, element: Any) -> bool:
        """Say whether what is in it is another's; one set in without a line at its side is not."""
        if element.tag != "blockquote":
            return False
        if _QUOTES.search(f"{element.get('class')} {element.get('type')}") or element.get("cite"):
            return True
        return not self._bulk and not _SET_IN.search(element.get("style") or "")

    def _say(self, words: str | None) -> None:
        if words:
            self._line.append(words)

    def _end_line(self) -> None:
        line = " ".join("".join(self._line).split())
        self._line = []
        if line:
            self._lines.append(marked(line) if self._quotes else line)


def _figures(table: Any) -> list[list[str]]:
    """The rows of a table that holds figures or names; none where it only lays out a page."""
    if table.find(".//table") is not None:
        return []
    rows = [
        [" ".join(cell.text_content().split()) for cell in row if cell.tag in ("td", "th")]
        for row in table.iter("tr")
    ]
    wide = [row for row in rows if sum(map(bool, row)) > 1]
    is_laid_out = any(len(cell) > LONGEST_CELL for row in rows for cell in row)
    return [] if is_laid_out or len(wide) < 2 else rows
