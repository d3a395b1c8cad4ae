"""Incidents an Arabic text tells are kept apart; where nothing can be told, nothing is shown."""

from __future__ import annotations

import pytest

from answerable.reading import Hints, read
from answerable.reading.frames.told_apart import Apart, told_apart

TOLD = (
    # text, and of each incident: deeds, day, place, by whom
    ("قتل سبعة مدنيين في غارة جوية على قرية السنديان يوم 3 أيار 2024.\n\nوقبل ذلك، في 19 نيسان 2024، "
     "هاجم مسلحون قافلة إغاثة قرب بلدة بيلين وخطفوا سائقين اثنين.",
     [("attack", "2024-05-03", "السنديان", ""), ("attack kidnapping", "2024-04-19", "بيلين", "مسلحون")]),
    ("خطف مسلحون مجهولون ثلاثة عمال إغاثة في مدينة درفال يوم الثلاثاء.\n\nوفي حادث منفصل انفجرت سيارة "
     "مفخخة في بلدة كرسين يوم الأربعاء ما أدى إلى مقتل تسعة أشخاص.",
     [("kidnapping", "2024-05-07", "درفال", "مسلحون مجهولون"), ("bombing", "2024-05-08", "كرسين", "")]),
    ("أحرق مستوطنون منزلا وسيارتين في قرية أم صرحة فجر الجمعة.",
     [("arson", "2024-05-10", "أم صرحة", "مستوطنون")]),
    ("انفجر لغم بسيارة قرب قرية سولين صباح الأحد، ما أسفر عن مقتل ثلاثة رعاة وإصابة طفل.",
     [("bombing", "2024-05-05", "سولين", "")]),
    ("اغتال مجهولون القاضي سامر حلواني برصاص أطلقوه عليه في مدينة مدون مساء الاثنين.",
     [("attack", "2024-05-06", "مدون", "مجهولون")]),
    ("استهدفت مسيرة مستشفى في مدينة الحرقة يوم 4 أيار 2024 فقتلت طبيبين وممرضة.\n\nوكانت غارة أخرى قد "
     "أصابت مدرسة في بلدة تل مرون يوم 1 أيار 2024 وقتلت أربعة طلاب.",
     [("attack", "2024-05-04", "الحرقة", ""), ("attack", "2024-05-01", "تل مرون", "")]),
    ("قصفت مدفعية الجيش مخيما للنازحين قرب بلدة عدرا ليل السبت، فاستشهدت امرأة وأصيب ستة آخرون.",
     [("attack", "2024-05-04", "عدرا", "")]),
    ("أطلق جنود النار على سيارة مدنية غرب مدينة نيلان صباح السبت فقتلوا سائقها.",
     [("attack", "2024-05-04", "نيلان", "")]),
)  # fmt: skip
NONE = (
    "قالت وزارة الصحة إن عدد القتلى منذ بداية الحرب بلغ 12 ألفا.",
    "ارتفعت أسعار الخبز في مدينة درفال مرة أخرى هذا الأسبوع.",
    "قتل ثلاثة جنود في كمين نصبه مسلحون غرب مدينة أورلن يوم الخميس.",
    "حذر مسؤول من هجوم وشيك على مدينة الحرقة قد يقتل آلاف المدنيين.",
    "قالت منظمة سهم إنها وثقت 128 هجوما على مدارس خلال العام الماضي قتل فيها 61 شخصا.",
    "التقى وزير الخارجية نظيره في بيروت وبحثا وقف إطلاق النار وتبادل الأسرى.",
)


def _told(text: str) -> tuple[Apart, ...]:
    return told_apart(read(text.encode(), Hints(filename="a.txt", published_on="2024-05-10")))


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_each_incident_has_its_deed_day_place_and_doer(
    text: str, expected: list[tuple[str, str, str, str]]
) -> None:
    seen = [
        (" ".join(deed.value for deed in one.deeds), one.day, one.place, ", ".join(one.doers))
        for one in _told(text)
    ]
    assert seen == expected


@pytest.mark.parametrize("text", NONE)
def test_counts_warnings_and_armed_sides_alone_are_no_incident(text: str) -> None:
    assert _told(text) == ()


def test_what_stands_near_is_not_struck() -> None:
    (one,) = _told(
        "استشهد صحفي بقصف استهدف سيارة أمام مستشفى الرازي في مدينة الحرقة يوم 9 أيار 2024."
    )
    assert [use.value for use in one.objects] == ["vehicle"]
