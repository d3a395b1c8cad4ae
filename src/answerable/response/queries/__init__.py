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

__all__ = [
    "DecisionPage",
    "Doing",
    "InShort",
    "PlanPage",
    "decision_page",
    "doings_of",
    "plan_page",
    "plans_in_short",
]
