"""The counterpart's own door: officials let in and removed, and what they hand in, taken over once."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from hashlib import sha256
from typing import Any

from django.db import transaction

from answerable.accounts import queries as accounts
from answerable.accounts.actions import name_member, new_reference
from answerable.accounts.rules import MEMBERS_FROM
from answerable.actor import Actor
from answerable.channel.actions.answers import take_answer
from answerable.channel.acts import Act
from answerable.channel.models import HandedIn, History, OfficialInvited, Request
from answerable.channel.queries import found, portal
from answerable.channel.rules import portal as rules
from answerable.channel.rules.answers import Said
from answerable.intake.actions import receive_report
from answerable.intake.rules import Named, SourceKind
from answerable.ledger.actions import record, writing
from answerable.refusal import Absent, Refused, because_given, kept, refuse_if, say
from answerable.release.actions import note_copy_read
from answerable.release.queries import why_not_out_to
from answerable.release.queries.going import went_out

NOT_YOURS = say("This is not open to you.")
"""One sentence for another counterpart's and for what never was: the door may have been broken into."""
UNREADABLE = say("It could not be opened here. Hand it in again.")


@dataclass(frozen=True)
class Entry:
    """An entry of the in-box, opened."""

    key: str
    counterpart: str
    official: str
    kind: str
    of: str
    handed_on: date
    told: Mapping[str, Any] = field(default_factory=dict)
    files: Sequence[tuple[str, bytes]] = ()
    is_readable: bool = True


