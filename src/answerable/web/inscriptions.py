"""What stands on a fragment, typed in: what each part means, what it cannot prove, what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.http import HttpResponse
from django.urls import path

from answerable.accounts.rules import may_read
from answerable.arms.queries.makers import read_with_makers
from answerable.arms.queries.origin_links import offers
from answerable.arms.rules.inscriptions import LONGEST, Inscription, Mark
from answerable.refusal import Absent
from answerable.web.days import day_given
from answerable.web.door import Asked, page

SAMPLES = (
    "BOMB GUIDED GBU-12\nLOT VKR-11?1",
    "PROJECTILE 155MM M795\nNSN 1320-01-4?2-0118\nLOT VKR24[BD]011-0?7\nMFD 0?/2024",
    "CAGE 9?K42\nP/N 77-1402...\nS/N 0044?7",
)
"""Invented, to try the reader with: damaged as such lines are."""
Stretch = tuple[str, Mark | None]


@page("GET", "POST")
def inscriptions(asked: Asked) -> HttpResponse:
    """`/arms/inscriptions`: where one is typed in, and what it says. The words stand in no address."""
    if not may_read("arms", asked.by.roles):
        raise Absent("inscriptions")
    text = asked.request.POST.get("text", "").replace("\r\n", "\n").strip()
    if not text:
        return asked.show("arms/inscriptions.html", longest=LONGEST, samples=SAMPLES)
    last = day_given(asked.field("not_after")) or asked.by.today
    reading = reading_for(asked, text, last)
    return asked.show(
        "arms/inscriptions.html", longest=LONGEST, text=text, not_after=asked.field("not_after"),
        reading=reading, stretches=list(stretches(reading)), offers=offers(reading, by=asked.by),
    )  # fmt: skip


def reading_for(asked: Asked, text: str, last: date) -> Inscription:
    """The reading of a text with the makers this reader may see; nothing on it was made after `last`."""
    return read_with_makers(text, by=asked.by, not_after=last)


def stretches(reading: Inscription) -> Iterator[Stretch]:
    """The text in pieces, each with the mark it is, if it is one."""
    done = 0
    for mark in reading.marks:
        yield reading.text[done : mark.start], None
        yield reading.text[mark.start : mark.end], mark
        done = mark.end
    yield reading.text[done:], None


urlpatterns = [path("arms/inscriptions", inscriptions)]
