"""The steps of custody, what a re-check may find, and when to look again. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from answerable.refusal import Sentence, say
from answerable.term import Term

RECHECK_EVERY = timedelta(days=7)
"""Each exhibit is read and hashed again this often."""


ERASED = "erased-"
"""What stands in place of the hash of bytes that were erased, before the exhibit's own reference."""


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


_WORDS: Mapping[State, Callable[[str], Sentence]] = {
    State.MISSING: lambda x: say("The sealed file of exhibit {exhibit} is missing.", exhibit=x),
    State.CHANGED: lambda x: say(
        "The sealed file of exhibit {exhibit} was changed: its hash is another.", exhibit=x
    ),
    State.TRUNCATED: lambda x: say(
        "The sealed file of exhibit {exhibit} was cut short.", exhibit=x
    ),
    State.EXTENDED: lambda x: say(
        "The sealed file of exhibit {exhibit} is longer than it was when it was sealed.", exhibit=x
    ),
}


def words_for(reference: str, state: State) -> Sentence | None:
    """The sentence that names what is wrong with a sealed file; None when it holds."""
    return _WORDS[state](reference) if state in _WORDS else None
