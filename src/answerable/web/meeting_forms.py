"""What was typed into the forms of meetings, promises and operations, as the values actions take."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from answerable.channel.actions import Line, Where
from answerable.channel.rules.commitments import Authority, CommitmentKind, Promised, Result
from answerable.channel.rules.meetings import Mode, Move, Stance
from answerable.channel.rules.operations import Entry
from answerable.incidents.rules.dates import is_known
from answerable.refusal import Refused, say
from answerable.web.channel_forms import on_day
from answerable.web.door import Asked
from answerable.web.incident_forms import figure, number


def when(asked: Asked, name: str) -> tuple[str, str]:
    """A field that takes a date or words: the date in EDTF, and the words as they were typed."""
    typed = asked.field(name)
    return (typed, "") if is_known(typed) else ("", typed)


def move(asked: Asked, state: str = "") -> Move:
    """A state of a meeting, as one side asserts it."""
    day, words = when(asked, "when")
    return Move(
        state or asked.field("state"), on_day(asked, "on"), asked.field("asserted_by"),
        asked.field("stance") or Stance.NOT_HEARD, day, words, asked.field("reason"),
        bool(asked.field("none_stated")),
    )  # fmt: skip


def where(asked: Asked) -> Where:
    """How and where a meeting is to be."""
    return Where(
        asked.field("mode") or Mode.NOT_SAID, asked.field("place"), not asked.field("undisclosed")
    )


def line(asked: Asked) -> Line:
    """A line of the minutes."""
    due, due_words = when(asked, "due")
    return Line(
        asked.field("kind"), asked.field("side"), asked.field("words"),
        asked.field("language") or "en", asked.field("who"), asked.field("position"),
        asked.field("completeness"), asked.field("promised") or CommitmentKind.COMMITMENT,
        asked.field("authority") or Authority.NOT_KNOWN, due, due_words,
    )  # fmt: skip


def promised(asked: Asked) -> Promised:
    """A commitment, an assurance or a demand."""
    due, due_words = when(asked, "due")
    return Promised(
        asked.field("kind"), asked.field("side"), asked.field("who"), asked.field("what"),
        on_day(asked, "made_on"), asked.field("authority") or Authority.NOT_KNOWN,
        asked.field("words"), asked.field("language") or "en", asked.field("exhibit"), due,
        due_words, number(asked.field("within_days")), asked.field("measure"),
        asked.field("meeting"), asked.field("operation"), asked.field("about"),
        asked.field("refreshes"),
    )  # fmt: skip


def result(asked: Asked) -> Result:
    """What was measured."""
    return Result(
        on_day(asked, "measured_on"), asked.field("words"), asked.field("source"),
        _decimal(asked.field("least")), _decimal(asked.field("most")), asked.field("unit"),
        asked.field("exhibit"),
    )  # fmt: skip


def entry(asked: Asked) -> Entry:
    """What was said about a planned operation."""
    least, most = figure(asked.request.POST, "people") or (None, None)
    return Entry(
        asked.field("kind"), asked.field("side"), asked.field("who"), asked.field("words"),
        on_day(asked, "said_on"), asked.field("language") or "en", least, most,
        asked.field("outcome"),
    )  # fmt: skip


def _decimal(text: str) -> Decimal | None:
    """A number as typed, in any digits; None when the field was left empty."""
    plain = text.replace("٬", "").replace("٫", ".").replace(",", "")
    if not plain:
        return None
    try:
        number_ = Decimal(plain)
    except InvalidOperation:
        number_ = Decimal("NaN")
    if not number_.is_finite() or abs(number_) >= Decimal(10) ** 11:
        raise Refused(say("{text} is not a number.", text=plain[:40]))
    return round(number_, 2)
