"""The counterpart's own door in the example: one official inside who answered and asked, one invited.

The official inside wrote to the house and has no account: whoever tries the example comes in as the
other, by a link that works once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from answerable.actor import Actor, Door, machine
from answerable.channel.actions import ask, portal
from answerable.channel.models import Dialogue, Request
from answerable.channel.rules.portal import LONGEST
from answerable.channel.rules.requests import Asked
from answerable.release.models import Release

INSIDE = "inspectorate of the armed forces of Veskara"
INVITED = "legal department, Ministry of Defence of Veskara"
WHY = "so that they answer for themselves"
QUESTIONS = (
    "Which unit was in action at this place on this day?",
    "Was the building on a list of protected places?",
)
SAID: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("1", {"text": "The matter is with the inspectorate. A first examination has begun.",
           "completeness": "partial", "position": "under_review"}),
    ("2", {"text": "It was on no list that was handed to us.", "completeness": "full",
           "position": "additional_information"}),
)  # fmt: skip


def open_door(talk: Dialogue, about: str, out: Release, person: Callable[[str], Actor]) -> str:
    """Let one official in who answers, and invite another; the token of the other's link."""
    by, whom = person("channel"), talk.counterpart.reference
    row = _asked(talk, about, by)
    inside, _ = portal.invite_official(
        whom, INSIDE, until_on=by.today + LONGEST, because=WHY, by=by
    )
    hand_in = _Hand(whom, inside.reference, by)
    hand_in("joined", "")
    hand_in("seen", f"{out.reference}-1")
    for number, told in SAID:
        hand_in("answer", f"{row.reference}-{number}", form="written", language="en", **told)
    query = hand_in("query", f"{row.reference}-1", text="Which of the two yards do you mean?")
    portal.reply(whom, query, release=out.reference, by=by)
    _, token = portal.invite_official(
        whom, INVITED, until_on=by.today + LONGEST, because=WHY, by=by
    )
    return token


def _asked(talk: Dialogue, about: str, by: Actor) -> Request:
    asked = Asked("Third note of the channel", INSIDE, QUESTIONS, _ago(by, 20), about=about)
    return ask(talk.reference, asked, by=by)


class _Hand:
    """What an official hands in at the door, as the worker takes it over."""

    def __init__(self, counterpart: str, official: str, by: Actor) -> None:
        self.counterpart, self.official, self.by, self.count = counterpart, official, by, 0

    def __call__(self, kind: str, of: str, **told: Any) -> str:
        self.count += 1
        key = f"{self.official}{self.count}".encode().hex().ljust(32, "0")[:32]
        entry = portal.Entry(key, self.counterpart, self.official, kind, of, self.by.today, told)
        portal.take_over(entry, by=machine(self.by.moment, Door.SETUP))
        return key


def _ago(by: Actor, days: int) -> date:
    return by.today - timedelta(days=days)
