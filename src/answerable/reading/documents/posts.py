"""Posts as they are pasted or archived: whose they are, when, and their own words without the counters.

The identifier of a status holds its moment, so a post is dated by its address alone; the day is that
of UTC.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from answerable.reading.documents.months import month_of
from answerable.reading.documents.quoting import marked

LONGEST = 6_000
"""A longer text is no post, whatever line it has in it."""
_EDGE = 3
_FIRST, _LAST = date(2006, 3, 1), date(2100, 1, 1)
_BASE32 = "234567abcdefghijklmnopqrstuvwxyz"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Post:
    """What a pasted post says, without the frame of its network."""

    text: str
    author: str | None
    posted_on: str | None


def _twitter(code: str) -> int:
    return (int(code) >> 22) + 1_288_834_974_657


def _bluesky(code: str) -> int:
    value = 0
    for letter in code:
        value = value * 32 + _BASE32.index(letter)
    return (value >> 10) // 1000


_STATUS: tuple[tuple[re.Pattern[str], Callable[[str], int]], ...] = (
    (re.compile(r"(?:\bx|twitter)\.com[/_]\w{1,30}[/_]status(?:es)?[/_](\d{15,20})(?!\d)"), _twitter),
    (re.compile(r"bsky\.app[/_]profile[/_][\w.:-]{3,80}[/_]post[/_]([2-7a-z]{13})(?![2-7a-z])"),
     _bluesky),
    (re.compile(r"tiktok\.com[/_]@[\w.]{2,40}[/_]video[/_](\d{19})(?!\d)"),
     lambda code: (int(code) >> 32) * 1000),
    (re.compile(r"https?://[\w.-]{4,80}/@[\w.@-]{1,60}/(1\d{17})(?!\d)"), lambda code: int(code) >> 16),
)  # fmt: skip
"""Where a network keeps the number of a post, and how that number gives milliseconds since 1970."""


def day_in_status(address: str) -> str | None:
    """Return the day a status identifier holds, or None."""
    for pattern, moment in _STATUS:
        if found := pattern.search(address[:2000]):
            return _day(moment(found[1]))
    return None


def _day(milliseconds: int) -> str | None:
    try:
        found = (_EPOCH + timedelta(milliseconds=milliseconds)).date()
    except OverflowError:
        return None
    return found.isoformat() if _FIRST <= found < _LAST else None


_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?(?:[\s\u202f]?(?:[AaPp]\.?[Mm]\.?|ص|م))?"
_X_STAMP = re.compile(
    rf"(?:{_CLOCK}\s?·\s?)?(?:(?P<m>[^\W\d_]{{3,9}})\.? (?P<d>\d{{1,2}}),? (?P<y>\d{{4}})"
    rf"|(?P<d2>\d{{1,2}}) (?P<m2>[^\W\d_]{{2,8}}(?: [^\W\d_]{{4,6}})?)\.?,? (?P<y2>\d{{4}}))"
    rf"(?:\s?(?:·|,|at)\s?{_CLOCK})?(?:\s?·.{{0,60}})?"
)
_FRAMES = re.compile(rf"·|{_CLOCK}")
"""What a day has beside it where it is the frame of a post and no heading of a letter."""
_TELEGRAM = re.compile(
    rf"(?:(?P<who>[^\[\]\n]{{1,80}}), )?\[(?P<d>\d{{1,2}})[./](?P<n>\d{{1,2}})[./](?P<y>\d{{2,4}}),? "
    rf"{_CLOCK}\](?: ?(?P<whom>[^\n:]{{1,80}}):)?"
)
_HANDLE = re.compile(r"@\w{2,30}(?:\s?·.{0,40})?")
_FRAME = re.compile(
    r"[\d.,٫٬]+\s?[KMkmКМ]?(?:\s(?:ألف|مليون|тыс\.?|млн|тис\.?))?"
    r"(?:\s(?:views?|reposts?|retweets?|quotes?|likes?|bookmarks?|comments?|shares?|replies|reactions?|"
    r"مشاهدة|مشاهدات|إعجاب|إعجابات|تعليق|تعليقات|مشاركة|мнен\w+|просмотр\w*|перегляд\w*))?"
    r"|(?:views?|reposts?|retweets?|quotes?|likes?|bookmarks?|like|comment|share|reply|repost|follow|"
    r"translate post|show (?:more|translation|this thread|replies)|edited|see (?:more|translation)|"
    r"all reactions:?|most relevant|"
    r"ترجمة المنشور|عرض المزيد|إعجاب|تعليق|رد|متابعة)|·",
    re.I,
)  # fmt: skip
_FORWARDED = re.compile(
    r"(?:forwarded (?:from|message from)|переслано (?:из|от|з|від)|معاد توجيه(?:ه|ها)? من|"
    r"تمت إعادة (?:ال)?توجيه من|הועבר מ-?|transféré de)\s?:?\s?(?P<who>[^\n]{2,80})",
    re.I,
)
"""Whose words a post passes on."""
_THREAD = re.compile(r"(?P<who>[^@\n]{1,60}?)\s?(?P<handle>@\w{2,30}) ?· ?(?P<day>[^@\n]{2,20})")
"""Name, handle and day in one line, as above each post of a thread."""
_QUOTE = re.compile(r"quote(?:d post)?|اقتباس|цитата|цитування|citation|ציטוט", re.I)
"""What stands alone above the post of somebody else that a post shows."""
_AGO = re.compile(
    r"(?:\d{1,2}\s?(?:hrs?|mins?|[hmdw]|س|د|ساع(?:ة|ات)|دقيقة|ч|мин|год|хв)\.?|just now|"
    rf"(?:yesterday|today) at {_CLOCK}|أمس.{{0,20}}|вчера.{{0,12}}|вчора.{{0,12}})\s?·.{{0,20}}",
    re.I,
)
"""How long ago, as a network says it instead of a day."""
_LONGEST_NAME = 80
_ENDS_SENTENCE = re.compile(r"[.!?؟:،,]$")
Stamp = tuple[str, str | None]
_ADDRESS = re.compile(r"https?://\S{4,300}")


def post_in(text: str) -> Post | None:
    """Return the post `text` is, or None where nothing of it is the frame of a network."""
    if len(text) > LONGEST:
        return None
    lines = [line.strip() for line in text.split("\n")]
    order = [i for i, line in enumerate(lines) if line]
    edge = set(order[:_EDGE] + order[-12:])
    stamps, others = _stamps(lines, order, edge)
    addresses = [i for i in order[:_EDGE] + order[-_EDGE:] if _ADDRESS.fullmatch(lines[i])]
    held = [day for i in addresses if (day := day_in_status(lines[i]))]
    if not stamps and not held:
        return None
    handles = [i for i in order[:_EDGE] if _HANDLE.fullmatch(lines[i])]
    frame = {*stamps, *addresses, *handles, *(i for i in edge if _FRAME.fullmatch(lines[i]))}
    head = _head(lines, order, handles, stamps)
    if head is not None:
        frame.add(head)
    within = _quoted(lines)
    kept = "\n".join(
        marked(line) if i > within or i in others else line
        for i, line in enumerate(lines)
        if i not in frame and i != within
    ).strip()
    if not any(c.isalpha() for c in kept):
        return None
    told = next((each for each in stamps.values() if each[1]), ("", None))
    author = next((who for who, _ in stamps.values() if who), None)
    author = author or (lines[head] if head is not None else None)
    return Post(kept, author or None, held[0] if held else told[1])


def _stamps(
    lines: list[str], order: list[int], edge: set[int]
) -> tuple[dict[int, Stamp], frozenset[int]]:
    """The lines that say who and when; and those that are of others than whose thread it is."""
    stamps = {i: found for i in edge if (found := _stamped(lines[i]))}
    stamps |= {i: ("", None) for i in order[1:2] if _AGO.fullmatch(lines[i])}
    if order and (passed_on := _FORWARDED.fullmatch(lines[order[0]])):
        stamps[order[0]] = (passed_on["who"], None)
    heads = {i: head for i in order if (head := _THREAD.fullmatch(lines[i]))}
    if not heads or next(iter(heads)) != order[0]:
        return stamps, frozenset()
    whose, others, is_own = heads[order[0]]["handle"], set[int](), True
    for i in order:
        is_own = heads[i]["handle"] == whose if i in heads else is_own
        if not is_own:
            others.add(i)
    own = {i: head for i, head in heads.items() if i not in others}
    told = {i: (head["who"], _thread_day(head["day"])) for i, head in own.items()}
    return stamps | told, frozenset(others)


def _thread_day(words: str) -> str | None:
    stamped = _stamped(f"{words} ·")
    return stamped[1] if stamped else None


def _head(
    lines: list[str], order: list[int], handles: list[int], stamps: dict[int, Stamp]
) -> int | None:
    """The line that names whose post it is: above a handle, or the first above the day."""
    if handles:
        return handles[0] - 1 if handles[0] - 1 in order else None
    first, second = (*order, -1)[:2]
    is_name = len(lines[first]) <= _LONGEST_NAME and not _ENDS_SENTENCE.search(lines[first])
    stamped = stamps.get(second)
    return first if stamped and not stamped[0] and is_name else None


def _quoted(lines: list[str]) -> int:
    """Where a post shows another one below its own words; past the end where it shows none."""
    return next(
        (
            i
            for i, line in enumerate(lines[:-2])
            if _QUOTE.fullmatch(line) and any(map(_HANDLE.fullmatch, lines[i + 1 : i + 4]))
        ),
        len(lines),
    )


def _stamped(line: str) -> Stamp | None:
    """Who and when a line that frames a post says; None for a line of the post itself."""
    if len(line) > 160:
        return None
    if found := _TELEGRAM.fullmatch(line):
        year = found["y"] if len(found["y"]) == 4 else f"20{found['y']}"
        return (found["who"] or found["whom"] or "", _made(year, int(found["n"]), found["d"]))
    if (found := _X_STAMP.fullmatch(line)) and _FRAMES.search(line):
        month = month_of(found["m"] or found["m2"])
        day = _made(found["y"] or found["y2"], month, found["d"] or found["d2"]) if month else None
        return ("", day) if day else None
    return None


def _made(year: str, month: int, day: str) -> str | None:
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None
