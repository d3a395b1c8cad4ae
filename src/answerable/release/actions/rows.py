"""What the actions of this room share: history rows, and who worked on a release."""

from __future__ import annotations

from typing import Any

from answerable.actor import Actor
from answerable.release.models import History, Release
from answerable.release.rules.states import State


def history(row: Release, what: str, value: str, by: Actor, **data: Any) -> History:
    """An unsaved history row of a release; it names what it is about and for whom."""
    named = {"subject": row.subject, "recipient": row.recipient.reference, "round": row.round}
    return History(
        subject=row.reference, what=what, value=value, data={**named, **data},
        effective_on=by.today, protected_by=row.protected_by,
    )  # fmt: skip


def worked(row: Release, by: Actor) -> None:
    """Remember that somebody worked on a release: they will not review it."""
    if by.pseudonym not in row.workers:
        row.workers = [*row.workers, by.pseudonym]
        row.save(update_fields=["workers"])


def moved(row: Release, to: State, by: Actor, **data: Any) -> History:
    """Move a release, and the history row that says so."""
    before, row.state = row.state, to.value
    row.save(update_fields=["state"])
    return history(row, "state", to.value, by, before=before, **data)
