"""What can happen to a release, in the past tense."""

from __future__ import annotations

from answerable.term import Term


class Act(Term):
    """Acts of this room, as the ledger keeps them."""

    RECIPIENT_NAMED = "release.recipient.named", "named a recipient of releases"
    BEGUN = "release.release.begun", "began a release"
    ITEM_ADDED = "release.item.added", "put something into a release"
    ITEM_REMOVED = "release.item.removed", "took something out of a release"
    OVERRIDE_PROPOSED = "release.override.proposed", "proposed to use a report without consent"
    OVERRIDE_CONFIRMED = "release.override.confirmed", "agreed to use a report without consent"
    FROZEN = "release.release.frozen", "froze the bytes of a release"
    REOPENED = "release.release.reopened", "opened a release again as a draft"
    SUBMITTED = "release.release.submitted", "put a release to two reviewers"
    REVIEWED = "release.release.reviewed", "gave a verdict on a release"
    APPROVED = "release.release.approved", "gave the second verdict: a release is fit"
    REFUSED = "release.release.refused", "gave the second verdict: a release is not fit"
    RELEASED = "release.release.released", "released what was approved"
    RETRACTED = "release.release.retracted", "retracted a release"
    WITHDRAWN = "release.release.withdrawn", "withdrew a release before it went out"
    COPY_HANDED = "release.copy.handed", "handed over released copies"
    COPY_READ = "release.copy.read", "noted that a recipient read a released copy"
    WORDS_ERASED = "release.words.erased", "erased what releases kept of a report"
