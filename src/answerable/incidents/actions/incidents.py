"""The hand that begins incidents, describes and grades them, and narrows their ranges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from answerable.accounts.actions import mark_new, new_reference
from answerable.accounts.queries import marking_of
from answerable.actor import Actor, Level
from answerable.incidents import queries
from answerable.incidents.actions.judgements import (
    judgement_row,
    new_judgement,
    only_its_own,
)
from answerable.incidents.actions.rows import (
    end_of,
    incident_for,
    report_for,
    row,
    set_dates,
    situation_for,
    version_row,
)
from answerable.incidents.acts import Act
from answerable.incidents.models import Incident, Narrowing, Place, Situation, Statement
from answerable.incidents.rules import gradings, ranges
from answerable.incidents.rules import incidents as rules
from answerable.incidents.rules.gradings import Axis
from answerable.incidents.rules.incidents import Accepted, Described
from answerable.incidents.rules.judgements import Verdict, merged_away
from answerable.incidents.rules.ranges import Counted
from answerable.intake.models import Report
from answerable.ledger.actions import record, writing
from answerable.reading.types import Figure
from answerable.refusal import Refused, because_given, refuse_if


@writing
def begin_incident(
    report: str, described: Described, *, because: str, by: Actor,
    statements: Sequence[str] = (), situation: str = "", recipient_states: Iterable[str] = (),
    level: Level | None = None, compartments: Iterable[str] | None = None,
    effective_on: date | None = None,
) -> Incident:  # fmt: skip
    """Begin an incident from a report that gives a place and a day somebody has accepted.

    `statements` are those of the report that tell it (none named: all). It carries the marking of its
    report unless one is given; nothing hidden is told by a looser one, for ranges follow the reader.
    """
    told_by = report_for(report, by)
    only_its_own(statements, report, by)
    refuse_if(rules.why_not_begin(described, _accepted(told_by, statements, by), by=by))
    reason = because_given(because)
    reference = new_reference("i")
    _mark(reference, report, level, compartments, by)
    within = situation_for(situation, by) if situation else None
    incident = _new(reference, told_by, described, within, recipient_states, by)
    link = new_judgement(report, reference, Verdict.SAME, reason, by, statements=statements)
    rows = [version_row(incident, by, reason, effective_on), judgement_row(link, by, effective_on)]
    record(Act.BEGUN, reference, by=by, because=reason, rows=rows)
    return incident


def _accepted(report: Report, statements: Sequence[str], by: Actor) -> list[Accepted]:
    rows = Statement.objects.visible_to(by).filter(report=report, state="accepted")
    wanted = rows.filter(reference__in=list(statements)) if statements else rows
    return [Accepted(s.reference, s.date, s.place_words) for s in wanted]


def _mark(
    reference: str, report: str, level: Level | None, compartments: Iterable[str] | None, by: Actor
) -> None:
    marking = marking_of(report, by=by)
    inherited = Level(marking.level) if marking else Level.INTERNAL
    fences = list(marking.compartments.values_list("code", flat=True)) if marking else []
    mark_new(
        reference, level or inherited, by=by,
        compartments=fences if compartments is None else compartments,
    )  # fmt: skip


def _new(
    reference: str, report: Report, described: Described, within: Situation | None,
    recipient_states: Iterable[str], by: Actor,
) -> Incident:  # fmt: skip
    states = [s.strip() for s in recipient_states if s.strip()]
    incident = Incident(
        reference=reference, protected_by=reference, situation=within,
        recipient_states=states or list(within.recipient_states if within else []),
        first_received_at=report.received_at, created_at=by.moment,
    )  # fmt: skip
    _put(incident, described, by)
    incident.save(force_insert=True)
    return incident


def _put(incident: Incident, described: Described, by: Actor) -> None:
    incident.title, incident.description = described.title.strip(), described.description.strip()
    incident.object_hit, incident.manner = described.object_hit.strip()[:60], described.manner
    incident.part_of_day = described.part_of_day
    set_dates(incident, described.happened_on)
    words, fix = described.place.strip()[:200], described.fix
    if incident.place is None or incident.place.words != words or fix:
        place = Place(words=words, protected_by=incident.reference)
        if fix:
            place.latitude, place.longitude, place.country = (
                fix.latitude,
                fix.longitude,
                fix.country,
            )
            place.precision, place.fixed_by, place.fixed_from = (
                fix.precision,
                by.pseudonym,
                fix.source,
            )
        place.save(force_insert=True)
        incident.place = place


@writing
def describe(
    reference: str, described: Described, *, because: str, by: Actor, version: int | None = None,
    effective_on: date | None = None,
) -> Incident:  # fmt: skip
    """Say anew what the incident is; the version before stays readable."""
    incident = _standing(reference, by)
    refuse_if(rules.why_not_describe(described, seen=version, version=incident.version, by=by))
    reason = because_given(because)
    _put(incident, described, by)
    _next_version(incident)
    row_ = version_row(incident, by, reason, effective_on)
    record(Act.DESCRIBED, reference, by=by, because=reason, rows=[row_])
    return incident


@writing
def grade(
    reference: str, axis: Axis, code: str, *, because: str, by: Actor, version: int | None = None,
    effective_on: date | None = None,
) -> Incident:  # fmt: skip
    """Grade one of the three axes; the grade before is kept in the history."""
    incident = _standing(reference, by)
    refuse_if(gradings.why_not_grade(axis, code, now=getattr(incident, axis.value), by=by))
    refuse_if(rules.why_not_over(version, incident.version))
    reason = because_given(because)
    before = getattr(incident, axis.value)
    setattr(incident, axis.value, code)
    _next_version(incident)
    graded = row(reference, "grade", code, by, under=reference, effective_on=effective_on,
                 axis=axis.value, before=before, because=reason)  # fmt: skip
    rows = [version_row(incident, by, reason, effective_on), graded]
    record(Act.GRADED, reference, by=by, because=reason, rows=rows)
    return incident


@writing
def narrow(
    reference: str, counted: Counted, figure: Figure, *, because: str, by: Actor,
    version: int | None = None, effective_on: date | None = None,
) -> Narrowing:  # fmt: skip
    """Narrow one range within what the accepted statements give, with the written reason."""
    incident = _standing(reference, by)
    derived = queries.ranges_of([reference], by=by)[reference][counted].derived
    refuse_if(rules.why_not_narrow(figure, derived, seen=version, version=incident.version, by=by))
    reason = because_given(because)
    _end_narrowing(incident, counted)
    made = Narrowing(
        incident=incident, figure=counted.value, least=figure[0], most=figure[1], because=reason,
        made_by=by.pseudonym, made_at=by.moment, protected_by=reference,
    )  # fmt: skip
    made.save(force_insert=True)
    _next_version(incident)
    narrowed = row(reference, "narrowing", counted.value, by, under=reference, holds=True,
                   least=figure[0], most=figure[1], effective_on=effective_on,
                   because=reason)  # fmt: skip
    record(Act.NARROWED, reference, by=by, because=reason, rows=[narrowed])
    return made


@writing
def widen(reference: str, counted: Counted, *, because: str, by: Actor) -> None:
    """Undo the narrowing of a range: what the statements give holds again."""
    incident = _standing(reference, by)
    refuse_if(ranges.why_not_widen(_is_narrowed(incident, counted), by=by))
    reason = because_given(because)
    _end_narrowing(incident, counted)
    _next_version(incident)
    widened = row(reference, "narrowing", counted.value, by, under=reference, holds=False,
                  least=None, most=None, because=reason)  # fmt: skip
    record(Act.WIDENED, reference, by=by, because=reason, rows=[widened])


@writing
def place_in_situation(
    reference: str, situation: str, *, because: str, by: Actor, version: int | None = None,
    effective_on: date | None = None,
) -> Incident:  # fmt: skip
    """Place an incident in a situation; with an empty `situation`, take it out of its own."""
    incident = _standing(reference, by)
    within = situation_for(situation, by) if situation else None
    already = incident.situation_id == (within.pk if within else None)
    refuse_if(rules.why_not_place(already, by=by))
    refuse_if(rules.why_not_over(version, incident.version))
    reason = because_given(because)
    incident.situation = within
    if within and not incident.recipient_states:
        incident.recipient_states = list(within.recipient_states)
    _next_version(incident)
    row_ = version_row(incident, by, reason, effective_on)
    record(Act.PLACED, reference, by=by, because=reason, rows=[row_])
    return incident


def _standing(reference: str, by: Actor) -> Incident:
    """The incident, when it stands by itself: a merged one takes nothing new.

    A merge into an incident `by` may not see is none to them: a refusal would tell that it is there.
    What they add stays with the incident it was added to, and is there when the two are parted.
    """
    incident = incident_for(reference, by)
    end = end_of(incident, by)
    if end.merged_into:
        raise Refused(merged_away(end))
    return incident


def _next_version(incident: Incident) -> None:
    incident.version += 1
    incident.save(force_update=True)


def _is_narrowed(incident: Incident, counted: Counted) -> bool:
    return Narrowing.everything.filter(incident=incident, figure=counted.value, holds=True).exists()


def _end_narrowing(incident: Incident, counted: Counted) -> None:
    Narrowing.everything.filter(incident=incident, figure=counted.value).update(holds=False)
