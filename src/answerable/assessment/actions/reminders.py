"""Digests of reminders, once a working day for each person; the secret address of their calendar.

What is told is written down before it is handed to a mail server, under a key that is unique for the
clock, its mark and the person: a worker killed at any moment, two workers at once, or a wall clock
that jumps tell nothing twice. What was handed over while the worker died may or may not have arrived;
it is not sent again, and the next digest counts all that stands open.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from answerable.accounts.models import Account
from answerable.accounts.queries import own_account
from answerable.actor import Actor
from answerable.assessment.actions.rows import insert_first
from answerable.assessment.acts import Act
from answerable.assessment.models import CalendarKey, Digest, History, Reminder
from answerable.assessment.queries import reminders as seen
from answerable.assessment.queries.subjects import reads_cases
from answerable.assessment.rules.reminders import Due, why_not_calendar
from answerable.ledger.actions import record, writing
from answerable.refusal import Refused, refuse_if, say


@writing
def compose_digest(account: Account, due: Sequence[Due], *, by: Actor) -> Digest | None:
    """Write down what one person is told today; None when they have had their digest, or it is empty."""
    if not due or seen.digest_on(account.pseudonym, by.today) is not None:
        return None
    made = Digest(
        account=account.pseudonym, day=by.today, key=secrets.token_hex(16), composed_at=by.moment
    )
    insert_first(made)
    for one in due:
        subject, kind, started_on, allowed_until = seen.key_of(one)
        Reminder(
            digest=made, account=account.pseudonym, subject=subject, kind=kind,
            started_on=started_on, allowed_until=allowed_until, mark=one.mark,
        ).save(force_insert=True)  # fmt: skip
    row = History(
        subject=account.reference, what="digest", value=str(len(due)), data={"key": made.key},
        effective_on=by.today,
    )  # fmt: skip
    record(Act.REMINDED, account.reference, by=by, rows=[row])
    return made


def take_digest(digest: Digest, *, by: Actor) -> bool:
    """Take a composed digest to hand it over; False when another worker has."""
    return bool(Digest.objects.filter(pk=digest.pk, state="composed").update(state="handing"))


def settle_digest(digest: Digest, state: str, *, by: Actor) -> None:
    """Note what became of a digest in hand: `sent`, `dropped`, or `composed` again when refused."""
    taken = Digest.objects.filter(pk=digest.pk, state="handing")
    taken.update(state=state, sent_at=by.moment if state == "sent" else None)


@writing
def open_calendar(*, by: Actor) -> str:
    """Make the secret address of one's own calendar, or a new one; the old one ends. Shown once."""
    refuse_if(why_not_calendar(by, reads_cases=reads_cases(by)))
    secret = secrets.token_urlsafe(32)
    CalendarKey.objects.filter(account=by.pseudonym).delete()
    CalendarKey(account=by.pseudonym, sha256=seen.fingerprint(secret), made_at=by.moment).save(
        force_insert=True
    )
    record(Act.CALENDAR_OPENED, _own(by), by=by, rows=[_row(by, "open")])
    return secret


@writing
def close_calendar(*, by: Actor) -> None:
    """End the address of one's own calendar at once."""
    gone, _ = CalendarKey.objects.filter(account=by.pseudonym).delete()
    if not gone:
        raise Refused(say("Your calendar has no address."))
    record(Act.CALENDAR_CLOSED, _own(by), by=by, rows=[_row(by, "closed")])


def _own(by: Actor) -> str:
    return own_account(by=by).reference


def _row(by: Actor, value: str) -> History:
    return History(subject=_own(by), what="calendar", value=value, effective_on=by.today)
