"""What Arabic sentences say: the same behaviours as in English."""

from __future__ import annotations

import pytest

from answerable.reading import Dealing, Group, Kind, Manner, Modality, PartOfDay, Scope
from tests.unit.reading.texts import ARABIC, only, reading, said

FIGURES = [
    ("قتل تسعة أشخاص في قصف على بلدة تمرين.", "killed", (9, 9)),
    ("مقتل ما لا يقل عن 12 مدنيا في غارة.", "killed", (12, None)),
    ("قتل تسعة أشخاص على الأقل.", "killed", (9, None)),
    ("أكثر من 43 ألف شخص قتلوا.", "killed", (43_000, None)),
    ("استشهاد طفلين وامرأة ورجلين.", "killed", (5, 5)),
    ("مقتل شخصين في انفجار عبوة ناسفة.", "killed", (2, 2)),
    ("مقتل ما بين ستة وثمانية مدنيين.", "killed", (6, 8)),
    ("لقي خمسة أشخاص مصرعهم.", "killed", (5, 5)),
    ("وأصيب نحو ثلاثين آخرين بجروح.", "injured", (30, 30)),
    ("إصابة عشرات المدنيين.", "injured", (20, None)),
    ("نزوح أكثر من مليون شخص.", "displaced", (1_000_000, None)),
    ("قُتِلَ خَمْسَةُ أَشْخَاصٍ في الغارة.", "killed", (5, 5)),
    ("قتل ٩ أشخاص في الغارة.", "killed", (9, 9)),
    ("مقتل خمسة وعشرين شخصا.", "killed", (25, 25)),
]


@pytest.mark.parametrize(("text", "field", "figure"), FIGURES)
def test_figures_are_least_and_most(
    text: str, field: str, figure: tuple[int | None, int | None]
) -> None:
    assert getattr(only(text, field, language="ar"), field) == figure


def test_the_words_of_a_statement_are_the_documents_own_marks_and_all() -> None:
    found = reading("قُتِلَ خَمْسَةُ أَشْخَاصٍ في الغارة.", language="ar")
    (s,) = found.statements
    assert found.text[s.span[0] : s.span[1]] == s.quote
    assert s.quote.startswith("قُتِلَ")


def test_an_arabic_report_as_a_whole() -> None:
    killed, children, injured, total, denial, refusal = said(ARABIC, "2024-05-08")
    assert (killed.killed, children.group, injured.injured) == ((9, None), Group.CHILDREN, (30, 30))
    assert (killed.manner, killed.scope) == (Manner.AIRSTRIKE, Scope.INCIDENT)
    assert killed.place is not None
    assert killed.place.words == "تمرين"
    assert killed.date is not None
    assert killed.date.edtf == "2024-05-07"
    assert [link.who for link in killed.attribution] == ["وزارة الصحة"]
    assert (total.killed, total.scope) == ((43_000, None), Scope.RUNNING_TOTAL)
    assert total.date is not None
    assert total.date.edtf == "2023-10-07/.."
    assert (denial.dealing, denial.parties) == (Dealing.DENIAL, ("الجيش الفسكاري",))
    assert (refusal.dealing, refusal.modality) == (Dealing.REFUSAL, Modality.DECLINED)


DATES = [
    ("في 13 تشرين الأول/أكتوبر 2024", "", "2024-10-13"),
    ("في 13 أكتوبر", "", "XXXX-10-13"),
    ("في السابع من أكتوبر 2023", "", "2023-10-07"),
    ("يوم الثلاثاء", "2024-05-08", "2024-05-07"),
    ("أمس", "2024-05-08", "2024-05-07"),
    ("في أوائل ديسمبر", "", "XXXX-12-01/XXXX-12-10"),
]


@pytest.mark.parametrize(("words", "published_on", "edtf"), DATES)
def test_dates_are_resolved_as_far_as_they_can_be(words: str, published_on: str, edtf: str) -> None:
    found = only(f"قتل ستة مزارعين في غارة على قرية الزهراء {words}.", "killed", published_on, "ar")
    assert found.date is not None
    assert found.date.edtf == edtf


