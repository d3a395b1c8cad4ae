"""Units, observations and what rests on them by their references, for a named reader; `Absent` unseen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from answerable.accounts.models import Content
from answerable.actor import Actor
from answerable.arms.models import (
    Article,
    Candidate,
    EndUseConcern,
    Identification,
    Ineligible,
    Licence,
    Observation,
    Origin,
    Transfer,
    Unit,
    UnitEntry,
)
from answerable.evidence.models import Exhibit
from answerable.incidents import queries as incidents
from answerable.intake import queries as intake
from answerable.intake.models import Report
from answerable.refusal import Absent

C = TypeVar("C", bound=Content)


def unit(reference: str, *, by: Actor) -> Unit:
    """The unit of this reference."""
    return _one(Unit, reference, by)


def unit_locked(reference: str, *, by: Actor) -> Unit:
    """The same, held against others: names, entries and listings are counted under it."""
    return Unit.everything.select_for_update().get(pk=unit(reference, by=by).pk)


def entry(reference: str, *, by: Actor) -> UnitEntry:
    """The entry of this reference."""
    return _one(UnitEntry, reference, by)


def listing(row: Unit, number: int, *, by: Actor) -> Ineligible:
    """A listing of a unit by its number."""
    found = Ineligible.objects.visible_to(by).filter(unit=row, number=number).first()
    if found is None:
        raise Absent(f"{row.reference}/{number}")
    return found


def observation(reference: str, *, by: Actor) -> Observation:
    """The observation of this reference."""
    return _one(Observation, reference, by)


def observation_locked(reference: str, *, by: Actor) -> Observation:
    """The same, held against others: one identification holds at a time."""
    return Observation.everything.select_for_update().get(pk=observation(reference, by=by).pk)


def candidate(reference: str, number: int, *, by: Actor) -> Candidate:
    """A candidate by its observation and number."""
    row = observation(reference, by=by)
    found = Candidate.objects.visible_to(by).filter(observation=row, number=number).first()
    if found is None:
        raise Absent(f"{reference}/{number}")
    return found


def identification(reference: str, *, by: Actor) -> Identification:
    """The identification of this reference."""
    return _one(Identification, reference, by)


def identification_locked(reference: str, *, by: Actor) -> Identification:
    """The same with its observation, held against others: one review, one origin at a time."""
    row = identification(reference, by=by)
    held = Identification.everything.select_for_update(of=("self",))
    return held.select_related("observation").get(pk=row.pk)


def origin_of(row: Identification, *, by: Actor) -> Origin | None:
    """Where it came from, as it holds now."""
    return Origin.objects.visible_to(by).filter(identification=row, holds=True).first()


def origin(reference: str, *, by: Actor) -> Origin:
    """The origin that holds of the identification of this reference."""
    found = origin_of(identification(reference, by=by), by=by)
    if found is None:
        raise Absent(reference)
    return found


def concern(reference: str, *, by: Actor) -> EndUseConcern:
    """The end-use concern of this reference."""
    return _one(EndUseConcern, reference, by)


def concern_locked(reference: str, *, by: Actor) -> EndUseConcern:
    """The same, held against others."""
    return EndUseConcern.everything.select_for_update().get(pk=concern(reference, by=by).pk)


def must_see_report(reference: str, *, by: Actor) -> str:
    """The report something came in; empty stays empty."""
    return intake.report(reference, by=by).reference if reference else ""


def exhibit_of(report: str, exhibit: str, *, by: Actor) -> tuple[Report, Exhibit]:
    """An exhibit as a report brought it; `Absent` where the reader may not see the report."""
    known = intake.report(report, by=by)
    if exhibit and known.exhibit.reference != exhibit:
        raise Absent(exhibit)
    return known, known.exhibit


def must_see_subject(reference: str, *, by: Actor) -> str:
    """The incident or pattern something is about, as it stands now; empty stays empty."""
    if not reference:
        return ""
    if reference.startswith("b-"):
        return incidents.pattern(reference, by=by).reference
    return incidents.resolve(reference, by=by).reference


def must_see_article(reference: str, *, by: Actor) -> Article | None:
    """The article something is said to be; none where none is named."""
    return _one(Article, reference, by) if reference else None


def must_see_supply(reference: str, *, by: Actor) -> Transfer | Licence:
    """The transfer or licence of this reference."""
    if reference.startswith("lc-"):
        return _one(Licence, reference, by)
    return _one(Transfer, reference, by)


def seen(references: Iterable[str], *, by: Actor) -> dict[str, str]:
    """Those of the references of this room that the reader may see → whose marking governs each."""
    named = list(references)
    return {
        str(found): str(under)
        for model in (Article, Unit, UnitEntry, Transfer, Licence, Observation, Identification,
                      EndUseConcern)
        for found, under in model.objects.visible_to(by).filter(reference__in=named)
        .values_list("reference", "protected_by")
    }  # fmt: skip


def exhibits_seen(references: Iterable[str], *, by: Actor) -> set[str]:
    """Those of the exhibits that the reader may see, by the reports they came with."""
    told = Report.objects.visible_to(by)
    named = Exhibit.objects.filter(reference__in=list(references), reports__in=told)
    return set(named.values_list("reference", flat=True))


def _one(model: type[C], reference: str, by: Actor) -> C:
    found = model.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found
