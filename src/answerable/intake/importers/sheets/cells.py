"""What a cell says: figures as `(least, most)` and days as EDTF, in English and Arabic.

Pure. A cell that says nothing clear is a mistake with a remedy, never a guess.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date

from answerable.reading.types import Figure
from answerable.refusal import Sentence, say
from answerable.term import Term


class Order(Term):
    """Which number of `12/03/2026` is the day."""

    DAY_FIRST = "day_first", "day first"
    MONTH_FIRST = "month_first", "month first"
    UNKNOWN = "unknown", "not known"


class Unclear(Exception):
    """A cell that says nothing clear; the sentence says what to write instead."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.sentence = sentence


_MOST = 100_000_000
_NOT_KNOWN = frozenset({
    "?", "-", "–", "—", ".", "n/a", "na", "none", "unknown", "not known", "not stated", "nil", "null",
    "غير معروف", "غير محدد", "مجهول", "لا يوجد",
})  # fmt: skip
_NUMBER = r"(\d{1,3}(?:[,٬ \u00a0]\d{3})+|\d+)(?:\.0+)?"
_FIGURES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (rf"{_NUMBER}", "one"),
        (rf"(?:between |من |بين )?{_NUMBER}\s*(?:-|–|—|to|and|إلى|الى|و)\s*{_NUMBER}", "both"),
        (rf"{_NUMBER}\s*(?:\+|or more|and more|على الأقل|أو أكثر)", "least"),
        (rf"(?:at least|≥|>=|min\.?|no fewer than|ما لا يقل عن|على الأقل)\s*{_NUMBER}", "least"),
        (rf"(?:more than|over|>|أكثر من)\s*{_NUMBER}", "over"),
        (rf"(?:up to|at most|≤|<=|max\.?|حتى|لا يزيد عن)\s*{_NUMBER}", "most"),
        (rf"(?:fewer than|less than|under|<|أقل من)\s*{_NUMBER}", "under"),
        (rf"(?:about|approx\.?|approximately|circa|around|~|≈|نحو|حوالي)\s*{_NUMBER}", "one"),
    )
)

_MONTHS = {
    name: number
    for number, names in enumerate((
        "january jan يناير كانون_الثاني", "february feb فبراير شباط", "march mar مارس آذار اذار",
        "april apr أبريل ابريل إبريل نيسان", "may مايو أيار ايار", "june jun يونيو حزيران",
        "july jul يوليو تموز", "august aug أغسطس اغسطس آب اب", "september sep sept سبتمبر أيلول ايلول",
        "october oct أكتوبر اكتوبر تشرين_الأول تشرين_الاول", "november nov نوفمبر تشرين_الثاني",
        "december dec ديسمبر كانون_الأول كانون_الاول",
    ), 1)
    for name in names.split()
}  # fmt: skip
_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_STAMP = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?")
_NUMERIC = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})")
_DAY_MONTH = re.compile(r"(\d{1,2})\s+([^\W\d_]+(?:[ _][^\W\d_]+)?)\.?,?\s+(\d{4})")
_MONTH_DAY = re.compile(r"([^\W\d_]+)\.?\s+(\d{1,2}),?\s+(\d{4})")
_MONTH_YEAR = re.compile(r"([^\W\d_]+(?:[ _][^\W\d_]+)?)\.?,?\s+(\d{4})")


def plain(cell: str) -> str:
    """A cell in its comparing form: digits of any script as ASCII, one kind of space, no case."""
    digits = "".join(
        str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in cell
    )
    return re.sub(r"\s+", " ", digits).strip().lower()


def figure(cell: str) -> Figure | None:
    """How many a cell says; None where it says nothing or that it is not known. Raises `Unclear`."""
    text = plain(cell)
    if not text or text in _NOT_KNOWN:
        return None
    for pattern, form in _FIGURES:
        if (match := pattern.fullmatch(text)) is not None:
            return _figure([_number(n) for n in match.groups()], form, cell)
    raise Unclear(say(
        "“{cell}” is not a number of people. Write a number, a range as 9-14, or leave it empty.",
        cell=cell[:60],
    ))  # fmt: skip


