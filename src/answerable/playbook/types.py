"""What a playbook is: one organisation's procedure for incidents of civilian harm, as values.

Everything a government or an organisation may do differently stands here: stages and what they ask,
who moves a case, clocks, how a decision falls, which measures there are. The code knows none of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from answerable.actor import Role
from answerable.playbook.terms import (
    Condition,
    Family,
    HarmKind,
    Means,
    Rule,
    Standard,
    Starts,
    Unit,
    Wording,
    Work,
)

CLOSED = "closed"
EFFECT_REVIEW = "effect_review"
BEFORE = ("intake", "triage")
"""What lies before a playbook's stages, in every playbook."""
AFTER = (EFFECT_REVIEW, CLOSED)
"""What lies after them; moves may lead there, they ask nothing themselves."""
REMINDERS = (50, 80, 100)
"""Per cent of a clock's allowance at which its people are reminded, where a playbook says nothing."""


@dataclass(frozen=True)
class Provenance:
    """Where a point of the procedure comes from, and whether that is confirmed."""

    source: str
    unconfirmed: bool = False
    note: str = ""


@dataclass(frozen=True)
class Prompt:
    """One question a stage asks; its answer is a finding."""

    code: str
    question: Wording
    stage: str
    needed: bool
    standard: Standard
    signers: frozenset[Role]
    countersigners: frozenset[Role]
    signatures: int
    provenance: Provenance
    opinions: int = 0
    """How many people answer first without seeing one another's answer; 0: nobody has to."""
    law: bool = False
    """The legal adviser's view: kept apart from the findings, and never needed for a move."""


@dataclass(frozen=True)
class Stage:
    code: str
    words: Wording
    purpose: Wording
    prompts: tuple[Prompt, ...]
    provenance: Provenance


@dataclass(frozen=True)
class Move:
    """One way a case may go. `needs` are codes of prompts whose findings must be countersigned."""

    source: str
    target: str
    roles: frozenset[Role]
    needs: frozenset[str]
    requires: frozenset[Condition]
    provenance: Provenance


@dataclass(frozen=True)
class ClockRule:
    """How long something may take. `amount` None: it is counted, but no limit is set."""

    kind: str
    """acknowledge, triage, inquiry, request or `stage:<code>`."""
    starts: Starts
    amount: int | None
    unit: Unit
    calendar: str
    provenance: Provenance
    reminders: tuple[int, ...] = REMINDERS
    """Per cent of the allowance used when people are reminded, rising; none: nobody is."""

    @property
    def allowed(self) -> str:
        """In words: "14 working days", "2 months"; empty without a limit."""
        if self.amount is None:
            return ""
        words = self.unit.words
        return f"{self.amount} {words[:-1] if self.amount == 1 else words}"


@dataclass(frozen=True)
class Calendar:
    """Which days count as working days."""

    weekend: frozenset[int] = frozenset({5, 6})
    """Monday is 0."""
    country: str | None = None
    """Country whose public holidays are closed days, as the `holidays` package codes it."""
    closed: frozenset[date] = frozenset()


@dataclass(frozen=True)
class DecisionRule:
    """How the deciding body decides, and who is in it."""

    rule: Rule
    voters: frozenset[Role]
    quorum: int | None
    provenance: Provenance


@dataclass(frozen=True)
class Disposition:
    """One answer of triage."""

    code: str
    words: Wording
    family: Family
    provenance: Provenance


@dataclass(frozen=True)
class MeasureOffer:
    """A measure this procedure can propose."""

    code: str
    words: Wording
    provenance: Provenance


@dataclass(frozen=True)
class Applies:
    """To what the procedure applies; what is left empty limits nothing."""

    states: frozenset[str] = frozenset()
    """Names of recipient states."""
    means: frozenset[Means] = frozenset()
    first_on: date | None = None
    """The first day an incident may have happened on."""
    harm: frozenset[HarmKind] = frozenset()
    """Kinds of harm, one of which is enough."""
    strict: bool = False
    """True: no case is opened outside the scope. False: it is said, and recorded with the case."""
    end_use: bool = False
    """True: for concerns about end use, which harm no one, and for nothing else."""
    sources: Mapping[str, Provenance] = field(default_factory=dict)
    """Which limit comes from where."""


