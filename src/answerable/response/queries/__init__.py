"""Reading in this room, always for a named reader."""

from answerable.response.queries.decision_page import (
    DecisionPage,
    InShort,
    PlanPage,
    decision_page,
    plan_page,
    plans_in_short,
)
from answerable.response.queries.doings import Doing, doings_of
from answerable.response.queries.outstanding import (
    Awaited,
    Due,
    Outstanding,
    Silent,
    awaiting_vote,
    outstanding,
)

__all__ = [
    "Awaited",
    "DecisionPage",
    "Doing",
    "Due",
    "InShort",
    "Outstanding",
    "PlanPage",
    "Silent",
    "awaiting_vote",
    "decision_page",
    "doings_of",
    "outstanding",
    "plan_page",
    "plans_in_short",
]
