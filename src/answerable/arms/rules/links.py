"""How likely a transfer is the source of what was found, with every part of the reckoning in words.

Each part is a small function that says between which bounds it leaves the answer, and why. The bounds
multiply: what nobody knows widens the range and never narrows it. No weight is invented: a part either
follows from days and counts, or is a word of estimate somebody signed, or changes nothing and says so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from answerable.arms.rules.deliveries import Span, Timing
from answerable.arms.rules.shares import (
    ANYTHING,
    Fraction,
    Stock,
    Supply,
    in_a_hundred,
    share,
)
from answerable.playbook.likelihood import IN_A_HUNDRED, SCALE, Likelihood
from answerable.refusal import Sentence, say
from answerable.term import Term


class PartOf(Term):
    """What a part of the reckoning is about."""

    ARTICLE = "article", "which article it is"
    DAYS = "days", "delivered before the event"
    SHARE = "share", "this delivery among all the holder has"
    LOT = "lot", "lot and serial numbers"
    MADE = "made", "when it was made"
    UNIT = "unit", "for which unit"


@dataclass(frozen=True)
class Found:
    """What is known of the thing found and of the event."""

    event: Span | None = None
    sureness: Likelihood = Likelihood.CANNOT_TELL
    """How likely the article is what was identified, in the words of who signed it."""
    lots: frozenset[str] = frozenset()
    serials: frozenset[str] = frozenset()
    made: Span | None = None
    """When it was made, as its inscription says."""
    unit: str = ""
    """The unit that is held to have used it."""


@dataclass(frozen=True)
class Asked:
    """One transfer among all that could be the source."""

    supply: Supply
    others: tuple[Supply, ...] = ()
    """Every other order of the same article or family for the same recipient."""
    stock: Stock = field(default_factory=Stock)
    lots: frozenset[str] = frozenset()
    serials: frozenset[str] = frozenset()
    """Those its deliveries list."""
    elsewhere: frozenset[str] = frozenset()
    """Lots and serials that deliveries of other transfers list."""
    unit: str = ""


@dataclass(frozen=True)
class Part:
    """One part: between which bounds it leaves the answer, and why."""

    of: PartOf
    bounds: Fraction
    why: Sentence
    settles: bool = False
    """It says which transfer it is: how many others there were no longer matters."""


@dataclass(frozen=True)
class Link:
    """How likely one transfer is the source, in the words of estimate, with its parts."""

    reference: str
    parts: tuple[Part, ...]
    bounds: Fraction
    words: tuple[Likelihood, Likelihood] | None
    """The word at the least and at the most; None: excluded by a part that leaves nothing."""

    @property
    def excluded(self) -> bool:
        return self.words is None

    @property
    def in_a_hundred(self) -> tuple[int, int]:
        """The same in a hundred, within the ends of the scale: certainty is not on it."""
        least, most = in_a_hundred(self.bounds)
        return (max(1, min(99, least)), max(1, min(99, most)))


ALL: Fraction = (1.0, 1.0)
NONE: Fraction = (0.0, 0.0)


def article_part(found: Found, asked: Asked) -> Part:
    """As sure as the identification; of a family, only its most carries over."""
    if found.sureness is Likelihood.CANNOT_TELL:
        return Part(
            PartOf.ARTICLE, ANYTHING, say("Nobody has said how sure the identification is.")
        )
    least, most = (end / 100 for end in IN_A_HUNDRED[found.sureness])
    if not asked.supply.order.exact:
        return Part(PartOf.ARTICLE, (0.0, most), say(
            "The family was delivered, not surely this very article; identified as {word}.",
            word=found.sureness,
        ))  # fmt: skip
    return Part(PartOf.ARTICLE, (least, most),
                say("It is {word} that it is this article.", word=found.sureness))  # fmt: skip


_DAYS: Mapping[Timing, tuple[Fraction, Sentence]] = {
    Timing.BEFORE: (ALL, say("Some of it was delivered before the event.")),
    Timing.PERHAPS: (ANYTHING, say("It may have been delivered before the event, or after.")),
    Timing.AFTER: (NONE, say("All of it was delivered after the event.")),
    Timing.NOTHING: (NONE, say("Nothing of it was delivered.")),
    Timing.NOT_KNOWN: (ANYTHING, say("It is not known when it was delivered.")),
}


def days_part(found: Found, asked: Asked) -> Part:
    """What comes after an event is not in it."""
    bounds, sentence = _DAYS[asked.supply.when]
    return Part(PartOf.DAYS, bounds, sentence)


def share_part(found: Found, asked: Asked) -> Part:
    """One of many: as likely as its part of what the holder had by then."""
    bounds = share([asked.supply], asked.others, asked.stock)
    least, most = in_a_hundred(bounds)
    if asked.stock.makes_it:
        return Part(PartOf.SHARE, bounds, say(
            "The holder makes the article itself; of what was delivered to it, at most {most} in a"
            " hundred came by this.", most=most,
        ))  # fmt: skip
    return Part(PartOf.SHARE, bounds, say(
        "Of all the holder is known to have had by then, between {least} and {most} in a hundred came"
        " by this.", least=least, most=most,
    ))  # fmt: skip


def lot_part(found: Found, asked: Asked) -> Part | None:
    """A lot or serial that is listed under one transfer says which it is; one not listed, nothing."""
    marks = found.lots | found.serials
    if not marks:
        return None
    if here := marks & (asked.lots | asked.serials):
        return Part(PartOf.LOT, ALL, say(
            "{marks} is listed among what was delivered under it.", marks=tuple(sorted(here))
        ), settles=True)  # fmt: skip
    if there := marks & asked.elsewhere:
        return Part(PartOf.LOT, NONE, say(
            "{marks} is listed under another transfer.", marks=tuple(sorted(there))
        ))  # fmt: skip
    return Part(PartOf.LOT, ALL, say(
        "{marks} is listed under no transfer we know: that says nothing.", marks=tuple(sorted(marks))
    ))  # fmt: skip


def made_part(found: Found, asked: Asked) -> Part | None:
    """What was made after the last delivery cannot have come with it."""
    if found.made is None:
        return None
    spans = [one.span for one in asked.supply.order.deliveries]
    if spans and found.made.first > max(one.last for one in spans):
        return Part(PartOf.MADE, NONE, say("It was made after the last of it was delivered."))
    if spans and found.made.last < min(one.first for one in spans):
        return Part(PartOf.MADE, ALL, say("It was made before the first of it was delivered."))
    return Part(PartOf.MADE, ALL, say("When it was made excludes nothing."))


def unit_part(found: Found, asked: Asked) -> Part | None:
    """Units pass things on: that it was for another one speaks against, and excludes nothing."""
    if not found.unit or not asked.unit:
        return None
    if found.unit == asked.unit:
        return Part(PartOf.UNIT, ALL, say("It was for the unit that is held to have used it."))
    return Part(PartOf.UNIT, ANYTHING, say("It was for another unit of the same force."))


PARTS: tuple[Callable[[Found, Asked], Part | None], ...] = (
    article_part, days_part, made_part, lot_part, share_part, unit_part,
)  # fmt: skip
"""The parts in the order in which they are told."""


def link(found: Found, asked: Asked) -> Link:
    """How likely one transfer is the source of what was found."""
    told = [part for reckon in PARTS if (part := reckon(found, asked)) is not None]
    if any(part.settles for part in told):
        told = [part for part in told if part.of not in (PartOf.SHARE, PartOf.UNIT)]
    least = most = 1.0
    for part in told:
        least, most = least * part.bounds[0], most * part.bounds[1]
    return Link(asked.supply.order.reference, tuple(told), (least, most), words_of((least, most)))


def words_of(bounds: Fraction) -> tuple[Likelihood, Likelihood] | None:
    """The words of estimate for a range; None where nothing is left.

    An end that lies between two words takes the one within the range: 55 to 80 is "likely" at both.
    """
    if bounds[1] <= 0:
        return None
    least, most = (round(end * 100, 6) for end in bounds)
    low = next((w for w in SCALE if least < IN_A_HUNDRED[w][1]), SCALE[-1])
    high = next((w for w in SCALE if most <= IN_A_HUNDRED[w][1]), SCALE[-1])
    return (low, high)


def ranked(links: Sequence[Link]) -> list[Link]:
    """The likeliest first; what is excluded last. Ties in the order of references."""
    return sorted(links, key=lambda one: (-one.bounds[1], -one.bounds[0], one.reference))
