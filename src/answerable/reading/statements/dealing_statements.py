"""Dealings and dated papers found in a sentence, made into statements."""

from __future__ import annotations

from collections.abc import Iterator

from answerable.reading.statements import dates, origins
from answerable.reading.statements.building import confidence, statement, words
from answerable.reading.statements.dealings import Dated, Dealt, dated_papers, dealings
from answerable.reading.statements.scope import frame_in
from answerable.reading.statements.speakers import Known, attribution_of
from answerable.reading.statements.telling import Telling, Told
from answerable.reading.types import (
    Dealing,
    Figure,
    Kind,
    Link,
    Modality,
    Scope,
    Statement,
    When,
)

NEAR = 45
NOT_AN_INCIDENT = "Not an incident: it counts how incidents were handled."
PUT_OFF = {Dealing.MEETING_POSTPONED, Dealing.MEETING_CANCELLED}
OWN_WORDS = {Dealing.REFUSAL, Dealing.DENIAL, Dealing.ADMISSION}


def dealing_statements(whole: Telling, told: Told, known: Known) -> Iterator[Statement]:
    """Yield what passed between the sides in a sentence, and the dates of papers it names."""
    if told.passage.heading and len(whole.text) > 2 * len(told.passage.raw):
        return
    text = told.passage.text
    for dealt in dealings(told.passage, whole.tools.dealings, known):
        yield _dealing(whole, told, dealt)
    for paper in dated_papers(text, whole.tools.dealings) if told.dates else ():
        yield _paper(whole, told, paper)


def _dealing(whole: Telling, told: Told, dealt: Dealt) -> Statement:
    row = dealt.row
    counts = row.dealing is Dealing.HANDLING_STATISTIC
    chain = _said_by(told, dealt)
    parties = dealt.parties or _speaker(told, dealt)
    frame, behind = frame_in(told.context if told.passage.quoted else "")
    days = _days_of(whole, told, dealt)
    parts = {
        "row": 0.8,
        "parties": 0.9 if parties else 0.5,
        "attribution": 0.9 if chain else 0.6,
    }
    return statement(
        whole.text, told.passage, dealt.start, _without_speaker(told, dealt), Kind.DEALING,
        scope=Scope.RUNNING_TOTAL if counts else Scope.INCIDENT,
        modality=row.modality or Modality.ASSERTED,
        date=_date(whole, told, dealt.start, dealt.end, days, days),
        dealing=row.dealing,
        parties=parties,
        incidents=dealt.incidents,
        attribution=chain,
        origin=_origin(whole, told, dealt.incidents),
        confidence=confidence(parts),
        frame=frame,
        ruled_out=behind + ((NOT_AN_INCIDENT,) if counts else ()),
        rule=f"dealing.{row.name}",
    )  # fmt: skip


def _speaker(told: Told, dealt: Dealt) -> tuple[str, ...]:
    """ "The ministry said it had no record and declined to say more": whoever spoke before."""
    before = [a for a in told.says if a.before and a.end <= dealt.start]
    return (before[-1].chain[0].who,) if before and dealt.row.dealing in OWN_WORDS else ()


def _said_by(told: Told, dealt: Dealt) -> tuple[Link, ...]:
    """A clause with its own subject after a comma is the reporter's, not the last speaker's."""
    own_clause = dealt.parties and told.passage.text[: dealt.start].rstrip().endswith((",", ',"'))
    says = [a for a in told.says if not (own_clause and a.before and a.end <= dealt.start)]
    return attribution_of(dealt.start, dealt.end, says)


def _without_speaker(told: Told, dealt: Dealt) -> int:
    """Return where the words end: before a "the official said" that closes the sentence."""
    closing = [
        a.start
        for a in told.says
        if not a.before and dealt.start < a.start < dealt.end <= a.end + 2
    ]
    end = closing[-1] if closing else dealt.end
    return dealt.start + len(told.passage.text[dealt.start : end].rstrip(" ,\"'-"))


def _paper(whole: Telling, told: Told, paper: Dated) -> Statement:
    chain: tuple[Link, ...] = attribution_of(paper.start, paper.end, told.says)
    return statement(
        whole.text, told.passage, paper.start, paper.end, Kind.EVENT,
        date=_date(whole, told, paper.start, paper.end, told.dates, told.dealt_dates()),
        about=paper.about,
        attribution=chain,
        origin=origins.rests_on(told.passage.text, whole.code),
        confidence=confidence({"row": 0.85}),
        rule=f"event.{paper.about}_dated",
    )  # fmt: skip


def _days_of(whole: Telling, told: Told, dealt: Dealt) -> list[dates.Mention]:
    """The days of a dealing; what was put off or called off was not so on the day it was set for."""
    days = told.dealt_dates()
    if dealt.row.dealing not in PUT_OFF:
        return days
    is_due = whole.tools.dealings.is_due
    return [day for day in days if not is_due(told.passage.text, day.start, day.end)]


def _date(
    whole: Telling, told: Told, start: int, end: int,
    among: list[dates.Mention], beside: list[dates.Mention],
) -> When | None:  # fmt: skip
    """Return the date inside the words, else one that stands close by."""
    inside = [m for m in among if start <= m.start and m.end <= end]
    near = [m for m in beside if max(start - m.end, m.start - end) <= NEAR]
    for mention in inside or near:
        exact = words(whole.text, told.passage, mention.start, mention.end)
        return dates.when(mention, exact, told.passage.text, whole.tools.dates)
    return None


def _origin(whole: Telling, told: Told, incidents: Figure | None) -> str | None:
    """Return the first telling: whoever first reported this count, else what the sentence says."""
    if incidents is not None:
        for first in whole.first_told:
            if first.incidents is None or origins.compatible(first.incidents, incidents):
                return first.who
    return origins.rests_on(told.passage.text, whole.code)
