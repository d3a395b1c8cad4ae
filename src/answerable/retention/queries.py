"""Reading in this room: what could be erased, what is held, what was proposed.

What is due is looked up for the house itself: a hold nobody in the room may see still holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.conf import settings
from django.db.models import Max, Q, QuerySet

from answerable.accounts.queries import names_of
from answerable.accounts.rules import may_read
from answerable.actor import Actor
from answerable.assessment.models import Case
from answerable.channel.models import HandedIn, OfficialInvited
from answerable.channel.rules.portal import GONE
from answerable.incidents.models import Incident, Judgement, Situation
from answerable.intake.models import History as IntakeHistory
from answerable.intake.models import Report, Source
from answerable.refusal import Absent, Sentence
from answerable.retention import rules
from answerable.retention.models import Erasure, Hold
from answerable.retention.rules import Item, Kind, State


@dataclass(frozen=True)
class ErasureLine:
    """One erasure as the page shows it, with why the reader may not agree."""

    row: Erasure
    kind: Kind
    state: State
    first: str
    second: str
    kept: str
    why_not: Sentence | None


@dataclass(frozen=True)
class HoldLine:
    """One hold, with why the reader may not lift it."""

    row: Hold
    placed: str
    lifted: str
    why_not: Sentence | None


@dataclass(frozen=True)
class Shown:
    """The page of retention."""

    limits: Mapping[Kind, int]
    open: Sequence[ErasureLine]
    settled: Sequence[ErasureLine]
    holds: Sequence[HoldLine]
    lifted: Sequence[HoldLine]
    hold_why_not: Sentence | None


SETTLED_SHOWN = 50


def limits() -> dict[Kind, int]:
    """How long each kind of content is kept, as the operator set it; a kind not named is kept."""
    return rules.limits_from(settings.RETENTION)


def shown(*, by: Actor) -> Shown:
    """What was proposed, settled and held, as far as the reader may see it."""
    rows = _erasures(by).order_by("due_on", "reference")
    waiting = list(rows.filter(state__in=rules.OPEN))
    settled = list(rows.exclude(state__in=rules.OPEN).order_by("-swept_at", "-pk")[:SETTLED_SHOWN])
    holds = list(Hold.objects.visible_to(by).order_by("-placed_at", "reference"))
    names = names_of(
        {n for e in (*waiting, *settled) for n in (e.first_by, e.second_by, e.kept_by)}
        | {n for h in holds for n in (h.placed_by, h.lifted_by)}
    )
    lines = [_hold(one, names, by) for one in holds]
    return Shown(
        limits(), [_erasure(one, names, by) for one in waiting],
        [_erasure(one, names, by) for one in settled],
        [line for line in lines if line.row.lifted_at is None],
        [line for line in lines if line.row.lifted_at is not None], rules.why_not_holder(by),
    )  # fmt: skip


def holds_on(subject: str, *, by: Actor) -> list[HoldLine]:
    """The holds in force on one record itself."""
    rows = Hold.objects.visible_to(by).filter(subject=subject, lifted_at__isnull=True)
    names = names_of(set(rows.values_list("placed_by", flat=True)))
    return [_hold(one, names, by) for one in rows]


def erasure(reference: str, *, by: Actor) -> Erasure:
    """The erasure of this reference, or `Absent`."""
    found = _erasures(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def _erasures(by: Actor) -> QuerySet[Erasure]:
    """What was proposed, as far as the reader may see it: of officials, only who reads dialogues."""
    rows = Erasure.objects.visible_to(by)
    reads = may_read("dialogue", by.roles) or by.sight.all_content
    return rows if reads else rows.exclude(kind=Kind.OFFICIAL)


def hold(reference: str, *, by: Actor) -> Hold:
    """The hold of this reference, or `Absent`."""
    found = Hold.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def waiting(*, today: date) -> tuple[int, int]:
    """How many erasures await people, and how many are due and not proposed. For the house itself."""
    open_now = set(Erasure.everything.filter(state__in=rules.OPEN).values_list("kind", "subject"))
    expected = {(item.kind.value, item.reference) for item in due(today=today)}
    return len(open_now), len(expected - open_now)


def due(*, today: date) -> list[Item]:
    """Exactly what is to be proposed on a day. For the house itself."""
    return rules.due(items(), limits(), today=today)


def item(kind: Kind, reference: str) -> Item | None:
    """One of the items, or None when there is nothing left to erase. For the house itself."""
    return next((i for i in items() if (i.kind, i.reference) == (kind, reference)), None)


def items() -> list[Item]:
    """Everything that could be erased: reports, identities of sources, officials of counterparts."""
    kept = {
        (kind, subject): until
        for kind, subject, until in Erasure.everything.filter(state=State.KEPT)
        .order_by("pk")
        .values_list("kind", "subject", "kept_until")
    }
    found = _reports()
    whole = [*found, *_identities(found), *_officials()]
    return [replace(i, kept_until=kept.get((i.kind.value, i.reference))) for i in whole]


def _reports() -> list[Item]:
    held, told, cases, places = _held(), _told(), _cases(), _situations()
    rows = Report.everything.filter(erased_on__isnull=True).values_list(
        "reference", "source__reference", "received_at", "situation"
    )
    found = []
    for reference, source, received_at, situation in rows:
        tells = told.get(reference, set())
        files = [case for one in tells for case in cases.get(one, ())]
        above = {reference, source, situation, *tells, *(places.get(one, "") for one in tells)}
        is_held = bool(held & (above | {case for case, _ in files}))
        found.append(_report(reference, received_at.date(), files, held=is_held))
    return found


def _report(
    reference: str, received_on: date, files: Iterable[tuple[str, date | None]], *, held: bool
) -> Item:
    closed = [day for _, day in files]
    days = [received_on, *(day for day in closed if day is not None)]
    return Item(Kind.REPORT, reference, max(days), in_use=None in closed, held=held)


def _identities(reports: Iterable[Item]) -> list[Item]:
    """Each sealed identity, counted from the last report of its source; held with any of them."""
    by_reference = {item.reference: item for item in reports}
    of_source: dict[str, list[Item]] = defaultdict(list)
    for report, source in Report.everything.values_list("reference", "source__reference"):
        if report in by_reference:
            of_source[source].append(by_reference[report])
    sealed = Source.everything.filter(
        Q(identity_sealed__isnull=False) | Q(contact_sealed__isnull=False)
    )
    held, began = _held(), _began()
    return [
        Item(
            Kind.IDENTITY, reference,
            max([began.get(reference, date.min), *(i.counted_from for i in of_source[reference])]),
            in_use=any(i.in_use for i in of_source[reference]),
            held=reference in held or any(i.held for i in of_source[reference]),
        )
        for reference in sealed.values_list("reference", flat=True)
    ]  # fmt: skip


def _officials() -> list[Item]:
    """Each official who ever had a link, counted from the day it ended or the last they handed in;
    in use while their account stands, or a case on what they asked about is open."""
    held, cases, places = _held(), _cases(), _situations()
    asked: dict[str, list[tuple[date, str]]] = defaultdict(list)
    for official, on, about in HandedIn.everything.values_list("official", "handed_on", "about"):
        asked[official].append((on, about))
    found = []
    for row in OfficialInvited.everything.exclude(office=GONE):
        abouts = {about for _, about in asked[row.reference] if about}
        files = [file for about in abouts for file in cases.get(about, ())]
        closed = [day for _, day in files if day is not None]
        above = {*abouts, *(places.get(one, "") for one in abouts), *(case for case, _ in files)}
        days = [row.removed_on or row.until_on, *(on for on, _ in asked[row.reference]), *closed]
        found.append(Item(
            Kind.OFFICIAL, row.reference, max(days), under=row.protected_by,
            in_use=row.state == "joined" or len(closed) < len(files), held=bool(held & above),
        ))  # fmt: skip
    return found


def _began() -> dict[str, date]:
    """Source → the last day its identity was sealed, or it was named."""
    rows = IntakeHistory.objects.filter(subject__startswith="s-", what__in=["source", "identity"])
    newest = rows.exclude(value="opened").values("subject").annotate(day=Max("recorded_at"))
    return {row["subject"]: row["day"].date() for row in newest}


def _held() -> set[str]:
    return set(Hold.everything.filter(lifted_at__isnull=True).values_list("subject", flat=True))


def _told() -> dict[str, set[str]]:
    """Report → the incidents it tells, and those they were merged into."""
    into = dict(
        Incident.everything.filter(merged_into__isnull=False).values_list(
            "reference", "merged_into__reference"
        )
    )
    told: dict[str, set[str]] = defaultdict(set)
    judged = Judgement.everything.filter(verdict="same", holds=True, left__startswith="r-")
    for left, right in judged.values_list("left", "right"):
        told[left] |= _with_merges(right, into)
    return told


def _with_merges(incident: str, into: Mapping[str, str]) -> set[str]:
    found = {incident}
    while (incident := into.get(incident, "")) and incident not in found:
        found.add(incident)
    return found


def _cases() -> dict[str, list[tuple[str, date | None]]]:
    """Incident → its cases, each with the day it was closed."""
    found: dict[str, list[tuple[str, date | None]]] = defaultdict(list)
    rows = Case.everything.filter(incident__isnull=False)
    for incident, case, day in rows.values_list("incident__reference", "reference", "closed_on"):
        found[incident].append((case, day))
    return found


def _situations() -> dict[str, str]:
    """Incident → its situation."""
    placed = Incident.everything.filter(situation__isnull=False)
    return dict(placed.values_list("reference", "situation__reference"))


def _erasure(row: Erasure, names: Mapping[str, str], by: Actor) -> ErasureLine:
    state = State(row.state)
    return ErasureLine(
        row, Kind(row.kind), state, names.get(row.first_by, ""), names.get(row.second_by, ""),
        names.get(row.kept_by, ""), rules.why_not_agree(state, first_by=row.first_by, by=by),
    )  # fmt: skip


def _hold(row: Hold, names: Mapping[str, str], by: Actor) -> HoldLine:
    return HoldLine(
        row, names.get(row.placed_by, ""), names.get(row.lifted_by, ""),
        rules.why_not_lift(lifted=row.lifted_at is not None, by=by),
    )  # fmt: skip


def governing(subject: str, *, by: Actor) -> str:
    """The record whose marking governs `subject`, for who may see it; empty to others."""
    for model in (Report, Source, Incident, Situation, Case):
        found = model.objects.visible_to(by).filter(reference=subject)
        if under := found.values_list("protected_by", flat=True).first():
            return str(under)
    return ""
