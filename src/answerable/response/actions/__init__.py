"""The hand that writes plans, clearances, votes, decisions and measures."""

from answerable.response.actions.decisions import (
    close_case,
    decide,
    dissent,
    open_decision,
    reconsider,
    review_effect,
    vote,
)
from answerable.response.actions.measures import carry_out, drop_measure, lift_measure
from answerable.response.actions.plans import clear, object_to, propose_plan, withdraw_plan

__all__ = [
    "carry_out",
    "clear",
    "close_case",
    "decide",
    "dissent",
    "drop_measure",
    "lift_measure",
    "object_to",
    "open_decision",
    "propose_plan",
    "reconsider",
    "review_effect",
    "vote",
    "withdraw_plan",
]
