"""Notes written and changed, each save a version; what somebody is typing, kept for them alone."""

from __future__ import annotations

import secrets

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.assessment.actions.rows import history, insert_first
from answerable.assessment.acts import Act
from answerable.assessment.models import History, Note, NoteDraft, NoteVersion
from answerable.assessment.queries import notes as known
from answerable.assessment.rules import notes as rules
from answerable.ledger import canon
from answerable.ledger.actions import record, writing
from answerable.refusal import refuse_if, say

WORKING = say("Written down while working on it.")
"""A note is no decision: it stands under this reason unless its writer gives another."""


@writing
def write_note(subject: str, text: str, *, by: Actor, office: str = "", because: str = "") -> Note:
    """Write a note on a case, an incident or a report; `office`: the one office that reads it."""
    under = known.protected_by(subject, by=by)
    refuse_if(rules.why_not_keep(text, office=office, by=by))
    row = Note(
        reference=new_reference("u"), subject=subject, office=office, text=text.strip(),
        written_by=by.pseudonym, written_at=by.moment, changed_by=by.pseudonym,
        changed_at=by.moment, protected_by=under,
    )  # fmt: skip
    row.save(force_insert=True)
    rows = [_version(row, by)]
    _forget(subject, "", by)
    record(Act.NOTED, row.reference, by=by, because=because.strip() or WORKING, rows=rows)
    return row


@writing
def save_note(
    reference: str, text: str, *, read: int | None, by: Actor, office: str | None = None,
    because: str = "",
) -> Note:  # fmt: skip
    """Save a note as changed. `read`: the version the writer had before them; where somebody saved
    another meanwhile this is refused, and the writer's text stays their draft."""
    row = known.note_locked(reference, by=by)
    kept_to = row.office if office is None else office
    refuse_if(rules.why_not_keep(text, office=kept_to, by=by))
    refuse_if(rules.why_not_over(read, current=row.version))
    row.text, row.office, row.version = text.strip(), kept_to, row.version + 1
    row.changed_by, row.changed_at = by.pseudonym, by.moment
    row.save(update_fields=["text", "office", "version", "changed_by", "changed_at"])
    rows = [_version(row, by)]
    _forget(row.subject, row.reference, by)
    record(Act.EDITED, row.reference, by=by, because=because.strip() or WORKING, rows=rows)
    return row


def keep_draft(
    subject: str, text: str, *, by: Actor, note: str = "", based_on: int = 0, office: str = ""
) -> None:
    """Keep what somebody is typing, for them alone. No act: a draft is no part of the record."""
    under = known.protected_by(subject, by=by)
    if note:
        known.note(note, by=by)
    refuse_if(rules.why_not_note(by) or (rules.why_not_text(text) if text.strip() else None))
    if not text.strip():
        _forget(subject, note, by)
        return
    NoteDraft.everything.update_or_create(
        person=by.pseudonym, subject=subject, note=note,
        defaults={"text": text, "office": office if office in by.offices else "",
                  "based_on": based_on, "kept_at": by.moment, "protected_by": under},
    )  # fmt: skip


def discard_draft(subject: str, *, by: Actor, note: str = "") -> None:
    """Throw away one's own draft."""
    _forget(subject, note, by)


def _forget(subject: str, note: str, by: Actor) -> None:
    NoteDraft.everything.filter(person=by.pseudonym, subject=subject, note=note).delete()


def _version(row: Note, by: Actor) -> History:
    """The note as it now reads, as a version; the history row commits to it and tells nothing of it."""
    made = NoteVersion(
        note=row, number=row.version, text=row.text, office=row.office, author=by.pseudonym,
        saved_at=by.moment, salt=secrets.token_bytes(canon.SALT_BYTES),
        protected_by=row.protected_by,
    )  # fmt: skip
    insert_first(made)
    return history(
        row.reference, "note", str(row.version), on=by.today, protected_by=row.protected_by,
        commitment=known.commitment(made),
    )  # fmt: skip
