"""Erasing what a report said, and who a source is: that it was received, when and what became of it stay.

Called by whoever erases the record, after two people agreed; nothing here asks whether they did.
"""

from __future__ import annotations

from dataclasses import asdict

from answerable.actor import Actor
from answerable.evidence.actions import erase_exhibit
from answerable.intake import queries
from answerable.intake.acts import Act
from answerable.intake.models import (
    Acknowledgement,
    Batch,
    Consent,
    History,
    Report,
    ReportText,
    Source,
)
from answerable.ledger.actions import (
    GONE,
    Blank,
    empty,
    erased_data,
    record,
    without_content,
    writing,
)
from answerable.reading.types import Reading


@writing
def erase_report(reference: str, *, because: str, by: Actor) -> None:
    """Erase the words of a report, in rows and history, and its original if nothing else has it."""
    report = Report.everything.select_for_update().get(reference=reference)
    blanks = _blanks(report)
    _clear(report, by)
    finished = _finished_list(report)
    if finished is not None:
        blanks += _list_blanks(finished)
    row = History(subject=reference, what="erased", value="report", data=erased_data(blanks),
                  effective_on=by.today, protected_by=reference)  # fmt: skip
    number = record(Act.ERASED, reference, by=by, because=because, rows=[row])
    empty(blanks, act=number)
    if report.batch is None or finished is not None:
        under = queries.cited_under(report)
        erase_exhibit(report.exhibit, under=under, because=because, by=by)


@writing
def erase_identity(reference: str, *, because: str, by: Actor) -> None:
    """Erase who a source is and how to reach them; its label and what it told stay."""
    source = Source.everything.select_for_update().get(reference=reference)
    source.identity_sealed = source.contact_sealed = None
    source.save(update_fields=["identity_sealed", "contact_sealed"])
    row = History(subject=reference, what="erased", value="identity", data=erased_data([]),
                  effective_on=by.today, protected_by=reference)  # fmt: skip
    record(Act.IDENTITY_ERASED, reference, by=by, because=because, rows=[row])


def _finished_list(report: Report) -> Batch | None:
    """The list a report came by, when no report of it is left: it goes with its last one."""
    others = Report.everything.filter(batch=report.batch, erased_on__isnull=True)
    return report.batch if report.batch is not None and not others.exists() else None


def _list_blanks(batch: Batch) -> list[Blank]:
    batch.filename, batch.mapping = "", {}
    batch.save(update_fields=["filename", "mapping"])
    return _emptied(batch.reference)


def _clear(report: Report, by: Actor) -> None:
    report.title = report.publisher = report.credited_to = report.filename = ""
    report.address = ""
    report.taken_down, report.precise_place_sealed = {}, None
    report.content_key = f"erased-{report.reference}"
    report.erased_on = by.today
    report.save()


def _blanks(report: Report) -> list[Blank]:
    texts = ReportText.everything.filter(report=report)
    blanks = [Blank(one, {"text": GONE, "reading": _reading(one)}) for one in texts]
    consents = Consent.everything.filter(report=report).exclude(conditions="", given_how="")
    blanks += [Blank(one, {"conditions": "", "given_how": ""}) for one in consents]
    told = Acknowledgement.everything.filter(report=report)
    blanks += [
        Blank(one, {"because": GONE, **({"words": GONE} if one.words else {})}) for one in told
    ]
    return blanks + _emptied(report.reference)


def _emptied(reference: str) -> list[Blank]:
    rows = History.objects.filter(protected_by=reference).exclude(what="erased")
    return without_content(row for row in rows if bytes(row.salt))


def _reading(text: ReportText) -> dict[str, object]:
    """A reading that says nothing, where there was one."""
    if not text.reading:
        return {}
    return asdict(Reading(GONE, None, None, None, None, text.language, (), "erased"))
