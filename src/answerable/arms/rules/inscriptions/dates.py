"""Dates on data plates: made, loaded, packed, good until; only where a word says which.

A date that does not exist is refused, and so is one that had not yet come. Figures that can be read as
day and month in either order are given in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from answerable.arms.rules.inscriptions import signs
from answerable.arms.rules.inscriptions.signs import APART, DIGIT, ENDS, Copied
from answerable.arms.rules.inscriptions.types import Candidate, Kind, Mark, Part, Piece, Source
from answerable.refusal import Sentence, say
from answerable.term import Term


class Dated(Term):
    """What a date on a plate is the date of."""

    MADE = "made", "made"
    LOADED = "loaded", "loaded with explosive"
    PACKED = "packed", "packed"
    CURED = "cured", "cured (rubber and resin parts)"
    REWORKED = "reworked", "reworked or overhauled"
    GOOD_UNTIL = "good_until", "good until"


_WORDS: tuple[tuple[str, Dated], ...] = (
    (r"DATE OF (?:MFR|MFG|MANUFACTURE)|(?:MFR|MFG|MANUFACTUR(?:E|ED|ING)) ?DATE|DATE (?:MFR|MFG|MFD)"
     r"|MFD|DOM|MADE", Dated.MADE),
    (r"DATE LOADED|LOADED|LOAD DATE", Dated.LOADED),
    (r"DATE PACKED|PACKED|PACK DATE|PKD", Dated.PACKED),
    (r"CURE DATE|CURED", Dated.CURED),
    (r"DATE OF (?:OVERHAUL|REWORK)|REWORK DATE|OVERHAULED|REWORKED", Dated.REWORKED),
    (r"EXP(?:IRY|IRATION)? ?DATE|EXPIRES|EXP|SHELF LIFE|USE BY", Dated.GOOD_UNTIL),
)  # fmt: skip
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_NAME = rf"(?P<name>{'|'.join(_MONTHS)})[A-Z]{{0,6}}"
_LABELS = "|".join(f"(?P<{what}>{words})" for words, what in _WORDS)
_FORMS = "|".join((
    rf"(?P<iso>{DIGIT}{{4}}-{DIGIT}{{2}}(?:-{DIGIT}{{2}})?)",
    rf"(?P<named>(?:(?P<d>{DIGIT}{{1,2}})[ -/])?{_NAME}[ .-/]{{0,2}}(?P<y>{DIGIT}{{4}}|{DIGIT}{{2}}))",
    rf"(?P<full>{DIGIT}{{1,2}}[/.\-]{DIGIT}{{1,2}}[/.\-](?:{DIGIT}{{4}}|{DIGIT}{{2}}))",
    rf"(?P<pair>{DIGIT}{{1,2}}[/.\-](?:{DIGIT}{{4}}|{DIGIT}{{2}}))",
    rf"(?P<quarter>[1-4]Q{DIGIT}{{2}}(?:{DIGIT}{{2}})?)",
    rf"(?P<year>(?:19|20){DIGIT}{{2}})",
))  # fmt: skip
_DATED = re.compile(rf"{APART}(?:{_LABELS})[ .:#=]{{0,4}}(?P<date>{_FORMS}){ENDS}")

Reading = tuple[int, int | None, int | None]
"""Year, month, day; as much as was told."""


def read(copy: Copied, not_after: date | None) -> Iterator[Mark]:
    """Every date that a word beside it names."""
    for match in _DATED.finditer(copy.signs):
        yield _mark(copy, match, not_after)


def _mark(copy: Copied, match: re.Match[str], not_after: date | None) -> Mark:
    start = match.start("date")
    place = copy.at(start), copy.at(match.end()), copy.written(start, match.end())
    dated = next(what for _, what in _WORDS if match[what])
    letters = signs.LETTERS if match["named"] or match["quarter"] else ""
    unsure = signs.unsure(match["date"], signs.DIGITS + letters + " -/.")
    if unsure:
        piece = Piece(Part.DATE, copy.said(match["date"]), _unread(dated), Source.WORD)
        return Mark(Kind.DATE, *place, (piece,), unsure=unsure)
    until = None if dated is Dated.GOOD_UNTIL else not_after
    readings = [one for one in _readings(match, until) if _exists(one)]
    if not readings:
        return Mark(Kind.DATE, *place, refused=say("There is no such date: it was misread."))
    kept = [one for one in readings if _had_come(one, until)]
    if not kept:
        return Mark(Kind.DATE, *place, refused=_too_late(until))
    return Mark(
        Kind.DATE, *place, (Piece(Part.DATE, match["date"], _meaning(dated, kept), Source.WORD),),
        tuple(Candidate(_edtf(one), 0) for one in kept), len(kept),
    )  # fmt: skip


def _readings(match: re.Match[str], not_after: date | None) -> list[Reading]:
    """Every way in which the figures can be taken."""
    numbers = [int(part) for part in re.findall(r"\d+", match["date"])]
    if match["iso"]:
        return [(numbers[0], *_padded(numbers[1:]))]
    if match["named"]:
        day = int(match["d"]) if match["d"] else None
        return [(_year(match["y"], not_after), _MONTHS.index(match["name"]) + 1, day)]
    if match["year"]:
        return [(numbers[0], None, None)]
    year = _year(re.split(r"[/.\-Q]", match["date"])[-1], not_after)
    if match["quarter"]:
        return [(year, numbers[0] * 3 - 2, None)]
    if match["pair"]:
        return [(year, numbers[0], None)]
    return list(dict.fromkeys([(year, numbers[1], numbers[0]), (year, numbers[0], numbers[1])]))


def _padded(rest: list[int]) -> tuple[int | None, int | None]:
    month, day = (*rest, None, None)[:2]
    return month, day


def _year(text: str, not_after: date | None) -> int:
    """Two digits are the latest year that had come, or one of the last seventy when nothing is known."""
    if len(text) == 4:
        return int(text)
    year = 2000 + int(text)
    return year - 100 if year > (not_after.year if not_after else 2059) else year


def _exists(one: Reading) -> bool:
    try:
        date(one[0], one[1] or 1, 1 if one[2] is None else one[2])
    except ValueError:
        return False
    return one[1] != 0


def _had_come(one: Reading, not_after: date | None) -> bool:
    return not_after is None or (one[0], one[1] or 1, one[2] or 1) <= (
        not_after.year, not_after.month, not_after.day
    )  # fmt: skip


def _edtf(one: Reading) -> str:
    return "-".join([f"{one[0]:04}", *(f"{part:02}" for part in one[1:] if part)])


def _meaning(dated: Dated, readings: list[Reading]) -> Sentence:
    days = tuple(_edtf(one) for one in readings)
    if len(days) == 1:
        return say("{what}: {day}.", what=dated, day=days[0])
    return say("{what}: one of {days}; figures alone do not say which is the month.",
               what=dated, days=days)  # fmt: skip


def _unread(dated: Dated) -> Sentence:
    return say("{what}: not all of it was read.", what=dated)


def _too_late(not_after: date | None) -> Sentence:
    return say("It would be later than {day}: it was misread, or that day is wrong.", day=not_after)
