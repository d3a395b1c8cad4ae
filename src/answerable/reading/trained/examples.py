"""Coded texts as a person supplies them: a CSV with a header, or a line of JSON each.

`text` and `code` are needed. `group` keeps texts on one thing together when a model is judged (an
incident, a source), `date` lets it be judged on the newest.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from answerable.refusal import Sentence, say

MOST_ROWS, LONGEST_TEXT, LONGEST_CODE = 200_000, 20_000, 60
MOST_CODES, LEAST_GROUPS, LEAST_A_CODE = 20, 50, 5
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class BadExamples(ValueError):
    """The file is of no use for training; the words say why."""


@dataclass(frozen=True, order=True)
class Example:
    """One text with the code a person gave it."""

    text: str
    code: str
    group: str = ""
    date: str = ""


def examples(data: bytes, *, lines: bool, codes: Collection[str] = ()) -> list[Example]:
    """The coded texts of a file, in an order of their own. Raises `BadExamples`."""
    try:
        rows = list(_lines(data) if lines else _table(data))
    except (ValueError, csv.Error, RecursionError) as wrong:
        raise BadExamples(say("The file can not be read as UTF-8 CSV or lines of JSON.")) from wrong
    if len(rows) > MOST_ROWS:
        raise BadExamples(say("The file has more than {n} lines.", n=MOST_ROWS))
    return sorted(_example(number, row, codes) for number, row in enumerate(rows, 1))


def why_not_train(found: Collection[Example], groups: Mapping[str, int]) -> Sentence | None:
    """Say why there is too little to learn from; `groups` counts the groups of each code."""
    if len({example.code for example in found}) < 2:
        return say("There is one code only: nothing to choose among.")
    if len(groups) > MOST_CODES:
        return say("There are more than {n} codes: this is for a choice among few.", n=MOST_CODES)
    if sum(groups.values()) < LEAST_GROUPS:
        return say("There are fewer than {n} texts that differ.", n=LEAST_GROUPS)
    rare = sorted(code for code, n in groups.items() if n < LEAST_A_CODE)
    if rare:
        return say("Fewer than {n} texts have the code {codes}.", n=LEAST_A_CODE, codes=tuple(rare))
    return None


def _table(data: bytes) -> Iterator[Mapping[str, Any]]:
    yield from csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))


def _lines(data: bytes) -> Iterator[Mapping[str, Any]]:
    for line in data.decode("utf-8-sig").split("\n"):
        if line.strip():
            row = json.loads(line)
            if not isinstance(row, dict):
                raise ValueError(line[:40])
            yield row


def _example(number: int, row: Mapping[str, Any], codes: Collection[str]) -> Example:
    given = [row.get(name) or "" for name in ("text", "code", "group", "date")]
    if not all(isinstance(words, str) for words in given):
        raise BadExamples(say("Line {n}: a value is no text.", n=number))
    text, code, group, date = (words.strip() for words in given)
    if (why_not := _why_not(number, text, code, date, codes)) is not None:
        raise BadExamples(why_not)
    return Example(text, code, group, date)


def _why_not(
    number: int, text: str, code: str, date: str, codes: Collection[str]
) -> Sentence | None:
    if not text or not code:
        return say("Line {n}: text and code are needed.", n=number)
    if len(text) > LONGEST_TEXT:
        return say("Line {n}: a text has more than {most} letters.", n=number, most=LONGEST_TEXT)
    if len(code) > LONGEST_CODE or not code.isprintable():
        return say("Line {n}: a code is too long.", n=number)
    if codes and code not in codes:
        return say("Line {n}: {code} is none of {codes}.", n=number, code=code, codes=tuple(codes))
    if date and _DAY.fullmatch(date) is None:
        return say("Line {n}: write a date as 2024-05-04.", n=number)
    return None
