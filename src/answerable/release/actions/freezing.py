"""A draft frozen to exact bytes, put to review, opened again, or withdrawn before it went out."""

from __future__ import annotations

from answerable.actor import Actor
from answerable.evidence.actions import derive_copy
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if, say
from answerable.release.actions.rows import history, moved, worked
from answerable.release.acts import Act
from answerable.release.models import FrozenBytes, History, Part, Release
from answerable.release.queries import seen
from answerable.release.queries.building import Built, built, fingerprint
from answerable.release.queries.grounds import why_not_contents
from answerable.release.queries.verifying import why_not_intact
from answerable.release.rules.package import Made
from answerable.release.rules.states import State, Step, why_not


def freeze(reference: str, *, because: str, by: Actor) -> Release:
    """Freeze a draft: build its exact bytes and hash them. From now on nothing in it changes.

    The bytes are built before the transaction begins: nobody waits for the pen meanwhile.
    """
    row = seen.release(reference, by=by)
    refuse_if(why_not(Step.FREEZE, seen.standing(row), by=by))
    return keep_frozen(reference, built(reference, by=by), because=because, by=by)


@writing
def keep_frozen(reference: str, package: Built, *, because: str, by: Actor) -> Release:
    """Keep a package just built as what this release is, unless the draft changed meanwhile."""
    reason, row = because_given(because), seen.release_locked(reference, by=by)
    refuse_if(why_not(Step.FREEZE, seen.standing(row), by=by))
    refuse_if(_why_not_freeze(row, package, by))
    row.round += 1
    rows = [_keep(row, order, made, package, by) for order, made in enumerate(package.made, 1)]
    row.digest = seen.digest_of(row, seen.parts(row, by=by))
    row.frozen_at = by.moment
    row.save(update_fields=["round", "digest", "frozen_at"])
    worked(row, by)
    rows.append(moved(row, State.FROZEN, by, digest=row.digest))
    record(Act.FROZEN, reference, by=by, because=reason, rows=rows)
    return row


@writing
def reopen(reference: str, *, because: str, by: Actor) -> Release:
    """Make a draft again of what was frozen, approved or refused: its bytes and reviews are past."""
    reason, row = because_given(because), seen.release_locked(reference, by=by)
    refuse_if(why_not(Step.REOPEN, seen.standing(row), by=by))
    discard_frozen(row)
    worked(row, by)
    told = moved(row, State.DRAFT, by, digest=row.digest)
    row.digest, row.frozen_at = "", None
    row.save(update_fields=["digest", "frozen_at"])
    record(Act.REOPENED, reference, by=by, because=reason, rows=[told])
    return row


@writing
def submit(reference: str, *, because: str, by: Actor) -> Release:
    """Put what is frozen to two reviewers."""
    reason, row = because_given(because), seen.release_locked(reference, by=by)
    refuse_if(why_not(Step.SUBMIT, seen.standing(row), by=by))
    refuse_if(seen.why_not_whole(row, by=by) or why_not_intact(row, by=by))
    worked(row, by)
    told = moved(row, State.UNDER_REVIEW, by, digest=row.digest)
    record(Act.SUBMITTED, reference, by=by, because=reason, rows=[told])
    return row


@writing
def withdraw(reference: str, *, because: str, by: Actor) -> Release:
    """Withdraw a release before it went out, for good."""
    reason, row = because_given(because), seen.release_locked(reference, by=by)
    refuse_if(why_not(Step.WITHDRAW, seen.standing(row), by=by))
    discard_frozen(row)
    told = moved(row, State.WITHDRAWN, by)
    record(Act.WITHDRAWN, reference, by=by, because=reason, rows=[told])
    return row


def discard_frozen(row: Release) -> None:
    """Let the frozen bytes go; their names and hashes stay."""
    FrozenBytes.everything.filter(part__release=row).delete()


def _why_not_freeze(row: Release, package: Built, by: Actor) -> str | None:
    items = seen.items(row, by=by)
    if (sentence := seen.why_not_whole(row, by=by)) is not None:
        return sentence
    if fingerprint(items) != list(package.pieces):
        return say("The draft changed while it was frozen. Freeze it again.")
    return why_not_contents(row, items, by=by)


def _keep(row: Release, order: int, made: Made, package: Built, by: Actor) -> History:
    part = Part(
        release=row, round=row.round, order=order, name=made.name, media_type=made.media_type,
        sha256=made.sha256, size=len(made.data), how=made.how, item_id=made.item,
        protected_by=row.protected_by,
    )  # fmt: skip
    part.save(force_insert=True)
    FrozenBytes(part=part, data=made.data, protected_by=row.protected_by).save(force_insert=True)
    if made.item is not None:
        source = package.sources[made.item]
        derive_copy(source.exhibit, made.data, how=made.how, under=source.under, by=by)
    return history(row, "part", made.sha256, by, name=made.name, size=part.size, how=made.how)
