"""Load the example: people, a situation, lists with what became of each line, and forty reports.

Everything is done by the people of the example, through actions, in the order of its invented moments.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby

from django.db import transaction

from answerable.accounts import queries as people_known
from answerable.actor import Actor, machine
from answerable.assessment import actions as assessment
from answerable.assessment.actions import handover
from answerable.incidents import actions as incidents
from answerable.incidents.models import Statement
from answerable.incidents.rules.incidents import Described
from answerable.incidents.rules.statements import State
from answerable.intake import actions as intake
from answerable.intake import queries as intake_known
from answerable.intake.models import Report
from answerable.intake.queries.lists import preview
from answerable.intake.rules import SourceKind
from answerable.ledger.actions import nothing_follows
from answerable.refusal import Refused, Sentence, refuse_if, say
from answerable.upkeep.example.arms import keep_arms
from answerable.upkeep.example.backlog import OLDEST_DAYS, SOURCES, Item, draw
from answerable.upkeep.example.channel import converse
from answerable.upkeep.example.clocks import set_clocks
from answerable.upkeep.example.findings import FOUND
from answerable.upkeep.example.fragments import trace
from answerable.upkeep.example.handing import hand_over
from answerable.upkeep.example.holding import hold_back
from answerable.upkeep.example.inquiry import inquire
from answerable.upkeep.example.meetings import meet
from answerable.upkeep.example.overseeing import ask
from answerable.upkeep.example.papers import REPORTS, papers
from answerable.upkeep.example.patterns import save_patterns
from answerable.upkeep.example.people import PEOPLE, Cast, hire
from answerable.upkeep.example.releases import prepare_releases
from answerable.upkeep.example.screenings import screen_applications

HEADINGS = ("date", "place", "object", "killed", "injured")
SETTING_UP = timedelta(days=3)


@dataclass(frozen=True)
class Loaded:
    """What was loaded, for the command to say."""

    incidents: int
    reports: int
    people: int
    link: str
    """Token of the link by which an official of the counterpart may come in at its own door."""


@dataclass(frozen=True)
class _Stage:
    """The example while it is being loaded."""

    cast: Cast
    situation: str
    today: date
    moment: datetime

    def act(self, username: str, day: date, hour: int = 9) -> Actor:
        """This person on that day; nobody acts later than the moment of loading."""
        return self.cast.act(username, min(_at(day, hour), self.moment))


def _why_not_load(by: Actor) -> Sentence | None:
    if people_known.account_named(PEOPLE[0].username) is not None:
        return say("The example is here already: it is loaded once.")
    if Report.objects.visible_to(by).exists():
        return say("There are reports here already. The example is for an empty installation.")
    if not REPORTS.is_dir():
        return say("The reports of the example are not here. Load it from a checkout.")
    return None


def load(
    *, password: str, by: Actor, tell: Callable[[int, int], None] = lambda done, of: None
) -> Loaded:
    """Load the example once. `tell(done, of)` hears of progress. Refuses to load it twice."""
    refuse_if(_why_not_load(by))
    began = by.today - timedelta(days=OLDEST_DAYS) - SETTING_UP
    cast = hire(password, began=_at(began, 8), today=by.today, by=machine(_at(began, 8), by.door))
    stage = _Stage(cast, _open_situation(cast, began), by.today, by.moment)
    backlog = draw(by.today)
    done = 0
    for received_on, lines in groupby(backlog, key=lambda item: item.received_on):
        items = list(lines)
        # What would follow is done here, line by line: the queue is left to the unread reports.
        with nothing_follows(), transaction.atomic():
            _take_in(stage, received_on, items)
        done += len(items)
        tell(done, len(backlog))
    handed_in = _hand_in(stage)
    set_clocks(lambda name: stage.cast.act(name, stage.moment), situation=stage.situation)
    inquire(
        lambda name: stage.cast.act(name, stage.moment), situation=stage.situation,
        offices=stage.cast.offices,
    )  # fmt: skip
    hand_over(lambda name: stage.cast.act(name, stage.moment), offices=stage.cast.offices)
    save_patterns(lambda name: stage.cast.act(name, stage.moment))
    hold_back(lambda name: stage.cast.act(name, stage.moment))
    ask(lambda name: stage.cast.act(name, stage.moment))
    link = converse(
        lambda name: stage.cast.act(name, stage.moment), situation=stage.situation,
        offices=stage.cast.offices,
    )  # fmt: skip
    meet(lambda name: stage.cast.act(name, stage.moment))
    prepare_releases(lambda name: stage.cast.act(name, stage.moment))
    keep_arms(lambda name: stage.cast.act(name, stage.moment))
    trace(lambda name: stage.cast.act(name, stage.moment), situation=stage.situation)
    screen_applications(lambda name: stage.cast.act(name, stage.moment))
    return Loaded(len(backlog), handed_in, len(PEOPLE), link)


def _open_situation(cast: Cast, began: date) -> str:
    made = incidents.open_situation(
        name="War between Veskara and Tamrin", began_on=began.isoformat(),
        recipient_states=("Veskara",),
        description="Invented. Veskara receives arms from us; the harm is told of in Tamrin.",
        because="every report of the example belongs to it", by=cast.act("desk", _at(began, 10)),
    )  # fmt: skip
    return made.reference


def _take_in(stage: _Stage, received_on: date, items: list[Item]) -> None:
    name = items[0].source
    kind = next(SourceKind(row[1]) for row in SOURCES if row[0] == name)
    by = stage.act("intake", received_on, 8)
    data = _as_csv(items)
    source = intake.source_named(name, kind, by=by)
    taken = intake.take_in_list(
        data, source=source, mapping=preview(data).plan, by=by,
        filename=f"list-{received_on}.csv", situation=stage.situation,
    )  # fmt: skip
    if taken.errors or len(taken.taken) != len(items):
        raise Refused(
            say("The list of {day} could not be loaded whole.", day=received_on.isoformat())
        )
    for report, item in zip(taken.taken, items, strict=True):
        incidents.propose_links(report, by=machine(by.moment, by.door))
        _live_through(stage, report, item)


def _as_csv(items: list[Item]) -> bytes:
    sheet = io.StringIO()
    writer = csv.writer(sheet)
    writer.writerow(HEADINGS)
    for item in items:
        writer.writerow((
            item.happened_on.isoformat(), item.place, item.thing, _range(item.killed),
            _range(item.injured),
        ))  # fmt: skip
    return sheet.getvalue().encode()


def _range(figure: tuple[int, int]) -> str:
    least, most = figure
    return str(least) if least == most else f"{least}-{most}"


def _live_through(stage: _Stage, report: str, item: Item) -> None:
    """What became of one line: an incident, and as much of a case as anybody got round to."""
    incident = _begin(stage, report, item)
    fate = item.fate
    if fate.triaged_on is None:
        return
    officer = stage.act("intake", fate.triaged_on, 11)
    assessment.triage_report(incident, fate.disposition, because=fate.because, by=officer)
    if fate.stage == "set_aside":
        second = stage.act("analyst2", fate.triaged_on + timedelta(days=1), 11)
        assessment.second_triage(incident, because="I read it the same way.", by=second)
        return
    assert fate.launched_on is not None
    by = stage.act("analyst", fate.launched_on, 12)
    case = assessment.open_case(
        incident, because="triage accepted it", office=stage.cast.offices["analysis"], by=by
    ).reference
    if fate.whom != "Nobody":
        _hold(stage, case, fate.launched_on)
    if fate.moved_on:
        _find_and_move(stage, case, fate.launched_on, fate.moved_on)
    _wait(stage, case, item)


def _begin(stage: _Stage, report: str, item: Item) -> str:
    by = stage.act("analyst", item.received_on, 10)
    intake.note_opened(intake_known.report(report, by=by), by=by)
    for statement in Statement.objects.visible_to(by).filter(protected_by=report):
        incidents.settle_statement(statement.reference, State.ACCEPTED, by=by)
    described = Described(
        title=item.title, happened_on=item.happened_on.isoformat(), place=item.place,
        object_hit=item.object_hit, manner=item.manner,
    )  # fmt: skip
    made = incidents.begin_incident(
        report, described, because="told with a place and a day", situation=stage.situation, by=by
    )
    return made.reference


def _hold(stage: _Stage, case: str, day: date) -> None:
    by = stage.act("desk", day, 13)
    number = sum(map(ord, case)) % 3
    holder = stage.act(("analyst", "analyst2", "analyst3")[number], day).pseudonym
    assessment.assign(case, holder=holder, because="shared out by turns", by=by)


def _find_and_move(stage: _Stage, case: str, launched_on: date, moved_on: date) -> None:
    days = (moved_on - launched_on).days
    for number, (prompt, likelihood, confidence, because) in enumerate(FOUND, start=1):
        day = launched_on + timedelta(days=days * number // (len(FOUND) + 1))
        author, other = stage.act("analyst", day, 14), stage.act("analyst2", day, 15)
        finding = assessment.write_finding(
            case, prompt, likelihood=likelihood, confidence=confidence, because=because, by=author
        ).reference
        assessment.sign_finding(finding, because="it is what I found", by=author)
        assessment.countersign(finding, because="I checked what it rests on", by=other)
    assessment.move_case(
        case, "policy_impact_assessment", because="all findings are signed by two",
        by=stage.act("policy", moved_on, 16),
    )  # fmt: skip
    handover.refer(
        case, to=stage.cast.offices["policy"], because="the policy bureau takes it from here",
        by=stage.act("policy", moved_on, 17),
    )  # fmt: skip
    handover.accept_referral(
        case, because="it is ours from here", by=stage.act("policy2", moved_on, 18)
    )


def _wait(stage: _Stage, case: str, item: Item) -> None:
    fate = item.fate
    if fate.waits_on == "nobody" or fate.since is None:
        return
    names = {"partner": fate.whom, "person": "N. Safar"}
    whom = names.get(fate.waits_on) or stage.cast.office_names[fate.whom]
    who = "policy" if fate.moved_on else "analyst"
    assessment.note_waiting(
        case, kind=fate.waits_on, whom=whom, because=fate.why, by=stage.act(who, fate.since, 17)
    )


def _hand_in(stage: _Stage) -> int:
    """Hand in the forty reports as files, today, unread: the newcomer finds them in the queue."""
    by = stage.act("intake", stage.today)
    count = 0
    for paper in papers():
        received = intake.receive_report(
            paper.path.read_bytes(), source=intake.source_named(paper.source, paper.kind, by=by),
            filename=paper.path.name, published_on=paper.published_on, situation=stage.situation,
            by=by,
        )  # fmt: skip
        count += received.is_new
    return count


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), UTC)
