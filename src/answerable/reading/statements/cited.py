"""Who is named under words quoted, or behind them: "— Ada Moral, hospital director"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answerable.reading.statements.passages import Passage

WHO = r"-{1,2}\s?(?P<who>[^\W\d_][^\d:;\"!?\n]{1,118}[^\W\d_]\)?)\Z"
UNDER, BEHIND = re.compile(WHO), re.compile(rf"[.!?,…][\"']\s?{WHO}")
CLOSED = ('"', "'")
MOST_WORDS, LONGEST_QUOTE = 14, 12
"""How many words name somebody, and how many sentences are quoted of him at once."""


@dataclass(frozen=True)
class Cited:
    """Somebody named, and which sentences are his: those of `[first, last]`."""

    who: str
    at: int
    near: int
    first: int
    last: int


def cited(cut: Sequence[Passage]) -> Iterator[Cited]:
    """Yield who is named under or behind a quotation, with the sentences quoted."""
    for at, passage in enumerate(cut):
        text = passage.text
        if "-" not in text or passage.quoted:
            continue
        if text[0] != "-":
            found, last = BEHIND.search(text, max(0, len(text) - 130)), at
        elif at and cut[at - 1].text.endswith(CLOSED):
            found, last = UNDER.match(text), at - 1
        else:
            continue
        first = _opened(cut, last) if found and found["who"].count(" ") < MOST_WORDS else None
        if found and first is not None:
            yield Cited(found["who"], at, found.start("who"), first, last)


def _opened(cut: Sequence[Passage], last: int) -> int | None:
    """Return the sentence a quotation that ends in `last` begins with; None: none near."""
    near = range(last, max(-1, last - LONGEST_QUOTE), -1)
    opened = next((at for at in near if cut[at].text.startswith(CLOSED)), None)
    while (
        opened is not None and (before := _unclosed(cut, opened, last - LONGEST_QUOTE)) is not None
    ):
        opened = before
    return opened


def _unclosed(cut: Sequence[Passage], opened: int, least: int) -> int | None:
    """Return where the paragraph above begins, where it opens a quotation and does not close it."""
    begun = opened
    while begun > max(0, least) and cut[begun - 1].paragraph == cut[opened - 1].paragraph:
        begun -= 1
    told = " ".join(passage.text for passage in cut[begun:opened])
    is_above = begun < opened and cut[begun].paragraph != cut[opened].paragraph
    return begun if is_above and told[0] == '"' and told.count('"') == 1 else None
