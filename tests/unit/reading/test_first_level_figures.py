"""Figures of harm as reports of four languages tell them: floors, ranges, groups, corrections, bodies."""

from __future__ import annotations

import pytest

from answerable.reading import Figure
from tests.unit.reading.texts import said

ROWS: dict[str, list[tuple[str, dict[str, Figure]]]] = {
    "uk": [
        (
            "Щонайменше семеро людей загинули, ще 23 дістали поранення внаслідок нічного "
            "удару дронів по Торну.",
            {"killed": (7, None), "injured": (23, 23)},
        ),
        (
            "Унаслідок обстрілу села Лідине поранено 54-річного чоловіка та двох жінок.",
            {"injured": (3, 3)},
        ),
        ("Кількість поранених зросла до 31, двоє з них - діти.", {"injured": (31, 31)}),
        ("З-під завалів дістали тіла трьох загиблих.", {"killed": (3, 3)}),
        ("Рятувальники деблокували тіло жінки.", {"killed": (1, 1)}),
        ("До лікарні доставили 12 постраждалих, серед них 4 дитини.", {"injured": (12, 12)}),
        ("У лікарні помер 40-річний чоловік, поранений напередодні.", {"killed": (1, 1)}),
        ("Окупанти вбили двох мирних жителів.", {"killed": (2, 2)}),
        ("Від 5 до 7 людей можуть перебувати під завалами.", {"missing": (5, 7)}),
        ("Кількість загиблих зросла з 4 до 6.", {"killed": (6, 6)}),
        ("Загинули мати та її двоє дітей.", {"killed": (3, 3)}),
        (
            "Через атаку загинув водій автобуса, семеро пасажирів травмовані.",
            {"killed": (1, 1), "injured": (7, 7)},
        ),
        (
            "На жаль, одна людина загинула, восьмеро - поранені.",
            {"killed": (1, 1), "injured": (8, 8)},
        ),
        ("Внаслідок вибуху ніхто не постраждав.", {"injured": (0, 0)}),
        ("Не менш як 15 людей поранено, троє у важкому стані.", {"injured": (15, None)}),
    ],
    "ru": [
        (
            "Не менее семи человек погибли, ещё 23 получили ранения в результате ночной "
            "атаки дронов на Торн.",
            {"killed": (7, None), "injured": (23, 23)},
        ),
        (
            "В результате обстрела села Лидино ранены 54-летний мужчина и две женщины.",
            {"injured": (3, 3)},
        ),
        ("Число пострадавших увеличилось до 31, двое из них - дети.", {"injured": (31, 31)}),
        ("Из-под завалов извлекли тела трёх погибших.", {"killed": (3, 3)}),
        ("Спасатели достали из-под завалов тело женщины.", {"killed": (1, 1)}),
        ("В больницу доставили 12 пострадавших, среди них четверо детей.", {"injured": (12, 12)}),
        ("В больнице скончался 40-летний мужчина, раненный накануне.", {"killed": (1, 1)}),
        (
            "Боевики убили двух мирных жителей и похитили троих рабочих.",
            {"killed": (2, 2), "abducted": (3, 3)},
        ),
        ("От 5 до 7 человек могут находиться под завалами.", {"missing": (5, 7)}),
        ("Число погибших выросло с 4 до 6.", {"killed": (6, 6)}),
        ("Погибли мать и двое её детей.", {"killed": (3, 3)}),
        (
            "При атаке погиб водитель автобуса, семь пассажиров травмированы.",
            {"killed": (1, 1), "injured": (7, 7)},
        ),
        (
            "К сожалению, один человек погиб, восемь - ранены.",
            {"killed": (1, 1), "injured": (8, 8)},
        ),
        ("В результате взрыва никто не пострадал.", {"injured": (0, 0)}),
        (
            "Жертвами удара стали 15 человек, десятки ранены.",
            {"killed": (15, 15), "injured": (20, None)},
        ),
    ],
    "he": [
        (
            'לפחות שבעה בני אדם נהרגו ו-23 נפצעו בתקיפת כטב"מים בעיר טורן.',
            {"killed": (7, None), "injured": (23, 23)},
        ),
        ("גבר בן 54 ושתי נשים נפצעו מפגיעת רקטה.", {"injured": (3, 3)}),
        ("מספר הפצועים עלה ל-31, בהם שני ילדים.", {"injured": (31, 31)}),
        ("כוחות החילוץ איתרו שלוש גופות מתחת להריסות.", {"killed": (3, 3)}),
        ("גופתה של אישה חולצה מההריסות.", {"killed": (1, 1)}),
        ("12 פצועים פונו לבית החולים, ארבעה מהם ילדים.", {"injured": (12, 12)}),
        ("גבר בן 40 מת מפצעיו בבית החולים.", {"killed": (1, 1)}),
        ("המחבלים רצחו שני אזרחים וחטפו שלושה פועלים.", {"killed": (2, 2), "abducted": (3, 3)}),
        ("בין חמישה לשבעה בני אדם לכודים מתחת להריסות.", {"missing": (5, 7)}),
        ("מניין ההרוגים עלה מ-4 ל-6.", {"killed": (6, 6)}),
        ("אם ושני ילדיה נהרגו.", {"killed": (3, 3)}),
        ("נהג האוטובוס נהרג ושבעה נוסעים נפצעו.", {"killed": (1, 1), "injured": (7, 7)}),
        ("שמונה בני אדם נפצעו, אחד מהם באורח קשה.", {"injured": (8, 8)}),
        ("אין נפגעים בנפש.", {"killed": (0, 0)}),
        ("עשרות נפצעו ו-15 נספו בפיצוץ.", {"injured": (20, None), "killed": (15, 15)}),
    ],
    "fr": [
        (
            "Au moins sept personnes ont péri et 23 autres ont été blessées dans une attaque "
            "nocturne de drones contre Torn.",
            {"killed": (7, None), "injured": (23, 23)},
        ),
        (
            "Un homme de 54 ans et deux femmes ont été blessés par des éclats d'obus.",
            {"injured": (3, 3)},
        ),
        ("Le nombre de blessés est passé à 31, dont deux enfants.", {"injured": (31, 31)}),
        ("Les secouristes ont retiré trois corps des décombres.", {"killed": (3, 3)}),
        ("Le corps d'une femme a été retrouvé sous les gravats.", {"killed": (1, 1)}),
        (
            "Douze blessés ont été transportés à l'hôpital, parmi lesquels quatre enfants.",
            {"injured": (12, 12)},
        ),
        ("Un homme de 40 ans a succombé à ses blessures mercredi.", {"killed": (1, 1)}),
        (
            "Des hommes armés ont tué deux villageois et enlevé trois ouvriers.",
            {"killed": (2, 2), "abducted": (3, 3)},
        ),
        ("Entre cinq et sept personnes sont toujours portées disparues.", {"missing": (5, 7)}),
        ("Le bilan est passé de quatre à six morts.", {"killed": (6, 6)}),
        ("Une mère et ses deux enfants sont morts dans l'explosion.", {"killed": (3, 3)}),
        (
            "L'attaque a fait 15 morts et une trentaine de blessés.",
            {"killed": (15, 15), "injured": (30, 30)},
        ),
        (
            "Le chauffeur du bus a été tué et sept passagers ont été blessés.",
            {"killed": (1, 1), "injured": (7, 7)},
        ),
        ("L'explosion n'a fait aucune victime.", {"killed": (0, 0)}),
        ("Une frappe a coûté la vie à trois membres d'une même famille.", {"killed": (3, 3)}),
    ],
}


@pytest.mark.parametrize(
    ("code", "text", "figures"), [(code, *row) for code, rows in ROWS.items() for row in rows]
)
def test_figures_are_read_as_reports_tell_them(
    code: str, text: str, figures: dict[str, Figure]
) -> None:
    told = [s for s in said(text, language=code) if not s.rule.endswith(".part")]
    for field in ("killed", "injured", "missing", "displaced", "abducted"):
        found = {getattr(s, field) for s in told} - {None}
        if (0, 0) not in found:
            assert found == {figures[field]} if field in figures else not found, (field, told)
    assert all(
        any(getattr(s, field) == figure for s in told) for field, figure in figures.items()
    ), told
