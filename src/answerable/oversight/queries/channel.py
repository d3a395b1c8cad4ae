"""What the dialogue with partners tells oversight, as of two dates; for a named reader.

Everything is replayed from the history rows of the channel that the ledger commits to, and of cases
and decisions. A row about an incident the reader may not see is in no number and leaves no gap.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from answerable.accounts.rules import may_read
from answerable.actor import Actor
from answerable.assessment.queries.cited import seen_of
from answerable.assessment.rules.cites import PARTNERS, kind_of
from answerable.channel.models import Counterpart, Dialogue
from answerable.channel.models import History as ChannelHistory
from answerable.channel.queries import found
from answerable.channel.rules.contradictions import Contradiction
from answerable.incidents.models import Incident, Pattern
from answerable.ledger.days import end_of
from answerable.oversight.queries.contradicted import Held, contradicted, contradictions_of
from answerable.oversight.queries.decisions import decisions
from answerable.oversight.queries.deferring import weighed
from answerable.oversight.queries.overview import Overview, overview
from answerable.oversight.rules import dialogue as rules
from answerable.oversight.rules import survival
from answerable.oversight.rules.decided import Decided, Kind
from answerable.oversight.rules.deferring import IN_FORCE, Weighed
from answerable.oversight.rules.dialogue import Question, Row, Share, Told
from answerable.oversight.rules.funnel import Standing
from answerable.oversight.rules.survival import Curve, Stay
from answerable.refusal import Absent

COUNTED = ("raised", "question", "answer", "meeting", "commitment")
"""What the figures are replayed from."""


@dataclass(frozen=True)
class Waits:
    """An open incident whose case is noted to wait for the partner."""

    standing: Standing
    questions: tuple[Question, ...]
    """The open questions about it, the one asked first at the top; none: nobody has asked."""

    @property
    def order(self) -> tuple[int, date]:
        """Most days first; of equal days, whose question was asked first, those never asked last."""
        return -self.standing.days, min((q.sent_on for q in self.questions), default=date.max)


@dataclass(frozen=True)
class Without:
    """A decision taken while questions about its incident were open."""

    decided: Decided
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class StageBoth:
    """One stage: the curve of incidents that were raised, and of those that were not."""

    stage: str
    raised: Curve
    not_raised: Curve


@dataclass(frozen=True)
class ChannelBoard:
    """All of it, as of the two dates and for one reader."""

    seen: Overview
    told: Told
    held: Sequence[Held]
    names: Mapping[str, str]
    """Counterpart → what it is called."""
    dialogues: Mapping[str, str]
    """Dialogue → its title."""
    decided: Sequence[Decided]
    findings: Sequence[Weighed]
    cited: Mapping[str, tuple[str, ...]]
    """Finding → the answers, promises and inquiries of the partner it cites."""

    @cached_property
    def contradicted(self) -> frozenset[str]:
        return frozenset(name for one in self.held for name in one.questions)

    @cached_property
    def whole(self) -> Share:
        return Share("", self.told.questions, self.contradicted)

    @cached_property
    def by_counterpart(self) -> tuple[Share, ...]:
        return rules.shares(self.told.questions, self.contradicted, lambda one: one.counterpart)

    @cached_property
    def by_way(self) -> tuple[Share, ...]:
        return rules.shares(self.told.questions, self.contradicted, lambda one: one.way)

    @cached_property
    def waits(self) -> tuple[Waits, ...]:
        """Open incidents that wait only on the partner, the one that waited longest first; of those,
        the one asked about earliest, and as they were recorded."""
        waiting = [
            Waits(one, tuple(q for q in self.told.questions
                             if q.about == one.incident and q.open_on(self.seen.true_on)))
            for one in self.seen.standings if one.holder.kind == "partner"
        ]  # fmt: skip
        return tuple(sorted(waiting, key=lambda one: one.order))

    @cached_property
    def without(self) -> tuple[Without, ...]:
        """What was decided although an answer was still awaited."""
        taken = (
            Without(one, rules.undecided_without(self.told.questions, one.incident, one.on))
            for one in self.decided if one.kind is not Kind.WITHDRAWN
        )  # fmt: skip
        return tuple(one for one in taken if one.questions)

    @cached_property
    def changed(self) -> tuple[Weighed, ...]:
        """What answers changed: findings in force that rest on what the partner said."""
        return tuple(one for one in self.findings if self.cited.get(one.finding))

    @cached_property
    def stays(self) -> Mapping[bool, list[Stay]]:
        """Stays of cases, by whether their incident had been raised with a counterpart."""
        kept: dict[bool, list[Stay]] = {True: [], False: []}
        for one in survival.stays(self.seen.told, self.seen.true_on):
            kept[one.incident in self.told.raised].append(one)
        return kept

    @cached_property
    def stages(self) -> tuple[StageBoth, ...]:
        order = self.seen.order
        made = {was: survival.curves(stays, order) for was, stays in self.stays.items()}
        nobody = survival.curve(())
        return tuple(
            StageBoth(code, made[True].get(code, nobody), made[False].get(code, nobody))
            for code in order if code in made[True] or code in made[False]
        )  # fmt: skip


def channel_board(
    *, by: Actor, true_on: date | None = None, known_on: date | None = None
) -> ChannelBoard:
    """Everything the page of the channel's figures shows, for this reader."""
    if not may_read("dialogue", by.roles) or not may_read("case", by.roles):
        raise Absent("figures")
    seen = overview(by=by, true_on=true_on, known_on=known_on)
    told = told_as_of(by=by, true_on=seen.true_on, known_on=seen.known_on)
    names = dict(Counterpart.objects.visible_to(by).values_list("reference", "name"))
    in_force = [one for one in weighed(seen, by).values() if one.state in IN_FORCE]
    return ChannelBoard(
        seen, told, contradicted(told.questions, by=by, known_on=seen.known_on), names,
        dict(Dialogue.objects.visible_to(by).values_list("reference", "title")),
        decisions(seen, by=by), in_force, _cited(in_force, by),
    )  # fmt: skip


