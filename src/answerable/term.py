"""Words with a stored code: the one kind of enumeration the house uses.

A term is a string (its code, as stored) that also knows its words (as shown, in English). Doors
translate the words; nothing below a door knows a language.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """A code with words: `Role.ANALYST == "analyst"`, `.words == "analyst"`."""

    words: str

    def __new__(cls, code: str, words: str = "") -> Self:
        term = str.__new__(cls, code)
        term._value_ = code
        term.words = words or code.replace("_", " ")
        return term

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """Pairs of code and words, in the order of declaration."""
        return [(term.value, term.words) for term in cls]
