"""Reports of five languages as they come: harm, day and place, and what passed between sides."""

from __future__ import annotations

import pytest

from answerable.reading.types import Dealing, Group
from tests.unit.reading.texts import said

DAY = "2026-06-10"
Told = tuple[str, int | None, int | None]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("uk", "Загинули троє людей, ще семеро дістали поранень, серед них двоє дітей.",
         [("killed", 3, 3), ("injured", 7, 7), ("injured", 2, 2)]),
        ("uk", "Щонайменше одинадцятеро людей загинули.", [("killed", 11, None)]),
        ("uk", "Доля ще двох людей невідома.", [("missing", 2, 2)]),
        ("uk", "Його дружину госпіталізували. Поранення дістав водій автобуса.",
         [("injured", 1, 1), ("injured", 1, 1)]),
        ("ar", "ارتفعت حصيلة القصف إلى 27 قتيلا و60 جريحا.", [("killed", 27, 27), ("injured", 60, 60)]),
        ("fr", "L'explosion a fait six morts, dont deux policiers, et 21 blessés.",
         [("killed", 6, 6), ("killed", 2, 2), ("injured", 21, 21)]),
        ("uk", "Поранено водійку та трьох пасажирів, одна жінка у важкому стані.", [("injured", 4, 4)]),
        ("ru", "Двое жильцов погибли, военнослужащий получил тяжёлые ранения.",
         [("killed", 2, 2), ("injured", 1, 1)]),
        ("he", "שני ילדים, אחים בני 7 ו-9, נהרגו מפיצוץ מוקש.", [("killed", 2, 2)]),
        ("ru", "Под завалами остаются ещё шесть человек.", [("missing", 6, 6)]),
        ("he", "תינוקת בת שנה ואביה נהרגו הלילה. 12 בני משפחה נפצעו.",
         [("killed", 1, 1), ("killed", 2, 2), ("killed", 1, 1), ("injured", 12, 12)]),
        ("fr", "Un homme de 34 ans et ses deux filles ont perdu la vie.",
         [("killed", 1, 1), ("killed", 3, 3), ("killed", 2, 2)]),
        ("fr", "Leur chauffeur, blessé par balle, a succombé à ses blessures.",
         [("injured", 1, 1), ("killed", 1, 1)]),
        ("fr", "Cinq personnes restent portées disparues.", [("missing", 5, 5)]),
        ("ru", "Судьба ещё пяти человек неизвестна.", [("missing", 5, 5)]),
        ("ru", "Женщина скончалась в больнице, её 12-летний сын ранен.",
         [("killed", 1, 1), ("injured", 1, 1)]),
        ("he", "בין ההרוגים שני ילדים.", [("killed", 2, 2)]),
        ("he", "אישה בת 45 נהרגה ובתה נפצעה קל.", [("killed", 1, 1), ("injured", 1, 1)]),
        ("he", "20 בני אדם נפצעו. שניים עדיין נעדרים.", [("injured", 20, 20), ("missing", 2, 2)]),
        ("fr", "Une fillette de huit ans est morte et sa mère a été grièvement blessée.",
         [("killed", 1, 1), ("injured", 1, 1)]),
        ("fr", "Deux enfants figurent parmi les morts.", [("killed", 2, 2)]),
        ("en", "Nine people were killed and 12 were injured, two of them nurses.",
         [("killed", 9, 9), ("injured", 12, 12), ("injured", 2, 2)]),
    ],
)  # fmt: skip
def test_harm_is_read_as_it_is_told(language: str, text: str, told: list[Told]) -> None:
    found = [
        (field, *figure)
        for s in said(text, DAY, language)
        for field in ("killed", "injured", "missing")
        if (figure := getattr(s, field)) is not None
    ]
    assert found == told


def test_who_is_dead_and_who_is_hurt_are_of_their_own_groups() -> None:
    text = "Женщина скончалась в больнице, её 12-летний сын ранен."
    assert [s.group for s in said(text, DAY, "ru")] == [Group.WOMEN, Group.CHILDREN]


