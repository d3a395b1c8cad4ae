"""Notes on a record, their versions, and the reader's own drafts. Only pages and commands of the house
ask for them: nothing that leaves the house does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from answerable.accounts.queries import names_of
from answerable.actor import Actor
from answerable.assessment.models import Note, NoteDraft, NoteVersion
from answerable.assessment.queries import cases
from answerable.assessment.queries.care import office_names
from answerable.assessment.queries.subjects import must_read_cases, subject
from answerable.assessment.rules import notes as rules
from answerable.assessment.rules.notes import Audience
from answerable.ledger import canon
from answerable.refusal import Absent, Sentence

R = TypeVar("R", Note, NoteVersion)
KINDS = ("c-", "i-", "r-")
"""What a note can be on: a case, an incident, a report."""


@dataclass(frozen=True)
class Shown(Generic[R]):
    """A note, or one version of it, as a page shows it."""

    row: R
    audience: Audience
    office: str
    person: str


@dataclass(frozen=True)
class NotesPage:
    """The notes on one record and the reader's draft of a new one."""

    subject: str
    title: str
    notes: Sequence[Shown[Note]]
    draft: NoteDraft | None
    offices: Sequence[tuple[str, str]]
    """The reader's own, which could keep a note to themselves."""
    why_not: Sentence | None


@dataclass(frozen=True)
class NotePage:
    """One note with its versions; where somebody was faster, the reader's draft stands beside it."""

    note: Note
    title: str
    shown: Shown[Note]
    versions: Sequence[Shown[NoteVersion]]
    draft: NoteDraft | None
    offices: Sequence[tuple[str, str]]
    why_not: Sentence | None

    @property
    def overtaken(self) -> bool:
        """True when the reader's draft began from a version that is no longer the newest."""
        return self.draft is not None and self.draft.based_on != self.note.version


def protected_by(reference: str, *, by: Actor) -> str:
    """By whose marking a note on this record is seen, or `Absent`."""
    return _subject(reference, by)[0]


def note(reference: str, *, by: Actor) -> Note:
    """The note of this reference, or `Absent`: the record it is on must be seen as well."""
    found = Note.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    try:
        _subject(found.subject, by)
    except Absent:
        raise Absent(reference) from None
    return found


def note_locked(reference: str, *, by: Actor) -> Note:
    """The note, held against others for the rest of the transaction."""
    seen = note(reference, by=by)
    return Note.everything.select_for_update().get(pk=seen.pk)


def notes_page(reference: str, *, by: Actor) -> NotesPage:
    """The notes on a record, newest first."""
    _, title = _subject(reference, by)
    rows = list(notes_on(reference, by=by))
    names, offices = names_of({row.changed_by for row in rows}), office_names()
    return NotesPage(
        reference, title,
        [Shown(r, rules.audience_of(r.office), offices.get(r.office, ""),
               names.get(r.changed_by, "")) for r in rows],
        draft_of(reference, by=by), _mine(by), rules.why_not_note(by),
    )  # fmt: skip


def note_page(reference: str, *, by: Actor) -> NotePage:
    """One note with every version the reader may see, the newest first."""
    row = note(reference, by=by)
    _, title = _subject(row.subject, by)
    versions = list(NoteVersion.objects.visible_to(by).filter(note=row).order_by("-number"))
    names = names_of({row.changed_by} | {one.author for one in versions})
    offices = office_names()
    return NotePage(
        row, title,
        Shown(row, rules.audience_of(row.office), offices.get(row.office, ""),
              names.get(row.changed_by, "")),
        [Shown(v, rules.audience_of(v.office), offices.get(v.office, ""), names.get(v.author, ""))
         for v in versions],
        draft_of(row.subject, note=reference, by=by), _mine(by), rules.why_not_note(by),
    )  # fmt: skip


def notes_on(reference: str, *, by: Actor) -> Sequence[Note]:
    """The notes on a record that the reader may see, newest first."""
    rows = Note.objects.visible_to(by).filter(subject=reference)
    return list(rows.order_by("-changed_at", "-pk"))


def draft_of(subject: str, *, by: Actor, note: str = "") -> NoteDraft | None:
    """What the reader was typing here; nobody else's."""
    rows = NoteDraft.objects.visible_to(by).filter(person=by.pseudonym)
    return rows.filter(subject=subject, note=note).first()


def drafts(*, by: Actor) -> Sequence[NoteDraft]:
    """Everything the reader was typing and has not saved, the newest first."""
    rows = NoteDraft.objects.visible_to(by).filter(person=by.pseudonym)
    return list(rows.order_by("-kept_at", "-pk"))


def commitment(row: NoteVersion) -> str:
    """What the history row of a version commits to: its text, author and audience."""
    told = {"text": row.text, "author": row.author, "office": row.office, "number": row.number}
    return canon.commitment(bytes(row.salt), told).hex()


def _mine(by: Actor) -> Sequence[tuple[str, str]]:
    return [(ref, name) for ref, name in office_names().items() if ref in by.offices]


def _subject(reference: str, by: Actor) -> tuple[str, str]:
    """What a note is on: by whose marking it is seen, and its title."""
    if not reference.startswith(KINDS):
        raise Absent(reference)
    must_read_cases(reference, by=by)
    if reference.startswith("c-"):
        row = cases.case(reference, by=by)
        return row.protected_by, row.title
    told = subject(reference, by=by)
    return told.protected_by, told.title
