"""The log from its first entry to its head: bodies, columns, tree, checkpoints, reasons, rows."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connection

from answerable.ledger import canon, merkle, rules, signing
from answerable.ledger.models import Act, Checkpoint, Head, HistoryRow, Reason
from answerable.oversight.verifying.erasures import (
    Names,
    erased_rows,
    is_empty,
    verify_erasures,
)
from answerable.oversight.verifying.findings import Findings, Progress
from answerable.refusal import say

CHUNK = 5000
_DECODE = json.JSONDecoder().decode
Entry = tuple[int, str, str, str, str, datetime | str, bytes]
ENTRIES = (
    "SELECT number, name, subject, actor, door, {moment}, body FROM ledger_act"
    " WHERE number >= %s AND number < %s ORDER BY number"
)
"""Read as the database gives them: a million entries leave no time to make objects of them."""
SHOWN = {key: key for key in ("act", "subject", "actor", "door", "moment")} | {"n": "number"}
"""Field of an entry → what it is called when it is wrong."""


@dataclass(frozen=True)
class Witness:
    """A checkpoint and where it was found."""

    size: int
    root: bytes
    where: str


def history_models() -> list[type[HistoryRow]]:
    """The history table of every room."""
    return [model for model in apps.get_models() if issubclass(model, HistoryRow)]


def verify_log(found: Findings, against: Sequence[str], progress: Progress) -> None:
    """Walk the log up to the head as it stands now. What is appended meanwhile is left for next time."""
    head = Head.objects.get(one=1)
    found.size = head.size
    witnesses = _witnesses(found, against)
    peaks: list[bytes] = []
    expected, erased = 0, erased_rows()
    for first in range(0, head.size, CHUNK):
        last = min(first + CHUNK, head.size)
        sealed = _Sealed.between(first, last, erased)
        for entry in _entries(first, last):
            _skipped(found, expected, entry[0])
            _check_entry(found, entry, sealed)
            peaks = merkle.append(found.acts, peaks, merkle.leaf_hash(bytes(entry[6])))
            found.acts += 1
            expected = entry[0] + 1
            _witnessed(found, witnesses, peaks)
        sealed.left_over(found)
        progress(last, head.size)
    _skipped(found, expected, head.size)
    found.root = merkle.root_of(peaks)
    if b"".join(peaks) != bytes(head.compact):
        found.problem(
            say("The log does not lead to its own head: an entry was changed, cut or added.")
        )
        _name_odd_forms(found)
    verify_erasures(found, history_models())
    _beyond(found)


def _entries(first: int, last: int) -> list[Entry]:
    # As text on SQLite: Django would make a moment of it, and we would write it again.
    moment = "moment || ''" if connection.vendor == "sqlite" else "moment"
    with connection.cursor() as cursor:
        cursor.execute(ENTRIES.format(moment=moment), [first, last])
        entries: list[Entry] = cursor.fetchall()
    return entries


def _moment(value: datetime | str) -> str:
    """A moment as an entry writes it; SQLite gives it as text, in UTC, its microseconds if any."""
    if isinstance(value, datetime):
        return canon.moment_text(value)
    return f"{value[:10]}T{value[11:]}{'Z' if '.' in value else '.000000Z'}"


def _skipped(found: Findings, expected: int, actual: int) -> None:
    if actual == expected + 1:
        found.problem(say("Act {number} is missing from the log.", number=expected))
    elif actual > expected:
        found.problem(say("Acts {first} to {last} are missing from the log.",
                      first=expected, last=actual - 1))  # fmt: skip


def _check_entry(found: Findings, entry: Entry, sealed: _Sealed) -> None:
    number, name, subject, actor, door, moment, raw = entry
    body = _parsed(bytes(raw))
    if body is None:
        found.problem(say("The entry of act {number} is not in form.", number=number))
        return
    kept = {"n": number, "act": name, "subject": subject, "actor": actor, "door": door,
            "moment": _moment(moment)}  # fmt: skip
    if not kept.items() <= body.items():
        wrong = [SHOWN[key] for key, value in kept.items() if body.get(key) != value]
        found.problem(say("Act {number} ({name}): its {fields} is not what was sealed.",
                      number=number, name=name, fields=", ".join(wrong)))  # fmt: skip
    sealed.check(found, number, name, body)


def _parsed(raw: bytes) -> dict[str, Any] | None:
    try:
        body = _DECODE(raw.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) and isinstance(body.get("rows"), list) else None


def _name_odd_forms(found: Findings) -> None:
    """Something was changed: name the entries that say what they said, but are written otherwise."""
    for first in range(0, found.size, CHUNK):
        for entry in _entries(first, min(first + CHUNK, found.size)):
            raw = bytes(entry[6])
            body = _parsed(raw)
            if body is not None and canon.canonical(body) != raw:
                found.problem(
                    say("The entry of act {number} is not written as it was.", number=entry[0])
                )


class _Sealed:
    """The history rows and reasons of a stretch of acts, to be ticked off as their acts are read."""

    def __init__(self, erased: Names) -> None:
        self.erased = erased
        self.rows: dict[int, list[HistoryRow]] = defaultdict(list)
        self.reasons: dict[int, Reason] = {}

    @classmethod
    def between(cls, first: int, last: int, erased: Names) -> _Sealed:
        made = cls(erased)
        for model in history_models():
            for row in model._default_manager.filter(act__gte=first, act__lt=last):
                made.rows[row.act].append(row)
        made.reasons = {r.act: r for r in Reason.objects.filter(act__gte=first, act__lt=last)}
        return made

    def check(self, found: Findings, number: int, name: str, body: Mapping[str, Any]) -> None:
        """Tick off what act `number` committed to."""
        because = str(body.get("because", ""))
        if because or number in self.reasons:
            self._check_reason(found, number, name, because)
        if not body["rows"] and number not in self.rows:
            return
        by_line: dict[int, list[HistoryRow]] = defaultdict(list)
        for row in self.rows.pop(number, ()):
            by_line[row.line].append(row)
        for line, sealed in enumerate(body["rows"]):
            there = by_line.pop(line, [])
            if not there:
                found.problem(say("Act {number} ({name}): its history row {line} is missing.",
                              number=number, name=name, line=line))  # fmt: skip
            self._check_rows(found, there, sealed)
        for extra in (row for rows in by_line.values() for row in rows):
            _uncommitted(found, extra)

    def _check_rows(self, found: Findings, rows: Sequence[HistoryRow], sealed: object) -> None:
        found.history_rows += len(rows)
        for row in rows:
            if (row._meta.db_table, row.pk) in self.erased and is_empty(row):
                continue
            if _commitment(row) != sealed:
                found.problem(say(
                    "Act {number}: row {pk} of {table} ({what} of {subject}) is not what was sealed.",
                    number=row.act, pk=row.pk, table=row._meta.db_table, what=row.what,
                    subject=row.subject or "-",
                ))  # fmt: skip

    def _check_reason(self, found: Findings, number: int, name: str, sealed: str) -> None:
        reason = self.reasons.pop(number, None)
        if reason is None:
            if sealed:
                found.problem(
                    say("Act {number} ({name}): its reason is missing.", number=number, name=name)
                )
            return
        if canon.commitment(bytes(reason.salt), {"because": reason.text}).hex() != sealed:
            found.problem(say("Act {number} ({name}): its reason is not what was sealed.",
                          number=number, name=name))  # fmt: skip

    def left_over(self, found: Findings) -> None:
        """Rows and reasons of acts that are not there."""
        for row in (row for rows in self.rows.values() for row in rows):
            _uncommitted(found, row)
        for number in self.reasons:
            found.problem(
                say("A reason is kept for act {number}, which is not in the log.", number=number)
            )


def _commitment(row: HistoryRow) -> str:
    try:
        return canon.commitment(bytes(row.salt), row.committed()).hex()
    except TypeError:
        return ""


def _uncommitted(found: Findings, row: HistoryRow) -> None:
    found.history_rows += 1
    found.problem(say(
        "Row {pk} of {table} ({what} of {subject}) says act {number}, which never sealed it.",
        pk=row.pk, table=row._meta.db_table, what=row.what, subject=row.subject or "-",
        number=row.act,
    ))  # fmt: skip


def _witnesses(found: Findings, against: Sequence[str]) -> dict[int, list[Witness]]:
    keys = signing.known_keys(Path(settings.KEYS))
    kept = [(c.note, c.size) for c in Checkpoint.objects.order_by("size")]
    notes = [(note, f"the checkpoint at {size}") for note, size in kept]
    notes += [(note, "the note given") for note in against]
    by_size: dict[int, list[Witness]] = defaultdict(list)
    for text, where in notes:
        why = signing.why_not_genuine(text, keys)
        if why is not None:
            found.problem(say("Not genuine, {where}: {why}.", where=where, why=why))
            continue
        note = rules.parse_note(text)
        by_size[note.size].append(Witness(note.size, note.root, where))
        found.checkpoints += 1
        if note.size > found.size:
            found.problem(say(
                "The log was cut: {where} signed {signed} acts, and there are {size}.",
                where=where, signed=note.size, size=found.size,
            ))  # fmt: skip
    return by_size


def _witnessed(found: Findings, witnesses: dict[int, list[Witness]], peaks: list[bytes]) -> None:
    here = witnesses.get(found.acts)
    if here is None:
        return
    root = merkle.root_of(peaks)
    for witness in here:
        if witness.root != root:
            found.problem(say(
                "Something among the first {size} acts was changed after it was signed: they do not "
                "lead to {where}.", size=witness.size, where=witness.where,
            ))  # fmt: skip


def _beyond(found: Findings) -> None:
    """Acts and rows past the head. The head is read last: what is being appended is no problem."""
    last = Act.objects.order_by("-number").values_list("number", flat=True).first()
    ends = {m: m._default_manager.order_by("-act").first() for m in history_models()}
    reason = Reason.objects.order_by("-act").values_list("act", flat=True).first()
    before = [r for m in history_models() for r in m._default_manager.filter(act__lt=0)]
    size = Head.objects.values_list("size", flat=True).get(one=1)
    if last is not None and last >= size:
        found.problem(say("Act {number} lies beyond the end of the log.", number=last))
    if reason is not None and reason >= size:
        found.problem(
            say("A reason is kept for act {number}, which is not in the log.", number=reason)
        )
    beyond = [row for row in ends.values() if row is not None and row.act >= size]
    for row in (*beyond, *before):
        _uncommitted(found, row)
