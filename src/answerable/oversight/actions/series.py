"""Series that others publish, taken in when they add up, with where they come from."""

from __future__ import annotations

import hashlib

from answerable.accounts.rules import may_read
from answerable.actor import Actor
from answerable.ledger.actions import record, writing
from answerable.oversight.acts import Act
from answerable.oversight.models import History, PublishedSeries
from answerable.oversight.rules.series import Form, Line, Unreadable, read, why_not_keep
from answerable.refusal import Refused, because_given, refuse_if, say


@writing
def import_series(
    data: bytes, *, form: Form, name: str, publisher: str, because: str, by: Actor
) -> PublishedSeries:
    """Take in a series, or a newer issue of one; refused, line named, when it does not balance."""
    reason = because_given(because)
    if not may_read("incident", by.roles):
        raise Refused(say("Your roles take in no series."))
    if not name.strip() or not publisher.strip():
        raise Refused(say("Say what the series is called and who publishes it."))
    try:
        found = read(data, form=form, name=name.strip()[:120], publisher=publisher.strip()[:200])
    except Unreadable as wrong:
        raise Refused(wrong.sentence) from None
    refuse_if(why_not_keep(found))
    digest = hashlib.sha256(data).hexdigest()
    _set_earlier_aside(found.name, digest)
    made = PublishedSeries(
        name=found.name, publisher=found.publisher, form=form, sha256=digest,
        lines=[_kept(line) for line in found.lines], imported_at=by.moment,
        imported_by=by.pseudonym,
    )  # fmt: skip
    made.save(force_insert=True)
    row = History(
        subject="series", what="series", value=found.name, effective_on=by.today,
        data={"form": form.value, "sha256": digest, "lines": len(found.lines)},
    )  # fmt: skip
    record(Act.SERIES_IMPORTED, "series", by=by, because=reason, rows=[row])
    return made


def _set_earlier_aside(name: str, digest: str) -> None:
    for earlier in PublishedSeries.objects.filter(name=name, holds=True):
        if earlier.sha256 == digest:
            raise Refused(say("This issue of the series is here already."))
        earlier.holds = False
        earlier.save(update_fields=["holds"])


def _kept(line: Line) -> dict[str, object]:
    return {
        "line": line.line, "period": line.period, "terms": dict(line.terms),
        "parts": dict(line.parts), "note": line.note, "source": line.source,
    }  # fmt: skip
