"""Where reports come from, the reports as received, their texts, and what may be done with them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected
from answerable.evidence.models import Exhibit
from answerable.ledger.models import HistoryRow

SOURCE_KINDS = (
    "own_personnel", "eyewitness", "public_media_material", "satellite", "ngo_or_press",
    "intelligence", "public_form", "forensic", "site_visit", "partner_statement", "other",
)  # fmt: skip
ACKNOWLEDGED_HOW = ("as_received", "letter", "mail", "telephone", "in_person", "publicly", "other")


class Source(Content):
    """Who or what a report comes from. Identity and contact are sealed, bound to this row."""

    reference = protected()
    kind = models.CharField(max_length=30)
    name = models.CharField(max_length=200)
    """A public name (a paper, an office) or a working label; never the name of a private person."""
    reliability = models.CharField(max_length=1, default="F")
    """Admiralty A–F."""
    identity_sealed = models.BinaryField(null=True)
    contact_sealed = models.BinaryField(null=True)
    apart = models.CharField(max_length=12, default="", blank=True)
    """Its own reference where it stands beside one its maker may not see, or is one person."""

    seen_as = "report"

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "name", "apart"], name="source_named_once"),
            models.CheckConstraint(condition=Q(kind__in=SOURCE_KINDS), name="source_kind_is_known"),
            models.CheckConstraint(
                condition=Q(reliability__in=list("ABCDEF")), name="reliability_is_admiralty"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Batch(Content):
    """A list taken in: one exhibit, many reports, one act."""

    reference = protected()
    exhibit = models.ForeignKey(Exhibit, models.PROTECT, related_name="batches")
    source = models.ForeignKey(Source, models.PROTECT, related_name="batches")
    submitter = models.CharField(max_length=40)
    filename = models.CharField(max_length=255, default="")
    mapping = models.JSONField(default=dict)
    received_at = models.DateTimeField()
    counts = models.JSONField(default=dict)
    """Rows taken in, already here, and at fault."""

    seen_as = "report"

    def __str__(self) -> str:
        return self.filename or self.reference


class Report(Content):
    """What somebody told us, as received. `protected_by` is its own reference."""

    reference = protected()
    exhibit = models.ForeignKey(Exhibit, models.PROTECT, related_name="reports")
    locator = models.CharField(max_length=60, default="")
    """Where in the exhibit or the whole: "row 12" of a list, "attachment 2"; empty for the whole."""
    whole = models.ForeignKey("self", models.PROTECT, null=True, related_name="parts")
    """The report whose bytes this one lay in: a mail, a feed, a web archive."""
    address = models.CharField(max_length=1000, default="", blank=True)
    """Where it stood on the web, as the file it came in says."""
    batch = models.ForeignKey(Batch, models.PROTECT, null=True, related_name="reports")
    content_key = models.CharField(max_length=64)
    """What makes it the same report from the same source: the hash of its bytes, or of its row."""
    apart = models.CharField(max_length=12, default="", blank=True)
    """Its own reference where the same content from the same source is known already but hidden
    from whoever sent it in: taking it in again must look exactly like taking in something new."""
    entry = models.CharField(max_length=12, default="file")
    """How it came: file, pasted, telephone, cable, list_row, part."""
    taken_down = models.JSONField(default=dict)
    """For what was told: who took it down and when it was told, in their words."""
    source = models.ForeignKey(Source, models.PROTECT, related_name="reports")
    submitter = models.CharField(max_length=40)
    """Pseudonym of who handed it to us: not the source."""
    door = models.CharField(max_length=12)
    filename = models.CharField(max_length=255, default="")
    credibility = models.CharField(max_length=1, default="6")
    """Admiralty 1–6."""
    received_at = models.DateTimeField(db_index=True)
    published_on = models.CharField(max_length=30, default="")
    """EDTF; empty when nobody has said."""
    precise_place_sealed = models.BinaryField(null=True)
    state = models.CharField(max_length=12, default="received")
    state_reason = models.TextField(default="")
    """Why it is kept but not read, as a sentence."""
    state_code = models.CharField(max_length=40, default="")
    """The same as a code, so that each reader gets it in their language."""
    title = models.CharField(max_length=500, default="")
    publisher = models.CharField(max_length=200, default="")
    credited_to = models.CharField(max_length=200, default="")
    language = models.CharField(max_length=8, default="")
    opened_at = models.DateTimeField(null=True)
    """When a person first opened it; null is "never opened"."""
    erased_on = models.DateField(null=True)
    """Since when its words and bytes are gone: that it was received stays."""
    held_until = models.DateField(null=True)
    """Out of the queue until this day: somebody said why and till when."""
    situation = models.CharField(max_length=12, default="")
    """Reference of the situation it was taken in under, when said."""

    seen_as = "report"

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["source", "content_key", "apart"], name="same_content_same_source_once"
            ),
            models.CheckConstraint(
                condition=Q(entry__in=["file", "pasted", "telephone", "cable", "list_row", "part"]),
                name="report_entry_is_known",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["received", "read", "kept_unread", "withdrawn"]),
                name="report_state_is_known",
            ),
            models.CheckConstraint(
                condition=Q(credibility__in=list("123456")), name="credibility_is_admiralty"
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.reference


class ReportText(Content):
    """One version of a report's text: as read, as read again, or a person's translation of it."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="texts")
    version = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, default="text")
    language = models.CharField(max_length=8, default="")
    text = models.TextField()
    reading = models.JSONField(default=dict)
    """The reading as it came (`reading.to_json`), empty for a translation."""
    reader = models.CharField(max_length=60, default="")
    translator = models.CharField(max_length=40, default="")
    translates = models.ForeignKey("self", models.PROTECT, null=True, related_name="translations")
    made_at = models.DateTimeField()

    seen_as = "report"

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["report", "version"], name="text_version_once"),
            models.CheckConstraint(
                condition=Q(kind="text", translates__isnull=True)
                | Q(kind="translation", translates__isnull=False),
                name="a_translation_says_of_what",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.report_id} v{self.version}"


