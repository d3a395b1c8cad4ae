"""The words of a digest of reminders: references, kinds of clocks, days and links, and nothing else.

A mail lies on servers that are not ours, so it says of a record only that it exists and when it is due.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext

from answerable.assessment.rules.clocks import STAGE, ClockWords
from answerable.assessment.rules.reminders import Due, is_late, mark_words
from answerable.channel.rules.dated import DatedKind
from answerable.refusal import Sentence, say
from answerable.web.templatetags.words import day, said, words

LISTED = 50
_PLACES: Mapping[str, str] = {
    "c": "/cases/", "r": "/reports/", "i": "/incidents/",
    "rq": "/requests/", "cm": "/commitments/", "mt": "/meetings/",
}  # fmt: skip


@dataclass(frozen=True)
class Told:
    """One clock a digest tells of, with the mark it has reached."""

    due: Due
    mark: int


def kind_words(kind: str) -> ClockWords | DatedKind | Sentence:
    """What a clock is called where the procedure's own words are not to be said."""
    if kind in set(DatedKind):
        return DatedKind(kind)
    return say("The stage it is at") if kind.startswith(STAGE) else ClockWords(kind)


def address_of_subject(reference: str) -> str:
    """The page a clock's subject is looked at on; the list of what is due where it has none."""
    place = _PLACES.get(reference.partition("-")[0])
    return f"{place}{reference}" if place else "/clocks"


def digest(told: Sequence[Told], standing: Sequence[Due], *, language: str) -> tuple[str, str]:
    """Subject and text of a digest, in its reader's language."""
    with translation.override(language):
        late = sum(is_late(due.read) for due in standing)
        subject = said(say("Answerable: {count} of your dates", count=len(told)))
        return subject, "\n".join(_lines(told, len(standing), late)) + "\n"


def _lines(told: Sequence[Told], standing: int, late: int) -> list[str]:
    counts = say("Clocks that concern you: {count}. Late: {late}.", count=standing, late=late)
    rest = len(told) - LISTED
    more = [said(say("More in the list: {count}.", count=rest)), ""] if rest > 0 else []
    return [
        *(line for one in told[:LISTED] for line in _entry(one)), *more, said(counts),
        f"{settings.ADDRESS}/clocks", "",
        gettext("This message names no record's content. You get it because you asked for it; end it "
                "on the page above."),
    ]  # fmt: skip


def _entry(one: Told) -> list[str]:
    read, subject = one.due.read, one.due.subject
    return [
        f"{subject} · {words(kind_words(read.clock.kind))}",
        f"  {said(mark_words(one.mark))} · {said(say('due {day}', day=day(read.due_on)))}",
        f"  {settings.ADDRESS}{address_of_subject(subject)}",
        "",
    ]
