"""Where the digest of reminders goes: an address its owner gives, sealed, and read by the house alone."""

from __future__ import annotations

from answerable.accounts import rules
from answerable.accounts.actions.rows import history
from answerable.accounts.acts import Act
from answerable.accounts.models import Account
from answerable.accounts.sealing import seal
from answerable.actor import Actor
from answerable.ledger.actions import record, writing
from answerable.refusal import refuse_if


@writing
def set_mail(account: Account, address: str, *, by: Actor) -> None:
    """Say where one's own digest goes; an empty one ends it. The ledger learns only that it is set."""
    wanted = address.strip()
    refuse_if(rules.why_not_mail(wanted, own=account.pseudonym == by.pseudonym))
    account.mail_sealed = (
        seal(wanted, table="accounts_account", column="mail_sealed", row=account.reference)
        if wanted else None
    )  # fmt: skip
    account.save(update_fields=["mail_sealed"])
    row = history(account.reference, "mail", "set" if wanted else "none", by)
    record(Act.MAIL_SET, account.reference, by=by, rows=[row])
