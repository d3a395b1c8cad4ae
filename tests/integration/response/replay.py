"""A walk replayed from its history rows, act by act, by the procedure as written down by hand.

The product's rules are not asked. Who did it is read from the ledger; what they hold, from the walk.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from answerable.ledger.models import Act
from tests.integration.response.legal import DECISION, DONE, REVIEWED, Legal
from tests.integration.response.replay_clocks import Clocks

OPENERS = {"analyst", "desk_officer", "policy_lead"}
ENDED = {"carried_out", "refused"}
STOPPING = {
    "suspend_licence", "withhold_future_approval", "suspend_sales", "suspend_transfers",
    "unit_ineligibility", "refuse_licence", "carve_out",
}  # fmt: skip
"""Measures that are in the register with the decision: nobody carries them out afterwards."""


class Row(Protocol):
    """A history row of either room."""

    subject: str
    what: str
    value: str
    data: dict[str, Any]


@dataclass
class Found:
    """A finding as its rows tell it."""

    prompt: str
    author: str
    state: str = "draft"
    signers: list[str] = field(default_factory=list)


@dataclass
class Decided:
    """A decision as its rows tell it."""

    plan: str
    outcome: str = "open"
    votes: dict[str, str] = field(default_factory=dict)
    reviewed: bool = False


@dataclass
class Replay:
    """What the rows say stands, and the way there."""

    legal: Legal
    roles: dict[str, set[str]]
    """Person → what they hold, by hand."""
    stage: str = ""
    holder: str = ""
    office: str = ""
    met: set[str] = field(default_factory=set)
    findings: dict[str, Found] = field(default_factory=dict)
    plans: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    """Plan → its state, its kind, who proposed it."""
    measures: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Measure → its kind and state."""
    decisions: dict[str, Decided] = field(default_factory=dict)
    in_force: str = ""
    """The decision the case goes by."""
    triage: tuple[str, str, str, str, str] = ("", "", "", "", "")
    """Disposition, family, state, who decided, who agreed."""
    until: str = ""
    """The day on which a hold comes back."""
    merged: bool = False
    """Whether the incident is part of another now."""
    waits: str = ""
    referral: str = ""
    steps: dict[str, str] = field(default_factory=dict)
    clocks: Clocks = field(default_factory=Clocks)
    gone: list[str] = field(default_factory=list)
    """The ways taken."""
    carried: list[str] = field(default_factory=list)
    """The measures carried out."""
    lifted: list[str] = field(default_factory=list)
    """The measures taken out of force again."""
    again: bool = False
    """Whether this act has the case decided again: nothing recorded as met may survive it."""

    def feed(self, act: Act, rows: list[Row]) -> None:
        """One act with its rows, in order."""
        self.again = False
        for row in rows:
            if (heard := _HEARD.get(row.what)) is not None:
                heard(self, row, act)
        if self.again:
            assert not self.met, "a case was sent back and kept what was decided"

    def holds(self, act: Act) -> set[str]:
        """The roles of whoever did it."""
        return self.roles.get(act.actor, set())

    @property
    def accepted(self) -> bool:
        return self.triage[1:3] == ("accepted", "in_force")

    @property
    def turned_away(self) -> bool:
        code, family, state, one, other = self.triage
        away = state == "in_force" and family != "accepted" and code != "on_hold"
        assert not away or (other and other != one), "turned away by one person alone"
        return away

    def countersigned(self, prompt: str) -> bool:
        """Whether a finding on it stands that two people signed, neither of them twice."""
        found = [f for f in self.findings.values() if f.prompt == prompt]
        standing = [f for f in found if f.state == "countersigned"]
        return any(len(set(f.signers)) >= 2 for f in standing)

    def state_of(self, prompt: str) -> str:
        """How far the furthest living finding on a question has come; empty: none is there."""
        found = {f.state for f in self.findings.values() if f.prompt == prompt}
        order = ("draft", "countersigned", "signed")
        return next((state for state in order if state in found), "")


def _staged(on: Replay, row: Row, act: Act) -> None:
    source, target, roles = row.data["from"], row.value, on.holds(act)
    assert source == on.stage, f"a case at {on.stage} was moved from {source}"
    if not source:
        _opened(on, row, roles)
    elif target == "closed" and on.turned_away:
        assert roles & OPENERS
        on.gone.append(f"{source} ~ closed")
    else:
        _went(on, source, target, roles)
    on.stage = target


def _opened(on: Replay, row: Row, roles: set[str]) -> None:
    assert row.value == on.legal.stages[0]
    assert roles & OPENERS
    assert on.accepted or "pattern" in row.data, "a case was opened without triage"
    assert not on.merged, "a case was opened on an incident that is part of another"


