"""Working notes on a case, an incident or a report: every version is kept, and drafts as one types."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected


class Note(Content):
    """A note as it reads now. Who saves it says which version they read: nobody overwrites another."""

    reference = protected()
    subject = models.CharField(max_length=12, db_index=True)
    """Reference of the case, incident or report it is on, by whose marking it is seen."""
    office = models.CharField(max_length=12, default="", db_index=True)
    """The one office that reads it; empty: everybody who sees the record. Neither leaves the house."""
    text = models.TextField()
    version = models.PositiveIntegerField(default=1)
    written_by = models.CharField(max_length=40)
    written_at = models.DateTimeField()
    changed_by = models.CharField(max_length=40)
    changed_at = models.DateTimeField()

    seen_as = "case"
    seen_within = "office"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(text="") & ~Q(written_by="machine") & ~Q(changed_by="machine"),
                name="people_write_notes",
            )
        ]

    def __str__(self) -> str:
        return f"{self.reference} on {self.subject}"


class NoteVersion(Content):
    """A note as somebody saved it. Never changed; its history row commits to the text with `salt`."""

    note = models.ForeignKey(Note, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    office = models.CharField(max_length=12, default="")
    """Who read it then: a note opened to everybody later keeps its earlier versions to itself."""
    text = models.TextField()
    author = models.CharField(max_length=40)
    saved_at = models.DateTimeField()
    salt = models.BinaryField(max_length=32)

    seen_as = "case"
    seen_within = "office"

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["note", "number"], name="one_note_version_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.note_id} version {self.number}"


class NoteDraft(Content):
    """What somebody is typing and has not saved: seen by themselves alone, no part of the record."""

    person = models.CharField(max_length=40, db_index=True)
    subject = models.CharField(max_length=12)
    note = models.CharField(max_length=12, default="")
    """Reference of the note being changed; empty: a new one."""
    text = models.TextField()
    office = models.CharField(max_length=12, default="")
    """Which office alone would read it, were it saved."""
    based_on = models.PositiveIntegerField(default=0)
    """The version it began from."""
    kept_at = models.DateTimeField()
    opened = models.BooleanField(default=False)
    """Never true: nobody but the person reads it, whatever their sight."""

    seen_as = "case"
    blind_until = ("person", "opened")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "subject", "note"], name="one_draft_each_of_a_note"
            ),
            models.CheckConstraint(condition=Q(opened=False), name="a_draft_stays_its_authors"),
        ]

    def __str__(self) -> str:
        return f"draft of {self.person} on {self.subject}"
