"""Figures of the dialogue: how long answers take, what stays open, what slipped, what was promised.

Every number opens the list behind it; all of it as of the same two dates, for the same reader.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import path
from django.utils.translation import gettext

from answerable.channel.rules.commitments import CommitmentState
from answerable.channel.rules.dialogues import Way
from answerable.oversight.queries.channel import ChannelBoard, channel_board
from answerable.oversight.queries.channel_behind import Wanted, behind
from answerable.oversight.rules import dialogue as rules
from answerable.oversight.rules.dialogue import Share
from answerable.web.days import day_given
from answerable.web.door import Asked, page
from answerable.web.tables import as_file
from answerable.web.templatetags.words import words

SHOWN = tuple(one for one in rules.OfQuestions if one is not rules.OfQuestions.LAPSED)


@dataclass(frozen=True)
class Line:
    """One counterpart or door: each count with the list behind it."""

    head: str
    counts: Sequence[tuple[rules.OfQuestions, int, str]]
    share: Share


@dataclass(frozen=True)
class Count:
    """One figure with its words and the list behind it."""

    words: object
    count: int
    href: str


@page("GET")
def figures(asked: Asked) -> HttpResponse:
    """`/figures/channel`: what the dialogue tells oversight."""
    shown = _board(asked)
    given = _given(shown)
    return asked.show(
        "oversight/channel.html", shown=shown, seen=shown.seen, heads=SHOWN,
        whole=_line(shown, "", shown.whole),
        counterparts=[_line(shown, shown.names.get(one.head, one.head), one, counterpart=one.head)
                      for one in shown.by_counterpart],
        ways=[_line(shown, words(Way(one.head)), one, way=one.head) for one in shown.by_way],
        told_meetings=[(one, shown.dialogues.get(one.dialogue, "")) for one in shown.told.meetings],
        meetings=_meetings(shown), promises=_promises(shown), others=_others(shown),
        csv="/figures/channel/questions.csv?" + urlencode(given),
    )  # fmt: skip


@page("GET")
def list_behind(asked: Asked) -> HttpResponse:
    """`/figures/channel/list`: what one of these figures counted."""
    shown, wanted = _board(asked), _wanted(asked)
    return asked.show(
        "oversight/channel_list.html", shown=shown, seen=shown.seen, found=behind(shown, wanted),
        heading=_heading(wanted), back="/figures/channel?" + urlencode(_given(shown)),
    )  # fmt: skip


@page("GET")
def as_csv(asked: Asked) -> HttpResponse:
    """`/figures/channel/questions.csv`: every question with its days and what became of it."""
    shown = _board(asked)
    head = [gettext("Question"), gettext("Counterpart"), gettext("Door"), gettext("Sent on"),
            gettext("Wanted by"), gettext("First words on"), gettext("Days"),
            gettext("What became of it"), gettext("Contradicted")]  # fmt: skip
    return as_file("channel", head, (
        [one.name, shown.names.get(one.counterpart, one.counterpart), words(Way(one.way)),
         one.sent_on, one.wanted_by, one.first_on or "", "" if one.days is None else one.days,
         words(one.fate), int(one.name in shown.contradicted)]
        for one in shown.told.questions
    ))  # fmt: skip


def _board(asked: Asked) -> ChannelBoard:
    given = asked.request.GET
    days = {name: day_given(given.get(name, "").strip()) for name in ("true_on", "known_on")}
    return channel_board(by=asked.by, true_on=days["true_on"], known_on=days["known_on"])


def _given(shown: ChannelBoard) -> Mapping[str, str]:
    return {
        "true_on": shown.seen.true_on.isoformat(),
        "known_on": shown.seen.known_on.isoformat(),
    }


def _wanted(asked: Asked) -> Wanted:
    given = asked.request.GET
    return Wanted(*(given.get(name, "")[:20] for name in ("of", "kind", "counterpart", "way")))


def _link(shown: ChannelBoard, **named: str) -> str:
    return "/figures/channel/list?" + urlencode({**_given(shown), **named})


def _line(shown: ChannelBoard, head: str, share: Share, **narrowed: str) -> Line:
    counts = [
        (kind, share.count(kind), _link(shown, of="question", kind=kind, **narrowed))
        for kind in SHOWN
    ]
    return Line(head, counts, share)


def _meetings(shown: ChannelBoard) -> list[Count]:
    told = shown.told.meetings
    return [
        Count(kind, sum(map(rules.MEETINGS[kind], told)), _link(shown, of="meeting", kind=kind))
        for kind in rules.OfMeetings
    ]  # fmt: skip


def _promises(shown: ChannelBoard) -> list[Count]:
    on, told = shown.seen.true_on, shown.told.promises
    return [
        Count(kind, len(rules.promised(told, kind, on)), _link(shown, of="promise", kind=kind))
        for kind in (*CommitmentState, *rules.OfPromises)
    ]


def _others(shown: ChannelBoard) -> list[Count]:
    counts = {
        rules.OfCases.WAITS: len(shown.waits), rules.OfCases.WITHOUT: len(shown.without),
        rules.OfCases.CHANGED: len(shown.changed),
    }  # fmt: skip
    return [Count(kind, count, _link(shown, of=kind)) for kind, count in counts.items()]


_NAMES = {
    str(term.value): term
    for kind in (rules.OfQuestions, rules.OfMeetings, rules.OfCases, rules.OfPromises)
    for term in kind
}
_STATES = {state.value: state for state in CommitmentState}


def _heading(wanted: Wanted) -> str:
    named = _STATES if wanted.of == "promise" else {}
    name = named.get(wanted.kind) or _NAMES.get(wanted.kind) or _NAMES.get(wanted.of)
    return words(name) if name else gettext("all")


urlpatterns = [
    path("figures/channel", figures),
    path("figures/channel/questions.csv", as_csv),
    path("figures/channel/list", list_behind),
]
