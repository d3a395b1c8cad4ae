"""What was approved copied out, handed over, read by its recipient, and taken back at once."""

from __future__ import annotations

from datetime import datetime

from answerable.accounts.rules import why_not_step_up
from answerable.actor import Actor
from answerable.evidence.actions import note_custody
from answerable.evidence.models import Exhibit
from answerable.evidence.rules import Step as Custody
from answerable.ledger.actions import record, writing
from answerable.refusal import Refused, because_given, refuse_if, say
from answerable.release.actions.freezing import discard_frozen
from answerable.release.actions.rows import history, moved
from answerable.release.acts import Act
from answerable.release.models import CopyBytes, CopyOut, CopyRead, Release
from answerable.release.queries import going, seen
from answerable.release.queries.building import source_of
from answerable.release.queries.grounds import why_not_contents
from answerable.release.queries.verifying import digest_sent, why_not_intact
from answerable.release.rules.reviews import why_not_approved
from answerable.release.rules.sending import why_not_hand_over
from answerable.release.rules.states import State, Step, why_not


@writing
def send(reference: str, *, because: str, by: Actor) -> Release:
    """Copy out exactly what two reviewers approved; refused if a byte or a consent has changed."""
    reason, row = because_given(because), seen.release_locked(reference, by=by)
    refuse_if(why_not(Step.SEND, seen.standing(row), by=by) or why_not_step_up(by))
    reviews = seen.reviews_in(row)
    refuse_if(why_not_approved([review.verdict for review in reviews]))
    approved = [review.digest for review in reviews]
    refuse_if(seen.why_not_whole(row, by=by) or why_not_intact(row, approved=approved, by=by))
    refuse_if(why_not_contents(row, seen.items(row, by=by), by=by))
    copies = _copy_out(row, by)
    if digest_sent(row, copies) != row.digest:
        raise Refused(say("What was copied is not what was approved. Nothing goes out."))
    _note_custody(row, by)
    discard_frozen(row)
    row.released_at = by.moment
    row.save(update_fields=["released_at"])
    rows = [
        history(row, "copy", copy.sha256, by, name=copy.name, size=copy.size) for copy in copies
    ]
    rows.append(moved(row, State.RELEASED, by, digest=row.digest))
    record(Act.RELEASED, reference, by=by, because=reason, rows=rows)
    return row


@writing
def retract(reference: str, *, because: str, by: Actor) -> Release:
    """Take a release back: its next reader finds nothing. What was seen, and when, stays on record."""
    reason, row = because_given(because), seen.release_locked(reference, by=by)
    refuse_if(why_not(Step.RETRACT, seen.standing(row), by=by))
    reads = list(CopyRead.everything.filter(release=row).order_by("read_at", "pk"))
    row.retracted_at = by.moment
    row.save(update_fields=["retracted_at"])
    last = reads[-1].read_at.isoformat() if reads else ""
    told = moved(row, State.RETRACTED, by, digest=row.digest, reads=len(reads), last_read=last)
    record(Act.RETRACTED, reference, by=by, because=reason, rows=[told])
    return row


@writing
def hand_over(reference: str, *, to: str, because: str, by: Actor) -> list[tuple[str, bytes]]:
    """Take the copies out to hand them over by another way than the recipient's own door."""
    reason, out = because_given(because), going.released(reference, by=by)
    refuse_if(why_not_hand_over(to, by=by))
    files = [(copy.name, going.copy_bytes(copy, by=by)) for copy in out.copies]
    _note(out.row, "", to.strip(), "handed", by.moment, by)
    told = history(out.row, "handed", "", by, to=to.strip(), files=len(files))
    record(Act.COPY_HANDED, reference, by=by, because=reason, rows=[told])
    return files


@writing
def note_copy_read(
    reference: str, name: str, *, reader: str, read_at: datetime, by: Actor
) -> CopyRead:
    """Note that somebody of the recipient read a copy at their own door, as that door reported it.

    A reading from before a retraction may be reported after it: it is noted all the same.
    """
    row = seen.release_locked(reference, by=by)
    copy = CopyOut.objects.visible_to(by).filter(release=row, name=name).first()
    if copy is None:
        raise Refused(say("No such copy went out."))
    noted = _note(row, name, reader, "portal", read_at, by, digest=copy.sha256)
    told = history(row, "read", name, by, reader=reader, read_at=read_at.isoformat())
    record(Act.COPY_READ, reference, by=by, rows=[told])
    return noted


def _note(
    row: Release, name: str, reader: str, how: str, at: datetime, by: Actor, *, digest: str = ""
) -> CopyRead:
    noted = CopyRead(
        release=row, name=name, sha256=digest, reader=reader[:200], how=how, read_at=at,
        noted_by=by.pseudonym, protected_by=row.protected_by,
    )  # fmt: skip
    noted.save(force_insert=True)
    return noted


def _copy_out(row: Release, by: Actor) -> list[CopyOut]:
    copies = []
    for part in seen.parts(row, by=by):
        copy = CopyOut(
            release=row, order=part.order, name=part.name, media_type=part.media_type,
            sha256=part.sha256, size=part.size, copied_at=by.moment, protected_by=row.protected_by,
        )  # fmt: skip
        copy.save(force_insert=True)
        CopyBytes.everything.get_or_create(
            release=row, sha256=part.sha256,
            defaults={"data": seen.frozen_bytes(part), "protected_by": row.protected_by},
        )  # fmt: skip
        copies.append(copy)
    return copies


def _note_custody(row: Release, by: Actor) -> None:
    """The custody of each exhibit says that a copy of it left; not to whom, which is another record."""
    for part in seen.parts(row, by=by):
        if part.item is None:
            continue
        source = source_of(part.item, by=by)
        copy = Exhibit.objects.get(sha256=part.sha256)
        note_custody(copy, Custody.EXPORTED, under=source.under, by=by, detail="released")
