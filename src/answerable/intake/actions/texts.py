"""Texts of a report: as the reader reads them, and as people translate them."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db.models import Max

from answerable.actor import Actor
from answerable.evidence.queries import sealed_bytes
from answerable.intake import queries, rules
from answerable.intake.actions.assisting import assisted
from answerable.intake.actions.rows import row_of
from answerable.intake.actions.unpacking import take_out
from answerable.intake.actions.weighing import asked_of, weighed
from answerable.intake.acts import Act
from answerable.intake.models import History, Report, ReportText
from answerable.intake.rules import Entry, SourceKind, State
from answerable.intake.sandbox import answers
from answerable.ledger.actions import record, writing
from answerable.reading.assisted import without_model
from answerable.reading.types import Hints, Reading, from_json, to_json
from answerable.refusal import because_given, refuse_if

_READ_AS_TAKEN_IN = frozenset({Entry.LIST_ROW.value})


def read_report(reference: str, *, by: Actor) -> ReportText | None:
    """Read a report in a child process; keep the text as a new version, or keep it unread and say why.

    Reading again with the same result adds nothing, so the job may run any number of times. No
    transaction is open while the child reads: others can write meanwhile.
    """
    report = queries.report(reference, by=by)
    if report.state == State.WITHDRAWN or report.erased_on or report.entry in _READ_AS_TAKEN_IN:
        return None
    data = sealed_bytes(report.exhibit, under=reference, by=by)
    outcome = answers.read(data, _hints(report))
    if outcome.reading is None:
        if report.state_code != outcome.code:
            _keep_unread(report, outcome.code, by=by)
        return None
    kept = queries.newest_text(report, by=by)
    if kept is None or not _is_read_so(kept, outcome.reading):
        reading, asked = assisted(report, outcome.reading, kept, by=by)
        reading, rows = weighed(report, reading, by=by)
        kept = _keep_text(report, reading, [*([asked] if asked else []), *rows], by=by)
    elif settings.TRAINED:
        kept = _weighed_again(report, kept, by=by)
    take_out(report, outcome.parts, by=by)
    return kept


@writing
def translate(
    report: Report, *, text: str, language: str, because: str, by: Actor
) -> ReportText:  # fmt: skip
    """Put a person's translation beside the newest text; quotations still point to the original."""
    original = queries.newest_text(queries.report(report.reference, by=by), by=by)
    refuse_if(rules.why_not_translate(by, text=text, has_original=original is not None))
    refuse_if(rules.why_not_language(language))
    made = ReportText(
        report=report, version=_next_version(report), kind="translation", language=language,
        text=text, translates=original, translator=by.pseudonym, made_at=by.moment,
        protected_by=report.reference,
    )  # fmt: skip
    made.save(force_insert=True)
    row = row_of(report, "translation", str(made.version), by, language=language, **_seal(text))
    record(Act.TRANSLATED, report.reference, by=by, because=because_given(because), rows=[row])
    return made


def _is_read_so(kept: ReportText, reading: Reading) -> bool:
    """Say whether a text is kept with just this reading by the rules, whatever a model added to it."""
    now = _said(_as_kept(reading))
    if _said(kept.reading) == now:
        return True
    return " + " in kept.reader and _said(_as_kept(without_model(from_json(kept.reading)))) == now


def _as_kept(reading: Reading) -> dict[str, Any]:
    given: dict[str, Any] = json.loads(json.dumps(to_json(reading)))
    return given


def _said(reading: dict[str, Any]) -> dict[str, Any]:
    """What a reading says, whoever made it: a renewed reader that reads the same changes nothing."""
    return {name: value for name, value in reading.items() if name != "reader"}


def _weighed_again(report: Report, kept: ReportText, *, by: Actor) -> ReportText:
    """Ask the models switched on since a text was kept; what stood in it stays, and as it stood."""
    before = from_json(kept.reading)
    reading, rows = weighed(report, before, but=asked_of(report, before), by=by)
    if reading != before:
        return _keep_text(report, reading, rows, by=by)
    if rows:
        _note_asked(report, rows, by=by)
    return kept


@writing
def _note_asked(report: Report, rows: list[History], *, by: Actor) -> None:
    record(Act.READ, report.reference, by=by, rows=rows)


@writing
def _keep_text(report: Report, reading: Reading, asked: list[History], *, by: Actor) -> ReportText:
    report = Report.everything.select_for_update().get(pk=report.pk)
    kept = ReportText(
        report=report, version=_next_version(report), language=reading.language, text=reading.text,
        reading=_as_kept(reading), reader=reading.reader,
        made_at=by.moment, protected_by=report.reference,
    )  # fmt: skip
    kept.save(force_insert=True)
    if report.entry not in (Entry.TELEPHONE, Entry.CABLE) or not report.title:
        report.title = (reading.title or "")[:500]
    report.publisher = (reading.publisher or "")[:200]
    report.credited_to = (reading.credited_to or "")[:200]
    report.language = reading.language
    if report.state != State.WITHDRAWN:  # withdrawn while the child was reading
        report.state = State.READ.value
    report.state_code = report.state_reason = ""
    report.save()
    rows = [
        row_of(report, "report", report.state, by, version=kept.version),
        row_of(report, "text", str(kept.version), by, reader=reading.reader,
             language=reading.language, **_seal(reading.text)),
        *asked,
    ]  # fmt: skip
    record(Act.READ, report.reference, by=by, rows=rows)
    return kept


@writing
def _keep_unread(report: Report, code: str, *, by: Actor) -> None:
    report.state_code, report.state_reason = code, str(rules.kept_because(code))
    if queries.newest_text(report, by=by) is None:
        report.state = State.KEPT_UNREAD.value
    report.save(update_fields=["state", "state_code", "state_reason"])
    row = row_of(report, "report", report.state, by, code=code)
    record(Act.KEPT_UNREAD, report.reference, by=by, rows=[row])


def _hints(report: Report) -> Hints:
    """What is known from outside. A person's label is no publisher, nor is "not stated"."""
    press = report.source.kind == SourceKind.NGO_OR_PRESS and report.source.name
    return Hints(
        filename=report.filename, published_on=report.published_on, source_name=press or "",
        address=report.address,
    )  # fmt: skip


def _next_version(report: Report) -> int:
    newest = ReportText.everything.filter(report=report).aggregate(n=Max("version"))["n"]
    return (newest or 0) + 1


def _seal(text: str) -> dict[str, str]:
    """What the ledger commits to: a changed text is found without the text being in the history."""
    return {"sha256": sha256(text.encode()).hexdigest()}
