"""How much of a holder's stock came from whom, as a range; and who else could be the source.

Counted is what was delivered, not what is left: what was used, lost or passed on is in no register.
An order marked uncertain counts as none at the least and as told at the most.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor

from answerable.arms.rules.deliveries import Dropped, Span, Timing, delivered_by, timing
from answerable.arms.rules.supplies import Range, added
from answerable.refusal import Sentence, say

Fraction = tuple[float, float]
"""A part of one, at the least and at the most."""
ANYTHING: Fraction = (0.0, 1.0)


@dataclass(frozen=True)
class Order:
    """A transfer as it is weighed: whose, of what exactly, and what of it came when."""

    reference: str
    supplier: str
    ours: bool
    exact: bool
    """Of this very article; otherwise of its family."""
    deliveries: tuple[Dropped, ...] = ()
    total: Range = (None, None)
    """How many were delivered in all."""
    sure: bool = True
    """The register does not mark its own figure as uncertain."""
    cancelled: bool = False


@dataclass(frozen=True)
class Stock:
    """What else is known of a holder's stock of an article."""

    makes_it: tuple[str, ...] = ()
    """Makers within the holder's own country."""
    held: tuple[str, ...] = ()
    """Sources that say it holds the article, whoever supplied it."""


@dataclass(frozen=True)
class Supply:
    """One order with what of it had come by the event."""

    order: Order
    when: Timing
    by_then: Range


def when_of(order: Order, event: Span | None) -> Timing:
    """How the deliveries of an order lie to an event."""
    if order.cancelled:
        return Timing.NOTHING
    some = None if order.total == (None, None) else order.total[1] != 0
    return timing(event, [one.span for one in order.deliveries], some=some)


def supplied(order: Order, event: Span | None) -> Supply:
    """An order with what of it had come by an event."""
    when = when_of(order, event)
    if when in (Timing.AFTER, Timing.NOTHING):
        return Supply(order, when, (0, 0))
    least, most = delivered_by(event, order.deliveries, order.total)
    return Supply(order, when, (least if order.sure else 0, most))


def share(own: Iterable[Supply], others: Iterable[Supply], stock: Stock = Stock()) -> Fraction:
    """The part of the stock that came by `own`, at the least and at the most.

    A holder that makes the article itself has an unknown number besides: nothing is left at the least.
    """
    own_least, own_most = added(*(one.by_then for one in own))
    other_least, other_most = added(*(one.by_then for one in others))
    if own_most == 0:
        return (0.0, 0.0)
    low = 0.0
    if own_least and other_most is not None and not stock.makes_it:
        low = own_least / (own_least + other_most)
    high = 1.0
    if own_most is not None and other_least:
        high = own_most / (own_most + other_least)
    return (low, high)


def other_sources(supplies: Sequence[Supply]) -> list[Supply]:
    """The orders of others of which something may have come before the event."""
    return [
        one
        for one in supplies
        if not one.order.ours and one.when not in (Timing.AFTER, Timing.NOTHING)
    ]


def in_a_hundred(part: Fraction) -> tuple[int, int]:
    """A fraction in a hundred, rounded outwards: a range is never made narrower than it is."""
    return (floor(round(part[0] * 100, 6)), ceil(round(part[1] * 100, 6)))


def could_be_another(others: Sequence[Supply], stock: Stock) -> Sentence:
    """Say in a sentence whether another supplier could be the source."""
    names = tuple(sorted({one.order.supplier for one in others}))
    if stock.makes_it:
        return say("It makes the article itself: {names}.", names=stock.makes_it)
    if names:
        return say("Another supplier could be the source: {names}.", names=names)
    return say("No other supplier is known. Registers are incomplete: this excludes none.")
