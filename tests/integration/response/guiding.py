"""Where a walk goes: mostly to what leads on from where it stands, and one time in four anywhere.

It aims at the ways taken least so far, so that every declared move and measure is reached.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from answerable.assessment.models import Opinion
from tests import build
from tests.integration.response.holding import Watch
from tests.integration.response.legal import DECISION, DONE, REVIEWED, Legal, Way
from tests.integration.response.replay import OPENERS
from tests.integration.response.trying import ON_CASES
from tests.integration.response.trying_around import AROUND
from tests.integration.response.trying_response import ON_RESPONSE
from tests.integration.response.walking import DAYS, Try, Walk

TRIES: dict[str, Try] = {**ON_CASES, **ON_RESPONSE, **AROUND}
NAMES = sorted(TRIES)
SELDOM = frozenset({
    "triage", "open", "write", "sign", "countersign", "opine", "move", "propose", "put", "vote",
    "decide", "carry", "close", "reopen", "reopen_on_news", "weigh_news", "second_weighing",
    "depart", "acknowledge",
})  # fmt: skip
"""What the guide tries often enough, and what takes long: tried less for its own sake."""
WEIGHTS = [0.4 if name in SELDOM else 1.0 for name in NAMES]
APT: dict[str, set[str]] = {
    "opine": {"analyst"}, "write": {"analyst", "policy_lead"}, "dissent": {"analyst", "policy_lead"},
    "wait": {"analyst", "policy_lead"}, "waited": {"analyst", "policy_lead"},
    "plan_step": {"analyst", "policy_lead"}, "finish_step": {"analyst", "policy_lead"},
    "refuse_step": {"analyst", "policy_lead"}, "assign": {"policy_lead", "desk_officer"},
    "extend": {"policy_lead", "decider"}, "pause": {"policy_lead", "decider"},
    "resume": {"policy_lead", "decider"}, "refer": {"policy_lead", "desk_officer"},
    "accept": {"policy_lead", "desk_officer"}, "turn_back": {"policy_lead", "desk_officer"},
    "recall": {"policy_lead", "desk_officer"}, "leave": {"policy_lead", "desk_officer"},
    "back": {"policy_lead", "desk_officer"}, "depart": {"administrator"},
    "write_law": {"legal_adviser"}, "sign_law": {"legal_adviser"},
    "withdraw_law": {"legal_adviser"}, "triage": {"analyst"}, "second": {"intake_officer"},
    "weigh_news": {"analyst", "desk_officer"}, "second_weighing": {"analyst", "desk_officer"},
    "reopen_on_news": {"analyst", "policy_lead"},
    "name_horizon": {"policy_lead"}, "move_horizon": {"policy_lead"},
    "strike_horizon": {"policy_lead"}, "clear": {"desk_officer", "legal_adviser"},
    "object": {"desk_officer", "legal_adviser"}, "withdraw_plan": {"policy_lead"},
    "reconsider": {"policy_lead", "decider"}, "drop": {"policy_lead"}, "review": {"analyst"},
    "lift": {"decider"},
    "dissent_from": {"desk_officer", "analyst"}, "save_pattern": {"analyst"},
    "ask_anew": {"analyst"}, "include": {"analyst"},
    "adopt": {"policy_lead"}, "in_bulk": {"policy_lead", "analyst"}, "reopen": {"policy_lead"},
    "acknowledge": {"intake_officer"}, "merge": {"analyst"}, "split": {"analyst"},
}  # fmt: skip
"""By whom a thing may be done at all: they try it mostly, so that much succeeds."""
TRIAGERS = {"intake_officer", "analyst", "desk_officer"}
AWAY = ("not_occurred", "not_this_actor", "insufficient_information", "duplicate")
GUIDED = 0.78
Next = tuple[str, str, Iterable[str], str]
"""What to try, what about, by which roles, by whom."""


def toward(legal: Legal, stage: str, goal: str) -> str:
    """The first hop of a shortest road from one stage to another."""
    roads = [[stage]]
    for road in roads:
        for source, target in legal.ways:
            if source == road[-1] and target not in road:
                if target == goal:
                    return [*road, target][1]
                roads.append([*road, target])
    raise AssertionError(f"{goal} is not reached from {stage}")


class Life:
    """A walk with its watcher, going on by itself; some with a second case of the same incident."""

    def __init__(self, walk: Walk, *, second: str = "") -> None:
        """`second`: the procedure of the second case; empty: there is one case only."""
        self.walk = walk
        lines = [Line(walk, refuses=walk.likes(0.12))]
        if second:
            lines.append(Line(walk.under(second), counts=False))
        self.lines: tuple[Line, ...] = tuple(lines)
        self.watch = lines[0].watch

    def go(self, steps: int) -> None:
        for number in range(steps):
            self.step(number)
        self.remember()

    def step(self, number: int) -> None:
        """Time goes on a little; somebody tries something; what stands is looked at."""
        self.pass_days(self.walk.chance.choice(DAYS))
        line = self._whose_turn()
        walk = line.walk
        name, walk.aim, roles, who = line.next()
        if walk.attempt(name, TRIES[name], walk.person(roles, who)):
            self._look()
        if number % 8 == 0:
            house = build.house(build.NOON + timedelta(walk.days))
            line.watch.clocks_run_on(house)
            line.watch.nobody_is_stranded(house)

    def _whose_turn(self) -> Line:
        """The first case until it is open; then either."""
        return self.walk.chance.choice(self.lines) if self.walk.case else self.lines[0]

    def _look(self) -> None:
        """What was done to one case was done to no other."""
        for line in self.lines:
            line.walk.reread()
            line.watch.look()

    def pass_days(self, days: int) -> None:
        """Whatever stood in the evening stood so on every day until now."""
        for _ in range(days):
            self.remember()
            for line in self.lines:
                line.walk.days += 1

    def remember(self) -> None:
        self.walk.live[build.NOON.date() + timedelta(self.walk.days)] = self.is_open

    @property
    def is_open(self) -> bool:
        """A merge takes no open case out of sight: its incident stays open until somebody closes it."""
        cases = [line.walk.case for line in self.lines if line.walk.case]
        if any(case.stage != "closed" for case in cases):
            return True
        return not (cases or self.walk.merged or self.watch.replay.turned_away)


class Line:
    """One case of a walk, with who watches it, and where it goes."""

    def __init__(self, walk: Walk, *, counts: bool = True, refuses: bool = False) -> None:
        self.walk, self.refuses = walk, refuses
        """Whether triage tends to turn this one away."""
        self.watch = Watch(walk, counts=counts)

    def next(self) -> Next:
        walk = self.walk
        if not walk.likes(GUIDED):
            (name,) = walk.chance.choices(NAMES, WEIGHTS)
            return name, "", APT.get(name, ()) if walk.likes(0.75) else (), ""
        if walk.merged:
            return "split", "", {"analyst"}, ""
        if walk.case is None:
            return self._to_a_case()
        if walk.likes(0.15) and (after := self._after()) is not None:
            return after
        if walk.case.stage == "closed":
            news = ("weigh_news", "second_weighing")
            name = walk.chance.choice(("reopen", "reopen", "reopen_on_news", *news))
            roles = TRIAGERS if name in news else {"policy_lead"}
            return name, walk.legal.stages[0] if name == "reopen" else "", roles, ""
        return self._on(walk.case.stage)

    def _to_a_case(self) -> Next:
        walk, replay = self.walk, self.watch.replay
        if replay.accepted or walk.subject.startswith("b-"):
            return "open", "", OPENERS, ""
        if replay.turned_away:
            return walk.chance.choice(("reopen_on_news", "weigh_news")), "", TRIAGERS, ""
        if replay.triage[2] == "awaiting" and walk.likes(0.6):
            return "second", "", TRIAGERS, ""
        return "triage", walk.chance.choice(AWAY) if self.refuses else "accepted", TRIAGERS, ""

    def _after(self) -> Next | None:
        """What follows something begun: an answer to a referral, the end of a step, a wait, a pause."""
        replay, likely = self.watch.replay, list[tuple[str, set[str]]]()
        if replay.referral == "sent":
            names = ("accept", "accept", "accept", "turn_back", "turn_back", "recall")
            likely += [(name, {"policy_lead", "desk_officer"}) for name in names]
        if "planned" in replay.steps.values():
            likely += [("finish_step", {"analyst"}), ("refuse_step", {"analyst"})]
        if replay.waits:
            likely.append(("waited", {"analyst"}))
        if any(one.pauses for one in replay.clocks.running(self.walk.reference())):
            likely.append(("resume", {"policy_lead"}))
        if replay.turned_away:
            likely.append(("close", OPENERS))
        if replay.in_force:
            likely.append(("reconsider", {"policy_lead"}))
        if not likely:
            return None
        name, roles = self.walk.chance.choice(likely)
        return name, "", roles, ""

    def _on(self, stage: str) -> Next:
        target, way = self._goal(stage)
        if self.walk.likes(0.06):  # too soon, mostly
            return "close" if target == "closed" else "move", target, way.roles, ""
        for prompt in sorted(way.needs):
            if not self.watch.replay.countersigned(prompt):
                return self._find(prompt)
        met = self.watch.replay.met
        if DECISION in way.requires - met:
            return self._decide()
        if DONE in way.requires - met:
            return "drop" if self.walk.likes(0.1) else "carry", "any", {"policy_lead"}, ""
        if REVIEWED in way.requires - met:
            return "review", "newest", {"analyst", "policy_lead"}, ""
        if target == "closed":
            return "close", "", way.roles, ""
        return "move", target, way.roles, ""

    def _goal(self, stage: str) -> tuple[str, Way]:
        """The way out of this stage that leads to one taken least; kept until the stage is left."""
        walk = self.walk
        if walk.goal is None or walk.goal[0] != stage:
            source, target = self._least()
            hop = target if source == stage else toward(walk.legal, stage, source)
            walk.goal = (stage, hop)
        return walk.goal[1], walk.legal.ways[walk.goal]

    def _least(self) -> tuple[str, str]:
        """The way least taken by all walks so far; where a measure is rarer still, the one past it."""
        walk, taken = self.walk, self.walk.tally
        ways = {pair: taken.ways[f"{walk.book} {pair[0]} > {pair[1]}"] for pair in walk.legal.ways}
        rarest = min(taken.measures[f"{walk.book} {m}"] for m in walk.legal.measures)
        if rarest < min(ways.values()):
            return walk.legal.stages[-1], walk.chance.choice(("effect_review", "closed"))
        return min(ways, key=lambda pair: (ways[pair], walk.chance.random()))

    def _find(self, prompt: str) -> Next:
        first, second = self.walk.legal.signers[prompt]
        state = self.watch.replay.state_of(prompt)
        if state == "signed":
            return "countersign", prompt, second, ""
        if state == "draft":
            return "sign", prompt, first, ""
        opinions = Opinion.everything.filter(case=self.walk.case, prompt=prompt).count()
        if (self.walk.book, prompt) == ("ngo", "harm") and opinions < 2:
            return "opine", prompt, first, ""
        return "write", prompt, first, ""

    def _decide(self) -> Next:
        replay, walk = self.watch.replay, self.walk
        proposed = [ref for ref, plan in replay.plans.items() if plan[0] == "proposed"]
        if not proposed:
            return "propose", "", {"policy_lead", "desk_officer"}, ""
        opened = [d for d in replay.decisions.values() if d.outcome == "open"]
        if not opened:
            name = "put" if walk.likes(0.7) else walk.chance.choice(("clear", "object"))
            roles = {"policy_lead"} if name == "put" else {"desk_officer", "legal_adviser"}
            return name, "any", roles, ""
        enough = list(opened[0].votes.values()).count("for") >= walk.legal.voices
        return "decide" if enough and walk.likes(0.8) else "vote", "any", walk.legal.voters, ""
