"""Where every incident stands, as of two dates, and everything the first screen says of it.

`overview` asks the database a fixed number of questions; the rest is counted from what it gave.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from django.db.models import Count, Min, Q

from answerable.accounts.models import Office
from answerable.accounts.rules import may_read
from answerable.actor import Actor
from answerable.assessment.models import Case, Procedure
from answerable.assessment.queries.procedures import playbook_named, playbook_of
from answerable.intake.models import Report
from answerable.ledger.days import end_of
from answerable.oversight.queries import history
from answerable.oversight.queries.history import Profile
from answerable.oversight.rules import funnel, sentences
from answerable.oversight.rules.ages import LONG, age
from answerable.oversight.rules.carry_over import Balance, balance
from answerable.oversight.rules.events import Step, last_of, steps
from answerable.oversight.rules.funnel import (
    MONTH,
    NO_CASE,
    Group,
    Holder,
    Line,
    Standing,
    moved_on,
)
from answerable.oversight.rules.periods import Move, moves
from answerable.oversight.rules.told import Told, events, ever, first_case, standing, touched
from answerable.playbook import EFFECT_REVIEW, Playbook
from answerable.refusal import Sentence, refuse_if, say
from answerable.term import Term

EARLIEST = date(1900, 1, 1)
"""Before this day nothing here can have been true or known; it keeps days in reach of reckoning."""


class Around(Term):
    """The lines of the funnel that no playbook names."""

    NO_CASE = NO_CASE, "Without a case"
    EFFECT_REVIEW = EFFECT_REVIEW, "Effect review"


@dataclass(frozen=True)
class StageName:
    """A line's code, its words (an `Around`, or the playbook's), and what it is for."""

    code: str
    words: str
    purpose: str = ""
    allowed: str = ""


@dataclass(frozen=True)
class Unopened:
    """Reports nobody has opened: how many, and how long the oldest has lain."""

    count: int
    oldest: int | None


@dataclass(frozen=True)
class Overview:
    """The office as it stood on `true_on`, by what was known on `known_on`."""

    true_on: date
    known_on: date
    sees_cases: bool
    stages: tuple[StageName, ...]
    action: str
    """Code of the stage the whole procedure leads to: the last the playbook names."""
    standings: tuple[Standing, ...]
    told: Told
    ended: int
    """How many incidents are no longer open, each with reasons."""
    profiles: Mapping[str, Profile]
    offices: Mapping[str, str]
    unopened: Unopened

    @property
    def order(self) -> tuple[str, ...]:
        return tuple(stage.code for stage in self.stages[1:])

    @property
    def open(self) -> int:
        return len(self.standings)

    @cached_property
    def long(self) -> int:
        """How many have waited more than 60 days."""
        return sum(one.long for one in self.standings)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        moved = moved_on(self.recent, order=self.order, on=self.true_on)
        return funnel.lines(self.standings, moved, ever(self.told), order=self.order)

    @cached_property
    def opened_on(self) -> date | None:
        """The day the first case was opened: since when the office could have acted."""
        return first_case(self.told)

    @cached_property
    def taken(self) -> tuple[Step, ...]:
        """Everything that happened, step by step: for what asks about the whole past."""
        return tuple(steps(events(self.told), self.true_on, self.known_on))

    @cached_property
    def moves(self) -> list[Move]:
        """Everything that opened or ended an incident, in order."""
        return moves(self.taken)

    @cached_property
    def recent(self) -> tuple[Step, ...]:
        """What happened to the incidents touched in the last 30 days, from their first step."""
        return self.replayed(self.true_on - MONTH)

    def replayed(self, since: date) -> tuple[Step, ...]:
        """The steps of the incidents to which anything happened since a day, from their first."""
        among = touched(self.told, since)
        return tuple(steps(events(self.told, among), self.true_on, self.known_on))

    @cached_property
    def by_recipient(self) -> tuple[Group, ...]:
        names = {one.incident: one.recipients for one in self.profiles.values()}
        return funnel.groups(self.standings, names, order=self.order)

    @cached_property
    def by_office(self) -> tuple[Group, ...]:
        names = {one.incident: [one.office] for one in self.standings if one.office}
        return funnel.groups(self.standings, names, order=self.order)

    @property
    def sentence(self) -> tuple[Sentence, ...]:
        """What an inspector would write first."""
        at_action = next((line for line in self.lines if line.stage == self.action), None)
        first = (sentences.open_now(self.open), sentences.waited(self.long, LONG))
        if not self.sees_cases or at_action is None:
            return first
        return (*first, sentences.reached_action(at_action.open, at_action.reached))

    def period(self, first: date, last: date) -> Balance:
        """The carry-over account of a period that ends by `true_on`.

        An incident to which nothing happened since the first day is as open at the end as before.
        """
        recent = self.recent if first >= self.true_on - MONTH else self.replayed(first)
        still = len({one.incident for one in self.standings} - last_of(recent).keys())
        return balance(recent, first=first, last=last, still=still)


def overview(*, by: Actor, true_on: date | None = None, known_on: date | None = None) -> Overview:
    """Where everything the reader may see stood on a day, by what was known on another (today)."""
    true_on, known_on = true_on or by.today, known_on or by.today
    refuse_if(why_not_as_of(true_on, known_on, today=by.today))
    profiles = history.profiles(by=by, known_on=known_on)
    told = history.told(profiles, by=by, true_on=true_on, known_on=known_on)
    books = _playbooks(by)
    stages = stages_of(books)
    last = list(standing(told))
    order = [stage.code for stage in stages[1:]]
    offices = dict(Office.objects.values_list("reference", "name"))
    found = [
        _at_its_office(one, offices) for one in funnel.standings(last, order=order, on=true_on)
    ]
    return Overview(
        true_on, known_on, by.is_machine or may_read("case", by.roles), stages,
        books[0].stages[-1].code, tuple(found), told,
        sum(not state.open for state in last), profiles,
        offices, _unopened(by, true_on),
    )  # fmt: skip


def _at_its_office(one: Standing, offices: Mapping[str, str]) -> Standing:
    """A wait on an office is noted in words: the office of that name is the one that holds it."""
    known = {name: reference for reference, name in offices.items()}
    if one.holder.kind != "office" or one.holder.name not in known:
        return one
    return replace(one, holder=Holder("office", known[one.holder.name]))


def why_not_as_of(true_on: date, known_on: date, *, today: date) -> Sentence | None:
    """Say why the past cannot be asked for so: nothing is known of days to come, or of long before."""
    if (late := max(true_on, known_on)) > today:
        return say("{day} has not come yet. Ask for today or an earlier day.", day=late)
    if (early := min(true_on, known_on)) < EARLIEST:
        return say("{day} lies before anything on record. Ask for a later day.", day=early)
    return None


def _playbooks(by: Actor) -> list[Playbook]:
    """The procedures of cases on incidents, which the funnel counts; the default when there are none."""
    used = Case.objects.visible_to(by).filter(concern__isnull=True).values("procedure")
    found = [playbook_of(row) for row in Procedure.objects.filter(pk__in=used).order_by("pk")]
    return found or [playbook_named()]


def stages_of(books: Sequence[Playbook]) -> tuple[StageName, ...]:
    """The lines of a funnel: without a case, then the stages of these procedures, then effect review."""
    named = {NO_CASE: StageName(NO_CASE, Around.NO_CASE)}
    for book in books:
        for stage in book.stages:
            rule = book.clock(f"stage:{stage.code}")
            allowed = rule.allowed if rule else ""
            named.setdefault(stage.code, StageName(stage.code, stage.words, stage.purpose, allowed))
    named[EFFECT_REVIEW] = StageName(EFFECT_REVIEW, Around.EFFECT_REVIEW)
    return tuple(named.values())


def _unopened(by: Actor, true_on: date) -> Unopened:
    by_then = end_of(true_on)
    waiting = Report.objects.visible_to(by).filter(
        Q(opened_at__isnull=True) | Q(opened_at__gte=by_then), received_at__lt=by_then
    )
    found = waiting.exclude(state="withdrawn").aggregate(
        count=Count("pk"), first=Min("received_at")
    )
    oldest = age(found["first"].date(), true_on) if found["first"] else None
    return Unopened(found["count"], oldest)
