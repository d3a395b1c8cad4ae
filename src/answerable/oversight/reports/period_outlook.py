"""Time in stage, deference, load and forecast in the periodic report, as the page of figures has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from urllib.parse import urlencode

from answerable.intake.rules import SourceKind
from answerable.oversight.queries.board import Board, StageCurve
from answerable.oversight.queries.told import deference_figures, forecast_figures, survival_figures
from answerable.oversight.reports.document import (
    Block,
    Cell,
    Plain,
    Query,
    Section,
    Table,
    Text,
    Words,
)
from answerable.oversight.reports.period_tables import as_of, difference, number
from answerable.oversight.rules.forecast import Rate
from answerable.oversight.rules.load import Outlook, assumptions, at_this_rate, with_more_people
from answerable.refusal import say


def sections(now: Board, then: Board | None) -> Iterator[Section]:
    """How long cases stay, whose account was believed, and when the queue is empty."""
    yield Section(say("How long cases stay in a stage"), [
        _survival(now, then),
        Text(say("Counted as a survival curve: a case still in the stage counts as open at its age, "
                 "so a slow office cannot look fast."), quiet=True),
    ])  # fmt: skip
    yield Section(say("Whose account was believed"), list(_deference(now, then)))
    yield Section(say("Load against capacity"), list(_load(now, then)))


def figures(now: Board) -> Plain:
    """The same as plain values."""
    return {
        "survival": survival_figures(now), "deference": deference_figures(now.deference),
        "forecast": forecast_figures(now),
    }  # fmt: skip


def query(shown: Board) -> Query:
    """The page of figures and the command that give the same, as of the same two dates."""
    line = as_of("figures", shown.seen.true_on, shown.seen.known_on)
    return Query("/figures?" + urlencode(_dates(shown)), line)


def _dates(shown: Board) -> dict[str, str]:
    return {
        "true_on": shown.seen.true_on.isoformat(), "known_on": shown.seen.known_on.isoformat()
    }  # fmt: skip


def _behind(shown: Board, **named: str) -> str:
    return "/figures/list?" + urlencode({**_dates(shown), **named})


def _survival(now: Board, then: Board | None) -> Table:
    columns: list[Words] = [
        say("Stage"), say("Entered"), say("Left"), say("Still there"),
        say("Half had left by day"), say("Allowed, days"), say("Still there then, of 100"),
        say("95-in-100 band"),
    ]  # fmt: skip
    columns += [say("Half had left by day, then")] if then else []
    earlier = {one.name.code: one for one in then.curves} if then else None
    rows = [[Cell(one.name.words), *_curve(one, now, earlier)] for one in now.curves]
    nothing = [[Cell(say("No case has been opened yet.")), *[Cell("–")] * (len(columns) - 1)]]
    numeric = frozenset(range(1, len(columns)))
    return Table(columns, rows or nothing, numeric, query=query(now))


def _curve(one: StageCurve, now: Board, earlier: Mapping[str, StageCurve] | None) -> Iterator[Cell]:
    curve, code = one.curve, one.name.code
    counts = (("", curve.stays), ("-left", curve.left), ("-open", curve.open))
    for which, count in counts:
        yield number(count, _behind(now, of="stay", kind=code + which))
    yield number(curve.median) if curve.median is not None else Cell(say("not yet"))
    yield number(one.allowed)
    yield from _at_limit(one)
    if earlier is not None:
        was = earlier.get(code)
        yield number(was.curve.median if was else None)


def _at_limit(one: StageCurve) -> Iterator[Cell]:
    """Of a hundred, how many are still there when the days allowed are over: beyond what was seen, none
    can say."""
    curve, allowed = one.curve, one.allowed
    if allowed is None or allowed > curve.longest:
        yield Cell("–")
        yield Cell("–")
        return
    point = curve.at(allowed)
    share = (point.still, point.least, point.most) if point else (1.0, 1.0, 1.0)
    still, least, most = (round(part * 100, 1) for part in share)
    yield Cell(f"{still:.1f}", None)
    yield Cell(f"{least:.1f}–{most:.1f}")


def _deference(now: Board, then: Board | None) -> Iterator[Block]:
    told, was = now.deference, then.deference if then else None
    lines = [
        (say("Findings in force whose sources can be seen"), "", told.counted,
         was.counted if was else None),
        (say("Of them, resting on the partner’s account alone"), "alone", len(told.alone),
         len(was.alone) if was else None),
        (say("Of them, preferring the partner’s account to another source"), "preferred",
         told.findings_that_prefer, was.findings_that_prefer if was else None),
        (say("Left out: they cite what this reader may not see"), "", told.unseen,
         was.unseen if was else None),
    ]  # fmt: skip
    columns: list[Words] = [say("Findings"), say("Count"), say("Of 100")]
    columns += [say("Count then"), say("Difference")] if was else []
    rows = [
        [Cell(words), number(count, _behind(now, of="deferred", kind=kind) if kind else ""),
         _share(count, told.counted) if kind else Cell("–"), *_then(count, before)]
        for words, kind, count, before in lines
    ]  # fmt: skip
    yield Table(columns, rows, frozenset(range(1, len(columns))), query=query(now))
    if told.preferred:
        yield _reasons(now)


def _reasons(now: Board) -> Table:
    return Table(
        [say("Case"), say("Finding"), say("What gave way"), say("The written reason")],
        [
            [Cell(one.case), Cell(one.prompt), Cell(_kind(one.aside_kind)),
             Cell(one.because, outside=True)]
            for one in now.deference.preferred
        ],
        query=query(now),
    )  # fmt: skip


def _kind(code: str) -> Words:
    """What a kind of source is called; the house's own inquiry is none of them."""
    return SourceKind(code) if code in set(SourceKind) else code.replace("_", " ")


