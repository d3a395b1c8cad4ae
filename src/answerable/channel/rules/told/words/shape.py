"""The shape of a language's words: concepts, each with the phrases that say it.

Codes are the same in every language, so that an answer in one can be held against a statement in
the other. One line is `code: phrase, phrase`; a code may have several lines. Words are matched by
their stems, `=word` only as it is written; `~` stands for up to three words of any kind.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tongue:
    """How one language says what was done, to whom, with what, and whether it was."""

    acts: str
    """What was done or was so. A code that begins with `-` says its opposite."""
    things: str
    """What it was done to, with or by: `kind/code`. Things of one kind exclude each other."""
    marks: str
    """What turns, weakens, dates or bounds what is said."""
    places: tuple[str, ...]
    """Patterns of a named place; group `place`."""
    not_places: str
    small: str = ""
    """Words that carry no matter of their own."""
    breaks: str = ""
    """Words before which a sentence may be parted, where something is done on both sides."""
    prepositions: str = ""
    """Words after which something done is only spoken of, not told."""
    being: str = ""
    """Words before which something done makes of the subject the one it was done to."""
