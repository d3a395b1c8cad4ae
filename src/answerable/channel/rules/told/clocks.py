"""The times of day a sentence tells, each as the minutes between which it lies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answerable.reading.folding import folded

_HOUR, _DAY = 60, 24 * 60
_OFF = 25
"""How many minutes off a full hour may be that is told without minutes."""
_HOURS = "one two three four five six seven eight nine ten eleven twelve"
_ARABIC_HOURS = (
    "الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة "
    "الثامنة التاسعة العاشرة الحادية الثانية_عشرة"
)
_VALUES = {folded(w.replace("_", " ")): n for n, w in enumerate(_ARABIC_HOURS.split(), 1)} | {
    word: n for n, word in enumerate(_HOURS.split(), 1)
}
_NAMED = "|".join(sorted(_VALUES, key=len, reverse=True))
_PARTS: tuple[tuple[str, int, int], ...] = (
    (r"midnight|منتصف الليل", 23 * 60 + 30, 24 * 60 + 30),
    (
        r"(?:mid-?|late |early |the |this |that )?(?:after-?noon)|بعد الظهر|عصرا|العصر",
        12 * 60,
        18 * 60,
    ),
    (r"noon|midday|lunch-?time|ظهرا|الظهر|الظهيرة", 11 * 60 + 15, 13 * 60 + 30),
    (r"dawn|day-?break|sunrise|first light|فجرا|الفجر|فجر", 3 * 60, 7 * 60 + 30),
    (r"early morning|early hours|small hours|الساعات الأولى", 0, 9 * 60),
    (r"mid-?morning|forenoon|morning|صباحا|الصباح|صباح|ضحى", 0, 12 * 60),
    (r"dusk|sunset|nightfall|twilight|evening|مساء|المساء|غروب", 16 * 60, 23 * 60),
    (r"night(?!fall)|overnight|after dark|ليلا|الليل|ليلة|ليل", 18 * 60, 30 * 60 + 30),
    (r"broad daylight|in daylight|وضح النهار", 6 * 60, 19 * 60),
)
_PART_OF = [
    (re.compile(rf"(?<!\w)(?:{folded(words)})(?!\w)", re.I), a, b) for words, a, b in _PARTS
]
_AFTER = r"(?P<rest>(?:(?: in| at| of| on)?(?: the| that| من| في)? ?[^\W\d]+){0,2})"
_CLOCKS = re.compile(
    rf"(?<![\d:.,])(?:(?P<h1>[01]?\d|2[0-4]):(?P<m1>[0-5]\d)|"
    rf"(?P<h2>[01]?\d|2[0-3])\.(?P<m2>[0-5]\d)(?= ?(?:[ap]\.?m|hours|hrs))|"
    rf"(?P<h3>[01]\d|2[0-3])(?P<m3>[0-5]\d)(?= (?:hours|hrs)(?! (?:of|later)))|"
    rf"(?P<h4>1[0-2]|[1-9])(?= ?[ap]\.?m\b)|(?P<h5>{_NAMED}|1[0-2]|[1-9]) o'?clock|"
    rf"الساعه (?P<h6>{_NAMED}|2[0-3]|1?\d)(?![\d:]))(?: ?(?P<half>[ap])\.?m\b)?{_AFTER}",
    re.IGNORECASE,
)


def times(text: str, start: int, end: int) -> Iterator[tuple[int, tuple[int, int]]]:
    """Where a time of day stands between two points, and between which minutes of the day it is."""
    taken = []
    for match in _CLOCKS.finditer(text, start, end):
        taken.append(match.span())
        yield match.start(), _clock(match)
    for pattern, first, last in _PART_OF:
        for match in pattern.finditer(text, start, end):
            if not any(a <= match.start() < b for a, b in taken):
                taken.append(match.span())
                yield match.start(), (first, last)


def minutes_apart(one: tuple[int, int], two: tuple[int, int]) -> int:
    """Fewest minutes between two times of day, over midnight where that is nearer."""
    shifted = ((two[0] + shift, two[1] + shift) for shift in (-_DAY, 0, _DAY))
    return min(max(0, a - one[1], one[0] - b) for a, b in shifted)


def _clock(match: re.Match[str]) -> tuple[int, int]:
    said = next(n for n in range(1, 7) if match[f"h{n}"])
    hour, exact = _value(match[f"h{said}"]), said <= len("123")
    minute = int(match[f"m{said}"]) if exact else 0
    at = _of_the_day(hour, match["half"], match["rest"]) * _HOUR + minute
    return (at, at) if exact else (at - _OFF, at + _OFF)


def _value(word: str) -> int:
    return int(word) if word.isdigit() else _VALUES[word.lower()]


def _of_the_day(hour: int, half: str | None, rest: str) -> int:
    """The hour of twenty-four: `p.m.`, and "in the evening", are of the second half."""
    if half:
        return hour % 12 + (12 if half.lower() == "p" else 0)
    if hour > len(_HOURS.split()):
        return hour
    part = next(((a, b) for pattern, a, b in _PART_OF if pattern.search(rest)), None)
    if part is None:
        return hour
    return min((hour, hour % 12 + 12), key=lambda h: minutes_apart((h * _HOUR, h * _HOUR), part))
