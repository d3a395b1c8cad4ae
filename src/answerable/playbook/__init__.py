"""The procedure as a file: stages, prompts, moves, clocks, decision rules, read and checked.

A library without Django, a database or a clock: `load` a text, ask the `Playbook`.
"""

from answerable.playbook.ballots import Ballot, Outcome, Verdict, View, outcome
from answerable.playbook.clocks import ClockState, add_months, allowed_days, due_on, state
from answerable.playbook.drawing import drawing
from answerable.playbook.loading import Faulty, load
from answerable.playbook.scope import Facts, why_not_in_scope
from answerable.playbook.sheet import Mistake
from answerable.playbook.shipping import shipped, shipped_names
from answerable.playbook.terms import (
    Condition,
    Family,
    HarmKind,
    Means,
    Notice,
    Rule,
    Standard,
    Starts,
    Unit,
    Wording,
    Work,
)
from answerable.playbook.types import (
    AFTER,
    BEFORE,
    CLOSED,
    EFFECT_REVIEW,
    REMINDERS,
    Applies,
    Calendar,
    ClockRule,
    DecisionRule,
    Disposition,
    Effort,
    MeasureOffer,
    Move,
    Playbook,
    Prompt,
    Provenance,
    Stage,
)

__all__ = [
    "AFTER",
    "BEFORE",
    "CLOSED",
    "EFFECT_REVIEW",
    "REMINDERS",
    "Applies",
    "Ballot",
    "Calendar",
    "ClockRule",
    "ClockState",
    "Condition",
    "DecisionRule",
    "Disposition",
    "Effort",
    "Facts",
    "Family",
    "Faulty",
    "HarmKind",
    "Means",
    "MeasureOffer",
    "Mistake",
    "Move",
    "Notice",
    "Outcome",
    "Playbook",
    "Prompt",
    "Provenance",
    "Rule",
    "Stage",
    "Standard",
    "Starts",
    "Unit",
    "Verdict",
    "View",
    "Wording",
    "Work",
    "add_months",
    "allowed_days",
    "drawing",
    "due_on",
    "load",
    "outcome",
    "shipped",
    "shipped_names",
    "state",
    "why_not_in_scope",
]  # fmt: skip
