"""A generated office: reports of many ages, held and in use here and there, full of canaries."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from answerable.actor import Actor, Level, Role
from answerable.assessment import actions as assessment
from answerable.assessment.models import Case
from answerable.incidents import actions as incidents
from answerable.incidents.models import Judgement, Statement
from answerable.incidents.rules.incidents import Described
from answerable.incidents.rules.statements import State
from answerable.intake import actions as intake
from answerable.intake.models import Report, Source
from answerable.intake.queries import preview
from answerable.intake.rules import Allowed, Reliability, SourceKind, Use
from answerable.refusal import Refused
from answerable.retention import actions
from answerable.retention.models import Erasure
from answerable.retention.rules import Kind
from tests import build

WHY = "as the rule of retention says"
LIMITS = {Kind.REPORT: 100, Kind.IDENTITY: 40}
SETTING = "report=100 identity=40"


@dataclass
class Told:
    """One report and everything that decides whether it may go."""

    reference: str
    source: str
    canary: str
    days: int
    """How many days ago the last thing that counts happened."""
    held: bool = False
    in_use: bool = False
    incident: str = ""


@dataclass
class World:
    """What was made, and what is to be expected of it."""

    told: list[Told] = field(default_factory=list)
    canaries_of: dict[str, list[str]] = field(default_factory=dict)
    """Report or source → the words that must be gone with it."""

    def expected(self) -> set[tuple[str, str]]:
        """What a sweep must propose today: worked out here, apart from the rules."""
        found = {
            ("report", one.reference) for one in self.told
            if one.days >= LIMITS[Kind.REPORT] and not one.held and not one.in_use
        }  # fmt: skip
        for source in {one.source for one in self.told}:
            its = [one for one in self.told if one.source == source]
            if min(one.days for one in its) >= LIMITS[Kind.IDENTITY] and not any(
                one.held or one.in_use for one in its
            ):
                found.add(("identity", source))
        return found


def person(*roles: Role, name: str = "") -> Actor:
    """Somebody who sees all of it."""
    return build.person(*roles, name=name)


def ago(actor: Actor, days: int) -> Actor:
    """The same person some days earlier, in the roles of today."""
    return replace(actor, moment=build.NOON - timedelta(days))


def made(seed: int, count: int) -> World:
    """An office of `count` reports."""
    chance, world = random.Random(seed), World()
    clerk, analyst = person(Role.INTAKE_OFFICER), person(Role.ANALYST)
    lawyer = person(Role.LEGAL_ADVISER)
    for number in range(count):
        one = _report(world, chance, seed * 1000 + number, clerk)
        if chance.random() < 0.6:
            _case(one, chance, analyst)
        _hold(one, world, chance, lawyer)
    return world


def _report(world: World, chance: random.Random, number: int, clerk: Actor) -> Told:
    days, canary = chance.choice([5, 39, 40, 99, 100, 250]), f"Zqcanary{number}qZ"
    by = ago(clerk, days)
    source = intake.add_source(
        name=f"Voice {number}", kind=SourceKind.EYEWITNESS, reliability=Reliability.C,
        level=Level.INTERNAL, identity=f"{canary}who", contact=f"{canary}@example.test", by=by,
    )  # fmt: skip
    if chance.random() < 0.5:
        reference = _told(canary, source.name, by)
    else:
        reference = _listed(canary, source.name, by)
    source_reference = Report.everything.get(reference=reference).source.reference
    one = Told(reference, source_reference, canary, days)
    world.told.append(one)
    world.canaries_of[reference] = [canary]
    return one


def _told(canary: str, source: str, by: Actor) -> str:
    words = (
        f"On 3 March 2026 twelve people were killed at {canary} market in Ostrel, a clinic said."
    )
    found = Source.everything.get(name=source)
    report = intake.receive_told(
        words, source=found, precise_place=f"{canary} lane", level=Level.INTERNAL,
        consent=Allowed(Use.INTERNAL, f"not to {canary}", "by telephone"), by=by,
    ).report  # fmt: skip
    return report.reference


def _listed(canary: str, source: str, by: Actor) -> str:
    found = Source.everything.get(name=source)
    day = (by.today - timedelta(1)).isoformat()
    text = f"Date,Town,Killed,Weapon\n{day},{canary} town,3,{canary} bomb\n".encode()
    taken = intake.take_in_list(
        text, source=found, mapping=preview(text).plan, filename=f"{canary}.csv",
        level=Level.INTERNAL, by=by,
    )  # fmt: skip
    incidents.propose_links(taken.taken[0], by=build.house(by.moment))
    return taken.taken[0]


def _case(one: Told, chance: random.Random, analyst: Actor) -> None:
    by = ago(analyst, one.days)
    said = Statement.everything.filter(report__reference=one.reference)
    if not said:
        return
    for statement in said:
        incidents.settle_statement(statement.reference, State.ACCEPTED, by=by)
    day = (by.today - timedelta(1)).isoformat()
    begun = incidents.begin_incident(
        one.reference, Described("The mill", day, "Ostrel"), because=WHY, by=by
    )
    one.incident = begun.reference
    assert Judgement.everything.filter(left=one.reference, right=begun.reference).exists()
    assessment.triage_report(begun.reference, "accepted", because=WHY, by=by)
    row = assessment.open_case(begun.reference, because=WHY, by=by)
    closed = chance.choice([None, 1, 60, 100, 200])
    if closed is None or closed > one.days:
        one.in_use = True
        return
    # Written as a row: what is tested here begins where a case is closed.
    Case.everything.filter(pk=row.pk).update(
        stage="closed", closed_on=build.NOON.date() - timedelta(closed)
    )
    one.days = min(one.days, closed)


def _hold(one: Told, world: World, chance: random.Random, lawyer: Actor) -> None:
    choice = chance.random()
    if choice > 0.45:
        return
    subjects = [one.reference, one.source, one.incident or one.reference]
    placed = actions.place_hold(chance.choice(subjects), because=WHY, by=lawyer)
    if choice < 0.15:
        actions.lift_hold(placed.reference, because=WHY, by=lawyer)
        return
    for other in world.told:
        shares = placed.subject in (other.reference, other.source, other.incident)
        other.held = other.held or shares


def erase(world: World, seed: int) -> set[tuple[str, str]]:
    """Sweep, then let people agree at random, also wrongly; return what was erased."""
    chance = random.Random(seed)
    actions.sweep(by=build.house())
    one, two = person(Role.POLICY_LEAD), person(Role.DECIDER)
    clerk = person(Role.INTAKE_OFFICER)
    erased = set()
    for row in list(Erasure.everything.filter(state="proposed").order_by("reference")):
        agreed = chance.choice([[], [one], [one, one], [clerk, one], [one, two], [two, one]])
        for by in agreed:
            _try(row.reference, by)
        if {by.pseudonym for by in agreed} == {one.pseudonym, two.pseudonym}:
            erased.add((row.kind, row.subject))
    return erased


def _try(reference: str, by: Actor) -> None:
    try:
        actions.agree(reference, because=WHY, by=by)
    except Refused:
        return


def today() -> date:
    return build.NOON.date()
