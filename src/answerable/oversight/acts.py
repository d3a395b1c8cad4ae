"""What can happen in this room, each with its sentence."""

from answerable.term import Term


class Act(Term):
    VERIFIED = "oversight.log.verified", "verified the log, the history and the sealed files"
