"""What a line of a register says, whichever form the register has."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from hashlib import sha256

from answerable.arms.rules.articles import ArticleKind
from answerable.arms.rules.deliveries import Span
from answerable.arms.rules.supplies import UNKNOWN, Funding, Range
from answerable.refusal import Sentence
from answerable.term import Term


class Form(Term):
    """The form of a register."""

    SIPRI = "sipri", "SIPRI trade register"
    SHEET = "sheet", "spreadsheet"
    CATALOGUE = "catalogue", "catalogue"


class Holds(Term):
    """What the lines of a spreadsheet are."""

    TRANSFERS = "transfers", "transfers"
    LICENCES = "licences", "licences"


@dataclass(frozen=True)
class Came:
    """One delivery of a line."""

    edtf: str
    span: Span
    quantity: Range = UNKNOWN


@dataclass(frozen=True)
class Licensed:
    """What a line says of a licence besides."""

    number: str = ""
    authority: str = ""
    issued_on: date | None = None
    expires_on: date | None = None
    state: str = ""


@dataclass(frozen=True)
class Line:
    """A line that can be taken in: a transfer, or a licence where `licence` is set."""

    number: int
    """As the file shows it, counted from one."""
    key: str
    """The hash of what it says: the same line twice is one."""
    designation: str
    recipient: str
    kind: ArticleKind = ArticleKind.OTHER
    classes: tuple[Mapping[str, str], ...] = ()
    supplier: str = ""
    ordered: str = ""
    quantity: Range = UNKNOWN
    delivered: Range = UNKNOWN
    came: tuple[Came, ...] = ()
    condition: str = ""
    end_user: str = ""
    value: Decimal | None = None
    currency: str = ""
    funding: Funding = Funding.NOT_KNOWN
    note: str = ""
    source: str = ""
    unsure: tuple[str, ...] = ()
    licence: Licensed | None = None
    under: str = ""
    """The number of the licence it was delivered under."""


@dataclass(frozen=True)
class LineError:
    """A line that cannot be taken in, and what to write instead."""

    number: int
    column: str
    sentence: Sentence


@dataclass(frozen=True)
class ReadRegister:
    """What a register holds."""

    form: Form
    holds: Holds = Holds.TRANSFERS
    lines: tuple[Line, ...] = ()
    errors: tuple[LineError, ...] = ()
    rejoined: tuple[int, ...] = field(default_factory=tuple)
    """Lines whose tail stood on a line of its own."""
    total: int = 0
    """Lines under the heading, as the file has them."""

    @property
    def designations(self) -> int:
        return len({line.designation for line in self.lines})


class Keys:
    """Gives each line its key; of lines that say the same, the second is another than the first."""

    def __init__(self) -> None:
        self._met: Counter[str] = Counter()

    def of(self, cells: Sequence[str]) -> str:
        said = json.dumps([cell.strip() for cell in cells], ensure_ascii=True)
        self._met[said] += 1
        return sha256(f"{self._met[said]} {said}".encode()).hexdigest()
