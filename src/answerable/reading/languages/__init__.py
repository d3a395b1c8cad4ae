"""The languages this reader knows; each is a folder of tables, loaded when first met."""

from __future__ import annotations

import importlib
from functools import cache

from answerable.reading.languages.lexicon import Lexicon

CODES = ("en", "ar", "uk", "ru", "he", "fr")


@cache
def lexicon(code: str) -> Lexicon:
    """Return the tables of a language; English for one that is not known."""
    known = code if code in CODES else "en"
    module = importlib.import_module(f"answerable.reading.languages.{known}")
    found: Lexicon = module.LEXICON
    return found
