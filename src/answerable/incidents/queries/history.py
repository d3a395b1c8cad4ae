"""What was done to an incident, as sentences with who, when and why, for one reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from answerable.accounts.queries import names_of
from answerable.actor import Actor
from answerable.incidents.models import History, Incident
from answerable.incidents.queries.basis import history_as_of, visible_history
from answerable.incidents.rules import ranges, versions
from answerable.incidents.rules.judgements import Verdict
from answerable.incidents.rules.ranges import Counted
from answerable.intake.models import Report
from answerable.refusal import Sentence, say


@dataclass(frozen=True)
class Line:
    """One thing that was done."""

    moment: datetime
    effective_on: date
    who: str
    words: tuple[Sentence, ...]
    because: str


@dataclass(frozen=True)
class Version:
    """One version of an incident: its number, what changed, and every field as it stood."""

    number: int
    line: Line
    fields: Mapping[str, Any]


def versions_of(reference: str, *, by: Actor) -> list[Version]:
    """The versions of an incident, newest first."""
    rows = list(visible_history(by).filter(subject=reference, what="incident"))
    names = _names(rows)
    found: list[Version] = []
    before: Mapping[str, Any] | None = None
    for row in rows:
        line = _line(row, versions.changes(before, row.data), names)
        found.append(Version(int(row.value), line, row.data))
        before = row.data
    return found[::-1]


def lines_of(reference: str, *, by: Actor) -> list[Line]:
    """Everything done to an incident, newest first; what concerns hidden records is not there."""
    rows = list(visible_history(by).filter(subject=reference).exclude(what="grade"))
    rows += _merged_here(reference, by)
    names = _names(rows)
    titles = _titles(rows, by)
    before: Mapping[str, Any] | None = None
    found = []
    for row in sorted(rows, key=lambda r: (r.recorded_at, r.act, r.line)):
        if row.what == "incident":
            found.append(_line(row, versions.changes(before, row.data), names))
            before = row.data
        elif row.what in _SAID:
            found.append(_line(row, (_SAID[row.what](row, titles),), names))
    return found[::-1]


def fields_as_of(reference: str, *, true_on: date, known_on: date, by: Actor) -> dict[str, Any]:
    """The fields of an incident on a day, as known on a day; empty where it was not known yet."""
    past = history_as_of(true_on, known_on, by)
    newest = past.filter(subject=reference, what="incident").last()
    return {"version": int(newest.value), **newest.data} if newest else {}


def _merged_here(reference: str, by: Actor) -> list[History]:
    """Merges into this incident, and partings from it, of incidents the reader may see."""
    others = Incident.objects.visible_to(by).exclude(reference=reference)
    rows = visible_history(by).filter(what="merged", protected_by=reference)
    return list(rows.filter(subject__in=others.values("reference")))


def _titles(rows: Sequence[History], by: Actor) -> dict[str, str]:
    """What the linked reports and incidents are called, as far as the reader may see them."""
    lefts = {row.data["left"] for row in rows if row.what == "link"}
    reports = Report.objects.visible_to(by).filter(reference__in=lefts)
    incidents = Incident.objects.visible_to(by).filter(reference__in=lefts)
    return {
        **dict(reports.exclude(title="").values_list("reference", "title")),
        **dict(incidents.values_list("reference", "title")),
    }


def _names(rows: Sequence[History]) -> dict[str, str]:
    return names_of({row.data.get("by", "") for row in rows})


def _line(row: History, words: tuple[Sentence, ...], names: Mapping[str, str]) -> Line:
    who = names.get(row.data.get("by", ""), "")
    because = row.data.get("because", "")
    return Line(row.recorded_at, row.effective_on, who, words, because)


def _linked(row: History, titles: Mapping[str, str]) -> Sentence:
    left, verdict = row.data["left"], Verdict(row.value)
    named = titles.get(left, left)
    return say("“{left}” and this incident: {verdict}.", left=named, verdict=verdict)


def _narrowed(row: History, _: Mapping[str, str]) -> Sentence:
    counted = Counted(row.value)
    if not row.data["holds"]:
        return say("The range of those {counted} was widened again.", counted=counted)
    figure = ranges.words((row.data["least"], row.data["most"]))
    return say("The range of those {counted} was narrowed to {figure}.", counted=counted,
               figure=figure)  # fmt: skip


def _merged(row: History, _: Mapping[str, str]) -> Sentence:
    if row.value:
        return say("{reference} was merged into {into}.", reference=row.subject, into=row.value)
    return say("{reference} was parted from {from_}.", reference=row.subject,
               from_=row.data["parted_from"])  # fmt: skip


_SAID: Mapping[str, Callable[[History, Mapping[str, str]], Sentence]] = {
    "link": _linked,
    "narrowing": _narrowed,
    "merged": _merged,
}
