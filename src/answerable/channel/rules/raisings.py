"""Raising an incident or a pattern: as what, through which door, and with what was truly released."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor
from answerable.channel.rules.dialogues import DialogueState, Way, why_not_go_on
from answerable.channel.rules.keeping import why_not_keep, why_not_on
from answerable.refusal import Sentence, say
from answerable.term import Term


class Cause(Term):
    """As what something is raised."""

    CONCERN = "concern", "a cause of concern"
    QUESTION = "question", "a cause of question"


@dataclass(frozen=True)
class Raised:
    """What is raised, as somebody wants to record it."""

    about: str
    cause: str
    way: str
    through: str
    on: date
    release: str
    office: str = ""
    words: str = ""


def why_not_raise(
    raised: Raised, *, state: DialogueState, since: date, withheld: Sentence | None, by: Actor
) -> Sentence | None:
    """Say why `by` may not record this raising. `withheld`: why what goes with it does not stand
    released for this counterpart; None: it does, and `since` is not before it went out."""
    if (sentence := why_not_go_on(state, by=by)) is not None:
        return sentence
    if raised.cause not in set(Cause):
        return say("Say whether it is raised as a concern or as a question.")
    if raised.way not in set(Way):
        return say("Choose through which door it was raised.")
    if not raised.through.strip():
        return say("Say who raised it with whom, by office.")
    if not raised.release:
        return say("Name what was released for this. What goes to a counterpart is released first, "
                   "by two reviewers.")  # fmt: skip
    if withheld is not None:
        return withheld
    return why_not_on(raised.on, today=by.today, not_before=since)


def why_not_withdraw(
    *, withdrawn: bool, raised_on: date, asked: int, on: date, by: Actor
) -> Sentence | None:
    """Say why `by` may not withdraw what was raised; `asked`: questions asked with it still open."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if withdrawn:
        return say("This was withdrawn already.")
    if asked:
        return say("Questions asked with it are open: {count}. Let them lapse first, or take them as "
                   "answered.", count=asked)  # fmt: skip
    return why_not_on(on, today=by.today, not_before=raised_on)
