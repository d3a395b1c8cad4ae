"""The logic of days: was it delivered before the event, and how many by then.

An order of 2019 delivered "2020; 2021" cannot be in a strike of March 2019, may be in one of June 2020,
and was there before one of 2022. What a register leaves open stays open here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor
from answerable.arms.rules.keeping import why_not_keep
from answerable.arms.rules.supplies import Range, added, why_not_range
from answerable.incidents.rules.dates import read
from answerable.refusal import Refused, Sentence, say
from answerable.term import Term


class Timing(Term):
    """How the deliveries of a transfer lie to an event."""

    BEFORE = "before", "delivered before the event"
    PERHAPS = "perhaps", "perhaps delivered before the event"
    AFTER = "after", "delivered only after the event"
    NOTHING = "nothing", "nothing delivered"
    NOT_KNOWN = "not_known", "not known when delivered"


@dataclass(frozen=True)
class Span:
    """The first and last day something may have happened."""

    first: date
    last: date


@dataclass(frozen=True)
class Dropped:
    """One delivery as the rules see it: when, and how many (of all that is told)."""

    span: Span
    quantity: Range = (None, None)


@dataclass(frozen=True)
class Delivered:
    """A delivery as it is to be recorded; `on` is EDTF."""

    on: str
    quantity: Range = (None, None)
    lots: tuple[str, ...] = ()
    serials: tuple[str, ...] = ()
    source: str = ""


def span_of(edtf: str) -> Span | None:
    """The days an EDTF date may mean; None where it has no year, or is open at one end."""
    known = read(edtf.strip())
    if known is None or known.earliest is None or known.latest is None:
        return None
    return Span(known.earliest, known.latest)


def must_span(edtf: str) -> Span:
    """The same; refused where it says no days."""
    if (span := span_of(edtf)) is None:
        raise Refused(say("“{text}” says no days. Write 2021, 2021-05, 2021-05-17 or 2021/2022.",
                          text=edtf[:40]))  # fmt: skip
    return span


def timing(
    event: Span | None, deliveries: Sequence[Span], *, some: bool | None = None
) -> Timing:  # fmt: skip
    """How deliveries lie to an event. `some`: the register says that some, or none, were delivered.

    A delivery on the very day counts as "perhaps": hours decide, and no register has them.
    """
    if not deliveries:
        return Timing.NOTHING if some is False else Timing.NOT_KNOWN
    if event is None:
        return Timing.NOT_KNOWN
    if any(one.last < event.first for one in deliveries):
        return Timing.BEFORE
    if any(one.first <= event.last for one in deliveries):
        return Timing.PERHAPS
    return Timing.AFTER


def delivered_by(event: Span | None, deliveries: Sequence[Dropped], total: Range) -> Range:
    """How many of a transfer were there at the event: at the least, at the most.

    Where single deliveries are counted, those that surely came before are the least and those that
    may have are the most; where only the total is told, none may have come before the last delivery.
    """
    if not deliveries:
        return (0, total[1])
    if event is None:
        return (0, total[1])
    sure = [one for one in deliveries if one.span.last < event.first]
    may = [one for one in deliveries if one.span.first <= event.last]
    if len(sure) == len(deliveries):
        return total
    if not may:
        return (0, 0)
    counted = added(*(one.quantity for one in deliveries))
    if None in counted:
        return (_at_least(sure), total[1])
    least, most = added(*(one.quantity for one in sure))[0], added(*(o.quantity for o in may))[1]
    return (least, most)


def _at_least(sure: Sequence[Dropped]) -> int:
    """What surely came before, where not every delivery is counted: those that are."""
    return sum(one.quantity[0] or 0 for one in sure)


def why_not_deliver(delivered: Delivered, *, state: str, by: Actor) -> Sentence | None:
    """Say why a delivery cannot be recorded so."""
    span = span_of(delivered.on)
    if span is None:
        return say("“{text}” says no days. Write 2021, 2021-05, 2021-05-17 or 2021/2022.",
                   text=delivered.on[:40])  # fmt: skip
    if span.first > by.today:
        return say("{day} has not come yet.", day=span.first)
    if state == "cancelled":
        return say("It was cancelled: nothing is delivered under it.")
    return why_not_range(delivered.quantity) or why_not_keep(by)
