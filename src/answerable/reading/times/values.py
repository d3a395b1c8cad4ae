"""How each kind of expression is reckoned: a table of small functions from a match to a value."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.reading.languages.lexicon import TimeWords

SETS = frozenset({"often", "weekly_day"})
LENGTHS = frozenset({"span", "length", "bare_length"})


@dataclass
class Context:
    """What values are reckoned from, as the text goes on."""

    day: date
    words: TimeWords
    ahead: bool = False
    """The words before point ahead of the day of writing."""
    quarter: tuple[int, int] | None = None
    """The year and quarter last named: "a year earlier" is the same quarter of the year before."""


Value = Callable[[re.Match[str], Context], str | None]


def kind_of(name: str, value: str) -> str:
    """Return DATE, TIME, DURATION or SET."""
    if name in SETS:
        return "SET"
    if value.startswith("P") and not value.endswith("_REF"):
        return "DURATION"
    return "TIME" if "T" in value and not value.endswith("_REF") else "DATE"


def _of(match: re.Match[str], name: str) -> str:
    found: str | None = match.groupdict().get(name)
    return (found or "").lower()


def _iso(match: re.Match[str], context: Context) -> str | None:
    return f"{match['year']}-{match['mm']}-{match['day']}"


def _slashed(match: re.Match[str], context: Context) -> str | None:
    year = match["yy"] if len(match["yy"]) == 4 else f"19{match['yy']}"
    return f"{year}-{int(match['mm']):02d}-{int(match['day']):02d}"


def _month_number(match: re.Match[str], context: Context) -> int:
    return context.words.months[match["month"][:3].lower()]


def _day(match: re.Match[str], context: Context) -> str | None:
    month, day = _month_number(match, context), int(match["day"])
    year = int(_of(match, "year") or 0) or _nearest_year(context, month, day)
    return f"{year:04d}-{month:02d}-{day:02d}"


def _nearest_year(context: Context, month: int, day: int) -> int:
    """The year that puts a day nearest: before the day of writing, unless the words point ahead."""
    gaps = []
    for year in (context.day.year - 1, context.day.year, context.day.year + 1):
        gap = (date(year, month, min(day, 28)) - context.day).days
        gaps.append((abs(gap) + (120 if (gap > 3) != context.ahead else 0), year))
    return min(gaps)[1]


def _month(match: re.Match[str], context: Context) -> str | None:
    number = _month_number(match, context)
    if _of(match, "year"):
        return f"{match['year']}-{number:02d}"
    if _of(match, "which2"):
        return f"{context.day.year + context.words.which[_of(match, 'which2')]:04d}-{number:02d}"
    shift = context.words.which.get(_of(match, "which"), None)
    here, year = context.day.month, context.day.year
    if shift == -1:
        year -= number >= here
    elif shift == 1:
        year += number <= here
    elif shift is None:
        year = _nearest_year(context, number, 15)
    return f"{year:04d}-{number:02d}"


def _weekday(match: re.Match[str], context: Context) -> str | None:
    number = context.words.weekdays[match["weekday"][:3].lower()]
    shift = context.words.which.get(_of(match, "which"))
    back = (context.day.weekday() - number) % 7
    if shift == 1 or (context.ahead and shift is None):
        found = context.day + timedelta(days=(7 - back) if back else 0)
    else:
        found = context.day - timedelta(days=back or (7 if shift == -1 else 0))
    return found.isoformat() + _part(match, context)


def _weekly_day(match: re.Match[str], context: Context) -> str | None:
    """ "every Thursday": no day of one week, but that day of each."""
    number = context.words.weekdays[match["weekday"][:3].lower()]
    return f"XXXX-WXX-{number + 1}{_part(match, context)}"


def _part(match: re.Match[str], context: Context) -> str:
    part = context.words.parts.get(_of(match, "part"))
    return f"T{part}" if part else ""


def _shifted_day(match: re.Match[str], context: Context) -> str | None:
    word = _of(match, "shift")
    found = context.day + timedelta(days=context.words.shifts[word])
    night = "TNI" if word in ("tonight", "overnight") else ""
    return found.isoformat() + (_part(match, context) or night)


def _clock(match: re.Match[str], context: Context) -> str | None:
    hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
    day: str | None = context.day.isoformat()
    if _of(match, "weekday") or _of(match, "month"):
        day = (_weekday if _of(match, "weekday") else _day)(match, context)
    return f"{day}T{hour:02d}:{match['minute'] or '00'}"


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def _weekend(match: re.Match[str], context: Context) -> str | None:
    shift = context.words.which.get(_of(match, "which"), 0)
    behind = -1 if shift == -1 or (not context.ahead and context.day.weekday() < 4) else 0
    return _week(context.day + timedelta(weeks=max(shift, behind))) + "-WE"


def _quarter(match: re.Match[str], context: Context) -> str | None:
    number = context.words.numbers[match["quarter"].lower()]
    year = int(_of(match, "year") or 0)
    if not year:
        shift = -1 if "year-" in match[0] else context.words.which.get(_of(match, "which2"), 0)
        year = context.day.year + shift
        year -= number > _quarter_of(context.day) + (1 if context.ahead else 0) and not shift
    context.quarter = (year, number)
    return f"{year:04d}-Q{number}"


def _quarter_of(day: date) -> int:
    return (day.month - 1) // 3 + 1


def _ended(match: re.Match[str], context: Context) -> str | None:
    """ "the year ended March 31" is a length that ends on a day."""
    return f"P1{context.words.units[match['unit'].lower()]}"


def _spelled_year(match: re.Match[str], context: Context) -> str | None:
    """ "nineteen ninety-one", as speech is written down."""
    tens, ones = (context.words.numbers.get(_of(match, name), 0) for name in ("tens", "ones"))
    if match["century"].lower() == "nineteen":
        return f"19{tens + ones:02d}" if tens else None
    spoken_of = tens or ones or match[0].lower().startswith("the year")
    return f"20{tens + ones:02d}" if spoken_of else None


def _halves(match: re.Match[str], context: Context) -> str | None:
    """ "5 1/2 hours"; only of hours is the half told in minutes."""
    unit = context.words.units[match["unit"].lower()]
    return f"PT{match['n']}H30M" if unit == "TH" else f"P{match['n']}.5{unit}"


def _same_quarter(match: re.Match[str], context: Context) -> str | None:
    if context.quarter is None:
        index = context.day.year * 4 + _quarter_of(context.day) - 2
        context.quarter = (index // 4, index % 4 + 1)
    return "{:04d}-Q{}".format(*context.quarter)


def _year_before(match: re.Match[str], context: Context) -> str | None:
    if context.quarter is not None:
        return f"{context.quarter[0] - 1:04d}-Q{context.quarter[1]}"
    return f"{context.day.year - 1:04d}"


def _season(match: re.Match[str], context: Context) -> str | None:
    shift = min(0, context.words.which.get(_of(match, "which"), 0))
    year = int(_of(match, "year") or context.day.year + shift)
    return f"{year:04d}-{context.words.seasons[match['season'].lower()]}"


def _length(match: re.Match[str], context: Context) -> str | None:
    unit = context.words.units[match["unit"].lower()]
    count = _of(match, "n")
    if not count or count in ("several", "a few", "few", "some", "many", "recent", "coming"):
        number = "X"
    else:
        number = count if count[0].isdigit() else str(context.words.numbers[count])
    if _of(match, "unit") == "fortnight":
        number = str(int(number) * 2) if number.isdigit() else number
    if count == "the" and match[0].endswith("s"):
        number = "X"
    elif count == "the":
        return f"{context.day.year:04d}" if unit == "Y" else None
    if unit == "E" and number.isdigit():
        number, unit = str(int(number) * 10), "Y"
    return f"PT{number}{unit[1]}" if unit[0] == "T" else f"P{number}{unit}"


def _moved(context: Context, unit: str, amount: int) -> str | None:
    """The day of writing moved by units, as precise as the unit is."""
    day, months = context.day, context.day.year * 12 + context.day.month - 1
    if unit == "D":
        return (day + timedelta(days=amount)).isoformat()
    if unit == "W":
        return _week(day + timedelta(weeks=amount))
    if unit == "M":
        return f"{(months + amount) // 12:04d}-{(months + amount) % 12 + 1:02d}"
    if unit == "Q":
        index = day.year * 4 + _quarter_of(day) - 1 + amount
        return f"{index // 4:04d}-Q{index % 4 + 1}"
    if unit == "E":
        return f"{(day.year + 10 * amount) // 10:03d}"
    years = {"Y": 1, "C": 100}.get(unit)
    if years is None:
        return day.isoformat()
    return f"{day.year + years * amount:04d}"[: 4 if unit == "Y" else 2]


def _which(match: re.Match[str], context: Context) -> str | None:
    shift = context.words.which[match["which"].lower()]
    return _moved(context, context.words.units[match["unit"].lower()], shift)


def _ago(match: re.Match[str], context: Context) -> str | None:
    return _away(match, context, -1)


def _from_now(match: re.Match[str], context: Context) -> str | None:
    return _away(match, context, 1)


def _away(match: re.Match[str], context: Context, sign: int) -> str | None:
    unit, count = context.words.units[match["unit"].lower()], _of(match, "n")
    if unit == "Y" and count in ("a", "one") and context.quarter and sign < 0:
        return _year_before(match, context)
    if not count[0].isdigit() and count not in context.words.numbers:
        return "PAST_REF" if sign < 0 else "FUTURE_REF"
    number = round(float(count)) if count[0].isdigit() else context.words.numbers[count]
    return _moved(context, unit, sign * number)


def _often(match: re.Match[str], context: Context) -> str | None:
    unit = context.words.units[_of(match, "unit") or _of(match, "often")]
    return f"PT1{unit[1]}" if unit[0] == "T" else f"P1{unit}"


def _holiday(match: re.Match[str], context: Context) -> str | None:
    """The fourth Thursday of November."""
    shift = min(0, context.words.which.get(match[0].split()[0].lower(), 0))
    year = int(_of(match, "year") or context.day.year + shift)
    found = _fourth_thursday(year)
    if found > context.day and not context.ahead and not _of(match, "year"):
        found = _fourth_thursday(year - 1)
    return found.isoformat()


def _fourth_thursday(year: int) -> date:
    first = date(year, 11, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7 + 21)


def _decade(match: re.Match[str], context: Context) -> str | None:
    century = match["century"] if match["century"] != "'" else "19"
    return f"{century}{match['decade']}"


VALUES: dict[str, Value] = {
    "iso_day": _iso,
    "slashed": _slashed,
    "day": _day,
    "month": _month,
    "weekday": _weekday,
    "day_part": _shifted_day,
    "day_name": _shifted_day,
    "clock": _clock,
    "weekly_day": _weekly_day,
    "ended": _ended,
    "halves": _halves,
    "spelled_year": _spelled_year,
    "year_end": lambda match, context: f"{context.day.year:04d}",
    "weekend": _weekend,
    "quarter": _quarter,
    "same_quarter": _same_quarter,
    "year_before": _year_before,
    "season": _season,
    "holiday": _holiday,
    "span": _length,
    "which": _which,
    "ago": _ago,
    "ahead": _from_now,
    "length": _length,
    "bare_length": _length,
    "often": _often,
    "decade": _decade,
    "year": lambda match, context: match["year"],
}
