"""What is seen on an exhibit, what it could be, and what a weapons analyst signs that it is."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from answerable.accounts.models import Content, protected

CONFIDENCES = ("low", "moderate", "high")
LIKELIHOODS = (
    "almost_no_chance", "very_unlikely", "unlikely", "roughly_even", "likely", "very_likely",
    "almost_certain",
)  # fmt: skip
WHOLE = 10_000
"""The width and the height of a picture: whole numbers, so that no region is lost to rounding."""
SIGNED = ~Q(signed_by="") & ~Q(signed_by="machine") & ~Q(because="")
REVIEWED = Q(verdict="", reviewed_by="", review_because="", reviewed_at__isnull=True) | (
    Q(verdict__in=["agrees", "disagrees", "cannot_tell"])
    & ~Q(reviewed_by="") & ~Q(reviewed_by="machine") & ~Q(review_because="")
    & Q(reviewed_at__isnull=False)
)  # fmt: skip
"""Reviewed by a person with a reason, or not yet at all; who signed is kept out beside it."""
NOT_BY_THE_SIGNER = ~Q(reviewed_by=F("signed_by"))


class Observation(Content):
    """What somebody sees on an exhibit: where on the picture, and what is written there.

    It is seen by who sees the report that brought the exhibit (`protected_by`), and the incident.
    """

    reference = protected()
    exhibit = models.CharField(max_length=12, db_index=True)
    report = models.CharField(max_length=12, db_index=True)
    """The report that brought the exhibit."""
    about = models.CharField(max_length=12, default="", db_index=True)
    """The incident it belongs to."""
    start = models.PositiveIntegerField(null=True)
    top = models.PositiveIntegerField(null=True)
    wide = models.PositiveIntegerField(null=True)
    high = models.PositiveIntegerField(null=True)
    """The region in ten-thousandths of the picture from its upper left corner; all four, or the whole."""
    what = models.TextField()
    """What is seen, in words: a fragment, a data plate, a crate, a crater."""
    transcript = models.TextField(default="")
    """What is written there, character by character; `?` where one cannot be read."""
    language = models.CharField(max_length=8, default="")
    taken_on = models.CharField(max_length=40, default="")
    """EDTF: when the picture was taken, as far as known."""
    observed_by = models.CharField(max_length=40)
    observed_at = models.DateTimeField()
    withdrawn_because = models.TextField(default="")

    seen_as = "observed"
    seen_with = ("about",)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(start__isnull=True, top__isnull=True, wide__isnull=True, high__isnull=True)
                | Q(start__gte=0, top__gte=0, wide__gt=0, high__gt=0,
                    start__lte=WHOLE - F("wide"), top__lte=WHOLE - F("high")),
                name="a_region_lies_within_its_picture",
            ),
            models.CheckConstraint(
                condition=~Q(what="") & ~Q(observed_by="") & ~Q(observed_by="machine"),
                name="a_person_observes_something",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.reference


class OfObservation(Content):
    """What every record of an observation carries: seen as the observation is, and with its incident."""

    observation = models.ForeignKey(Observation, models.PROTECT, related_name="+")
    about = models.CharField(max_length=12, default="", db_index=True)

    # `article_under`, where a row names an article: the reference whose marking governs that article.
    seen_as = "observed"
    seen_with: ClassVar[tuple[str, ...]] = ("about",)

    class Meta:
        abstract = True


class Candidate(OfObservation):
    """What it could be: an article of the catalogue, or words where the catalogue has none."""

    observation = models.ForeignKey(Observation, models.PROTECT, related_name="candidates")
    number = models.PositiveIntegerField()
    article = models.CharField(max_length=12, default="", db_index=True)
    article_under = models.CharField(max_length=12, default="")
    designation = models.CharField(max_length=200)
    proposed_by = models.CharField(max_length=40)
    """A pseudonym, or "machine": a candidate is only ever proposed."""
    ruled_out_because = models.TextField(default="")

    seen_with = ("about", "article_under")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["observation", "number"], name="one_candidate_a_number"
            ),
            models.CheckConstraint(
                condition=~Q(designation="") & ~Q(proposed_by=""), name="a_candidate_is_named"
            ),
        ]

    def __str__(self) -> str:
        return self.designation


class CandidateReason(OfObservation):
    """A reason for or against a candidate, and what it rests on."""

    candidate = models.ForeignKey(Candidate, models.PROTECT, related_name="reasons")
    article = models.CharField(max_length=12, default="", db_index=True)
    article_under = models.CharField(max_length=12, default="")
    speaks = models.CharField(max_length=8)
    rests_on = models.CharField(max_length=12)
    words = models.JSONField(default=dict)
    """A sentence as template and values, or a person's own words under `words`."""
    given_by = models.CharField(max_length=40)

    seen_with = ("about", "article_under")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(speaks__in=["for", "against"])
                & Q(
                    rests_on__in=["inscription", "catalogue", "shape", "measure", "expert", "other"]
                ),
                name="a_reason_speaks_for_or_against",
            )
        ]

    def __str__(self) -> str:
        return f"{self.speaks} {self.candidate_id}"


class Identification(OfObservation):
    """One weapons analyst's signed answer, and another's review of it. "Cannot tell" is an answer."""

    reference = protected()
    observation = models.ForeignKey(Observation, models.PROTECT, related_name="identifications")
    answer = models.CharField(max_length=12)
    article = models.CharField(max_length=12, default="", db_index=True)
    article_under = models.CharField(max_length=12, default="")
    designation = models.CharField(max_length=200, default="")
    """The article or family as signed; empty: cannot tell."""
    likelihood = models.CharField(max_length=20, default="")
    confidence = models.CharField(max_length=10, default="")
    method = models.CharField(max_length=16)
    because = models.TextField()
    signed_by = models.CharField(max_length=40)
    signed_at = models.DateTimeField()
    verdict = models.CharField(max_length=12, default="")
    """The other analyst's view; empty: not reviewed yet."""
    review_because = models.TextField(default="")
    reviewed_by = models.CharField(max_length=40, default="")
    reviewed_at = models.DateTimeField(null=True)
    holds = models.BooleanField(default=True)
    """False once a later one was signed in its place."""

    seen_with = ("about", "article_under")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(answer__in=["article", "family"])
                & ~Q(designation="") & Q(likelihood__in=LIKELIHOODS) & Q(confidence__in=CONFIDENCES)
                | Q(answer="cannot_tell", article="", designation="", likelihood="", confidence=""),
                name="an_identification_says_what_and_how_sure",
            ),
            models.CheckConstraint(
                condition=Q(method__in=["inscription", "shape", "measure", "comparison", "other"])
                & SIGNED,
                name="a_person_signs_an_identification",
            ),
            models.CheckConstraint(
                condition=REVIEWED & NOT_BY_THE_SIGNER, name="another_reviews_an_identification"
            ),
            models.UniqueConstraint(
                fields=["observation"], condition=Q(holds=True), name="one_identification_holds"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.reference
