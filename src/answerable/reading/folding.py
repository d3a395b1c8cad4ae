"""Text in the shape rules match on, with the way back to where each character stands.

Rules see straight quotes and dashes, Western digits, Arabic and Hebrew without vowel marks and
with one form per letter, and masked words ("kil*led") plain; a span found there is given back in
the characters of the document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from answerable.reading.masking import unmasked

SAME_LENGTH = {ord(a): b for a, b in zip("‘’‚“”„«»–—‑−٬", '\'\'\'"""""----,', strict=True)}
SAME_LENGTH |= {0x0660 + d: str(d) for d in range(10)} | {0x06F0 + d: str(d) for d in range(10)}
ARABIC_FORMS = {ord(a): b for a, b in zip("أإآٱىةؤئ", "اااايهوي", strict=True)}
EVENED = re.compile(f"[{''.join(map(chr, SAME_LENGTH))}]")
ARABIC = re.compile(r"[\u0591-\u05c7\u0600-\u06ff]")
"""Where any mark or form can be that is folded."""
MARKS = re.compile(r"[\u064b-\u065f\u0670\u0591-\u05c7]")


@dataclass(frozen=True)
class Folded:
    """`text` in matching shape; `places[i]` is where its i-th character stands in the original."""

    text: str
    places: tuple[int, ...] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return where `[start, end)` of the folded text stands in the original."""
        if self.places is None or start >= end:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def fold(text: str) -> Folded:
    """Return `text` in matching shape."""
    if text.isascii():  # nothing to fold but masked words
        plain, places = unmasked(text) or (text, None)
        return Folded(plain, places)
    even = text.translate(SAME_LENGTH) if EVENED.search(text) else text
    plain, places = unmasked(even) or (even, None)
    if not ARABIC.search(plain):
        return Folded(plain, places)
    if not MARKS.search(plain):
        return Folded(plain.translate(ARABIC_FORMS), places)
    marks = {found.start() for found in MARKS.finditer(plain)}
    kept = [i for i in range(len(plain)) if i not in marks]
    stood = tuple(places[i] for i in kept) if places is not None else tuple(kept)
    return Folded("".join(plain[i] for i in kept).translate(ARABIC_FORMS), stood)


def folded(pattern: str) -> str:
    """Return a pattern written in ordinary spelling in the shape it will match."""
    return MARKS.sub("", pattern).translate(ARABIC_FORMS)
