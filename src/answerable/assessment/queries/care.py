"""Who has a case in their care, who could, and which clocks run for it; each with its why-not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.assessment.models import Case
from answerable.assessment.queries import timing
from answerable.assessment.queries.people import Person
from answerable.assessment.rules import cases as rules
from answerable.assessment.rules.clocks import INQUIRY, STAGE, ClockWords, Reading, why_not_extend
from answerable.assessment.rules.stages import CaseView, stage_words
from answerable.playbook import Playbook
from answerable.refusal import Sentence


@dataclass(frozen=True)
class Timed:
    """A clock as the page shows it: whether it can be given longer, and who gave it longer."""

    read: Reading
    words: str
    extended_by: str
    why_not: Sentence | None


@dataclass(frozen=True)
class Care:
    """Who holds a case, in which office, and who could."""

    holder: str
    mine: bool
    """True when the reader holds it."""
    office: str
    offices: Sequence[tuple[str, str]]
    could_hold: Sequence[Person]
    take_why_not: Sentence | None
    give_why_not: Sentence | None
    refer_why_not: Sentence | None


def care_of(row: Case, view: CaseView, colleagues: Iterable[Person], *, by: Actor) -> Care:
    """Who has a case in their care."""
    people = [person for person in colleagues if person.has(*rules.HOLDERS)]
    able = any(person.pseudonym == by.pseudonym for person in people)
    offices = office_names()
    holder = holder_shown(row, accounts.names_of({row.holder}), by=by)
    return Care(
        holder, row.holder == by.pseudonym, offices.get(row.office, ""), list(offices.items()), people,
        rules.why_not_assign(view, to=by.pseudonym, able=able, by=by),
        rules.why_not_give(view, by=by), rules.why_not_refer(view, moves_on=True, by=by),
    )  # fmt: skip


def clocks_shown(row: Case, book: Playbook, *, by: Actor) -> tuple[Timed, ...]:
    """The clocks of a case, the inquiry's first."""
    read = timing.clocks_of(row.reference, by=by)
    names = accounts.names_of({c.clock.extended_by for c in read})
    return tuple(
        Timed(
            clock, _clock_words(clock.clock.kind, book), names.get(clock.clock.extended_by, ""),
            why_not_extend(clock.clock, date.max, by=by),
        )
        for clock in read
    )  # fmt: skip


def _clock_words(kind: str, book: Playbook) -> str:
    if kind.startswith(STAGE):
        return stage_words(book, kind.removeprefix(STAGE))
    return ClockWords(kind)


def inquiry_of(shown: Iterable[Timed]) -> Reading | None:
    """The newest clock of the inquiry."""
    found = [timed.read for timed in shown if timed.read.clock.kind == INQUIRY]
    return max(found, key=lambda reading: reading.clock.started_on, default=None)


def holder_shown(row: Case, names: Mapping[str, str], *, by: Actor) -> str:
    """Who holds a case, by name: inside the office, and to themselves; empty to others."""
    inside = not row.office or row.office in by.offices or row.holder == by.pseudonym
    return names.get(row.holder, "") if inside else ""


def office_names() -> Mapping[str, str]:
    """Reference → name of every office."""
    return {reference: name for reference, name, _ in accounts.offices()}
