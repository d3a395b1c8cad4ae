"""Own inquiry in the example: what was not done and why, a request to an office, a law view, a hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from answerable.actor import Actor
from answerable.assessment import actions
from answerable.assessment.queries.cases import cases
from answerable.assessment.rules.efforts import Effort
from answerable.assessment.rules.law import Point
from answerable.intake.models import Report

STAGE = "incident_analysis"


def inquire(person: Callable[[str], Actor], *, situation: str, offices: Mapping[str, str]) -> None:
    """Put one of each beside what is there; `person` gives somebody of the example as they act now."""
    _steps(person("analyst"), person("analyst2"), offices)
    _law(person("legal"), situation)
    _hold(person("intake"))


def _steps(author: Actor, colleague: Actor, offices: Mapping[str, str]) -> None:
    """The newest case at the first stage: two steps, and a draft that says what was not done."""
    row = cases(by=author).filter(stage=STAGE).order_by("-pk").first()
    if row is None:
        return
    refused = actions.plan_step(
        row.reference, "interview", what="Ask the two neighbours who were named", by=author,
        because="nobody has heard them", due_on=author.today + timedelta(days=10),
        owner=colleague.pseudonym,
    )  # fmt: skip
    actions.refuse_step(
        refused.reference, because="The road is mined; nobody is sent there.", by=colleague
    )
    actions.plan_step(
        row.reference, "office_request", what="Which article is the fuze on the photograph?",
        because="the weapon is not known", due_on=author.today + timedelta(days=20), by=author,
        office=offices["licensing"],
    )  # fmt: skip
    actions.write_finding(
        row.reference, "actor", likelihood="roughly_even", confidence="low", by=author,
        because="Both sides had artillery within reach.",
        efforts=[
            Effort("interview", False, "the road is mined"),
            Effort("imagery", True, "two passes, before and after"),
        ],
    )  # fmt: skip


def _law(adviser: Actor, situation: str) -> None:
    """A view on the situation as a whole, written by one; it stands once another has signed."""
    actions.write_law_view(
        situation, by=adviser, because="From the incidents of the last months, taken together.",
        points=[
            Point("precautions", "possible", "Warnings came late or not at all in most of them."),
            Point("distinction", "insufficient_information", "What was aimed at is seldom known."),
        ],
    )  # fmt: skip


def _hold(officer: Actor) -> None:
    """A report held for two weeks: it comes back by itself."""
    told = Report.objects.visible_to(officer).filter(batch__isnull=True).order_by("pk").first()
    if told is not None:
        actions.triage_report(
            told.reference, "on_hold", because="The clinic will write again within two weeks.",
            until=officer.today + timedelta(days=14), by=officer,
        )  # fmt: skip
