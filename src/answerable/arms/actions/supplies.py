"""What a licence and a transfer are entered with in common."""

from __future__ import annotations

from typing import Any

from answerable.actor import Actor
from answerable.arms.queries import found
from answerable.arms.rules.names import state_key
from answerable.arms.rules.supplies import Supplied


def supply_fields(supplied: Supplied, *, by: Actor) -> dict[str, Any]:
    """The fields of what is supplied; its article and unit must be seen by who enters it."""
    return {
        "article": found.article(supplied.article, by=by),
        "recipient": supplied.recipient.strip(), "recipient_key": state_key(supplied.recipient),
        "end_user": supplied.end_user.strip(), "unit": found.must_see_unit(supplied.unit, by=by),
        "quantity_least": supplied.quantity[0], "quantity_most": supplied.quantity[1],
        "value": supplied.value, "currency": supplied.currency, "funding": supplied.funding,
        "note": supplied.note.strip(), "source": supplied.source.strip(),
        "recorded_by": by.pseudonym,
    }  # fmt: skip
