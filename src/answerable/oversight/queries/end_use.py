"""Concerns about end use, counted as incidents are and apart from them: where each stood by two dates.

The rows were read with the overview already; here those of cases on concerns are put to the same rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from answerable.accounts.sight import visible_to
from answerable.actor import Actor
from answerable.arms.models import EndUseConcern
from answerable.arms.models import History as ArmsHistory
from answerable.assessment.models import Case, Procedure
from answerable.assessment.queries.procedures import default_name, playbook_named, playbook_of
from answerable.ledger.days import end_of
from answerable.oversight.queries.overview import Overview, StageName, stages_of
from answerable.oversight.rules import funnel, sentences
from answerable.oversight.rules.ages import LONG
from answerable.oversight.rules.choosing import Choice, Seen, chosen
from answerable.oversight.rules.events import steps
from answerable.oversight.rules.funnel import MONTH, Line, Standing, moved_on
from answerable.oversight.rules.told import Told, events, ever, standing, touched
from answerable.playbook import Playbook
from answerable.refusal import Sentence


@dataclass(frozen=True)
class EndUse:
    """The concerns about end use as they stood on `true_on`, by what was known on `known_on`."""

    true_on: date
    known_on: date
    stages: tuple[StageName, ...]
    standings: tuple[Standing, ...]
    told: Told
    ended: int
    """How many are no longer open: every case on them is closed."""

    @property
    def any(self) -> bool:
        """False: none was on record by then that the reader may see."""
        return bool(self.told.received)

    @property
    def open(self) -> int:
        return len(self.standings)

    @property
    def sentence(self) -> tuple[Sentence, ...]:
        """What an inspector would write of them."""
        long = sum(one.long for one in self.standings)
        return sentences.concerns_open(self.open), sentences.waited(long, LONG)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        order = [stage.code for stage in self.stages[1:]]
        recent = events(self.told, touched(self.told, self.true_on - MONTH))
        taken = steps(recent, self.true_on, self.known_on)
        moved = moved_on(taken, order=order, on=self.true_on)
        return funnel.lines(self.standings, moved, ever(self.told), order=order)


@dataclass(frozen=True)
class Listed:
    """One concern behind a figure."""

    standing: Standing
    title: str
    stage: str
    holder: str
    """The office it lies with; empty: nobody, or whom it waits for is in its case."""


def end_use(seen: Overview, *, by: Actor) -> EndUse:
    """The same count over concerns, for the same reader and the same two dates."""
    told = replace(
        seen.told, received=_received(seen, by), owners=_owners(by), triages=(), merges=()
    )
    stages = stages_of(_playbooks(by))
    last = list(standing(told))
    found = funnel.standings(last, order=[s.code for s in stages[1:]], on=seen.true_on)
    return EndUse(
        seen.true_on, seen.known_on, stages, tuple(found), told,
        sum(not state.open for state in last),
    )  # fmt: skip


def end_use_list(choice: Choice, seen: Overview, *, by: Actor) -> Sequence[Listed]:
    """The concerns a figure counted, oldest first."""
    counted = end_use(seen, by=by)
    # Of one day in the order recorded: references are random, and would order it anew each time.
    recorded = {reference: number for number, reference in enumerate(counted.told.received)}
    found = chosen(counted.standings, choice, Seen({}, by.offices))
    found.sort(key=lambda one: (-one.days, recorded[one.incident]))
    titles = dict(EndUseConcern.objects.visible_to(by).values_list("reference", "title"))
    words = {stage.code: stage.words for stage in counted.stages}
    return [
        Listed(one, titles.get(one.incident, one.incident), words.get(one.stage, one.stage),
               seen.offices.get(one.office, ""))
        for one in found
    ]  # fmt: skip


def _received(seen: Overview, by: Actor) -> dict[str, date]:
    if not seen.sees_cases:
        return {}
    rows = ArmsHistory.objects.filter(
        visible_to(by, EndUseConcern), what="end_use", effective_on__lte=seen.true_on,
        recorded_at__lt=end_of(seen.known_on),
    )  # fmt: skip
    return dict(rows.order_by("act", "line").values_list("subject", "effective_on"))


def _owners(by: Actor) -> dict[str, str]:
    rows = Case.objects.visible_to(by).filter(concern__isnull=False)
    return dict(rows.values_list("reference", "concern__reference"))


def _playbooks(by: Actor) -> list[Playbook]:
    used = Case.objects.visible_to(by).filter(concern__isnull=False).values("procedure")
    found = [playbook_of(row) for row in Procedure.objects.filter(pk__in=used).order_by("pk")]
    return found or [playbook_named(default_name(on_concern=True))]
