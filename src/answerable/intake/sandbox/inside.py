"""The parts of a file on their way out of the child: written there, believed here in nothing."""

from __future__ import annotations

import base64
from typing import Any

from answerable.intake.rules import kept_filename, unkeepable
from answerable.reading.documents.parts import MOST_PARTS, Part, Parts
from answerable.refusal import Sentence, say

HOW = ("attachment", "message", "item", "page", "file")
_LENGTHS = {"name": 200, "content_type": 200, "address": 1000}


def as_json(parts: Parts) -> dict[str, Any]:
    """What the child says of the parts of a file."""
    return {
        "left": parts.left,
        "taken": [
            {"name": p.name, "how": p.how, "content_type": p.content_type, "address": p.address,
             "data": base64.b64encode(p.data).decode()}
            for p in parts.taken
        ],
    }  # fmt: skip


def checked(given: Any) -> Parts:
    """Build the parts a child gave. Raises KeyError, ValueError or TypeError where it is none."""
    if type(given["left"]) is not int or given["left"] < 0 or len(given["taken"]) > MOST_PARTS:
        raise ValueError("parts")
    return Parts(tuple(_part(one) for one in given["taken"]), given["left"])


def _part(given: Any) -> Part:
    for name, most in _LENGTHS.items():
        if not isinstance(given[name], str) or len(given[name]) > most or unkeepable(given[name]):
            raise ValueError(name)
    if given["how"] not in HOW:
        raise ValueError("how")
    data = base64.b64decode(given["data"], validate=True)
    named = (
        kept_filename(given["name"]) if given["how"] in ("attachment", "file") else given["name"]
    )
    return Part(named, data, given["how"], given["content_type"], given["address"])


def locator(part: Part, number: int) -> str:
    """Where in the whole a part lies, as its report keeps it: "attachment 2"."""
    return f"{part.how} {number}"


def left_inside(count: int) -> Sentence:
    """That some parts were not taken out."""
    return say(
        "{count} parts were left inside: there were too many of them, or they were too large.",
        count=count,
    )  # fmt: skip
