"""Taking a list in: one exhibit, a report for each good row, one act with a manifest."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from django.conf import settings
from django.db import IntegrityError, transaction

from answerable.accounts.actions import mark_new, new_reference
from answerable.actor import Actor, Level
from answerable.evidence.actions import deposit
from answerable.intake import queries, rules
from answerable.intake.actions.sources import the_source
from answerable.intake.acts import Act
from answerable.intake.importers.sheets import rows
from answerable.intake.importers.sheets.rows import ColumnPlan, Row, RowError
from answerable.intake.models import Batch, Consent, History, Report, ReportText, Source
from answerable.intake.queries.lists import opened
from answerable.intake.rules import Allowed, Entry, Named, SourceKind, State
from answerable.ledger.actions import record, writing
from answerable.reading.types import to_json
from answerable.refusal import refuse_if

_AT_ONCE = 500


@dataclass(frozen=True)
class TakenIn:
    """What became of a list."""

    batch: Batch | None
    """None where every good row was known already: then nothing was written."""
    taken: tuple[str, ...]
    """References of the new reports, in the order of their rows."""
    known: int
    """Rows that are reports from this source already, or say what an earlier row says."""
    errors: tuple[RowError, ...]


@dataclass(frozen=True)
class _Arrival:
    source: Source
    filename: str
    plan: ColumnPlan
    level: Level
    compartments: frozenset[str]
    situation: str
    allowed: Allowed
    counts: dict[str, int]


def take_in_list(
    data: bytes, *, source: Source | Named, mapping: ColumnPlan, by: Actor, filename: str = "",
    level: Level = Level.INTERNAL, compartments: Iterable[str] = (), situation: str = "",
    consent: Allowed | None = None,
) -> TakenIn:  # fmt: skip
    """Take in every good row of a list; say what is wrong with the others and store nothing of them.

    A row is known by its cells under their headings: the same list twice, or a longer list with the
    same rows in it, adds only what is new.
    """
    refuse_if(rules.why_not_receive(by))
    refuse_if(rules.why_not_bytes(data, settings.LIMIT_BYTES))
    refuse_if(rows.why_not_mapping(mapping))
    if isinstance(source, Named):
        refuse_if(rules.why_not_source(source))
    table = opened(data)
    if isinstance(source, Source):
        source = queries.source(source.reference, by=by)
    read = rows.read(table, mapping, publisher=_publisher(source))
    known = queries.known_rows(source, [row.key for row in read.rows], by=by)
    new = [row for row in read.rows if row.key not in known]
    again = len(known) + len(read.repeated)
    if not new:
        return TakenIn(None, (), again, read.errors)
    fence = frozenset(compartments)
    source = the_source(source, level=level, compartments=fence, by=by)
    arrival = _Arrival(
        source, rules.kept_filename(filename), mapping, level, fence, situation,
        consent or Allowed(),
        {"taken": len(new), "known": again, "wrong": len({e.number for e in read.errors})},
    )  # fmt: skip
    batch, taken = _take_in(data, new, arrival, by=by)
    return TakenIn(batch, taken, again, read.errors)


@writing
def _take_in(
    data: bytes, new: list[Row], arrival: _Arrival, *, by: Actor
) -> tuple[Batch, tuple[str, ...]]:
    batch = _batch(data, arrival, by)
    made = [_report(batch, row, arrival, by) for row in new]
    for report in made:
        mark_new(report.reference, arrival.level, compartments=arrival.compartments, by=by)
    _insert(made)
    ReportText.everything.bulk_create(_texts(made, new, by), batch_size=_AT_ONCE)
    Consent.everything.bulk_create(_consents(made, arrival.allowed, by), batch_size=_AT_ONCE)
    manifest = History(
        subject=batch.reference, what="list", value=str(len(made)), effective_on=by.today,
        data={**arrival.counts, "plan": arrival.plan.as_data(), "exhibit": batch.exhibit.sha256,
              "source": arrival.source.reference, "reports": [r.reference for r in made]},
        protected_by=batch.reference,
    )  # fmt: skip
    received = [_row(report, row, arrival, by) for report, row in zip(made, new, strict=True)]
    record(Act.LIST_TAKEN_IN, batch.reference, by=by, rows=[manifest, *received])
    return batch, tuple(report.reference for report in made)


def _batch(data: bytes, arrival: _Arrival, by: Actor) -> Batch:
    reference = new_reference("l")
    mark_new(reference, arrival.level, compartments=arrival.compartments, by=by)
    batch = Batch(
        reference=reference, exhibit=deposit(data, under=reference, by=by), source=arrival.source,
        submitter=by.pseudonym, filename=arrival.filename, mapping=arrival.plan.as_data(),
        received_at=by.moment, counts=arrival.counts, protected_by=reference,
    )  # fmt: skip
    batch.save(force_insert=True)
    return batch


def _report(batch: Batch, row: Row, arrival: _Arrival, by: Actor) -> Report:
    reference = new_reference("r")
    return Report(
        reference=reference, exhibit=batch.exhibit, batch=batch, locator=f"row {row.number}",
        content_key=row.key, source=arrival.source, submitter=by.pseudonym, door=by.door.value,
        filename=arrival.filename, received_at=by.moment, situation=arrival.situation,
        entry=Entry.LIST_ROW.value, state=State.READ.value, title=row.reading.title or "",
        publisher=(row.reading.publisher or "")[:200], language=row.reading.language,
        protected_by=reference,
    )  # fmt: skip


def _insert(made: list[Report]) -> None:
    """Insert all; all apart where one is known but hidden here, so that nothing shows of it."""
    try:
        with transaction.atomic():
            Report.everything.bulk_create(made, batch_size=_AT_ONCE)
    except IntegrityError:
        for report in made:
            report.pk, report.apart = None, report.reference
        Report.everything.bulk_create(made, batch_size=_AT_ONCE)


def _texts(made: list[Report], new: list[Row], by: Actor) -> Iterator[ReportText]:
    for report, row in zip(made, new, strict=True):
        yield ReportText(
            report=report, version=1, language=row.reading.language, text=row.reading.text,
            reading=json.loads(json.dumps(to_json(row.reading))), reader=row.reading.reader,
            made_at=by.moment, protected_by=report.reference,
        )  # fmt: skip


def _consents(made: list[Report], allowed: Allowed, by: Actor) -> Iterator[Consent]:
    for report in made:
        yield Consent(
            report=report, use=allowed.use.value, conditions=allowed.conditions,
            given_how=allowed.given_how[:120], recorded_at=by.moment, protected_by=report.reference,
        )  # fmt: skip


def _row(report: Report, row: Row, arrival: _Arrival, by: Actor) -> History:
    return History(
        subject=report.reference, what="report", value="received", effective_on=by.today,
        data={"source": arrival.source.reference, "row": row.number, "key": row.key,
              "sha256": sha256(row.reading.text.encode()).hexdigest(),
              "marking": arrival.level.value, "entry": Entry.LIST_ROW.value},
        protected_by=report.reference,
    )  # fmt: skip


def _publisher(source: Source | Named) -> str:
    """The source by name where it is one that publishes; a person's label is no publisher."""
    return source.name if source.kind == SourceKind.NGO_OR_PRESS else ""
