"""What a column of a list can mean, and the headings that mean it, in English and Arabic.

Pure. Adding a language is adding its words here.
"""

from __future__ import annotations

import re
import unicodedata

from answerable.linking.words import fold
from answerable.term import Term


class Field(Term):
    """What a column means."""

    DATE = "date", "date"
    PLACE = "place", "place"
    KILLED = "killed", "killed"
    INJURED = "injured", "injured"
    MISSING = "missing", "missing"
    DISPLACED = "displaced", "displaced"
    ABDUCTED = "abducted", "abducted"
    WEAPON = "weapon", "weapon"
    ACTOR = "actor", "by whom"
    OBJECT = "object_hit", "object hit"
    SAID_BY = "said_by", "who says so"
    DESCRIPTION = "description", "description"


FIGURE_FIELDS = frozenset({
    Field.KILLED, Field.INJURED, Field.MISSING, Field.DISPLACED, Field.ABDUCTED,
})  # fmt: skip

_HEADINGS: dict[Field, tuple[str, ...]] = {
    Field.DATE: (
        "date", "day", "incident date", "date of incident", "event date", "when", "happened on",
        "التاريخ", "تاريخ", "تاريخ الحادث", "تاريخ الحادثة", "يوم", "اليوم",
    ),
    Field.PLACE: (
        "place", "location", "where", "town", "city", "village", "district", "area", "site",
        "المكان", "الموقع", "موقع", "مكان الحادث", "المدينة", "البلدة", "القرية", "المنطقة", "الحي",
    ),
    Field.KILLED: (
        "killed", "deaths", "dead", "fatalities", "civilians killed", "civilian deaths", "deceased",
        "القتلى", "قتلى", "الشهداء", "شهداء", "الوفيات", "وفيات", "عدد القتلى", "عدد الشهداء",
    ),
    Field.INJURED: (
        "injured", "wounded", "hurt", "injuries", "civilians injured", "civilians wounded",
        "الجرحى", "جرحى", "المصابون", "المصابين", "مصابون", "عدد الجرحى", "عدد المصابين", "إصابات",
    ),
    Field.MISSING: ("missing", "المفقودون", "المفقودين", "مفقودون", "عدد المفقودين"),
    Field.DISPLACED: ("displaced", "idps", "النازحون", "النازحين", "نازحون", "عدد النازحين"),
    Field.ABDUCTED: ("abducted", "kidnapped", "taken", "المخطوفون", "المختطفون", "مختطفون"),
    Field.WEAPON: (
        "weapon", "weapons", "munition", "munition type", "means", "attack type", "type of attack",
        "السلاح", "نوع السلاح", "الذخيرة", "نوع الهجوم", "الوسيلة",
    ),
    Field.ACTOR: (
        "actor", "perpetrator", "by whom", "responsible", "belligerent", "alleged perpetrator",
        "الفاعل", "الجهة المسؤولة", "الجهة المنفذة", "المسؤول", "الطرف",
    ),
    Field.OBJECT: (
        "object", "object hit", "target", "building", "facility", "structure",
        "الهدف", "المنشأة", "المبنى", "الموقع المستهدف",
    ),
    Field.SAID_BY: (
        "source", "said by", "according to", "reported by", "informant",
        "المصدر", "مصدر", "بحسب", "الجهة المبلغة",
    ),
    Field.DESCRIPTION: (
        "description", "narrative", "details", "summary", "notes", "remarks", "what happened",
        "الوصف", "وصف", "التفاصيل", "تفاصيل", "ملاحظات", "ملخص",
    ),
}  # fmt: skip


def folded(heading: str) -> str:
    """A heading in its comparing form: no case, marks, brackets or underscores."""
    plain = unicodedata.normalize("NFKC", re.sub(r"\([^)]*\)", " ", heading))
    return " ".join(fold(word) for word in re.findall(r"[^\W_]+", plain))


_BY_HEADING = {folded(words): field for field, all in _HEADINGS.items() for words in all}


def suggested(headings: list[str]) -> dict[int, Field]:
    """Column number → what it seems to mean; each meaning is given once, to the first that fits."""
    found: dict[int, Field] = {}
    for number, heading in enumerate(headings):
        field = _BY_HEADING.get(folded(heading))
        if field is not None and field not in found.values():
            found[number] = field
    return found
