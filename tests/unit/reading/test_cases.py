"""Every case file in `cases/` is read as its statements say: what people corrected stays corrected."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from answerable.reading import Hints, cases, read
from answerable.reading.cases import Case

FOLDER = Path(__file__).parent / "cases"
FILES = sorted(FOLDER.glob("*.json"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_cases_of_a_file_are_read_right(file: Path) -> None:
    known = cases.from_json(json.loads(file.read_text("utf-8")))
    assert known
    assert {case.name: found for case in known if (found := cases.faults(case))} == {}


def test_a_case_comes_back_from_its_file_as_it_went_in() -> None:
    known = _case()
    through = cases.from_json(json.loads(json.dumps(cases.to_json([known]))))
    assert through == [known]
    assert cases.faults(known) == []


def test_a_statement_not_read_or_still_read_is_a_fault() -> None:
    known = _case()
    other = replace(known.wanted[0], killed=(4, 4))
    missed = replace(known, wanted=(other,))
    assert cases.faults(missed) == [f"not read: “{other.quote}”"]
    still = replace(known, wanted=(), unwanted=known.wanted)
    assert cases.faults(still) == [f"still read: “{other.quote}”"]


def _case() -> Case:
    text = "Two guards were killed in the village of Selm on 4 May 2024, the mayor said."
    said = read(text.encode(), Hints(language="en")).statements
    return Case("own", text, "", "en", tuple(s for s in said if s.killed), (), "for the test")
