"""Where the page of a record is, by its reference."""

from __future__ import annotations

import re
from collections.abc import Mapping

from django import template

from answerable.refusal import Sentence

register = template.Library()
_REFERENCE = re.compile("[a-z]{1,2}-[0-9a-z]{8}")

PAGES: Mapping[str, str] = {
    "i": "/incidents/", "b": "/patterns/", "c": "/cases/", "d": "/decisions/", "cm": "/commitments/",
    "rn": "/restrictions/", "ut": "/units/", "lc": "/licences/", "tr": "/transfers/",
    "at": "/articles/", "sc": "/screening/", "vt": "/vettings/",
    "eu": "/end-use/", "ob": "/observations/", "cp": "/counterparts/", "dl": "/dialogues/",
    "rq": "/requests/", "mt": "/meetings/", "po": "/operations/", "rl": "/releases/",
    "r": "/reports/", "t": "/situations/",
}  # fmt: skip
"""Prefix of a reference → where its page is; what has no page of its own is not among them."""


@register.filter
def address(reference: str) -> str:
    """The page of a record; empty when it has none of its own."""
    folder = PAGES.get(reference.partition("-")[0], "")
    return f"{folder}{reference}" if folder else ""


@register.filter
def named(sentence: object) -> list[tuple[str, str]]:
    """The records a sentence names by their references, each with its page."""
    values = sentence.values.values() if isinstance(sentence, Sentence) else ()
    texts = (value for value in values if isinstance(value, str) and _REFERENCE.fullmatch(value))
    return [(text, address(text)) for text in texts if address(text)]


@register.filter
def at(links: Mapping[str, str], reference: str) -> str:
    """Where a record is found, of those the reader may follow; empty when it is not among them."""
    return links.get(reference, "")
