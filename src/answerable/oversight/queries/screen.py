"""Everything the first screen shows, in one call; and the list behind any of its figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor
from answerable.oversight.queries.end_use import EndUse, end_use
from answerable.oversight.queries.holders import Holding, holders, mostly
from answerable.oversight.queries.overview import Overview, overview
from answerable.oversight.queries.stuck import Row, rows
from answerable.oversight.rules.carry_over import Balance
from answerable.oversight.rules.choosing import Choice, Seen, chosen
from answerable.paging import pages_of, part_of

SHOWN = 8
"""How many of the stuck the first screen shows; the list has all of them."""
PAGE = 100


@dataclass(frozen=True)
class FirstScreen:
    """The overview with what is stuck, who holds it, and the account of the month so far."""

    seen: Overview
    stuck: Sequence[Row]
    holders: Sequence[Holding]
    mostly: dict[str, Holding]
    month: Balance
    end_use: EndUse
    before: Overview | None
    """The same as of an earlier day, when a comparison is asked for."""


def first_screen(
    *, by: Actor, true_on: date | None = None, known_on: date | None = None,
    compared: date | None = None,
) -> FirstScreen:  # fmt: skip
    """The first screen for this reader, as of two dates, compared with an earlier day if one is given."""
    seen = overview(by=by, true_on=true_on, known_on=known_on)
    long = [one for one in seen.standings if one.long]
    return FirstScreen(
        seen, rows(long[:SHOWN], seen, by=by), holders(seen, by=by), mostly(seen, by=by),
        seen.period(seen.true_on.replace(day=1), seen.true_on), end_use(seen, by=by),
        overview(by=by, true_on=compared, known_on=seen.known_on) if compared else None,
    )  # fmt: skip


@dataclass(frozen=True)
class Listing:
    """One page of the incidents behind a figure, oldest first, and how many there are."""

    seen: Overview
    choice: Choice
    count: int
    page: int
    rows: Sequence[Row]

    @property
    def pages(self) -> int:
        return pages_of(self.count, PAGE)


def listing(
    choice: Choice, *, by: Actor, page: int = 1, true_on: date | None = None,
    known_on: date | None = None,
) -> Listing:  # fmt: skip
    """The incidents a figure counted: the same standing, narrowed to the choice."""
    seen = overview(by=by, true_on=true_on, known_on=known_on)
    recipients = {one.incident: one.recipients for one in seen.profiles.values()}
    found = chosen(seen.standings, choice, Seen(recipients, by.offices))
    part = part_of(len(found), page, PAGE)
    return Listing(seen, choice, part.count, part.page, rows(found[part.span], seen, by=by))
