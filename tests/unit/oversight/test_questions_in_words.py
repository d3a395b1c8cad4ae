"""What is said of questions, periods and forecasts, word for word, and which of several faults first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from answerable.actor import Actor, Door, Level, Role
from answerable.oversight.rules import figures, load
from answerable.oversight.rules.carry_over import why_not_period
from answerable.oversight.rules.figures import OVER_A_PERIOD, Figure, Query, query_of
from answerable.oversight.rules.forecast import Emptied, Staff
from answerable.oversight.rules.periods import Length, why_not_periods
from tests.build import NOON
from tests.unit.refusing import refuses

TODAY, DAY = NOON.date(), timedelta(1)
LEAD = Actor("a-1", frozenset({Role.POLICY_LEAD}), Door.WEB, NOON, account=1)
READER = replace(LEAD, roles=frozenset({Role.ANALYST}))
SPANNING = next(f for f in Figure if f in OVER_A_PERIOD)
PLAIN = next(f for f in Figure if f not in OVER_A_PERIOD)
ONE = Query(PLAIN, "", None)


def test_taking_in_a_question_is_refused_in_words() -> None:
    said = "Say who asked, and what, in their own words."
    right = {"asked_by": "The committee", "words": "How many?", "received_on": TODAY,
             "figures": [ONE] * figures.MOST, "by": LEAD}  # fmt: skip
    refuses(figures.why_not_take, right, [
        ({"by": READER},
         "Only a policy lead, a decider or a desk officer takes in such questions."),
        ({"asked_by": " "}, said), ({"words": " "}, said),
        ({"received_on": TODAY + DAY}, "It cannot have been received after today."),
        ({"figures": []}, "Choose at least one figure that answers it."),
        ({"figures": [ONE] * (figures.MOST + 1)}, f"Choose at most {figures.MOST} figures."),
        ({"figures": [ONE, Query(SPANNING, "", None)]},
         f"“{SPANNING.words}” needs the first day of its period."),
    ])  # fmt: skip


def test_answering_is_refused_in_words() -> None:
    right = {
        "words": "Nine.",
        "true_on": TODAY,
        "figures": [ONE, Query(SPANNING, "", TODAY)],
        "marking": Level.INTERNAL,
        "highest": Level.INTERNAL,
        "fenced": False,
        "by": LEAD,
    }
    refuses(figures.why_not_answer, right, [
        ({"by": READER},
         "Only a policy lead, a decider or a desk officer answers such questions."),
        ({"words": " "}, "Say in words what is answered."),
        ({"true_on": TODAY - DAY}, "A period would begin after the day the answer is true on."),
        ({"highest": Level.RESTRICTED},
         "It counts records marked restricted: mark the question so first."),
        ({"fenced": True}, "It counts records in a compartment: put the question into it first."),
    ])  # fmt: skip
    without = {**right, "figures": [ONE], "true_on": date(2000, 1, 1)}
    assert figures.why_not_answer(**without) is None  # type: ignore[arg-type]  # a table of arguments


@pytest.mark.parametrize(("recipient", "first", "words"), [
    ("", None, "{f}"), ("Tamrin", None, "{f}, Tamrin"), ("", TODAY, "{f}, from 2026-03-16"),
    ("Tamrin", TODAY, "{f}, from 2026-03-16, Tamrin"),
])  # fmt: skip
def test_a_figure_is_named_and_kept(recipient: str, first: date | None, words: str) -> None:
    query = Query(PLAIN, recipient, first)
    told = query.words
    assert (told.words if isinstance(told, Figure) else told) == words.format(f=PLAIN.words)
    assert query.saved == {
        "figure": PLAIN.value, "recipient": recipient, "first": first.isoformat() if first else "",
    }  # fmt: skip
    assert query_of(query.saved) == query
    assert query_of({"figure": PLAIN.value}) == ONE


def test_periods_are_refused_in_words() -> None:
    refuses(why_not_period, {"first": TODAY, "last": TODAY, "today": TODAY}, [
        ({"first": TODAY + 2 * DAY, "last": TODAY + DAY}, "The period ends before it begins."),
        ({"last": TODAY + DAY},
         "2026-03-17 has not come yet: a period is counted up to today."),
    ])  # fmt: skip
    assert why_not_periods(Length.MONTH, date(2016, 1, 1), date(2026, 1, 1)) == (
        "That is more than 120 periods. Choose longer ones or a later first day."
    )


ON = date(2026, 4, 1)
FORECASTS = [
    (Emptied(None, None, None), "At this rate the queue is never empty.",
     "With 3 more people it is never empty either."),
    (Emptied(None, ON, None),
     "At this rate the queue is never empty; at best, as these counts allow, on 2026-04-01.",
     "With 3 more people: never; at the best, on 2026-04-01."),
    (Emptied(ON + DAY, ON, None),
     "At this rate the queue is empty on 2026-04-02; at the earliest on 2026-04-01, and it may be never.",
     "With 3 more people: on 2026-04-02; at the earliest on 2026-04-01, and it may be never."),
    (Emptied(ON + DAY, ON, ON + 9 * DAY),
     "At this rate the queue is empty on 2026-04-02; between 2026-04-01 and 2026-04-10.",
     "With 3 more people: on 2026-04-02; between 2026-04-01 and 2026-04-10."),
]  # fmt: skip


@pytest.mark.parametrize(("found", "now", "more"), FORECASTS)
def test_a_forecast_is_told_in_words(found: Emptied, now: str, more: str) -> None:
    assert load.at_this_rate(found, 5) == now
    assert load.with_more_people(found, 5, 3) == more
    assert load.at_this_rate(found, 0) == "The queue is empty."
    assert load.with_more_people(found, 0) == "Nothing waits for more people."


def test_what_a_forecast_takes_for_granted_is_told_in_words() -> None:
    told = load.outlook([], queue=7, on=TODAY, staff=Staff(3), minutes=100)
    assert list(load.assumptions(told)) == [
        "Counted over the last 12 whole weeks; what comes and what is completed are taken to go on as "
        "they were.",
        "3 people work on cases, 40 hours a week, 85 in 100 of them present, 75 in 100 of that on "
        "cases.",
        "One case that goes all the way is estimated at 100 minutes by the procedure.",
        "What more people would add lies between what each completes now and what those minutes allow.",
        "Intervals are 95 in 100.",
    ]
