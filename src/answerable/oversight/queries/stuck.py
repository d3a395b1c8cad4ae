"""What is stuck: each with its clock, whom it waits for, why, and the next act; names inside the team.

Asked for a page of incidents at a time, with a fixed number of questions to the database.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from answerable.accounts.queries import names_of
from answerable.actor import Actor
from answerable.assessment.models import Case, Clock, Finding, Signature, Triage
from answerable.assessment.queries.cases import LIVE, as_held, book_of, furthest, view_of
from answerable.assessment.queries.procedures import playbook_named
from answerable.assessment.queries.timing import as_running
from answerable.assessment.queries.timing import clocks as clock_rows
from answerable.assessment.rules import clocks
from answerable.assessment.rules.stages import next_step, what_is_missing
from answerable.assessment.rules.triage import State
from answerable.incidents.models import Judgement
from answerable.oversight.queries.history import titles
from answerable.oversight.queries.overview import Overview
from answerable.oversight.rules.funnel import Holder, Standing
from answerable.playbook import Family
from answerable.refusal import Sentence, say


@dataclass(frozen=True)
class Row:
    """One incident that has waited, as the table shows it."""

    standing: Standing
    title: str
    stage: str
    clock: clocks.Reading
    holder: Holder
    waiting_on: str
    person: str
    """Who holds the case: named only to those of the same office."""
    why: tuple[str, ...]
    act: str
    """What the next act is called."""
    href: str


@dataclass(frozen=True)
class Known:
    """What the database says of the incidents on one page of the table."""

    cases: Mapping[str, Case]
    findings: Mapping[str, Sequence[Finding]]
    running: Mapping[str, Clock]
    accepted: frozenset[str]
    names: Mapping[str, str]
    titles: Mapping[str, str]


def rows(found: Sequence[Standing], seen: Overview, *, by: Actor) -> list[Row]:
    """The rows of these incidents, in the order given."""
    known = _known(found, by, seen.known_on)
    return [_row(one, seen, known, by) for one in found]


def _known(found: Sequence[Standing], by: Actor, known_on: date) -> Known:
    references = [one.case.reference for one in found if one.case]
    cases = Case.objects.visible_to(by).filter(reference__in=references)
    incidents = [one.incident for one in found if one.case is None]
    return Known(
        {row.reference: row for row in cases.select_related("procedure")},
        _findings(references, by),
        _clocks([*references, *incidents], by),
        _accepted(incidents, by),
        names_of({one.case.holder for one in found if one.case and one.case.holder}),
        titles([one.incident for one in found], by=by, known_on=known_on),
    )


def _findings(references: Sequence[str], by: Actor) -> Mapping[str, Sequence[Finding]]:
    signatures = Signature.objects.visible_to(by).order_by("signed_at", "pk")
    held = Finding.objects.visible_to(by).filter(case__reference__in=references, state__in=LIVE)
    found: dict[str, list[Finding]] = defaultdict(list)
    prefetched = held.select_related("case").prefetch_related(Prefetch("signatures", signatures))
    for row in prefetched.order_by("written_at", "pk"):
        found[row.case.reference].append(row)
    return found


def _clocks(subjects: Sequence[str], by: Actor) -> Mapping[str, Clock]:
    kept = clock_rows(by=by).filter(subject__in=subjects, kind__in=(clocks.INQUIRY, clocks.TRIAGE))
    return {row.subject: row for row in kept.order_by("pk")}


def _accepted(incidents: Sequence[str], by: Actor) -> frozenset[str]:
    """The incidents of which a report was accepted at triage."""
    judged = Judgement.objects.visible_to(by).filter(
        right__in=incidents, verdict="same", holds=True
    )
    told = dict(judged.values_list("left", "right"))
    accepted = Triage.objects.visible_to(by).filter(
        subject__in=told, state=State.IN_FORCE, family=Family.ACCEPTED
    )
    return frozenset(told[subject] for subject in accepted.values_list("subject", flat=True))


def _row(one: Standing, seen: Overview, known: Known, by: Actor) -> Row:
    case = known.cases.get(one.case.reference) if one.case else None
    same_office = bool(one.office) and one.office in by.offices
    act, href = _next(one, case)
    return Row(
        one, known.titles.get(one.incident, ""),
        next(s.words for s in seen.stages if s.code == one.stage),
        _clock(one, seen, known), one.holder, whom(one.holder, one, seen.offices, by=by),
        known.names.get(one.case.holder, "") if one.case and same_office else "",
        tuple(_why(one, seen, known, by)), act, href,
    )  # fmt: skip


def whom(holder: Holder, one: Standing, offices: Mapping[str, str], *, by: Actor) -> str:
    """Whom an incident waits for, in words; a person's name is for their own office only."""
    if holder.kind == "office":
        return offices.get(holder.name, holder.name)
    if holder.kind == "person" and one.office not in by.offices:
        return _somebody(offices.get(one.office, ""))
    return holder.name or say("Nobody")


def _somebody(office: str) -> Sentence:
    return say("somebody at {office}", office=office) if office else say("a person")


def _clock(one: Standing, seen: Overview, known: Known) -> clocks.Reading:
    kept = known.running.get(one.case.reference if one.case else one.incident)
    if kept is not None:
        return clocks.read(as_running(kept), seen.true_on)
    began = clocks.begin(clocks.TRIAGE, one.received_on, playbook_named())
    return clocks.read(began, seen.true_on)


def _why(one: Standing, seen: Overview, known: Known, by: Actor) -> Iterable[str]:
    if one.case and one.case.wait:
        yield one.case.wait.why
    if one.case is None:
        yield _untriaged(one, known)
    elif seen.true_on == seen.known_on == by.today:
        yield from _lacking(known, one.case.reference, held=bool(one.case.holder))


def _untriaged(one: Standing, known: Known) -> Sentence:
    if one.disposition == "on_hold":
        return say("Put on hold at triage.")
    if one.disposition == "accepted" or one.incident in known.accepted:
        return say("Accepted at triage; no case has been opened.")
    if one.disposition:
        return say("A second person has not yet agreed to what triage decided.")
    return say("Triage has not been decided.")


def _lacking(known: Known, reference: str, *, held: bool) -> Iterable[Sentence]:
    case = known.cases.get(reference)
    if case is None:
        return
    book = book_of(case)
    findings = {p: as_held(f) for p, f in furthest(known.findings.get(reference, ())).items()}
    missing = what_is_missing(view_of(case), findings=findings, playbook=book)
    yield from missing[:1] or [next_step(view_of(case), findings=findings, playbook=book)]
    if not held:
        yield say("Nobody holds the case.")


def _next(one: Standing, case: Case | None) -> tuple[Sentence, str]:
    if case is not None:
        return say("Open the case"), f"/cases/{case.reference}"
    if one.disposition == "accepted":
        return say("Open a case"), f"/incidents/{one.incident}"
    return say("Decide triage"), f"/triage/{one.incident}"
