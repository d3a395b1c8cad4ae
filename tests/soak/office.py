"""A simulated office: people with generated absences, cases in a procedure, answers that never come.

Every step is asked of the product's own pure rules before it is counted, by the person who takes it;
how long it takes are the procedure's minutes. Nothing is written to a database. The office keeps a
diary of what was done and refused, which another test lives through with real actions.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from answerable.actor import Actor, Door, Role
from answerable.assessment.rules import findings, stages
from answerable.assessment.rules.findings import Answer, FindingState, Held
from answerable.assessment.rules.stages import CaseView
from answerable.oversight.rules.forecast import Staff
from answerable.oversight.rules.workload import early_prompts, late_prompts
from answerable.playbook import Ballot, Playbook, Prompt, Verdict, View, outcome
from answerable.playbook.likelihood import Likelihood
from answerable.playbook.terms import Work
from answerable.response.rules.decisions import Result, why_not_vote
from answerable.response.rules.plans import CLEARERS, PROPOSERS
from tests.build import NOON

DAY_MINUTES = 480
LEAVE = 4
"""How many days an absence lasts on average."""
ASKED_OF_THE_PARTNER = 0.7


@dataclass(frozen=True)
class Line:
    """A line of the diary: who did what to which case on which working day, or was refused it."""

    day: int
    person: str
    act: str
    case: int = -1
    about: str = ""
    """The question, or the stage a case was moved to."""
    refused: str = ""
    """The sentence with which the rules refused it; empty: it was done."""


@dataclass
class Worker:
    """Somebody of the office: what is left of their day, negative when they stayed longer."""

    actor: Actor
    left: float = 0.0
    away: bool = False

    @property
    def name(self) -> str:
        return self.actor.pseudonym


@dataclass
class File:
    """One case on its way to a decision."""

    number: int
    prompts: Sequence[Prompt]
    waits: bool
    """An answer was asked of the partner; it never comes."""
    view: CaseView
    held: dict[str, Held] = field(default_factory=dict)
    opinions: dict[str, set[str]] = field(default_factory=dict)
    triaged_by: str = ""
    planned_by: str = ""
    cleared_by: str = ""
    ballots: list[Ballot] = field(default_factory=list)
    decided_on: int | None = None


class Office:
    """So many people, working through so many cases day by day."""

    def __init__(
        self, book: Playbook, people: Sequence[frozenset[Role]], cases: int, *, early: float,
        staff: Staff, seed: int,
    ) -> None:  # fmt: skip
        self.book, self.staff, self.random = book, staff, random.Random(seed)
        self.workers = [
            Worker(Actor(f"p{n}", roles, Door.WEB, NOON)) for n, roles in enumerate(people)
        ]
        self.electorate = {w.name for w in self.workers if w.actor.has(*book.decision.voters)}
        ends_early = [n < round(early * cases) for n in range(cases)]
        self.random.shuffle(ends_early)
        self.files = [
            File(n, (early_prompts if soon else late_prompts)(book),
                 self.random.random() < ASKED_OF_THE_PARTNER, CaseView(book.first_stage.code))
            for n, soon in enumerate(ends_early)
        ]  # fmt: skip
        self.spent: dict[Work, float] = {}
        self.absent = 0
        self.day = 0
        self.diary: dict[Line, None] = {}
        """In order; what was refused stands once a day."""

    def work(self, days: int) -> int:
        """Work until all is decided or the days are over; the number of days it took."""
        for day in range(1, days + 1):
            self.day = day
            self._morning()
            self._spend_the_day()
            if all(one.decided_on for one in self.files):
                return day
        return days

    def _note(
        self, worker: Worker, act: str, file: File, about: str = "", refused: str | None = None
    ) -> None:
        line = Line(self.day, worker.name, act, file.number, about, refused or "")
        self.diary[line] = None

    @property
    def decided(self) -> int:
        return sum(one.decided_on is not None for one in self.files)

    def _morning(self) -> None:
        """Who is away stays away or comes back; the long run is the share that is present."""
        gone = (1 - self.staff.present) / self.staff.present / LEAVE
        for one in self.workers:
            one.away = self.random.random() < (1 - 1 / LEAVE if one.away else gone)
            self.absent += one.away
            if one.away:
                self.diary[Line(self.day, one.name, "away")] = None
            rest = min(one.left, 0.0)
            one.left = rest + (0 if one.away else DAY_MINUTES * self.staff.on_cases)

    def _spend_the_day(self) -> None:
        live = [one for one in self.files if one.decided_on is None]
        idle: set[str] = set()
        while ready := [
            w for w in self.workers if w.left > 0 and not w.away and w.name not in idle
        ]:
            worker = max(ready, key=lambda one: (one.left, one.name))
            if not any(self._take(worker, one) for one in live if one.decided_on is None):
                idle.add(worker.name)
            else:
                idle.clear()

    def _take(self, worker: Worker, file: File) -> bool:
        """Do the next step of a case, if the rules let this person."""
        for work in self._next(file):
            if _ACTS[work](self, worker, file):
                minutes = self.book.minutes.get(work.value, 0)
                worker.left -= minutes
                self.spent[work] = self.spent.get(work, 0) + minutes
                return True
        return False

    def _next(self, file: File) -> Iterator[Work]:
        if not file.triaged_by:
            yield Work.TRIAGE
        elif any(p.code not in file.held or self._opinions_wanted(file, p) for p in file.prompts):
            yield Work.SIGNATURE
            yield Work.FINDING
        elif any(h.state is not FindingState.COUNTERSIGNED for h in file.held.values()):
            yield Work.SIGNATURE
        elif not file.planned_by:
            yield Work.PLAN
        else:
            yield Work.VOTE if file.cleared_by else Work.CLEARANCE

    def _opinions_wanted(self, file: File, prompt: Prompt) -> bool:
        return len(file.opinions.get(prompt.code, ())) < prompt.opinions

    def _triage(self, worker: Worker, file: File) -> bool:
        if not worker.actor.has(Role.ANALYST, Role.INTAKE_OFFICER, Role.POLICY_LEAD):
            return False
        file.triaged_by = worker.name
        self._note(worker, "triage", file)
        return True

    def _find(self, worker: Worker, file: File) -> bool:
        """A blind opinion where one is wanted, else the finding itself."""
        for prompt in file.prompts:
            if prompt.code in file.held or self._refuses_to_write(worker, file, prompt):
                continue
            given = file.opinions.setdefault(prompt.code, set())
            if self._opinions_wanted(file, prompt):
                if worker.name in given:
                    continue
                given.add(worker.name)
                self._note(worker, "opine", file, prompt.code)
            else:
                self._note(worker, "write", file, prompt.code)
                file.held[prompt.code] = Held(prompt.code, FindingState.DRAFT, worker.name)
            return True
        return False

    def _refuses_to_write(self, worker: Worker, file: File, prompt: Prompt) -> bool:
        answer = Answer(prompt.code, Likelihood.CANNOT_TELL, because="as far as sources tell")
        self._lead_on(worker, file)
        refused = findings.why_not_write(
            answer, prompt, playbook=self.book, reached=stages.reached(file.view, prompt, self.book),
            closed=False, by=worker.actor,
        )  # fmt: skip
        if refused is not None and not self._opinions_wanted(file, prompt):
            self._note(worker, "write", file, prompt.code, refused)
        return refused is not None

    def _sign(self, worker: Worker, file: File) -> bool:
        for prompt in file.prompts:
            held = file.held.get(prompt.code)
            if held is None or held.state is FindingState.COUNTERSIGNED:
                continue
            if self._signs(worker, file, prompt, held):
                return True
        return False

    def _signs(self, worker: Worker, file: File, prompt: Prompt, held: Held) -> bool:
        first = held.state is FindingState.DRAFT
        if first and worker.name != held.author:
            return False
        asked = findings.why_not_sign if first else findings.why_not_countersign
        refused = asked(held, prompt, playbook=self.book, closed=False, by=worker.actor)
        self._note(worker, "sign" if first else "countersign", file, prompt.code, refused)
        if refused is not None:
            return False
        state = FindingState.SIGNED if first else FindingState.COUNTERSIGNED
        file.held[prompt.code] = replace(
            held, state=state, signers=(*held.signers, worker.name)
        )  # fmt: skip
        return True

    def _lead_on(self, worker: Worker, file: File) -> None:
        """Move a case on as far as its findings carry it: done in passing, by whoever may."""
        codes = [stage.code for stage in self.book.stages]
        while (place := codes.index(file.view.stage)) + 1 < len(codes):
            target = codes[place + 1]
            move = self.book.move(file.view.stage, target)
            if move is None or stages.why_not_ready(
                file.view, move, findings=file.held, playbook=self.book
            ):
                return
            file.view = replace(file.view, stage=target)
            self._note(worker, "move", file, target)

    def _plan(self, worker: Worker, file: File) -> bool:
        if not worker.actor.has(*PROPOSERS):
            return False
        file.planned_by = worker.name
        self._note(worker, "plan", file)
        return True

    def _clear(self, worker: Worker, file: File) -> bool:
        if worker.name == file.planned_by or not worker.actor.has(*CLEARERS):
            return False
        file.cleared_by = worker.name
        self._note(worker, "clear", file)
        return True

    def _vote(self, worker: Worker, file: File) -> bool:
        refused = why_not_vote(
            result=Result.OPEN, view=View.FOR, entitled=worker.name in self.electorate,
            proposed_by=file.planned_by, playbook=self.book, by=worker.actor,
        )  # fmt: skip
        if refused is not None or worker.name in {ballot.voter for ballot in file.ballots}:
            if refused is not None:
                self._note(worker, "vote", file, refused=refused)
            return False
        self._note(worker, "vote", file)
        file.ballots.append(Ballot(worker.name, View.FOR))
        told = outcome(self.book.decision, file.ballots, self.electorate)
        if told.verdict is Verdict.DECIDED:
            file.decided_on = self.day
            self._note(worker, "decide", file)
        return True


_ACTS = {
    Work.TRIAGE: Office._triage, Work.FINDING: Office._find, Work.SIGNATURE: Office._sign,
    Work.PLAN: Office._plan, Work.CLEARANCE: Office._clear, Work.VOTE: Office._vote,
}  # fmt: skip
