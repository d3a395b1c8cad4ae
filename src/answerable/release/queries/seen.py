"""Releases and their parts as one reader may see them; the standing that the rules ask about."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.accounts.queries import marking_of
from answerable.actor import Actor
from answerable.incidents.queries.merges import resolve
from answerable.ledger.viewer import HOUSE, looking_as
from answerable.refusal import Absent, Sentence, say
from answerable.release.models import FrozenBytes, Item, Part, Recipient, Release, Review
from answerable.release.rules.package import digest
from answerable.release.rules.states import Standing, State

SUBJECTS = ("i-", "t-", "b-")


def release(reference: str, *, by: Actor) -> Release:
    """The release of this reference, or `Absent`."""
    rows = Release.objects.visible_to(by).select_related("recipient")
    found = rows.filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def release_locked(reference: str, *, by: Actor) -> Release:
    """The same, held against others for the rest of the transaction."""
    seen = release(reference, by=by)
    return Release.everything.select_for_update().select_related(None).get(pk=seen.pk)


def recipient(reference: str, *, by: Actor) -> Recipient:
    """The recipient of this reference, or `Absent`."""
    found = Recipient.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def recipients(*, by: Actor) -> list[Recipient]:
    """Everybody something may be released to, by name."""
    return list(Recipient.objects.visible_to(by).order_by("name", "pk"))


def subject_of(reference: str, *, by: Actor) -> str:
    """What a release is about: an incident that stands, a pattern or a situation; else `Absent`."""
    if reference.startswith("i-"):
        return str(resolve(reference, by=by).reference)
    if not reference.startswith(SUBJECTS) or marking_of(reference, by=by) is None:
        raise Absent(reference)
    return reference


def items(row: Release, *, by: Actor) -> list[Item]:
    """The pieces of a release that stand, in order, as far as `by` may see them."""
    found = Item.objects.visible_to(by).filter(release=row, stands=True)
    return list(found.order_by("order"))


def sees_all(row: Release, *, by: Actor) -> bool:
    """Say whether `by` sees every piece: nobody answers for what they may not see."""
    # The count of all is the house's own look; nothing of it is shown.
    with looking_as(HOUSE):
        whole = Item.everything.filter(release=row, stands=True).count()
    return len(items(row, by=by)) == whole


def why_not_whole(row: Release, *, by: Actor) -> Sentence | None:
    """Say why `by` does not answer for a release they see only a part of."""
    if sees_all(row, by=by):
        return None
    return say("You may not see all that this release holds: somebody else must do this.")


def parts(row: Release, *, by: Actor) -> list[Part]:
    """The frozen files of the round in hand, in order."""
    found = Part.objects.visible_to(by).filter(release=row, round=row.round)
    return list(found.order_by("order"))


def reviews_in(row: Release) -> list[Review]:
    """Every review of the round in hand, opened or not. The house's own look."""
    with looking_as(HOUSE):
        return list(Review.everything.filter(release=row, round=row.round).order_by("pk"))


def standing(row: Release) -> Standing:
    """A release as the table of moves sees it. The house's own look: no verdict is in it."""
    reviewers = frozenset(review.reviewer for review in reviews_in(row))
    return Standing(State(row.state), frozenset(row.workers), reviewers)


def digest_of(row: Release, files: Sequence[Part]) -> str:
    """The hash over the manifest of these files, as this release sends them."""
    listed = ((f.name, f.media_type, f.sha256, f.size) for f in files)
    return digest(row.reference, row.recipient.reference, listed)


def frozen_bytes(part: Part) -> bytes:
    """The frozen bytes of a part; empty where they are gone. The house's own look."""
    held = FrozenBytes.everything.filter(part=part).first()
    return bytes(held.data) if held else b""
