"""What a sentence only looks back to: "a year after the bombing of the market, in which two died"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from answerable.reading.frames.deed_tables import Tables
from answerable.reading.frames.deeds import Told
from answerable.reading.languages import lexicon
from answerable.reading.statements import edtf
from answerable.reading.types import When

BEFORE = 90
MONTHS = {"month": 1, "year": 12, "decade": 120}
COUNTED = re.compile(r"[0-9]{1,3}")
EARLIEST = 1900


@dataclass(frozen=True)
class Reach:
    """From where to where a sentence tells of what lies behind it, and how long before that was."""

    start: int = 0
    end: int = 0
    words: str = ""
    months: int | None = None

    def holds(self, at: int) -> bool:
        """Say whether something that stands there is told of what lies behind."""
        return self.start <= at < self.end

    def day(self, told_on: str) -> When:
        """When it was, reckoned from a day; no nearer than the unit it is told in."""
        year, month = told_on[:4], told_on[5:7]
        if self.months is None or not (year.isdigit() and month.isdigit()):
            return When(self.words, edtf.OPEN_DAY)
        then = int(year) * 12 + int(month) - 1 - self.months
        if then < EARLIEST * 12:
            return When(self.words, edtf.OPEN_DAY)
        year_only = self.months % MONTHS["year"] == 0
        value = str(then // 12) if year_only else edtf.month(then // 12, then % 12 + 1)
        return When(self.words, value)


def looking_back(text: str, deeds: list[Told], code: str, table: Tables) -> Reach:
    """Return where a sentence looks back to a deed; an empty reach where it does not."""
    for deed in deeds:
        begins = max(0, deed.start - BEFORE)
        said = table.small["behind"].search(text[begins : deed.start])
        if said is None or deed.row.form == "verb":
            continue
        over = table.small["back"].search(text, deed.end)
        months = _months(said, code)
        return Reach(deed.start, over.start() if over else len(text), said["long"], months)
    return Reach()


def _months(said: re.Match[str], code: str) -> int | None:
    """How many months before; None where nobody counts them: "several years after"."""
    groups = said.groupdict()
    unit = next(months for name, months in MONTHS.items() if groups.get(name))
    if "n" not in groups:
        return unit
    words = (groups["n"] or "").lower()
    count = int(words) if COUNTED.fullmatch(words) else lexicon(code).dates.counts.get(words)
    return None if count is None else count * unit
