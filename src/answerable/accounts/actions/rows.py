"""What the actions of this room share: references, history rows, the end of sessions."""

from __future__ import annotations

import secrets
from typing import Any

from answerable.accounts.models import Account, Compartment, History
from answerable.actor import Actor
from answerable.refusal import Refused, say

_LETTERS = "23456789abcdefghjkmnpqrstvwxyz"
"""No 0/o, 1/i/l, u: a reference is read aloud."""


def new_reference(kind: str) -> str:
    """A public reference: the kind's prefix and eight random characters (39 bits), never sequential."""
    return f"{kind}-" + "".join(secrets.choice(_LETTERS) for _ in range(8))


def new_password() -> str:
    """Twenty letters and digits in groups of five (98 bits): to be read aloud once and changed."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(5)) for _ in range(4))


def history(
    subject: str, what: str, value: str, by: Actor, *, under: str = "", **data: Any
) -> History:
    """One history row of this room; `under` is the record whose marking protects it, if any."""
    return History(
        subject=subject, what=what, value=value, data=data, effective_on=by.today,
        protected_by=under,
    )  # fmt: skip


def end_sessions(account: Account) -> None:
    """Every session opened before now ends at its next request."""
    account.session_epoch += 1
    account.save(update_fields=["session_epoch"])


def fences(codes: frozenset[str]) -> list[Compartment]:
    """The compartments with these codes; refuses a code that names none: dropping it would loosen."""
    found = list(Compartment.objects.filter(code__in=codes))
    if missing := codes - {fence.code for fence in found}:
        raise Refused(say("There is no compartment {names}.", names=", ".join(sorted(missing))))
    return found
