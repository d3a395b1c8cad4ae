"""A picture a report brought, drawn anew from bare pixels: the sealed original goes to no browser."""

from __future__ import annotations

from answerable.actor import Actor
from answerable.evidence.queries import sealed_bytes
from answerable.intake import queries as intake
from answerable.intake.models import Report
from answerable.intake.sandbox.copies import PICTURES, Copy, copy_of
from answerable.refusal import Refused, Sentence, say

NO_PICTURE = say("It is no picture that can be shown here.")
NOT_NOW = say("The picture cannot be drawn now: no reader could be started on this machine.")


def has_picture(report: Report) -> bool:
    """Say whether the exhibit of a report is a picture that can be drawn."""
    return report.exhibit.kind in PICTURES and not report.exhibit.is_erased


def picture_of(reference: str, *, by: Actor) -> Copy:
    """The picture of a report for a reader who sees it, without anything but its pixels."""
    known = intake.report(reference, by=by)
    if not has_picture(known):
        raise Refused(NO_PICTURE)
    data = sealed_bytes(known.exhibit, under=intake.cited_under(known), by=by)
    try:
        drawn = copy_of(data, known.exhibit.kind)
    except OSError as wrong:
        raise Refused(NOT_NOW) from wrong
    if isinstance(drawn, Sentence):
        raise Refused(drawn)
    return drawn
