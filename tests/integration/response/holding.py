"""What must hold after every attempt that was done: the tables say what the history rows say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet

from answerable.accounts.models import Account
from answerable.actor import Actor
from answerable.assessment.models import (
    Case,
    Clock,
    Deputy,
    Finding,
    History,
    InquiryStep,
    Referral,
    Triage,
    Waiting,
)
from answerable.assessment.queries import handover, timing
from answerable.incidents.models import History as IncidentHistory
from answerable.ledger.models import Act, Reason
from answerable.response.models import Decision, Measure, Plan
from answerable.response.models import History as ResponseHistory
from tests import build
from tests.integration.response.biting import SOONER, nothing_covered_passes
from tests.integration.response.replay import Replay, Row
from tests.integration.response.walking import Walk

OF_A_CASE: dict[str, tuple[Callable[[], QuerySet[Any]], str]] = {
    "n": (Plan.everything.all, "case"), "d": (Decision.everything.all, "case"),
    "m": (Measure.everything.all, "plan__case"),
}  # fmt: skip
"""What has rows of its own: where it is kept, and the way to its case."""


class Watch:
    """Follows a walk: hears each new act, then compares what stands."""

    def __init__(self, walk: Walk, *, counts: bool = True) -> None:
        self.walk, self.counts = walk, counts
        self.replay = Replay(walk.legal, walk.roles)
        self.next = self._size()
        self.acts = self.bitten = 0
        self.bitten_on = -1
        """How many measures were in force when screening was last asked, and on which day."""

    def _size(self) -> int:
        newest = Act.objects.order_by("-number").values_list("number", flat=True).first()
        return 0 if newest is None else newest + 1

    def look(self) -> None:
        """Hear what was done since the last look; nothing that stands may be illegal."""
        acts = list(Act.objects.filter(number__gte=self.next).order_by("number"))
        if not acts:
            return
        rows = _rows(self.next)
        reasons = set(
            Reason.objects.filter(act__gte=self.next).exclude(text="").values_list("act", flat=True)
        )
        gone, carried = len(self.replay.gone), len(self.replay.carried)
        for act in acts:
            assert act.actor == "machine" or act.number in reasons, f"{act.name} without reason"
            self.walk.tally.acts[act.name] += self.counts
            self.replay.feed(act, [row for row in rows.get(act.number, []) if self._mine(row)])
        self.next, self.acts = acts[-1].number + 1, self.acts + len(acts)
        book = self.walk.book
        self.walk.tally.ways.update(f"{book} {way}" for way in self.replay.gone[gone:])
        self.walk.tally.measures.update(f"{book} {m}" for m in self.replay.carried[carried:])
        self._stands()
        self._bites({act.name for act in acts})

    def _bites(self, names: set[str]) -> None:
        """Screening passes nothing covered: asked after each decision and lift, and on a new day."""
        today = self.walk.days
        if names & SOONER or (self.bitten and today != self.bitten_on):
            self.bitten, self.bitten_on = nothing_covered_passes(today), today
            self.walk.tally.bites["asked"] += 1
            self.walk.tally.bites["in force"] += self.bitten > 0
            self.walk.tally.bites["overlapping"] += self.bitten > 1

    def _mine(self, row: Row) -> bool:
        """Whether a row is of this case or of what it is on, and of no other case."""
        about = row.subject.partition("-")[0]
        if about in OF_A_CASE:
            kept, path = OF_A_CASE[about]
            return kept().filter(reference=row.subject, **{path: self.walk.row}).exists()
        return row.subject in (self.walk.subject, self.walk.reference())

    def _stands(self) -> None:
        _triage_stands(self.replay, self.walk.subject)
        assert self.replay.merged == self.walk.merged
        if (row := self.walk.case) is not None:
            _case_stands(self.replay, row)
            _response_stands(self.replay, row)
            today = build.NOON.date() + timedelta(self.walk.days)
            _clocks_stand(self.replay, row, today)

    def clocks_run_on(self, by: Actor) -> None:
        """Read as people read them, every clock of the case counts each day but those of a pause."""
        row, today = self.walk.case, by.today
        if row is None:
            return
        running = {one.kind: one for one in self.replay.clocks.running(row.reference)}
        read = [r for r in timing.clocks_of(row.reference, by=by) if not r.stopped]
        assert {r.clock.kind for r in read} == set(running)
        for reading in read:
            one = running[reading.clock.kind]
            paused = one.paused(today)
            assert reading.day == (today - one.started).days, "a clock stood still"
            assert reading.paused == paused
            assert reading.due_on == (one.due + timedelta(paused) if one.due else None)

    def nobody_is_stranded(self, by: Actor) -> None:
        """A case that nobody looks after is on the list; who is gone holds nothing."""
        row = self.walk.case
        if row is None:
            return
        closed = list(Account.objects.filter(is_active=False).values_list("pseudonym", flat=True))
        assert not (row.holder in closed and row.stage != "closed")
        assert not Deputy.everything.filter(deputy__in=closed).exists()
        listed = {kept.row.pk: kept.keeping.value for kept in handover.stranded(by=by)}
        if row.stage != "closed" and not row.holder:
            assert listed[row.pk] == "nobody"
        assert row.stage != "closed" or row.pk not in listed


def _rows(number: int) -> dict[int, list[Row]]:
    """Act → its history rows of both rooms, in order."""
    found: dict[int, list[Row]] = {}
    for table in (History, ResponseHistory, IncidentHistory):
        for row in table.objects.filter(act__gte=number).order_by("act", "line"):
            row.data["on"] = row.effective_on
            found.setdefault(row.act, []).append(row)
    return found


def _triage_stands(replay: Replay, subject: str) -> None:
    standing = Triage.everything.filter(subject=subject).exclude(state="superseded")
    rows = list(standing.values_list("disposition", "family", "state", "decided_by", "seconded_by"))
    assert rows == ([replay.triage] if replay.triage[2] not in ("", "superseded") else [])


def _case_stands(replay: Replay, row: Case) -> None:
    assert (row.stage, row.holder, row.office) == (replay.stage, replay.holder, replay.office)
    assert set(row.met) == replay.met
    assert (row.stage == "closed") == (row.closed_on is not None)
    assert (row.holder == "") == (row.held_since is None)
    findings = Finding.everything.filter(case=row).values_list("reference", "state")
    assert dict(findings) == {ref: one.state for ref, one in replay.findings.items()}
    waits = list(
        Waiting.everything.filter(case=row, ended_on__isnull=True).values_list("on_kind", flat=True)
    )
    assert waits == ([replay.waits] if replay.waits else [])
    sent = Referral.everything.filter(case=row, state="sent").count()
    assert sent == (replay.referral == "sent")
    steps = InquiryStep.everything.filter(case=row).values_list("reference", "state")
    assert dict(steps) == replay.steps


def _response_stands(replay: Replay, row: Case) -> None:
    measures = Measure.everything.filter(plan__case=row).values_list("reference", "kind", "state")
    assert {ref: (kind, state) for ref, kind, state in measures} == replay.measures
    decisions = Decision.everything.filter(case=row).values_list("reference", "outcome")
    assert dict(decisions) == {ref: one.outcome for ref, one in replay.decisions.items()}
    words = {"withdrawn": "replaced"}
    plans = Plan.everything.filter(case=row).values_list("reference", "state")
    assert dict(plans) == {ref: words.get(p[0], p[0]) for ref, p in replay.plans.items()}


def _clocks_stand(replay: Replay, row: Case, today: date) -> None:
    rows = Clock.everything.filter(subject=row.reference).order_by("pk")
    kept = list(rows.values_list("kind", "started_on", "due_on", "stopped_on"))
    told = [(c.kind, c.started, c.due, c.stopped) for c in replay.clocks.of[row.reference]]
    assert sorted(map(str, kept)) == sorted(map(str, told)), "a clock moved and no row says so"
    running = {c.kind for c in replay.clocks.running(row.reference)}
    inquiry = set() if "decision" in replay.met else {"inquiry"}
    assert running == (set() if row.stage == "closed" else {f"stage:{row.stage}", *inquiry})
