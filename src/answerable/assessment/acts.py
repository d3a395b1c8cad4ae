"""What can happen in this room, each with its sentence."""

from answerable.term import Term


class Act(Term):
    TRIAGED = "assessment.triage.decided", "decided triage"
    SECONDED = "assessment.triage.seconded", "agreed to a triage decision as second person"
    OPENED = "assessment.case.opened", "opened a case"
    PROCEDURE_CHANGED = (
        "assessment.case.procedure_changed",
        "moved a case to the current text of its procedure",
    )
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
    PAUSED = "assessment.clock.paused", "paused a clock"
    RESUMED = "assessment.clock.resumed", "let a paused clock run on"
    REMINDED = "assessment.digest.composed", "composed a digest of reminders"
    CALENDAR_OPENED = "assessment.calendar.opened", "made a new address of a personal calendar"
    CALENDAR_CLOSED = "assessment.calendar.closed", "closed the address of a personal calendar"
    HORIZON_NAMED = "assessment.horizon.named", "named a horizon date"
    HORIZON_MOVED = "assessment.horizon.moved", "changed a horizon date"
    HORIZON_STRUCK = "assessment.horizon.struck", "struck a horizon date"
    MET = "assessment.condition.met", "recorded on a case what a move may require"
    AGAIN = "assessment.case.reconsidered", "opened again on a case what was decided"
    REFERRED = "assessment.referral.sent", "offered a case to another office"
    ACCEPTED = "assessment.referral.accepted", "accepted a case from another office"
    RETURNED = "assessment.referral.returned", "returned a case to the office that offered it"
    RECALLED = "assessment.referral.withdrawn", "took back the offer of a case"
    AWAY = "assessment.absence.noted", "noted that somebody is away"
    BACK = "assessment.absence.ended", "noted that somebody is back"
    DEPARTED = "assessment.departure.done", "closed an account and handed on what it held"
    NOTED = "assessment.note.written", "wrote a note"
    EDITED = "assessment.note.changed", "changed a note"
    TURNED_BACK = (
        "assessment.triage.reopened",
        "opened a report or incident again on new information",
    )
    NEWS_WEIGHED = "assessment.news.weighed", "weighed what is new, and said why it changes nothing"
    NEWS_CITED = "assessment.case.news", "cited what is new on a case"
    OPINED = "assessment.opinion.given", "gave an opinion that others cannot see yet"
    OPINIONS_OPENED = "assessment.opinions.opened", "gave the last opinion, and all were opened"
    DISSENTED = "assessment.finding.dissented", "recorded a dissent from a finding"
    STEP_PLANNED = "assessment.step.planned", "planned a step of own inquiry"
    STEP_DONE = "assessment.step.done", "recorded what a step of own inquiry brought"
    STEP_REFUSED = "assessment.step.refused", "refused a step of own inquiry"
    LAW_WRITTEN = "assessment.law.written", "wrote a law view"
    LAW_COUNTERSIGNED = "assessment.law.countersigned", "countersigned a law view"
    LAW_WITHDRAWN = "assessment.law.withdrawn", "withdrew a law view"
