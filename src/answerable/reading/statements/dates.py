"""Dates as a text gives them, resolved only as far as it or its day of publication allows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from operator import itemgetter

from answerable.reading.folding import folded
from answerable.reading.gates import Gated, Rows
from answerable.reading.languages.lexicon import DateWords
from answerable.reading.statements import edtf
from answerable.reading.types import PartOfDay, When

YEAR = r"(?:19|20)\d\d"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
ONE_DAY = re.compile(r"[\s,،.(]*(?:the |الموافق\s?(?:ل|في )?)?")
"""What stands between a day of the week and its date."""
Raw = tuple[int, int, str, re.Match[str]]
TIMEZONE = Gated(
    r"\b(?:GMT|UTC|local time|EST|CET|KST)\b|\(\d{4} GMT\)|بتوقيت|по местному времени|heure locale",
    0,
)


@dataclass(frozen=True)
class Mention:
    """A date as it stands in a sentence."""

    start: int
    end: int
    edtf: str
    words: str
    year_said: bool = False
    since: bool = False


@dataclass
class Clock:
    """What relative dates are reckoned from, as the text goes on."""

    published: date | None = None
    anchor: str = ""
    year: int | None = None


@dataclass(frozen=True)
class Calendar:
    """The compiled tables of a language."""

    words: DateWords
    forms: Rows[tuple[str, Gated]]
    parts: Rows[tuple[Gated, PartOfDay]]
    since: re.Pattern[str]
    ahead: re.Pattern[str]
    months: dict[str, int]
    weekdays: dict[str, int]
    counts: dict[str, int]
    ordinals: dict[str, int]
    capital: bool


@cache
def tables(code: str) -> Calendar:
    """Return the compiled calendar of a language."""
    from answerable.reading.languages import lexicon

    lex = lexicon(code)
    words = lex.dates
    shifts = ((shift, pattern) for pattern, shift in words.relative)
    forms = [(name, Gated(_compiled(row, words))) for name, row in (*words.forms, *shifts)]
    return Calendar(
        words, Rows.of(forms, itemgetter(1)),
        Rows.of([(Gated(folded(p)), part) for p, part in words.parts_of_day], itemgetter(0)),
        re.compile(folded(words.since) or r"(?!)", re.I),
        re.compile(folded(words.ahead) or r"(?!)", re.I),
        _keys(words.months), _keys(words.weekdays), _keys(words.counts), _keys(words.ordinals),
            words.capital,
    )  # fmt: skip


def mentions(text: str, table: Calendar, clock: Clock, ahead: bool = False) -> list[Mention]:
    """Return the dates of a sentence in order; `clock` moves on with each."""
    raw: list[Raw] = []
    for name, pattern in table.forms.within(text):
        raw += [(m.start(), m.end(), name, m) for m in pattern.finditer(text) if _proper(m, table)]
    if not raw:
        return []
    found: list[Mention] = []
    told = sorted(_without_overlaps(raw), key=lambda r: r[0])
    for begins, (start, end, name, match) in _with_their_weekdays(told, text):
        before = text[max(0, begins - 50) : begins]
        forward = ahead or table.ahead.search(before) is not None
        value = _value(name, match, table, clock, forward)
        if value is None:
            continue
        since = table.since.search(before) is not None
        said = _group(match, "year") is not None
        found.append(Mention(start, end, value, match[0], said, since))
        _move(clock, value)
    return found


def _with_their_weekdays(told: list[Raw], text: str) -> Iterator[tuple[int, Raw]]:
    """Each date with where it begins; "on Thursday, 5 March 2026" is one day, which its date names."""
    begins: int | None = None
    for this, after in zip(told, [*told[1:], None], strict=True):
        if after is not None and _is_its_weekday(this, after, text):
            begins = this[0]
            continue
        yield (this[0] if begins is None else begins), this
        begins = None


def _is_its_weekday(one: Raw, dated: Raw, text: str) -> bool:
    if not one[2].startswith("weekday:") or dated[2] not in ("day", "iso"):
        return False
    return ONE_DAY.fullmatch(text[one[1] : dated[0]]) is not None


def part_of_day(text: str, table: Calendar) -> PartOfDay:
    """Return the part of the day a sentence names."""
    return _part_named(text, table.parts)


@lru_cache(maxsize=64)
def _part_named(text: str, parts: Rows[tuple[Gated, PartOfDay]]) -> PartOfDay:
    """Return the first part of the day that is named; every date of a sentence asks."""
    rows = parts.within(text)
    return next((part for pattern, part in rows if pattern.search(text)), PartOfDay.UNKNOWN)


def when(mention: Mention, words: str, text: str, table: Calendar) -> When:
    """Return a mention as it is stored, with the document's own words."""
    value = f"{mention.edtf}/.." if mention.since and "/" not in mention.edtf else mention.edtf
    return When(words, value, part_of_day(text, table), _tells_a_timezone(text))


