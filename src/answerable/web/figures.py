"""Further figures: time in stage, decisions by kind, the account by period, load and forecast.

The first screen stays calm and links here. Every number opens the list behind it, and every table
comes as a file; all of it as of the same two dates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import path
from django.utils.translation import get_language_bidi, gettext

from answerable.accounts.rules import may_read
from answerable.oversight.queries.behind import KINDS, Behind, Wanted, behind
from answerable.oversight.queries.board import Asked as Narrowed
from answerable.oversight.queries.board import Board, StageCurve, board
from answerable.oversight.rules.carry_over import Balance, Ended
from answerable.oversight.rules.choosing import NONE
from answerable.oversight.rules.decided import Kind, Tally
from answerable.oversight.rules.load import assumptions, at_this_rate, with_more_people
from answerable.oversight.rules.periods import Length, Moved
from answerable.refusal import Absent
from answerable.web.days import day_asked
from answerable.web.door import Asked, page
from answerable.web.paging import page_given
from answerable.web.plots_survival import Drawing, drawn
from answerable.web.tables import as_file
from answerable.web.templatetags.shares import source_kind
from answerable.web.templatetags.words import words

MOST_PEOPLE = 999


@dataclass(frozen=True)
class Plot:
    """One stage: its curve, its drawing, and the links to the lists behind."""

    one: StageCurve
    drawing: Drawing
    spoken: str
    links: Mapping[str, str]


@dataclass(frozen=True)
class Account:
    """One period, or one recipient: its account with a link for each term."""

    head: object
    balance: Balance
    links: Mapping[str, str]
    terms: Sequence[tuple[Ended, int, str]]
    """How incidents were completed: how many so, and the list behind."""


@dataclass(frozen=True)
class Tallied:
    """One row of decisions: its head, each count with its link, and the total."""

    head: object
    counts: Sequence[tuple[Kind, int, str]]
    total: int


@page("GET")
def figures(asked: Asked) -> HttpResponse:
    """`/figures`: what the first screen has no room for."""
    shown = _board(asked)
    return asked.show(
        "oversight/figures.html", shown=shown, seen=shown.seen, plots=_plots(shown),
        periods=_periods(shown), recipients=_recipients(shown), lengths=list(Length),
        kinds=list(Kind), ways=list(Ended), decided=_decided(shown), given=_given(shown),
        files=_files(shown), told=shown.outlook,
        deferred={kind: _link(shown, of="deferred", kind=kind) for kind in ("alone", "preferred")},
        now=at_this_rate(shown.outlook.empty, shown.outlook.queue),
        more=with_more_people(shown.outlook.empty_with_more, shown.outlook.queue),
        assumed=assumptions(shown.outlook),
    )  # fmt: skip


@page("GET")
def list_behind(asked: Asked) -> HttpResponse:
    """`/figures/list`: the incidents one of these figures counted."""
    shown = _board(asked)
    wanted = _wanted(asked)
    found = behind(shown, wanted, by=asked.by, page=page_given(asked.request.GET))
    given = _given(shown) | _named(wanted)
    return asked.show(
        "oversight/behind.html", shown=shown, seen=shown.seen, found=found,
        heading=_heading(shown, wanted), wanted=wanted, csv="/figures/list.csv?" + urlencode(given),
        back="/figures?" + urlencode(_given(shown)),
        earlier="/figures/list?" + urlencode(given | {"page": str(found.page - 1)}),
        later="/figures/list?" + urlencode(given | {"page": str(found.page + 1)}),
    )  # fmt: skip


@page("GET")
def list_as_csv(asked: Asked) -> HttpResponse:
    """`/figures/list.csv`: the same list whole, as a file."""
    found = behind(_board(asked), _wanted(asked), by=asked.by, page=None)
    head = [gettext("Incident"), gettext("Title"), gettext("Day"), gettext("What was counted"),
            gettext("Days")]  # fmt: skip
    return as_file("list", head, _cells(found))


def _cells(found: Behind) -> Iterable[list[str]]:
    for one in found.entries:
        days = "" if one.days is None else str(one.days)
        yield [one.incident, one.title, one.on.isoformat(),
               words(one.what), days]  # fmt: skip


@page("GET")
def table_as_csv(asked: Asked, name: str) -> HttpResponse:
    """`/figures/<name>.csv`: one table of the page, as a file."""
    if name not in _TABLES:
        raise Absent(name)
    head, rows = _TABLES[name](_board(asked))
    return as_file(name, head, rows)


def _board(asked: Asked) -> Board:
    if not may_read("case", asked.by.roles):
        raise Absent("figures")
    given = asked.request.GET
    people = given.get("people", "")
    return board(
        Narrowed(
            true_on=day_asked(given, "true_on"), known_on=day_asked(given, "known_on"),
            first=day_asked(given, "from"),
            length=_length(given.get("length", "")), recipient=given.get("recipient", "")[:200],
            people=min(int(people[:6]), MOST_PEOPLE) if people.isdecimal() else None,
        ), by=asked.by,
    )  # fmt: skip


def _length(code: str) -> Length:
    return Length(code) if code in set(Length) else Length.QUARTER


def _given(shown: Board) -> dict[str, str]:
    """What the page is narrowed to, for links that keep it."""
    asked = shown.asked
    told = {
        "true_on": shown.seen.true_on.isoformat(), "known_on": shown.seen.known_on.isoformat(),
        "from": shown.first.isoformat(), "length": asked.length.value,
        "recipient": asked.recipient, "people": "" if asked.people is None else str(asked.people),
    }  # fmt: skip
    return {name: value for name, value in told.items() if value}


def _wanted(asked: Asked) -> Wanted:
    given = asked.request.GET
    return Wanted(
        given.get("of", "")[:20], given.get("kind", "")[:60],
        day_asked(given, "first"), day_asked(given, "last"),
    )  # fmt: skip


def _named(wanted: Wanted) -> dict[str, str]:
    days = {"first": wanted.first, "last": wanted.last}
    told = {name: day.isoformat() for name, day in days.items() if day}
    return {"of": wanted.of, "kind": wanted.kind, **told}


def _link(shown: Board, **named: str) -> str:
    return "/figures/list?" + urlencode(_given(shown) | named)


def _heading(shown: Board, wanted: Wanted) -> str:
    if wanted.of == "deferred":
        return gettext("Whose account was believed")
    if wanted.of != "stay":
        named = KINDS[wanted.of].get(wanted.kind, "")
        return gettext(named) if named else gettext("all")
    code, _, which = wanted.kind.partition("-")
    stage = next((words(s.words) for s in shown.seen.stages if s.code == code), code)
    tails = {"open": gettext("still there"), "left": gettext("left")}
    return f"{stage}: {tails[which]}" if which in tails else stage


def _plots(shown: Board) -> list[Plot]:
    most = max((one.curve.longest for one in shown.curves), default=0)
    return [
        Plot(
            one, drawn(one.curve, most=most, limit=one.allowed, mirrored=get_language_bidi()),
            _spoken(one),
            {which: _link(shown, of="stay", kind=f"{one.name.code}{tail}")
             for which, tail in (("all", ""), ("open", "-open"), ("left", "-left"))},
        )
        for one in shown.curves
    ]  # fmt: skip


def _spoken(one: StageCurve) -> str:
    """What the plot shows, for whoever hears it."""
    named, curve = words(one.name.words), one.curve
    if curve.median is None:
        return gettext("{stage}: of {count} more than half are still there.").format(
            stage=named, count=curve.stays)  # fmt: skip
    return gettext("{stage}: half of {count} had left by day {day}.").format(
        stage=named, count=curve.stays, day=curve.median)  # fmt: skip


def _periods(shown: Board) -> list[Account]:
    return [_account(shown, one.first, one) for one in shown.periods]


def _recipients(shown: Board) -> list[Account]:
    return [_account(shown, _state(name), one, recipient=name) for name, one in shown.by_recipient]


def _state(name: str) -> str:
    return gettext("no recipient state named") if name in ("", NONE) else name


def _account(shown: Board, head: object, one: Balance, **narrowed: str) -> Account:
    span = {"first": one.first.isoformat(), "last": one.last.isoformat(), **narrowed}
    kinds = (Moved.NEW, Moved.REOPENED)
    return Account(
        head, one, {k.value: _link(shown, of="moved", kind=k.value, **span) for k in kinds},
        [(way, count, _link(shown, of="moved", kind=way.value, **span))
         for way, count in one.ended.items()],
    )  # fmt: skip


def _decided(shown: Board) -> dict[str, list[Tallied]]:
    return {
        "period": [
            _tallied(shown, period.first, tally, first=tally.head, last=period.last.isoformat())
            for tally, period in zip(shown.decided_by_period, shown.periods, strict=True)
            if tally.total
        ],
        "recipient": [
            _tallied(
                shown,
                _state(tally.head),
                tally,
                first=shown.first.isoformat(),
                recipient=tally.head or NONE,
            )
            for tally in shown.decided_by_recipient
        ],
    }  # fmt: skip


def _tallied(shown: Board, head: object, tally: Tally, **span: str) -> Tallied:
    counts = [(kind, count, _link(shown, of="decided", kind=kind.value, **span))
              for kind, count in tally.counts.items()]  # fmt: skip
    return Tallied(head, counts, tally.total)


def _files(shown: Board) -> dict[str, str]:
    return {name: f"/figures/{name}.csv?{urlencode(_given(shown))}" for name in _TABLES}


Made = tuple[list[str], Iterable[list[object]]]


def _survival_table(shown: Board) -> Made:
    head = [gettext("Stage"), gettext("Day"), gettext("At risk"), gettext("Left"),
            gettext("Still there, of 100"), gettext("at least"), gettext("at most")]  # fmt: skip
    return head, (
        [words(one.name.words), p.days, p.at_risk, p.left, _of_100(p.still), _of_100(p.least),
         _of_100(p.most)]
        for one in shown.curves for p in one.curve.points
    )  # fmt: skip


def _of_100(share: float) -> str:
    return f"{share * 100:.1f}"


def _balance_table(shown: Board) -> Made:
    head = [gettext("From"), gettext("To"), gettext("Open before"), gettext("New"),
            gettext("Reopened"), *(words(way) for way in Ended), gettext("Open at the end"),
            gettext("difference")]  # fmt: skip
    return head, ([one.first, one.last, *_terms(one)] for one in shown.periods)


def _recipient_table(shown: Board) -> Made:
    head = [gettext("Recipient"), gettext("Open before"), gettext("New"), gettext("Reopened"),
            *(words(way) for way in Ended), gettext("Open at the end"),
            gettext("difference")]  # fmt: skip
    return head, ([_state(name), *_terms(one)] for name, one in shown.by_recipient)


def _terms(one: Balance) -> list[object]:
    return [one.opening, one.new, one.reopened, *one.ended.values(), one.closing, one.difference]


def _decision_table(shown: Board) -> Made:
    head = [gettext("From"), *(words(kind) for kind in Kind), gettext("All")]
    return head, ([t.head, *t.counts.values(), t.total] for t in shown.decided_by_period)


def _deference_table(shown: Board) -> Made:
    head = [gettext("Case"), gettext("Finding"), gettext("What gave way"),
            gettext("The written reason")]  # fmt: skip
    return head, (
        [one.case, one.prompt, source_kind(one.aside_kind), one.because]
        for one in shown.deference.preferred
    )


def _week_table(shown: Board) -> Made:
    head = [gettext("Week from"), gettext("Came"), gettext("Completed")]
    return head, ([week.monday, week.came, week.ended] for week in shown.outlook.weeks)


_TABLES = {
    "survival": _survival_table, "balance": _balance_table, "recipients": _recipient_table,
    "decisions": _decision_table, "weeks": _week_table, "deference": _deference_table,
}  # fmt: skip


urlpatterns = [
    path("figures", figures),
    path("figures/list", list_behind),
    path("figures/list.csv", list_as_csv),
    path("figures/<str:name>.csv", table_as_csv),
]
