"""A report, an incident and the people around a case, for the tests of this room and the next.

The incident is written as a row: reading its report would start a child process for every test, and
what is tested here begins where an incident exists.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from answerable.accounts import actions as accounts
from answerable.accounts import queries as people
from answerable.accounts.models import Account, Office
from answerable.actor import Actor, Door, Level, Role
from answerable.assessment import actions
from answerable.assessment.models import Case
from answerable.assessment.queries import cases as seen
from answerable.assessment.rules.stages import prompts
from answerable.incidents.models import Incident
from answerable.intake import actions as intake
from answerable.intake.models import Report
from answerable.intake.rules import Reliability, SourceKind
from tests import build

WHY = "as the evidence shows"


def at(actor: Actor, days: int) -> Actor:
    """The same person, `days` later (or earlier)."""
    account = Account.objects.get(pk=actor.account)
    moment: datetime = actor.moment + timedelta(days)
    return people.actor_for(account, door=Door.WEB, moment=moment, stepped_up=True)


def office(name: str) -> Office:
    """An office called `name`."""
    return accounts.found_office(name=name, kind="desk", because=WHY, by=build.house())


def in_office(role: Role, place: Office, *, name: str = "") -> Actor:
    """Somebody who holds a role in an office."""
    made = build.account(name=name)
    accounts.grant_role(made, role, because=WHY, office=place, by=build.house())
    return known(made)


def known(made: Account) -> Actor:
    """Whoever holds an account, at noon of the first day."""
    return people.actor_for(
        Account.objects.get(pk=made.pk), door=Door.WEB, moment=build.NOON, stepped_up=True
    )


def report(level: Level = Level.INTERNAL, *, words: str = "") -> Report:
    """A report just received."""
    by = build.person(Role.INTAKE_OFFICER, ceiling=level)
    source = intake.add_source(
        name=f"A village clinic, {by.pseudonym}", kind=SourceKind.EYEWITNESS,
        reliability=Reliability.C, by=by,
    )  # fmt: skip
    told = words or f"Three people were hurt at the mill in Ostrel. {by.pseudonym}"
    return intake.receive_told(told, source=source, level=level, by=by).report


def incident(level: Level = Level.INTERNAL, *, days_ago: int = 0) -> Incident:
    """An incident whose first report came in `days_ago`."""
    reference = accounts.new_reference("i")
    received = build.NOON - timedelta(days_ago)
    accounts.mark_new(reference, level, by=build.house())
    made = Incident(
        reference=reference, title="The mill, Ostrel", recipient_states=["Veskara"],
        first_received_at=received, created_at=build.NOON, protected_by=reference,
    )  # fmt: skip
    made.save(force_insert=True)
    return made


def case(by: Actor | None = None, *, days_ago: int = 0) -> Case:
    """An open case at the first stage."""
    opener = by or build.person(Role.ANALYST)
    told = incident(days_ago=days_ago)
    actions.triage_report(told.reference, "accepted", because=WHY, by=opener)
    return actions.open_case(told.reference, because=WHY, by=opener)


def reopen(row: Case, by: Actor, target: str = "incident_analysis") -> None:
    """A closed case opened again by a report that has just come in."""
    actions.reopen_on_news(
        row.reference, news=[report().reference], what_is_new="new film", because=WHY,
        target=target, by=by,
    )  # fmt: skip


def find(row: Case, prompt: str, author: Actor, second: Actor) -> None:
    """A finding on one prompt, signed by its author and countersigned."""
    made = actions.write_finding(
        row.reference, prompt, likelihood="likely", confidence="moderate", because=WHY, by=author
    )
    actions.sign_finding(made.reference, because=WHY, by=author)
    actions.countersign(made.reference, because=WHY, by=second)


def lead_on(row: Case, author: Actor, second: Actor) -> Case:
    """Answer everything the stage needs and move the case on."""
    book = seen.book_of(row)
    move = book.moves_from(row.stage)[0]
    for prompt in prompts(book):
        if prompt.code in move.needs:
            find(row, prompt.code, author, second)
    return actions.move_case(row.reference, move.target, because=WHY, by=second)
