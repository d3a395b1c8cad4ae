"""The second factor: enrolled, used once per code, removed; and the tries that failed."""

from __future__ import annotations

from datetime import timedelta

from answerable.accounts import factor, rules
from answerable.accounts.actions.rows import end_sessions, history
from answerable.accounts.acts import Act
from answerable.accounts.models import Account, Attempt
from answerable.actor import Actor
from answerable.ledger.actions import record, writing
from answerable.refusal import Refused, because_given, refuse_if, say

WRONG_CODE = say("This code is not the one your device shows now. Wait for the next and try again.")


@writing
def enrol_factor(account: Account, secret: str, code: str, *, by: Actor) -> None:
    """Enrol one's own second factor, proved by a code of it; replacing one needs the old first."""
    own = account.pseudonym == by.pseudonym
    refuse_if(rules.why_not_enrol(own=own, enrolled=account.totp_sealed is not None, by=by))
    step = factor.step_of(secret, code, by.moment)
    if step is None:
        raise Refused(WRONG_CODE)
    account.totp_sealed, account.totp_step = factor.sealed(secret, account.reference), step
    account.save(update_fields=["totp_sealed", "totp_step"])
    end_sessions(account)
    row = history(account.reference, "factor", "enrolled", by)
    record(Act.FACTOR_ENROLLED, account.reference, by=by, rows=[row])


@writing
def remove_factor(account: Account, *, because: str, by: Actor) -> None:
    """Take a lost second factor off an account: it is enrolled anew at the next sign-in."""
    refuse_if(rules.why_not_administer(by))
    if account.totp_sealed is None:
        raise Refused(say("{name} has no second factor.", name=account.name))
    account.totp_sealed, account.totp_step = None, 0
    account.save(update_fields=["totp_sealed", "totp_step"])
    end_sessions(account)
    row = history(account.reference, "factor", "removed", by)
    record(Act.FACTOR_REMOVED, account.reference, by=by, because=because_given(because), rows=[row])


def use_code(account: Account, code: str, *, by: Actor) -> bool:
    """Say whether `code` is right now, and use it up: one statement, so that it never works twice."""
    if account.totp_sealed is None:
        return False
    secret = factor.opened(account.totp_sealed, account.reference)
    step = factor.step_of(secret, code, by.moment)
    if step is None:
        return False
    unused = Account.objects.filter(pk=account.pk, totp_step__lt=step)
    return unused.update(totp_step=step) == 1


def note_attempt(handle: str, *, by: Actor) -> None:
    """Count a sign-in that failed, under a keyed hash: whether the name exists makes no difference."""
    Attempt.objects.filter(moment__lt=by.moment - timedelta(days=1)).delete()
    Attempt(handle=handle, moment=by.moment).save(force_insert=True)


def forget_attempts(handle: str) -> None:
    """Forget the failures before a sign-in that succeeded."""
    Attempt.objects.filter(handle=handle).delete()