@writing
def invite_official(
    reference: str, office: str, *, until_on: date, because: str, by: Actor
) -> tuple[OfficialInvited, str]:
    """Invite an official of a counterpart; the token of the one-use link, which is kept nowhere."""
    reason, row = because_given(because), found.counterpart(reference, by=by)
    refuse_if(rules.why_not_invite(office, until_on, by=by))
    token = secrets.token_urlsafe(24)
    made = OfficialInvited(
        reference=new_reference("ci"), counterpart=row, office=office.strip(), until_on=until_on,
        token_hash=sha256(token.encode()).hexdigest(), invited_by=by.pseudonym,
        invited_on=by.today, protected_by=row.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    told = _of_official(made, "invited", by.today, office=made.office, until=until_on.isoformat())
    record(Act.OFFICIAL_INVITED, made.reference, by=by, because=reason, rows=[told])
    return made, token


@writing
def remove_official(reference: str, *, because: str, by: Actor) -> OfficialInvited:
    """Remove an official: link, account and session open nothing from the next request on."""
    reason, seen = because_given(because), portal.official(reference, by=by)
    row = OfficialInvited.everything.select_for_update().get(pk=seen.pk)
    refuse_if(rules.why_not_remove(rules.OfficialState(row.state), by=by))
    row.state, row.removed_on = rules.OfficialState.REMOVED.value, by.today
    row.save(update_fields=["state", "removed_on"])
    told = _of_official(row, "removed", by.today)
    record(Act.OFFICIAL_REMOVED, reference, by=by, because=reason, rows=[told])
    return row


@writing
def reply(reference: str, key: str, *, release: str, by: Actor, because: str = "") -> HandedIn:
    """Answer a question of a counterpart with a release: two reviewers have read every word of it."""
    seen = portal.entry(reference, key, by=by)
    row = HandedIn.everything.select_for_update().get(pk=seen.pk)
    out = why_not_out_to(release, counterpart=reference, by=by)
    refuse_if(
        rules.why_not_reply(
            row.kind, refused=bool(row.refused_because), out=out, by=by,
            replied=bool(row.replied_with) and portal.reply_stands(row, by=by),
        )
    )  # fmt: skip
    row.replied_with, row.replied_on, row.replied_by = release, by.today, by.pseudonym
    row.save(update_fields=["replied_with", "replied_on", "replied_by"])
    told = History(
        subject=reference, what="replied", value=release, effective_on=by.today, about=row.about,
        protected_by=row.protected_by, data={"key": key, "of": row.of},
    )  # fmt: skip
    record(Act.REPLIED, reference, by=by, because=because, rows=[told])
    return row


def take_over(entry: Entry, *, by: Actor) -> bool:
    """Take over one entry of the in-box, whole or not at all, and once: again changes nothing.

    What cannot be taken over is noted with its reason, which the counterpart reads.
    """
    if not by.is_machine:
        raise Refused(say("Only the worker takes over what came in."))
    if portal.known_entries([entry.key]):
        return False
    try:
        refuse_if(None if entry.is_readable else UNREADABLE)
        _must_be_theirs(entry, by)
        with transaction.atomic():
            TAKEN[entry.kind](entry, by=by)
    except Absent:
        _refuse(entry, NOT_YOURS, by=by)
    except (Refused, KeyError) as refused:
        _refuse(entry, getattr(refused, "sentence", NOT_YOURS), by=by)
    return True


def _take_answer(entry: Entry, *, by: Actor) -> None:
    row = _own_request(entry, by)
    _, number = rules.question_named(entry.of)
    files = [_file(name, data, row, entry, by) for name, data in entry.files]
    exhibits = [file["exhibit"] for file in files]
    said = Said(
        str(entry.told.get("text", "")), str(entry.told.get("position", "")),
        str(entry.told.get("form", "")), str(entry.told.get("completeness", "")), entry.handed_on,
        language=str(entry.told.get("language", ""))[:8], cites=exhibits,
        exhibit=next(iter(exhibits), ""),
        given_by=portal.official(entry.official, by=by).office,
    )  # fmt: skip
    made = take_answer(
        row.reference, number, said, official=entry.official, counterpart=entry.counterpart, by=by
    )
    _note(entry, row, answer=made.reference, files=files, by=by)


def _take_query(entry: Entry, *, by: Actor) -> None:
    row = _own_request(entry, by) if entry.of else None
    text = str(entry.told.get("text", ""))[:20_000]
    _note(entry, row, text=text, by=by)


def _take_seen(entry: Entry, *, by: Actor) -> None:
    """Note that a released copy was opened on that day, so that a retraction knows who has seen it."""
    release, order = rules.copy_named(entry.of)
    copy = went_out(release, order, to=entry.counterpart, by=by)
    at = datetime.combine(entry.handed_on, time(12), UTC)
    note_copy_read(release, copy.name, reader=entry.official, read_at=at, by=by)
    _note(entry, None, by=by)


@writing
def _take_joined(entry: Entry, *, by: Actor) -> None:
    seen = portal.official(entry.official, by=by)
    row = OfficialInvited.everything.select_for_update().get(pk=seen.pk)
    if row.state == rules.OfficialState.INVITED:
        row.state = rules.OfficialState.JOINED.value
    row.joined_on = entry.handed_on
    row.save(update_fields=["state", "joined_on"])
    _handed(entry, None).save(force_insert=True)
    told = _of_official(row, "joined", entry.handed_on)
    record(Act.OFFICIAL_JOINED, row.reference, by=by, rows=[told])


TAKEN = {
    "answer": _take_answer,
    "query": _take_query,
    "seen": _take_seen,
    "joined": _take_joined,
}
"""Kind of entry → how it is taken over."""


def _refuse(entry: Entry, sentence: str, *, by: Actor) -> None:
    _note(entry, None, refused_because=str(sentence), refused_as=kept(sentence), by=by)


@writing
def _note(entry: Entry, row: Request | None, *, by: Actor, **more: Any) -> None:
    made = _handed(entry, row, **more)
    made.save(force_insert=True)
    told = History(
        subject=entry.counterpart, what="handed_in", value=entry.kind,
        effective_on=entry.handed_on, protected_by=made.protected_by, about=made.about,
        data={"key": entry.key, "of": made.of, "official": entry.official, **more},
    )  # fmt: skip
    record(Act.HANDED_IN, entry.counterpart, by=by, rows=[told])


def _handed(entry: Entry, row: Request | None, **more: Any) -> HandedIn:
    kind = entry.kind if entry.kind in TAKEN else "query"
    return HandedIn(
        key=entry.key, counterpart=entry.counterpart, about=row.about if row else "",
        official=entry.official, kind=kind, of=entry.of[:24], handed_on=entry.handed_on,
        protected_by=row.protected_by if row else entry.counterpart, **more,
    )  # fmt: skip


def _must_be_theirs(entry: Entry, by: Actor) -> None:
    """The official is of this counterpart, whatever the door says."""
    if portal.official(entry.official, by=by).counterpart.reference != entry.counterpart:
        raise Absent(entry.official)


def _own_request(entry: Entry, by: Actor) -> Request:
    reference, _ = rules.question_named(entry.of)
    row = found.request(reference, by=by)
    if row.counterpart != entry.counterpart:
        raise Absent(entry.of)
    return row


def _file(name: str, data: bytes, row: Request, entry: Entry, by: Actor) -> dict[str, str]:
    """A file that came with an answer: a report of a partner's, sealed before anything reads it."""
    whole = [row.protected_by, *([row.about] if row.about else [])]
    level, fences = portal.marking_for(whole, by=by)
    whom = found.counterpart(entry.counterpart, by=by).name
    report = receive_report(
        data, source=Named(whom, SourceKind.PARTNER_STATEMENT), filename=name, level=level,
        compartments=fences, by=by,
    ).report  # fmt: skip
    if level.rank >= MEMBERS_FROM.rank:
        _name_the_same(report.reference, whole, by)
    return {"name": name, "report": report.reference, "exhibit": report.exhibit.reference}


def _name_the_same(reference: str, whole: Sequence[str], by: Actor) -> None:
    """Who is named to the dialogue, and to what it is about, is named to what came with the answer."""
    already = {account.pk for account in accounts.named_to(reference)}
    for account in accounts.named_to(*whole):
        if account.pk not in already:
            name_member(reference, account, because="named to the dialogue it came by", by=by)


def _of_official(row: OfficialInvited, value: str, on: date, **data: Any) -> History:
    return History(
        subject=row.reference, what="official", value=value, effective_on=on,
        protected_by=row.protected_by, data={"counterpart": row.counterpart.reference, **data},
    )  # fmt: skip
