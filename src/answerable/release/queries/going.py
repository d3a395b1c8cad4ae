"""What stands released: asked anew at each request, so that a retraction holds at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from answerable.actor import Actor
from answerable.refusal import Absent, Refused, Sentence, refuse_if, say
from answerable.release.models import CopyBytes, CopyOut, Recipient, Release
from answerable.release.queries.seen import subject_of
from answerable.release.rules.states import State, why_not_out


@dataclass(frozen=True)
class Out:
    """A release that stands released, with the copies that went out."""

    row: Release
    recipient: Recipient
    copies: Sequence[CopyOut]

    @property
    def reference(self) -> str:
        return self.row.reference


def released(reference: str, *, by: Actor) -> Out:
    """The release of this reference as it went out.

    `Absent` to who may not see it; refused with a sentence while it is not released, or no longer.
    """
    row = Release.objects.visible_to(by).select_related("recipient").filter(reference=reference)
    found = row.first()
    if found is None:
        raise Absent(reference)
    refuse_if(why_not_out(State(found.state)))
    copies = CopyOut.objects.visible_to(by).filter(release=found).order_by("order")
    return Out(found, found.recipient, list(copies))


def why_not_raise_with(
    reference: str, *, subject: str, counterpart: str, by: Actor
) -> Sentence | None:
    """Say why an incident or pattern may not be raised with a counterpart by this release.

    `Absent` where the release may not be seen. Nothing is raised without a release that stands
    released, is about the same record (a merged incident is the one that stands for it), and was made
    for the same counterpart.
    """
    row = Release.objects.visible_to(by).select_related("recipient").filter(reference=reference)
    found = row.first()
    if found is None:
        raise Absent(reference)
    if (sentence := why_not_out(State(found.state))) is not None:
        return sentence
    if subject_of(found.subject, by=by) != subject_of(subject, by=by):
        return say("This release is about another record.")
    if found.recipient.counterpart != counterpart:
        return say("This release was made for another recipient.")
    return None


def why_not_out_to(reference: str, *, counterpart: str, by: Actor) -> Sentence | None:
    """Say why a release does not stand released to a counterpart; `Absent` where it may not be seen."""
    row = Release.objects.visible_to(by).select_related("recipient").filter(reference=reference)
    found = row.first()
    if found is None:
        raise Absent(reference)
    if found.recipient.counterpart != counterpart:
        return say("This release was made for another recipient.")
    return why_not_out(State(found.state))


def known(references: Iterable[str], *, by: Actor) -> Sequence[Release]:
    """Those of the releases that the reader may see, in whichever state."""
    return list(Release.objects.visible_to(by).filter(reference__in=list(references)))


def released_to(counterpart: str, *, by: Actor) -> list[Out]:
    """All that stands released to a counterpart, oldest first: what its own door shows it."""
    rows = Release.objects.visible_to(by).select_related("recipient")
    found = rows.filter(recipient__counterpart=counterpart, state=State.RELEASED.value)
    copies = CopyOut.objects.visible_to(by).filter(release__in=found).order_by("order")
    held: dict[int, list[CopyOut]] = {}
    for copy in copies:
        held.setdefault(copy.release_id, []).append(copy)
    return [
        Out(row, row.recipient, held.get(row.pk, [])) for row in found.order_by("released_at", "pk")
    ]


def copy_bytes(copy: CopyOut, *, by: Actor) -> bytes:
    """The exact bytes of one copy that went out; refused rather than give others, or once retracted."""
    out = released(copy.release.reference, by=by)
    if copy.pk not in {one.pk for one in out.copies}:
        raise Absent(out.reference)
    held = CopyBytes.objects.visible_to(by).filter(release=out.row, sha256=copy.sha256).first()
    if held is None or sha256(data := bytes(held.data)).hexdigest() != copy.sha256:
        raise Refused(say("A released copy is not as it went out. Tell an administrator."))
    return data


def went_out(reference: str, order: int, *, to: str, by: Actor) -> CopyOut:
    """A copy that went out to counterpart `to`, retracted since or not; `Absent` for any other."""
    rows = CopyOut.objects.visible_to(by).filter(release__reference=reference, order=order)
    found = rows.filter(release__recipient__counterpart=to).first()
    if found is None:
        raise Absent(reference)
    return found
