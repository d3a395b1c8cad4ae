"""The figures an overseer can ask for by name, each narrowed and dated: what a saved query says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from answerable.actor import Actor, Level, Role
from answerable.refusal import Sentence, say
from answerable.term import Term

ANSWERERS = frozenset({Role.POLICY_LEAD, Role.DECIDER, Role.DESK_OFFICER})
MOST = 20


class Figure(Term):
    """What is counted; always incidents, each once."""

    OPEN = "open", "incidents open"
    LONG = "long", "of them open more than 60 days"
    NO_CASE = "no_case", "incidents open without a case"
    AT_ACTION = "at_action", "incidents at the last stage"
    EVER_ACTION = "ever_action", "incidents that have ever reached the last stage"
    NEW = "new", "incidents new in the period"
    REOPENED = "reopened", "incidents reopened in the period"
    COMPLETED = "completed", "incidents completed in the period"
    ADOPTED = "adopted", "incidents on which measures were decided in the period"
    NO_ACTION = "no_action", "incidents on which no action was decided in the period"
    REJECTED = "rejected", "incidents on which a plan was not adopted in the period"


OVER_A_PERIOD = frozenset({
    Figure.NEW, Figure.REOPENED, Figure.COMPLETED, Figure.ADOPTED, Figure.NO_ACTION,
    Figure.REJECTED,
})  # fmt: skip
"""Counted from a first day to the day the answer is true on; the others stand on that day."""


@dataclass(frozen=True)
class Query:
    """One figure as saved: narrowed to a recipient state, from a first day on."""

    figure: Figure
    recipient: str = ""
    first: date | None = None

    @property
    def saved(self) -> dict[str, str]:
        """As it is kept with a question."""
        first = self.first.isoformat() if self.first else ""
        return {"figure": self.figure.value, "recipient": self.recipient, "first": first}

    @property
    def words(self) -> Sentence | Figure:
        """The figure as people read it."""
        if self.first and self.recipient:
            return say("{figure}, from {first}, {recipient}", figure=self.figure, first=self.first,
                       recipient=self.recipient)  # fmt: skip
        if self.first:
            return say("{figure}, from {first}", figure=self.figure, first=self.first)
        if self.recipient:
            return say("{figure}, {recipient}", figure=self.figure, recipient=self.recipient)
        return self.figure


def query_of(saved: Mapping[str, Any]) -> Query:
    """A query as it was kept."""
    first = saved.get("first") or ""
    return Query(
        Figure(saved["figure"]), saved.get("recipient", ""),
        date.fromisoformat(first) if first else None,
    )  # fmt: skip


def why_not_take(
    *, asked_by: str, words: str, received_on: date, figures: Sequence[Query], by: Actor
) -> Sentence | None:
    """Say why a question cannot be taken in."""
    if not by.has(*ANSWERERS):
        return say("Only a policy lead, a decider or a desk officer takes in such questions.")
    if not asked_by.strip() or not words.strip():
        return say("Say who asked, and what, in their own words.")
    if received_on > by.today:
        return say("It cannot have been received after today.")
    return why_not_figures(figures)


def why_not_figures(figures: Sequence[Query]) -> Sentence | None:
    """Say why these figures cannot be asked for together."""
    if not figures:
        return say("Choose at least one figure that answers it.")
    if len(figures) > MOST:
        return say("Choose at most {most} figures.", most=MOST)
    for query in figures:
        if query.figure in OVER_A_PERIOD and query.first is None:
            return say("“{figure}” needs the first day of its period.", figure=query.figure)
    return None


def why_not_answer(
    *, words: str, true_on: date, figures: Sequence[Query], marking: Level, highest: Level,
    fenced: bool, by: Actor,
) -> Sentence | None:  # fmt: skip
    """Say why a question cannot be answered so.

    `highest`: the highest marking of a record counted; `fenced`: one of them is in a compartment
    the question is not in. A figure may not be read by more people than the records behind it.
    """
    if not by.has(*ANSWERERS):
        return say("Only a policy lead, a decider or a desk officer answers such questions.")
    if not words.strip():
        return say("Say in words what is answered.")
    late = max((q.first for q in figures if q.first), default=true_on)
    if late > true_on:
        return say("A period would begin after the day the answer is true on.")
    if highest.rank > marking.rank:
        return say("It counts records marked {level}: mark the question so first.", level=highest)
    if fenced:
        return say("It counts records in a compartment: put the question into it first.")
    return None
