"""Between the house and the counterpart's door: what stands released goes out, what they write comes in.

Only this hand reaches both. It is killed at any moment without harm: going out replaces everything in
one step, and what comes in is taken over in one transaction with the key that says it was.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Sequence
from datetime import date

from django.conf import settings

from answerable.actor import Actor
from answerable.channel.actions import portal as actions
from answerable.channel.actions.portal import Entry
from answerable.channel.queries import portal as queries
from answerable.channel.queries.portal import Shown
from answerable.counterpart import sealing, shapes
from answerable.counterpart.stores import Closed, House, Place, house
from answerable.ledger.keyfile import read_or_make
from answerable.refusal import Refused
from answerable.release import queries as releases
from answerable.release.queries import Out

log = logging.getLogger("answerable.worker")
KEY = "counterpart.key"
"""What the in-box is sealed to: only the house holds it."""


def is_open() -> bool:
    """Say whether this installation has a counterpart's door at all."""
    return bool(settings.COUNTERPART_BIND)


def place() -> Place:
    """Where the stores of the door are."""
    return Place(settings.COUNTERPART_FOLDER, settings.COUNTERPART_URL)


def carry(*, by: Actor) -> None:
    """Take over what was handed in, then put out what stands released. Bears repetition."""
    try:
        carry_in(house(place()), by=by)
        carry_out(house(place()), by=by)
    except Closed as closed:
        log.warning("the counterpart's stores cannot be reached: %s", closed)


def carry_out(stores: House, *, by: Actor) -> bool:
    """Put everything that stands released now in place of what stood; whether anything changed.

    A copy whose bytes are no longer what went out stays behind: the rest is not held up by it.
    """
    shown = queries.shown(by=by)
    held = {one.row.reference: releases.released_to(one.row.reference, by=by) for one in shown}
    rows: dict[str, list[shapes.Row]] = {table: [] for table in shapes.TABLES}
    for one in shown:
        for row in _rows(one, held[one.row.reference]):
            rows[type(row).__name__.lower()].append(row)
    bodies = _Bodies([out for outs in held.values() for out in outs], by)
    while True:
        contents = shapes.Contents(sealing.public_key(_secret()), rows)
        try:
            return stores.publish(contents, bodies, by.moment.timestamp())
        except _Withheld as withheld:
            log.error("a released copy is withheld: %s", withheld.__cause__)
            rows["paper"] = [row for row in rows["paper"] if row[1] != withheld.key]


class _Withheld(Exception):
    """A copy that must not be shown."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class _Bodies:
    """The bytes of copies, read only when they have to be written."""

    def __init__(self, outs: Sequence[Out], by: Actor) -> None:
        self.copies = {_paper_key(out, copy.order): copy for out in outs for copy in out.copies}
        self.by = by

    def __call__(self, counterpart: str, key: str) -> bytes:
        try:
            return releases.copy_bytes(self.copies[key], by=self.by)
        except Refused as refused:
            raise _Withheld(key) from refused


def carry_in(stores: House, *, by: Actor) -> int:
    """Take over every entry of the in-box that was not; return how many."""
    listed = stores.entries()
    known = queries.known_entries([entry.key for entry in listed])
    fresh = [entry for entry in listed if entry.key not in known]
    return sum(actions.take_over(_opened(stores, entry), by=by) for entry in fresh)


def _opened(stores: House, listed: shapes.Entry) -> Entry:
    """An entry with what it says; one that does not open, or is nonsense, is told as unreadable."""
    bare = Entry(listed.key, listed.counterpart, listed.official, listed.kind, listed.question,
                 date.fromisoformat(listed.day))  # fmt: skip
    whole, parts = stores.sealed(listed.key)
    try:
        body, *files = (
            sealing.unseal(part, secret=_secret(), place=f"{listed.counterpart}/{listed.key}/{at}")
            for at, part in enumerate((whole, *parts))
        )
        told = json.loads(body)
        names = [str(name)[:120] for name in told["files"]]
        if len(names) != len(files):
            raise ValueError("files are missing")
    except (sealing.Unopenable, ValueError, KeyError, TypeError) as wrong:
        log.warning("entry %s does not open: %s", listed.key, wrong)
        return _with(bare, is_readable=False)
    return _with(bare, told=told, files=tuple(zip(names, files, strict=True)))


def _with(entry: Entry, **more: object) -> Entry:
    return Entry(**{**vars(entry), **more})


def _secret() -> bytes:
    return read_or_make(settings.KEYS / KEY)


def _rows(one: Shown, outs: list[Out]) -> Iterator[shapes.Row]:
    cp = one.row.reference
    yield shapes.Party(cp, one.row.name)
    for way in one.officials:
        until = way.until_on.isoformat()
        yield shapes.Invitation(
            cp, way.reference, way.token_hash, way.office, until, one.row.language
        )
    for question in one.questions:
        request = question.request
        yield shapes.Question(
            cp, f"{request.reference}-{question.number}", request.reference, question.number,
            request.title, question.text, request.sent_on.isoformat(),
            request.wanted_by.isoformat(), int(question.state == "open"),
        )  # fmt: skip
    came = {row.answer: row.files for row in one.handed_in if row.answer}
    for answer in one.answers:
        of = answer.question
        names = "\n".join(file["name"] for file in came.get(answer.reference, ()))
        yield shapes.Answer(
            cp, answer.reference, f"{of.request.reference}-{of.number}",
            answer.given_on.isoformat(), answer.form, answer.completeness, answer.position,
            answer.text, names, int(answer.superseded_by_id is None),
        )  # fmt: skip
    standing = {out.reference for out in outs}
    for row in one.handed_in:
        why = json.dumps(row.refused_as, sort_keys=True) if row.refused_because else ""
        # A reply is told as long as what it was given with stands released.
        reply = row.replied_with if row.replied_with in standing else ""
        on = row.replied_on.isoformat() if reply and row.replied_on else ""
        asked = (row.handed_on.isoformat(), row.of, row.text) if row.kind == "query" else ("",) * 3
        yield shapes.Taken(cp, row.key, "refused" if why else "taken", why, *asked, reply, on)
    yield from _papers(cp, outs)


def _papers(counterpart: str, outs: list[Out]) -> Iterator[shapes.Paper]:
    for out in outs:
        released_at = out.row.released_at
        assert released_at is not None  # what stands released says when
        for copy in out.copies:
            yield shapes.Paper(
                counterpart, _paper_key(out, copy.order), out.row.title, copy.name,
                copy.media_type, copy.size, copy.sha256, released_at.date().isoformat(), "",
            )  # fmt: skip


def _paper_key(out: Out, order: int) -> str:
    return f"{out.reference}-{order}"