class Consent(Content):
    """What the source allowed, as said at a moment; the newest row holds."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="consents")
    use = models.CharField(max_length=20)
    """not_asked, internal, partner, publication, refused."""
    conditions = models.TextField(default="")
    given_how = models.CharField(max_length=120, default="")
    recorded_at = models.DateTimeField()

    seen_as = "report"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(use__in=["not_asked", "internal", "partner", "publication", "refused"]),
                name="consent_use_is_known",
            )
        ]

    def __str__(self) -> str:
        return f"{self.report_id} {self.use}"


class Acknowledgement(Content):
    """That whoever reported was told so: how, when, in which words; or why nobody can be told."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="acknowledgements")
    told = models.BooleanField()
    """False: telling them is impossible, and `because` says why."""
    how = models.CharField(max_length=12, default="", blank=True)
    words = models.TextField(default="", blank=True)
    because = models.TextField()
    on = models.DateField()
    by = models.CharField(max_length=40)
    recorded_at = models.DateTimeField()

    seen_as = "report"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(told=True, how__in=ACKNOWLEDGED_HOW) & ~Q(words="")
                | Q(told=False, how="", words=""),
                name="told_in_words_or_not_at_all",
            ),
            models.CheckConstraint(
                condition=~Q(by="") & ~Q(by="machine") & ~Q(because=""),
                name="a_person_acknowledges_with_a_reason",
            ),
            models.UniqueConstraint(fields=["report", "told"], name="acknowledged_once"),
        ]

    def __str__(self) -> str:
        return f"{self.report_id} {'told' if self.told else 'cannot be told'}"


class History(HistoryRow):
    """What changed in this room."""

    class Meta(HistoryRow.Meta):
        abstract = False
