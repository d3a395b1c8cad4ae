"""What one reader may know of every incident, aspect by aspect, now or as of two dates.

A fixed number of questions to the database, whatever the number of incidents.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from answerable.actor import Actor
from answerable.incidents.models import History, Incident, Judgement, Statement
from answerable.incidents.queries.basis import Told, history_as_of
from answerable.incidents.queries.lists import standing_incidents
from answerable.incidents.rules import dates
from answerable.incidents.rules.patterns import UNSAID, Aspect
from answerable.incidents.rules.patterns_matching import Facts, Said
from answerable.reading.types import Frame, Kind, Modality, Scope

Values = dict[Aspect, list[Said]]

COLUMNS: Mapping[str, Aspect] = {
    "unit": Aspect.UNIT, "actor": Aspect.ACTOR, "weapon": Aspect.MUNITION,
    "object_hit": Aspect.OBJECT, "place_words": Aspect.PLACE, "manner": Aspect.MANNER,
    "group": Aspect.GROUP,
}  # fmt: skip
"""What a statement says → the aspect it speaks of."""
_FIELDS = (
    "reference", "title", "happened_on", "earliest_on", "latest_on", "first_received_at",
    "object_hit", "manner", "plain", "place__words", "place__latitude",
    "place__longitude",
)  # fmt: skip


def facts_now(*, by: Actor) -> list[Facts]:
    """Every incident that stands for itself to this reader, oldest receipt first."""
    return _read(standing_incidents(by=by), told_now(by=by), telling(by))


def _read(
    incidents: QuerySet[Incident], told: Iterable[Told], rows: QuerySet[Statement]
) -> list[Facts]:
    """What these statements, and the incidents themselves, say of the incidents, oldest receipt first."""
    ordered = incidents.order_by("first_received_at", "pk")
    plain = _plain(ordered, "recipient_states").values(*_FIELDS)
    known = {one["reference"]: _received(one) for one in plain}
    said = {reference: _own(one) for reference, one in known.items()}
    _gather(said, told, rows)
    return [_facts(one, said[reference]) for reference, one in known.items()]


def telling(by: Actor) -> QuerySet[Statement]:
    """Accepted statements that say what happened in one incident."""
    return _telling(by).filter(state="accepted")


def told_now(*, by: Actor) -> list[Told]:
    """Which reports tell which incidents, as far as this reader sees."""
    return _told(_same(by), _stands(by))


def facts_of(reference: str, *, by: Actor) -> Facts | None:
    """The same of one incident that stands for itself, however many others there are."""
    stands = _stands(by)
    names = [reference, *(name for name, end in stands.items() if end == reference)]
    told = _told(_same(by).filter(right__in=names), stands)
    rows = telling(by).filter(protected_by__in={link.report for link in told})
    found = _read(standing_incidents(by=by).filter(reference=reference), told, rows)
    return found[0] if found else None


def _same(by: Actor) -> QuerySet[Judgement]:
    """The judgements that a report tells an incident."""
    return Judgement.objects.visible_to(by).filter(
        verdict="same", holds=True, left__startswith="r-"
    )


def _told(judged: QuerySet[Judgement], stands: Mapping[str, str]) -> list[Told]:
    links = _plain(judged, "statements").order_by("pk").values_list("left", "right", "plain")
    return [Told(left, stands.get(right, right), _listed(part)) for left, right, part in links]


def _received(one: dict[str, Any]) -> dict[str, Any]:
    return one | {"received_on": one["first_received_at"].date()}


def _plain(rows: QuerySet[Any], name: str) -> QuerySet[Any]:
    """The rows with a list as the database keeps it: most are empty or alike, and are read once."""
    annotated: QuerySet[Any] = rows.annotate(plain=Cast(name, TextField()))
    return annotated


@lru_cache(maxsize=4096)
def _listed(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def _stands(by: Actor) -> dict[str, str]:
    """Each merged incident → the one that stands for it, as far as this reader sees."""
    pairs = Incident.objects.visible_to(by).filter(
        merged_into__in=Incident.objects.visible_to(by).values("pk")
    )
    into = dict(pairs.values_list("reference", "merged_into__reference"))
    return {reference: _end(reference, into) for reference in into}


def _end(reference: str, into: Mapping[str, str]) -> str:
    seen = {reference}
    while (following := into.get(reference)) is not None and following not in seen:
        reference = following
        seen.add(reference)
    return reference


def _telling(by: Actor) -> QuerySet[Statement]:
    """Statements that say what happened in one incident: no totals, background, denials or plans."""
    return Statement.objects.visible_to(by).filter(
        kind__in=(Kind.HARM, Kind.EVENT), scope=Scope.INCIDENT, frame=Frame.MAIN,
        modality__in=(Modality.ASSERTED, Modality.ALLEGED),
    )  # fmt: skip


def _gather(
    into: Mapping[str, Values], told: Iterable[Told], rows: QuerySet[Statement],
    only: frozenset[str] | None = None,
) -> None:  # fmt: skip
    """Put what these statements say beside what is known of the incidents their reports tell."""
    by_report: dict[str, list[Told]] = defaultdict(list)
    for link in told:
        by_report[link.report].append(link)
    aspects = tuple(COLUMNS.values())
    wanted = rows.order_by("pk").values_list("protected_by", "reference", *COLUMNS)
    for report, reference, *cells in wanted:
        links = by_report.get(report)
        if not links or (only is not None and reference not in only):
            continue
        said = [(a, Said(w, reference)) for a, w in zip(aspects, cells, strict=True)
                if w not in UNSAID]  # fmt: skip
        for link in links:
            if link.incident in into and link.covers(reference):
                values = into[link.incident]
                for aspect, one in said:
                    values[aspect].append(one)


def _facts(one: Mapping[str, Any], values: Values) -> Facts:
    lat, lon = one["place__latitude"], one["place__longitude"]
    return Facts(
        one["reference"], one["title"], one["happened_on"], one["earliest_on"], one["latest_on"],
        one["received_on"], None if lat is None or lon is None else (lat, lon), values,
    )  # fmt: skip


def _own(one: Mapping[str, Any]) -> Values:
    """The incident's own fields that say something."""
    values: Values = defaultdict(list)
    pairs = (
        (Aspect.OBJECT, one["object_hit"]), (Aspect.MANNER, one["manner"]),
        (Aspect.PLACE, one["place__words"] or ""),
    )  # fmt: skip
    for aspect, words in pairs:
        if words not in UNSAID:
            values[aspect].append(Said(words))
    if states := _listed(one["plain"]):
        values[Aspect.RECIPIENT] = [Said(state) for state in states]
    return values


