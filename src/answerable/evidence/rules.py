"""The steps of custody, what a re-check may find, and when to look again. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from answerable.refusal import Sentence, say
from answerable.term import Term

RECHECK_EVERY = timedelta(days=7)
"""Each exhibit is read and hashed again this often."""


class Step(Term):
    """A step of custody."""

    DEPOSITED = "deposited", "deposited"
    DERIVED = "derived", "copied"
    OPENED = "opened", "opened"
    EXPORTED = "exported", "exported"
    HANDED_OVER = "handed_over", "handed over"


class State(Term):
    """What a re-check found."""

    HOLDS = "holds", "as sealed"
    MISSING = "missing", "missing"
    CHANGED = "changed", "changed"
    TRUNCATED = "truncated", "cut short"
    EXTENDED = "extended", "longer than sealed"


def why_not_derive(how: str) -> Sentence | None:
    """Say why a copy may not be sealed."""
    return None if how.strip() else say("Say how the copy was made.")


def due_before(moment: datetime) -> datetime:
    """Exhibits last looked at before this are due for a re-check."""
    return moment - RECHECK_EVERY


def words_for(reference: str, state: State) -> Sentence | None:
    """The sentence that names what is wrong with a sealed file; None when it holds."""
    if state is State.HOLDS:
        return None
    if state is State.MISSING:
        return say("The sealed file of exhibit {exhibit} is missing.", exhibit=reference)
    return say("The sealed file of exhibit {exhibit} is {state}: its hash is another.",
               exhibit=reference, state=state)  # fmt: skip
