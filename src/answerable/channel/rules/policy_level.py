"""What a text about a planned operation must not hold: positions, grid references, call-signs.

The dialogue about an operation is held at the level of policy. A position that could be used to strike,
or to find somebody, is refused in whatever spelling; a false alarm costs a rewording, a miss a life.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from answerable.channel.rules.disguises import readings
from answerable.channel.rules.spellings import TABLE, Banned
from answerable.reading.gates import bounded
from answerable.refusal import Sentence, say


@dataclass(frozen=True)
class Found:
    """One thing that is refused, in the characters it was recognised by."""

    kind: Banned
    words: str


LONGEST = 6000
"""Characters. What is too long to be looked through is not taken at all."""


def _narrow(pattern: str) -> str:
    """No gap is wider than three by now, and no word endless; so no text takes long."""
    return bounded(pattern).replace(r"\s*", r"\s{0,3}").replace(r"\s+", r"\s{1,3}")


_PATTERNS = tuple((kind, re.compile(_narrow(row)), accept) for kind, row, accept in TABLE)


def found_in(text: str) -> Found | None:
    """The first thing in `text` that is refused; None when it is policy and no more."""
    for reading in readings(text):
        for kind, pattern, accept in _PATTERNS:
            for match in pattern.finditer(reading):
                if accept(match):
                    return Found(kind, match[0].strip())
    return None


def why_not_text(text: str) -> Sentence | None:
    """Say why a text about an operation is not taken; None when it holds to policy."""
    if len(text) > LONGEST:
        return say("Keep it under {count} characters: this is policy.", count=LONGEST)
    if (found := found_in(text)) is None:
        return None
    return say(
        "“{words}” reads like {kind}. Nothing here may place or call anybody: name the area and the"
        " concern, in words.",
        words=found.words[:40], kind=found.kind,
    )  # fmt: skip


def why_not_texts(texts: Mapping[str, str]) -> Sentence | None:
    """The first refusal among several fields, or across two of them: a position split is one still."""
    for text in texts.values():
        if (sentence := why_not_text(text)) is not None:
            return sentence
    return why_not_text(" ".join(texts.values())[:LONGEST])
