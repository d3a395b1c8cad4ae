"""The funnel as figures, for whoever counts on from here: the command line, a test, another program."""

from __future__ import annotations

from datetime import date
from typing import Any

from answerable.actor import Actor
from answerable.oversight.queries.end_use import EndUse, end_use
from answerable.oversight.queries.holders import holders
from answerable.oversight.queries.overview import Overview, overview
from answerable.oversight.rules.ages import Band
from answerable.oversight.rules.carry_over import Balance, why_not_period
from answerable.oversight.rules.funnel import Group, Line
from answerable.refusal import refuse_if


def stage_funnel(
    by: Actor, true_on: date | None = None, known_on: date | None = None
) -> dict[str, Any]:
    """Where the reader's incidents stood on a day, by what was known on another, as plain figures."""
    return funnel_figures(overview(by=by, true_on=true_on, known_on=known_on), by=by)


def carry_over(by: Actor, first: date, last: date, known_on: date | None = None) -> Balance:
    """The account of a period: open at its start, new, reopened, completed, open at its end."""
    refuse_if(why_not_period(first, last, today=by.today))
    return overview(by=by, true_on=last, known_on=known_on).period(first, last)


def funnel_figures(seen: Overview, *, by: Actor) -> dict[str, Any]:
    """An overview as plain figures."""
    names = {stage.code: str(stage.words) for stage in seen.stages}
    return {
        "true_on": seen.true_on.isoformat(),
        "known_on": seen.known_on.isoformat(),
        "sentence": " ".join(seen.sentence),
        "since": seen.opened_on.isoformat() if seen.opened_on else None,
        "open": seen.open,
        "waited_more_than_60_days": seen.long,
        "no_longer_open": seen.ended,
        "never_opened_reports": {
            "count": seen.unopened.count, "oldest_days": seen.unopened.oldest,
        },
        "stages": [_line(line, names, seen) for line in seen.lines] if seen.sees_cases else None,
        "end_use": end_use_figures(end_use(seen, by=by)) if seen.sees_cases else None,
        "by_recipient": [_group(group, seen) for group in seen.by_recipient],
        "by_office": [_group(group, seen, seen.offices) for group in seen.by_office],
        "held_by": [
            {"kind": one.kind, "name": str(one.words), "count": one.count}
            for one in holders(seen, by=by)
        ] if seen.sees_cases else None,
    }  # fmt: skip


def end_use_figures(found: EndUse) -> dict[str, Any]:
    """The concerns about end use, counted apart."""
    names = {stage.code: str(stage.words) for stage in found.stages}
    return {
        "sentence": " ".join(found.sentence), "open": found.open, "no_longer_open": found.ended,
        "stages": [_line(line, names, found) for line in found.lines],
    }  # fmt: skip


def _line(line: Line, names: dict[str, str], seen: Overview | EndUse) -> dict[str, Any]:
    return {
        "stage": line.stage,
        "words": names.get(line.stage, line.stage),
        "open": line.open,
        "ages": dict(zip((band.value for band in Band), line.bands, strict=True)),
        "oldest_days": line.oldest,
        "moved_on_in_30_days": line.moved_on,
        "ever_reached": None if line.stage == seen.stages[0].code else line.reached,
    }


def _group(group: Group, seen: Overview, names: dict[str, str] | Any = None) -> dict[str, Any]:
    return {
        "name": (names or {}).get(group.name, group.name) or None,
        "open": group.open,
        "waited_more_than_60_days": group.long,
        "oldest_days": group.oldest,
        "ages": dict(zip((band.value for band in Band), group.bands, strict=True)),
        "by_stage": dict(zip((s.code for s in seen.stages), group.by_stage, strict=True)),
    }
