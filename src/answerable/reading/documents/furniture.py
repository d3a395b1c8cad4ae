"""Lines of a page that are not its text: banners, language bars, buttons, "read also".

One table: a name, where on the page such a line can stand, and how it reads. Only short lines are
ever taken for furniture, so a paragraph that mentions a banner stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from answerable.term import Term

LONGEST = 220
NEAR_EDGE = 6


class Where(Term):
    """How near the edge of the document a line must stand to be furniture."""

    HEAD = "head", "head"
    TAIL = "tail", "tail"
    EDGE = "edge", "head or tail"
    ANYWHERE = "anywhere", "anywhere"


@dataclass(frozen=True)
class Furniture:
    """One kind of line that is not text."""

    name: str
    where: Where
    pattern: re.Pattern[str]


def _row(name: str, where: Where, pattern: str) -> Furniture:
    return Furniture(name, where, re.compile(rf"(?:{pattern})\Z", re.I))


_LANGUAGES = (
    r"ua|uk|ukr|en|eng|ru|rus|he|heb|ar|ara|fr|fra|de|es|pl|tr|fa|it|pt|zh|"
    r"english|русский|українська|العربية|عربي|עברית|français|deutsch|español|türkçe|polski"
)
_BUTTONS = (
    r"share(?: (?:this|on|via)(?: \w+){0,2})?|tweet|facebook|twitter|x|whats ?app|telegram|"
    r"linkedin|"
    r"reddit|e-?mail|print|copy(?: the)? link|pinterest|viber|messenger|save|comments?|"
    r"مشاركة|شارك|طباعة|فيسبوك|تويتر|واتساب|تلغرام|поделиться|поділитися|partager|imprimer|שתפו|"
    r"הדפסה"
)
TABLE: tuple[Furniture, ...] = (
    _row(
        "language bar",
        Where.EDGE,
        rf"(?:(?:{_LANGUAGES})(?:\s*[|/·,•]?\s+|\s*[|/·,•]\s*|$)){{2,12}}",
    ),
    _row("banner button", Where.ANYWHERE, r"(?:close|hide|dismiss|open|x|×)\b.{0,40}\bbanner"),
    _row(
        "consent",
        Where.ANYWHERE,
        r"(?:accept|reject|allow|manage)(?: all)?(?: \w+)? (?:cookies?|preferences|choices)",
    ),
    _row(
        "consent",
        Where.ANYWHERE,
        r"(?:we|this (?:web)?site|our (?:web)?site|our partners)\b.{0,60}\bcookies?\b.*",
    ),
    _row(
        "consent",
        Where.ANYWHERE,
        r"by (?:continuing|using|browsing|clicking)\b.{0,80}\b(?:you (?:agree|accept|consent)|"
        r"cookies?)\b.*",
    ),
    _row(
        "consent",
        Where.ANYWHERE,
        r".{0,60}ملفات تعريف الارتباط.*|мы используем (?:файлы )?cookie.*|ми використовуємо "
        r"(?:файли )?cookie.*",
    ),
    _row(
        "consent",
        Where.ANYWHERE,
        r"(?:nous utilisons|ce site utilise) des cookies.*|אתר זה (?:משתמש|עושה "
        r"שימוש).{0,40}(?:cookies|עוגיות).*",
    ),
    _row(
        "read also",
        Where.ANYWHERE,
        r"(?:read|see|watch|listen)(?: also| more| next|: )[:\s].*|(?:read|see) (?:also|more)",
    ),
    _row(
        "read also",
        Where.ANYWHERE,
        r"(?:related|recommended|more)(?: \w+)? (?:articles?|stories|news|topics|posts|coverage|"
        r"on this story)(?:\s*:.*)?",
    ),
    _row(
        "read also",
        Where.ANYWHERE,
        r"(?:اقرأ|إقرأ|أقرأ|شاهد|طالع)(?:وا)? (?:أيضا|أيضاً|ايضا|ايضاً|المزيد)\s*:?.*",
    ),
    _row(
        "read also",
        Where.ANYWHERE,
        r"(?:читайте|смотрите|дивіться) (?:также|також|ещё|еще)\s*:?.*|(?:à )?lire aussi\s*:.*|"
        r"(?:קראו|ראו) (?:גם|עוד)\s*:?.*",
    ),
    _row("buttons", Where.ANYWHERE, rf"(?:(?:{_BUTTONS})(?:\s*[|/·,•]\s*|\s+|$)){{1,12}}"),
    _row("subscribe", Where.ANYWHERE, r"(?:sign up|subscribe|log ?in|sign in|register)\b.{0,90}"),
    _row(
        "follow",
        Where.ANYWHERE,
        r"(?:follow|join|find|like) us\b.{0,80}|تابعنا .{0,60}|подписывайтесь .{0,80}|"
        r"підписуйтесь .{0,80}|suivez-nous.{0,60}",
    ),
    _row(
        "advertisement",
        Where.ANYWHERE,
        r"(?:advertisement|advertising|sponsored|ad|إعلان|реклама|publicité|פרסומת)(?: content)?",
    ),
    _row(
        "menu",
        Where.HEAD,
        r"(?:skip to (?:main )?content|menu|search|home|navigation)(?:\s*[>|/].*)?",
    ),
    _row("breadcrumb", Where.HEAD, r"(?:[\w&’' ]{2,30}\s*[>»›]\s*){1,5}[\w&’' ]{0,60}"),
    _row(
        "rights",
        Where.TAIL,
        r"(?:©|\(c\)|copyright).{0,150}|all rights reserved.{0,60}|.{0,60}all rights "
        r"reserved\.?|جميع الحقوق محفوظة.{0,60}",
    ),
    _row("standards", Where.ANYWHERE, r"our standards\s*:.*"),
    _row("minutes to read", Where.HEAD, r"\d{1,2} ?min(?:ute)?s?(?: to)? read"),
)


def furniture_of(line: str, from_head: int, from_tail: int) -> Furniture | None:
    """Return the row that `line` answers to, or None when it is text."""
    if len(line) > LONGEST:
        return None
    stands = {
        Where.HEAD: from_head < NEAR_EDGE,
        Where.TAIL: from_tail < NEAR_EDGE,
        Where.EDGE: min(from_head, from_tail) < NEAR_EDGE,
        Where.ANYWHERE: True,
    }
    return next((row for row in TABLE if stands[row.where] and row.pattern.match(line)), None)
