"""The scope of a playbook and its estimates of work, each built from its sheet."""

from __future__ import annotations

from answerable.playbook.sheet import Sheet
from answerable.playbook.terms import HarmKind, Means, Work
from answerable.playbook.types import Applies, Effort, Provenance
from answerable.refusal import say

_LONGEST_WORK = 10_000
_LIMITS = ("recipient_states", "weapons", "first_day", "harm")


def applies_to(sheet: Sheet) -> Applies:
    """The conditions of the scope; without any, the procedure applies to every incident."""
    if not sheet.has("applies_to"):
        sheet.take("applies_to")
        return Applies()
    inner = sheet.sheet("applies_to")
    strict, end_use = inner.flag("strict", False), inner.flag("end_use", False)
    found = {key: inner.sheet(key) for key in _LIMITS if inner.has(key)}
    nothing = Sheet({}, 1, [])
    limit = Applies(
        found.get("recipient_states", nothing).names("only"),
        found.get("weapons", nothing).terms("only", Means),
        found.get("first_day", nothing).day("day"),
        found.get("harm", nothing).terms("only", HarmKind),
        strict,
        end_use,
        {key: _limit(one, "day" if key == "first_day" else "only") for key, one in found.items()},
    )
    for key in _LIMITS:
        inner.take(key)
    inner.done()
    return limit


def _limit(sheet: Sheet, key: str) -> Provenance:
    if not sheet.take(key):
        words = say("“{key}” is missing.", key=key)
        sheet.wrong(key, words, say("Say what the procedure is limited to, or leave it out."))
    provenance = sheet.provenance()
    sheet.done()
    return provenance


def efforts(sheet: Sheet) -> dict[Work, Effort]:
    """The estimated working minutes, by kind of work."""
    if not sheet.has("minutes"):
        sheet.take("minutes")
        return {}
    inner = sheet.sheet("minutes")
    found = {work: _effort(inner.sheet(work), work) for work in Work if inner.has(work)}
    for work in Work:
        inner.take(work)
    inner.done()
    return found


def _effort(sheet: Sheet, work: Work) -> Effort:
    minutes = sheet.whole("minutes", least=1, most=_LONGEST_WORK)
    if sheet.take("minutes") is None:
        sheet.wrong("minutes", say("“minutes” is missing."), say("Write minutes: and a number."))
    effort = Effort(work, minutes or 1, sheet.provenance())
    sheet.done()
    return effort
