"""The hand that writes oversight's own reports: what a verification found, series others publish,
questions of a legislature and their answers. It changes nothing of what it reports on."""

from answerable.oversight.actions.questions import answer_question, take_question
from answerable.oversight.actions.series import import_series
from answerable.oversight.actions.verifications import look, note_verification, verify

__all__ = [
    "answer_question", "import_series", "look", "note_verification", "take_question", "verify",
]  # fmt: skip
