"""The hand that opens situations."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.accounts.actions import mark_new, new_reference
from answerable.actor import Actor, Level
from answerable.incidents.actions.rows import row
from answerable.incidents.acts import Act
from answerable.incidents.models import Situation
from answerable.incidents.rules import incidents as rules
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if


@writing
def open_situation(
    *, name: str, because: str, by: Actor, began_on: str = "", ended_on: str = "",
    recipient_states: Iterable[str] = (), description: str = "", level: Level = Level.INTERNAL,
    compartments: Iterable[str] = (),
) -> Situation:  # fmt: skip
    """Open a situation: a conflict or operation that incidents, totals and dialogues belong to."""
    refuse_if(rules.why_not_open_situation(name, began_on, ended_on, by=by))
    reason = because_given(because)
    reference = new_reference("t")
    mark_new(reference, level, by=by, compartments=compartments)
    situation = Situation(
        reference=reference, protected_by=reference, name=name.strip(), began_on=began_on,
        ended_on=ended_on, description=description.strip(),
        recipient_states=[s.strip() for s in recipient_states if s.strip()],
    )  # fmt: skip
    situation.save(force_insert=True)
    opened = row(reference, "situation", "open", by, under=reference, name=situation.name,
                 began_on=began_on, ended_on=ended_on, description=situation.description,
                 recipient_states=list(situation.recipient_states))  # fmt: skip
    record(Act.SITUATION_OPENED, reference, by=by, because=reason, rows=[opened])
    return situation
