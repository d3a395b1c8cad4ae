"""Notes: who writes them, for whom they are, and why a save must wait.

No note goes to a counterpart, whatever its audience: notes are for the house. Pure.
"""

from __future__ import annotations

from answerable.actor import Actor, Role
from answerable.refusal import Sentence, say
from answerable.term import Term

LONGEST = 20_000
"""Characters of one note."""
WRITERS = frozenset(
    {Role.INTAKE_OFFICER, Role.ANALYST, Role.WEAPONS_ANALYST, Role.LEGAL_ADVISER,
     Role.DESK_OFFICER, Role.CHANNEL_LEAD, Role.POLICY_LEAD, Role.DECIDER, Role.LICENSING_OFFICER,
     Role.RELEASE_REVIEWER}
)  # fmt: skip
"""Who works on records. Who only reads them writes no notes."""


class Audience(Term):
    """Who in the house reads a note."""

    EVERYBODY = "everybody", "everybody who sees the record"
    OFFICE = "office", "one office only"


def audience_of(office: str) -> Audience:
    """Who reads a note that is kept to this office; empty: to none."""
    return Audience.OFFICE if office else Audience.EVERYBODY


def why_not_note(by: Actor) -> Sentence | None:
    """Say why `by` may write no note at all."""
    if not by.has(*WRITERS):
        return say("Only people who work on records write notes; your roles only read.")
    return None


def why_not_text(text: str) -> Sentence | None:
    """Say what is wrong with the text of a note."""
    if not text.strip():
        return say("Write something first.")
    if len(text) > LONGEST:
        return say("A note has at most {most} characters.", most=LONGEST)
    return None


def why_not_keep(text: str, *, office: str, by: Actor) -> Sentence | None:
    """Say why `by` may not keep this note. `office`: who alone reads it; empty: everybody who sees
    the record."""
    if (sentence := why_not_note(by) or why_not_text(text)) is not None:
        return sentence
    if office and office not in by.offices:
        return say("You are not of the office that this note would be kept to.")
    return None


def why_not_over(read: int | None, *, current: int) -> Sentence | None:
    """Say why a note may not be saved over: somebody saved it after this person had read it."""
    if read == current:
        return None
    return say("Somebody else saved this note meanwhile. Read both texts, then choose.")
