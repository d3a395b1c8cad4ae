"""A dialogue for the tests of this room, made through actions: who conducts it, what was asked in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from answerable.actor import Actor, Level, Role
from answerable.channel import actions
from answerable.channel.models import Answer, Counterpart, Dialogue, Request
from answerable.channel.rules.answers import Said
from answerable.channel.rules.counterparts import Described
from answerable.channel.rules.dialogues import Terms
from answerable.channel.rules.requests import Asked
from tests import build

WHY = "so that it can be asked"
START = build.NOON.date() - timedelta(days=100)
"""A hundred days before the Monday of the tests: the dialogue is open since then."""
TERMS = Terms("ask about each incident", "senior_officials", "embassy")
SAID = Said("Our forces were not there.", "denied_involvement", "written", "full", START)


def lead(**how: object) -> Actor:
    """Somebody who conducts dialogues."""
    return build.person(Role.CHANNEL_LEAD, Role.DESK_OFFICER, **how)  # type: ignore[arg-type]  # handed on as given


def at(actor: Actor, days: int) -> Actor:
    """The same person, so many days later (or earlier)."""
    return replace(actor, moment=actor.moment + timedelta(days=days))


def counterpart(by: Actor, level: Level = Level.INTERNAL) -> Counterpart:
    """A ministry of a state that does not exist."""
    described = Described("Ministry of Defence of Tamrin", "Tamrin", "senior_officials")
    return actions.keep_counterpart(described, because=WHY, by=by, level=level)


def dialogue(
    by: Actor, terms: Terms = TERMS, *, level: Level = Level.INTERNAL, with_whom: str = ""
) -> Dialogue:
    """A dialogue opened a hundred days ago."""
    whom = with_whom or counterpart(by).reference
    return actions.open_dialogue(
        whom, "Civilian harm channel", terms, because=WHY, by=by, on=START, level=level
    )


def request(
    by: Actor, row: Dialogue, *questions: str, about: str = "", on: date = START
) -> Request:
    """A request with questions, sent on a day, wanted thirty days later."""
    asked = Asked("Note verbale", "the coordinator", questions or ("Was it yours?",), on,
                  about=about)  # fmt: skip
    return actions.ask(row.reference, asked, by=by)


def answered(by: Actor, row: Request, number: int = 1, **said: object) -> Answer:
    """An answer to one question; by default a denial in full, on the day it was asked."""
    return actions.record_answer(row.reference, number, replace(SAID, **said), by=by)  # type: ignore[arg-type]  # fields of Said by name
