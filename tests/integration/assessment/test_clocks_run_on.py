"""Whatever is done around a case in whichever order, its clocks move by their own acts and no other."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from answerable.actor import Actor, Role
from answerable.assessment import actions
from answerable.assessment.models import Case, Clock, InquiryStep
from answerable.assessment.queries import timing
from answerable.assessment.rules.clocks import INQUIRY, Reading
from answerable.refusal import Refused
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY, at

pytestmark = pytest.mark.django_db

Kept = dict[tuple[str, date], tuple[date | None, date | None, int]]


class Life:
    """One case, two people, and a day that goes on."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.author, self.lead = build.person(Role.ANALYST), build.person(Role.POLICY_LEAD)
        self.place = arrange.office(f"Office {seed}").reference
        self.row: Case = arrange.case(self.author)
        self.day = 0
        self.done: set[str] = set()

    def by(self, actor: Actor) -> Actor:
        return at(actor, self.day)

    # acts that move no clock of the case
    def wait(self) -> None:
        kind = self.dice.choice(["partner", "office", "person", "nobody"])
        actions.note_waiting(
            self.row.reference, kind=kind, whom="Veskara", because=WHY, by=self.by(self.author)
        )

    def end_wait(self) -> None:
        actions.end_waiting(self.row.reference, because=WHY, by=self.by(self.author))

    def request(self) -> None:
        by = self.by(self.author)
        actions.plan_step(
            self.row.reference, "office_request", what="Ask the bureau", because=WHY,
            due_on=by.today + timedelta(20), office=self.place, by=by,
        )  # fmt: skip

    def answer(self) -> None:
        step = InquiryStep.everything.filter(case=self.row, state="planned").first()
        if step is None:
            raise Refused("nothing was asked")
        actions.refuse_step(step.reference, because=WHY, by=self.by(self.author))

    def hand_over(self) -> None:
        holder = self.dice.choice(["", self.author.pseudonym, self.lead.pseudonym])
        actions.assign(self.row.reference, holder=holder, because=WHY, by=self.by(self.lead))

    def pass_days(self) -> None:
        self.day += self.dice.randrange(10)

    # acts that move one
    def pause(self) -> None:
        by = self.by(self.lead)
        actions.pause_clock(
            self.row.reference, INQUIRY, reason_kind="danger", because=WHY, by=by,
            until=by.today + timedelta(self.dice.randrange(1, 30)),
        )  # fmt: skip

    def resume(self) -> None:
        actions.resume_clock(self.row.reference, INQUIRY, because=WHY, by=self.by(self.lead))

    def extend(self) -> None:
        by = self.by(self.lead)
        until = by.today + timedelta(self.dice.randrange(1, 200))
        actions.extend_clock(self.row.reference, INQUIRY, until=until, because=WHY, by=by)

    def kept(self) -> Kept:
        """Each clock of the case: when it is due without pauses, when it stopped, days of pauses set."""
        rows = Clock.everything.filter(subject=self.row.reference)
        return {
            (row.kind, row.started_on): (
                row.due_on, row.stopped_on,
                sum(((p.ended_on or p.until_on) - p.from_on).days
                    for p in row.pauses(manager="everything").all()),
            ) for row in rows
        }  # fmt: skip

    def inquiry(self) -> Reading:
        (found,) = [
            c for c in timing.clocks_of(self.row.reference, by=self.by(self.lead))
            if c.clock.kind == INQUIRY
        ]  # fmt: skip
        return found


IDLE = ("wait", "end_wait", "request", "answer", "hand_over", "pass_days")
DECLARED = ("pause", "resume", "extend")


@pytest.mark.parametrize("seed", range(8))
def test_no_clock_of_a_case_stops_or_moves_but_by_an_act_of_its_own(seed: int) -> None:
    life, moved = Life(seed), {name: 0 for name in DECLARED}
    for _ in range(60):
        name = life.dice.choice((*IDLE, *DECLARED))
        act: Callable[[], None] = getattr(life, name)
        before, day = life.kept(), life.inquiry()
        try:
            act()
        except Refused:
            assert life.kept() == before, f"{name} was refused and yet moved a clock"
            continue
        after = life.kept()
        if name in IDLE:
            assert after == before, f"{name} moved a clock"
        else:
            moved[name] += 1
            assert {k: v for k, v in after.items() if k[0] != INQUIRY} == {
                k: v for k, v in before.items() if k[0] != INQUIRY
            }
        now = life.inquiry()
        assert not now.stopped
        assert now.day >= day.day
        assert now.day == (life.by(life.lead).today - life.row.launched_on).days
    assert moved["pause"]
    assert moved["extend"]


def test_every_wait_and_request_together_leave_a_case_as_late_as_it_would_be_alone() -> None:
    life = Life(99)
    alone = [timing.clocks_of(life.row.reference, by=at(life.lead, day)) for day in (30, 90, 200)]
    life.wait()
    life.request()
    life.request()
    with_all = [
        timing.clocks_of(life.row.reference, by=at(life.lead, day)) for day in (30, 90, 200)
    ]
    assert with_all == alone
    (asked, _) = Clock.everything.filter(kind="request")
    assert asked.subject != life.row.reference
