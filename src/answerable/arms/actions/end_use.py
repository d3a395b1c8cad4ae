"""Concerns about the end use of supplied arms recorded, and what each is about named."""

from __future__ import annotations

from datetime import UTC, datetime, time

from answerable.actor import Actor
from answerable.arms.actions.rows import INTERNAL, Marked, ends, new_marked, told
from answerable.arms.acts import Act
from answerable.arms.models import EndUseConcern, EndUseItem
from answerable.arms.queries import known
from answerable.arms.rules import end_use as rules
from answerable.incidents.rules.dates import why_not_date
from answerable.ledger.actions import record, writing
from answerable.refusal import Absent, because_given, refuse_if


@writing
def record_concern(
    said: rules.Told, *, because: str, by: Actor, marked: Marked = INTERNAL
) -> EndUseConcern:
    """Record a concern. It is no finding: a case on it goes through the procedure like any other."""
    reason = because_given(because)
    refuse_if(rules.why_not_concern(said, by=by))
    refuse_if(why_not_date(said.happened, today=by.today) if said.happened else None)
    report = known.must_see_report(said.report, by=by)
    reference = new_marked("eu", marked, by=by)
    received = datetime.combine(said.received_on, time(12), UTC) if said.received_on else by.moment
    made = EndUseConcern(
        reference=reference, title=said.title.strip(), kind=said.kind,
        recipient_states=list(said.states), what=said.what.strip(), source=said.source.strip(),
        report=report, happened=said.happened, least=said.least, most=said.most,
        received_at=min(received, by.moment), recorded_by=by.pseudonym, protected_by=reference,
    )  # fmt: skip
    made.save(force_insert=True)
    rows = [told(made, reference, "end_use", made.kind, on=made.received_at.date(),
                 title=made.title, states=made.recipient_states,
                 articles=ends(made.least, made.most))]  # fmt: skip
    record(Act.CONCERN_RECORDED, reference, by=by, because=reason, rows=rows)
    return made


@writing
def name_item(reference: str, target: str, *, by: Actor, note: str = "") -> EndUseItem:
    """Name what a concern is about: an article, a unit, a transfer, a licence, an observation."""
    row = known.concern_locked(reference, by=by)
    named = EndUseItem.everything.filter(concern=row, target=target).exists()
    refuse_if(rules.why_not_item(target, known=named, by=by))
    under = known.seen([target], by=by).get(target)
    if under is None:
        raise Absent(target)
    made = EndUseItem(
        concern=row, target=target, target_under=under, note=note.strip(), recorded_by=by.pseudonym,
        protected_by=row.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    kept = told(row, reference, "end_use_item", target, on=by.today, note=made.note)
    kept.about = under
    record(Act.CONCERN_NAMES, reference, by=by, rows=[kept])
    return made
