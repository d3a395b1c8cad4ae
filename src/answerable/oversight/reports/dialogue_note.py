"""The note by which a dialogue is handed over: what it is for, what it brought, what is still owed."""

from __future__ import annotations

from collections.abc import Iterator

from answerable.actor import Actor
from answerable.channel.queries.dialogues import (
    DialogueLine,
    DialoguePage,
    RaisingShown,
    dialogue_page,
)
from answerable.channel.rules.raisings import Cause
from answerable.oversight.reports import dialogue_parts as parts
from answerable.oversight.reports.case_file import marking_words
from answerable.oversight.reports.document import (
    Cell,
    Document,
    Query,
    Section,
    Table,
    Text,
    Words,
)
from answerable.refusal import Sentence, say


def dialogue_note(reference: str, *, by: Actor) -> Document:
    """The hand-over note of a dialogue for this reader, or `Absent`."""
    page = dialogue_page(reference, by=by)
    row = page.line.row
    shown = parts.standing_of(row, by=by)
    return Document(
        "dialogue_note", row.title, say("Hand-over of dialogue {reference}", reference=reference),
        marking_words(row.protected_by, by=by),
        say("as of {day}, {time} UTC", day=by.today, time=f"{by.moment:%H:%M}"),
        parts.together(
            [Section(say("What it is for"), [Text(row.purpose), *_before(page.before)])],
            _mandates(page), [parts.never_answered(shown, by=by)], parts.answered(shown),
            parts.against(shown), _raised(page), parts.meetings(shown), parts.promises(shown),
            parts.their_inquiries(shown),
        ),
        _facts(page.line), parts.figures(shown),
    )  # fmt: skip


def _facts(line: DialogueLine) -> list[tuple[Words, Cell]]:
    row = line.row
    return [
        (say("With"), Cell(line.counterpart.name, outside=True)),
        (say("Speaks for"), Cell(line.counterpart.state, outside=True)),
        (say("State"), Cell(line.state)),
        (say("Level"), Cell(line.standing)),
        (say("Door"), Cell(line.way)),
        (say("Office"), Cell(line.office or "–", outside=bool(line.office))),
        (say("Opened on"), Cell(row.opened_on)),
        (say("Questions open"), Cell(str(line.counted.open), line.counted.open)),
        (say("Questions answered"), Cell(str(line.counted.answered), line.counted.answered)),
        (say("Questions lapsed"), Cell(str(line.counted.lapsed), line.counted.lapsed)),
    ]  # fmt: skip


def _before(before: DialogueLine | None) -> list[Text]:
    """The channel before this one: whether it worked is a fact with its days."""
    if before is None or before.worked is None:
        return []
    words = say("Before it, from {first} to {last}: {title}. Did it work: {worked}.",
                first=before.row.opened_on, last=before.row.ended_on, title=before.row.title,
                worked=before.worked)  # fmt: skip
    return [Text(words), Text(before.row.ending)]


def _mandates(page: DialoguePage) -> Iterator[Section]:
    rows = [
        [Cell(one.row.dated_on), Cell(one.row.title, outside=True),
         Cell(one.row.from_whom, outside=True), Cell(demand.text, outside=True),
         Cell(demand.by or "–")]
        for one in page.mandates for demand in one.demands
    ]  # fmt: skip
    columns = [say("Of"), say("Letter"), say("From"), say("What it demands"), say("By")]
    if rows:
        yield Section(say("Mandates and demands"), [Table(columns, rows, query=_query(page))])


def _raised(page: DialoguePage) -> Iterator[Section]:
    rows = [
        [Cell(one.row.raised_on), Cell(one.title or one.row.about, outside=True), Cell(_as(one)),
         Cell(one.way), Cell(one.row.through, outside=True), Cell(one.row.release)]
        for one in page.raisings
    ]  # fmt: skip
    columns = [say("Day"), say("What was raised"), say("As"), say("Door"), say("Through whom"),
               say("Released as")]  # fmt: skip
    if rows:
        yield Section(say("Raised"), [Table(columns, rows, query=_query(page))])


def _as(one: RaisingShown) -> Sentence | Cause:
    """As what it was raised; and, where it was withdrawn since, on which day."""
    if (day := one.row.withdrawn_on) is None:
        return one.cause
    return say("{cause}, withdrawn on {day}", cause=one.cause, day=day)


def _query(page: DialoguePage) -> Query:
    reference = page.line.row.reference
    return Query(f"/dialogues/{reference}", f"answerable channel show {reference} --json")
