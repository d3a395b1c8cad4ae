"""Erasing what kept rows say: an act names the rows, they are emptied, and the log goes on verifying."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from django.db.models import Model

from answerable.ledger.models import Erased, HistoryRow

GONE = "—"
"""What stands where words were."""
EMPTY: Mapping[str, Any] = {"data": {}, "salt": b""}
"""What every emptied history row holds: without data and salt, nobody can try what stood there."""


@dataclass(frozen=True)
class Blank:
    """One kept row to be emptied, and what its fields hold afterwards."""

    row: Model
    fields: Mapping[str, Any] = field(default_factory=lambda: EMPTY)

    @property
    def name(self) -> tuple[str, int]:
        return self.row._meta.db_table, int(self.row.pk)


def without_content(rows: Iterable[HistoryRow], **fields: Any) -> list[Blank]:
    """History rows to be emptied of data and salt, and of whatever else is named."""
    return [Blank(row, {**EMPTY, **fields}) for row in rows]


def digest_of(names: Iterable[tuple[str, int]]) -> str:
    """What an erasing act commits to: exactly these rows of these tables."""
    lines = "".join(f"{table} {row}\n" for table, row in sorted(names))
    return sha256(lines.encode()).hexdigest()


def erased_data(blanks: Sequence[Blank]) -> dict[str, Any]:
    """The data of the history row by which an act says what it erased."""
    return {"rows": len(blanks), "digest": digest_of(blank.name for blank in blanks)}


def empty(blanks: Iterable[Blank], *, act: int) -> None:
    """Empty the rows, each named as erased by act `act`, which was recorded just before."""
    for blank in blanks:
        table, row = blank.name
        Erased(table_name=table, kept_row=row, act=act).save(force_insert=True)
        type(blank.row)._base_manager.filter(pk=row).update(**blank.fields)
