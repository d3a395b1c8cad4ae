"""Incidents and patterns raised with a counterpart, each with what was released for it."""

from __future__ import annotations

from datetime import date

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.channel.actions.rows import day_of, of_record, under
from answerable.channel.acts import Act
from answerable.channel.models import Dialogue, Raising
from answerable.channel.queries import found
from answerable.channel.rules import raisings as rules
from answerable.channel.rules.dialogues import DialogueState
from answerable.ledger.actions import record, writing
from answerable.refusal import Sentence, because_given, refuse_if
from answerable.release import queries as release


@writing
def raise_incident(
    reference: str, raised: rules.Raised, *, by: Actor, because: str = ""
) -> Raising:
    """Record that an incident or pattern was raised in a dialogue, with exactly what was released."""
    dialogue = found.dialogue(reference, by=by)
    about = found.subject(raised.about, by=by)
    withheld = _withheld(dialogue, raised, by)
    digest, since = _went_out(raised.release, by) if not withheld and raised.release else ("", None)
    refuse_if(
        rules.why_not_raise(
            raised, state=DialogueState(dialogue.state), withheld=withheld, by=by,
            since=max(dialogue.opened_on, since) if since else dialogue.opened_on,
        )
    )  # fmt: skip
    made = Raising(
        reference=new_reference("rs"), cause=raised.cause, way=raised.way,
        office=found.must_know_office(raised.office), through=raised.through.strip(),
        raised_on=raised.on, release=raised.release, digest=digest, words=raised.words.strip(),
        raised_by=by.pseudonym, **under(dialogue, about),
    )  # fmt: skip
    made.save(force_insert=True)
    told = of_record(
        made, made.reference, "raised", made.cause, on=made.raised_on, way=made.way,
        office=made.office, through=made.through, release=made.release, digest=digest,
        words=made.words,
    )  # fmt: skip
    record(Act.RAISED, made.reference, by=by, because=because, rows=[told])
    return made


@writing
def withdraw_raising(reference: str, *, because: str, by: Actor, on: date | None = None) -> Raising:
    """Record that we no longer raise something. That it was raised, and with what, stays on record."""
    reason, day = because_given(because), day_of(on, by)
    row = Raising.everything.select_for_update().get(pk=found.raising(reference, by=by).pk)
    refuse_if(
        rules.why_not_withdraw(
            withdrawn=row.withdrawn_on is not None, raised_on=row.raised_on,
            asked=found.open_with([row], by=by).get(row.pk, 0), on=day, by=by,
        )
    )  # fmt: skip
    row.withdrawn_on, row.withdrawn_because, row.withdrawn_by = day, reason, by.pseudonym
    row.save()
    told = of_record(row, reference, "raising_withdrawn", row.cause, on=day, because=reason)
    record(Act.RAISING_WITHDRAWN, reference, by=by, because=reason, rows=[told])
    return row


def _withheld(dialogue: Dialogue, raised: rules.Raised, by: Actor) -> Sentence | None:
    """By the record as it was named: a release about an incident merged since still goes with it."""
    if not raised.release:
        return None
    return release.why_not_raise_with(
        raised.release, subject=raised.about, counterpart=dialogue.counterpart.reference, by=by
    )


def _went_out(reference: str, by: Actor) -> tuple[str, date | None]:
    """The hash of the frozen bytes, and the day they went out."""
    row = release.released(reference, by=by).row
    return row.digest, row.released_at.date() if row.released_at else None
