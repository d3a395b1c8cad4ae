"""The certificate of a screening: what was checked when, and a hash that binds to every answer. Pure."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from answerable.screening.rules.bearings import Bearing, Standing
from answerable.screening.rules.lines import Question


def entry(
    number: int, asked: Question, standing: Standing, found: Sequence[Bearing]
) -> dict[str, Any]:
    """One line as it is hashed: what was asked and all that was answered."""
    return {
        "number": number, "label": asked.label, "recipient": asked.recipient, "unit": asked.unit,
        "article": asked.article, "licence": asked.licence, "asks": asked.asks.value,
        "quantity": asked.quantity, "standing": standing.value,
        "bearings": [one.kept() for one in found],
    }  # fmt: skip


def digest(true_on: date, known_on: date, entries: Iterable[Mapping[str, Any]]) -> str:
    """SHA-256 over the two days and the lines, one canonical JSON a line."""
    found = sha256(f"{true_on.isoformat()} {known_on.isoformat()}\n".encode())
    for one in entries:
        text = json.dumps(one, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        found.update(text.encode("utf-8", "surrogatepass") + b"\n")
    return found.hexdigest()


def tally(standings: Iterable[Standing]) -> dict[str, int]:
    """Standing → how many lines stand so; each is named, none of them left out."""
    counted = Counter(standings)
    return {one.value: counted[one] for one in Standing}