def _went(on: Replay, source: str, target: str, roles: set[str]) -> None:
    way = on.legal.ways.get((source, target))
    assert way is not None, f"there is no way from {source} to {target}"
    assert roles & way.roles, f"{roles} took a case from {source} to {target}"
    for prompt in way.needs:
        assert on.countersigned(prompt), f"{target} without {prompt}"
    assert way.requires <= on.met, f"{target} without {way.requires - on.met}"
    on.again = not on.legal.leads_on(source, target)
    on.gone.append(f"{source} > {target}")


def _held(on: Replay, row: Row, act: Act) -> None:
    on.holder, on.office = row.value, row.data.get("office", on.office)


def _met(on: Replay, row: Row, act: Act) -> None:
    if not row.data["met"]:
        on.met.discard(row.value)
        if row.value == DECISION:
            on.in_force = ""
        on.again = on.again or act.name == "assessment.case.reconsidered"
        return
    assert act.name == "assessment.condition.met"
    taken = on.decisions.get(on.in_force)
    assert taken is not None, "met without a decision"
    assert taken.outcome in ("adopted", "no_action")
    undone = [m for m, (_, state) in on.measures.items() if state == "decided"]
    assert row.value == DECISION or not undone, "done while a measure is not"
    assert row.value != REVIEWED or taken.reviewed
    assert row.value in (DECISION, DONE, REVIEWED)
    on.met.add(row.value)


def _found(on: Replay, row: Row, act: Act) -> None:
    assert on.stage not in ("", "closed"), "a finding on a closed case"
    data, reference = row.data, row.data["finding"]
    assert (data["likelihood"] == "cannot_tell") == (data["confidence"] == "")
    assert data["because"].strip()
    _FOUND[row.value](on, reference, data, act)


def _drafted(on: Replay, reference: str, data: dict[str, Any], act: Act) -> None:
    assert data["author"] == act.actor
    _may(on, data["prompt"], 0, act)
    _replaced(on, data["prompt"], "draft")
    on.findings[reference] = Found(data["prompt"], act.actor)


def _signed(on: Replay, reference: str, data: dict[str, Any], act: Act) -> None:
    found = on.findings[reference]
    assert (found.state, found.signers) == ("draft", [])
    _may(on, found.prompt, 0, act)
    _replaced(on, found.prompt, "signed", "countersigned")
    found.state, found.signers = "signed", [act.actor]


def _countersigned(on: Replay, reference: str, data: dict[str, Any], act: Act) -> None:
    found = on.findings[reference]
    assert found.state == "signed"
    assert act.actor not in (found.author, *found.signers), "one person signed twice"
    _may(on, found.prompt, 1, act)
    found.state, found.signers = "countersigned", [*found.signers, act.actor]


def _withdrawn(on: Replay, reference: str, data: dict[str, Any], act: Act) -> None:
    found = on.findings[reference]
    assert found.state not in ("replaced", "withdrawn")
    assert act.actor in (found.author, *found.signers)
    found.state = "withdrawn"


_FOUND: dict[str, Callable[[Replay, str, dict[str, Any], Act], None]] = {
    "draft": _drafted, "signed": _signed, "countersigned": _countersigned,
    "withdrawn": _withdrawn,
}  # fmt: skip


def _may(on: Replay, prompt: str, place: int, act: Act) -> None:
    if prompt in on.legal.signers:
        assert on.holds(act) & on.legal.signers[prompt][place], f"{prompt} by {on.holds(act)}"


def _replaced(on: Replay, prompt: str, *states: str) -> None:
    for found in on.findings.values():
        if found.prompt == prompt and found.state in states:
            found.state = "replaced"


def _triaged(on: Replay, row: Row, act: Act) -> None:
    data = row.data
    if act.name == "assessment.triage.decided" and on.triage[0::2][:2] == (row.value, "in_force"):
        assert row.value == "on_hold", "a disposition that stands was given again"
        assert on.until <= act.moment.date().isoformat(), "a hold was renewed before it came back"
    on.until = data["until_on"]
    on.triage = (row.value, data["family"], data["state"], data["decided_by"], data["seconded_by"])
    seconded = act.name == "assessment.triage.seconded"
    assert not seconded or act.actor == data["seconded_by"] != data["decided_by"]
    if data["family"] != "accepted" and data["state"] == "in_force":
        assert data["seconded_by"], "a negative disposition of one person is in force"


def _waited(on: Replay, row: Row, act: Act) -> None:
    assert row.value in ("", "partner", "office", "person", "nobody")
    on.waits = row.value


