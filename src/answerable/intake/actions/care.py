"""What may be done with a report, who first opened it, how credible it is, and its withdrawal."""

from __future__ import annotations

from datetime import date

from answerable.actor import Actor
from answerable.intake import queries, rules
from answerable.intake.actions.rows import row_of
from answerable.intake.acts import Act
from answerable.intake.models import Consent, Report
from answerable.intake.rules import Allowed, Credibility, Part, State
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if


@writing
def set_consent(report: Report, allowed: Allowed, *, because: str, by: Actor) -> Consent:
    """Record what the source now allows; what it allowed before stays on the record."""
    refuse_if(rules.why_not_keep(by))
    refuse_if(rules.why_not_kept({
        Part.CONDITIONS: allowed.conditions, Part.GIVEN_HOW: allowed.given_how,
    }))  # fmt: skip
    report = queries.report(report.reference, by=by)
    consent = Consent(report=report, use=allowed.use.value, conditions=allowed.conditions,
                      given_how=allowed.given_how[:120], recorded_at=by.moment,
                      protected_by=report.reference)  # fmt: skip
    consent.save(force_insert=True)
    row = row_of(report, "consent", allowed.use.value, by, conditions=allowed.conditions)
    record(Act.CONSENT_SET, report.reference, by=by, because=because_given(because), rows=[row])
    return consent


@writing
def grade_credibility(report: Report, credibility: Credibility, *, because: str, by: Actor) -> None:
    """Grade how credible one report is, 1 to 6."""
    refuse_if(rules.why_not_grade(by))
    report = queries.report(report.reference, by=by)
    before, report.credibility = report.credibility, credibility.value
    report.save(update_fields=["credibility"])
    row = row_of(report, "credibility", credibility.value, by, before=before)
    because = because_given(because)
    record(Act.CREDIBILITY_GRADED, report.reference, by=by, because=because, rows=[row])


def note_opened(report: Report, *, by: Actor) -> bool:
    """Note the first opening by somebody who works with reports; say whether this was it."""
    if not rules.first_opening(by, opened=report.opened_at is not None):
        return False
    return _open(report, by=by)


@writing
def hold(report: Report, until: date | None, *, because: str, by: Actor) -> None:
    """Keep a report out of the queue until a day; the clock that runs for it runs on."""
    report = queries.report(report.reference, by=by)
    refuse_if(rules.why_not_hold(by, until, state=report.state))
    report.held_until = until
    report.save(update_fields=["held_until"])
    row = row_of(report, "held", until.isoformat() if until else "", by)
    record(Act.HELD, report.reference, by=by, because=because_given(because), rows=[row])


@writing
def withdraw(report: Report, *, because: str, by: Actor) -> None:
    """Withdraw a report: it stays, sealed and findable, and counts for nothing from now on."""
    report = queries.report(report.reference, by=by)
    refuse_if(rules.why_not_withdraw(by, state=report.state))
    before, report.state = report.state, State.WITHDRAWN.value
    report.save(update_fields=["state"])
    row = row_of(report, "report", State.WITHDRAWN.value, by, before=before)
    record(Act.WITHDRAWN, report.reference, by=by, because=because_given(because), rows=[row])


@writing
def _open(report: Report, *, by: Actor) -> bool:
    unopened = Report.everything.filter(pk=report.pk, opened_at__isnull=True)
    if not unopened.update(opened_at=by.moment):
        return False
    report.opened_at = by.moment
    row = row_of(report, "opened", "first", by)
    record(Act.OPENED, report.reference, by=by, rows=[row])
    return True
