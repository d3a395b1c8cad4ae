"""People: who holds what, and the acts of an administrator. Inspectors read the same pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.accounts import actions, queries, rules
from answerable.actor import Level, Role
from answerable.assessment.queries.handover import stranded_in_all
from answerable.refusal import Refused, say
from answerable.web.days import day_given
from answerable.web.door import Asked, page

if TYPE_CHECKING:
    from answerable.accounts.models import Account


@page("GET")
def people(asked: Asked) -> HttpResponse:
    """Everybody with an account, the offices and the compartments."""
    return asked.show(
        "accounts/people.html",
        people=queries.people(by=asked.by), offices=queries.offices(),
        compartments=queries.compartments(by=asked.by), levels=list(Level),
        office_kinds=list(rules.OfficeKind), why_not=rules.why_not_administer(asked.by),
        stranded=stranded_in_all(by=asked.by),
    )  # fmt: skip


@page("GET")
def person(asked: Asked, reference: str) -> HttpResponse:
    """One account, and what may be changed about it."""
    shown = queries.person(reference, by=asked.by)
    return asked.show(
        "accounts/person.html",
        person=shown, offices=queries.offices(), roles=list(Role), levels=list(Level),
        compartments=queries.compartments(by=asked.by), why_not=rules.why_not_administer(asked.by),
    )  # fmt: skip


@page("POST")
def open_account(asked: Asked) -> HttpResponse:
    """Open an account with a password made here and shown once."""
    password = actions.new_password()
    account = actions.open_account(
        username=asked.field("username"), name=asked.field("name"), password=password,
        ceiling=level_of(asked.field("ceiling")), because=asked.field("because"), by=asked.by,
    )  # fmt: skip
    return _shown_once(asked, account, password)


@page("POST")
def reset_password(asked: Asked, reference: str) -> HttpResponse:
    """Give somebody a new password, shown once."""
    account, password = queries.account_of(reference, by=asked.by), actions.new_password()
    actions.set_password(account, password, because=asked.field("because"), by=asked.by)
    return _shown_once(asked, account, password)


def _shown_once(asked: Asked, account: Account, password: str) -> HttpResponse:
    response = asked.show(
        "accounts/password_once.html", username=account.username, name=account.name,
        password=password, to=f"/people/{account.reference}",
    )  # fmt: skip
    response["Cache-Control"] = "no-store"
    return response


def _change(change: Callable[[Asked, Account], None], done: str) -> Callable[..., HttpResponse]:
    """A page that changes one account and goes back to it."""

    @page("POST")
    def answer(asked: Asked, reference: str) -> HttpResponse:
        account = queries.account_of(reference, by=asked.by)
        change(asked, account)
        asked.say(say(done, name=account.name))
        return redirect(f"/people/{reference}")

    return answer


def _grant(asked: Asked, account: Account) -> None:
    actions.grant_role(
        account, role_of(asked.field("role")), because=asked.field("because"), by=asked.by,
        office=queries.office_of(asked.field("office"), by=asked.by),
        until_on=day_given(asked.field("until_on")),
    )  # fmt: skip


def _revoke(asked: Asked, account: Account) -> None:
    role = role_of(asked.field("role"))
    actions.revoke_role(account, role, because=asked.field("because"), by=asked.by)


def _admit(asked: Asked, account: Account) -> None:
    code = asked.field("compartment")
    actions.admit(account, code, because=asked.field("because"), by=asked.by)


def _dismiss(asked: Asked, account: Account) -> None:
    code = asked.field("compartment")
    actions.dismiss(account, code, because=asked.field("because"), by=asked.by)


def _clear(asked: Asked, account: Account) -> None:
    ceiling = level_of(asked.field("ceiling"))
    actions.set_ceiling(account, ceiling, because=asked.field("because"), by=asked.by)


def _remove_factor(asked: Asked, account: Account) -> None:
    actions.remove_factor(account, because=asked.field("because"), by=asked.by)


@page("POST")
def found_office(asked: Asked) -> HttpResponse:
    """Found an office."""
    office = actions.found_office(
        name=asked.field("name"), kind=asked.field("kind"), because=asked.field("because"),
        by=asked.by,
    )  # fmt: skip
    asked.say(say("The office {name} is founded.", name=office.name))
    return redirect("/people")


@page("POST")
def fence_compartment(asked: Asked) -> HttpResponse:
    """Make a compartment."""
    code = asked.field("code")
    actions.fence_compartment(
        code, name=asked.field("name"), because=asked.field("because"), by=asked.by
    )
    asked.say(say("The compartment {code} is made; nobody is in it yet.", code=code))
    return redirect("/people")


def role_of(code: str) -> Role:
    """The role with this code, or a refusal."""
    if code not in {role.value for role in Role}:
        raise Refused(say("Choose a role."))
    return Role(code)


def level_of(code: str) -> Level:
    """The marking with this code, or a refusal."""
    if code not in {level.value for level in Level}:
        raise Refused(say("Choose a marking: open, internal, restricted or confidential."))
    return Level(code)


urlpatterns = [
    path("people", people),
    path("people/open", open_account),
    path("people/offices", found_office),
    path("people/compartments", fence_compartment),
    path("people/<str:reference>", person),
    path("people/<str:reference>/password", reset_password),
    path("people/<str:reference>/grant", _change(_grant, "The role of {name} is granted.")),
    path("people/<str:reference>/revoke", _change(_revoke, "The role of {name} is revoked.")),
    path("people/<str:reference>/admit", _change(_admit, "{name} is admitted.")),
    path("people/<str:reference>/dismiss", _change(_dismiss, "{name} is dismissed.")),
    path("people/<str:reference>/ceiling", _change(_clear, "The clearance of {name} is set.")),
    path(
        "people/<str:reference>/factor",
        _change(_remove_factor, "{name} enrols a new second factor."),
    ),
]
