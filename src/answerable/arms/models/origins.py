"""Where an identified article came from, on what basis, and the transfers it may have come by."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.arms.models.observations import (
    CONFIDENCES,
    NOT_BY_THE_SIGNER,
    REVIEWED,
    SIGNED,
    Identification,
    OfObservation,
)


class Origin(OfObservation):
    """Where it came from: signed by one, reviewed by another. A maker's mark is no supplier."""

    identification = models.ForeignKey(Identification, models.PROTECT, related_name="origins")
    article = models.CharField(max_length=12, default="", db_index=True)
    article_under = models.CharField(max_length=12, default="")
    kind = models.CharField(max_length=20)
    state = models.CharField(max_length=120, default="")
    """The state it came from, where that is another than ours."""
    basis = models.CharField(max_length=16)
    confidence = models.CharField(max_length=10, default="")
    because = models.TextField()
    signed_by = models.CharField(max_length=40)
    signed_at = models.DateTimeField()
    verdict = models.CharField(max_length=12, default="")
    review_because = models.TextField(default="")
    reviewed_by = models.CharField(max_length=40, default="")
    reviewed_at = models.DateTimeField(null=True)
    holds = models.BooleanField(default=True)

    seen_with = ("about", "article_under")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kind="unknown", confidence="")
                | Q(kind__in=[
                    "supplied_by_us", "made_under_licence", "component", "third_state", "captured",
                ]) & Q(confidence__in=CONFIDENCES),
                name="an_origin_is_known_with_a_confidence",
            ),
            models.CheckConstraint(
                condition=Q(basis__in=[
                    "serial", "lot", "register", "stock", "document", "partner", "exclusion",
                    "none", "other",
                ]) & SIGNED,
                name="a_person_signs_an_origin_with_its_basis",
            ),
            models.CheckConstraint(
                condition=REVIEWED & NOT_BY_THE_SIGNER, name="another_reviews_an_origin"
            ),
            models.UniqueConstraint(
                fields=["identification"], condition=Q(holds=True), name="one_origin_holds"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.kind} {self.identification_id}"


class OriginLink(OfObservation):
    """A transfer or licence it may have come by, with the probability and its parts as they stood."""

    origin = models.ForeignKey(Origin, models.PROTECT, related_name="links")
    article = models.CharField(max_length=12, default="", db_index=True)
    article_under = models.CharField(max_length=12, default="")
    target = models.CharField(max_length=12, db_index=True)
    target_under = models.CharField(max_length=12)
    """The reference whose marking governs the transfer or licence: it may be its register's."""
    verdict = models.CharField(max_length=10)
    least = models.FloatField(null=True)
    most = models.FloatField(null=True)
    parts = models.JSONField(default=list)
    """What the probability was made of when it was linked: sentences as template and values."""
    because = models.TextField()
    linked_by = models.CharField(max_length=40)
    holds = models.BooleanField(default=True)

    seen_with = ("about", "article_under", "target_under")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(verdict__in=["came_by", "may_have", "did_not"])
                & ~Q(because="")
                & ~Q(linked_by="")
                & ~Q(linked_by="machine"),
                name="a_person_links_to_a_transfer",
            ),
            models.UniqueConstraint(
                fields=["origin", "target"], condition=Q(holds=True), name="one_link_to_a_target"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.verdict} {self.target}"
