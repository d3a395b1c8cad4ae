"""Everything the page of one case shows, each act with why it may not be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.accounts.queries import marking_of
from answerable.actor import Actor, Level
from answerable.assessment.models import Case, Triage, Waiting
from answerable.assessment.queries import cases as seen
from answerable.assessment.queries import grounds, people, subjects
from answerable.assessment.queries.care import Care, care_of
from answerable.assessment.queries.clock_lines import Timed, clocks_shown, inquiry_of
from answerable.assessment.queries.finding_lines import Line, lines_of
from answerable.assessment.queries.news import New, Weighing, news_of, weighing_shown
from answerable.assessment.queries.standing import Standing, standing_of
from answerable.assessment.queries.steps import Inquiry, inquiry_on
from answerable.assessment.rules.cases import HOLDERS, WaitingOn, why_not_wait
from answerable.assessment.rules.clocks import Reading
from answerable.assessment.rules.stages import CaseView, prompts, stage_words
from answerable.incidents.models import Statement
from answerable.intake.models import Report
from answerable.playbook import Playbook
from answerable.refusal import Sentence


@dataclass(frozen=True)
class Wait:
    """What a case waits for now, and since how many days."""

    row: Waiting
    kind: WaitingOn
    whom: str
    """Empty where only colleagues of the office may know the person."""
    days: int


@dataclass(frozen=True)
class CasePage:
    """A case as its page shows it."""

    row: Case
    view: CaseView
    book: Playbook
    standing: Standing
    lines: tuple[Line, ...]
    choices: Sequence[Statement]
    told: Sequence[Report]
    """Reports that may be set aside, or preferred, for a finding."""
    clocks: tuple[Timed, ...]
    care: Care
    wait: Wait | None
    wait_why_not: Sentence | None
    triage: Triage | None
    reports: int
    own: Inquiry
    """Steps of own inquiry."""
    news: Sequence[New]
    """What came in after the case was closed."""
    level: Level | None
    """How the incident or pattern it is on is marked."""
    weighing: Weighing | None
    """What one person set aside of the news, and a second has yet to agree to."""

    @property
    def inquiry(self) -> Reading | None:
        return inquiry_of(self.clocks)

    @property
    def stage_words(self) -> str:
        return stage_words(self.book, self.row.stage)

    @property
    def now(self) -> tuple[Line, ...]:
        """The findings the present stage asks for."""
        return tuple(line for line in self.lines if line.prompt.stage == self.row.stage)

    def to_write(self, prompt: str) -> Line | None:
        """The line whose form is open: the one asked for, else the first that wants an answer."""
        mine = [line for line in self.lines if line.may_write]
        wanted = [line for line in mine if line.prompt.code == prompt]
        blank = [line for line in mine if line.prompt.stage == self.row.stage and not line.finding]
        return next(iter((*wanted, *blank)), None)

    def to_opine(self, prompt: str) -> Line | None:
        """The line whose opinion form is open: the one asked for, else the first of this stage."""
        mine = [line for line in self.lines if line.may_opine]
        wanted = [line for line in mine if line.prompt.code == prompt]
        return next(
            iter((*wanted, *(one for one in mine if one.prompt.stage == self.row.stage))), None
        )

    @property
    def earlier(self) -> tuple[Line, ...]:
        """The findings of stages the case has come through, or had reached when it closed."""
        return tuple(
            line for line in self.lines if line.prompt.stage != self.row.stage and line.reached
        )


def case_page(reference: str, *, by: Actor) -> CasePage:
    """The page of a case, or `Absent`."""
    row = seen.case(reference, by=by)
    view, book = seen.view_of(row), seen.book_of(row)
    rows = list(seen.live_findings(row, by=by))
    findings = {p: seen.as_held(f) for p, f in seen.furthest(rows).items()}
    signing = {role for p in prompts(book) for role in p.signers | p.countersigners}
    colleagues = people.able(row, HOLDERS | signing, by=by)
    lines = lines_of(row, rows, view=view, book=book, colleagues=colleagues, by=by)
    could_write = any(line.may_write or line.may_opine for line in lines)
    return CasePage(
        row, view, book, standing_of(row, view, book, findings, by=by), lines,
        grounds.choices(row, by=by) if could_write else [],
        grounds.reports_told(row, by=by) if could_write else [], clocks_shown(row, book, by=by),
        care_of(row, view, colleagues, by=by), _wait(row, by),
        why_not_wait(view, kind=WaitingOn.NOBODY, whom="", since=by.today,
                     launched_on=row.launched_on, by=by),
        subjects.triage_on(row.subject, by=by),
        len(subjects.reports_behind(row, by=by)), inquiry_on(row, by=by),
        news_of(reference, by=by) if view.closed else (), _level(row, by),
        weighing_shown(reference, by=by) if view.closed else None,
    )  # fmt: skip


def _level(row: Case, by: Actor) -> Level | None:
    marking = marking_of(row.protected_by, by=by)
    return Level(marking.level) if marking else None


def _wait(row: Case, by: Actor) -> Wait | None:
    found = seen.waiting(row, by=by)
    return shown_wait(found, row, by=by) if found else None


def shown_wait(found: Waiting, row: Case, *, by: Actor) -> Wait:
    """A wait as this reader sees it: a person awaited is named to the office of the case alone."""
    kind = WaitingOn(found.on_kind)
    inside = not row.office or row.office in by.offices
    named = kind is not WaitingOn.PERSON or inside
    days = max(0, (by.today - found.since_on).days)
    return Wait(found, kind, found.on_whom if named else "", days)
