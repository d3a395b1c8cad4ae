"""Which page of a long list is asked for."""

from __future__ import annotations

from collections.abc import Mapping

DIGITS = 6


def page_given(given: Mapping[str, str]) -> int:
    """The page a query names; the first where it names none that there could be."""
    text = given.get("page", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= DIGITS else 1
