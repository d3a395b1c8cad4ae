"""Arabic with its subject first, as behind "that", and families, which are counted as families."""

from __future__ import annotations

import pytest

from answerable.reading.types import Group
from tests.unit.reading.texts import said


@pytest.mark.parametrize(
    ("text", "field", "figure", "group"),
    [
        ("أفاد الدفاع المدني بأن أربعة أشخاص أصيبوا.", "injured", 4, Group.UNKNOWN),
        (
            "أفاد الدفاع المدني بأن أربعة أشخاص جُرحوا في قصف على بلدة حرقة.",
            "injured",
            4,
            Group.UNKNOWN,
        ),
        ("قال المتحدث إن خمسة مدنيين قُتلوا.", "killed", 5, Group.CIVILIANS),
        ("أعلنت الوزارة أن طفلين استشهدا.", "killed", 2, Group.CHILDREN),
        ("أكد المصدر أن مسعفين اثنين قُتلا.", "killed", 2, Group.MEDICAL),
        ("أفادت الوزارة بأن ثلاث نساء قُتلن.", "killed", 3, Group.WOMEN),
        ("أفادت الوزارة بأن ممرضتين أصيبتا.", "injured", 2, Group.MEDICAL),
        ("أفاد الدفاع المدني بأن طفلا قُتل في الغارة.", "killed", 1, Group.CHILDREN),
        ("قالت الوزارة إن امرأة أصيبت بشظايا.", "injured", 1, Group.WOMEN),
        ("ذكرت الوكالة أن شخصين فُقدا.", "missing", 2, Group.UNKNOWN),
        ("ذكرت الوكالة أن ستة صيادين فُقدوا في البحر.", "missing", 6, Group.CIVILIANS),
        ("قالت البلدية إن 300 شخص شُردوا.", "displaced", 300, Group.UNKNOWN),
        ("قالت المنظمة إن شخصين اختُطفا.", "abducted", 2, Group.UNKNOWN),
    ],
)
def test_who_stands_before_the_verb_was_harmed(
    text: str, field: str, figure: int, group: Group
) -> None:
    (told,) = said(text, language="ar")
    assert told.group is group
    assert getattr(told, field) == (figure, figure)


def test_two_verbs_behind_one_that_have_each_their_own() -> None:
    killed, injured = said("قال إن مسعفين قُتلا وثلاثة صحفيين جُرحوا.", language="ar")
    assert (killed.killed, injured.injured) == ((2, 2), (3, 3))


@pytest.mark.parametrize(
    "text",
    [
        "قال شهود إن ثلاثة أشخاص فقدوا منازلهم.",
        "أفاد المصدر بأن جنديا قتل كلبا.",
        "قالت البلدية إن 12 جرحا في الرأس عولجت.",
    ],
)
def test_a_loss_or_a_deed_of_theirs_is_no_harm_to_them(text: str) -> None:
    assert not [s for s in said(text, language="ar") if s.missing or s.killed or s.injured]


def test_a_verb_first_keeps_the_people_behind_it() -> None:
    killed, injured = said("أصيب ثلاثة أشخاص وقتل طفل في الغارة.", language="ar")[::-1]
    assert (killed.killed, injured.injured) == ((1, 1), (3, 3))


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("نزحت 12 عائلة من بلدة حرقة.", 12),
        ("نزح نحو 300 أسرة من حرقة.", 300),
        ("نزحت عائلتان من القرية.", 2),
        ("نزوح عشرات العائلات من بلدة حرقة.", 20),
        ("تهجير 40 من العائلات من قرية دلمة.", 40),
    ],
)
def test_families_driven_out_are_so_many_people_at_the_least(text: str, least: int) -> None:
    (told,) = said(text, language="ar")
    assert told.displaced == (least, None)
    assert told.ruled_out == ("Families are counted, not people: at least one person of each.",)


def test_how_many_of_families_were_killed_is_not_said() -> None:
    assert said("قُتلت ثلاث عائلات في غارة على مدينة حرقة.", language="ar") == ()


def test_so_many_of_one_family_are_people() -> None:
    (told,) = said("قُتل 9 من عائلة واحدة في الغارة.", language="ar")
    assert told.killed == (9, 9)
