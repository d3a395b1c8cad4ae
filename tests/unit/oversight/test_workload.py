"""The minutes of a procedure, summed by hand; and the sentences of the forecast."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, timedelta

import pytest

from answerable.oversight.rules.forecast import Emptied, Staff
from answerable.oversight.rules.load import assumptions, at_this_rate, outlook, with_more_people
from answerable.oversight.rules.periods import Move, Moved
from answerable.oversight.rules.workload import (
    assumed,
    days_needed,
    early_prompts,
    in_words,
    late_prompts,
    minutes_to_decide,
    needed,
    supposed,
    votes,
)
from answerable.playbook import load, shipped

CHIRG, NGO = (load(shipped(name), name) for name in ("chirg", "ngo"))
ON = date(2026, 3, 16)


def test_a_case_decided_early_answers_what_the_way_to_closing_needs() -> None:
    assert [p.code for p in early_prompts(CHIRG)] == ["harm", "arms_origin"]
    assert [p.code for p in early_prompts(NGO)] == ["harm"]


def test_a_case_decided_late_answers_every_needed_prompt() -> None:
    assert [p.code for p in late_prompts(CHIRG)] == [
        "harm", "actor", "arms_origin", "harmed", "avoidable", "policy_impact",
    ]  # fmt: skip
    assert len(late_prompts(NGO)) == 7


def test_minutes_are_those_summed_by_hand() -> None:
    at = CHIRG.minutes
    by_hand = at["triage"] + 6 * at["finding"] + 12 * at["signature"] + at["plan"]
    assert minutes_to_decide(CHIRG, late_prompts(CHIRG)) == by_hand + at["clearance"] + at["vote"]
    assert minutes_to_decide(CHIRG, late_prompts(CHIRG), clearances=0) == by_hand + at["vote"]
    at = NGO.minutes
    by_hand = at["triage"] + 3 * at["finding"] + 2 * at["signature"] + at["plan"]
    early = minutes_to_decide(NGO, early_prompts(NGO))
    assert early == by_hand + at["clearance"] + 2 * at["vote"]


def test_a_single_signatory_votes_alone_and_a_majority_with_its_quorum() -> None:
    assert (votes(CHIRG), votes(NGO)) == (1, 2)


def test_people_needed_covers_the_average_case() -> None:
    found = needed(CHIRG, cases=500, days=60, early=0.5, staff=Staff(0))
    assert found.minutes == (found.minutes_early + found.minutes_late) / 2
    assert (found.people - 1) * 12 * Staff(0).productive < 500 * found.minutes
    assert found.people * 12 * Staff(0).productive >= 500 * found.minutes
    assert in_words(found, CHIRG) == (
        f"500 cases to a decision in 60 working days under chirg: at least {found.people} people."
    )
    assert assumed(found, CHIRG) == (
        f"50 in 100 are decided as early as the procedure allows, at {found.minutes_early} minutes "
        f"each; the others go to the last stage, at {found.minutes_late}.",
        "Each person: 40 hours a week, 85 in 100 of them present, 75 in 100 of that on cases.",
        "That share is supposed, not counted. Minutes are the procedure’s estimates; 8 of 8 are marked "
        "as unconfirmed.",
        "The partner’s answers are not waited for.",
    )


def test_the_days_are_those_reckoned_by_hand() -> None:
    """Five people give 5 × 306 minutes a day; an early case takes 50 + 3f minutes, another 110 + 9f."""
    assert Staff(0).productive == 5 * 306
    for early, finding, minutes in ((1, 15, 95), (0, 15, 245), (0.5, 15, 170), (0.5, 30, 260)):
        found = days_needed(
            NGO, cases=500, people=5, early=early, finding=finding, staff=Staff(0)
        )  # fmt: skip
        assert found == math.ceil(500 * minutes / 1530)


def test_the_table_of_what_is_supposed_takes_every_share_with_every_time() -> None:
    table = supposed(NGO, cases=500, people=5, staff=Staff(0))
    assert [(one.early, one.finding) for one in table] == [
        (early, finding) for early in (0.35, 0.5, 0.65, 0.8) for finding in (15, 30, 60)
    ]
    days = {(one.early, one.finding): one.days for one in table}
    assert (days[0.65, 15], days[0.65, 60]) == (49, 124)
    bare = replace(NGO, efforts={})
    assert [one.days for one in supposed(bare, cases=500, people=5, staff=Staff(0))] == [0] * 4


@pytest.mark.parametrize(("found", "queue", "words"), [
    (Emptied(None, None, None), 0, "The queue is empty."),
    (Emptied(None, None, None), 5, "At this rate the queue is never empty."),
    (Emptied(None, ON, None), 5, "never empty; at best"),
    (Emptied(ON, ON, None), 5, "it may be never"),
    (Emptied(ON, ON, ON), 5, "between 2026-03-16 and 2026-03-16"),
])  # fmt: skip
def test_a_forecast_says_never_where_it_is_never(found: Emptied, queue: int, words: str) -> None:
    assert words in at_this_rate(found, queue)


@pytest.mark.parametrize(("found", "queue", "words"), [
    (Emptied(None, None, None), 0, "Nothing waits for more people."),
    (Emptied(None, None, None), 5, "With 2 more people it is never empty either."),
    (Emptied(None, ON, None), 5, "never; at the best"),
    (Emptied(ON, ON, None), 5, "it may be never"),
    (Emptied(ON, ON, ON), 5, "between 2026-03-16 and 2026-03-16"),
])  # fmt: skip
def test_with_more_people_it_says_so_too(found: Emptied, queue: int, words: str) -> None:
    assert words in with_more_people(found, queue)


def test_an_outlook_counts_twelve_whole_weeks() -> None:
    monday = ON - timedelta(84)
    found = [
        Move("a", Moved.NEW, monday, 1), Move("b", Moved.NEW, monday - timedelta(1), 1),
        Move("c", Moved.COMPLETED, ON - timedelta(1), 1), Move("d", Moved.NEW, ON, 1),
        Move("e", Moved.REOPENED, monday, 1),
    ]  # fmt: skip
    told = outlook(found, queue=7, on=ON, staff=Staff(3), minutes=100)
    assert (told.arrivals.count, told.completions.count, len(told.weeks)) == (2, 1, 12)
    assert (told.weeks[0].came, told.weeks[-1].ended) == (2, 1)
    assert told.capacity == pytest.approx(3 * 1530 / 100)
    assert told.needed == 1
    assert len(assumptions(told)) == 5


def test_where_no_minutes_are_estimated_no_number_of_people_is_given() -> None:
    told = outlook([], queue=7, on=ON, staff=Staff(3), minutes=0)
    assert (told.needed, told.capacity, told.empty.expected) == (None, 0, None)
