"""What can happen to a release, in the past tense."""

from __future__ import annotations

from answerable.term import Term


class Act(Term):
    """Acts of this room, as the ledger keeps them."""

    RECIPIENT_NAMED = "release.recipient.named", "a recipient was named"
    BEGUN = "release.release.begun", "a release was begun"
    ITEM_ADDED = "release.item.added", "something was added to a release"
    ITEM_REMOVED = "release.item.removed", "something was taken out of a release"
    OVERRIDE_PROPOSED = "release.override.proposed", "using a report without consent was proposed"
    OVERRIDE_CONFIRMED = (
        "release.override.confirmed", "a second person agreed to use a report without consent",
    )  # fmt: skip
    FROZEN = "release.release.frozen", "the bytes of a release were frozen"
    REOPENED = "release.release.reopened", "a release was opened again as a draft"
    SUBMITTED = "release.release.submitted", "a release was put to two reviewers"
    REVIEWED = "release.release.reviewed", "a reviewer gave a verdict on a release"
    APPROVED = "release.release.approved", "two reviewers found a release fit"
    REFUSED = "release.release.refused", "a release was found not fit"
    RELEASED = "release.release.released", "a release went out"
    RETRACTED = "release.release.retracted", "a release was retracted"
    WITHDRAWN = "release.release.withdrawn", "a release was withdrawn before it went out"
    COPY_HANDED = "release.copy.handed", "a released copy was handed over"
    COPY_READ = "release.copy.read", "a released copy was read by its recipient"
