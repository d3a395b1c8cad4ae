"""Agendas built from what is open, minutes typed against them, and what was published afterwards.

An answer or a promise typed into the minutes goes to its own place by the act that records it there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.channel.actions.answers import record_answer
from answerable.channel.actions.commitments import promise
from answerable.channel.actions.rows import day_of, of_record, under
from answerable.channel.acts import Act
from answerable.channel.models import AgendaItem, Meeting, MeetingMove, Minute, Readout
from answerable.channel.queries import found, met
from answerable.channel.rules import agenda as rules
from answerable.channel.rules.agenda import MinuteKind, question_of
from answerable.channel.rules.answers import Form, Said
from answerable.channel.rules.commitments import Authority, CommitmentKind, Promised
from answerable.channel.rules.meetings import MeetingState
from answerable.ledger.actions import record, writing
from answerable.refusal import Absent, refuse_if


@dataclass(frozen=True)
class Line:
    """A line of the minutes as it is typed; what an answer or a promise needs beside its words."""

    kind: str
    side: str
    words: str
    language: str = "en"
    who: str = ""
    """Who said it, by role."""
    position: str = ""
    completeness: str = ""
    promised: str = CommitmentKind.COMMITMENT
    authority: str = Authority.NOT_KNOWN
    due: str = ""
    due_words: str = ""


@writing
def put_item(reference: str, *, by: Actor, item: str = "", title: str = "") -> AgendaItem:
    """Put an item on the agenda: something open of the dialogue, or words alone."""
    row = met.meeting_locked(reference, by=by)
    words, about, dialogue = met.item_named(item, by=by) if item else (title, row.about, "")
    if item and dialogue != row.dialogue.reference:
        raise Absent(item)
    put = AgendaItem.everything.filter(meeting=row)
    known = put.filter(item=item).first() if item else None
    refuse_if(
        rules.why_not_put(
            MeetingState(row.state), title or words, by=by,
            put_already=known is not None and not known.dropped,
        )
    )  # fmt: skip
    made = known or AgendaItem(
        reference=new_reference("ag"), meeting=row, place=put.count() + 1,
        title=(title or words).strip()[:300], item=item, **under(row.dialogue, about),
    )  # fmt: skip
    made.dropped = False
    made.save()
    _note(made, "put", Act.ITEM_PUT, by)
    return made


@writing
def drop_item(reference: str, *, because: str, by: Actor) -> AgendaItem:
    """Take an item off the agenda, as long as nobody spoke about it."""
    made = met.agenda_item(reference, by=by)
    met.meeting_locked(made.meeting.reference, by=by)
    made = AgendaItem.everything.get(pk=made.pk)
    minuted = Minute.everything.filter(item=made).exists()
    refuse_if(rules.why_not_drop(dropped=made.dropped, minuted=minuted, by=by))
    made.dropped = True
    made.save(update_fields=["dropped"])
    _note(made, "dropped", Act.ITEM_DROPPED, by, because)
    return made


@writing
def type_minute(reference: str, line: Line, *, by: Actor) -> Minute:
    """Type what was said on an agenda item; an answer or a commitment goes to its place as well."""
    item = met.agenda_item(reference, by=by)
    row = met.meeting_locked(item.meeting.reference, by=by)
    refuse_if(
        rules.why_not_minute(
            MeetingState(row.state), kind=line.kind, side=line.side, words=line.words,
            item=item.item, by=by,
        )
    )  # fmt: skip
    made = Minute(
        meeting=row, item=item, place=Minute.everything.filter(meeting=row).count() + 1,
        side=line.side, kind=line.kind, words=line.words.strip(), language=line.language,
        led_to=_led_to(row, item, line, by), recorded_by=by.pseudonym, recorded_at=by.moment,
        **under(row.dialogue, item.about),
    )  # fmt: skip
    made.save(force_insert=True)
    told = of_record(
        made, row.reference, "minute", made.kind, on=_held_on(row), item=item.reference,
        side=made.side, words=made.words, led_to=made.led_to, puts=item.item,
    )  # fmt: skip
    record(Act.MINUTED, row.reference, by=by, rows=[told])
    return made


@writing
def keep_readout(
    reference: str, side: str, text: str, *, by: Actor, on: date | None = None, where: str = "",
    exhibit: str = "", language: str = "en",
) -> Readout:  # fmt: skip
    """Keep what was published about a meeting by one side, or by both together."""
    row, day = met.meeting_locked(reference, by=by), day_of(on, by)
    refuse_if(rules.why_not_publish(side, text, on=day, by=by))
    made = Readout(
        meeting=row, side=side, published_on=day, where=where.strip(), text=text.strip(),
        exhibit=found.must_see_exhibit(exhibit, by=by), language=language,
        recorded_by=by.pseudonym, **under(row.dialogue, row.about),
    )  # fmt: skip
    made.save(force_insert=True)
    told = of_record(
        made, reference, "readout", side, on=day, text=made.text, where=made.where,
        exhibit=made.exhibit,
    )  # fmt: skip
    record(Act.READOUT_KEPT, reference, by=by, rows=[told])
    return made


def _led_to(row: Meeting, item: AgendaItem, line: Line, by: Actor) -> str:
    """Send an answer or a commitment to its place; the reference it got there."""
    if line.kind == MinuteKind.ANSWER:
        asked = question_of(item.item)
        assert asked is not None
        said = Said(
            line.words, line.position, Form.ORAL, line.completeness, _held_on(row),
            given_by=line.who, language=line.language, meeting=row.reference,
        )  # fmt: skip
        return str(record_answer(*asked, said, by=by).reference)
    if line.kind == MinuteKind.COMMITMENT:
        promised = Promised(
            line.promised, line.side, line.who, line.words, _held_on(row), line.authority,
            words=line.words, language=line.language, due=line.due, due_words=line.due_words,
            meeting=row.reference, about=item.about,
        )  # fmt: skip
        return str(promise(row.dialogue.reference, promised, by=by).reference)
    return ""


def _held_on(row: Meeting) -> date:
    """The day a meeting was held, as far as it was said when it was recorded."""
    held = MeetingMove.everything.filter(meeting=row, state=MeetingState.HELD)
    day: date = held.latest("number").moved_on
    return day


def _note(made: AgendaItem, value: str, act: Act, by: Actor, because: str = "") -> None:
    told = of_record(
        made, made.meeting.reference, "agenda", value, on=by.today, item=made.reference,
        puts=made.item, title=made.title,
    )  # fmt: skip
    record(act, made.meeting.reference, by=by, because=because, rows=[told])
