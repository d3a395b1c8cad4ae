"""A report acknowledged: whoever sent it was told that it has come, or why nobody can be told."""

from __future__ import annotations

from datetime import date

from answerable.actor import Actor
from answerable.intake import queries, rules
from answerable.intake.acts import Act
from answerable.intake.models import Acknowledgement, History
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if


@writing
def acknowledge(
    reference: str, *, how: str, words: str, because: str, by: Actor, on: date | None = None
) -> Acknowledgement:
    """Record that the reporter was told: how, when, in which words. It stops the clock of it.

    `because` says whom, or how it is known that they got it; who they are stays sealed with the source.
    """
    reason, day = because_given(because), on or by.today
    report = queries.report(reference, by=by)
    told = queries.acknowledgement(reference, by=by)
    refuse_if(rules.why_not_acknowledge(by, state=report.state, told=bool(told and told.told)))
    refuse_if(rules.why_not_told(how, words, day, received_on=report.received_at.date(), by=by))
    made = Acknowledgement(
        report=report, told=True, how=how, words=words.strip(), because=reason, on=day,
        by=by.pseudonym, recorded_at=by.moment, protected_by=report.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    record(Act.ACKNOWLEDGED, reference, by=by, because=reason, rows=[_row(made, reference)])
    return made


@writing
def note_untold(reference: str, *, because: str, by: Actor) -> Acknowledgement:
    """Record that nobody can be told, and why: there is no way back, or it would endanger them."""
    reason = because_given(because)
    report = queries.report(reference, by=by)
    known = queries.acknowledgement(reference, by=by)
    refuse_if(rules.why_not_acknowledge(by, state=report.state, told=bool(known and known.told)))
    refuse_if(rules.why_not_untold(impossible=known is not None))
    made = Acknowledgement(
        report=report, told=False, because=reason, on=by.today, by=by.pseudonym,
        recorded_at=by.moment, protected_by=report.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    record(Act.UNTOLD, reference, by=by, because=reason, rows=[_row(made, reference)])
    return made


def _row(made: Acknowledgement, reference: str) -> History:
    value = "told" if made.told else "impossible"
    return History(
        subject=reference, what="acknowledged", value=value,
        data={"how": made.how, "words": made.words, "because": made.because},
        effective_on=made.on, protected_by=made.protected_by,
    )  # fmt: skip
