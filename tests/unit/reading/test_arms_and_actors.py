"""Who did it is somebody; an arm alone is nobody, and a masked word is no arm."""

from __future__ import annotations

import pytest

from tests.unit.reading.texts import said


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("A drone hit a minibus in Ostro, four killed.", None),
        ("Four people were killed by a drone in Ostro.", None),
        ("The warplanes killed four people in Ostro.", None),
        ("Nine people were killed by BM-21 rockets.", None),
        ("Four people were killed by army drones in Ostro.", "army"),
        ("Four people were killed by Veskaran warplanes in Ostro.", "Veskaran warplanes"),
        ("The army killed four people in Ostro.", "The army"),
    ],
)
def test_an_arm_without_whose_it_was_did_nothing_itself(text: str, actor: str | None) -> None:
    assert said(text)[0].actor == actor


@pytest.mark.parametrize(
    ("text", "weapon"),
    [
        ("Nine died in an air strike on a sch00l in Ostro.", None),
        ("Nine died when a SCH00L was hit in Ostro.", None),
        ("Nine people were killed by a KH101 in Ostro.", "KH101"),
        ("Nine people were killed by BM-21 rockets.", "BM-21 rockets"),
    ],
)
def test_a_word_masked_with_noughts_is_no_arm(text: str, weapon: str | None) -> None:
    assert said(text)[0].weapon == weapon
