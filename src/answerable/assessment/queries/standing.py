"""Where a case stands: the rail of all stages, the ways out and why they are barred, what is next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor
from answerable.assessment.models import Case, Clock
from answerable.assessment.queries import subjects, timing
from answerable.assessment.rules import closing, stages
from answerable.assessment.rules.clocks import STAGE, Reading, read
from answerable.assessment.rules.findings import Held
from answerable.assessment.rules.stages import Around, CaseView
from answerable.playbook import CLOSED, Playbook
from answerable.refusal import Sentence


@dataclass(frozen=True)
class Step:
    """One part of the rail: passed, now, or not reached; with days of days allowed."""

    code: str
    words: str
    number: int | None
    state: str
    clock: Reading | None
    since: date | None
    allowed: str = ""


@dataclass(frozen=True)
class Way:
    """One way out of the stage, and why it may not be taken."""

    target: str
    words: str
    forward: bool
    why_not: Sentence | None


@dataclass(frozen=True)
class Standing:
    """The rail, the ways out, and what is next."""

    rail: tuple[Step, ...]
    onward: Way | None
    other_ways: tuple[Way, ...]
    close_why_not: Sentence | None
    missing: tuple[Sentence, ...]
    next_step: Sentence


def standing_of(
    row: Case, view: CaseView, book: Playbook, findings: Mapping[str, Held], *, by: Actor
) -> Standing:
    """Where a case stands."""
    ways = tuple(
        Way(
            move.target, stages.stage_words(book, move.target), book.is_forward(move) or view.closed,
            stages.why_not_reopen(view, move.target, playbook=book, by=by) if view.closed
            else stages.why_not_move(view, move.target, findings=findings, playbook=book, by=by),
        )
        for move in book.moves_from(row.stage) if move.target != CLOSED
    )  # fmt: skip
    onward = next((way for way in ways if way.forward), None)
    return Standing(
        _rail(row, book, by), onward, tuple(way for way in ways if way != onward),
        closing.why_not_close(
            view, findings=findings, playbook=book,
            triaged=subjects.standing(row.subject, by=by), by=by,
        ),
        stages.what_is_missing(view, findings=findings, playbook=book),
        stages.next_step(view, findings=findings, playbook=book),
    )  # fmt: skip


def _rail(row: Case, book: Playbook, by: Actor) -> tuple[Step, ...]:
    """Received, triage, the stages of the playbook, what lies after: all of them, always."""
    entered: dict[str, Clock] = {}
    for clock in timing.clock_rows(row.reference, by=by).order_by("started_on", "pk"):
        entered[clock.kind.removeprefix(STAGE)] = clock
    order = book.stage_codes
    at = order.index(row.stage)
    return (
        *_before(row, by),
        *(_step(c, place - at, entered.get(c), book, by) for place, c in enumerate(order)),
    )


def _before(row: Case, by: Actor) -> tuple[Step, ...]:
    """What came before: receipt and triage of an incident, receipt of a concern, saving of a pattern."""
    if row.incident is None:
        began = Around.SAVED if row.on_pattern else Around.RECEIVED
        return (Step(began, began, None, "passed", None, row.received_at.date()),)
    told = subjects.subject_of_incident(row.incident)
    triage = timing.triage_clock(told, by=by)
    return (
        Step(Around.RECEIVED, Around.RECEIVED, None, "passed", None, told.received_on),
        Step(Around.TRIAGE, Around.TRIAGE, None, "passed", triage, triage.clock.stopped_on),
    )


def _step(code: str, ahead: int, clock: Clock | None, book: Playbook, by: Actor) -> Step:
    state = "now" if not ahead else "passed" if ahead < 0 and clock else ""
    codes = [stage.code for stage in book.stages]
    rule = book.clock(STAGE + code)
    return Step(
        code, stages.stage_words(book, code),
        codes.index(code) + 1 if code in codes else None, state,
        read(timing.as_running(clock), by.today) if clock else None,
        clock.started_on if clock else None, rule.allowed if rule else "",
    )  # fmt: skip
