"""The further figures behind the first screen: time in stage, decisions, periods, load and forecast."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from django.db.models import Q

from answerable.accounts.models import RoleGrant
from answerable.actor import Actor
from answerable.assessment.queries.handover import absences_of
from answerable.assessment.queries.procedures import playbook_named
from answerable.assessment.rules import clocks
from answerable.assessment.rules.cases import HOLDERS
from answerable.oversight.queries.decisions import decisions
from answerable.oversight.queries.deferring import deferred
from answerable.oversight.queries.overview import Overview, StageName, overview
from answerable.oversight.rules import decided, survival
from answerable.oversight.rules.carry_over import Balance
from answerable.oversight.rules.choosing import NONE
from answerable.oversight.rules.decided import Decided, Tally
from answerable.oversight.rules.deferring import Deference
from answerable.oversight.rules.forecast import Staff
from answerable.oversight.rules.load import Outlook, outlook
from answerable.oversight.rules.periods import Length, balances, starts, why_not_periods
from answerable.oversight.rules.survival import Curve, Stay
from answerable.playbook.staffing import load_of
from answerable.refusal import refuse_if, say

YEAR = timedelta(days=365)
"""How far back the tables go unless told otherwise."""
AHEAD = 84
"""Days over which leave on record is looked at: as long as the weeks the rates are counted over."""


@dataclass(frozen=True)
class Asked:
    """What the figures are narrowed to."""

    true_on: date | None = None
    known_on: date | None = None
    first: date | None = None
    length: Length = Length.QUARTER
    recipient: str = ""
    people: int | None = None
    """People who work on cases; None: as many as hold a role that does."""


@dataclass(frozen=True)
class StageCurve:
    """A stage with its curve and the days it is allowed, where the procedure sets them."""

    name: StageName
    curve: Curve
    allowed: int | None
    whole: bool
    """True: no limit is set for the stage, and `allowed` is that of the whole inquiry."""


@dataclass(frozen=True)
class Board:
    """All of them, as of the same two dates and for the same reader."""

    seen: Overview
    asked: Asked
    first: date
    days: Sequence[date]
    decided: Sequence[Decided]
    deference: Deference
    staff: Staff
    minutes: int
    """Of work on one case that goes all the way, by the procedure used by default."""

    @cached_property
    def recipients(self) -> Mapping[str, Sequence[str]]:
        return {one.incident: one.recipients for one in self.seen.profiles.values()}

    @cached_property
    def among(self) -> frozenset[str] | None:
        """The incidents of the recipient asked for; None: all."""
        return self._of(self.asked.recipient) if self.asked.recipient else None

    def _of(self, name: str) -> frozenset[str]:
        """The incidents of one recipient state; `NONE`: those that name none."""
        return frozenset(r for r, names in self.recipients.items() if name in (names or (NONE,)))

    @cached_property
    def names(self) -> list[str]:
        """The recipient states there are, by name; `NONE` where an incident names none."""
        found = (names or (NONE,) for names in self.recipients.values())
        return sorted({name for names in found for name in names})

    @cached_property
    def stays(self) -> list[Stay]:
        found = survival.stays(self.seen.told, self.seen.true_on)
        return [one for one in found if self.among is None or one.incident in self.among]

    @cached_property
    def curves(self) -> list[StageCurve]:
        named = {stage.code: stage for stage in self.seen.stages}
        made = survival.curves(self.stays, self.seen.order)
        return [
            StageCurve(named[code], curve, *_allowed(code, self.seen.true_on))
            for code, curve in made.items()
        ]

    @cached_property
    def periods(self) -> list[Balance]:
        return balances(self.seen.taken, self.days, self.seen.true_on, self.among)

    @cached_property
    def by_recipient(self) -> list[tuple[str, Balance]]:
        """The account of the whole span for each recipient state, most open first."""
        on, taken = self.seen.true_on, self.seen.taken
        made = [(name, balances(taken, [self.first], on, self._of(name))[0]) for name in self.names]
        return sorted(made, key=lambda pair: (-pair[1].closing, pair[0]))

    @cached_property
    def decisions(self) -> list[Decided]:
        return [d for d in self.decided if self.among is None or d.incident in self.among]

    @cached_property
    def decided_by_period(self) -> list[Tally]:
        return decided.by_period(self.decisions, self.days, self.seen.true_on)

    @cached_property
    def decided_by_recipient(self) -> list[Tally]:
        spanned = [d for d in self.decided if self.first <= d.on <= self.seen.true_on]
        return decided.by_recipient(spanned, self.recipients)

    @cached_property
    def outlook(self) -> Outlook:
        return outlook(
            self.seen.moves, queue=self.seen.open, on=self.seen.true_on, staff=self.staff,
            minutes=self.minutes,
        )  # fmt: skip


def board(asked: Asked, *, by: Actor) -> Board:
    """Everything the page of figures shows, for this reader."""
    seen = overview(by=by, true_on=asked.true_on, known_on=asked.known_on)
    return board_over(seen, asked, by=by)


def board_over(seen: Overview, asked: Asked, *, by: Actor) -> Board:
    """The same over what has been counted already, as of its two dates."""
    first = asked.first or seen.true_on - YEAR
    refuse_if(say("The period ends before it begins.") if first > seen.true_on else None)
    refuse_if(why_not_periods(asked.length, first, seen.true_on))
    days = starts(asked.length, first, seen.true_on)
    staff = _staff(seen.true_on, asked.people)
    minutes = sum(load.total for load in load_of(playbook_named()))
    return Board(
        seen, asked, days[0], days, decisions(seen, by=by), deferred(seen, by=by), staff, minutes
    )


def _staff(on: date, people: int | None) -> Staff:
    """Those who hold a role that works on cases; leave on record is taken off what is usual."""
    found = workers(on)
    off = sum(span.holds_on(on + timedelta(day)) for one in found for span in absences_of(one)
              for day in range(AHEAD))  # fmt: skip
    away = off / (AHEAD * len(found)) if found else 0.0
    usual = Staff(0).present
    return Staff(len(found) if people is None else people, present=usual * (1 - min(away, 1)))


def workers(on: date) -> list[str]:
    """Pseudonyms of the active people who hold a role that may hold a case."""
    held = RoleGrant.objects.filter(
        Q(until_on__isnull=True) | Q(until_on__gte=on), from_on__lte=on, account__is_active=True,
        role__in=[role.value for role in HOLDERS],
    )  # fmt: skip
    return sorted(set(held.values_list("account__pseudonym", flat=True)))


def _allowed(stage: str, on: date) -> tuple[int | None, bool]:
    """The days a stage is allowed, counted from the day asked about; else those of the inquiry."""
    book = playbook_named()
    for kind in (f"stage:{stage}", clocks.INQUIRY):
        due = clocks.begin(kind, on, book).due_on if book.clock(kind) else None
        if due:
            return (due - on).days, kind == clocks.INQUIRY
    return None, False
