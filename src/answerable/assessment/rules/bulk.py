"""Several records at once: which acts may be, and on what. Each is tried by itself. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.refusal import Sentence, say
from answerable.term import Term

MOST = 200
"""Records in one go: each becomes an act of its own, and the list of results is read by somebody."""


class Bulk(Term):
    """What can be done to several records with one reason."""

    ASSIGN = "assign", "give to somebody"
    REFER = "refer", "offer to another office"
    EXTEND = "extend", "give a clock longer"
    TRIAGE = "triage", "decide triage"
    ACKNOWLEDGE = "acknowledge", "acknowledge to whoever reported"


ON: dict[Bulk, tuple[str, ...]] = {
    Bulk.ASSIGN: ("c-",),
    Bulk.REFER: ("c-",),
    Bulk.EXTEND: ("c-",),
    Bulk.TRIAGE: ("i-", "r-"),
    Bulk.ACKNOWLEDGE: ("r-",),
}
"""Act → the kinds of record it is done to."""


def why_not_bulk(code: str, references: Sequence[str]) -> Sentence | None:
    """Say why these records cannot be taken together for this act."""
    if code not in set(Bulk):
        return say("Choose what to do with them.")
    if not references:
        return say("Select at least one record in the list.")
    if len(references) > MOST:
        return say("Select at most {most} at once.", most=MOST)
    if any(not reference.startswith(ON[Bulk(code)]) for reference in references):
        return say("This cannot be done to what is selected.")
    return None
