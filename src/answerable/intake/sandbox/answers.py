"""Check what a child answered and turn it into a reading, or into the sentence why there is none."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from answerable.intake import rules
from answerable.intake.importers.sheets.table import MOST_ROWS, TableFault, sentence
from answerable.intake.sandbox import inside, parent, sight
from answerable.intake.sandbox.parent import Failed, Failure
from answerable.reading.documents.parts import Parts
from answerable.reading.types import FIGURES, Hints, Reading, Statement, from_json
from answerable.refusal import Sentence, say

_TEXTS = ("text", "language", "reader")
_LENGTHS = {"language": 8, "reader": 60}
_MOST = 2**31 - 1


@dataclass(frozen=True)
class Outcome:
    """A reading, or the code and sentence why there is none."""

    reading: Reading | None = None
    code: str = ""
    parts: Parts = field(default_factory=Parts)
    """What lies in the file, each a document of its own."""

    @property
    def sentence(self) -> Sentence | None:
        return rules.kept_because(self.code) if self.code else None


def read(data: bytes, hints: Hints) -> Outcome:
    """Read `data` in a child. Never raises for any bytes; `OSError` when no child can be started."""
    try:
        answer = parent.ask("read", data, dataclasses.asdict(hints))
        if "unreadable" in answer:
            code = _fault(answer["unreadable"])
            return _looked_at(data, hints, code) if code in _PICTURED else Outcome(code=code)
        parts = inside.checked(answer["parts"])
        return Outcome(reading=checked(answer["reading"]), parts=parts)
    except Failed as failed:
        return Outcome(code=failed.failure.value)
    except (KeyError, ValueError, TypeError, AttributeError, IndexError):
        return Outcome(code=Failure.GARBAGE.value)


_PICTURED = {"no_text/pdf": "no_eyes/pdf", "unknown_kind/image": "no_eyes/image"}
"""Files that may hold pictures of words: the code where there are none, and where nothing can look."""


def _looked_at(data: bytes, hints: Hints, code: str) -> Outcome:
    """Read what Tesseract makes out of a picture, where it is installed."""
    by = sight.eyes()
    if by is None:
        return Outcome(code=_PICTURED[code])
    seen = sight.made_out(data, by, hints.language)
    if seen is None:
        return Outcome(code=code)
    plain = dataclasses.asdict(dataclasses.replace(hints, content_type="text/plain; charset=utf-8"))
    answer = parent.ask("read", seen.text.encode(), plain)
    if "unreadable" in answer:
        return Outcome(code=code)
    reading = checked(answer["reading"])
    notes = (*reading.notes, str(sight.note(seen, by)))
    return Outcome(reading=dataclasses.replace(reading, notes=notes))


def checked(given: Any) -> Reading:
    """Build the reading a child gave, each value of its kind and each statement in its words.

    Raises KeyError, ValueError or TypeError where it is no reading. A statement whose words do not
    stand where it says is rejected, and the notes say how many were.
    """
    _must_be_keepable(given)
    reading = from_json(given)
    for name in _TEXTS:
        if not isinstance(getattr(reading, name), str):
            raise TypeError(name)
    for name, most in _LENGTHS.items():
        if len(getattr(reading, name)) > most:
            raise ValueError(name)
    for statement in reading.statements:
        _must_be_figures(statement)
    kept, rejected = rules.only_spanned(reading)
    notes = (*reading.notes, str(_rejected(rejected))) if rejected else reading.notes
    return dataclasses.replace(reading, statements=kept, notes=notes)


def _must_be_keepable(given: Any) -> None:
    """Every text in it can be stored as it is, on either database."""
    for leaf in _leaves(given):
        if isinstance(leaf, str) and rules.unkeepable(leaf):
            raise ValueError("characters that cannot be kept")
        if isinstance(leaf, float) and not math.isfinite(leaf):
            raise ValueError("a number that is none")


def _leaves(given: Any) -> Iterator[Any]:
    if isinstance(given, dict):
        for key, value in given.items():
            yield key
            yield from _leaves(value)
    elif isinstance(given, list):
        for value in given:
            yield from _leaves(value)
    else:
        yield given


def _must_be_figures(statement: Statement) -> None:
    for name in FIGURES:
        for end in getattr(statement, name) or ():
            if end is not None and (type(end) is not int or not 0 <= end <= _MOST):
                raise ValueError(name)
    if not 0 <= statement.confidence.value <= 1:
        raise ValueError("confidence")


def _rejected(count: int) -> Sentence:
    return say("{count} statements were rejected: their words are not in the text.", count=count)


def _fault(given: Any) -> str:
    code = f"{given['fault']}/{given['kind']}"
    rules.kept_because(code)
    return code


def table(data: bytes, most_rows: int = MOST_ROWS) -> list[list[str]] | Sentence:
    """The table in a CSV or XLSX file, read in a child, or the sentence why there is none."""
    try:
        answer = parent.ask("sheet", data, {"most_rows": str(most_rows)})
        if "bad_table" in answer:
            return sentence(TableFault(answer["bad_table"]))
        return _checked_table(answer["rows"])
    except Failed as failed:
        return rules.kept_because(failed.failure.value)
    except (KeyError, ValueError, TypeError):
        return rules.kept_because(Failure.GARBAGE.value)


def _checked_table(given: Any) -> list[list[str]]:
    if not isinstance(given, list) or len(given) < 2:
        raise TypeError("a table is made of rows")
    for row in given:
        if not isinstance(row, list) or not all(isinstance(cell, str) for cell in row):
            raise TypeError("a row is made of text")
    if any(rules.unkeepable(heading) for heading in given[0]):
        raise ValueError("a heading that cannot be kept")
    return given
