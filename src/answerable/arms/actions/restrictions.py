"""Restrictions set by a decision, in its transaction; lifted by who may decide, with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from answerable.accounts.actions import mark_new, new_reference
from answerable.actor import Actor, Level, Role
from answerable.arms.actions import licences
from answerable.arms.acts import Act
from answerable.arms.models import History, Restriction
from answerable.arms.queries import found, named
from answerable.arms.queries import restrictions as queries
from answerable.arms.rules import restrictions as rules
from answerable.arms.rules.licences import Verb, next_state
from answerable.arms.rules.restrictions import Part, Wanted
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if, say

HELD_BY: Mapping[str, Verb] = {
    "suspend_licence": Verb.SUSPEND, "refuse_licence": Verb.WITHHOLD,
}  # fmt: skip
"""Kind of restriction → what it does to the licence it names."""


@dataclass(frozen=True)
class Ground:
    """What sets a restriction: a measure of a plan, and the decision that adopted it."""

    measure: str
    decision: str
    protected_by: str
    """Whose marking governs the case it was decided on."""


@writing
def set_restriction(
    kind: str, wanted: Wanted, *, ground: Ground, because: str, by: Actor, on: date
) -> Restriction:
    """Put into the register what a decision adopted: it holds from that moment on."""
    reason, begins = because_given(because), max(wanted.from_on or on, on)
    refuse_if(rules.why_not_scope(kind, wanted, today=min(on, wanted.from_on or on)))
    if wanted.until_on is not None and wanted.until_on < begins:
        refuse_if(
            say("The measure would end before it begins. Withdraw the plan and propose it anew.")
        )
    reference = new_reference("rn")
    if not wanted.as_case:
        mark_new(reference, Level.INTERNAL, by=by)
    made = Restriction(
        reference=reference, kind=kind, from_on=begins, until_on=wanted.until_on,
        measure=ground.measure, decision=ground.decision, set_by=by.pseudonym, set_at=by.moment,
        protected_by=ground.protected_by if wanted.as_case else reference,
        **_scope(wanted, by),
    )  # fmt: skip
    made.save(force_insert=True)
    _hold_licence(made, reason, by)
    record(Act.RESTRICTED, reference, by=by, because=reason, rows=[_told(made, "set", begins)])
    return made


@writing
def lift_restriction(
    reference: str, *, because: str, by: Actor, lifters: frozenset[Role], words: str
) -> Restriction:
    """Lift a restriction, from this day on. `lifters`: the roles that decide in the case it is from."""
    reason, day = because_given(because), by.today
    row = queries.locked(reference, by=by)
    refuse_if(
        rules.why_not_lift(
            queries.state_of(row, on=day, known_on=day), lifters=lifters, by=by, words=words
        )
    )  # fmt: skip
    row.lifted_on, row.lifted_because = day, reason
    row.lifted_by, row.lifted_at = by.pseudonym, by.moment
    row.save(update_fields=["lifted_on", "lifted_because", "lifted_by", "lifted_at"])
    _let_go(row, reason, by)
    record(
        Act.RESTRICTION_LIFTED, reference, by=by, because=reason, rows=[_told(row, "lifted", day)]
    )
    return row


def _hold_licence(row: Restriction, reason: str, by: Actor) -> None:
    """A licence named without a last day is turned as well, under the restriction; not where only who
    sees the case sees that: all who read the register would."""
    verb, of_case = HELD_BY.get(row.kind), row.protected_by != row.reference
    lasts = row.until_on is None and row.from_on <= by.today
    if not row.licence or verb is None or of_case or not lasts:
        return
    licence = found.licence_locked(row.licence, by=by)
    held = licences.held_by(licence)
    state, _ = licence.stands(by.today)
    if next_state(state, verb, under=row.reference, held=held) is not None:
        licences.turn_licence(row.licence, verb, because=reason, by=by, under=row.reference)


def _let_go(row: Restriction, reason: str, by: Actor) -> None:
    if row.licence and row.reference in licences.held_by(found.licence_locked(row.licence, by=by)):
        licences.turn_licence(
            row.licence, Verb.REINSTATE, because=reason, by=by, under=row.reference
        )


def _scope(wanted: Wanted, by: Actor) -> dict[str, str]:
    """The parts as they are kept: a record of the house by its reference, anything else in words."""
    scope, known = wanted.scope, named.catalogue(by=by)
    kept = {"recipient": scope.recipient.strip(), "family": scope.family.strip()}
    for part in (Part.UNIT, Part.ARTICLE, Part.LICENCE):
        text = scope.of(part).strip()
        meant = known.the_one(part, text, recipient=scope.recipient) if text else ""
        kept |= {part.value: meant, f"{part.value}_words": "" if meant else text}
    return kept | queries.governing(kept, by=by)


def _told(row: Restriction, value: str, on: date) -> History:
    """What the register says from now on, with what is needed to answer for any two days."""
    data = {
        part.value: getattr(row, part.value) or getattr(row, f"{part.value}_words", "")
        for part in Part
    }
    data |= {
        "kind": row.kind, "measure": row.measure, "decision": row.decision,
        "from_on": row.from_on.isoformat(),
        "until_on": row.until_on.isoformat() if row.until_on else "",
        "lifted_on": row.lifted_on.isoformat() if row.lifted_on else "",
    }  # fmt: skip
    return History(
        subject=row.reference, what="restriction", value=value, data=data, effective_on=on,
        protected_by=row.protected_by,
    )  # fmt: skip
