"""Two people who let a report be used without its source's consent, each naming the danger weighed."""

from __future__ import annotations

from answerable.actor import Actor
from answerable.ledger.actions import record, writing
from answerable.refusal import Absent, Sentence, because_given, refuse_if
from answerable.release.actions.rows import history, worked
from answerable.release.acts import Act
from answerable.release.models import Override, Release
from answerable.release.queries import seen
from answerable.release.queries.grounds import audience_of, standings
from answerable.release.rules import grounds as rules
from answerable.release.rules.grounds import Fitness
from answerable.release.rules.states import Step, why_not


@writing
def propose_override(
    reference: str, report: str, *, danger: str, because: str, by: Actor
) -> Override:
    """Propose to use a report for this release though its source has not consented."""
    reason, row = because_given(because), seen.release_locked(reference, by=by)
    fit = _fit(row, report, by)
    proposed = Override.objects.visible_to(by).filter(release=row, report=report).exists()
    refuse_if(rules.why_not_override(
        fit, danger=danger, proposed=proposed, open_draft=_why_not_edit(row, by), by=by,
    ))  # fmt: skip
    made = Override(
        release=row, report=report, danger=danger.strip(), because=reason,
        proposed_by=by.pseudonym, proposed_on=by.today, protected_by=report,
    )  # fmt: skip
    made.save(force_insert=True)
    worked(row, by)
    told = history(row, "override", "proposed", by, report=report, danger=made.danger,
                   person=by.pseudonym)  # fmt: skip
    told.protected_by = report
    record(Act.OVERRIDE_PROPOSED, reference, by=by, because=reason, rows=[told])
    return made


@writing
def confirm_override(
    reference: str, report: str, *, danger: str, because: str, by: Actor
) -> Override:
    """Agree, as the second person, to use a report without consent; in one's own words."""
    reason, row = because_given(because), seen.release_locked(reference, by=by)
    made = Override.objects.visible_to(by).filter(release=row, report=report).first()
    if made is None:
        raise Absent(report)
    refuse_if(rules.why_not_confirm(
        proposed_by=made.proposed_by, confirmed=bool(made.confirmed_by), danger=danger,
        open_draft=_why_not_edit(row, by), by=by,
    ))  # fmt: skip
    # What stood in the way may have become a refusal meanwhile: that is nobody's to overrule.
    fit = _fit(row, report, by)
    refuse_if(None if fit is Fitness.NOT_ASKED else rules.why_not_use(fit))
    made.confirmed_by, made.confirmed_on = by.pseudonym, by.today
    made.confirmed_danger, made.confirmed_because = danger.strip(), reason
    made.save(update_fields=[
        "confirmed_by", "confirmed_on", "confirmed_danger", "confirmed_because",
    ])  # fmt: skip
    worked(row, by)
    told = history(row, "override", "confirmed", by, report=report, danger=made.confirmed_danger,
                   person=by.pseudonym)  # fmt: skip
    told.protected_by = report
    record(Act.OVERRIDE_CONFIRMED, reference, by=by, because=reason, rows=[told])
    return made


def _fit(row: Release, report: str, by: Actor) -> Fitness:
    found = standings([report], row, audience_of(row), by=by).get(report)
    if found is None:
        raise Absent(report)
    return found.fit


def _why_not_edit(row: Release, by: Actor) -> Sentence | None:
    return why_not(Step.EDIT, seen.standing(row), by=by)
