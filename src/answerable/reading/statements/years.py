"""The year of the days that leave it out: the one year a document's opening names, where it is one."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from answerable.reading.statements.dates import Mention

NAMED = re.compile(r"(?:19|20)(?<![\d.,]..)\d\d(?![\d.,]?\d)", re.S)
"""A year; what may not stand before it is looked at once its first figures stand there."""
IN_ITS_YEAR = re.compile(r"\d{4}-\d\d")
OPEN = re.compile(r"XXXX-(?=\d\d-\d\d)")
LATER = timedelta(days=31)
"""How far behind the last day a document dates a day may lie that is still of its year."""
FILED = re.compile(r",?\s(?:\d{4}\s)?\([^()]{2,30}\)\s?[-:]|\s-{1,2}\s")
"""What follows the day in a dateline: "DAHAR, May 9 (Reuters) - "."""
DATELINE = 60


def the_one_year(texts: Iterable[str], opening: Iterable[Mention]) -> date | None:
    """Return the last day dated in the opening, where no other year than its own is named."""
    if len(set(NAMED.findall("\n".join(texts)))) != 1:
        return None
    days = [_ends(m.edtf) for m in opening if not m.since and IN_ITS_YEAR.match(m.edtf)]
    return max(days, default=None)


def of_that_year(mention: Mention, last: date) -> Mention:
    """Return a day without its year as one of the year of `last`, unless it would lie far behind."""
    dated = OPEN.sub(f"{last.year}-", mention.edtf)
    if mention.since or dated == mention.edtf or not _in_time(dated, last):
        return mention
    return replace(mention, edtf=dated, year_said=True)


def is_filing_day(text: str, mention: Mention) -> bool:
    """Say whether a day is the one a report was filed on, by its dateline."""
    return mention.start < DATELINE and FILED.match(text, mention.end) is not None


def _in_time(dated: str, last: date) -> bool:
    try:
        return _ends(dated) <= max(last + LATER, date(last.year, last.month, 28))
    except ValueError:  # 29 February of another year
        return False


def _ends(value: str) -> date:
    """Return the last day of an EDTF value of known year and month."""
    end = value.rpartition("/")[2]
    year, month = int(end[:4]), int(end[5:7])
    number = int(end[8:10]) if len(end) > 7 else calendar.monthrange(year, month)[1]
    return date(year, month, number)
