"""A model's help with a report the rules have read: where the operator named one and allowed it."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from django.conf import settings

from answerable.accounts.queries import marking_of
from answerable.actor import Actor, Level
from answerable.intake import rules
from answerable.intake.actions.rows import row_of
from answerable.intake.endpoint import Endpoint
from answerable.intake.models import History, Report, ReportText
from answerable.reading.assisted import assist, carried
from answerable.reading.types import Reading, from_json
from answerable.refusal import Sentence


def assisted(
    report: Report, reading: Reading, newest: ReportText | None, *, by: Actor
) -> tuple[Reading, History | None]:
    """Return the reading with what the model adds, and the row that says it was asked, or why not.

    A text it was asked about before is not sent again: what it added then is carried over.
    """
    told: dict[str, Any] | None = settings.MODEL
    if told is None:
        return reading, None
    if newest is not None and newest.reading and _asked_before(report, reading):
        return carried(from_json(newest.reading), reading), None
    if (why_not := _why_not(report, told, by)) is not None:
        return reading, row_of(report, "model", "not_asked", by, why=str(why_not))
    endpoint = Endpoint(told["url"], told["name"], told["key"])
    done = assist(reading, endpoint)
    row = row_of(
        report, "model", "failed" if done.failed else "asked", by, host=endpoint.host,
        text=_hash(reading), model=done.model or told["name"], added=done.added,
        refused=done.refused, why=done.failed,
    )  # fmt: skip
    return done.reading, row


def _why_not(report: Report, told: dict[str, Any], by: Actor) -> Sentence | None:
    marking = marking_of(report.reference, by=by)
    level = Level(marking.level) if marking else Level.CONFIDENTIAL
    fences = marking.compartments.values_list("code", flat=True) if marking else ()
    return rules.why_not_ask_model(
        level, frozenset(fences), allowed=Level(told["level"]), admitted=told["compartments"]
    )


def _asked_before(report: Report, reading: Reading) -> bool:
    asked = History.objects.filter(subject=report.reference, what="model", value="asked")
    return any(row.data.get("text") == _hash(reading) for row in asked)


def _hash(reading: Reading) -> str:
    return sha256(reading.text.encode()).hexdigest()
