"""Dialogues: a channel with a purpose, a door and a cadence; opened, resting, ended - and did it work?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from answerable.actor import Actor
from answerable.channel.rules.counterparts import Standing
from answerable.channel.rules.keeping import why_not_keep, why_not_on
from answerable.refusal import Sentence, say
from answerable.term import Term

ANSWER_DAYS = 30
"""Days in which an answer is wanted. Proposed by us, with reminders: no source sets it. Each dialogue
may say otherwise."""
REMIND_EVERY = 10
"""Days between reminders, proposed by us as well."""
LONGEST = 365
MOST_RUNGS = 6


class Way(Term):
    """The kind of door a dialogue goes through."""

    EMBASSY = "embassy", "an embassy"
    BUREAU = "bureau", "a bureau"
    ENVOY = "envoy", "an envoy"
    STANDING_GROUP = "standing_group", "a standing group"
    MINISTERS = "ministers", "ministers themselves"
    OTHER = "other", "another door"


class DialogueState(Term):
    """Where a dialogue stands."""

    OPEN = "open", "open"
    DORMANT = "dormant", "resting"
    ENDED = "ended", "ended"


class Worked(Term):
    """Whether a dialogue that ended brought what it was set up for."""

    YES = "yes", "worked"
    IN_PART = "in_part", "worked in part"
    NO = "no", "did not work"


@dataclass(frozen=True)
class Rung:
    """One step of the ladder: so many days past the wanted day, a request goes to `to`."""

    after: int
    to: str


LADDER = (Rung(14, "the head of the office that keeps the door"), Rung(30, "ministers"))
"""The ladder a dialogue begins with; proposed by us, and its own to change."""


@dataclass(frozen=True)
class Terms:
    """How a dialogue is held: level, door, cadence, and the days its requests get."""

    purpose: str
    standing: str
    way: str
    office: str = ""
    cadence_days: int | None = None
    answer_days: int = ANSWER_DAYS
    remind_every: int = REMIND_EVERY
    ladder: Sequence[Rung] = LADDER


@dataclass(frozen=True)
class Demand:
    """One thing a mandate demands, with the day it sets, if it sets one."""

    text: str
    by: date | None = None


@dataclass(frozen=True)
class Letter:
    """A letter or decision that mandates a dialogue."""

    title: str
    from_whom: str
    to_whom: str
    dated_on: date
    exhibit: str = ""
    demands: Sequence[Demand] = field(default_factory=tuple)


def why_not_open(title: str, terms: Terms, *, on: date, by: Actor) -> Sentence | None:
    """Say why `by` may not open this dialogue."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if not title.strip():
        return say("Give the dialogue a name.")
    return why_not_terms(terms) or why_not_on(on, today=by.today)


def why_not_change(state: DialogueState, terms: Terms, *, by: Actor) -> Sentence | None:
    """Say why `by` may not change how a dialogue is held."""
    return why_not_go_on(state, by=by) or why_not_terms(terms)


def why_not_terms(terms: Terms) -> Sentence | None:
    """Say what is amiss with how a dialogue is to be held."""
    if not terms.purpose.strip():
        return say("Say what the dialogue is for.")
    if terms.standing not in set(Standing):
        return say("Choose at which level it is held.")
    if terms.way not in set(Way):
        return say("Choose through which door it goes.")
    days = (terms.answer_days, terms.remind_every, terms.cadence_days or 1)
    if not all(1 <= one <= LONGEST for one in days):
        return say("Days are from 1 to {most}.", most=LONGEST)
    return _why_not_ladder(terms.ladder)


def _why_not_ladder(ladder: Sequence[Rung]) -> Sentence | None:
    if len(ladder) > MOST_RUNGS or not all(rung.to.strip() for rung in ladder):
        return say("A ladder has at most {most} rungs, each with whom it goes to.", most=MOST_RUNGS)
    days = [rung.after for rung in ladder]
    if any(not 1 <= day <= LONGEST for day in days) or days != sorted(set(days)):
        return say("Each rung comes later than the one below it.")
    return None


def why_not_go_on(state: DialogueState, *, by: Actor) -> Sentence | None:
    """Say why `by` can do nothing more in a dialogue: what comes in late can always be recorded."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if state is DialogueState.ENDED:
        return say("This dialogue has ended. What comes in late is still recorded; "
                   "what is new belongs in its successor.")  # fmt: skip
    return None


def why_not_rest(state: DialogueState, *, by: Actor) -> Sentence | None:
    """Say why a dialogue cannot be left to rest."""
    if state is DialogueState.DORMANT:
        return say("This dialogue rests already.")
    return why_not_go_on(state, by=by)


def why_not_take_up(state: DialogueState, *, by: Actor) -> Sentence | None:
    """Say why a dialogue cannot be taken up again."""
    if state is DialogueState.OPEN:
        return say("This dialogue is open as it is.")
    return why_not_go_on(state, by=by)


def why_not_end(
    state: DialogueState, *, worked: str, since: date, on: date, by: Actor
) -> Sentence | None:
    """Say why `by` may not end a dialogue; that it did not work is a fact, said with its day."""
    if (sentence := why_not_go_on(state, by=by)) is not None:
        return sentence
    if worked not in set(Worked):
        return say("Say whether it worked: it is what the next dialogue begins from.")
    return why_not_on(on, today=by.today, not_before=since)


def why_not_mandate(letter: Letter, *, by: Actor) -> Sentence | None:
    """Say why `by` may not keep this mandate; one of an ended dialogue may be kept late."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if not letter.title.strip() or not letter.from_whom.strip() or not letter.to_whom.strip():
        return say("Say what the letter is, from whom and to whom.")
    if not all(demand.text.strip() for demand in letter.demands):
        return say("A demand needs its words.")
    if any(demand.by is not None and demand.by < letter.dated_on for demand in letter.demands):
        return say("A demand cannot be due before the letter that makes it.")
    return why_not_on(letter.dated_on, today=by.today)


_RUNG = re.compile(r"^(\d{1,3})\s*[:.\s-]\s*(\S.*)$")
_DATED = re.compile(r"^(\d{4}-\d{2}-\d{2})[\s:]+(\S.*)$")


def rung_said(line: str) -> Rung | None:
    """A rung as typed: days and whom, "14 the ambassador"; None when it is none."""
    found = _RUNG.match(line.strip())
    return Rung(int(found[1]), found[2]) if found else None


def demand_said(line: str) -> Demand:
    """A demand as typed, with a day in front where the letter sets one."""
    found = _DATED.match(line.strip())
    if found is None:
        return Demand(line.strip())
    try:
        return Demand(found[2], date.fromisoformat(found[1]))
    except ValueError:
        return Demand(line.strip())
