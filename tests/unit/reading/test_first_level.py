"""The first level of a language: who was harmed, when, where, by what, and whose count goes on.

One row for each thing a language must tell. A new language is ready when its rows pass: copy those of
one that stands and write the sentences anew.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from answerable.reading import Figure, Group, Hints, Manner, PartOfDay, Scope, Statement, read


@dataclass(frozen=True)
class Row:
    """A sentence and one statement it must give."""

    code: str
    text: str
    killed: Figure | None = None
    injured: Figure | None = None
    missing: Figure | None = None
    group: Group = Group.UNKNOWN
    day: str = ""
    part: PartOfDay = PartOfDay.UNKNOWN
    place: str = ""
    manner: Manner = Manner.UNKNOWN
    scope: Scope = Scope.INCIDENT
    who: str = ""


STRIKE = {
    "uk": "Внаслідок ракетного удару по місту Торн 12 березня 2024 року загинули троє людей, ще "
    "п'ятеро поранені, повідомив мер.",
    "ru": "В результате ракетного удара по городу Торн 12 марта 2024 года погибли три человека, ещё "
    "пятеро ранены, сообщил мэр.",
    "he": "שלושה בני אדם נהרגו וחמישה נפצעו בתקיפה אווירית בעיר טורן ב-12 במרץ 2024, מסר ראש העיר.",
    "fr": "Trois personnes ont été tuées et cinq autres blessées dans une frappe aérienne sur la "
    "ville de Torn le 12 mars 2024, a annoncé le maire.",
}
TORN = {"uk": "Торн", "ru": "Торн", "he": "טורן", "fr": "Torn"}
MAYOR = {"uk": "мер", "ru": "мэр", "he": "ראש העיר", "fr": "maire"}
AGED = {
    "uk": "Артилерія обстріляла село Верхня Ліда: загинула 67-річна жінка, двоє дітей дістали поранення.",
    "ru": "При обстреле села Верхняя Лида погибла 67-летняя женщина, двое детей получили ранения.",
    "he": "אישה בת 67 נהרגה ושני ילדים נפצעו בהפגזה על הכפר לידה.",
    "fr": "Une femme de 67 ans a été tuée et deux enfants blessés dans le bombardement du village de "
    "Lida.",
}
RISEN = {
    "uk": "Кількість загиблих зросла до 12, серед них двоє дітей.",
    "ru": "Число погибших возросло до 12, среди них двое детей.",
    "he": "מספר ההרוגים עלה ל-12.",
    "fr": "Le bilan s'élève désormais à 12 morts, dont deux enfants.",
}
HOSPITAL = {
    "uk": "У вівторок увечері під час обстрілу лікарні в Харці загинули двоє медиків. Ще четверо людей "
    "зникли безвісти.",
    "ru": "Во вторник вечером при обстреле больницы в Харке погибли два медика. Ещё четыре человека "
    "пропали без вести.",
    "he": "ביום שלישי בערב נהרגו שני אנשי צוות רפואי בהפגזה על בית החולים בחרקה. ארבעה נעדרים.",
    "fr": "Mardi soir, deux soignants ont été tués lors du bombardement de l'hôpital de Harqa. Quatre "
    "personnes sont portées disparues.",
}
HARQA = {"uk": "Харці", "ru": "Харке", "he": "חרקה", "fr": "Harqa"}
WAR = {
    "uk": "З початку війни загинуло понад 10 тисяч цивільних, за даними ООН.",
    "ru": "С начала войны погибли более 10 тысяч мирных жителей, по данным ООН.",
    "he": 'מאז תחילת המלחמה נהרגו יותר מ-10,000 אזרחים, לפי האו"ם.',
    "fr": "Depuis le début de la guerre, plus de 10 000 civils ont été tués, selon l'ONU.",
}
UN = {"uk": "ООН", "ru": "ООН", "he": 'האו"ם', "fr": "ONU"}
MINE = {
    "uk": "Вчора в місті Торн від вибуху міни загинув чоловік.",
    "ru": "Вчера в городе Торн при взрыве мины погиб мужчина.",
    "he": "אתמול נהרג גבר בפיצוץ מוקש בעיר טורן.",
    "fr": "Hier, un homme est mort dans l'explosion d'une mine à Torn.",
}
ROCKETS = {
    "uk": Manner.ARTILLERY,
    "ru": Manner.ARTILLERY,
    "he": Manner.AIRSTRIKE,
    "fr": Manner.AIRSTRIKE,
}
LANGUAGES = ("uk", "ru", "he", "fr")
ROWS = [
    row
    for code in LANGUAGES
    for row in (
        Row(code, STRIKE[code], killed=(3, 3), day="2024-03-12", place=TORN[code],
            manner=ROCKETS[code], who=MAYOR[code]),
        Row(code, STRIKE[code], injured=(5, 5), day="2024-03-12", place=TORN[code], who=MAYOR[code]),
        Row(code, AGED[code], killed=(1, 1), group=Group.WOMEN),
        Row(code, AGED[code], injured=(2, 2), group=Group.CHILDREN),
        Row(code, RISEN[code], killed=(12, 12)),
        Row(code, HOSPITAL[code], killed=(2, 2), group=Group.MEDICAL, day="2024-05-07",
            part=PartOfDay.EVENING, place=HARQA[code], manner=Manner.SHELLING),
        Row(code, HOSPITAL[code], missing=(4, 4)),
        Row(code, WAR[code], killed=(10_000, None), group=Group.CIVILIANS, scope=Scope.RUNNING_TOTAL,
            who=UN[code]),
        Row(code, MINE[code], killed=(1, 1), group=Group.MEN, day="2024-05-07", place=TORN[code],
            manner=Manner.EXPLOSIVE_DEVICE),
    )
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.code}-{ROWS.index(row) % 9}")
def test_a_language_tells_who_when_where_and_by_what(row: Row) -> None:
    reading = read(row.text.encode(), Hints(published_on="2024-05-08"))
    assert reading.language == row.code
    assert any(_tells(said, row) for said in reading.statements), [
        (s.quote, s.killed, s.injured, s.date, s.place, s.manner) for s in reading.statements
    ]


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_age_counts_nobody(code: str) -> None:
    reading = read(AGED[code].encode())
    ends = [e for s in reading.statements for f in (s.killed, s.injured) if f for e in f]
    assert 67 not in ends
    assert sum(s.killed == (1, 1) for s in reading.statements) == 1


def _tells(said: Statement, row: Row) -> bool:
    told = {
        "killed": said.killed == row.killed,
        "injured": said.injured == row.injured,
        "missing": said.missing == row.missing,
        "group": row.group in (said.group, Group.UNKNOWN),
        "day": not row.day or (said.date is not None and said.date.edtf == row.day),
        "part": row.part is PartOfDay.UNKNOWN
        or (said.date is not None and said.date.part_of_day is row.part),
        "place": not row.place or (said.place is not None and said.place.words == row.place),
        "manner": row.manner in (said.manner, Manner.UNKNOWN),
        "scope": said.scope is row.scope,
        "who": not row.who or [link.who for link in said.attribution] == [row.who],
    }
    return all(told.values())
