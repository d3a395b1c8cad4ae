"""A table of makers as people keep it: a sheet with code, name, country and source, one maker a line."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping

from answerable.arms.rules.inscriptions.types import Maker
from answerable.refusal import Sentence, say

COLUMNS = ("code", "name", "country", "source")
_CODE = re.compile(r"[A-Z0-9]{5}|[A-Z]{1,3}")
_LONGEST = 200


def read_makers(lines: Iterable[str]) -> tuple[Mapping[str, Maker], tuple[Sentence, ...]]:
    """The makers by their code, and one sentence for each line that names none."""
    makers: dict[str, Maker] = {}
    faults: list[Sentence] = []
    rows = csv.DictReader((line.replace("\0", "") for line in lines), restkey="more")
    for number, row in enumerate(rows, start=2):
        code, name, country, source = (
            (row.get(column) or "").strip()[:_LONGEST] for column in COLUMNS
        )
        if (sentence := why_not_maker(code.upper(), name, source)) is not None:
            faults.append(say("Line {number}: {why}", number=number, why=sentence))
            continue
        makers[code.upper()] = Maker(name, country, source)
    return makers, tuple(faults)


def why_not_maker(code: str, name: str, source: str) -> Sentence | None:
    """Say why a line names no maker: a name without a source is hearsay."""
    if not _CODE.fullmatch(code):
        return say("The code has five characters, or is a lot symbol of one to three letters.")
    if not name:
        return say("Say whose code it is.")
    if not source:
        return say("Say where that is written: a maker without a source is not taken in.")
    return None
