"""A hospital whose director speaks was not hit by what he tells of."""

from __future__ import annotations

import pytest

from answerable.reading.frames.told_apart import told_apart
from tests.unit.reading.texts import reading

TOLD = [
    (
        "A drone strike killed three people near Kellan on 7 May 2024, injuring two others, "
        "hospital director Sara Adan told reporters.",
        None,
        (),
    ),
    (
        "A drone hit a school in Ostro on 7 May 2024, killing four children, hospital officials "
        "said.",
        "a school",
        ("education",),
    ),
    (
        "A drone hit a hospital in Ostro on 7 May 2024, killing four nurses, the ministry said.",
        "a hospital",
        ("medical",),
    ),
]


@pytest.mark.parametrize(("text", "hit", "objects"), TOLD)
def test_what_names_a_speaker_is_not_what_was_struck(
    text: str, hit: str | None, objects: tuple[str, ...]
) -> None:
    found = reading(text)
    assert {said.object_hit for said in found.statements} == {hit}
    assert [one.objects for one in told_apart(found)] == [objects]
