"""What lies in a report, and in what it lay, for a named reader."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.actor import Actor
from answerable.intake.models import History, Report


@dataclass(frozen=True)
class Inside:
    """The parts of a report the reader may see, and how many were left in it."""

    parts: tuple[Report, ...]
    left: int
    why_left: str
    whole: Report | None
    """What it lay in, where the reader may see that."""


def inside(report: Report, *, by: Actor) -> Inside:
    """The parts of a report and what it is a part of."""
    parts = Report.objects.visible_to(by).filter(whole=report).order_by("pk")
    above = Report.objects.visible_to(by).filter(parts=report.pk)
    whole = above.first() if report.whole_id else None
    noted = noted_parts(report, by=by)
    data = noted.data if noted else {}
    return Inside(tuple(parts), int(data.get("left", 0)), str(data.get("why", "")), whole)


def known_parts(report: Report, *, by: Actor) -> frozenset[str]:
    """Where in the whole the parts lay that are reports already."""
    # Every part counts, seen or not: one that somebody marked higher must not be taken out twice.
    found = Report.everything.filter(whole=report).values_list("locator", flat=True)
    return frozenset(found)


def noted_parts(report: Report, *, by: Actor) -> History | None:
    """What was written down when the parts were taken out, newest first."""
    known = Report.objects.visible_to(by).filter(pk=report.pk).exists()
    found = History.objects.filter(subject=report.reference, what="parts").order_by("-act")
    return found.first() if known else None


def depth_of(report: Report, *, by: Actor) -> int:
    """How many reports this one lies in, one in another."""
    depth, above = 0, report.whole_id
    while above is not None and depth < _DEEP:
        depth += 1
        above = Report.everything.filter(pk=above).values_list("whole_id", flat=True).first()
    return depth


_DEEP = 20
