"""The clocks of a case as its page shows them: who gave one longer or paused it, and who may."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.assessment.models import Case
from answerable.assessment.queries import timing
from answerable.assessment.rules import pauses
from answerable.assessment.rules.clocks import (
    INQUIRY,
    STAGE,
    ClockWords,
    Reading,
    why_not_extender,
)
from answerable.assessment.rules.pauses import Pause, PauseKind
from answerable.assessment.rules.stages import stage_words
from answerable.playbook import Playbook
from answerable.refusal import Sentence


@dataclass(frozen=True)
class Paused:
    """One pause of a clock, in force or past."""

    pause: Pause
    words: PauseKind
    by: str
    in_force: bool


@dataclass(frozen=True)
class Timed:
    """A clock as a page shows it: its pauses, and why it may not be given longer or paused."""

    read: Reading
    words: str
    extended_by: str
    why_not: Sentence | None
    pauses: Sequence[Paused]
    pause_why_not: Sentence | None
    resume_why_not: Sentence | None

    @property
    def reasons(self) -> tuple[PauseKind, ...]:
        """The kinds of reasons for which it may be paused."""
        return tuple(PauseKind)


def clocks_shown(row: Case, book: Playbook, *, by: Actor) -> tuple[Timed, ...]:
    """The clocks of a case, the inquiry's first."""
    return clocks_timed(timing.clocks_of(row.reference, by=by), book, by=by)


def clocks_timed(read: Iterable[Reading], book: Playbook, *, by: Actor) -> tuple[Timed, ...]:
    """Clocks with the names of those who answer for what was changed about them."""
    shown = list(read)
    changed = {p.by for one in shown for p in one.clock.pauses}
    names = accounts.names_of({one.clock.extended_by for one in shown} | changed)
    return tuple(_timed(one, book, names, by) for one in shown)


def _timed(read: Reading, book: Playbook, names: dict[str, str], by: Actor) -> Timed:
    clock = read.clock
    return Timed(
        read, clock_words(clock.kind, book), names.get(clock.extended_by, ""),
        why_not_extender(clock, by=by),
        [
            Paused(p, PauseKind(p.kind), names.get(p.by, ""), p == read.pause)
            for p in clock.pauses
        ],
        pauses.why_not_pauser(runs=not read.stopped, pauses=clock.pauses, by=by),
        pauses.why_not_resume(pauses=clock.pauses, by=by),
    )  # fmt: skip


def clock_words(kind: str, book: Playbook) -> str:
    """What a clock is called, a stage's by the words of its playbook."""
    if kind.startswith(STAGE):
        return stage_words(book, kind.removeprefix(STAGE))
    return ClockWords(kind)


def inquiry_of(shown: Iterable[Timed]) -> Reading | None:
    """The newest clock of the inquiry."""
    found = [timed.read for timed in shown if timed.read.clock.kind == INQUIRY]
    return max(found, key=lambda reading: reading.clock.started_on, default=None)
