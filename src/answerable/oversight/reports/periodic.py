"""The periodic report: where everything stood at the end of a period, and what happened in it.

Counted from history rows, by what was known on a day; every figure names the page and the command that
give it again. With a second pair of dates each figure stands beside what it was then.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor
from answerable.oversight.queries import carry_over, overview
from answerable.oversight.queries.board import Asked as Narrowed
from answerable.oversight.queries.board import Board, board_over
from answerable.oversight.queries.end_use import EndUse, end_use
from answerable.oversight.queries.figures import end_use_figures
from answerable.oversight.queries.overview import Overview
from answerable.oversight.reports import period_events, period_outlook, period_tables
from answerable.oversight.reports.document import Cell, Document, Plain, Section, Text
from answerable.oversight.rules.carry_over import Balance
from answerable.refusal import Sentence, refuse_if, say


@dataclass(frozen=True)
class Asked:
    """A period, the two dates it is seen from, and the two dates it is compared with."""

    first: date
    last: date
    true_on: date
    known_on: date
    compared: tuple[date, date] | None = None


@dataclass(frozen=True)
class Seen:
    """What was counted."""

    asked: Asked
    now: Overview
    then: Overview | None
    end_use: EndUse | None
    """Concerns about end use; None to whoever reads no cases."""
    end_use_then: EndUse | None
    account: Balance
    events: period_events.Events
    late: period_events.Lateness
    late_then: period_events.Lateness | None
    board: Board | None
    """Time in stage, deference and forecast; None to whoever reads no cases."""
    board_then: Board | None


def why_not_asked(asked: Asked, *, today: date) -> Sentence | None:
    """Say why such a report cannot be made."""
    days = (asked.true_on, asked.known_on, *(asked.compared or ()))
    if (latest := max(days)) > today:
        return say("{day} has not come yet. Ask for today or an earlier day.", day=latest)
    if asked.last < asked.first:
        return say("The period ends before it begins.")
    if asked.last > asked.true_on:
        return say("The period ends after {day}, the day it is seen from.", day=asked.true_on)
    return None


def periodic(asked: Asked, *, by: Actor) -> Document:
    """The report for this reader."""
    refuse_if(why_not_asked(asked, today=by.today))
    seen = _seen(asked, by)
    return Document(
        "periodic",
        say("Incidents of civilian harm, {first} to {last}", first=asked.first, last=asked.last),
        say("Periodic report"),
        say("marked {level}", level=by.sight.ceiling),
        _as_of(asked),
        list(_sections(seen, by)),
        [(say("Compared with"), Cell(_compared(asked)))] if asked.compared else [],
        _figures(seen),
    )  # fmt: skip


def _seen(asked: Asked, by: Actor) -> Seen:
    now = overview(by=by, true_on=asked.true_on, known_on=asked.known_on)
    compared = asked.compared
    then = overview(by=by, true_on=compared[0], known_on=compared[1]) if compared else None
    boards = [_board(one, by) for one in (now, then)]
    apart, apart_then = _apart_of(now, by), _apart_of(then, by)
    return Seen(
        asked, now, then, apart, apart_then, carry_over(by, asked.first, asked.last, asked.known_on),
        period_events.events(asked.first, asked.last, asked.known_on, by=by),
        period_events.lateness(asked.true_on, asked.known_on, by=by),
        period_events.lateness(*compared, by=by) if compared else None, *boards,
    )  # fmt: skip


def _board(seen: Overview | None, by: Actor) -> Board | None:
    """The further figures over what was counted already."""
    return board_over(seen, Narrowed(), by=by) if seen and seen.sees_cases else None


def _apart_of(seen: Overview | None, by: Actor) -> EndUse | None:
    return end_use(seen, by=by) if seen and seen.sees_cases else None


def _as_of(asked: Asked) -> Sentence:
    return say("true on {day}, known on {known}", day=asked.true_on, known=asked.known_on)


def _compared(asked: Asked) -> Sentence:
    true_on, known_on = asked.compared or (asked.true_on, asked.known_on)
    return say("true on {day}, known on {known}", day=true_on, known=known_on)


def _sections(seen: Seen, by: Actor) -> Iterator[Section]:
    now, asked = seen.now, seen.asked
    yield Section(say("In short"), [Text(one) for one in now.sentence])
    if now.sees_cases:
        yield Section(
            say("Where they stand, and for how long"), [period_tables.funnel(now, seen.then)]
        )
    if seen.end_use and (seen.end_use.any or (seen.end_use_then and seen.end_use_then.any)):
        yield _apart(seen.end_use, seen.end_use_then)
    yield Section(
        say("Open, new, completed"),
        [period_tables.account(seen.account, asked.known_on),
         Text(_balanced(seen.account), quiet=True)],
    )  # fmt: skip
    if now.sees_cases:
        yield from period_tables.happened(seen.events, asked)
        yield Section(say("Lateness"), [period_tables.late(seen.late, seen.late_then, asked)])
    if seen.board:
        yield from period_outlook.sections(seen.board, seen.board_then)
    yield Section(say("Never opened"), [period_tables.unopened(now, seen.then)])
    yield Section(say("Waiting longest"), [period_tables.oldest(now, by=by)])
    yield Section(say("How to read it"), [Text(one) for one in CAVEATS])


def _apart(now: EndUse, then: EndUse | None) -> Section:
    """The concerns about end use, as the first screen counts them."""
    return Section(
        say("End-use concerns"),
        [
            *(Text(one) for one in now.sentence),
            period_tables.end_use(now, then),
            Text(APART, quiet=True),
        ],
    )


APART = say(
    "Concerns about end use may have harmed nobody: they are counted apart from incidents, under their "
    "own procedure, by the same rules and the same two dates."
)  # fmt: skip


def _balanced(account: Balance) -> Sentence:
    if account.balances:
        return say(
            "It balances: what was open, plus new and reopened, less completed, is what is open."
        )
    return say("It does not balance, by {difference}: tell whoever looks after the installation.",
               difference=account.difference)  # fmt: skip


CAVEATS = (
    say("Age runs from receipt of the first report, not from the launch of an inquiry."),
    say("An incident is counted once, at the stage of its furthest open case."),
    say("It counts what its reader may see: another reader's report may differ, and says so by its "
        "marking."),
    say("What was learned after the second date is left out, also where it concerns earlier days."),
    say("“Cannot tell” is not “did not happen”: the two are never added up."),
)  # fmt: skip


def _figures(seen: Seen) -> Plain:
    asked, account = seen.asked, seen.account
    return {
        "period": {"first": asked.first.isoformat(), "last": asked.last.isoformat()},
        "true_on": asked.true_on.isoformat(),
        "known_on": asked.known_on.isoformat(),
        "compared_with": [day.isoformat() for day in asked.compared] if asked.compared else None,
        "open": seen.now.open,
        "open_then": seen.then.open if seen.then else None,
        "waited_more_than_60_days": seen.now.long,
        "never_opened_reports": seen.now.unopened.count,
        "stages": {line.stage: {"open": line.open, "bands": list(line.bands)}
                   for line in seen.now.lines} if seen.now.sees_cases else None,
        "end_use": end_use_figures(seen.end_use) if seen.end_use else None,
        "end_use_open_then": seen.end_use_then.open if seen.end_use_then else None,
        "carry_over": {
            "opening": account.opening, "new": account.new, "reopened": account.reopened,
            "completed": {way.value: count for way, count in account.ended.items()},
            "closing": account.closing, "balances": account.balances,
        },
        **(period_events.figures(seen.events, seen.late) if seen.now.sees_cases else {}),
        **(period_outlook.figures(seen.board) if seen.board else {}),
    }  # fmt: skip
