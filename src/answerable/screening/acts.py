"""What can happen in this room, each with its sentence."""

from answerable.term import Term


class Act(Term):
    SCREENED = "screening.screening.made", "held applications against all that bears on them"
    RULED = "screening.line.ruled", "ruled on a screened application"
    VETTED = "screening.vetting.made", "kept what a check of the name of a unit was held against"
