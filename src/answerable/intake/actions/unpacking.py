"""Taking the parts of a report out of it: each its own exhibit, derived from the whole, and a report."""

from __future__ import annotations

from answerable.accounts.queries import marking_of
from answerable.actor import Actor, Level
from answerable.intake import queries, rules
from answerable.intake.actions.receiving import Arrival, receive_part
from answerable.intake.acts import Act
from answerable.intake.models import History, Report
from answerable.intake.rules import Allowed, Entry, Use
from answerable.intake.sandbox.inside import locator
from answerable.ledger.actions import record, writing
from answerable.reading.documents.parts import Part, Parts

_PACKED = frozenset({"page", "file"})
"""Parts that were compressed in the whole: their size is not bounded by the file they came in."""


def take_out(report: Report, parts: Parts, *, by: Actor) -> tuple[str, ...]:
    """Make a report of each part that is not one yet; return the references of the new ones.

    They have the source, the marking and the consent of the whole. Again adds nothing.
    """
    if not parts.taken and not parts.left:
        return ()
    why_not = rules.why_not_unpack(
        queries.depth_of(report, by=by), is_packed=any(p.how in _PACKED for p in parts.taken)
    )
    known = queries.known_parts(report, by=by)
    wanted = [] if why_not else [
        (place, part) for number, part in enumerate(parts.taken, 1)
        if (place := locator(part, number)) not in known
    ]  # fmt: skip
    made = [_take_out(report, part, place, by) for place, part in wanted]
    left = parts.left + (len(parts.taken) if why_not else 0)
    if made or (left and not queries.noted_parts(report, by=by)):
        _note(report, made, left, because=str(why_not or ""), by=by)
    return tuple(part.reference for part in made)


def _take_out(report: Report, part: Part, place: str, by: Actor) -> Report:
    marking = marking_of(report.reference, by=by)
    arrival = Arrival(
        entry=Entry.PART,
        filename="" if part.address else rules.kept_filename(part.name),
        level=Level(marking.level) if marking else Level.CONFIDENTIAL,
        situation=report.situation,
        allowed=_allowed(report, by),
        whole=report,
        locator=place,
        address=part.address,
    )
    return receive_part(part.data, arrival, by=by)


def _allowed(report: Report, by: Actor) -> Allowed:
    newest = next(iter(queries.consents(report, by=by)), None)
    if newest is None:
        return Allowed()
    return Allowed(Use(newest.use), newest.conditions, newest.given_how)


@writing
def _note(report: Report, made: list[Report], left: int, *, because: str, by: Actor) -> None:
    row = History(
        subject=report.reference, what="parts", value=str(len(made)), effective_on=by.today,
        data={"reports": [part.reference for part in made], "left": left, "why": because},
        protected_by=report.reference,
    )  # fmt: skip
    record(Act.UNPACKED, report.reference, by=by, rows=[row])
