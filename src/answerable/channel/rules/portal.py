"""Who lets officials of a counterpart in at its own door, and for how long a link holds. Pure."""

from __future__ import annotations

from datetime import date, timedelta

from answerable.accounts.rules import why_not_step_up
from answerable.actor import Actor, Role
from answerable.channel.rules.keeping import why_not_keep
from answerable.refusal import Sentence, say
from answerable.term import Term

INVITERS = frozenset({Role.CHANNEL_LEAD})
LONGEST = timedelta(days=30)
"""A link lies about no longer than this."""
HOLDS = timedelta(days=7)
GONE = "—"
"""What stands where words were, once they are erased."""


class OfficialState(Term):
    """Where an invitation of an official stands."""

    INVITED = "invited", "invited"
    JOINED = "joined", "has an account"
    REMOVED = "removed", "removed"


def why_not_invite(office: str, until_on: date, *, by: Actor) -> Sentence | None:
    """Say why an official may not be invited to the counterpart's door."""
    if (sentence := _why_not_lead(by)) is not None:
        return sentence
    if not office.strip() or len(office) > 200:
        return say("Say which office of theirs it is for, by role.")
    if not by.today <= until_on <= by.today + LONGEST:
        return say("A link holds for at most {days} days.", days=LONGEST.days)
    return None


def why_not_remove(state: OfficialState, *, by: Actor) -> Sentence | None:
    """Say why an official cannot be taken off the counterpart's door."""
    if (sentence := _why_not_lead(by)) is not None:
        return sentence
    return say("This official is removed already.") if state is OfficialState.REMOVED else None


def stands(state: str, until_on: date, *, today: date) -> bool:
    """Say whether an invitation opens anything: an account came of it, or its link still holds."""
    return state == OfficialState.JOINED or (state == OfficialState.INVITED and today <= until_on)


def why_not_reply(
    kind: str, *, refused: bool, replied: bool, out: Sentence | None, by: Actor
) -> Sentence | None:
    """Say why a question of theirs may not be answered with a release. `replied`: it was, and that
    still stands released; `out`: why the release does not stand released to them."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if kind != "query" or refused:
        return say("Only a question of theirs that was taken over is replied to.")
    if replied:
        return say("This question has its reply.")
    return out


def question_named(key: str) -> tuple[str, int]:
    """Request and number of a question as the door names it, `rq-7kq2m9xd-3`; a wrong one is ("", 0)."""
    return _numbered(key, "rq-")


def copy_named(key: str) -> tuple[str, int]:
    """Release and order of a copy as the door names it, `rl-7kq2m9xd-2`; a wrong one is ("", 0)."""
    return _numbered(key, "rl-")


def _numbered(key: str, kind: str) -> tuple[str, int]:
    reference, _, number = key.rpartition("-")
    plain = number.isascii() and number.isdigit() and len(number) < 6
    return (reference, int(number)) if plain and reference.startswith(kind) else ("", 0)


def _why_not_lead(by: Actor) -> Sentence | None:
    if by.is_machine or not by.has(*INVITERS):
        return say("Only a channel lead lets officials in at the counterpart's door.")
    return why_not_step_up(by)
