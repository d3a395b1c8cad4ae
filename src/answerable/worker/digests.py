"""Once a working day: each person who asked for it gets a digest of the clocks that concern them.

Who gets what is worked out when it is composed, and once more when it is handed over: somebody who
lost a role or a record meanwhile is told nothing of it.
"""

from __future__ import annotations

import logging
from smtplib import SMTPException
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage

from answerable.accounts.queries import actor_for, mail_of
from answerable.actor import Actor
from answerable.assessment.actions import reminders as actions
from answerable.assessment.queries import reminders as queries
from answerable.assessment.rules.reminders import HOUR, Due
from answerable.ledger.viewer import looking_as, name_of
from answerable.refusal import Refused
from answerable.web.digests import Told, digest

if TYPE_CHECKING:
    from answerable.accounts.models import Account
    from answerable.assessment.models import Digest

log = logging.getLogger("answerable.worker")


def send_digests(*, by: Actor) -> int:
    """Compose today's digests and hand over what waits; return how many were sent. Bears repetition."""
    if not settings.MAIL_ON:
        return 0
    if by.moment.hour >= HOUR and queries.is_a_working_day(by.today):
        for account in queries.who_wants_mail():
            _compose(account, by)
    return sum(_hand_over(waiting, by) for waiting in queries.waiting_digests())


def _compose(account: Account, by: Actor) -> None:
    if queries.digest_on(account.pseudonym, by.today) is not None:
        return
    reader, due = _concerning(account, by)
    try:
        actions.compose_digest(account, queries.fresh(due, by=reader), by=by)
    except Refused:
        log.info("another worker composed this digest")


def _hand_over(waiting: Digest, by: Actor) -> bool:
    if not actions.take_digest(waiting, by=by):
        return False
    account = queries.recipient(waiting)
    mail = _mail(waiting, account, by) if account else None
    if mail is None:
        actions.settle_digest(waiting, "dropped", by=by)
        return False
    try:
        mail.send()
    except (OSError, SMTPException) as fault:
        log.warning("the mail server did not take a digest: %s", type(fault).__name__)
        actions.settle_digest(waiting, "composed", by=by)
        return False
    actions.settle_digest(waiting, "sent", by=by)
    return True


def _mail(waiting: Digest, account: Account, by: Actor) -> EmailMessage | None:
    """The mail as it may be sent now; None where nothing of it concerns its reader any more."""
    _, due = _concerning(account, by)
    marks, address = queries.reminded_in(waiting), mail_of(account, by=by)
    told = [Told(one, marks[key]) for one in due if (key := queries.key_of(one)) in marks]
    if not told or not address:
        return None
    subject, text = digest(told, due, language=account.language)
    host = urlsplit(settings.ADDRESS).hostname or "localhost"
    headers = {"Message-ID": f"<{waiting.key}@{host}>", "Auto-Submitted": "auto-generated"}
    return EmailMessage(subject, text, settings.DEFAULT_FROM_EMAIL, [address], headers=headers)


def _concerning(account: Account, by: Actor) -> tuple[Actor, list[Due]]:
    reader = actor_for(account, door=by.door, moment=by.moment)
    with looking_as(name_of(reader)):
        return reader, queries.concerning(by=reader)
