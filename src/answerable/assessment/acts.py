"""What can happen in this room, each with its sentence."""

from answerable.term import Term


class Act(Term):
    TRIAGED = "assessment.triage.decided", "decided triage"
    SECONDED = "assessment.triage.seconded", "agreed to a triage decision as second person"
    OPENED = "assessment.case.opened", "opened a case"
    ASSIGNED = "assessment.case.assigned", "gave a case to somebody"
    MOVED = "assessment.case.moved", "moved a case"
    REOPENED = "assessment.case.reopened", "reopened a case"
    CLOSED = "assessment.case.closed", "closed a case"
    WRITTEN = "assessment.finding.written", "wrote a finding"
    SIGNED = "assessment.finding.signed", "signed a finding"
    COUNTERSIGNED = "assessment.finding.countersigned", "countersigned a finding"
    WITHDRAWN = "assessment.finding.withdrawn", "withdrew a finding"
    WAITING = "assessment.waiting.noted", "noted what a case waits for"
    WAITED = "assessment.waiting.ended", "noted that a wait has ended"
    EXTENDED = "assessment.clock.extended", "extended a clock"
    MET = "assessment.condition.met", "recorded on a case what a move may require"