def facts_as_of(*, true_on: date, known_on: date, by: Actor) -> list[Facts]:
    """The same as true on a day by what was known on another, from history rows alone."""
    past = history_as_of(true_on, known_on, by)
    versions = {row.subject: row.data for row in past.filter(what="incident")}
    into = {
        r.subject: r.value for r in past.filter(what="merged") if r.value in versions or not r.value
    }
    merged = {reference: other for reference, other in into.items() if other}
    told = [
        Told(left, _end(right, merged), tuple(row.data["statements"]))
        for (left, right), row in _links(past).items()
        if row.value == "same" and left.startswith("r-")
    ]
    states = {row.subject: row.value for row in past.filter(what="statement")}
    accepted = frozenset(r for r, state in states.items() if state == "accepted")
    known = {r: _as_fields(r, data) for r, data in versions.items() if r not in merged}
    said = {reference: _own(one) for reference, one in known.items()}
    _gather(said, told, _telling(by).exclude(state="proposed"), accepted)
    found = [_facts(one, said[reference]) for reference, one in known.items()]
    return sorted(found, key=lambda f: f.received_on or date.max)


def _links(past: QuerySet[History]) -> dict[tuple[str, str], History]:
    return {(row.data["left"], row.subject): row for row in past.filter(what="link")}


def _as_fields(reference: str, data: Mapping[str, Any]) -> dict[str, Any]:
    known = dates.read(data["happened_on"])
    return {
        **data, "reference": reference, "place__words": data["place"],
        "plain": json.dumps(data["recipient_states"]),
        "received_on": date.fromisoformat(data["first_received_on"]),
        "earliest_on": known.earliest if known else None,
        "latest_on": known.latest if known else None,
        "place__latitude": float(data["latitude"]) if data["latitude"] else None,
        "place__longitude": float(data["longitude"]) if data["longitude"] else None,
    }  # fmt: skip
