"""Whether the one harmed was taking part in the fighting, by what the text says he was doing.

Words weigh for and against, so the answer comes with its grounds; it is a reading of the text and
no finding of law.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from answerable.reading.folding import fold, folded
from answerable.reading.languages import lexicon
from answerable.reading.languages.lexicon import Cue

PRIOR = 0.4
"""Most people who are killed were taking no part; it takes words to say that one was."""


@dataclass(frozen=True)
class Part:
    """Took part or not, how strongly the words say so, and which."""

    took_part: bool
    weight: float
    grounds: tuple[str, ...]


def part_in_fighting(text: str, code: str) -> Part:
    """Weigh what `text` says of the one harmed."""
    words = lexicon(code)
    told = fold(text).text
    for_it, why = _weighed(told, _compiled(words.took_part))
    against, why_not = _weighed(told, _compiled(words.no_part))
    weight = for_it - against - PRIOR
    return Part(weight > 0, round(weight, 3), why if weight > 0 else why_not)


def _weighed(
    text: str, cues: Iterable[tuple[re.Pattern[str], Cue]]
) -> tuple[float, tuple[str, ...]]:
    found = [cue for pattern, cue in cues if pattern.search(text)]
    return sum(cue.weight for cue in found), tuple(cue.words for cue in found)


@cache
def _compiled(cues: tuple[Cue, ...]) -> tuple[tuple[re.Pattern[str], Cue], ...]:
    return tuple((re.compile(folded(cue.pattern), re.I), cue) for cue in cues)
