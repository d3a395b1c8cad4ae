"""The places a sentence names, as skeletons that hold across scripts."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from answerable.channel.rules.told.words import TONGUES
from answerable.linking.names import skeleton
from answerable.reading.folding import folded

_FEW = 2
"""Fewest letters of a name in bones that say which place it is."""
_REACH = 40
_FAR_FROM = re.compile(
    r"(?:kilomet\w{1,12}|metres|meters|\bkm|miles?)\b[^,;.]{0,20}"
    r"\b(?:from|of|outside|off|beyond|away from) (?:the )?(?:\w{1,40} of )?$|"
    r"(?:كيلومتر\w{0,12}|متر\w{0,12}|امتار)(?: \w{1,40})? (?:من|عن|خارج) (?:\w{1,40} )?$"
)
_WORD = re.compile(r"[^\W\d_]+")


def places_in(text: str, tongue: str, start: int = 0, end: int | None = None) -> frozenset[str]:
    """The places named between two points of a sentence."""
    last = len(text) if end is None else end
    return frozenset(
        bone for at, _, bone in _found(text, tongue) if start <= at < last and not _is_far(text, at)
    )


def far_from(text: str, tongue: str, start: int = 0, end: int | None = None) -> frozenset[str]:
    """The places of which it is told how far from them it was."""
    last = len(text) if end is None else end
    return frozenset(
        b for at, _, b in _found(text, tongue) if start <= at < last and _is_far(text, at)
    )


def _is_far(text: str, at: int) -> bool:
    return _FAR_FROM.search(text[max(0, at - _REACH) : at]) is not None


def spans(text: str, tongue: str) -> tuple[tuple[int, int], ...]:
    """Where the names of places stand: what their words mean elsewhere they do not mean here."""
    return tuple((start, end) for start, end, _ in _found(text, tongue))


def bones(text: str) -> frozenset[str]:
    """Every word of a sentence as a skeleton, to find in it a place that another sentence names."""
    found = (skeleton(match[0]) for match in _WORD.finditer(text))
    return frozenset(bone for bone in found if len(bone) > _FEW)


@lru_cache(maxsize=16)
def _found(text: str, tongue: str) -> tuple[tuple[int, int, str], ...]:
    patterns, other = _patterns(tongue)
    return tuple(
        (*match.span("place"), bone)
        for pattern in patterns for match in pattern.finditer(text)
        if not other.fullmatch(match["place"]) and len(bone := skeleton(match["place"])) >= _FEW
    )  # fmt: skip


@cache
def _patterns(tongue: str) -> tuple[tuple[re.Pattern[str], ...], re.Pattern[str]]:
    words = TONGUES[tongue]
    return tuple(re.compile(folded(p)) for p in words.places), re.compile(folded(words.not_places))
