"""The law view written by one legal adviser, countersigned by another, withdrawn; never overwritten."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.assessment.actions.rows import history, insert_first
from answerable.assessment.acts import Act
from answerable.assessment.models import History, LawView
from answerable.assessment.queries import law as known
from answerable.assessment.queries.cited import unusable
from answerable.assessment.rules import law as rules
from answerable.assessment.rules.cites import in_order, why_not_cite
from answerable.assessment.rules.law import Point, ViewState
from answerable.ledger.actions import record, writing
from answerable.refusal import Absent, because_given, refuse_if


@writing
def write_law_view(
    subject: str, *, points: Iterable[Point], because: str, by: Actor, cites: Iterable[str] = ()
) -> LawView:
    """Write a law view on an incident or a situation; what two signed before stands until then."""
    reason, given = because_given(because), tuple(points)
    protected_by = known.protected(subject, by=by)
    cited = in_order(cites)
    refuse_if(rules.why_not_view(given, by=by))
    refuse_if(why_not_cite(cited))
    for one in unusable(cited, by=by):
        raise Absent(one)
    _retire(subject, ViewState.WRITTEN)
    made = LawView(
        reference=new_reference("w"), subject=subject, points=[asdict(point) for point in given],
        because=reason, cites=list(cited), author=by.pseudonym, written_at=by.moment,
        protected_by=protected_by,
    )  # fmt: skip
    insert_first(made)
    record(Act.LAW_WRITTEN, subject, by=by, because=reason, rows=[_row(made, by)])
    return made


@writing
def countersign_law_view(reference: str, *, because: str, by: Actor) -> LawView:
    """Agree as another legal adviser: the view stands from now, in place of the one before."""
    reason, made = because_given(because), known.law_view(reference, by=by)
    refuse_if(rules.why_not_countersign(ViewState(made.state), author=made.author, by=by))
    _retire(made.subject, ViewState.STANDING)
    made.state = ViewState.STANDING
    made.countersigned_by, made.countersigned_at = by.pseudonym, by.moment
    made.save(update_fields=["state", "countersigned_by", "countersigned_at"])
    record(Act.LAW_COUNTERSIGNED, made.subject, by=by, because=reason, rows=[_row(made, by)])
    return made


@writing
def withdraw_law_view(reference: str, *, because: str, by: Actor) -> LawView:
    """Withdraw a law view: it stays on the record, and stands no longer."""
    reason, made = because_given(because), known.law_view(reference, by=by)
    names = (made.author, made.countersigned_by)
    refuse_if(rules.why_not_withdraw(ViewState(made.state), names=names, by=by))
    made.state = ViewState.WITHDRAWN
    made.save(update_fields=["state"])
    record(Act.LAW_WITHDRAWN, made.subject, by=by, because=reason, rows=[_row(made, by)])
    return made


def _retire(subject: str, state: ViewState) -> None:
    """Whatever stood gives way, seen or not: two views of one state cannot stand on one subject."""
    LawView.everything.filter(subject=subject, state=state).update(state=ViewState.REPLACED)


def _row(made: LawView, by: Actor) -> History:
    return history(
        made.subject, "law_view", made.state, on=by.today, protected_by=made.protected_by,
        view=made.reference, points=made.points, because=made.because, cites=made.cites,
        author=made.author, countersigned_by=made.countersigned_by,
    )  # fmt: skip
