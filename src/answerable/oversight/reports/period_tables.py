"""The tables of the periodic report, each with the address and the command that give it again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from answerable.actor import Actor
from answerable.assessment.queries.procedures import playbook_named
from answerable.assessment.rules.clocks import STAGE, ClockWords
from answerable.oversight.queries import rows
from answerable.oversight.queries.end_use import EndUse
from answerable.oversight.queries.overview import Overview, Unopened
from answerable.oversight.reports.document import Cell, Query, Section, Table, Words
from answerable.oversight.reports.period_events import Events, Lateness
from answerable.oversight.rules.ages import Band
from answerable.oversight.rules.carry_over import Balance, Ended
from answerable.oversight.rules.funnel import Line
from answerable.playbook import Family
from answerable.refusal import say
from answerable.response.rules.decisions import Result

if TYPE_CHECKING:
    from datetime import date

    from answerable.oversight.reports.periodic import Asked

Counted = Overview | EndUse
"""What stands at stages as of two dates: incidents, or concerns about end use."""
LONGEST = 20
"""How many of those waiting longest are named."""


def number(count: int | None, address: str = "") -> Cell:
    """A count, with the list behind it."""
    return Cell("–" if count is None else str(count), count, address=address)


def difference(now: int, then: int) -> Cell:
    """A change, with its sign."""
    return Cell(f"{now - then:+d}" if now != then else "0", now - then)


def funnel(now: Overview, then: Overview | None) -> Table:
    """Every stage with its open incidents by age; beside it what was open then."""
    return _stages(now, then, "/overview/list?")


def end_use(now: EndUse, then: EndUse | None) -> Table:
    """Every stage with its open concerns about end use, as the first screen has them."""
    return _stages(now, then, "/end-use?")


def _stages(now: Counted, then: Counted | None, behind: str) -> Table:
    names = {stage.code: stage.words for stage in now.stages}
    earlier = {line.stage: line for line in then.lines} if then else None
    columns: list[Words] = [say("Stage"), say("Open"), *Band, say("Oldest, days"),
                            say("Moved on, 30 days")]  # fmt: skip
    columns += [say("Open then"), say("Difference")] if then else []
    lines = [
        [Cell(names.get(line.stage, line.stage)), *_line(line, now, earlier, behind)]
        for line in now.lines
    ]
    lines.append(_sum(now, then))
    dates = {"true_on": now.true_on.isoformat(), "known_on": now.known_on.isoformat()}
    query = Query("/?" + urlencode(dates), as_of("funnel", now.true_on, now.known_on))
    return Table(columns, lines, frozenset(range(1, len(columns))), query=query)


def _line(
    line: Line, now: Counted, earlier: Mapping[str, Line] | None, behind: str
) -> Iterator[Cell]:
    dates = {"true_on": now.true_on.isoformat(), "known_on": now.known_on.isoformat()}
    yield number(line.open, behind + urlencode({"stage": line.stage, **dates}))
    for band, count in zip(Band, line.bands, strict=True):
        asked = {"stage": line.stage, "band": band.value, **dates}
        yield number(count, behind + urlencode(asked))
    yield number(line.oldest)
    yield number(line.moved_on)
    if earlier is not None:
        was = earlier[line.stage].open if line.stage in earlier else 0
        yield number(was)
        yield difference(line.open, was)


def _sum(now: Counted, then: Counted | None) -> list[Cell]:
    lines = now.lines
    oldest = max((line.oldest for line in lines if line.oldest is not None), default=None)
    bands = [sum(line.bands[place] for line in lines) for place in range(len(Band))]
    made = [Cell(say("All that are open")), number(now.open), *map(number, bands), number(oldest),
            number(sum(line.moved_on for line in lines))]  # fmt: skip
    return made + ([number(then.open), difference(now.open, then.open)] if then else [])


def account(period: Balance, known_on: date) -> Table:
    """The carry-over: open before, new, reopened, completed in each way, open at the end."""
    lines: list[tuple[Words, int]] = [
        (say("Open before {day}", day=period.first), period.opening),
        (say("New"), period.new),
        (say("Reopened"), period.reopened),
        *((way, -period.ended.get(way, 0)) for way in Ended),
        (say("Open at the end of {day}", day=period.last), period.closing),
    ]
    first, last = period.first.isoformat(), period.last.isoformat()
    query = Query(
        "/printed/periodic.json?" + urlencode({"from": first, "to": last, "known_on": known_on}),
        f"answerable carry-over {first} {last} --known-on {known_on} --json",
    )
    rows_ = [[Cell(words), number(count)] for words, count in lines]
    return Table([say("What"), say("Incidents")], rows_, frozenset({1}), query=query)


def happened(found: Events, asked: Asked) -> Iterator[Section]:
    """Triage, decisions and measures of the period."""
    query = _periodic(asked)
    yield Section(say("Triage in the period"), [
        _counts(say("Family of disposition"), [(one, found.triage.get(one, 0)) for one in Family],
                query)
    ])  # fmt: skip
    if found.decisions is None or found.measures is None:
        return
    taken = [(one, found.decisions.get(one, 0)) for one in Result if one is not Result.OPEN]
    yield Section(say("Decisions in the period"), [_counts(say("Outcome"), taken, query)])
    offers = {offer.code: offer.words for offer in playbook_named().measures}
    columns = [say("Measure"), say("State"), say("Count")]
    lines = [
        [Cell(offers.get(kind, kind.replace("_", " "))), Cell(state), number(count)]
        for (kind, state), count in sorted(found.measures.items())
    ]
    nothing = [[Cell(say("none")), Cell("–"), number(0)]]
    yield Section(
        say("Measures in the period"),
        [Table(columns, lines or nothing, frozenset({2}), query=query)],
    )


def late(now: Lateness, then: Lateness | None, asked: Asked) -> Table:
    """The clocks past due, by kind."""
    kinds = sorted({*now.late, *(then.late if then else ())})
    columns: list[Words] = [say("Clock"), say("Past due"), say("By days at most")]
    columns += [say("Past due then"), say("Difference")] if then else []
    lines = [[Cell(_clock(kind)), *_late(kind, now, then)] for kind in kinds]
    whole = [Cell(say("All clocks that run: {count}", count=now.running)), number(now.count),
             number(max(now.worst.values(), default=None))]  # fmt: skip
    whole += [number(then.count), difference(now.count, then.count)] if then else []
    numeric = frozenset(range(1, len(columns)))
    return Table(columns, [*lines, whole], numeric, query=_periodic(asked))


def _late(kind: str, now: Lateness, then: Lateness | None) -> Iterator[Cell]:
    count = now.late.get(kind, 0)
    yield number(count)
    yield number(now.worst.get(kind))
    if then:
        yield number(then.late.get(kind, 0))
        yield difference(count, then.late.get(kind, 0))


def _clock(kind: str) -> Words:
    if kind.startswith(STAGE):
        return playbook_named().stage_words(kind.removeprefix(STAGE))
    return ClockWords(kind) if kind in set(ClockWords) else kind


def unopened(now: Overview, then: Overview | None) -> Table:
    """Reports nobody has opened."""
    columns: list[Words] = [say("Reports"), say("Count"), say("Oldest, days")]
    columns += [say("Count then"), say("Difference")] if then else []
    line = [Cell(say("Never opened")), *_waiting(now.unopened)]
    if then:
        line += [number(then.unopened.count), difference(now.unopened.count, then.unopened.count)]
    query = Query("/intake?show=unopened", as_of("funnel", now.true_on, now.known_on))
    return Table(columns, [line], frozenset(range(1, len(columns))), query=query)


def _waiting(found: Unopened) -> Iterator[Cell]:
    yield number(found.count, "/intake?show=unopened")
    yield number(found.oldest)


def oldest(now: Overview, *, by: Actor) -> Table:
    """The open incidents that wait longest, with what each waits for."""
    dates = {"true_on": now.true_on.isoformat(), "known_on": now.known_on.isoformat()}
    found = rows(now.standings[:LONGEST], now, by=by)
    columns = [say("Incident"), say("Title"), say("Stage"), say("Days"), say("Waiting on"),
               say("Why")]  # fmt: skip
    lines = [
        [
            Cell(one.standing.incident), Cell(one.title, outside=True), Cell(one.stage),
            number(one.standing.days), Cell(one.waiting_on),
            Cell(tuple(one.why) or "–"),
        ]
        for one in found
    ]  # fmt: skip
    query = Query("/overview/list?" + urlencode(dates), as_of("funnel", now.true_on, now.known_on))
    return Table(columns, lines, frozenset({3}), query=query)


def _counts(title: Words, found: Sequence[tuple[Words, int]], query: Query) -> Table:
    lines = [[Cell(words), number(count)] for words, count in found]
    return Table([title, say("Count")], lines, frozenset({1}), query=query)


def as_of(command: str, true_on: date, known_on: date) -> str:
    """A line for a terminal, as of two dates."""
    return f"answerable {command} --as-of {true_on} --known-on {known_on} --json"


def _periodic(asked: Asked) -> Query:
    given = {
        "from": asked.first.isoformat(), "to": asked.last.isoformat(),
        "as_of": asked.true_on.isoformat(), "known_on": asked.known_on.isoformat(),
    }  # fmt: skip
    return Query(
        "/printed/periodic.json?" + urlencode(given),
        f"answerable periodic --from {asked.first} --to {asked.last} --as-of {asked.true_on} "
        f"--known-on {asked.known_on} --json",
    )
