"""Horizon dates the reader may see, and how many open cases would outlive each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.assessment.models import Clock, Horizon
from answerable.assessment.queries import timing
from answerable.assessment.queries.cases import cases
from answerable.assessment.queries.subjects import must_read_cases, reads_cases
from answerable.assessment.rules import horizons as rules
from answerable.assessment.rules.clocks import INQUIRY
from answerable.incidents.models import Situation
from answerable.playbook import CLOSED
from answerable.refusal import Absent, Sentence


@dataclass(frozen=True)
class Line:
    """One horizon date as shown: what it is about, how far off, and which cases would outlive it."""

    row: Horizon
    kind: rules.HorizonKind
    about: str
    """Name of the situation or office; empty: the whole house."""
    days: int
    """Until it has come; negative once it has passed."""
    outlook: rules.Outlook
    named_by: str
    why_not: Sentence | None
    """Why the reader may neither change nor strike it."""


def horizons_ahead(*, by: Actor) -> Sequence[Line]:
    """What stands on the first screen: everything still to come, or passed and not struck, soonest
    first; a day that has passed stays until somebody answers for it."""
    return [line for line in all_horizons(by=by) if line.row.struck_on is None]


def all_horizons(*, by: Actor) -> Sequence[Line]:
    """Every horizon date the reader may see, struck ones last."""
    if not reads_cases(by):
        return []
    rows = list(Horizon.objects.visible_to(by).order_by("ends_on", "pk"))
    names = _abouts({row.about for row in rows if row.about}, by)
    people = accounts.names_of({row.named_by for row in rows})
    due = _due(by) if rows else []
    lines = [_line(row, names, people, due, by) for row in rows]
    return sorted(lines, key=lambda line: line.row.struck_on is not None)


def horizon_locked(reference: str, *, by: Actor) -> Horizon:
    """The horizon of this reference, held for the transaction; or `Absent`."""
    must_read_cases(reference, by=by)
    seen = Horizon.objects.visible_to(by).filter(reference=reference).first()
    if seen is None:
        raise Absent(reference)
    return Horizon.everything.select_for_update().get(pk=seen.pk)


def protector(about: str, *, by: Actor) -> str:
    """What a horizon about this is seen with: its situation; empty for the house and for offices."""
    if about.startswith("t-"):
        found = Situation.objects.visible_to(by).filter(reference=about).first()
        if found is None:
            raise Absent(about)
        return found.protected_by
    accounts.office_of(about, by=by)
    return ""


def scopes(*, by: Actor) -> Sequence[tuple[str, str]]:
    """Reference and name of what a horizon can be about, besides the whole house."""
    situations = Situation.objects.visible_to(by).order_by("name", "pk")
    offices = [(office.reference, office.name) for office in accounts.offices(by=by)]
    return [*situations.values_list("reference", "name"), *offices]


_Open = tuple[str, str, date | None]
"""An open case: its situation, its office, and the day its inquiry is due; None where nothing says."""


def _due(by: Actor) -> list[_Open]:
    rows = cases(by=by).exclude(stage=CLOSED)
    placed = rows.values_list("reference", "office", "incident__situation__reference")
    running = Clock.objects.visible_to(by).filter(
        kind=INQUIRY, stopped_on__isnull=True, subject__in=rows.values("reference")
    )
    due = dict(running.values_list("subject", "due_on"))
    paused = timing.clocks(by=by).filter(pk__in=running.filter(pauses__isnull=False).values("pk"))
    due.update({row.subject: timing.as_running(row).due_by(by.today) for row in paused})
    return [(situation or "", office, due.get(ref)) for ref, office, situation in placed]


def _line(
    row: Horizon, names: dict[str, str], people: dict[str, str], due: list[_Open], by: Actor
) -> Line:
    mine = [day for situation, office, day in due if row.about in ("", situation, office)]
    return Line(
        row, rules.HorizonKind(row.kind), names.get(row.about, ""),
        (row.ends_on - by.today).days, rules.outlook(mine, row.ends_on, by.today),
        people.get(row.named_by, ""), rules.why_not_strike(struck=bool(row.struck_on), by=by),
    )  # fmt: skip


def _abouts(references: set[str], by: Actor) -> dict[str, str]:
    seen = Situation.objects.visible_to(by).filter(reference__in=references)
    offices = {o.reference: o.name for o in accounts.offices(by=by)}
    return {**offices, **dict(seen.values_list("reference", "name"))}
