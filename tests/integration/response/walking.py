"""A walk: people who press any button at random for simulated years, and what must hold after each.

Every attempt is made through an action, allowed or not. What was refused must have changed nothing.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise

from answerable.actor import Actor, Role
from answerable.assessment import actions as assessment
from answerable.assessment.models import Case, Clock, Finding, History, Signature, Triage
from answerable.assessment.queries import cases as seen
from answerable.assessment.rules.findings import Confidence, Likelihood
from answerable.assessment.rules.stages import prompts
from answerable.incidents.models import Incident
from answerable.ledger.models import Act, Reason
from answerable.playbook import CLOSED, Condition
from answerable.refusal import Refused
from answerable.response import actions as response
from answerable.response.models import Decision, Measure, Plan
from answerable.response.rules.plans import Intent
from tests.integration.assessment.arrange import WHY, at

ROLES = (
    Role.INTAKE_OFFICER, Role.ANALYST, Role.ANALYST, Role.WEAPONS_ANALYST, Role.DESK_OFFICER,
    Role.POLICY_LEAD, Role.POLICY_LEAD, Role.DECIDER, Role.LEGAL_ADVISER, Role.MONITOR,
)  # fmt: skip


@dataclass
class Walk:
    """One incident, its case, its people, and a chance."""

    chance: random.Random
    people: list[Actor]
    incident: Incident
    favoured: tuple[str, ...] = ()
    """What is tried four times in five; else anything."""
    able: tuple[Actor, ...] = ()
    """Who tries what is favoured; nobody named: anybody."""
    days: int = 0
    done: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)

    def step(self) -> None:
        """Somebody tries something; the day moves on a little."""
        self.days += self.chance.choice((0, 0, 0, 1, 1, 7))
        favoured = self.favoured and self.chance.random() < 0.8
        by = at(self.chance.choice(self.able if favoured and self.able else self.people), self.days)
        name = self.chance.choice(self.favoured if favoured else list(_ATTEMPTS))
        before = _picture(self)
        clocks = _running(self)
        try:
            _ATTEMPTS[name](self, by)
        except Refused:
            self.refused[name] += 1
            assert _picture(self) == before, f"{name} was refused and left a trace"
            return
        self.done[name] += 1
        if name in ("wait", "waited"):
            assert _running(self) == clocks, "a wait changed a clock"
        holds(self)

    @property
    def case(self) -> Case | None:
        return Case.everything.filter(incident=self.incident).first()

    def reference(self) -> str:
        """The case's reference, or one that never was."""
        return self.case.reference if self.case else "c-22222222"

    def one_of(self, rows: object) -> str:
        """The reference of one of these rows, or one that never was."""
        found = list(rows.values_list("reference", flat=True))  # type: ignore[attr-defined]  # a queryset
        return self.chance.choice(found) if found else "x-22222222"


def _picture(walk: Walk) -> tuple[object, ...]:
    case = walk.case
    return (
        Act.objects.count(), History.objects.count(), Finding.everything.count(),
        (case.stage, case.version, tuple(case.met), case.holder) if case else None,
        Plan.everything.count(), Decision.everything.count(), Signature.everything.count(),
        tuple(Triage.everything.order_by("pk").values_list("state", flat=True)),
    )  # fmt: skip


def _running(walk: Walk) -> set[tuple[str, object]]:
    rows = Clock.everything.filter(subject=walk.reference(), stopped_on__isnull=True)
    return set(rows.values_list("kind", "due_on"))


# --- what people try


def _triage(walk: Walk, by: Actor) -> None:
    codes = ("accepted", "accepted", "not_occurred", "on_hold", "duplicate", "nonsense")
    code = walk.chance.choice(codes)
    assessment.triage_report(
        walk.incident.reference, code, because=WHY, by=by,
        until=by.today + timedelta(days=30) if code == "on_hold" else None,
    )  # fmt: skip


def _second(walk: Walk, by: Actor) -> None:
    assessment.second_triage(walk.incident.reference, because=WHY, by=by)


def _open(walk: Walk, by: Actor) -> None:
    assessment.open_case(walk.incident.reference, because=WHY, by=by)


