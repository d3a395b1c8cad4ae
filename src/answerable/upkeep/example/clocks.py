"""The clocks of the example: two horizon dates, a paused clock, a report that was acknowledged."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from answerable.actor import Actor
from answerable.assessment import actions, queries
from answerable.assessment.queries.acknowledging import words_for
from answerable.intake import actions as intake
from answerable.intake import queries as intake_known
from answerable.intake.models import Report


def set_clocks(person: Callable[[str], Actor], *, situation: str) -> None:
    """Put one of each beside what is there; `person` gives somebody of the example as they act now."""
    lead, officer = person("policy"), person("intake")
    _horizons(lead, situation)
    newest = queries.case_list(queries.Filters(), page=10_000, by=lead).lines[-1:]
    for line in newest:
        actions.pause_clock(
            line.row.reference, "inquiry", reason_kind="danger", by=lead,
            until=lead.today + timedelta(days=21),
            because="the only witness asked not to be called while the crossing is shelled",
        )  # fmt: skip
    for report in Report.objects.visible_to(officer).order_by("-received_at", "pk")[:1]:
        intake.acknowledge(
            report.reference, how="as_received", by=officer,
            words=words_for(intake_known.report(report.reference, by=officer)),
            because="the press office confirmed that the message had come",
        )  # fmt: skip


def _horizons(lead: Actor, situation: str) -> None:
    actions.name_horizon(
        kind="mandate", name="Observer mission in Tamrin", about=situation, by=lead,
        ends_on=lead.today + timedelta(days=45), source="Resolution 12, paragraph 4 (invented)",
        because="its observers are the only ones who reach the sites",
    )  # fmt: skip
    actions.name_horizon(
        kind="term", name="Term of the deciding body", by=lead,
        ends_on=lead.today + timedelta(days=140), source="Letter of appointment (invented)",
        because="whoever follows must be able to take over every case",
    )  # fmt: skip