def _figure(numbers: list[int], form: str, cell: str) -> Figure:
    least, most = numbers[0], numbers[-1]
    if max(numbers) > _MOST:
        raise Unclear(say("“{cell}” is more people than there can be.", cell=cell[:60]))
    if most < least:
        raise Unclear(say("“{cell}” has more at its least than at its most.", cell=cell[:60]))
    ends: dict[str, Figure] = {
        "one": (least, least), "both": (least, most), "least": (least, None),
        "over": (least + 1, None), "most": (None, least), "under": (None, max(least - 1, 0)),
    }  # fmt: skip
    return ends[form]


def _number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def order_of(cells: Iterable[str]) -> Order:
    """Which number comes first in a column of dates: the first that can only be one of them says so."""
    found = set()
    for cell in cells:
        if (match := _NUMERIC.fullmatch(plain(cell))) is not None:
            first, second = int(match[1]), int(match[2])
            if first > 12 >= second:
                found.add(Order.DAY_FIRST)
            if second > 12 >= first:
                found.add(Order.MONTH_FIRST)
    return found.pop() if len(found) == 1 else Order.UNKNOWN


def day(cell: str, order: Order) -> str | None:
    """The day, month or year a cell says, as EDTF; None where it says none. Raises `Unclear`."""
    text = plain(cell)
    if not text or text in _NOT_KNOWN:
        return None
    ends = [_one_day(part.strip(), order, cell) for part in _parts(text)]
    if len(ends) == 2 and ends[1] < ends[0]:
        raise Unclear(say("“{cell}” ends before it begins.", cell=cell[:60]))
    return "/".join(ends)


def _parts(text: str) -> list[str]:
    """The two ends of a range of days, or the one day."""
    for separator in (" to ", " - ", " – ", "–", " إلى ", " الى "):
        if text.count(separator) == 1:
            return text.split(separator)
    return text.split("/") if re.fullmatch(r"\d{4}-[\d-]+/\d{4}-[\d-]+", text) else [text]


def _one_day(text: str, order: Order, cell: str) -> str:
    if stamp := _STAMP.fullmatch(text):
        text = stamp[1]
    if _ISO.fullmatch(text):
        return _checked(text, cell)
    if match := _YEAR_FIRST.fullmatch(text):
        return _made(match[1], int(match[2]), match[3], cell)
    if match := _NUMERIC.fullmatch(text):
        return _numeric(match, order, cell)
    if (match := _DAY_MONTH.fullmatch(text)) and (month := _month(match[2])):
        return _made(match[3], month, match[1], cell)
    if (match := _MONTH_DAY.fullmatch(text)) and (month := _month(match[1])):
        return _made(match[3], month, match[2], cell)
    if (match := _MONTH_YEAR.fullmatch(text)) and (month := _month(match[1])):
        return _checked(f"{match[2]}-{month:02}", cell)
    raise _no_day(cell)


def _numeric(match: re.Match[str], order: Order, cell: str) -> str:
    first, second = int(match[1]), int(match[2])
    if order is Order.UNKNOWN and first != second:
        raise Unclear(say(
            "“{cell}” can be two days. Say whether the day or the month comes first.", cell=cell[:60]
        ))  # fmt: skip
    month, number = (first, second) if order is Order.MONTH_FIRST else (second, first)
    return _made(match[3], month, str(number), cell)


def _month(name: str) -> int | None:
    return _MONTHS.get(name.strip().replace(" ", "_"))


def _made(year: str, month: int, number: str, cell: str) -> str:
    return _checked(f"{year}-{month:02}-{int(number):02}", cell)


def _checked(edtf: str, cell: str) -> str:
    try:
        date.fromisoformat((edtf + "-01-01")[:10] if len(edtf) < 10 else edtf)
    except ValueError as error:
        raise _no_day(cell) from error
    return edtf


def _no_day(cell: str) -> Unclear:
    return Unclear(say(
        "“{cell}” is not a date. Write it as year-month-day, for example 2026-03-04.", cell=cell[:60]
    ))  # fmt: skip
