"""What a person rules on an application; nobody may pass what a measure in force covers. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.actor import Actor, Role
from answerable.refusal import Sentence, say
from answerable.screening.rules.bearings import Bearing, Weight, told
from answerable.term import Term


class View(Term):
    """What was ruled."""

    GO_ON = "go_on", "it may go on"
    REFUSE = "refuse", "it is refused"
    ASK_FURTHER = "ask_further", "more is to be asked"


def why_not_rule(view: str, bearings: Sequence[Bearing], *, by: Actor) -> Sentence | None:
    """Say why `by` may not rule so. `bearings`: what bears on the line now, for them."""
    if Role.LICENSING_OFFICER not in by.roles or by.is_machine:
        return say("Only a licensing officer rules on an application.")
    if view not in set(View):
        return say("Choose: it may go on, it is refused, or more is to be asked.")
    if view != View.GO_ON:
        return None
    stop = next((one for one in bearings if one.weight is Weight.BLOCKS), None)
    if stop is not None:
        return say("It cannot go on while this holds. {why}",
                   why=told(stop))  # fmt: skip
    doubt = next((one for one in bearings if one.weight is Weight.MAY_BLOCK), None)
    if doubt is not None:
        return say("It may be covered by what holds: complete the application first. {why}",
                   why=told(doubt))  # fmt: skip
    return None
