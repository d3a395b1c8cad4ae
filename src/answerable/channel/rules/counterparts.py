"""Counterparts: parties and states we talk to, known by offices. No private person is ever named."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor
from answerable.channel.rules.keeping import why_not_keep, why_not_on
from answerable.refusal import Sentence, say
from answerable.term import Term


class Standing(Term):
    """The level at which somebody speaks for a party."""

    LEADERS = "leaders", "leaders"
    MINISTERS = "ministers", "ministers"
    SENIOR_OFFICIALS = "senior_officials", "senior officials"
    OFFICIALS = "officials", "working level"
    EXPERTS = "experts", "experts"
    MILITARY = "military", "armed forces"
    OTHER = "other", "another level"


NAMED_AT = frozenset({Standing.LEADERS, Standing.MINISTERS, Standing.SENIOR_OFFICIALS})
"""Levels whose holders are published; nobody below them is named."""


@dataclass(frozen=True)
class Described:
    """A counterpart as somebody wants to keep it."""

    name: str
    state: str
    standing: str
    language: str = "en"


@dataclass(frozen=True)
class OfficeOfTheirs:
    """An office of a counterpart; `holder` only of who is published, and `published_at` where."""

    role: str
    standing: str
    holder: str = ""
    published_at: str = ""


def why_not_counterpart(said: Described, *, by: Actor) -> Sentence | None:
    """Say why `by` may not keep this counterpart."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if not said.name.strip() or not said.state.strip():
        return say("Say what the counterpart is called, and for which party or state it speaks.")
    if said.standing not in set(Standing):
        return say("Choose at which level it is.")
    return None


def why_not_their_office(office: OfficeOfTheirs, *, by: Actor) -> Sentence | None:
    """Say why `by` may not keep this office of theirs, or not with this name."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if not office.role.strip():
        return say("Say what the office is: people are known here by their office.")
    if office.standing not in set(Standing):
        return say("Choose at which level it is.")
    if not office.holder.strip():
        return None
    if office.standing not in NAMED_AT:
        return say("Nobody below published office-holders is named here. Leave the name out.")
    if not office.published_at.strip():
        return say("Say where the name is published; without that it is not kept.")
    return None


def why_not_end_office(*, ended: bool, since: date, on: date, by: Actor) -> Sentence | None:
    """Say why an office of theirs cannot be ended on this day."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if ended:
        return say("This office has ended already.")
    return why_not_on(on, today=by.today, not_before=since)