@lru_cache(maxsize=64)
def _tells_a_timezone(text: str) -> bool:
    return TIMEZONE.search(text) is not None


def only_part(part: PartOfDay) -> When:
    """Return a date of which only the part of the day is told."""
    return When("", edtf.OPEN_DAY, part)


@cache
def said_on(code: str) -> re.Pattern[str]:
    """Return what before a date makes it the day of saying."""
    from answerable.reading.languages import lexicon

    return re.compile(folded(lexicon(code).said_on) or r"(?!)", re.I)


@cache
def visited(code: str) -> Gated:
    """Return how a text says that somebody came to see what was done."""
    from answerable.reading.languages import lexicon

    return Gated(folded(lexicon(code).visited) or r"(?!)")


def _compiled(pattern: str, words: DateWords) -> str:
    filled = (
        folded(pattern)
        .replace("{month}", _names(words.months))
        .replace("{weekday}", _names(words.weekdays))
        .replace("{count}", _names(words.counts))
        .replace("{ordinal}", _names(words.ordinals))
        .replace("{day}", DAY)
        .replace("{year}", YEAR)
        .replace("{{", "{")
        .replace("}}", "}")
    )
    return rf"(?<!\w)(?:{filled})(?!\w)"


def _names(mapping: object) -> str:
    names = sorted(mapping, key=lambda name: (-len(name), name))  # type: ignore[call-overload]  # any mapping of strings
    return "|".join(re.escape(folded(name)) for name in names) or r"(?!)"


def _keys(mapping: object) -> dict[str, int]:
    return {folded(key).lower(): value for key, value in mapping.items()}  # type: ignore[attr-defined]  # any mapping


def _proper(match: re.Match[str], table: Calendar) -> bool:
    """ "may" is a month only with its capital, where the language writes one."""
    if not table.capital:
        return True
    names = [n for n in (_group(match, "month"), _group(match, "weekday")) if n]
    return all(name[0].isupper() for name in names)


def _without_overlaps(raw: list[Raw]) -> list[Raw]:
    kept: list[Raw] = []
    for item in raw:
        if not any(a < item[1] and item[0] < b for a, b, _, _ in kept):
            kept.append(item)
    return kept


def _group(match: re.Match[str], name: str) -> str | None:
    found: str | None = match[name] if name in match.re.groupindex else None
    return found


def _move(clock: Clock, value: str) -> None:
    if "/" not in value:
        clock.anchor = value
    if value[:4].isdigit():
        clock.year = int(value[:4])


def _value(
    name: str, match: re.Match[str], table: Calendar, clock: Clock, ahead: bool
) -> str | None:
    if ":" in name:
        return _relative(name, match, table, clock)
    return FORMS[name](match, table, clock, ahead)


def _month(match: re.Match[str], table: Calendar) -> int:
    number = _group(match, "month_number")
    return int(number) if number else table.months[match["month"].lower()]


def _year_of(match: re.Match[str], clock: Clock, month: int, day: int, ahead: bool) -> int | None:
    if said := _group(match, "year"):
        return int(said)
    return edtf.recent_year(clock.published, month, day, ahead) if clock.published else None


