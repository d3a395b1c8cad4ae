"""What happened in a period and what was late at its end, counted from history rows for one reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q, QuerySet

from answerable.accounts.rules import may_read
from answerable.accounts.sight import visible_to
from answerable.actor import Actor
from answerable.assessment.models import Case, Clock
from answerable.assessment.models import History as CaseHistory
from answerable.assessment.queries import timing
from answerable.assessment.rules.clocks import Running, read
from answerable.ledger.days import end_of
from answerable.oversight.reports.document import Plain
from answerable.playbook import Family
from answerable.response.models import Decision
from answerable.response.models import History as ResponseHistory
from answerable.response.rules.decisions import Result
from answerable.response.rules.plans import MeasureState


@dataclass(frozen=True)
class Events:
    """Counts of a period; None where the reader's roles read none of it."""

    triage: Mapping[Family, int]
    decisions: Mapping[Result, int] | None
    measures: Mapping[tuple[str, MeasureState], int] | None


@dataclass(frozen=True)
class Lateness:
    """The clocks past due on a day: how many of each kind, and by how many days the worst."""

    late: Mapping[str, int]
    worst: Mapping[str, int]
    running: int

    @property
    def count(self) -> int:
        return sum(self.late.values())


def events(first: date, last: date, known_on: date, *, by: Actor) -> Events:
    """What was decided between two days (both included), by what was known on a third."""
    triaged = _rows(CaseHistory.objects.filter(visible_to(by, Case)), first, last, known_on)
    told: dict[str, Family] = {}
    for subject, data in triaged.filter(what="triage").values_list("subject", "data"):
        if data.get("state") == "in_force":
            told[subject] = Family(data["family"])
    answered = _answered(first, last, known_on, by) if may_read("decision", by.roles) else None
    return Events(
        Counter(told.values()),
        Counter(answered[0].values()) if answered else None,
        Counter(answered[1].values()) if answered else None,
    )


def _answered(
    first: date, last: date, known_on: date, by: Actor
) -> tuple[dict[str, Result], dict[str, tuple[str, MeasureState]]]:
    """The last word of the period on each decision and each measure."""
    rows = ResponseHistory.objects.filter(visible_to(by, Decision))
    decided: dict[str, Result] = {}
    measures: dict[str, tuple[str, MeasureState]] = {}
    for subject, what, value, data in _rows(rows, first, last, known_on).values_list(
        "subject", "what", "value", "data"
    ):
        if what == "decision" and value in set(Result) - {Result.OPEN}:
            decided[subject] = Result(value)
        if what == "measure" and value in {MeasureState.DECIDED, MeasureState.CARRIED_OUT}:
            measures[subject] = (data["kind"], MeasureState(value))
    return decided, measures


def lateness(true_on: date, known_on: date, *, by: Actor) -> Lateness:
    """The clocks that ran on a day and were past due, days paused by then taken off.

    How long a clock was allowed is read as it stands: an extension given since changes what was late
    then, which the report says.
    """
    ran = timing.clocks(by=by).filter(
        Q(stopped_on__isnull=True) | Q(stopped_on__gt=true_on), started_on__lte=true_on
    )
    known = [_as_known(row, known_on) for row in ran.filter(started_on__lte=known_on)]
    late: Counter[str] = Counter()
    worst: dict[str, int] = {}
    for kind, over_by in ((clock.kind, read(clock, true_on).over_by) for clock in known):
        if over_by:
            late[kind] += 1
            worst[kind] = max(worst.get(kind, 0), over_by)
    return Lateness(dict(sorted(late.items())), worst, len(known))


def _as_known(row: Clock, known_on: date) -> Running:
    """A clock with the pauses that had begun by then."""
    clock = timing.as_running(row)
    begun = tuple(pause for pause in clock.pauses if pause.from_on <= known_on)
    return replace(clock, pauses=begun)


def figures(found: Events, late: Lateness) -> Plain:
    """The same as plain values."""
    measures: Iterable[tuple[tuple[str, MeasureState], int]] = (found.measures or {}).items()
    return {
        "triage": {family.value: found.triage.get(family, 0) for family in Family},
        "decisions": None if found.decisions is None else {
            result.value: found.decisions.get(result, 0) for result in Result
            if result is not Result.OPEN
        },
        "measures": None if found.measures is None else [
            {"kind": kind, "state": state.value, "count": count}
            for (kind, state), count in sorted(measures)
        ],
        "late": dict(late.late),
        "clocks_running": late.running,
    }  # fmt: skip


def _rows(rows: QuerySet, first: date, last: date, known_on: date) -> QuerySet:  # type: ignore[type-arg]
    return rows.filter(
        effective_on__gte=first, effective_on__lte=last, recorded_at__lt=end_of(known_on)
    ).order_by("act", "line")
