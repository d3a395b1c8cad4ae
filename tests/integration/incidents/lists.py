"""Many incidents at once, from a list somebody handed in: each row a report, its statements accepted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from answerable.actor import Actor, Level
from answerable.incidents import actions
from answerable.incidents.models import Statement
from answerable.incidents.rules.incidents import Described
from answerable.incidents.rules.statements import State
from answerable.intake import actions as intake
from answerable.intake.queries import preview
from answerable.intake.rules import SourceKind

FIRST = date(2025, 6, 1)
Row = tuple[str, str, str]
"""Place, weapon, object."""


def incidents(
    rows: Sequence[Row], *, by: Actor, level: Level = Level.INTERNAL, name: str = "list",
    apart: int = 3,
) -> list[str]:  # fmt: skip
    """An incident for each row, days apart, in the order given; their references."""
    days = [FIRST + timedelta(apart * n) for n in range(len(rows))]
    lines = [f"{day},{p},2,{w},{o}" for day, (p, w, o) in zip(days, rows, strict=True)]
    text = ("Date,Town,Killed,Weapon,Target\n" + "\n".join(lines) + "\n").encode()
    source = intake.source_named(f"Monitor of the {name}", SourceKind.NGO_OR_PRESS, by=by)
    taken = intake.take_in_list(
        text, source=source, mapping=preview(text).plan, filename=f"{name}.csv", level=level, by=by
    )
    return [
        _begun(report, day, row, by)
        for report, day, row in zip(taken.taken, days, rows, strict=True)
    ]


def _begun(report: str, day: date, row: Row, by: Actor) -> str:
    actions.propose_links(report, by=by)
    said = Statement.objects.visible_to(by).filter(protected_by=report)
    actions.settle_statements(list(said.values_list("reference", flat=True)), State.ACCEPTED, by=by)
    place, _, hit = row
    described = Described(f"{hit}, {place}", day.isoformat(), place, object_hit=hit)
    return actions.begin_incident(report, described, because="on the list", by=by).reference
