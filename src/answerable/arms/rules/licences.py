"""How a licence stands, and who may turn it from one standing to another.

Past its last day a licence has expired, whether or not anybody noted it.

A measure may hold a licence as well: it is free again only when every measure that holds it, and the
licensing authority itself, has let go. Overlapping measures therefore lift in any order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from answerable.actor import Actor
from answerable.arms.rules.keeping import why_not_license, why_not_on
from answerable.arms.rules.supplies import Range, Supplied, why_not_supply
from answerable.refusal import Sentence, say
from answerable.term import Term


class LicenceState(Term):
    """How a licence stands."""

    APPLIED = "applied", "applied for"
    WITHHELD = "withheld", "withheld"
    VALID = "valid", "valid"
    SUSPENDED = "suspended", "suspended"
    REVOKED = "revoked", "revoked"
    EXPIRED = "expired", "expired"


class Verb(Term):
    """What is done to it, as an officer says it."""

    ENTER = "enter", "enter"
    ISSUE = "issue", "issue"
    WITHHOLD = "withhold", "withhold"
    SUSPEND = "suspend", "suspend"
    REINSTATE = "reinstate", "reinstate"
    REVOKE = "revoke", "revoke"
    EXPIRE = "expire", "let expire"


MOVES: Mapping[tuple[LicenceState, Verb], LicenceState] = {
    (LicenceState.APPLIED, Verb.ISSUE): LicenceState.VALID,
    (LicenceState.APPLIED, Verb.WITHHOLD): LicenceState.WITHHELD,
    (LicenceState.WITHHELD, Verb.REINSTATE): LicenceState.APPLIED,
    (LicenceState.VALID, Verb.SUSPEND): LicenceState.SUSPENDED,
    (LicenceState.VALID, Verb.REVOKE): LicenceState.REVOKED,
    (LicenceState.VALID, Verb.EXPIRE): LicenceState.EXPIRED,
    (LicenceState.SUSPENDED, Verb.REINSTATE): LicenceState.VALID,
    (LicenceState.SUSPENDED, Verb.REVOKE): LicenceState.REVOKED,
    (LicenceState.SUSPENDED, Verb.EXPIRE): LicenceState.EXPIRED,
}
"""How it stands and what is done → how it stands then. What is revoked or expired stays so."""

ALSO_HELD: frozenset[tuple[LicenceState, Verb]] = frozenset({
    (LicenceState.WITHHELD, Verb.WITHHOLD), (LicenceState.SUSPENDED, Verb.SUSPEND),
})  # fmt: skip
"""A measure may hold what another holds already; only a measure: once is enough for an officer."""

HOLDS = frozenset({Verb.WITHHOLD, Verb.SUSPEND})
BLOCKS = frozenset({
    LicenceState.WITHHELD, LicenceState.SUSPENDED, LicenceState.REVOKED, LicenceState.EXPIRED,
})  # fmt: skip
"""Standings in which nothing may be delivered under it."""
RUNS_OUT = frozenset({LicenceState.VALID, LicenceState.SUSPENDED})
"""Standings that end with the last day of a licence, by themselves."""
OVER = frozenset({LicenceState.REVOKED, LicenceState.EXPIRED})


@dataclass(frozen=True)
class Told:
    """One turn as it was recorded: what was done, and under which measure (empty: none)."""

    verb: Verb
    under: str = ""


@dataclass(frozen=True)
class Applied:
    """A licence as it is to be entered."""

    supplied: Supplied
    authority: str
    number: str = ""
    issued_on: date | None = None
    expires_on: date | None = None
    state: str = LicenceState.VALID
    on: date | None = None
    """The day from which it stands so; left open: the day of issue, or today."""


def why_not_enter(applied: Applied, *, by: Actor) -> Sentence | None:
    """Say why a licence cannot be entered."""
    if not applied.authority.strip():
        return say("Say which authority issues it.")
    if applied.state not in list(LicenceState):
        return say("Say how the licence stands.")
    if applied.state == LicenceState.VALID and applied.issued_on is None:
        return say("A valid licence was issued on a day: say which.")
    if applied.issued_on and applied.expires_on and applied.expires_on < applied.issued_on:
        return say("It cannot expire before it was issued.")
    return (
        why_not_on(applied.issued_on, today=by.today)
        or why_not_on(applied.on, today=by.today)
        or why_not_supply(applied.supplied)
        or why_not_license(by)
    )


def held_by(turns: Sequence[Told]) -> frozenset[str]:
    """Who holds it: the measures, and "" for the authority itself, that have not let go."""
    held: set[str] = set()
    for turn in turns:
        if turn.verb in HOLDS:
            held.add(turn.under)
        elif turn.verb is Verb.REINSTATE:
            held.discard(turn.under)
        elif turn.verb is Verb.ISSUE:
            held.clear()
    return frozenset(held)


def next_state(
    state: LicenceState, verb: Verb, *, under: str = "", held: frozenset[str] = frozenset()
) -> LicenceState | None:
    """How it stands after `verb`; None when that cannot be done to it as it stands."""
    if verb is Verb.REINSTATE and under in held and (held - {under} or (under and state in OVER)):
        return state
    if (state, verb) in ALSO_HELD and under and under not in held:
        return state
    return MOVES.get((state, verb))


def why_not_turn(
    state: LicenceState, verb: Verb, *, by: Actor, under: str = "",
    held: frozenset[str] = frozenset(), on: date | None = None, since: date | None = None,
) -> Sentence | None:  # fmt: skip
    """Say why this cannot be done to a licence; None means it can.

    `under` is the measure that brings it about: its decision was taken by those entitled, and no
    licensing officer is asked again. `held` says who holds it now.
    """
    if next_state(state, verb, under=under, held=held) is None:
        return say("You cannot {verb} a licence that is {state}.", verb=verb, state=state)
    if verb is Verb.REINSTATE and held and under not in held:
        return say("A measure holds it: {names}. It is free again when that is lifted.",
                   names=", ".join(sorted(held - {""})))  # fmt: skip
    if since is not None and on is not None and on < since:
        return say(
            "{day} lies before {began}, since when it stands as it does.", day=on, began=since
        )
    return why_not_on(on, today=by.today) or (None if under else _why_not_verb(verb, by))


def why_not_bar(barred: Sequence[str]) -> Sentence | None:
    """Say why a licence is not issued while decided measures are in force that cover it."""
    if not barred:
        return None
    return say("A decided measure in force covers it: {names}.", names=tuple(sorted(barred)))


def _why_not_verb(verb: Verb, by: Actor) -> Sentence | None:
    """A day that passed is noticed by the house itself; all else is a licensing officer's."""
    return None if verb is Verb.EXPIRE and by.is_machine else why_not_license(by)


def verbs_in(state: LicenceState) -> tuple[Verb, ...]:
    """What can be done to a licence that stands so."""
    return tuple(verb for (at, verb) in MOVES if at is state)


def stands(
    state: str, since: date, expires_on: date | None, *, on: date
) -> tuple[LicenceState, date]:  # fmt: skip
    """How a licence stands on a day, and since when: past its last day it has expired.

    The day itself decides that; the house only records it afterwards, perhaps days later.
    """
    if state in RUNS_OUT and expires_on is not None and expires_on < on:
        return LicenceState.EXPIRED, max(since, expires_on + timedelta(1))
    return LicenceState(state), since


def left_of(licensed: Range, delivered: Range) -> Range:
    """How many may still be delivered under it: at the least, at the most; None: not known."""
    least, most = licensed
    gone_least, gone_most = delivered
    return (
        None if least is None or gone_most is None else max(0, least - gone_most),
        None if most is None or gone_least is None else max(0, most - gone_least),
    )


def worth(value: Decimal | None, currency: str) -> str:
    """A sum of money as it was told; empty when none was."""
    return "" if value is None else f"{value:,.2f} {currency}".replace(".00 ", " ").strip()
