"""What stands in the stores of this door: one row each, in the order of the columns.

Every row names its counterpart first: both databases show a row to that counterpart alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import NamedTuple


class Party(NamedTuple):
    """A counterpart as its officials are greeted."""

    counterpart: str
    name: str


class Invitation(NamedTuple):
    """A way in that stands: not yet used, or the account that came of it. Removed: it is gone."""

    counterpart: str
    reference: str
    token_hash: str
    office: str
    until_on: str
    """The last day on which the link may be used."""
    language: str
    """The language this counterpart is written to in: the door speaks it until another is chosen."""


class Question(NamedTuple):
    """A question that was sent to this counterpart."""

    counterpart: str
    key: str
    """The request's reference and the question's number in it: `rq-7kq2m9xd-3`."""
    request: str
    number: int
    about: str
    text: str
    sent_on: str
    wanted_by: str
    """Empty where no day was named."""
    is_open: int


class Answer(NamedTuple):
    """An answer of theirs, as it was taken over."""

    counterpart: str
    key: str
    question: str
    given_on: str
    form: str
    completeness: str
    position: str
    text: str
    file_names: str
    """Of the files that came with it, one a line."""
    stands: int
    """0: they have given a later one in its place."""


class Paper(NamedTuple):
    """A released copy: exact bytes, frozen and reviewed before they came here."""

    counterpart: str
    key: str
    title: str
    name: str
    kind: str
    size: int
    sha256: str
    released_on: str
    tlp: str


class Taken(NamedTuple):
    """What became of something they handed in."""

    counterpart: str
    entry: str
    outcome: str
    """`taken`, or `refused` with its reason in `why`."""
    why: str
    """The sentence as data, to be said in the language of who reads it."""
    asked_on: str
    """Of a question of theirs its day, what it is about and its words; empty for anything else."""
    question: str
    text: str
    reply: str
    """The release that answers it, where that stands released."""
    replied_on: str


Row = Party | Invitation | Question | Answer | Paper | Taken
TABLES: Mapping[str, type[Row]] = {
    "party": Party,
    "invitation": Invitation,
    "question": Question,
    "answer": Answer,
    "paper": Paper,
    "taken": Taken,
}
KEYS: Mapping[str, str] = {
    "party": "counterpart", "invitation": "reference", "question": "key", "answer": "key",
    "paper": "key", "taken": "entry",
}  # fmt: skip
"""The column that, with the counterpart, names one row."""


@dataclass(frozen=True)
class Contents:
    """Everything that stands released to anybody, and the key their answers are sealed to."""

    seal_to: bytes
    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)

    def of(self, table: str) -> list[Row]:
        """The rows of one table, in an order that tells nothing of when they were made."""
        return sorted(self.rows.get(table, ()))

    @property
    def digest(self) -> str:
        """Changes when anything in it or its columns do: the bytes of papers are told by their hashes."""
        told = sha256(self.seal_to + repr([row._fields for row in TABLES.values()]).encode())
        for table, row in self.each():
            told.update(repr((table, tuple(row))).encode())
        return told.hexdigest()

    def each(self) -> Iterator[tuple[str, Row]]:
        """Every row with its table."""
        for table in TABLES:
            for row in self.of(table):
                yield table, row


class Entry(NamedTuple):
    """Something handed in, as the in-box lists it: what it says is sealed to the house."""

    counterpart: str
    key: str
    official: str
    """The invitation their account came of."""
    kind: str
    question: str
    """What it belongs to: a question, or the paper that was seen."""
    day: str
    size: int
    files: int
