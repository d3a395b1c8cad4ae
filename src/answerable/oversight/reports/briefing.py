"""The pack before a meeting: what is on its agenda, what was never answered, what does not agree."""

from __future__ import annotations

from collections.abc import Iterator

from answerable.actor import Actor
from answerable.channel.queries.meetings import MeetingPage, meeting_page
from answerable.oversight.reports import dialogue_parts as parts
from answerable.oversight.reports.case_file import marking_words
from answerable.oversight.reports.document import Cell, Document, Query, Section, Table, Words
from answerable.refusal import say


def briefing(reference: str, *, by: Actor) -> Document:
    """The briefing pack before a meeting for this reader, or `Absent`."""
    page = meeting_page(reference, by=by)
    row = page.line.row
    shown = parts.standing_of(row.dialogue, by=by)
    return Document(
        "briefing", row.title, say("Briefing before meeting {reference}", reference=reference),
        marking_words(row.protected_by, by=by),
        say("as of {day}, {time} UTC", day=by.today, time=f"{by.moment:%H:%M}"),
        parts.together(
            [parts.never_answered(shown, by=by)], _agenda(page), parts.answered(shown),
            parts.against(shown), parts.promises(shown), parts.their_inquiries(shown),
            parts.meetings(shown),
        ),
        _facts(page), {"meeting": reference, **parts.figures(shown)},
    )  # fmt: skip


def _facts(page: MeetingPage) -> list[tuple[Words, Cell]]:
    line = page.line
    row, dialogue = line.row, line.row.dialogue
    place: Words = row.place if row.disclosed else say("not disclosed")
    coming = [(one, side) for one, side in page.participants]
    return [
        (say("With"), Cell(dialogue.counterpart.name, outside=True)),
        (say("Dialogue"), Cell(dialogue.title, outside=True)),
        (say("State"), Cell(line.state)),
        (say("Asserted by"), Cell(line.last.side)),
        (say("The other side"), Cell(line.last.stance)),
        (say("Wanted by"), Cell(row.wanted_words or line.story.wanted or "–")),
        (say("Set for"), Cell(line.story.aimed_at or "–")),
        (say("Days late"), Cell(parts.late_words(line.slip))),
        (say("How"), Cell(line.mode)),
        (say("Where"), Cell(place or "–", outside=bool(row.place))),
        (say("Who takes part"), Cell(", ".join(one.role for one, _ in coming) or "–", outside=True)),
    ]  # fmt: skip


def _agenda(page: MeetingPage) -> Iterator[Section]:
    rows = [
        [Cell(str(one.number), one.number), Cell(one.row.title, outside=True),
         Cell(one.row.item or "–")]
        for one in page.agenda if not one.row.dropped
    ]  # fmt: skip
    reference = page.line.row.reference
    query = Query(f"/meetings/{reference}", f"answerable meeting show {reference} --json")
    if rows:
        yield Section(
            say("Agenda"), [Table([say("No."), say("Item"), say("Record")], rows, query=query)]
        )
