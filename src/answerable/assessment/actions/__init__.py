"""The hand that writes triage, cases, findings, waits and clocks."""

from answerable.assessment.actions.cases import (
    assign,
    close_case,
    decide_again,
    meet,
    move_case,
    open_case,
)
from answerable.assessment.actions.clocks import extend_clock, pause_clock, resume_clock
from answerable.assessment.actions.findings import (
    countersign,
    sign_finding,
    withdraw_finding,
    write_finding,
)
from answerable.assessment.actions.horizons import move_horizon, name_horizon, strike_horizon
from answerable.assessment.actions.inquiry import (
    finish_step,
    plan_step,
    record_late_answer,
    refuse_step,
)
from answerable.assessment.actions.law import (
    countersign_law_view,
    withdraw_law_view,
    write_law_view,
)
from answerable.assessment.actions.opinions import ask_opinions_again, dissent, give_opinion
from answerable.assessment.actions.procedures import adopt_version
from answerable.assessment.actions.reopening import (
    reopen_on_news,
    second_weighing,
    weigh_news,
)
from answerable.assessment.actions.triage import second_triage, triage_report
from answerable.assessment.actions.waits import end_waiting, note_waiting

__all__ = [
    "adopt_version",
    "ask_opinions_again",
    "assign",
    "close_case",
    "countersign",
    "countersign_law_view",
    "decide_again",
    "dissent",
    "end_waiting",
    "extend_clock",
    "finish_step",
    "give_opinion",
    "meet",
    "move_case",
    "move_horizon",
    "name_horizon",
    "note_waiting",
    "open_case",
    "pause_clock",
    "plan_step",
    "record_late_answer",
    "refuse_step",
    "reopen_on_news",
    "resume_clock",
    "second_triage",
    "second_weighing",
    "sign_finding",
    "strike_horizon",
    "triage_report",
    "weigh_news",
    "withdraw_finding",
    "withdraw_law_view",
    "write_finding",
    "write_law_view",
]
