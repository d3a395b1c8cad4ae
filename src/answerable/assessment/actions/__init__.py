"""The hand that writes triage, cases, findings, waits and clocks."""

from answerable.assessment.actions.cases import (
    assign,
    close_case,
    meet,
    move_case,
    open_case,
    reopen,
)
from answerable.assessment.actions.findings import (
    countersign,
    sign_finding,
    withdraw_finding,
    write_finding,
)
from answerable.assessment.actions.triage import second_triage, triage_report
from answerable.assessment.actions.waits import end_waiting, extend_clock, note_waiting

__all__ = [
    "assign",
    "close_case",
    "countersign",
    "end_waiting",
    "extend_clock",
    "meet",
    "move_case",
    "note_waiting",
    "open_case",
    "reopen",
    "second_triage",
    "sign_finding",
    "triage_report",
    "withdraw_finding",
    "write_finding",
]
