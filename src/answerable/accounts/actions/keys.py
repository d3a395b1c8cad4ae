"""After a new key: what is sealed under older ones is sealed anew, so that an old key can be put away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from answerable.accounts import rules
from answerable.accounts.actions.rows import history
from answerable.accounts.acts import Act
from answerable.accounts.models import Account
from answerable.accounts.sealing import Unsealable, sealed_anew
from answerable.actor import Actor
from answerable.ledger.actions import record, writing
from answerable.refusal import refuse_if

SEALED = ("mail_sealed", "totp_sealed")


@dataclass(frozen=True)
class Resealed:
    """How many values stand under the newest key now that did not, and how many would not open."""

    count: int = 0
    left: int = 0

    def __add__(self, other: Resealed) -> Resealed:
        return Resealed(self.count + other.count, self.left + other.left)


@writing
def reseal_accounts(*, by: Actor) -> Resealed:
    """Seal the mail addresses and second factors of all accounts under the newest key.

    Nobody is signed out by it, and no code stops working. One act says how many there were.
    """
    refuse_if(rules.why_not_administer(by))
    done = reseal(Account.objects.all(), SEALED)
    if done.count:
        row = history("", "sealed_anew", str(done.count), by, left=done.left)
        record(Act.RESEALED, "", by=by, rows=[row])
    return done


def reseal(rows: QuerySet[Any], columns: Iterable[str]) -> Resealed:
    """Seal these columns of rows with a reference anew; what does not open is left as it is."""
    done = Resealed()
    for column in columns:
        kept = rows.filter(Q((f"{column}__isnull", False))).order_by("pk")
        for pk, reference, sealed in kept.values_list("pk", "reference", column):
            done += _one(rows.filter(pk=pk), column, reference, bytes(sealed))
    return done


def _one(row: QuerySet[Any], column: str, reference: str, sealed: bytes) -> Resealed:
    table = row.model._meta.db_table
    try:
        made = sealed_anew(sealed, table=table, column=column, row=reference)
    except Unsealable:
        return Resealed(left=1)
    # Only where it still is what was read: whoever writes meanwhile writes under the newest key.
    return Resealed(row.filter(Q((column, sealed))).update(**{column: made}) if made else 0)
