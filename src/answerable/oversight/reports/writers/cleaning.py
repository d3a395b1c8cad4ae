"""Text made fit for print: what no page can show is marked, what would turn a line round is left out.

The JSON form keeps every character as it came; a printed page must not be turned round by a quotation,
nor a file be refused because of a control character in it.
"""

from __future__ import annotations

import re
from typing import Any

from answerable.oversight.reports.document import Plain

INSTEAD = "\ufffd"
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
APART, AGAIN = "\u2068", "\u2069"
"""First-strong isolate and its end."""


def clean(text: str) -> str:
    """`text` as every writer can take it."""
    return _UNPRINTABLE.sub(INSTEAD, text.replace("\r\n", "\n").replace("\r", "\n"))


def outside(text: str) -> str:
    """Words of somebody else: without signs that turn the line round."""
    return _TURNING.sub("", clean(text))


def cleaned(document: Plain) -> Plain:
    """A spoken document with every text made fit."""
    made: Plain = _cleaned(document)
    return made


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_cleaned(one) for one in value]
    if not isinstance(value, dict):
        return value
    strange = value.get("outside") or value.get("kind") == "quotation"
    return {
        key: outside(one) if strange and key == "text" else _cleaned(one)
        for key, one in value.items()
    }
