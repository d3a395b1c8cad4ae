"""Erasing what is kept of an official of a counterpart, and the names of files that came by their door.

Called by whoever erases, after two people agreed; nothing here asks whether they did. That somebody of
the counterpart was let in, and that something was handed in on a day, stays.
"""

from __future__ import annotations

from answerable.actor import Actor
from answerable.channel.acts import Act
from answerable.channel.models import HandedIn, History, OfficialInvited
from answerable.channel.rules.portal import GONE
from answerable.ledger.actions import Blank, empty, erased_data, record, without_content, writing


@writing
def erase_official(reference: str, *, because: str, by: Actor) -> None:
    """Erase which office an official was let in for, and the words of what they asked at the door."""
    row = OfficialInvited.everything.select_related("counterpart").get(reference=reference)
    theirs = History.objects.filter(what="official", subject=reference)
    asked = History.objects.filter(
        what="handed_in", value="query", subject=row.counterpart.reference,
        data__official=reference,
    )  # fmt: skip
    blanks = without_content(one for one in (*theirs, *asked) if bytes(one.salt))
    OfficialInvited.everything.filter(pk=row.pk).update(office=GONE)
    HandedIn.everything.filter(official=reference).exclude(text="").update(text=GONE)
    told = _erased(reference, blanks, row.protected_by, by)
    number = record(Act.OFFICIAL_ERASED, reference, by=by, because=because, rows=[told])
    empty(blanks, act=number)


@writing
def erase_file_names(report: str, *, because: str, by: Actor) -> bool:
    """Erase the name under which a report came in at a counterpart's door; whether it came so."""
    rows = [one for one in HandedIn.everything.exclude(files=[]) if _holds(one.files, report)]
    if not rows:
        return False
    keys = {one.key for one in rows}
    kept = History.objects.filter(what="handed_in", subject__in={one.counterpart for one in rows})
    blanks = without_content(one for one in kept if bytes(one.salt) and one.data.get("key") in keys)
    for row in rows:
        row.files = [{**f, "name": GONE} if f["report"] == report else f for f in row.files]
        row.save(update_fields=["files"])
    told = _erased(report, blanks, report, by)
    number = record(Act.FILE_NAME_ERASED, report, by=by, because=because, rows=[told])
    empty(blanks, act=number)
    return True


def _holds(files: list[dict[str, str]], report: str) -> bool:
    return any(file["report"] == report for file in files)


def _erased(subject: str, blanks: list[Blank], under: str, by: Actor) -> History:
    return History(
        subject=subject, what="erased", value="words", data=erased_data(blanks),
        effective_on=by.today, protected_by=under,
    )  # fmt: skip
