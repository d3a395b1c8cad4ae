"""What can happen in this room, each with its sentence."""

from answerable.term import Term


class Act(Term):
    VERIFIED = "oversight.log.verified", "verified the log, the history and the sealed files"
    SERIES_IMPORTED = "oversight.series.imported", "took in a series that others publish"
    QUESTION_TAKEN = "oversight.question.taken", "took in a question of a legislature"
    QUESTION_ANSWERED = "oversight.question.answered", "answered a question of a legislature"