def _write(walk: Walk, by: Actor) -> None:
    book = seen.book_of(walk.case) if walk.case else None
    codes = [p.code for p in prompts(book)] if book else ["harm"]
    if walk.case and walk.favoured:
        held = seen.held_findings(walk.case, by=by)
        here = [p.code for p in prompts(book) if p.stage == walk.case.stage] if book else []
        codes = [c for c in here if c not in held or held[c].state == "draft"] or codes
    likelihood = walk.chance.choice(list(Likelihood))
    confidence = walk.chance.choice(["", *Confidence])
    if walk.chance.random() < 0.7:
        confidence = "" if likelihood is Likelihood.CANNOT_TELL else Confidence.LOW
    made = assessment.write_finding(
        walk.reference(), walk.chance.choice(codes), likelihood=likelihood, because=WHY, by=by,
        confidence=confidence,
    )  # fmt: skip
    if walk.chance.random() < 0.6:
        assessment.sign_finding(made.reference, because=WHY, by=by)


def _sign(walk: Walk, by: Actor) -> None:
    assessment.sign_finding(walk.one_of(Finding.everything.all()), because=WHY, by=by)


def _countersign(walk: Walk, by: Actor) -> None:
    signed = Finding.everything.filter(state="signed")
    assessment.countersign(walk.one_of(signed), because=WHY, by=by)


def _withdraw(walk: Walk, by: Actor) -> None:
    if walk.chance.random() < 0.2:
        assessment.withdraw_finding(walk.one_of(Finding.everything.all()), because=WHY, by=by)


def _move(walk: Walk, by: Actor) -> None:
    before = walk.case
    stages = seen.book_of(before).stage_codes if before else ("closed",)
    if before and walk.favoured:
        ways = seen.book_of(before).moves_from(before.stage)
        stages = tuple(way.target for way in ways) or stages
    held = seen.held_findings(before, by=by) if before else {}
    moved = assessment.move_case(walk.reference(), walk.chance.choice(stages), because=WHY, by=by)
    assert before is not None
    book = seen.book_of(before)
    move = book.move(before.stage, moved.stage)
    assert move is not None, "a case went where the playbook knows no way"
    assert by.has(*move.roles)
    assert {Condition(c) for c in before.met} >= move.requires
    for prompt in move.needs:
        assert len({held[prompt].author, *held[prompt].signers}) >= 2
        assert len(set(held[prompt].signers)) >= 2


def _assign(walk: Walk, by: Actor) -> None:
    to = walk.chance.choice([p.pseudonym for p in walk.people] + [by.pseudonym, ""])
    assessment.assign(walk.reference(), holder=to, because=WHY, by=by)


def _wait(walk: Walk, by: Actor) -> None:
    kind = walk.chance.choice(["partner", "office", "person", "weather"])
    assessment.note_waiting(walk.reference(), kind=kind, whom="Veskara", because=WHY, by=by)


def _waited(walk: Walk, by: Actor) -> None:
    assessment.end_waiting(walk.reference(), because=WHY, by=by)


def _extend(walk: Walk, by: Actor) -> None:
    until = by.today + timedelta(walk.chance.choice((-1, 5, 90)))
    kind = walk.chance.choice(("inquiry", "stage:incident_analysis"))
    assessment.extend_clock(walk.reference(), kind, until=until, because=WHY, by=by)


def _reopen(walk: Walk, by: Actor) -> None:
    target = walk.chance.choice(("incident_analysis", "coordinated_action"))
    assessment.reopen(walk.reference(), target, because=WHY, by=by)


def _close(walk: Walk, by: Actor) -> None:
    response.close_case(walk.reference(), because=WHY, by=by)


def _propose(walk: Walk, by: Actor) -> None:
    one = Intent("unit_training", "2nd Wing", "the desk", by.today + timedelta(30), "fewer")
    no_action = walk.chance.random() < 0.4
    response.propose_plan(
        walk.reference(), summary="Train", because=WHY, no_action=no_action, by=by,
        measures=[] if no_action else [one],
    )  # fmt: skip


def _withdraw_plan(walk: Walk, by: Actor) -> None:
    if walk.chance.random() < 0.2:
        response.withdraw_plan(walk.one_of(Plan.everything.all()), because=WHY, by=by)


def _put(walk: Walk, by: Actor) -> None:
    rows = Plan.everything.filter(state="proposed") if walk.favoured else Plan.everything.all()
    response.open_decision(walk.one_of(rows), because=WHY, by=by)


def _vote(walk: Walk, by: Actor) -> None:
    view = walk.chance.choice(("for", "for", "for", "for", "against", "abstain", "perhaps"))
    opened = Decision.everything.filter(outcome="open")
    response.vote(walk.one_of(opened), view, because=WHY, by=by)


