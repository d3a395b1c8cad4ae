"""The law view on an incident or a situation: what stands, what awaits a second adviser, what stood."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.assessment.models import LawView
from answerable.assessment.queries.cited import seen_of
from answerable.assessment.queries.subjects import must_read_cases, reads_cases
from answerable.assessment.rules import law as rules
from answerable.assessment.rules.law import LegalView, Point, Principle, ViewState
from answerable.incidents.models import Incident, Situation
from answerable.refusal import Absent, Sentence


@dataclass(frozen=True)
class Given:
    """The view on one principle, and where that principle is named in published practice."""

    principle: Principle
    view: LegalView
    because: str
    source: str


@dataclass(frozen=True)
class View:
    """One law view as shown."""

    row: LawView
    state: ViewState
    points: Sequence[Given]
    cites: Sequence[str]
    author: str
    countersigner: str
    countersign_why_not: Sentence | None
    withdraw_why_not: Sentence | None


@dataclass(frozen=True)
class LawPage:
    """The law view of a subject, apart from its findings."""

    subject: str
    shown: bool
    """False for who reads no cases: they are told nothing, not even that there is none."""
    stands: View | None = None
    awaits: View | None = None
    earlier: Sequence[View] = ()
    write_why_not: Sentence | None = None

    @property
    def principles(self) -> Sequence[Given]:
        """A line for each principle to fill in, beginning from what was last written."""
        last = self.awaits or self.stands
        return last.points if last else _points(())


def law_page(subject: str, *, by: Actor) -> LawPage:
    """The law view of an incident or a situation; `Absent` to who reads no cases or may not see it."""
    protected(subject, by=by)
    rows = list(
        LawView.objects.visible_to(by).filter(subject=subject).order_by("-written_at", "-pk")
    )
    names = accounts.names_of({name for row in rows for name in (row.author, row.countersigned_by)})
    known = seen_of({cite for row in rows for cite in row.cites}, by=by)
    views = [_view(row, names, known, by) for row in rows]
    return LawPage(
        subject, True,
        next((view for view in views if view.state is ViewState.STANDING), None),
        next((view for view in views if view.state is ViewState.WRITTEN), None),
        [v for v in views if v.state in (ViewState.WITHDRAWN, ViewState.REPLACED)],
        rules.why_not_adviser(by),
    )  # fmt: skip


def law_beside(subject: str, *, by: Actor) -> LawPage:
    """The same beside an incident or a situation, empty for a reader of those who reads no cases."""
    return law_page(subject, by=by) if reads_cases(by) else LawPage(subject, False)


def law_view(reference: str, *, by: Actor) -> LawView:
    """The law view of this reference, or `Absent`."""
    found = LawView.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def protected(subject: str, *, by: Actor) -> str:
    """The record whose marking governs a view on this incident or situation; `Absent` if unseen."""
    must_read_cases(subject, by=by)
    incidents = Incident.objects.visible_to(by).filter(reference=subject)
    situations = Situation.objects.visible_to(by).filter(reference=subject)
    found = incidents.first() or situations.first()
    if found is None:
        raise Absent(subject)
    return str(found.protected_by)


def _view(row: LawView, names: Mapping[str, str], known: set[str], by: Actor) -> View:
    state = ViewState(row.state)
    return View(
        row, state, _points([Point(**point) for point in row.points]),
        [cite for cite in row.cites if cite in known],
        names.get(row.author, ""), names.get(row.countersigned_by, ""),
        rules.why_not_countersign(state, author=row.author, by=by),
        rules.why_not_withdraw(state, names=(row.author, row.countersigned_by), by=by),
    )  # fmt: skip


def _points(points: Sequence[Point]) -> Sequence[Given]:
    """Every principle, in the order of the list: what nobody assessed says so."""
    said = {point.principle: point for point in points}
    return [
        Given(one, LegalView(point.view), point.because, rules.SOURCES[one])
        if (point := said.get(one.value)) else
        Given(one, LegalView.NOT_ASSESSED, "", rules.SOURCES[one])
        for one in Principle
    ]  # fmt: skip
