"""The text of a report that counts: the newest one as read; translations stand beside it."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.actor import Actor
from answerable.incidents.models import History
from answerable.intake.models import ReportText
from answerable.reading.types import Reading, from_json
from answerable.refusal import Absent, Refused, say


def newest_text(reference: str, *, by: Actor) -> ReportText | None:
    """The newest text of a report as read, when `by` may see the report."""
    texts = ReportText.objects.visible_to(by).filter(report__reference=reference, kind="text")
    return texts.order_by("-version").first()


def newest_texts(report_ids: Iterable[int]) -> list[ReportText]:
    """The newest texts of these reports, in the order of the reports. The house's own look."""
    wanted = list(report_ids)
    texts = ReportText.everything.filter(report_id__in=wanted, kind="text").order_by("version")
    newest = {text.report_id: text for text in texts if text.reading}
    return [newest[i] for i in wanted if i in newest]


def readings_of(reports: Iterable[str], *, by: Actor) -> dict[str, Reading]:
    """Report reference → its newest reading, for those `by` may see and that were read."""
    texts = (
        ReportText.objects.visible_to(by)
        .filter(report__reference__in=list(reports), kind="text")
        .order_by("version")
    )
    return {text.protected_by: from_json(text.reading) for text in texts if text.reading}


def place_of(reference: str, quote: str, *, by: Actor) -> int:
    """Where words stand in the text of a report; refused when they do not, or stand there twice."""
    text = newest_text(reference, by=by)
    if text is None:
        raise Absent(reference)
    words = quote.replace("\r\n", "\n")
    if not words or words not in text.text:
        raise Refused(say("These words are not in the text of the report. Copy them from it."))
    if text.text.count(words) > 1:
        raise Refused(say("These words stand in the text more than once. Copy a longer piece."))
    return text.text.index(words)


def links_proposed(text: ReportText) -> bool:
    """Say whether the machine has worked through this text before."""
    return History.objects.filter(
        subject=text.protected_by, what="links", value=str(text.version)
    ).exists()
