"""A procedure that asks for two blind opinions on its first question, and a case under it."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from answerable.actor import Actor
from answerable.assessment import actions
from answerable.assessment.models import Case
from answerable.playbook import shipped
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY

NAME = "blind"


def procedure() -> str:
    """The default procedure with `opinions: 2` on the question of harm, as an operator would write it."""
    folder = Path(settings.DATA) / "playbooks"
    folder.mkdir(parents=True, exist_ok=True)
    text = shipped("chirg").replace("name: chirg", f"name: {NAME}", 1)
    text = text.replace("      - code: harm\n", "      - code: harm\n        opinions: 2\n", 1)
    (folder / f"{NAME}.yaml").write_text(text, encoding="utf-8")
    return NAME


def case(by: Actor) -> Case:
    """An open case whose first question asks for two opinions."""
    told = arrange.incident()
    actions.triage_report(told.reference, "accepted", because=WHY, by=by)
    return actions.open_case(told.reference, because=WHY, playbook=procedure(), by=by)


def opine(row: Case, by: Actor, likelihood: str = "likely", because: str = WHY) -> None:
    """An opinion on the question of harm."""
    confidence = "" if likelihood == "cannot_tell" else "moderate"
    actions.give_opinion(
        row.reference, "harm", likelihood=likelihood, confidence=confidence, because=because, by=by
    )
