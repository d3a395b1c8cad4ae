"""Handing in: one entry, sealed to the house with its files, added whole or not at all."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from answerable.counterpart import released, rules, sealing
from answerable.counterpart.rules import Kind
from answerable.counterpart.session import Official, today
from answerable.counterpart.stores import Store
from answerable.refusal import refuse_if


@dataclass(frozen=True)
class Attached:
    """A file as it was sent: its name is words, and is believed in nothing."""

    name: str
    data: bytes


def hand_in(
    store: Store, official: Official, kind: Kind, question: str, told: Mapping[str, str],
    files: Sequence[Attached] = (),
) -> str:  # fmt: skip
    """Add an entry to the in-box; its key. Refused when it is too much for one day."""
    body = json.dumps({**told, "files": [file.name for file in files]}, ensure_ascii=False).encode()
    size = len(body) + sum(len(file.data) for file in files)
    key, to = secrets.token_hex(16), released.seal_to(store)
    with store.transaction():
        refuse_if(_why_not_today(store, official, size))
        place = f"{official.counterpart}/{key}"
        listed = (official.counterpart, key, official.invitation, kind.value, question, today())
        store.change(
            "INSERT INTO inbox.entry (counterpart, key, official, kind, question, day, size, files,"
            " sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *listed, size, len(files), sealing.seal(body, to=to, place=f"{place}/0"),
        )  # fmt: skip
        for number, file in enumerate(files, 1):
            sealed = sealing.seal(file.data, to=to, place=f"{place}/{number}")
            store.change(
                "INSERT INTO inbox.file (counterpart, entry, number, sealed) VALUES (?, ?, ?, ?)",
                official.counterpart, key, number, sealed,
            )  # fmt: skip
    return key


def note_seen(store: Store, official: Official, paper: str) -> None:
    """Note that a copy was opened, once a day: what is retracted later was seen by then."""
    known = any(
        (e.kind, e.question, e.official, e.day) == (Kind.SEEN, paper, official.invitation, today())
        for e in released.entries(store)
    )
    if not known:
        hand_in(store, official, Kind.SEEN, paper, {})


def _why_not_today(store: Store, official: Official, size: int) -> str | None:
    own = [
        entry for entry in released.entries(store)
        if entry.official == official.invitation and entry.day == today()
        and entry.kind in (Kind.ANSWER, Kind.QUERY)
    ]  # fmt: skip
    return rules.why_not_today(len(own), sum(e.size for e in own), size)