def _decide(walk: Walk, by: Actor) -> None:
    review_on = by.today + timedelta(walk.chance.choice((0, 60)))
    opened = Decision.everything.filter(outcome="open")
    response.decide(walk.one_of(opened), because=WHY, review_on=review_on, by=by)


def _carry(walk: Walk, by: Actor) -> None:
    rows = Measure.everything.filter(state="decided") if walk.favoured else Measure.everything.all()
    response.carry_out(walk.one_of(rows), evidence="list", because=WHY, by=by)


def _drop(walk: Walk, by: Actor) -> None:
    response.drop_measure(walk.one_of(Measure.everything.all()), because=WHY, by=by)


def _review(walk: Walk, by: Actor) -> None:
    taken = walk.one_of(Decision.everything.all())
    response.review_effect(taken, effect="none since", because=WHY, by=by)


_ATTEMPTS: dict[str, Callable[[Walk, Actor], None]] = {
    "triage": _triage, "second": _second, "open": _open, "write": _write, "sign": _sign,
    "countersign": _countersign, "withdraw": _withdraw, "move": _move, "assign": _assign,
    "wait": _wait, "waited": _waited, "extend": _extend, "reopen": _reopen, "close": _close,
    "propose": _propose, "withdraw_plan": _withdraw_plan, "put": _put, "vote": _vote,
    "decide": _decide, "carry": _carry, "drop": _drop, "review": _review,
}  # fmt: skip


# --- what must hold


def holds(walk: Walk) -> None:
    """Nothing illegal stands, whatever was pressed."""
    _triage_holds(walk)
    _findings_hold()
    _decisions_hold()
    if case := walk.case:
        _case_holds(case)
    number = Act.objects.order_by("-number").values_list("number", flat=True)[0]
    assert Reason.objects.filter(act=number).exclude(text="").exists(), "an act without reason"


def _triage_holds(walk: Walk) -> None:
    standing = Triage.everything.filter(subject=walk.incident.reference).exclude(state="superseded")
    assert standing.count() <= 1
    for row in standing.filter(state="in_force").exclude(family="accepted"):
        assert row.seconded_by not in ("", row.decided_by)


def _case_holds(case: Case) -> None:
    book = seen.book_of(case)
    assert case.stage in book.stage_codes
    assert (case.stage == CLOSED) == (case.closed_on is not None)
    history = History.objects.filter(subject=case.reference, what="stage").order_by("act", "line")
    newest = history.last()
    assert newest is not None
    assert newest.value == case.stage
    for earlier, later in pairwise(history):
        assert later.data["from"] == earlier.value
        assert later.effective_on >= earlier.effective_on
    kinds = Counter(
        Clock.everything.filter(subject=case.reference, stopped_on__isnull=True).values_list(
            "kind", flat=True
        )
    )
    decided = Condition.DECISION in case.met
    expected = {f"stage:{case.stage}", *(() if decided else ("inquiry",))}
    assert set(kinds) == (expected if case.stage != CLOSED else set())
    undone = Measure.everything.filter(plan__case=case, state="decided").exists()
    assert not (Condition.MEASURES_DONE in case.met and undone)
    assert decided or Condition.MEASURES_DONE not in case.met


def _findings_hold() -> None:
    for finding in Finding.everything.all():
        signers = list(
            Signature.everything.filter(finding=finding)
            .order_by("pk")
            .values_list("signer", flat=True)
        )
        assert len(signers) == len(set(signers))
        assert (finding.likelihood == "cannot_tell") == (finding.confidence == "")
        if finding.state == "countersigned":
            assert len(signers) >= 2
            assert finding.author not in signers[1:]


def _decisions_hold() -> None:
    for decision in Decision.everything.exclude(outcome__in=["open", "withdrawn"]):
        assert decision.because
        assert decision.review_on
        assert decision.decided_on
        assert decision.review_on > decision.decided_on
        held = set(decision.votes(manager="everything").values_list("voter", flat=True))
        assert held, "a decision without a vote"
        if decision.outcome in ("adopted", "no_action"):
            assert decision.plan.proposed_by not in held
    for measure in Measure.everything.filter(state__in=["decided", "carried_out"]):
        assert Decision.everything.get(plan=measure.plan).outcome == "adopted"