def test_what_is_unknown_did_nothing() -> None:
    (told,) = said("Судьба ещё пяти человек неизвестна.", DAY, "ru")
    assert told.actor is None


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("ru", "Погибли 14 человек, рассказали в горздраве.", "горздраве"),
        ("he", "שלושה בני אדם נהרגו אמש בשוק, כך מסר משרד הבריאות.", "משרד הבריאות"),
        ("ar", "أعلنت الوزارة مقتل تسعة أشخاص في غارة على حرقة.", "الوزارة"),
    ],
)
def test_who_says_so_is_named_alone(language: str, text: str, who: str) -> None:
    (told,) = said(text, DAY, language)
    assert [link.who for link in told.attribution] == [who]


def test_a_night_is_no_part_of_the_name_of_a_village() -> None:
    (told,) = said("אישה נהרגה מירי ליד הכפר אוסטרו בליל שבת.", DAY, "he")
    assert told.place is not None
    assert told.place.words == "אוסטרו"


@pytest.mark.parametrize(
    ("text", "dealings"),
    [
        ("طلبت سفارة فسكارا في تمرين يوم 3 يونيو 2026 عقد اجتماع عاجل مع وزارة الدفاع.",
         [Dealing.MEETING_ASKED]),
        ("وردّت الوزارة في 9 يونيو بأنها فتحت تحقيقا داخليا.",
         [Dealing.ANSWER, Dealing.INVESTIGATION_OPENED]),
        ("ردت الوزارة على رسالة السفارة.", [Dealing.ANSWER]),
        ("اتفق الجانبان على إنشاء آلية مشتركة لتبادل المعلومات.", [Dealing.CHANNEL_SET_UP]),
        ("وكان الاجتماع المقرر في 7 يونيو قد تأجل بطلب من الوزارة.", [Dealing.MEETING_POSTPONED]),
        ("أقرّ الجيش بأن طائراته أصابت العيادة خطأ، وأعلنت الحكومة تعليق تصدير القنابل.",
         [Dealing.ADMISSION, Dealing.MEASURE_TAKEN]),
        ("أبلغت الوزارة السفارة في رسالة بإغلاق التحقيق دون توجيه اتهامات.",
         [Dealing.INVESTIGATION_CLOSED]),
        ("ثم رفعت الحكومة التعليق في 2 يونيو.", [Dealing.MEASURE_LIFTED]),
        ("أعلنت الحكومة استئناف تصدير القنابل.", [Dealing.MEASURE_LIFTED]),
        ("رد الجيش على القصف بقصف مماثل.", []),
        ("عقد الجانبان اجتماعا من أجل تبادل المعلومات.", [Dealing.MEETING_HELD]),
    ],
)  # fmt: skip
def test_dealings_are_read_in_arabic(text: str, dealings: list[Dealing]) -> None:
    assert [s.dealing for s in said(text, DAY, "ar") if s.dealing] == dealings


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("ar", "التقى السفير وزير الدفاع في 11 يونيو 2026.", ("السفير", "وزير الدفاع")),
        ("en", "The ambassador met the defence minister on Monday.", ("ambassador", "defence minister")),
        ("en", "The ambassador met officials of the Ministry of Defence in Sabra.",
         ("ambassador", "officials of the Ministry of Defence")),
    ],
)  # fmt: skip
def test_sides_are_named_to_their_last_word(
    language: str, text: str, parties: tuple[str, ...]
) -> None:
    (told,) = said(text, DAY, language)
    assert told.parties == parties


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "The ambassador met the minister on Monday. The spokesman declined to comment.",
         "spokesman"),
        ("en", "A senior official told reporters so. The official declined to say when.",
         "A senior official"),
        ("ar", "التقى السفير وزير الدفاع. ونفى المتحدث أن يكون الجيش قد استهدف المدرسة.", "المتحدث"),
    ],
)  # fmt: skip
def test_a_spokesman_is_not_whoever_acted_before_him(language: str, text: str, who: str) -> None:
    *_, told = (s for s in said(text, DAY, language) if s.dealing)
    assert told.parties == (who,)
