"""How many people it takes to bring so many cases to a decision in so many working days.

The procedure's own minutes are summed over the two ways a case can go: all the way to its last stage,
or to a decision as soon as the procedure allows one. What people give is their minutes, less absence
and other work. It is a lower bound: who must wait for a colleague's signature loses nothing here. The
simulated office of the tests holds it to within a tenth.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from answerable.oversight.rules.forecast import Staff, people_needed
from answerable.playbook import CLOSED, Condition, Playbook, Prompt, Rule
from answerable.playbook.terms import Work
from answerable.refusal import Sentence, say

DAYS_A_WEEK = 5


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
        Work.FINDING: sum(1 + p.opinions for p in asked),
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


def in_words(found: Needed, book: Playbook) -> Sentence:
    """The forecast as a sentence."""
    return say(
        "{cases} cases to a decision in {days} working days under {name}: at least {people} people.",
        cases=found.cases, days=found.days, name=book.name, people=found.people,
    )  # fmt: skip


def assumed(found: Needed) -> tuple[Sentence, ...]:
    """What it takes for granted."""
    staff = found.staff
    return (
        say("{share} in 100 are decided as early as the procedure allows, at {early} minutes each; "
            "the others go to the last stage, at {late}.", share=round(found.early * 100),
            early=found.minutes_early, late=found.minutes_late),
        say("Each person: {hours} hours a week, {present} in 100 of them present, {on_cases} in 100 "
            "of that on cases.", hours=staff.weekly_minutes // 60,
            present=round(staff.present * 100), on_cases=round(staff.on_cases * 100)),
        say("The partner’s answers are not waited for. Minutes are the procedure’s estimates."),
    )  # fmt: skip
