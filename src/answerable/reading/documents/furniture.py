"""Lines of a page that are not its text: banners, language bars, buttons, "read also".

One table: a name, where on the page such a line can stand, and how it reads. Only short lines are
ever taken for furniture, so a paragraph that mentions a banner stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from answerable.reading.documents.stated_days import is_stated
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
    _row(
        "consent",
        Where.ANYWHERE,
        r"(?:we|your|respecting your) .{0,20}\bprivacy\b.{0,60}|(?:accept|reject|allow|agree to) all|"
        r"i (?:agree|accept)|(?:cookie|privacy|consent) (?:settings|policy|preferences|notice|choices)"
        r"(?:\s*[|·•/].{0,80})?|terms (?:of (?:use|service)|and conditions)(?:\s*[|·•/].{0,80})?|"
        r"got it[.!]?|no,? thanks",
    ),
    _row(
        "consent",
        Where.ANYWHERE,
        r"نحن نقد.?ر خصوصيتك.{0,60}|خصوصيتك .{0,40}|(?:قبول|رفض|السماح ب?)\s?الكل|سياسة الخصوصية.{0,60}|"
        r"شروط (?:الاستخدام|الخدمة).{0,60}|إعدادات ملفات.{0,40}|"
        r"(?:мы ценим|ми цінуємо) ваш\w+ .{0,60}|принять все|отклонить все|согласен|"
        r"(?:погодитися|прийняти|відхилити) (?:з )?(?:усі|всі)(?:м|ма)?|політика конфіденційності.{0,40}|"
        r"политика конфиденциальности.{0,40}|"
        r"(?:nous respectons|le respect de) votre vie privée.{0,80}|tout (?:accepter|refuser)|"
        r"politique de confidentialité.{0,40}|(?:אנו|אנחנו) (?:מכבדים|מעריכים) את פרטיות\S*.{0,60}|"
        r"(?:אישור|קבל) הכול?|מדיניות (?:ה)?פרטיות.{0,40}",
    ),
    _row(
        "read also",
        Where.ANYWHERE,
        r"(?:continue reading|you (?:may|might) (?:also )?(?:like|be interested in).{0,40}|"
        r"(?:recommended|suggested)(?: for you)?:?|most (?:read|popular|viewed|shared).{0,30}|"
        r"related:\s.{1,160}|(?:click|tap) here to .{1,60}|(?:load|show|see|view) more(?: \w+)?|"
        r"(?:story|article) continues below.{0,40}|skip (?:ad|advertisement|this).{0,20}|"
        r"listen to this (?:article|story).{0,30}|republish this (?:article|story)|"
        r"(?:download|get) (?:our|the) app.{0,40}|comments? ?\(\d+\))",
    ),
    _row(
        "read also",
        Where.ANYWHERE,
        r"قد (?:يعجبك|يهمك)(?: أيض[اً]{1,2})?.{0,60}|(?:اقرأ|إقرأ|شاهد) أيض[اً]{1,2}\s?:.{1,160}|"
        r"(?:المزيد من|آخر) الأخبار|(?:الأكثر|الاكثر) (?:قراءة|مشاهدة).{0,20}|مواضيع ذات صلة|"
        r"(?:самое|найбільш) (?:читаемое|популярное|популярне)|вас (?:может|може) (?:заинтересовать|"
        r"зацікавити).{0,40}|(?:à |a )?lire (?:aussi|également)(?:\s?:.{1,160})?|les plus lus|"
        r"(?:קרא|קראו) עוד.{0,40}|אולי יעניין אותך.{0,40}|הנקראות ביותר",
    ),
    _row("buttons", Where.ANYWHERE, rf"(?:(?:{_BUTTONS})(?:\s*[|/·,•]\s*|\s+|$)){{1,12}}"),
    _row("subscribe", Where.ANYWHERE, r"(?:sign up|subscribe|log ?in|sign in|register)\b.{0,90}"),
    _row(
        "subscribe",
        Where.ANYWHERE,
        r"already (?:a )?(?:subscriber|subscribed|member|registered)\b.{0,60}|"
        r"(?:get|enjoy|unlock) (?:unlimited|full) (?:digital )?access\b.{0,80}|"
        r"(?:this (?:article|content) is|available only) (?:only )?for subscribers.{0,40}",
    ),
    _row(
        "follow",
        Where.ANYWHERE,
        r"(?:follow|join|find|like) (?:us|our (?:\w+ )?(?:channel|page|group))\b.{0,80}|"
        r"تابعو?نا .{0,60}|(?:اشترك|انضم)(?:وا)? (?:في|إلى) (?:ال)?قنا.{0,60}|подписывайтесь .{0,80}|"
        r"(?:подписаться|підписатис[яь]|(?:прислать|надіслати) новин?(?:ость|у))(?:\s*[|·•/].{0,80})?|"
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
    _row("feed", Where.TAIL, r"the post .{1,160} (?:first appeared|appeared first) on .{1,60}"),
    _row("standards", Where.ANYWHERE, r"our standards\s*:.*"),
    _row("minutes to read", Where.ANYWHERE, r"\d{1,2}[ -]?min(?:ute)?s?(?: to)? read"),
)


STATED = Furniture("day of publication", Where.HEAD, re.compile(""))
"""A line that only says when the document came out is told by the document's own days."""


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
    if stands[Where.HEAD] and is_stated(line):
        return STATED
    return next((row for row in TABLE if stands[row.where] and row.pattern.match(line)), None)