def _day(match: re.Match[str], table: Calendar, clock: Clock, ahead: bool) -> str | None:
    month, day = _month(match, table), _day_number(match, table)
    return edtf.day(_year_of(match, clock, month, day, ahead), month, day)


def _days(match: re.Match[str], table: Calendar, clock: Clock, ahead: bool) -> str | None:
    """ "from 5 to 7 March"; where the days do not follow each other, the one beside its month."""
    month, first, last = _month(match, table), int(match["day"]), int(match["last"])
    year = _year_of(match, clock, month, last, ahead)
    begins, ends = edtf.day(year, month, first), edtf.day(year, month, last)
    return f"{begins}/{ends}" if begins and ends and first < last else ends


def _day_number(match: re.Match[str], table: Calendar) -> int:
    number = _group(match, "day")
    return int(number) if number else table.ordinals[match["ordinal"].lower()]


def _month_only(match: re.Match[str], table: Calendar, clock: Clock, ahead: bool) -> str | None:
    month = _month(match, table)
    return edtf.month(_year_of(match, clock, month, 1, ahead), month)


def _part(match: re.Match[str], table: Calendar, clock: Clock, ahead: bool) -> str | None:
    month = _month(match, table)
    part = table.words.month_parts.get(folded(match["part"]).lower(), "early")
    return edtf.part_of_month(_year_of(match, clock, month, 1, ahead), month, part)


def _following_year(match: re.Match[str], table: Calendar, clock: Clock, ahead: bool) -> str | None:
    return edtf.month(clock.year + 1 if clock.year else None, _month(match, table))


def _end_of_that_month(
    match: re.Match[str], table: Calendar, clock: Clock, ahead: bool
) -> str | None:
    month = clock.anchor[:7]
    if not re.fullmatch(r"[\dX]{4}-\d\d", month):
        return None
    year = int(month[:4]) if month[:4].isdigit() else None
    return edtf.part_of_month(year, int(month[5:]), "late").partition("/")[2]


FORMS: dict[str, Callable[[re.Match[str], Calendar, Clock, bool], str | None]] = {
    "iso": _day,
    "day": _day,
    "days": _days,
    "month": _month_only,
    "part_of_month": _part,
    "month_of_following_year": _following_year,
    "end_of_that_month": _end_of_that_month,
    "year": lambda match, table, clock, ahead: match["year"],
}


def _relative(name: str, match: re.Match[str], table: Calendar, clock: Clock) -> str | None:
    unit, _, shift = name.partition(":")
    if unit == "weekday":
        number = table.weekdays[match["weekday"].lower()]
        return (
            edtf.weekday(clock.published, number, shift == "+")
            if clock.published
            else edtf.OPEN_DAY
        )
    count = _count(match, table) if "n" in shift else 1
    amount = int(shift.replace("n", str(count)))
    if unit == "anchor_day":
        return edtf.shifted(clock.anchor, amount)
    return SHIFTS[unit](clock.published, amount)


def _count(match: re.Match[str], table: Calendar) -> int:
    words = (_group(match, "count") or "1").lower()
    return int(words) if words.isdigit() else table.counts.get(words, 1)


def _shift_days(published: date | None, amount: int) -> str | None:
    return edtf.shifted(published.isoformat(), amount) if published else edtf.OPEN_DAY


def _shift_weeks(published: date | None, amount: int) -> str | None:
    if published is None:
        return edtf.OPEN_DAY
    moved = edtf.shifted(published.isoformat(), amount * 7)
    return edtf.week(date.fromisoformat(moved)) if moved else None


SHIFTS: dict[str, Callable[[date | None, int], str | None]] = {
    "day": _shift_days,
    "week": _shift_weeks,
    "month": lambda published, n: edtf.months_before(published, -n) if published else "XXXX-XX",
    "year": lambda published, n: f"{published.year + n:04d}" if published else edtf.OPEN_YEAR,
}
