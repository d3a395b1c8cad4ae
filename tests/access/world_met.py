"""What is met about and promised in the dialogue of a family: each word of it the family's canary."""

from __future__ import annotations

from datetime import timedelta

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.channel import actions as channel
from answerable.channel.actions import Line, Where
from answerable.channel.models import Dialogue, Raising
from answerable.channel.rules.commitments import Promised, Result
from answerable.channel.rules.meetings import Move
from answerable.channel.rules.operations import Entry

_ICS = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:{word}@theirs.example
SUMMARY:Round {word}
LOCATION:Hall {word}
DTSTART:20260402T150000Z
END:VEVENT
END:VCALENDAR
"""


def meet(of: dict[str, str], word: str, *, by: Actor, other: Actor) -> None:
    """A meeting with agenda, minutes, readouts, an invitation; a promise; a planned operation."""
    _meeting(of, word, by)
    _promise(of, word, by)
    _operation(of, word, by, other)


def _meeting(of: dict[str, str], word: str, by: Actor) -> None:
    row = channel.begin_meeting(
        of["dialogue"], f"Meeting {word}",
        Move("asked", by.today - timedelta(1), "ours", when="2026-01-31", when_words=f"by {word}"),
        where=Where("in_person", f"Hall {word}"), words=f"Words {word}", by=by,
    )  # fmt: skip
    of["meeting"] = row.reference
    channel.name_participant(row.reference, "theirs", f"Minister {word}", by=by)
    held = Move("held", by.today, "ours", when=by.today.isoformat(), reason=f"Reason {word}")
    channel.move_meeting(row.reference, held, words=f"Held {word}", by=by)
    channel.note_stance(row.reference, 2, "declined", because=f"Declined {word}", by=by)
    item = channel.put_item(row.reference, item=f"{of['request']}/1", by=by)
    of["agenda_item"] = item.reference
    channel.type_minute(item.reference, Line("note", "theirs", f"Said {word}"), by=by)
    channel.keep_readout(row.reference, "ours", f"We met by video, {word}.", where=word, by=by)
    channel.keep_readout(row.reference, "theirs", f"We met in person, {word}.", where=word, by=by)
    taken = channel.receive_invitation(of["dialogue"], _ICS.format(word=word).encode(), by=by)
    of["invitation"] = taken.reference


def _promise(of: dict[str, str], word: str, by: Actor) -> None:
    promised = Promised(
        "demand", "theirs", f"Ministers {word}", f"Open {word}", by.today - timedelta(60),
        words=f"Words {word}", measure=f"lorries {word}", about=of["incident"],
        meeting=of["meeting"],
    )  # fmt: skip
    made = channel.promise(of["dialogue"], promised, by=by)
    of["commitment"] = made.reference
    result = Result(by.today, f"None {word}", f"Crossing {word}", unit=f"lorries {word}")
    channel.measure(made.reference, result, by=by)
    channel.verify(made.reference, "broken", by_what=f"By {word}", because=f"For {word}", by=by)


def _operation(of: dict[str, str], word: str, by: Actor, other: Actor) -> None:
    made = channel.submit_operation(
        of["dialogue"], title=f"Operation {word}", area=f"District {word}", by=by
    )
    of["operation"] = made.reference
    channel.confirm_operation(made.reference, because=f"For {word}", by=other)
    entry = Entry("concern", "ours", f"Adviser {word}", f"Concern {word}", by.today)
    said = channel.submit_entry(made.reference, entry, by=by)
    channel.confirm_entry(said.reference, because=f"For {word}", by=other)
    channel.note_followed(made.reference, of["incident"], because=f"For {word}", by=by)
    waits = channel.submit_entry(made.reference, entry, by=by)
    of["operation_entry"] = waits.reference


def raised(of: dict[str, str], word: str, by: Actor) -> None:
    """It was raised: written as a row, for what goes with it is still under review in this world."""
    talk = Dialogue.everything.get(reference=of["dialogue"])
    of["raising"] = new_reference("rs")
    Raising(
        reference=of["raising"], cause="concern", way="embassy", through=f"Office {word}",
        raised_on=by.today, release=of["release"], words=f"Raised {word}",
        raised_by=by.pseudonym, dialogue=talk, counterpart=of["counterpart"],
        about=of["incident"], protected_by=talk.protected_by,
    ).save(force_insert=True)  # fmt: skip
