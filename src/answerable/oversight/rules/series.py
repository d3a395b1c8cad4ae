"""Series that others publish, read in their own arithmetic, and refused when they do not add up.

Two forms are known. `carry_over`: opening + new − completed = closing, completed = the sum of its
parts; reopened cases are a note already inside another term. `layers`: entries less each layer
sifted out give what went through. A form is declared, never guessed: a series that balances by a
form its publisher does not use would be a coincidence.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from answerable.oversight.rules.carry_over import Layers, Published, breaks, differences
from answerable.refusal import Sentence, say
from answerable.term import Term

LONGEST, MOST = 1_000_000, 1_200
WHOLE = re.compile(r"\d{1,9}")
NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")


class Form(Term):
    """The arithmetic a publisher uses."""

    CARRY_OVER = "carry_over", "opening + new − completed = closing"
    LAYERS = "layers", "entries − each layer = what went through"


class Unreadable(ValueError):
    """What is wrong with a file, and on which line, as a sentence."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


@dataclass(frozen=True)
class Line:
    """One period as published: its terms in order, and where it stood in the file."""

    line: int
    period: str
    terms: Mapping[str, int]
    """By name, as the form names them: opening, new, closing and so on."""
    parts: Mapping[str, int] = field(default_factory=dict)
    """What `completed` is made of, or the layers sifted out."""
    note: str = ""
    source: str = ""


@dataclass(frozen=True)
class Series:
    """A published series."""

    name: str
    publisher: str
    form: Form
    lines: tuple[Line, ...]


NEEDED: Mapping[Form, tuple[str, ...]] = {
    Form.CARRY_OVER: ("opening", "new", "closing"),
    Form.LAYERS: ("entries", "through"),
}
OPTIONAL: Mapping[Form, tuple[str, ...]] = {
    Form.CARRY_OVER: ("completed", "reopened"),
    Form.LAYERS: (),
}
WORDS = ("period", "note", "source")


def read(data: bytes, *, form: Form, name: str, publisher: str) -> Series:
    """The series in a file: JSON where it begins like JSON, else CSV with a head. Raises `Unreadable`."""
    if len(data) > LONGEST:
        raise Unreadable(say("The file is longer than {most} bytes.", most=LONGEST))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable(say("The file is not text in UTF-8.")) from None
    rows = _json(text) if text.lstrip()[:1] in ("[", "{") else _csv(text)
    lines = tuple(_line(number, row, form) for number, row in rows)
    if not lines:
        raise Unreadable(say("The file has no line with figures."))
    if len(lines) > MOST:
        raise Unreadable(say("The file has more than {most} lines.", most=MOST))
    return Series(name, publisher, form, lines)


def _csv(text: str) -> list[tuple[int, Mapping[str, Any]]]:
    reader = csv.reader(io.StringIO(text), strict=True)
    try:
        found = [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error:
        raise Unreadable(say("Line {line} is not CSV.", line=reader.line_num)) from None
    if not found:
        return []
    head = [cell.strip().lower() for cell in found[0][1]]
    if len(set(head)) < len(head):
        raise Unreadable(say("Two columns have the same name."))
    return [(number, dict(zip(head, row, strict=False))) for number, row in found[1:]]


def _json(text: str) -> list[tuple[int, Mapping[str, Any]]]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise Unreadable(say("The file is not JSON.")) from None
    rows = found.get("lines") if isinstance(found, dict) else found
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Unreadable(say("The file holds no list of periods."))
    return [(place, row) for place, row in enumerate(rows, 1)]


def _line(number: int, row: Mapping[str, Any], form: Form) -> Line:
    words = {name: _words(row.get(name)) for name in WORDS}
    if not words["period"]:
        raise Unreadable(say("Line {line} names no period.", line=number))
    terms: dict[str, int] = {}
    parts: dict[str, int] = {}
    for name, value in row.items():
        if name in WORDS or value in (None, ""):
            continue
        known = name in NEEDED[form] + OPTIONAL[form]
        (terms if known else parts)[_named(name, number)] = _whole(value, name, number)
    if missing := [name for name in NEEDED[form] if name not in terms]:
        raise Unreadable(say("Line {line} lacks {names}.", line=number, names=", ".join(missing)))
    return Line(number, words["period"], terms, parts, words["note"], words["source"])


def _named(name: str, number: int) -> str:
    if not NAME.fullmatch(name):
        raise Unreadable(say("Line {line}: “{name}” cannot be the name of a term.",
                             line=number, name=name[:40]))  # fmt: skip
    return name


def _words(value: object) -> str:
    return str(value or "").strip()[:200]


def _whole(value: object, name: str, number: int) -> int:
    text = str(value).strip()
    if isinstance(value, bool) or not WHOLE.fullmatch(text):
        raise Unreadable(say("Line {line}: {name} is not a whole number.", line=number, name=name))
    return int(text)


@dataclass(frozen=True)
class Fault:
    """Where a series does not add up: on which line, in which term, stated less counted."""

    line: int
    period: str
    term: str
    by: int

    @property
    def sentence(self) -> Sentence:
        return say("Line {line} ({period}) does not balance: {term} is {by} off what its terms give.",
                   line=self.line, period=self.period, term=self.term, by=f"{self.by:+d}")  # fmt: skip


def faults(series: Series) -> list[Fault]:
    """Everything that does not add up, in the series' own form, in the order of its lines."""
    return [
        Fault(line.line, line.period, term, by)
        for line in series.lines
        for term, by in _CHECKS[series.form](line).items()
    ]


def _carried(line: Line) -> dict[str, int]:
    return differences(published(line))


def _sifted(line: Line) -> dict[str, int]:
    by = Layers(line.terms["entries"], line.parts, line.terms["through"]).difference
    return {"through": by} if by else {}


_CHECKS: Mapping[Form, Callable[[Line], dict[str, int]]] = {
    Form.CARRY_OVER: _carried,
    Form.LAYERS: _sifted,
}


def published(line: Line) -> Published:
    """A line of the carry-over form; what no parts make up is completed as one."""
    terms = line.terms
    parts = dict(line.parts) or {"completed": terms.get("completed", 0)}
    return Published(
        line.period, terms["opening"], terms["new"], parts, terms["closing"], terms.get("completed")
    )


def why_not_keep(series: Series) -> Sentence | None:
    """Say why a series is not taken in: it does not add up, or names a period twice."""
    found = faults(series)
    if found:
        return found[0].sentence
    seen: set[str] = set()
    for line in series.lines:
        if line.period in seen:
            return say("Line {line} names {period} a second time.",
                       line=line.line, period=line.period)  # fmt: skip
        seen.add(line.period)
    return None


def sum_of(line: Line, form: Form) -> str:
    """The sum as its publisher writes it: "43 + 27 − 28 = 42"."""
    if form is Form.LAYERS:
        sifted = "".join(f" − {count}" for count in line.parts.values())
        return f"{line.terms['entries']}{sifted} = {line.terms['through']}"
    row = published(line)
    completed = sum(row.completed.values())
    return f"{row.opening} + {row.new} − {completed} = {row.closing}"


def gaps(series: Series) -> list[tuple[str, str, int]]:
    """Neighbours of the carry-over form where a closing is not the next opening. A note, no refusal:
    the months between them may be missing from the file."""
    if series.form is not Form.CARRY_OVER:
        return []
    return breaks(published(line) for line in series.lines)
