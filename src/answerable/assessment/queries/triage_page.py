"""The page on which triage is decided: the subject, what stood before, what may be answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.assessment.models import Case, Triage
from answerable.assessment.queries import procedures, subjects, timing
from answerable.assessment.queries.cases import cases
from answerable.assessment.queries.news import New, news_of
from answerable.assessment.queries.subjects import Subject
from answerable.assessment.rules import stages
from answerable.assessment.rules import triage as rules
from answerable.assessment.rules.clocks import Reading
from answerable.incidents.queries import merged_into
from answerable.playbook import Disposition, Family, Playbook
from answerable.refusal import Sentence


@dataclass(frozen=True)
class Told:
    """One disposition on record, with its names."""

    row: Triage
    words: str
    family: Family
    state: rules.State
    decided_by: str
    seconded_by: str


@dataclass(frozen=True)
class TriagePage:
    """Triage of one report or incident."""

    subject: Subject
    book: Playbook
    families: Sequence[tuple[Family, Sequence[Disposition]]]
    clock: Reading
    stands: Told | None
    history: Sequence[Told]
    why_not: Sentence | None
    second_why_not: Sentence | None
    open_why_not: Sentence | None
    cases: Sequence[Case]
    playbooks: Sequence[str]
    news: Sequence[New]
    """What came in after it was turned away."""
    reopen_why_not: Sentence | None
    is_back: bool
    """True when its hold is over."""

    @property
    def awaits(self) -> bool:
        return self.stands is not None and self.stands.state is rules.State.AWAITING


def triage_page(reference: str, *, by: Actor) -> TriagePage:
    """The page of triage on a report or an incident, or `Absent`."""
    subjects.must_read_cases(reference, by=by)
    told, book = subjects.subject(reference, by=by), procedures.playbook_named()
    rows = list(subjects.triages_of(reference, by=by))
    names = accounts.names_of({r.decided_by for r in rows} | {r.seconded_by for r in rows})
    history = [_told(row, book, names) for row in rows]
    stands = next((t for t in history if t.state is not rules.State.SUPERSEDED), None)
    standing = subjects.as_standing(stands.row) if stands else None
    opened = list(cases(by=by).filter(incident__reference=reference)) if told.is_incident else []
    return TriagePage(
        told, book, rules.by_family(book), timing.triage_clock(told, by=by), stands, history,
        rules.why_not_here(told.merged_into, by=by),
        rules.why_not_second(standing, merged_into=told.merged_into, by=by),
        _open_why_not(reference, by=by) if told.is_incident else None, opened,
        procedures.names(), news_of(reference, by=by), rules.why_not_reopen(standing, by=by),
        rules.is_back(standing, by.today),
    )  # fmt: skip


def _open_why_not(reference: str, *, by: Actor) -> Sentence | None:
    """Why no case can be opened on the incident now, under the default procedure."""
    found = subjects.incident(reference, by=by)
    name = procedures.default_name()
    return stages.why_not_open_case(
        triaged=subjects.accepted_for(found, by=by), by=by,
        has_case=cases(by=by).filter(incident=found, procedure__name=name).exists(),
        merged_into=merged_into(found, by=by),
    )  # fmt: skip


def _told(row: Triage, book: Playbook, names: Mapping[str, str]) -> Told:
    given = _under(row, book).disposition(row.disposition)
    words = given.words if given else row.disposition.replace("_", " ")
    return Told(
        row, words, Family(row.family), rules.State(row.state),
        names.get(row.decided_by, ""), names.get(row.seconded_by, ""),
    )  # fmt: skip


def _under(row: Triage, book: Playbook) -> Playbook:
    """The procedure it was decided under, for the words of its answer; the usual one where it is gone."""
    known = row.procedure and row.procedure != book.name and row.procedure in procedures.names()
    return procedures.playbook_named(row.procedure) if known else book
