"""Two verdicts, hidden from each other until both are in; the second one settles the release."""

from __future__ import annotations

import secrets

from answerable.actor import Actor
from answerable.ledger import canon
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if, say
from answerable.release.actions.rows import history, moved
from answerable.release.acts import Act
from answerable.release.models import History, Release, Review
from answerable.release.queries import seen
from answerable.release.queries.verifying import why_not_intact
from answerable.release.rules.reviews import Verdict, why_not_review
from answerable.release.rules.states import State, after_reviews

GIVEN = say("A verdict was given apart from the other.")
"""The reason in the ledger: the reviewer's own notes stay hidden until both verdicts are in."""
_ACTS = {
    State.UNDER_REVIEW: Act.REVIEWED, State.APPROVED: Act.APPROVED, State.REFUSED: Act.REFUSED,
}  # fmt: skip


@writing
def review(reference: str, verdict: str, *, digest: str, notes: str, by: Actor) -> Review:
    """Give a verdict on the frozen bytes with this digest. The second one opens both.

    Until then the ledger holds a salted commitment to it: nobody reads it, and nobody changes it.
    """
    said, row = because_given(notes), seen.release_locked(reference, by=by)
    refuse_if(why_not_review(
        seen.standing(row), verdict=verdict, seen=digest, digest=row.digest, by=by,
    ))  # fmt: skip
    refuse_if(seen.why_not_whole(row, by=by) or why_not_intact(row, by=by))
    made = Review(
        release=row, round=row.round, reviewer=by.pseudonym, verdict=verdict, notes=said,
        digest=digest, given_at=by.moment, salt=secrets.token_bytes(canon.SALT_BYTES),
        protected_by=row.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    rows = [_given(row, made, by)]
    to = after_reviews([one.verdict == Verdict.FIT for one in seen.reviews_in(row)])
    if to is not State.UNDER_REVIEW:
        rows += _open_both(row, by)
        rows.append(moved(row, to, by, digest=row.digest))
        made.opened = True
    record(_ACTS[to], reference, by=by, because=GIVEN, rows=rows)
    return made


def _content(made: Review) -> dict[str, object]:
    return {
        "verdict": made.verdict, "notes": made.notes, "reviewer": made.reviewer,
        "digest": made.digest,
    }  # fmt: skip


def _given(row: Release, made: Review, by: Actor) -> History:
    sealed = canon.commitment(bytes(made.salt), _content(made)).hex()
    return history(row, "review_given", "", by, commitment=sealed)


def _open_both(row: Release, by: Actor) -> list[History]:
    """Both verdicts are readable from now, with the salt that proves they were not changed."""
    Review.everything.filter(release=row, round=row.round).update(opened=True)
    return [
        history(row, "review", one.verdict, by, salt=bytes(one.salt).hex(), **_content(one))
        for one in seen.reviews_in(row)
    ]
