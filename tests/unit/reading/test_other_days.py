"""Days told beside what happened: on which somebody came to see it, or for which a meeting was set."""

from __future__ import annotations

import pytest

from tests.unit.reading.texts import said

DAY = "2026-06-15"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The meeting, scheduled for 7 June, was postponed.", None),
        ("The meeting planned for 7 June was postponed to 12 June.", None),
        ("The 7 June meeting was cancelled.", None),
        ("The meeting on 7 June was called off.", None),
        ("Talks planned for 7 June in Sabra were called off on 5 June.", "2026-06-05"),
        ("On 5 June the ministry postponed the meeting scheduled for 7 June.", "2026-06-05"),
        ("The meeting was postponed on 5 June.", "2026-06-05"),
        (
            "Talks between the embassy and the army, set for 7 June, were postponed on Friday.",
            "2026-06-12",
        ),
        ("The meeting scheduled for Tuesday was postponed on 5 June.", "2026-06-05"),
        ("أُجّل الاجتماع المقرر في 7 يونيو بين السفارة والوزارة.", None),
        ("تم إلغاء الاجتماع الذي كان مقررا عقده يوم 7 يونيو 2026 بين السفارة والوزارة.", None),
        ("أجلت الوزارة الاجتماع إلى 12 يونيو.", None),
        ("ألغت الوزارة الاجتماع يوم 5 يونيو.", "2026-06-05"),
    ],
)
def test_what_was_put_off_was_not_so_on_the_day_it_was_set_for(text: str, day: str | None) -> None:
    (told,) = [s for s in said(text, DAY) if s.dealing]
    assert (told.date.edtf if told.date else None) == day


def test_a_meeting_set_keeps_the_day_it_is_set_for() -> None:
    (told,) = said("A second meeting has been set for 20 June, the embassy said.", DAY)
    assert told.date is not None
    assert told.date.edtf == "2026-06-20"


def test_the_month_of_a_day_is_no_part_of_a_side() -> None:
    (told,) = said("On 5 June Tamrin postponed the meeting with the embassy.", DAY)
    assert told.parties == ("Tamrin",)


@pytest.mark.parametrize(
    "text",
    [
        "We visited Harqa on 2 June and found the crater of the strike of 28 May.\n\nFour people were "
        "killed, a nurse told us.",
        "In Harqa, which our team visited on 2 June, four people were killed in an airstrike on 28 May.",
        "Researchers travelled to Harqa on 2 June.\n\nThe strike of 28 May hit a house.\n\nFour people "
        "were killed.",
        "زار فريقنا بلدة حرقة في 2 يونيو ووجد حفرة غارة 28 مايو.\n\nقتل أربعة أشخاص.",
    ],
)
def test_the_day_of_a_visit_is_not_the_day_of_the_strike(text: str) -> None:
    (told,) = [s for s in said(text, DAY) if s.killed]
    assert told.date is not None
    assert told.date.edtf == "2026-05-28"


def test_a_strike_whose_day_is_not_told_is_not_given_the_day_of_a_visit() -> None:
    (told,) = [s for s in said("On 2 June our team visited Harqa. Four people were killed.", DAY)]
    assert told.date is None


def test_the_day_of_a_visit_of_others_stands() -> None:
    (told,) = said("Gunmen killed two guards as the minister visited Harqa on 2 June.", DAY)
    assert told.date is not None
    assert told.date.edtf == "2026-06-02"


def test_a_meeting_held_on_a_visit_keeps_its_day() -> None:
    text = "Investigators visited the ministry on 2 June and a meeting was held with its legal adviser."
    days = {s.date.edtf for s in said(text, DAY) if s.dealing and s.date}
    assert days == {"2026-06-02"}
