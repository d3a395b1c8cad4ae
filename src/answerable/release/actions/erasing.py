"""Erasing what releases keep of a report: dangers weighed, conditions met, and the copies made of it.

Called by whoever erases the report, after two people agreed; nothing here asks whether they did. That
something went out, to whom and with which hash, stays.
"""

from __future__ import annotations

from django.db.models import Q

from answerable.actor import Actor
from answerable.ledger.actions import GONE, empty, erased_data, record, without_content, writing
from answerable.release.acts import Act
from answerable.release.models import CopyBytes, FrozenBytes, Ground, History, Override, Part


@writing
def erase_of_report(report: str, *, because: str, by: Actor) -> bool:
    """Erase what releases keep of a report; say whether there was anything."""
    made = Part.everything.filter(item__report=report)
    if not (Ground.everything.filter(report=report).exists() or made.exists()
            or Override.everything.filter(report=report).exists()):  # fmt: skip
        return False
    rows = History.objects.filter(protected_by=report, what="override")
    blanks = without_content(row for row in rows if bytes(row.salt))
    _clear(report)
    for part in made:
        CopyBytes.everything.filter(release=part.release_id, sha256=part.sha256).delete()
    FrozenBytes.everything.filter(part__in=made).delete()
    row = History(subject=report, what="erased", value="words", data=erased_data(blanks),
                  effective_on=by.today, protected_by=report)  # fmt: skip
    number = record(Act.WORDS_ERASED, report, by=by, because=because, rows=[row])
    empty(blanks, act=number)
    return True


def _clear(report: str) -> None:
    Ground.everything.filter(report=report).exclude(conditions_met="").update(conditions_met=GONE)
    kept = Override.everything.filter(report=report)
    kept.update(danger=GONE, because=GONE)
    kept.filter(~Q(confirmed_by="")).update(confirmed_danger=GONE, confirmed_because=GONE)
