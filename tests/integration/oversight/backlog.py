"""A small invented backlog, made as people make it: a list taken in, incidents begun, cases opened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from answerable.accounts import actions as accounts
from answerable.accounts import queries as people
from answerable.accounts.models import Account, Office
from answerable.actor import Actor, Door, Level, Role
from answerable.assessment import actions as cases
from answerable.assessment.models import Case
from answerable.incidents import actions as incidents
from answerable.incidents.models import Incident, Statement
from answerable.incidents.rules.incidents import Described
from answerable.incidents.rules.statements import State
from answerable.intake import actions as intake
from answerable.intake.queries import preview
from answerable.intake.rules import SourceKind
from tests import build

WHY = "as the evidence shows"
PLACES = (
    "Kellan",
    "Orla",
    "Sorrin",
    "Delun",
    "Tann",
    "Varrick",
    "Lissen",
    "Corran",
    "Brae",
    "Sande",
)


def at(actor: Actor, days_ago: int) -> Actor:
    """The same person on an earlier day."""
    account = Account.objects.get(pk=actor.account)
    moment: datetime = build.NOON - timedelta(days_ago)
    return people.actor_for(account, door=Door.WEB, moment=moment, stepped_up=True)


TEAM = (Role.ANALYST, Role.INTAKE_OFFICER, Role.POLICY_LEAD)
LONG_AGO = date(2020, 1, 1)


def team(*, ceiling: Level = Level.INTERNAL) -> Actor:
    """Somebody who has long been allowed to take in, triage, open, hold and move cases."""
    return _since_long_ago(build.account(ceiling=ceiling), TEAM)


def _since_long_ago(made: Account, roles: Sequence[Role], place: Office | None = None) -> Actor:
    for role in roles:
        accounts.grant_role(
            made, role, because=WHY, office=place, from_on=LONG_AGO, by=build.house()
        )
    account = Account.objects.get(pk=made.pk)
    return people.actor_for(account, door=Door.WEB, moment=build.NOON, stepped_up=True)


def office(name: str) -> Office:
    """An office called `name`."""
    return accounts.found_office(name=name, kind="desk", because=WHY, by=build.house())


def in_office(place: Office, *roles: Role, name: str = "", level: Level = Level.INTERNAL) -> Actor:
    """Somebody who holds roles in an office."""
    return _since_long_ago(build.account(name=name, ceiling=level), roles, place)


def received(
    days_ago: Sequence[int], *, by: Actor, level: Level = Level.INTERNAL,
    recipients: Sequence[str] = ("Veskara",),
) -> list[Incident]:  # fmt: skip
    """Incidents whose first reports came in so many days ago."""
    return [_one(number, days, by, level, recipients) for number, days in enumerate(days_ago)]


def _one(number: int, days: int, by: Actor, level: Level, recipients: Sequence[str]) -> Incident:
    then = at(by, days)
    day = (then.today - timedelta(1)).isoformat()
    place = f"{PLACES[number % len(PLACES)]} {chr(65 + number // len(PLACES))}"
    text = f"Date,Town,Killed\n{day},{place},{number + 1}\n".encode()
    source = intake.source_named("Orla Valley Monitor", SourceKind.NGO_OR_PRESS, by=then)
    taken = intake.take_in_list(
        text, source=source, mapping=preview(text).plan, level=level, by=then
    )
    report = taken.taken[0]
    incidents.propose_links(report, by=build.house(then.moment))
    for statement in Statement.everything.filter(report__reference=report):
        incidents.settle_statement(statement.reference, State.ACCEPTED, by=then)
    described = Described(title=f"Mill, {place}", happened_on=day, place=place)
    return incidents.begin_incident(
        report, described, recipient_states=recipients, because=WHY, by=then
    )


def opened(incident: Incident, *, by: Actor, days_ago: int, office: str = "") -> Case:
    """A case on an incident, accepted and opened so many days ago."""
    then = at(by, days_ago)
    cases.triage_report(incident.reference, "accepted", because=WHY, by=then)
    return cases.open_case(incident.reference, office=office, because=WHY, by=then)
