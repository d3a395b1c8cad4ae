"""A wrong reading kept as a test: a text, what must be read from it and what must not.

A case file is JSON: `{"form": "answerable-cases-1", "cases": [...]}`. People's corrections are exported
in this form; a folder of such files is a test suite of a language.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from answerable.reading.reader import read
from answerable.reading.types import FIGURES, Hints, Reading, Statement, statement_from_json

FORM = "answerable-cases-1"
COMPARED = ("kind", "scope", "frame", "modality", *FIGURES, "group", "manner", "dealing",
            "took_part")  # fmt: skip
"""What two statements about the same words must share to say the same; also day and place."""


class BadCase(ValueError):
    """The file is no case file; the words say why."""


@dataclass(frozen=True)
class Case:
    """One text with the statements that must be read from it, and those that must not."""

    name: str
    text: str
    published_on: str
    language: str
    wanted: tuple[Statement, ...]
    unwanted: tuple[Statement, ...]
    because: str
    """Why the person who corrected it did."""


def to_json(cases: Iterable[Case]) -> dict[str, Any]:
    """The cases as a file holds them."""
    return {"form": FORM, "cases": [asdict(case) for case in cases]}


def from_json(data: Any) -> list[Case]:
    """The cases of a file. Raises `BadCase` on anything that is not one."""
    if not isinstance(data, Mapping) or data.get("form") != FORM:
        raise BadCase(f"This is no file of cases: its form is not {FORM}.")
    try:
        return [_case(given) for given in data["cases"]]
    except (KeyError, ValueError, TypeError) as wrong:
        raise BadCase("A case has a field missing or a value that is none.") from wrong


def _case(given: Mapping[str, Any]) -> Case:
    words = [str(given[name]) for name in ("name", "text", "published_on", "language")]
    wanted, unwanted = (
        tuple(statement_from_json(said) for said in given[name]) for name in ("wanted", "unwanted")
    )
    return Case(words[0], words[1], words[2], words[3], wanted, unwanted, str(given["because"]))


def faults(case: Case) -> list[str]:
    """What the reader of today still does wrong with a case; none: it is right now."""
    hints = Hints(published_on=case.published_on, language=case.language)
    reading = read(case.text.encode(), hints)
    missed = [s for s in case.wanted if not _is_read(s, reading)]
    false = [s for s in case.unwanted if _is_read(s, reading)]
    return [f"not read: \u201c{s.quote}\u201d" for s in missed] + [
        f"still read: \u201c{s.quote}\u201d" for s in false
    ]


def _is_read(said: Statement, reading: Reading) -> bool:
    return any(
        _touch(said, other) and essence(said) == essence(other) for other in reading.statements
    )


def _touch(one: Statement, other: Statement) -> bool:
    """Say whether two quotations share words: spans move when a text is tidied again."""
    return one.quote in other.quote or other.quote in one.quote


def essence(said: Statement) -> tuple[object, ...]:
    """What a statement says, apart from where, by which rule and how surely."""
    day = said.date.edtf if said.date else None
    place = said.place.words if said.place else None
    return (*(getattr(said, name) for name in COMPARED), day, place)
