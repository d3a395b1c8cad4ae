"""How many people it takes to bring so many cases to a decision in so many working days.

The procedure's own minutes are summed over the two ways a case can go: all the way to its last stage,
or to a decision as soon as the procedure allows one. What people give is their minutes, less absence
and other work. It is a lower bound: who must wait for a colleague's signature loses nothing here. The
simulated office of the tests holds it to within a tenth.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from answerable.oversight.rules.forecast import Staff, people_needed
from answerable.playbook import CLOSED, Condition, Playbook, Prompt, Rule
from answerable.playbook.terms import Work
from answerable.refusal import Sentence, say

DAYS_A_WEEK = 5
SHARES = (0.35, 0.5, 0.65, 0.8)
"""Shares decided early for which the days are told: what others have published lies between them."""
TIMES = (1.0, 2.0, 4.0)
"""How many times the procedure's minutes of a finding."""


@dataclass(frozen=True)
class Needed:
    """What was asked, and the least number of people for it."""

    cases: int
    days: int
    early: float
    """The share of cases decided as early as the procedure allows."""
    minutes_early: int
    minutes_late: int
    staff: Staff
    people: int

    @property
    def minutes(self) -> float:
        """Of one case, on average."""
        return self.early * self.minutes_early + (1 - self.early) * self.minutes_late


def early_prompts(book: Playbook) -> tuple[Prompt, ...]:
    """The prompts a case decided in the first stage answers; all of them where there is no such way."""
    way = book.move(book.first_stage.code, CLOSED)
    if way is None or Condition.DECISION not in way.requires:
        return late_prompts(book)
    return tuple(p for p in book.first_stage.prompts if p.code in way.needs)


def late_prompts(book: Playbook) -> tuple[Prompt, ...]:
    """The prompts a case answers that goes to the last stage."""
    return tuple(p for stage in book.stages for p in stage.prompts if p.needed)


def votes(book: Playbook) -> int:
    """How many people vote at least."""
    return 1 if book.decision.rule is Rule.SINGLE_SIGNATORY else book.decision.quorum or 1


def minutes_to_decide(book: Playbook, prompts: Iterable[Prompt], *, clearances: int = 1) -> int:
    """The estimated work from triage to the decision, with these prompts answered and signed."""
    asked = list(prompts)
    times = {
        Work.TRIAGE: 1,
        Work.FINDING: _answers(asked),
        Work.SIGNATURE: sum(p.signatures for p in asked),
        Work.PLAN: 1,
        Work.CLEARANCE: clearances,
        Work.VOTE: votes(book),
    }
    return sum(times[work] * book.minutes.get(work.value, 0) for work in times)


def needed(book: Playbook, *, cases: int, days: int, early: float, staff: Staff) -> Needed:
    """The least number of people whose minutes in these working days cover these cases."""
    early_minutes = minutes_to_decide(book, early_prompts(book))
    late_minutes = minutes_to_decide(book, late_prompts(book))
    average = early * early_minutes + (1 - early) * late_minutes
    people = people_needed(cases, average, weeks=days / DAYS_A_WEEK, staff=staff)
    return Needed(cases, days, early, early_minutes, late_minutes, staff, people)


@dataclass(frozen=True)
class Supposed:
    """What the days would be, were another share decided early and a finding to take as long as this."""

    early: float
    finding: float
    """Minutes of one finding or one opinion."""
    days: int


def supposed(book: Playbook, *, cases: int, people: int, staff: Staff) -> tuple[Supposed, ...]:
    """The least working days so many people need, share by share and minutes by minutes."""
    base = book.minutes.get(Work.FINDING.value, 0)
    return tuple(
        Supposed(early, base * times, days_needed(
            book, cases=cases, people=people, early=early, finding=base * times, staff=staff
        ))
        for early in SHARES for times in (TIMES if base else TIMES[:1])
    )  # fmt: skip


def days_needed(
    book: Playbook, *, cases: int, people: int, early: float, finding: float, staff: Staff
) -> int:
    """The least working days in which the minutes of so many people cover these cases."""
    asked = late_prompts(book), early_prompts(book)
    late, soon = (
        minutes_to_decide(book, prompts)
        + _answers(prompts) * (finding - book.minutes.get(Work.FINDING.value, 0))
        for prompts in asked
    )
    average = early * soon + (1 - early) * late
    return math.ceil(cases * average * DAYS_A_WEEK / (people * staff.productive))


def _answers(prompts: Sequence[Prompt]) -> int:
    """How often somebody makes up their mind: the finding itself, and each blind opinion before it."""
    return sum(1 + p.opinions for p in prompts)


def in_words(found: Needed, book: Playbook) -> Sentence:
    """The forecast as a sentence."""
    return say(
        "{cases} cases to a decision in {days} working days under {name}: at least {people} people.",
        cases=found.cases, days=found.days, name=book.name, people=found.people,
    )  # fmt: skip


def assumed(found: Needed, book: Playbook) -> tuple[Sentence, ...]:
    """What it takes for granted; nothing of it is measured where the procedure does not say so."""
    staff, estimates = found.staff, book.efforts.values()
    open_ones = sum(one.provenance.unconfirmed for one in estimates)
    return (
        say("{share} in 100 are decided as early as the procedure allows, at {early} minutes each; "
            "the others go to the last stage, at {late}.", share=round(found.early * 100),
            early=found.minutes_early, late=found.minutes_late),
        say("Each person: {hours} hours a week, {present} in 100 of them present, {on_cases} in 100 "
            "of that on cases.", hours=staff.weekly_minutes // 60,
            present=round(staff.present * 100), on_cases=round(staff.on_cases * 100)),
        say("That share is supposed, not counted. Minutes are the procedure’s estimates; {open} of "
            "{all} are marked as unconfirmed.", open=open_ones, all=len(estimates)),
        say("The partner’s answers are not waited for."),
    )  # fmt: skip
