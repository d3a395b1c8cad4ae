"""The procedures a case can be opened under, with what speaks against each for one incident."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.actor import Actor
from answerable.assessment.models import Case
from answerable.assessment.queries import cases as seen
from answerable.assessment.queries import procedures, subjects
from answerable.assessment.queries.subjects import Openable
from answerable.assessment.rules import procedures as rules
from answerable.incidents.models import Incident
from answerable.incidents.queries import ranges_of
from answerable.incidents.rules.ranges import Counted
from answerable.playbook import Applies, Facts, HarmKind, Means, Playbook, why_not_in_scope
from answerable.playbook.comparing import Change, changes
from answerable.refusal import Refused, Sentence


@dataclass(frozen=True)
class Offered:
    """One procedure on offer. Without a `book` its file is faulty, and `warnings` say so."""

    name: str
    book: Playbook | None
    warnings: tuple[Sentence, ...]


@dataclass(frozen=True)
class Newer:
    """The current text of a case's procedure, where it is no longer the one the case began under."""

    book: Playbook
    changes: tuple[Change, ...]
    why_not: Sentence | None


@dataclass(frozen=True)
class Under:
    """The procedure a case goes by: what speaks against it, and the newer text where there is one."""

    outside: Sentence | None
    """Why the incident lies outside its scope."""
    newer: Newer | None
    fault: Sentence | None
    """Why the current file cannot be used; the case goes on by the text it began under."""


def offered(reference: str, *, by: Actor) -> tuple[Offered, ...]:
    """Every procedure a case on this incident, pattern or concern could be opened under."""
    found = subjects.openable(reference, by=by)
    meant = procedures.meant_for(concerns=found.concern is not None)
    return tuple(_offered(name, found, by) for name in meant)


def why_outside(found: Openable, book: Playbook, *, by: Actor) -> Sentence | None:
    """Say why an incident lies outside the scope of a procedure, as far as its reader may know."""
    return _outside(found.incident, book, by)


def _outside(incident: Incident | None, book: Playbook, by: Actor) -> Sentence | None:
    """A pattern lies in no scope and outside none: the incidents it finds do."""
    if incident is None or book.applies_to == Applies():
        return None
    return why_not_in_scope(book, facts_of(incident, by=by))


def facts_of(found: Incident, *, by: Actor) -> Facts:
    """What is known of an incident, as far as a scope may ask; what is unknown stays so."""
    ranges = ranges_of([found.reference], by=by).get(found.reference, {})
    none = {what for what, told in ranges.items() if told.figure[1] == 0}
    known = set(Means)
    return Facts(
        frozenset(found.recipient_states),
        Means(found.manner) if found.manner in known else None,
        found.latest_on,
        frozenset(kind for what, kind in _HARM.items() if what in none),
    )


_HARM = {Counted.KILLED: HarmKind.KILLED, Counted.INJURED: HarmKind.INJURED}


def under_of(row: Case, *, by: Actor) -> Under:
    """The procedure of a case as its page shows it."""
    old = seen.book_of(row)
    outside = _outside(row.incident, old, by)
    try:
        if procedures.is_current(row.procedure):
            return Under(outside, None, None)
        new = procedures.playbook_named(row.procedure.name)
    except Refused as refused:
        return Under(outside, None, refused.sentence)
    answered = seen.held_findings(row, by=by)
    why_not = rules.why_not_adopt(seen.view_of(row), new=new, same=False, answered=answered, by=by)
    return Under(outside, Newer(new, changes(old, new), why_not), None)


def _offered(name: str, found: Openable, by: Actor) -> Offered:
    try:
        book = procedures.playbook_named(name)
        said = (procedures.unannounced(name), why_outside(found, book, by=by))
    except Refused as refused:
        return Offered(name, None, (refused.sentence,))
    return Offered(name, book, tuple(sentence for sentence in said if sentence is not None))