def _share(count: int, whole: int) -> Cell:
    return Cell(f"{100 * count / whole:.1f}" if whole else "–")


def _then(now: int, before: int | None) -> list[Cell]:
    return [] if before is None else [number(before), difference(now, before)]


def _load(now: Board, then: Board | None) -> Iterator[Block]:
    told = now.outlook
    yield Text(at_this_rate(told.empty, told.queue))
    yield Text(with_more_people(told.empty_with_more, told.queue))
    columns: list[Words] = [say("In a week"), say("counted"), say("between")]
    columns += [say("counted then")] if then else []
    rows = [
        [Cell(words), Cell(made(told)[0]), Cell(made(told)[1]),
         *([Cell(made(then.outlook)[0])] if then else [])]
        for words, made in _WEEKLY
    ]  # fmt: skip
    yield Table(columns, rows, frozenset(range(1, len(columns))), query=query(now))
    yield Table(
        [say("Week from"), say("Came"), say("Completed")],
        [[Cell(week.monday), number(week.came), number(week.ended)] for week in told.weeks],
        frozenset({1, 2}), caption=say("The weeks it is counted over"), query=query(now),
    )  # fmt: skip
    yield from (Text(one, quiet=True) for one in assumptions(told))


def _rate(rate: Rate) -> tuple[str, str]:
    return f"{rate.weekly:.1f}", f"{rate.least:.1f}–{rate.most:.1f}"


def _shrinks(told: Outlook) -> tuple[str, str]:
    return f"{told.now.weekly:+.1f}", f"{told.now.least:+.1f} … {told.now.most:+.1f}"


_WEEKLY: Sequence[tuple[Words, Callable[[Outlook], tuple[str, str]]]] = (
    (say("Came, new or again"), lambda told: _rate(told.arrivals)),
    (say("Completed"), lambda told: _rate(told.completions)),
    (say("The queue shrinks by"), _shrinks),
    (say("Two more people would add"), lambda told: (
        "–", f"{told.extra[0]:.1f}–{told.extra[1]:.1f}")),
    (say("Cases these people have minutes for"), lambda told: (f"{told.capacity:.1f}", "–")),
    (say("People to keep pace with what comes, by the minutes"), lambda told: (
        "–" if told.needed is None else str(told.needed), "–")),
)  # fmt: skip
