"""The partner's own inquiry: its stage and its outcome, as told, apart from what it answers us."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor
from answerable.channel.rules.keeping import why_not_keep, why_not_on
from answerable.refusal import Sentence, say
from answerable.term import Term


class TheirStage(Term):
    """Where the partner's inquiry stands; the codes are those published practice names."""

    INITIAL_EXAMINATION = "initial_examination", "initial examination"
    FACT_FINDING_ASSESSMENT = "fact_finding_assessment", "fact-finding assessment"
    ADVOCATE_GENERAL_DECISION = "advocate_general_decision", "before the military advocate general"
    CRIMINAL_INVESTIGATION = "criminal_investigation", "criminal investigation"
    APPEAL = "appeal", "appeal"


class Outcome(Term):
    """What came of it. Proposed by us: no source lists outcomes."""

    NO_ACTION = "no_action", "no action"
    LESSONS_LEARNED = "lessons_learned", "lessons learned"
    DISCIPLINARY = "disciplinary", "disciplinary measures"
    CRIMINAL_CHARGE = "criminal_charge", "criminal charges"
    COMPENSATION = "compensation", "compensation"
    UNKNOWN = "unknown", "ended, outcome not told"


@dataclass(frozen=True)
class Turn:
    """One thing we were told of an inquiry."""

    stage: str
    on: date
    told_by: str
    outcome: str = ""
    promised_on: date | None = None
    answer: str = ""
    note: str = ""


def why_not_inquiry(body: str, first: Turn, *, by: Actor) -> Sentence | None:
    """Say why `by` may not keep an inquiry of the partner."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if not body.strip():
        return say("Say which body of theirs inquires.")
    return _why_not_told(first, today=by.today, since=None)


def why_not_turn(
    turn: Turn, *, ended: bool, last: tuple[str, date | None], since: date, by: Actor
) -> Sentence | None:
    """Say why `by` may not record this of an inquiry. `last`: its stage and promised day so far. One
    that has ended goes on only by an appeal."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if ended and turn.stage != TheirStage.APPEAL:
        return say("This inquiry has ended. It goes on only by an appeal.")
    if (turn.stage, turn.promised_on) == last and not turn.outcome and not turn.note.strip():
        return say("That is what stands already.")
    return _why_not_told(turn, today=by.today, since=since)


def _why_not_told(turn: Turn, *, today: date, since: date | None) -> Sentence | None:
    if turn.stage not in set(TheirStage):
        return say("Choose where their inquiry stands.")
    if turn.outcome and turn.outcome not in set(Outcome):
        return say("Choose what came of it.")
    if not turn.told_by.strip():
        return say("Say who told us, by office, or where it was published.")
    if turn.outcome and turn.promised_on is not None:
        return say("An inquiry that has ended promises no day.")
    if turn.promised_on is not None and turn.promised_on < turn.on:
        return say("A promised day lies after the day it was promised on.")
    return why_not_on(turn.on, today=today, not_before=since)


@dataclass(frozen=True)
class Promise:
    """The days an inquiry promised, first and last, and how late it is against the first."""

    first: date | None
    last: date | None
    moved: int
    """How often the day was changed."""
    late: int
    """Days past the first promised day, until it ended or today."""


def promise(days: Sequence[date | None], *, ended_on: date | None, today: date) -> Promise:
    """Tell what became of the promised days, in the order they were promised."""
    said = [day for day in days if day is not None]
    kept = [day for index, day in enumerate(said) if index == 0 or day != said[index - 1]]
    if not kept:
        return Promise(None, None, 0, 0)
    late = max(((ended_on or today) - kept[0]).days, 0)
    return Promise(kept[0], kept[-1], len(kept) - 1, late)