def held_of(answer: str, *, by: Actor) -> list[Contradiction]:
    """What contradicts an answer, or is contradicted by it, as known today."""
    row = found.answer(answer, by=by)
    told = told_as_of(by=by, true_on=by.today, known_on=by.today, about=row.about)
    return contradictions_of(contradicted(told.questions, by=by, known_on=by.today), answer)


def contradicting(about: str, *, by: Actor) -> frozenset[str]:
    """The answers about an incident or pattern that contradict another account of it, as known today."""
    told = told_as_of(by=by, true_on=by.today, known_on=by.today, about=about)
    held = contradicted(told.questions, by=by, known_on=by.today)
    return frozenset(a.reference for one in held for c in one.found for a in (c.earlier, c.later))


def told_as_of(*, by: Actor, true_on: date, known_on: date, about: str | None = None) -> Told:
    """The channel's rows true and known by the two dates, replayed for this reader.

    In the order written: where an answer given earlier is recorded after a question had lapsed, the
    last word counts.
    """
    dialogues = set(Dialogue.objects.visible_to(by).values_list("reference", flat=True))
    rows = ChannelHistory.objects.filter(
        what__in=COUNTED, effective_on__lte=true_on, recorded_at__lt=end_of(known_on)
    ).order_by("act", "line")
    if about is not None:
        rows = rows.filter(about=about)
    listed = list(rows.values_list("subject", "what", "value", "effective_on", "data", "about"))
    seen = _seen({about for *_, about in listed if about}, by)
    return rules.told(
        (
            Row(subject, what, value, on, data)
            for subject, what, value, on, data, about in listed
            # What was erased has no data left, and is in no figure any more.
            if data.get("dialogue") in dialogues and (not about or about in seen)
        ),
        on=true_on,
    )


def _seen(abouts: set[str], by: Actor) -> set[str]:
    known: set[str] = set()
    for model in (Incident, Pattern):
        rows = model.objects.visible_to(by).filter(reference__in=abouts)
        known |= set(rows.values_list("reference", flat=True))
    return known


def _cited(findings: Sequence[Weighed], by: Actor) -> Mapping[str, tuple[str, ...]]:
    """Only what the reader may see is told of as cited."""
    named = {cite for one in findings for cite in one.cites if kind_of(cite) in PARTNERS}
    seen = seen_of(sorted(named), by=by)
    return {one.finding: tuple(c for c in one.cites if c in seen) for one in findings}
