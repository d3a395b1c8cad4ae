"""Who may do what in this room. The machine may do none of it: it only proposes."""

from __future__ import annotations

from collections.abc import Mapping

from answerable.actor import Actor, Role
from answerable.refusal import Sentence, say
from answerable.term import Term


class Doing(Term):
    """What a person can do here, as it completes "… may"."""

    SETTLE = "settle", "settle what a report says"
    BEGIN = "begin", "begin an incident"
    JUDGE = "judge", "judge what belongs together"
    MERGE = "merge", "merge incidents or part them again"
    DESCRIBE = "describe", "describe an incident"
    GRADE = "grade", "grade an incident"
    NARROW = "narrow", "narrow a range"
    SITUATION = "situation", "open a situation or place incidents in it"
    PLACES = "places", "add places to the list"
    PATTERN = "pattern", "save a pattern or say what belongs to it"


_READERS = frozenset({Role.ANALYST, Role.INTAKE_OFFICER, Role.MONITOR, Role.WEAPONS_ANALYST})
_ANALYSTS = frozenset({Role.ANALYST, Role.WEAPONS_ANALYST})

DOERS: Mapping[Doing, frozenset[Role]] = {
    Doing.SETTLE: _READERS,
    Doing.BEGIN: frozenset({Role.ANALYST, Role.INTAKE_OFFICER}),
    Doing.JUDGE: frozenset({Role.ANALYST, Role.INTAKE_OFFICER, Role.MONITOR}),
    Doing.MERGE: frozenset({Role.ANALYST}),
    Doing.DESCRIBE: _ANALYSTS | {Role.DESK_OFFICER},
    Doing.GRADE: _ANALYSTS,
    Doing.NARROW: _ANALYSTS,
    Doing.SITUATION: frozenset({Role.ANALYST, Role.DESK_OFFICER, Role.POLICY_LEAD}),
    Doing.PLACES: frozenset({Role.ANALYST, Role.INTAKE_OFFICER, Role.ADMINISTRATOR}),
    Doing.PATTERN: _ANALYSTS | {Role.LEGAL_ADVISER, Role.DESK_OFFICER, Role.POLICY_LEAD},
}


def why_not_do(doing: Doing, by: Actor) -> Sentence | None:
    """Say why `by` may not do this at all; None means their role lets them."""
    if by.is_machine:
        return say("Only a person may {doing}: the machine only proposes.", doing=doing)
    if not by.has(*DOERS[doing]):
        # A tuple, so that each role is said in the reader's language.
        roles = tuple(sorted(DOERS[doing]))
        return say("To {doing} takes one of these roles: {roles}.", doing=doing, roles=roles)
    return None
