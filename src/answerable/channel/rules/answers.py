"""Answers as given, per question; and, apart from them, what we hold of each.

Silence and "under review" are answers too. They end no question: it stays open until something else
comes, somebody takes what came as the answer, or somebody lets it lapse.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor
from answerable.channel.rules.keeping import VIEWERS, why_not_keep, why_not_on
from answerable.incidents.rules.dates import why_not_date
from answerable.reading.types import Figure
from answerable.refusal import Sentence, say
from answerable.term import Term


class Position(Term):
    """What a counterpart says of the matter."""

    # Seen in published exchanges.
    ADDITIONAL_INFORMATION = "additional_information", "gave further information"
    ADMITTED_MISTAKE = "admitted_mistake", "admitted a mistake"
    DENIED_INVOLVEMENT = "denied_involvement", "denied involvement"
    UNDER_REVIEW = "under_review", "says it is under review"
    INCOMPLETE = "incomplete", "answered incompletely"
    # Proposed by us: no source lists them.
    ASSERTED_LAWFUL_TARGET = "asserted_lawful_target", "asserted a lawful target"
    REFUSED = "refused", "refused to answer"
    NO_REPLY = "no_reply", "no reply"
    SUPERSEDED = "superseded", "replaced by a later answer"


EVIDENCED = frozenset(
    {Position.ADDITIONAL_INFORMATION, Position.ADMITTED_MISTAKE, Position.DENIED_INVOLVEMENT,
     Position.UNDER_REVIEW, Position.INCOMPLETE}
)  # fmt: skip
"""Positions a source shows; the others are proposed by us."""
PENDING = frozenset({Position.UNDER_REVIEW, Position.INCOMPLETE, Position.NO_REPLY})
"""Positions that leave a question open, however completely they are given."""
RECORDED = tuple(p for p in Position if p not in (Position.SUPERSEDED, Position.NO_REPLY))
"""What an answer in words can be. Silence has its own act; being replaced follows from another answer."""


class Form(Term):
    """How an answer was given."""

    WRITTEN = "written", "in writing"
    ORAL = "oral", "by word of mouth"
    PUBLIC_STATEMENT = "public_statement", "as a public statement"
    SILENCE = "silence", "not at all"


SPOKEN = tuple(form for form in Form if form is not Form.SILENCE)


class Completeness(Term):
    """How much of what was asked was told."""

    FULL = "full", "in full"
    PARTIAL = "partial", "in part"
    NONE = "none", "nothing of what was asked"


class Held(Term):
    """Our view on one point."""

    YES = "yes", "yes"
    IN_PART = "in_part", "in part"
    NO = "no", "no"
    CANNOT_TELL = "cannot_tell", "cannot tell"


@dataclass(frozen=True)
class Said:
    """An answer as it is to be recorded. Figures are `(least, most)`; dates are EDTF."""

    text: str
    position: str
    form: str
    completeness: str
    given_on: date
    given_by: str = ""
    killed: Figure | None = None
    injured: Figure | None = None
    happened_on: str = ""
    language: str = "en"
    translation: str = ""
    cites: Sequence[str] = ()
    exhibit: str = ""
    meeting: str = ""


@dataclass(frozen=True)
class View:
    """What we hold of an answer: does it answer what was asked, and on what evidence?"""

    responsive: str
    evidenced: str


def why_not_record(said: Said, *, sent_on: date, by: Actor, today: date) -> Sentence | None:
    """Say why `by` may not record this answer. Neither an ended dialogue nor a lapsed question nor a
    closed case forbids it: what comes late is recorded."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    return why_not_said(said, sent_on=sent_on, today=today)


def why_not_said(said: Said, *, sent_on: date, today: date) -> Sentence | None:
    """Say what is amiss with an answer, whoever gives it."""
    if not said.text.strip():
        return say("Write down the words of the answer. That none came is recorded as silence.")
    if said.position not in set(RECORDED):
        return say("Choose what position the answer takes.")
    if said.form not in set(SPOKEN):
        return say("Say how it was given: in writing, by word of mouth or in public.")
    if said.completeness not in set(Completeness):
        return say("Say how much of what was asked it tells.")
    return (
        _why_not_figures(said.killed)
        or _why_not_figures(said.injured)
        or why_not_date(said.happened_on, today=today)
        or why_not_on(said.given_on, today=today, not_before=sent_on)
    )


def _why_not_figures(figure: Figure | None) -> Sentence | None:
    if figure is None:
        return None
    least, most = figure
    if least is None and most is None:
        return say("A figure says at least one end of its range.")
    if min(end for end in figure if end is not None) < 0:
        return say("A figure cannot be below zero.")
    if least is not None and most is not None and most < least:
        return say("The most ({most}) is below the least ({least}).", most=most, least=least)
    return None


def ends(position: str, completeness: str) -> bool:
    """Say whether an answer ends its question: given in full, and no promise of another."""
    return completeness == Completeness.FULL and position not in PENDING


def stands_as(position: str, *, superseded: bool) -> Position:
    """The position an answer has now: one that was replaced says so, and keeps its own in the record."""
    return Position.SUPERSEDED if superseded else Position(position)


def why_not_silence(
    *, ended: bool, wanted_by: date, on: date, recorded: bool, by: Actor
) -> Sentence | None:
    """Say why silence cannot be recorded: only once the wanted day has passed, and once a day."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if ended:
        return say("This question has ended already.")
    if on <= wanted_by:
        return say("An answer is wanted by {day}: silence can be recorded after it.", day=wanted_by)
    if recorded:
        return say("Silence is on the record for this day already.")
    return why_not_on(on, today=by.today)


def why_not_replace(
    *, same_question: bool, itself: bool, replaced: bool, by: Actor
) -> Sentence | None:
    """Say why one answer cannot be recorded as replacing another."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if itself or not same_question:
        return say("An answer replaces another one to the same question.")
    if replaced:
        return say("That answer has been replaced already.")
    return None


def why_not_view(view: View, *, by: Actor) -> Sentence | None:
    """Say why `by` may not give our view of an answer."""
    if by.is_machine or not by.has(*VIEWERS):
        return say(
            "Our view of an answer is given by who conducts the dialogue or weighs evidence."
        )
    if view.responsive not in set(Held):
        return say("Say whether it answers what was asked.")
    if view.evidenced not in set(Held):
        return say("Say whether evidence is given for it.")
    return None
