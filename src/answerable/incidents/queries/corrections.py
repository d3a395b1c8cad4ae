"""Where people found the reader wrong, as cases it can be tested on."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import F

from answerable.actor import Actor
from answerable.incidents.models import Statement
from answerable.intake.models import ReportText
from answerable.reading.cases import Case
from answerable.reading.types import statement_from_json


@dataclass(frozen=True)
class Corrected:
    """A case, and the report it comes from."""

    report: str
    case: Case


def corrections(*, by: Actor, report: str = "", also_set_aside: bool = False) -> list[Corrected]:
    """A case for each statement a person corrected or wrote down, in the order they did.

    `also_set_aside`: also what was set aside without another in its place; often it was read rightly
    and only did not matter.
    """
    seen = Statement.objects.visible_to(by).exclude(settled_by="").order_by("settled_at", "pk")
    if report:
        seen = seen.filter(protected_by=report)
    typed = seen.filter(maker=F("settled_by"), state="accepted")
    rows = list(typed.select_related("corrects"))
    if also_set_aside:
        gone = seen.filter(state="set_aside", corrections__isnull=True)
        rows += list(gone.exclude(maker=F("settled_by")))
    texts = ReportText.objects.visible_to(by).select_related("report")
    known = {text.pk: text for text in texts.filter(pk__in={row.text_id for row in rows})}
    return [
        Corrected(row.protected_by, _case(row, known[row.text_id]))
        for row in rows
        if row.text_id in known
    ]


def _case(row: Statement, text: ReportText) -> Case:
    right = row.maker == row.settled_by
    wrong = row.corrects if right else row
    unwanted = () if wrong is None else (statement_from_json(wrong.full),)
    why = (wrong.because if wrong is not None else "") or row.because
    return Case(
        name=row.reference, text=text.text, language=text.language,
        published_on=str((text.reading or {}).get("published_on") or text.report.published_on),
        wanted=(statement_from_json(row.full),) if right else (), unwanted=unwanted, because=why,
    )  # fmt: skip
