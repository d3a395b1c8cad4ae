"""Labelled cells, as forms and sheets have them: who was harmed, of which group, where and when."""

from __future__ import annotations

import pytest

from answerable.reading import Group
from tests.unit.reading.texts import only, said

FIELDS = [
    ("Deaths: 7", "killed", 7),
    ("Total deaths: 15", "killed", 15),
    ("Dead: 3", "killed", 3),
    ("Fatalities: 12", "killed", 12),
    ("Dead: 11 | Wounded: 4", "injured", 4),
    ("Missing: 6", "missing", 6),
    ("القتلى: 9 | الجرحى: 23", "killed", 9),
    ("القتلى: 9 | الجرحى: 23", "injured", 23),
    ("المصابون: 14", "injured", 14),
    ("القتلى: 4\nالجرحى: 8\nالمفقودون: 2", "missing", 2),
]
GROUPS = [
    ("Civilians killed: 3", "killed", Group.CIVILIANS),
    ("Children killed: 2", "killed", Group.CHILDREN),
    ("Killed: 9 | Medics injured: 5", "injured", Group.MEDICAL),
    ("Fighters killed: 6", "killed", Group.FIGHTERS),
    ("Killed: 6", "killed", Group.UNKNOWN),
    ("Number killed: 6", "killed", Group.UNKNOWN),
]


@pytest.mark.parametrize(("text", "field", "figure"), FIELDS)
def test_a_cell_is_read(text: str, field: str, figure: int) -> None:
    assert getattr(only(text, field), field) == (figure, figure)


@pytest.mark.parametrize(("text", "field", "group"), GROUPS)
def test_the_group_a_cell_names_is_the_one_counted(text: str, field: str, group: Group) -> None:
    assert only(text, field).group is group


@pytest.mark.parametrize(
    "name", ["Town", "Place", "Location", "Village", "Place of incident", "Where"]
)
def test_a_cell_that_names_the_place_gives_it(name: str) -> None:
    for text in (f"{name}: Dahar\nKilled: 3", f"{name}: Dahar | Killed: 3"):
        place = only(text, "killed").place
        assert place is not None
        assert place.words == "Dahar"


@pytest.mark.parametrize("name", ["المكان", "البلدة", "الموقع", "مكان الحادث"])
def test_an_arabic_cell_gives_the_place(name: str) -> None:
    place = only(f"{name}: ضهر\nالقتلى: 9", "killed").place
    assert place is not None
    assert place.words == "ضهر"


def test_each_record_of_a_sheet_has_its_own_place_and_day() -> None:
    text = (
        "Place: Dahar\nDate: 8 May 2024\nKilled: 3\nInjured: 4\n\n"
        "Place: Harqa\nDate: 9 May 2024\nKilled: 2\nInjured: 1"
    )
    told = [(s.place.words, s.date.edtf) for s in said(text) if s.place and s.date]
    assert told == [("Dahar", "2024-05-08")] * 2 + [("Harqa", "2024-05-09")] * 2
