"""The exact bytes of a release, who reviewed them, the copies that went out, and who read those."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content
from answerable.release.models.releases import Item, Release


class Part(Content):
    """One frozen file of a release: its name, kind, size and SHA-256. Written once, in its round."""

    release = models.ForeignKey(Release, models.PROTECT, related_name="parts")
    round = models.PositiveIntegerField()
    order = models.PositiveIntegerField()
    name = models.CharField(max_length=60)
    media_type = models.CharField(max_length=40)
    sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()
    how = models.CharField(max_length=20)
    """How it was made: written, redrawn, rastered, extracted."""
    item = models.ForeignKey(Item, models.PROTECT, null=True, related_name="parts")

    seen_as = "release"
    seen_with = ("release",)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["release", "round", "name"], name="part_named_once"),
            models.CheckConstraint(
                condition=Q(how__in=["written", "redrawn", "rastered", "extracted"]),
                name="how_a_part_was_made_is_known",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class FrozenBytes(Content):
    """The bytes of one frozen part, until they went out or the draft was opened again.

    In the database and not in the vault of originals: nothing that may leave lies among what may not.
    """

    part = models.OneToOneField(Part, models.PROTECT, related_name="bytes")
    data = models.BinaryField()

    seen_as = "release"

    def __str__(self) -> str:
        return str(self.part_id)


class Review(Content):
    """One reviewer's verdict on one round's bytes, hidden from everybody else until both are in."""

    release = models.ForeignKey(Release, models.PROTECT, related_name="reviews")
    round = models.PositiveIntegerField()
    reviewer = models.CharField(max_length=40)
    verdict = models.CharField(max_length=8)
    notes = models.TextField()
    digest = models.CharField(max_length=64)
    """Of the bytes that were reviewed."""
    given_at = models.DateTimeField()
    salt = models.BinaryField(max_length=32)
    opened = models.BooleanField(default=False)

    seen_as = "release"
    seen_with = ("release",)
    blind_until = ("reviewer", "opened")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["release", "round", "reviewer"], name="one_review_each_in_a_round"
            ),
            models.CheckConstraint(
                condition=Q(verdict__in=["fit", "not_fit"]), name="verdict_on_release_is_known"
            ),
            models.CheckConstraint(
                condition=~Q(reviewer="") & ~Q(reviewer="machine") & ~Q(notes=""),
                name="a_person_reviews_with_notes",
            ),
        ]

    def __str__(self) -> str:
        return f"a review of {self.release_id}"


class CopyOut(Content):
    """One file that went out: its bytes lie apart from the originals, under this hash."""

    release = models.ForeignKey(Release, models.PROTECT, related_name="copies_out")
    order = models.PositiveIntegerField()
    name = models.CharField(max_length=60)
    media_type = models.CharField(max_length=40)
    sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()
    copied_at = models.DateTimeField()

    seen_as = "release"
    seen_with = ("release",)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["release", "name"], name="copied_out_once")
        ]

    def __str__(self) -> str:
        return self.name


class CopyBytes(Content):
    """The bytes of copies that went out, once under their own hash for each release."""

    release = models.ForeignKey(Release, models.PROTECT, related_name="copy_bytes")
    sha256 = models.CharField(max_length=64)
    data = models.BinaryField()

    seen_as = "release"
    seen_with = ("release",)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["release", "sha256"], name="same_bytes_copied_once")
        ]

    def __str__(self) -> str:
        return self.sha256


class CopyRead(Content):
    """That somebody of the recipient saw a copy, or was handed it. It outlives retraction."""

    release = models.ForeignKey(Release, models.PROTECT, related_name="copy_reads")
    name = models.CharField(max_length=60)
    """The file; empty for the whole of it."""
    sha256 = models.CharField(max_length=64, default="", blank=True)
    reader = models.CharField(max_length=200)
    """The recipient's person as their door knows them, or to whom it was handed."""
    how = models.CharField(max_length=10)
    read_at = models.DateTimeField(db_index=True)
    noted_by = models.CharField(max_length=40)

    seen_as = "release"
    seen_with = ("release",)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(how__in=["portal", "handed"]), name="how_a_copy_was_read_is_known"
            )
        ]

    def __str__(self) -> str:
        return f"{self.reader} {self.how} {self.name}"
