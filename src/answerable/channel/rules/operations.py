"""A planned operation as a matter of dialogue: what is said of it, by whom; and who confirms each text.

The texts hold to policy (`policy_level`). Each waits for a named person other than its author, who
answers for it that it places and calls nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor
from answerable.channel.rules.keeping import why_not_keep, why_not_on
from answerable.channel.rules.meetings import Side
from answerable.channel.rules.policy_level import why_not_texts
from answerable.refusal import Sentence, say
from answerable.term import Term


class EntryKind(Term):
    """What is said about an operation before and after it, in the order it is shown."""

    CONCERN = "concern", "concern"
    COURSE_OF_ACTION = "course_of_action", "course of action"
    POPULATION = "population", "population at risk"
    ALTERNATIVE = "alternative", "alternative put forward"
    THEIR_VIEW = "their_view", "their view"
    EXPERT_FOLLOW_UP = "expert_follow_up", "follow-up by experts"
    TAKEN_INTO_ACCOUNT = "taken_into_account", "what was taken into account"
    WHAT_HAPPENED = "what_happened", "what then happened"


class SubmissionState(Term):
    """Where a text stands."""

    AWAITING = "awaiting", "awaits a second person"
    CONFIRMED = "confirmed", "confirmed"
    REFUSED = "refused", "refused"


class Outcome(Term):
    """What became of the operation."""

    OPEN = "open", "not yet"
    WENT_AHEAD = "went_ahead", "went ahead"
    WENT_AHEAD_CHANGED = "went_ahead_changed", "went ahead, changed"
    CALLED_OFF = "called_off", "was called off"
    CANNOT_TELL = "cannot_tell", "cannot tell"


@dataclass(frozen=True)
class Entry:
    """One thing said about an operation, as somebody wants to submit it."""

    kind: str
    side: str
    who: str
    words: str
    said_on: date
    language: str = "en"
    least: int | None = None
    most: int | None = None
    outcome: str = ""


def why_not_open_operation(texts: Mapping[str, str], *, by: Actor) -> Sentence | None:
    """Say why `by` may not submit an operation. `texts`: its title and area."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if not all(text.strip() for text in texts.values()):
        return say("Give it a title, and name the area in words.")
    return why_not_texts(texts)


def why_not_submit(
    entry: Entry, *, operation: SubmissionState, not_before: date | None, by: Actor
) -> Sentence | None:
    """Say why `by` may not submit this text about an operation."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if operation is not SubmissionState.CONFIRMED:
        return say("The operation itself awaits a second person: nothing is added to it before.")
    if entry.kind not in set(EntryKind):
        return say("Choose what it is.")
    if entry.side not in set(Side) or not entry.who.strip():
        return say("Say who says so: the side, and the office by role.")
    if not entry.words.strip():
        return say("Write what was said, in words.")
    return (
        _why_not_figure(entry)
        or _why_not_outcome(entry)
        or why_not_texts({"who": entry.who, "words": entry.words})
        or why_not_on(entry.said_on, today=by.today, not_before=not_before)
    )


def _why_not_figure(entry: Entry) -> Sentence | None:
    given = (entry.least, entry.most) != (None, None)
    if entry.kind != EntryKind.POPULATION:
        return say("Only the population at risk has a figure.") if given else None
    if not given:
        return say("Say at least or at most how many people are at risk, as stated.")
    if min(end for end in (entry.least, entry.most) if end is not None) < 0:
        return say("A figure cannot be below zero.")
    if entry.least is not None and entry.most is not None and entry.most < entry.least:
        return say("The most ({most}) is below the least ({least}).",
                   most=entry.most, least=entry.least)  # fmt: skip
    return None


def _why_not_outcome(entry: Entry) -> Sentence | None:
    if entry.kind != EntryKind.WHAT_HAPPENED:
        return say("Only what happened has an outcome.") if entry.outcome else None
    if entry.outcome not in set(Outcome) - {Outcome.OPEN}:
        return say("Say what became of the operation, or that you cannot tell.")
    return None


def why_not_settle(state: SubmissionState, *, author: str, by: Actor) -> Sentence | None:
    """Say why `by` may neither confirm nor refuse a submission."""
    if state is not SubmissionState.AWAITING:
        return say("This was settled already.")
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if author == by.pseudonym:
        return say("Another person confirms what you submitted.")
    return None


def why_not_confirm(
    state: SubmissionState, texts: Mapping[str, str], *, author: str, by: Actor
) -> Sentence | None:
    """Say why `by` may not confirm it; the text is looked through once more, whatever let it in."""
    return why_not_settle(state, author=author, by=by) or why_not_texts(texts)


def why_not_follow(state: SubmissionState, *, linked: bool, by: Actor) -> Sentence | None:
    """Say why `by` may not note that an incident followed an operation."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if state is not SubmissionState.CONFIRMED:
        return say("The operation itself awaits a second person: nothing is added to it before.")
    if linked:
        return say("That incident is noted already.")
    return None
