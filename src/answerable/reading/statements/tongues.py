"""Which language each passage is in: a bulletin may say everything twice, in two scripts."""

from __future__ import annotations

import re

from answerable.reading.documents.languages import OTHER, language_of
from answerable.reading.statements.passages import Passage

LEAST = 80
"""Letters from which another script is read as its language; fewer are names and handles."""
_SCRIPTS = {
    "arabic": re.compile(r"[\u0621-\u064a]"),
    "hebrew": re.compile(r"[\u05d0-\u05ea]"),
    "cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "latin": re.compile(r"[A-Za-z]"),
}
_OF = {"ar": "arabic", "he": "hebrew", "uk": "cyrillic", "ru": "cyrillic"}


def spoken(cut: list[Passage], code: str) -> list[tuple[str, list[Passage]]]:
    """Return the passages of each language, the document's own `code` first."""
    home = _OF.get(code, "latin")
    if home == "latin" and all(passage.text.isascii() for passage in cut):
        return [(code, cut)]
    others = [name for name in _SCRIPTS if name != home]
    apart: dict[str, list[Passage]] = {name: [] for name in others}
    own: list[Passage] = []
    for passage in cut:
        apart.get(_script(passage.text, home, others), own).append(passage)
    found = [(code, own)]
    for name, passages in apart.items():
        text = "\n".join(passage.text for passage in passages)
        if len(_SCRIPTS[name].findall(text)) >= LEAST:
            found.append((language_of(text), passages))
        else:
            own.extend(passages)
    own.sort(key=lambda passage: passage.index)
    return found


def _script(text: str, home: str, others: list[str]) -> str:
    """Return the script most letters of `text` are in; the home script in doubt."""
    if home == "latin" and not OTHER.search(text):
        return home
    there = [name for name in others if _SCRIPTS[name].search(text)]
    if not there:
        return home
    counts = {name: len(_SCRIPTS[name].findall(text)) for name in [home, *there]}
    return max(counts, key=lambda name: counts[name])
