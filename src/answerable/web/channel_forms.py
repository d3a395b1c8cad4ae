"""What was typed into the forms of the channel, as the values its actions take."""

from __future__ import annotations

from datetime import date

from answerable.channel.rules.answers import Said
from answerable.channel.rules.dialogues import Letter, Rung, Terms, demand_said, rung_said
from answerable.channel.rules.inquiries import Turn
from answerable.channel.rules.raisings import Raised
from answerable.channel.rules.requests import Asked as Request
from answerable.refusal import Refused, say
from answerable.web.days import day_given
from answerable.web.door import Asked
from answerable.web.incident_forms import day_of, figure, number


def lines(text: str) -> list[str]:
    """The lines of a field that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def on_day(asked: Asked, name: str) -> date:
    """The day in a field; today when it was left open."""
    return day_given(asked.field(name)) or asked.by.today


def terms(asked: Asked) -> Terms:
    """How a dialogue is to be held; what was left open is as the house proposes it."""
    own = Terms(asked.field("purpose"), asked.field("standing"), asked.field("way"))
    ladder = asked.request.POST.get("ladder")
    return Terms(
        own.purpose, own.standing, own.way, asked.field("office"),
        number(asked.field("cadence_days")),
        number(asked.field("answer_days")) or own.answer_days,
        number(asked.field("remind_every")) or own.remind_every,
        own.ladder if ladder is None else [_rung(line) for line in lines(ladder)],
    )  # fmt: skip


def letter(asked: Asked) -> Letter:
    """A mandate with its demands, one a line, a day in front where the letter sets one."""
    dated = day_given(asked.field("dated_on"))
    if dated is None:
        raise Refused(say("Say of which day the letter is."))
    return Letter(
        asked.field("title"), asked.field("from_whom"), asked.field("to_whom"), dated,
        asked.field("exhibit"), [demand_said(line) for line in lines(asked.field("demands"))],
    )  # fmt: skip


def raised(asked: Asked) -> Raised:
    """What is raised: the release chosen names the record it is about."""
    release, _, about = asked.field("release").partition(" ")
    return Raised(
        about, asked.field("cause"), asked.field("way"), asked.field("through"),
        on_day(asked, "on"), release, asked.field("office"), asked.field("words"),
    )  # fmt: skip


def request(asked: Asked) -> Request:
    """A request: one question a line, after those of a set where one is chosen."""
    return Request(
        asked.field("title"), asked.field("addressee"), lines(asked.field("questions")),
        on_day(asked, "sent_on"), day_given(asked.field("wanted_by")), asked.field("about"),
        asked.field("raising"), asked.field("way"), asked.field("office"), asked.field("letter"),
        asked.field("from_set"),
    )  # fmt: skip


def answer(asked: Asked) -> Said:
    """An answer as it was given."""
    posted = asked.request.POST
    return Said(
        asked.field("text"), asked.field("position"), asked.field("form"),
        asked.field("completeness"), on_day(asked, "given_on"), asked.field("given_by"),
        figure(posted, "killed"), figure(posted, "injured"), day_of(posted, "happened"),
        asked.field("language") or "en", asked.field("translation"), lines(asked.field("cites")),
        asked.field("exhibit"), asked.field("meeting"),
    )  # fmt: skip


def turn(asked: Asked) -> Turn:
    """What we were told of an inquiry of theirs."""
    return Turn(
        asked.field("stage"), on_day(asked, "on"), asked.field("told_by"), asked.field("outcome"),
        day_given(asked.field("promised_on")), asked.field("answer"), asked.field("note"),
    )  # fmt: skip


def _rung(line: str) -> Rung:
    found = rung_said(line)
    if found is None:
        raise Refused(
            say("{text} is no rung. Write days and whom: 14 the ambassador.", text=line[:40])
        )
    return found
