"""What can happen in this room, each with its sentence."""

from answerable.term import Term


class Act(Term):
    SOURCE_ADDED = "intake.source.added", "added a source"
    SOURCE_GRADED = "intake.source.graded", "graded a source's reliability"
    IDENTITY_KEPT = "intake.identity.kept", "sealed who a source is"
    IDENTITY_OPENED = "intake.identity.opened", "opened who a source is"
    RECEIVED = "intake.report.received", "took in a report"
    DATED = "intake.report.dated", "said when a report was published"
    READ = "intake.report.read", "read a report"
    UNPACKED = "intake.report.unpacked", "took the parts of a report out of it"
    KEPT_UNREAD = "intake.report.kept", "kept a report unread"
    OPENED = "intake.report.opened", "opened a report for the first time"
    HELD = "intake.report.held", "held a report until a day"
    ACKNOWLEDGED = "intake.report.acknowledged", "acknowledged a report to whoever sent it"
    UNTOLD = "intake.report.untold", "recorded that a report cannot be acknowledged"
    TRANSLATED = "intake.report.translated", "translated a report"
    CREDIBILITY_GRADED = "intake.report.graded", "graded a report's credibility"
    CONSENT_SET = "intake.consent.set", "recorded what a source allows"
    WITHDRAWN = "intake.report.withdrawn", "withdrew a report"
    LIST_TAKEN_IN = "intake.list.received", "took in a list of reports"
    RESEALED = "intake.fields.resealed", "sealed who sources are, and precise places, anew"
    ERASED = "intake.report.erased", "erased what a report said"
    IDENTITY_ERASED = "intake.identity.erased", "erased who a source is"