def _referred(on: Replay, row: Row, act: Act) -> None:
    if row.value == "sent":
        assert on.referral != "sent"
        assert row.data["from"] == on.office
    else:
        assert on.referral == "sent"
    on.referral = row.value


def _stepped(on: Replay, row: Row, act: Act) -> None:
    reference, before = row.data["step"], on.steps.get(row.data["step"], "")
    assert before in ("", "planned"), "a step that had ended was ended again"
    on.steps[reference] = row.value


def _planned(on: Replay, row: Row, act: Act) -> None:
    state, kind, author = on.plans.get(row.subject, ("", row.data.get("kind", ""), act.actor))
    if row.value == "proposed":
        assert not state
        assert DECISION not in on.met, "a plan while a decision stands"
        for one, (was, what, who) in on.plans.items():
            on.plans[one] = ("withdrawn" if was == "proposed" else was, what, who)
    else:
        assert state == "proposed"
    if row.value == "withdrawn":
        for taken in on.decisions.values():
            if taken.plan == row.subject:
                taken.outcome = "withdrawn"
    on.plans[row.subject] = (row.value, kind, author)


def _measured(on: Replay, row: Row, act: Act) -> None:
    kind, before = on.measures.get(row.subject, (row.data["kind"], ""))
    assert kind in on.legal.measures, f"{kind} is not on offer"
    ways = {"": {"proposed"}, "proposed": {"decided", "refused"}, "decided": ENDED}
    if row.data.get("restriction"):
        assert kind in STOPPING, f"{kind} stops nothing"
        ways["proposed"] = {"carried_out"}
    assert row.value in ways.get(before, set()), f"a measure went from {before} to {row.value}"
    if before == "proposed" and row.value != "refused":
        assert on.decisions[on.in_force].outcome == "adopted"
        assert (kind in STOPPING) == (row.value == "carried_out"), (
            "a measure that bites is in force"
        )
    if row.value == "carried_out":
        assert row.data.get("restriction") or row.data["evidence"].strip()
        on.carried.append(kind)
    on.measures[row.subject] = (kind, row.value)


def _lifted(on: Replay, row: Row, act: Act) -> None:
    assert on.measures[row.subject][1] == "carried_out"
    assert row.subject not in on.lifted, "lifted twice"
    assert on.holds(act) & on.legal.voters, "lifted by who may not decide"
    on.lifted.append(row.subject)


def _decided(on: Replay, row: Row, act: Act) -> None:
    if row.value == "open":
        assert on.plans[row.data["plan"]][0] == "proposed"
        on.decisions[row.subject] = Decided(row.data["plan"])
        return
    if row.value == "reconsidered":
        assert on.in_force == row.subject
        return
    taken = on.decisions[row.subject]
    assert taken.outcome == "open"
    assert on.holds(act) & on.legal.voters
    taken.outcome = row.value
    if row.value == "rejected":
        return
    voices = list(taken.votes.values())
    assert len(voices) >= on.legal.voices
    assert voices.count("for") > voices.count("against")
    assert (row.value == "no_action") == (on.plans[taken.plan][1] == "no_action")
    assert row.data["review_on"] > act.moment.date().isoformat()
    assert not on.in_force, "decided twice"
    on.in_force = row.subject


def _voted(on: Replay, row: Row, act: Act) -> None:
    taken = on.decisions[row.subject]
    assert taken.outcome == "open"
    assert row.data["voter"] == act.actor
    assert on.holds(act) & on.legal.voters
    assert on.legal.own_plan or on.plans[taken.plan][2] != act.actor, "signed their own plan"
    taken.votes[act.actor] = row.value


def _reviewed(on: Replay, row: Row, act: Act) -> None:
    taken = on.decisions[row.subject]
    assert (on.in_force, taken.reviewed) == (row.subject, False)
    taken.reviewed = True


def _merged(on: Replay, row: Row, act: Act) -> None:
    assert "analyst" in on.holds(act)
    assert on.merged != bool(row.value), "merged twice, or parted twice"
    on.merged = bool(row.value)


def _clocked(on: Replay, row: Row, act: Act) -> None:
    on.clocks.hear(row.subject, row.value, row.data, act)


_HEARD: dict[str, Callable[[Replay, Row, Act], None]] = {
    "stage": _staged, "holder": _held, "condition": _met, "finding": _found, "triage": _triaged,
    "waiting": _waited, "referral": _referred, "step": _stepped, "plan": _planned,
    "measure": _measured, "lift": _lifted, "decision": _decided, "vote": _voted, "effect": _reviewed,
    "clock": _clocked, "merged": _merged,
}  # fmt: skip