@dataclass(frozen=True)
class Effort:
    """How many working minutes one piece of work is estimated to take."""

    work: Work
    minutes: int
    provenance: Provenance


@dataclass(frozen=True)
class Playbook:
    """The whole procedure. Cases keep the version they began under."""

    name: str
    version: str
    title: Wording
    scope: Wording
    roles: Mapping[Role, Wording]
    stages: tuple[Stage, ...]
    moves: Mapping[tuple[str, str], Move]
    clocks: Mapping[str, ClockRule]
    calendars: Mapping[str, Calendar]
    decision: DecisionRule
    dispositions: tuple[Disposition, ...]
    measures: tuple[MeasureOffer, ...]
    texts: Mapping[str, Wording]
    provenance: Provenance
    applies_to: Applies = field(default_factory=Applies)
    efforts: Mapping[Work, Effort] = field(default_factory=dict)

    @property
    def minutes(self) -> Mapping[str, int]:
        """Estimated working minutes by kind of work; a kind nobody estimated is not there."""
        return {work.value: effort.minutes for work, effort in self.efforts.items()}

    @property
    def first_stage(self) -> Stage:
        """Where a case begins when it is opened."""
        return self.stages[0]

    @property
    def stage_codes(self) -> tuple[str, ...]:
        """The stages in order, with what lies after them: the rail of a case."""
        return (*(s.code for s in self.stages), *AFTER)

    def stage(self, code: str) -> Stage | None:
        """The stage called `code`; None for what lies before and after, and for the unknown."""
        return next((s for s in self.stages if s.code == code), None)

    def stage_words(self, code: str) -> str:
        """What people call a stage, those before and after the playbook's own included."""
        stage = self.stage(code)
        return stage.words if stage else code.replace("_", " ")

    def move(self, source: str, target: str) -> Move | None:
        """The move from `source` to `target`; None when there is no such way."""
        return self.moves.get((source, target))

    def moves_from(self, source: str) -> tuple[Move, ...]:
        """Every way out of a stage, in the order of the rail."""
        ways = [m for m in self.moves.values() if m.source == source]
        return tuple(sorted(ways, key=lambda m: self.stage_codes.index(m.target)))

    def is_forward(self, move: Move) -> bool:
        """Say whether a move leads on; the others send a case back."""
        order = self.stage_codes
        return order.index(move.target) > order.index(move.source)

    def prompt(self, code: str) -> Prompt | None:
        """The prompt called `code`."""
        return next((p for s in self.stages for p in s.prompts if p.code == code), None)

    def clock(self, kind: str) -> ClockRule | None:
        """The rule of a clock: acknowledge, triage, inquiry, request, `stage:<code>`."""
        return self.clocks.get(kind)

    def calendar_of(self, rule: ClockRule) -> Calendar:
        """The calendar by which a clock counts."""
        return self.calendars[rule.calendar]

    def disposition(self, code: str) -> Disposition | None:
        """The triage disposition called `code`."""
        return next((d for d in self.dispositions if d.code == code), None)

    def measure(self, code: str) -> MeasureOffer | None:
        """The measure called `code`."""
        return next((m for m in self.measures if m.code == code), None)

    def role_words(self, role: Role) -> str:
        """What this organisation calls a role."""
        return self.roles.get(role, role.words)

    @property
    def unconfirmed(self) -> tuple[tuple[str, Provenance], ...]:
        """Every point nobody has confirmed, with where it stands: what an operator must settle."""
        return tuple((where, p) for where, p in self._points() if p.unconfirmed)

    def _points(self) -> list[tuple[str, Provenance]]:
        prompts = [p for s in self.stages for p in s.prompts]
        return [
            ("playbook", self.provenance),
            *((f"limit {key}", p) for key, p in self.applies_to.sources.items()),
            *((f"stage {s.code}", s.provenance) for s in self.stages),
            *((f"prompt {p.code}", p.provenance) for p in prompts),
            *((f"move {m.source} to {m.target}", m.provenance) for m in self.moves.values()),
            *((f"clock {c.kind}", c.provenance) for c in self.clocks.values()),
            ("decision", self.decision.provenance),
            *((f"disposition {d.code}", d.provenance) for d in self.dispositions),
            *((f"measure {m.code}", m.provenance) for m in self.measures),
            *((f"minutes of {e.work}", e.provenance) for e in self.efforts.values()),
        ]
