"""The succession file: what each open case still lacks, so that whoever comes next can take it over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from answerable.accounts import queries as accounts
from answerable.accounts.models import Account
from answerable.actor import Actor, Role
from answerable.assessment.models import Case, Clock, Finding, InquiryStep, Signature, Waiting
from answerable.assessment.queries import cases as seen
from answerable.assessment.queries import timing
from answerable.assessment.queries.care import holder_shown, office_names
from answerable.assessment.queries.case_page import Wait, shown_wait
from answerable.assessment.queries.clock_lines import clock_words
from answerable.assessment.queries.subjects import must_read_cases
from answerable.assessment.rules import clocks, stages
from answerable.assessment.rules.inquiry import StepKind
from answerable.assessment.rules.succession import Doers, next_doers
from answerable.playbook import CLOSED
from answerable.refusal import Sentence


@dataclass(frozen=True)
class Running:
    """One running clock of a case."""

    words: str
    read: clocks.Reading


@dataclass(frozen=True)
class Undone:
    """One step of own inquiry that is not done."""

    kind: StepKind
    what: str
    due_on: date
    to: str


@dataclass(frozen=True)
class Left:
    """One open case as it is left to whoever comes next."""

    row: Case
    stage: str
    holder: str
    office: str
    missing: Sequence[Sentence]
    wait: Wait | None
    steps: Sequence[Undone]
    clocks: Sequence[Running]
    next_step: Sentence
    could: Sequence[str]
    """Names of those who could do the next act: they hold a role for it today and may see the case."""

    @property
    def due_on(self) -> date | None:
        """The first day on which something of it is due."""
        return min((c.read.due_on for c in self.clocks if c.read.due_on), default=None)


def succession(*, by: Actor) -> list[Left]:
    """Every open case the reader may see, the one received first at the top."""
    must_read_cases("cases", by=by)
    rows = list(seen.cases(by=by).exclude(stage=CLOSED).order_by("launched_on", "pk"))
    known = _Known(rows, by)
    return [known.left(row) for row in rows]


class _Known:
    """What is read once for all cases."""

    def __init__(self, rows: Sequence[Case], by: Actor) -> None:
        self.by = by
        self.findings = _findings(rows, by)
        self.waits = {w.case_id: w for w in _open_waits(by)}
        self.steps = _steps(by)
        self.clocks = _clocks(by)
        self.offices = office_names()
        owners = {s.owner for steps in self.steps.values() for s in steps}
        self.names = accounts.names_of({row.holder for row in rows} | owners)
        self.people = _people(by)

    def left(self, row: Case) -> Left:
        view, book = seen.view_of(row), seen.book_of(row)
        held = {p: seen.as_held(f) for p, f in seen.furthest(self.findings.get(row.pk, ())).items()}
        wait = self.waits.get(row.pk)
        return Left(
            row, stages.stage_words(book, row.stage), holder_shown(row, self.names, by=self.by),
            self.offices.get(row.office, ""),
            stages.what_is_missing(view, findings=held, playbook=book),
            shown_wait(wait, row, by=self.by) if wait else None,
            [self._undone(step) for step in self.steps.get(row.pk, ())],
            [
                Running(clock_words(clock.kind, book),
                        clocks.read(timing.as_running(clock), self.by.today))
                for clock in self.clocks.get(row.reference, ())
            ],
            stages.next_step(view, findings=held, playbook=book),
            self._could(row, next_doers(view, findings=held, playbook=book)),
        )  # fmt: skip

    def _undone(self, step: InquiryStep) -> Undone:
        to = self.names.get(step.owner, "") or self.offices.get(step.office, "")
        return Undone(StepKind(step.kind), step.what, step.due_on, to)

    def _could(self, row: Case, doers: Doers) -> list[str]:
        return [
            one.name for one in self.people
            if doers.include(one.pseudonym, one.roles) and row.pk in one.reach
        ]  # fmt: skip


def _findings(rows: Iterable[Case], by: Actor) -> Mapping[int, list[Finding]]:
    signatures = Signature.objects.visible_to(by).order_by("signed_at", "pk")
    held = Finding.objects.visible_to(by).filter(
        case__stage__in={row.stage for row in rows}, state__in=seen.LIVE
    )
    found: dict[int, list[Finding]] = defaultdict(list)
    for one in held.prefetch_related(Prefetch("signatures", signatures)).order_by(
        "written_at", "pk"
    ):
        found[one.case_id].append(one)
    return found


def _open_waits(by: Actor) -> Iterable[Waiting]:
    return Waiting.objects.visible_to(by).filter(ended_on__isnull=True)


def _steps(by: Actor) -> Mapping[int, list[InquiryStep]]:
    found: dict[int, list[InquiryStep]] = defaultdict(list)
    planned = InquiryStep.objects.visible_to(by).filter(state="planned")
    for step in planned.order_by("due_on", "pk"):
        found[step.case_id].append(step)
    return found


def _clocks(by: Actor) -> Mapping[str, list[Clock]]:
    found: dict[str, list[Clock]] = defaultdict(list)
    running = timing.clocks(by=by).filter(stopped_on__isnull=True)
    for clock in running.order_by("kind", "pk"):
        found[clock.subject].append(clock)
    return found


@dataclass(frozen=True)
class _Person:
    """Somebody: roles today, and the open cases they may see."""

    pseudonym: str
    name: str
    roles: frozenset[Role]
    reach: frozenset[int]


def _people(by: Actor) -> list[_Person]:
    found = []
    for account in Account.objects.filter(is_active=True).order_by("name", "pk"):
        actor = accounts.actor_for(account, door=by.door, moment=by.moment)
        reach = seen.cases(by=actor).exclude(stage=CLOSED).values_list("pk", flat=True)
        found.append(_Person(account.pseudonym, account.name, actor.roles, frozenset(reach)))
    return found