def test_the_part_of_the_day_is_kept() -> None:
    found = only("مقتل ستة مزارعين في قصف على قرية الزهراء فجر الاثنين.", "killed", language="ar")
    assert found.date is not None
    assert found.date.part_of_day is PartOfDay.DAWN


D = Dealing
DEALINGS = [
    ("عقدت الحكومة اجتماعا مع الوفد.", D.MEETING_HELD),
    ("أجلت الوزارة الاجتماع إلى الشهر المقبل.", D.MEETING_POSTPONED),
    ("ألغى الوزير زيارة إلى تمرين.", D.MEETING_CANCELLED),
    ("أنشأت الدولتان قناة جديدة.", D.CHANNEL_SET_UP),
    ("أعربت الحكومة عن قلقها إزاء الحادثة.", D.CONCERN_RAISED),
    ("فتح الجيش تحقيقا في الغارة.", D.INVESTIGATION_OPENED),
    ("تعهدت الحكومة بحماية المستشفيات.", D.COMMITMENT),
    ("علقت الوزارة تراخيص التصدير.", D.MEASURE_TAKEN),
    ("حددت الوزارة نحو 500 حادثة محتملة.", D.HANDLING_STATISTIC),
]


@pytest.mark.parametrize(("text", "dealing"), DEALINGS)
def test_what_passed_between_the_sides(text: str, dealing: Dealing) -> None:
    found = [s.dealing for s in said(text, language="ar") if s.kind is Kind.DEALING]
    assert found == [dealing]


def test_a_first_telling_is_the_origin() -> None:
    text = "حددت الوزارة نحو 500 حادثة محتملة.\n\nوكانت صحيفة واشنطن بوست أول من كشف عن 500 حادثة."
    assert {s.origin for s in said(text, language="ar")} == {"The Washington Post"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("ونفى الجيش الفسكري تنفيذ أي غارات على البلدة.", "الجيش الفسكري"),
        ("نفت وزارة الدفاع التمرينية قصف أي مستشفى.", "وزارة الدفاع التمرينية"),
        ("نفى المتحدث باسم الجيش سامر دركان ارتكابه أي انتهاكات.", "المتحدث باسم الجيش سامر دركان"),
        ("نفى مكتب تنسيق الشؤون الإنسانية صحة التقارير.", "مكتب تنسيق الشؤون الإنسانية"),
    ],
)
def test_what_is_denied_is_no_part_of_the_name_of_who_denies_it(text: str, who: str) -> None:
    assert [s.parties for s in said(text, language="ar") if s.dealing] == [(who,)]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("5 شهداء بينهم طفلان حتى اللحظة.", Scope.INCIDENT),
        ("مقتل 12 مدنيا حتى الآن في قصف على منزل في بلدة تمرين.", Scope.INCIDENT),
        ("قالت وزارة الصحة إن 870 شخصا قتلوا حتى اللحظة.", Scope.RUNNING_TOTAL),
        ("بلغت حصيلة القتلى حتى يوم الأحد 230 قتيلا.", Scope.RUNNING_TOTAL),
    ],
)
def test_so_far_makes_no_total_of_the_count_of_one_incident(text: str, scope: Scope) -> None:
    assert {s.scope for s in said(text, language="ar") if s.killed} == {scope}


@pytest.mark.parametrize(
    ("text", "figure", "children"),
    [
        ("مقتل ست تلميذات ومعلمة وإصابة تسع أخريات في قصف مدرسة.", (7, 7), (6, 6)),
        ("مقتل ثلاث معلمات و طفلتين في غارة.", (5, 5), (2, 2)),
        ("مقتل أربع مدنيات بينهن طفلتان في غارة.", (4, 4), (2, 2)),
    ],
)
def test_women_and_girls_are_counted_by_what_they_are(
    text: str, figure: tuple[int, int], children: tuple[int, int]
) -> None:
    assert only(text, "killed", language="ar").killed == figure
    assert [s.killed for s in said(text, language="ar") if s.group is Group.CHILDREN] == [children]
