"""Many walks, one after another: each begins with nothing and is thrown away, only its count stays.

Open, new, reopened and completed are counted twice: by the product, from history rows, and here from
how the tables stood at the end of every simulated day.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction

from answerable.accounts import actions as accounts
from answerable.accounts import queries as known
from answerable.accounts.models import Account
from answerable.accounts.models import Office as Place
from answerable.actor import Actor, Door, Role
from answerable.incidents import actions as incidents
from answerable.incidents.rules.patterns import asked
from answerable.intake import actions as intake
from answerable.intake.rules import Reliability, SourceKind
from answerable.oversight.queries import history
from answerable.oversight.rules import told
from answerable.oversight.rules.events import Step, steps
from answerable.oversight.rules.periods import balances
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY
from tests.integration.response.guiding import Life
from tests.integration.response.legal import BOOKS
from tests.integration.response.walking import Office, Tally, Walk
from tests.integration.screening.arrange import unit

START = build.NOON.date()
RECEIVED = START - timedelta(30)
STAFF: tuple[tuple[Role, ...], ...] = (
    (Role.INTAKE_OFFICER,), (Role.ANALYST,), (Role.ANALYST,), (Role.WEAPONS_ANALYST,),
    (Role.DESK_OFFICER,), (Role.DESK_OFFICER, Role.CHANNEL_LEAD), (Role.POLICY_LEAD,),
    (Role.POLICY_LEAD,), (Role.DECIDER,), (Role.DECIDER,), (Role.LEGAL_ADVISER,),
    (Role.LEGAL_ADVISER,), (Role.LICENSING_OFFICER,), (Role.MONITOR,), (Role.ADMINISTRATOR,),
)  # fmt: skip


def office() -> Office:
    """Two offices, their people, and three reports of which the first is the partner's own."""
    places = [arrange.office("The desk"), arrange.office("The bureau")]
    for name, state in (("2nd Wing", "Veskara"), ("Home Guard", "Tamrin")):
        unit(name, state=state)
    people = [_in(roles, places[n % 2]) for n, roles in enumerate(STAFF)]
    kinds = (SourceKind.PARTNER_STATEMENT, SourceKind.EYEWITNESS, SourceKind.EYEWITNESS)
    news = tuple(_report(kind, n) for n, kind in enumerate(kinds))
    return Office(people, tuple(p.reference for p in places), news, _hire)


def _in(roles: tuple[Role, ...], place: Place | None) -> Actor:
    made = build.account()
    for role in roles:
        accounts.grant_role(made, role, because=WHY, office=place, by=build.house())
    return known.actor_for(
        Account.objects.get(pk=made.pk), door=Door.WEB, moment=build.NOON, stepped_up=True
    )


def _hire(gone: Actor) -> Actor:
    """Somebody new in the roles and the office of who has gone; by the house, as of the first day."""
    place = Place.objects.filter(reference__in=gone.offices).first()
    return _in(tuple(gone.roles), place)


def _report(kind: SourceKind, number: int) -> str:
    by = build.person(Role.INTAKE_OFFICER)
    source = intake.add_source(name=f"Source {number}", kind=kind, reliability=Reliability.C, by=by)
    words = f"Three people were hurt at the mill in Ostrel, says source {number}."
    return intake.receive_told(words, source=source, by=by).report.reference


@dataclass
class Many:
    """What all walks came to."""

    office: Office
    tally: Tally = field(default_factory=Tally)
    taken: list[Step] = field(default_factory=list)
    live: list[dict[date, bool]] = field(default_factory=list)
    """Of each walk on an incident that was written down on the day itself."""
    late: set[str] = field(default_factory=set)
    walks: int = 0
    cases: int = 0
    steps: int = 0
    days: int = 0
    acts: int = 0

    def walk(self, seed: int, length: int) -> None:
        """One more: the procedures in turn, the one of the longest road (opinions, a majority) twice;
        one in nine on a pattern, one in five written down late, one in five with a second case of the
        same incident or pattern under the next procedure."""
        book = (*BOOKS, "ngo")[seed % 4]
        with transaction.atomic():
            late, second = seed % 5 == 4, _second(seed, book)
            life = Life(self._begun(seed, book, late), second=second)
            steps = length + length // 2 if second else length
            life.go(steps)
            self._count(life)
            transaction.set_rollback(True)
        for name in BOOKS:
            (settings.DATA / "playbooks" / f"{name}.yaml").unlink(missing_ok=True)
        self.walks, self.steps = self.walks + 1, self.steps + steps
        self.cases += sum(line.walk.case is not None for line in life.lines)
        self.days += life.walk.days
        self.acts += life.watch.acts

    def _begun(self, seed: int, book: str, late: bool) -> Walk:
        subject, beside = _subjects(seed)
        return Walk(
            random.Random(seed), self.office, subject, beside, book, late=late, tally=self.tally
        )

    def _count(self, life: Life) -> None:
        last, house = max(life.walk.live), build.house(build.NOON + timedelta(life.walk.days))
        subject = life.walk.subject
        one = {subject: history.Profile(subject, (), RECEIVED)}
        rows = history.told(
            {} if subject.startswith("b-") else one, by=house, true_on=last, known_on=last
        )
        taken = list(steps(told.events(rows), last, last))
        self.taken += taken
        _told_as_it_stands(life, rows, last)
        if subject.startswith("b-"):
            assert not taken, "a case on a pattern was counted as an incident"
        elif life.walk.late:
            self.late.add(subject)
        else:
            self.live.append(life.walk.live)

    def account(self) -> int:
        """Hold the account of every simulated day against the sums and the tables; how many days."""
        last = max(step.event.on for step in self.taken) + timedelta(1)
        count = (last - RECEIVED).days + 1
        days = [RECEIVED + timedelta(n) for n in range(count)]
        for one in balances(self.taken, days, last):
            assert one.balances, one
        prompt = {s.event.incident for s in self.taken} - self.late
        for one in balances(self.taken, days, last, among=prompt):
            assert one.closing == sum(_open(live, one.last) for live in self.live), one
        return count


def _told_as_it_stands(life: Life, rows: told.Told, last: date) -> None:
    """Read by days, history ends with what the tables hold, however late it was written down."""
    stood = {one.incident: one for one in told.standing(rows)}
    if (one := stood.get(life.walk.subject)) is None:
        return
    assert one.open == life.walk.live[last]
    assert one.merged == life.walk.merged
    for line in life.lines:
        if (case := line.walk.case) is not None:
            read, waits = one.cases[case.reference], line.watch.replay.waits
            assert (read.stage, read.holder, read.office) == (case.stage, case.holder, case.office)
            assert (read.wait.kind if read.wait else "") == waits


def _open(live: dict[date, bool], day: date) -> bool:
    """Whether an incident was open in the evening: since receipt, and after the walk as it was left."""
    return live[min(day, max(live))] if day >= START else True


def _second(seed: int, book: str) -> str:
    """Under which procedure a second case is opened; empty: none is."""
    names = list(BOOKS)
    return names[(names.index(book) + 1) % len(names)] if seed % 5 == 2 else ""


def _subjects(seed: int) -> tuple[str, str]:
    """What the case is on, and another incident that may turn out to be the same."""
    told, beside = arrange.incident(days_ago=30).reference, arrange.incident(days_ago=20).reference
    if seed % 9 != 8:
        return told, beside
    by = build.person(Role.ANALYST)
    question = asked({"munition": ["guided bomb"]})
    made = incidents.save_pattern(title="Mills", question=question, because=WHY, by=by)
    return made.reference, beside
