"""The days a document gives of itself in words: "Published 4 June 2024", "Updated: 10 May 2024".

A day that stands alone, or after a place, may be the day of what is told; only one that is called the
day of publication or of a change is taken, or one that stands alone at the head and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from answerable.reading.documents.months import month_of

LONGEST, HEAD = 120, 8
_NAME = r"(?:آب|[^\W\d_]{3,10}(?: (?:الأول|الثاني))?)"
_DAY = re.compile(
    rf"(?<!\d)(?:(?P<y1>(?:19|20)\d\d)-(?P<n1>\d\d)-(?P<d1>\d\d)|(?P<d2>\d{{1,2}})\.(?P<n2>\d{{1,2}})\."
    rf"(?P<y2>(?:19|20)\d\d)|(?P<d3>\d{{1,2}})(?:st|nd|rd|th|er)?[ -](?:ב)?(?P<m3>{_NAME})\.?,?[ -]"
    rf"(?P<y3>[12]\d{{3}})|(?P<m4>{_NAME})\.? (?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,? "
    r"(?P<y4>[12]\d{3}))(?!\d)"
)
_YEAR = re.compile(r"[12]\d{3}")
"""Every day has one, and most lines have none."""
_PUBLISHED = (
    r"(?:first )?(?:published|posted|issued|released|filed)|publication date|date of publication|"
    r"(?:تاريخ )?(?:ال)?نشر|نُشر|نشرت|опубликовано|дата публикации|опубліковано|дата публікації|"
    r"publié|mis en ligne|date de publication|פורסם|תאריך פרסום"
)
_CHANGED = (
    r"(?:last )?(?:updated?|modified|edited|revised)|آخر تحديث|تم التحديث|تحديث|обновлено|оновлено|"
    r"mis à jour|modifié|עודכן"
)
_ON = r"(?: on| at| le| في| بتاريخ| ב)?\s?:?\s?(?:[^\W\d_]{2,10},? )?"
_BEFORE = re.compile(
    rf"(?:(?P<out>{_PUBLISHED})|(?P<new>{_CHANGED})|(?P<date>date|дата)){_ON}", re.I
)
_ALONE = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\.?|"
    r"(?:ال)?(?:اثنين|إثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت|أحد)|понедельник|вторник|среда|четверг|пятница|"
    r"суббота|воскресенье|понеділок|вівторок|середа|четвер|п['’]ятниця|субота|неділя|lundi|mardi|"
    r"mercredi|jeudi|vendredi|samedi|dimanche|יום (?:ראשון|שני|שלישי|רביעי|חמישי|שישי)|שבת)?[,،]? ?",
    re.I,
)
_AFTER = re.compile(r"\s?[,|·•–—-]?\s?(?:at |à )?(?:\d{1,2}[:.h]\d\d.{0,25})?\.?")
_BETWEEN = re.compile(r"\s[|•·–—/]\s")
_FIRST = re.compile(r".{8,80}?\d\.(?=\s)")
"""A first sentence that ends in a figure: "Published 4 June 2024. Our team …"."""
_MEMO = re.compile(r"(?:from|to|subject|ref|re|classification|кому|от|тема)\s?:\s?\S", re.I)


@dataclass(frozen=True)
class StatedDays:
    """The day it was published and the day it was changed, as far as it says so."""

    published_on: str | None = None
    modified_on: str | None = None


def stated_days(text: str, dateline: str | None = None) -> StatedDays:
    """Return the days `text` gives of itself in its first lines; a dateline is one of them."""
    head = [line for line in text[:2000].split("\n") if line.strip()][:HEAD]
    told = [each for line in head for each in days_of_line(line)]
    is_memo = sum(1 for line in head if _MEMO.match(line)) > 1
    named = [day for what, day in told if what == "out" or (what == "date" and is_memo)]
    alone = [day for what, day in told if what == "alone"]
    if not named and len(alone) == 1 and _stands_once(text):
        named = alone
    filed = full_day(dateline) if dateline and not named else None
    return StatedDays(
        filed or next(iter(named), None), next((day for what, day in told if what == "new"), None)
    )


def is_stated(line: str) -> bool:
    """Say whether a line only tells when the document was published or changed."""
    parts = _BETWEEN.split(line.strip()) if len(line) <= LONGEST else []
    told = [_told(part) for part in parts]
    return bool(told) and all(each is not None and each[0] in ("out", "new") for each in told)


def days_of_line(line: str) -> Iterator[tuple[str, str]]:
    """What a short line tells, part by part: "out", "new", "date" or "alone", with the day."""
    if len(line) <= LONGEST:
        yield from (told for part in _BETWEEN.split(line.strip()) if (told := _told(part)))
    elif (first := _FIRST.match(line)) and (said := _told(first[0])) and said[0] != "alone":
        yield said


def _told(part: str) -> tuple[str, str] | None:
    found = _DAY.search(part) if _YEAR.search(part) else None
    if found is None or (day := _day(found)) is None or not _AFTER.fullmatch(part[found.end() :]):
        return None
    before = part[: found.start()]
    if named := _BEFORE.fullmatch(before):
        return str(named.lastgroup), day
    return ("alone", day) if _ALONE.fullmatch(before) else None


def full_day(words: str) -> str | None:
    """Return the first day that `words` name with its year."""
    found = _DAY.search(words)
    return _day(found) if found else None


def _stands_once(text: str) -> bool:
    """Say whether one line alone is a day: where more are, each heads what happened on it."""
    lines = (line for line in text.split("\n") if len(line) < 40 and _YEAR.search(line))
    return sum(1 for line in lines for what, _ in days_of_line(line) if what == "alone") == 1


def _day(found: re.Match[str]) -> str | None:
    for n in "1234":
        if found[f"d{n}"]:
            month = int(found[f"n{n}"]) if n in "12" else month_of(found[f"m{n}"])
            try:
                return date(int(found[f"y{n}"]), month, int(found[f"d{n}"])).isoformat()
            except ValueError:
                return None
    return None
