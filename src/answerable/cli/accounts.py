"""People at the command line: accounts, roles, compartments. Passwords are made here and shown once.

Acts as the administrator named by `--as`; before there is any administrator, as the house itself.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import Any

import click

from answerable.actor import Level, Role
from answerable.cli.door import AtFault, acting, answerable, emit, house
from answerable.refusal import Refused, say

ROLE = click.Choice([role.value for role in Role])
LEVEL = click.Choice([level.value for level in Level])
because = click.option("--because", required=True, help="Why: it is what the overseer reads.")
as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@answerable.group()
def user() -> None:
    """People, their roles, and what they may see."""


@user.command()
@click.argument("username")
@click.option("--name", default="", help="The name people know.")
@as_json
def first(username: str, name: str, as_json: bool) -> None:
    """Make the first administrator of an installation, and show the password once."""
    house()
    from answerable.accounts import actions, queries

    if queries.has_administrator():
        raise Refused(say("There is an administrator already: act as them, with --as NAME."))
    by, password = _house(), actions.new_password()
    account = actions.open_account(
        username=username, name=name, password=password, because="the first administrator", by=by
    )
    actions.grant_role(account, Role.ADMINISTRATOR, because="the first administrator", by=by)
    _show_once(username, password, as_json=as_json)


@user.command()
@click.argument("username")
@click.option("--name", default="", help="The name people know.")
@click.option("--ceiling", type=LEVEL, default="internal", show_default=True)
@click.option("--role", "roles", type=ROLE, multiple=True)
@click.option("--until", default="", help="Last day of the roles, needed for an inspector.")
@because
@as_json
@click.pass_context
def add(
    context: click.Context, username: str, name: str, ceiling: str, roles: tuple[str, ...],
    until: str, because: str, as_json: bool,
) -> None:  # fmt: skip
    """Open an account, with roles if you like, and show its password once."""
    by, last = _administrator(context), _day(until)
    from answerable.accounts import actions

    password = actions.new_password()
    account = actions.open_account(
        username=username, name=name, password=password, ceiling=Level(ceiling), because=because,
        by=by,
    )  # fmt: skip
    for role in roles:
        actions.grant_role(account, Role(role), until_on=last, because=because, by=by)
    _show_once(username, password, as_json=as_json)


@user.command("list")
@as_json
@click.pass_context
def list_(context: click.Context, as_json: bool) -> None:
    """Everybody with an account: roles in force, clearance, compartments, second factor."""
    by = _administrator(context)
    from answerable.accounts import queries

    people = queries.people(by=by)
    if as_json:
        emit([asdict(person) for person in people])
        return
    for person in people:
        roles = ", ".join(held.role.words for held in person.roles if held.in_force) or "no role"
        state = "" if person.is_active else " (closed)"
        factor = "second factor" if person.has_factor else "no second factor yet"
        fences = f", in {', '.join(person.compartments)}" if person.compartments else ""
        click.echo(
            f"{person.username}{state}: {person.name}; {roles}; {person.ceiling.words}{fences}; {factor}"
        )


@user.command()
@click.argument("username")
@click.argument("role", type=ROLE)
@click.option("--office", default="", help="Reference of an office; none means everywhere.")
@click.option("--until", default="", help="Last day, as 2026-12-31.")
@because
@click.pass_context
def grant(
    context: click.Context, username: str, role: str, office: str, until: str, because: str
) -> None:
    """Grant a role."""
    by = _administrator(context)
    from answerable.accounts import actions, queries

    actions.grant_role(
        queries.account_called(username, by=by), Role(role), until_on=_day(until),
        office=queries.office_of(office, by=by), because=because, by=by,
    )  # fmt: skip


@user.command()
@click.argument("username")
@click.argument("role", type=ROLE)
@because
@click.pass_context
def revoke(context: click.Context, username: str, role: str, because: str) -> None:
    """Revoke a role; sessions of the account end."""
    _change(context, "revoke_role", username, Role(role), because=because)


@user.command()
@click.argument("username")
@click.argument("compartment")
@because
@click.pass_context
def admit(context: click.Context, username: str, compartment: str, because: str) -> None:
    """Admit somebody to a compartment."""
    _change(context, "admit", username, compartment, because=because)


@user.command()
@click.argument("username")
@click.argument("compartment")
@because
@click.pass_context
def dismiss(context: click.Context, username: str, compartment: str, because: str) -> None:
    """End somebody's admission to a compartment."""
    _change(context, "dismiss", username, compartment, because=because)


@user.command()
@click.argument("username")
@click.argument("ceiling", type=LEVEL)
@because
@click.pass_context
def clear(context: click.Context, username: str, ceiling: str, because: str) -> None:
    """Set how far up the marking ladder somebody may see."""
    _change(context, "set_ceiling", username, Level(ceiling), because=because)


@user.command("reset-factor")
@click.argument("username")
@because
@click.pass_context
def reset_factor(context: click.Context, username: str, because: str) -> None:
    """Take a lost second factor off; a new one is enrolled at the next sign-in."""
    _change(context, "remove_factor", username, because=because)


@user.command()
@click.argument("username")
@because
@click.pass_context
def close(context: click.Context, username: str, because: str) -> None:
    """Close an account; what it holds goes back to the desks of its offices, by the same act."""
    by = _administrator(context)
    from answerable.accounts import queries
    from answerable.assessment.actions import handover

    handed = handover.depart(queries.account_called(username, by=by), because=because, by=by)
    if handed:
        click.echo(f"Back on the desk: {', '.join(handed)}.")


@user.command("set-password")
@click.argument("username")
@because
@as_json
@click.pass_context
def set_password(context: click.Context, username: str, because: str, as_json: bool) -> None:
    """Give somebody a new password, shown once."""
    house()
    from answerable.accounts import actions

    password = actions.new_password()
    _change(context, "set_password", username, password, because=because)
    _show_once(username, password, as_json=as_json)


@user.command()
@click.argument("code")
@click.option("--name", default="")
@because
@click.pass_context
def fence(context: click.Context, code: str, name: str, because: str) -> None:
    """Make a compartment; nobody is in it yet."""
    by = _administrator(context)
    from answerable.accounts import actions

    actions.fence_compartment(code, name=name, because=because, by=by)


@user.command()
@click.argument("name")
@click.argument("kind", type=click.Choice(["embassy", "bureau", "envoy", "desk", "team"]))
@because
@as_json
@click.pass_context
def office(context: click.Context, name: str, kind: str, because: str, as_json: bool) -> None:
    """Found an office; prints its reference."""
    by = _administrator(context)
    from answerable.accounts import actions

    founded = actions.found_office(name=name, kind=kind, because=because, by=by)
    if as_json:
        emit({"reference": founded.reference, "name": founded.name, "kind": founded.kind})
    else:
        click.echo(founded.reference)


@user.command("add-key")
@click.pass_context
def add_key(context: click.Context) -> None:
    """Make the next key for sealed fields and seal anew under it what stands under older ones.

    Old keys still open old backups: keep them as long as those.
    """
    by = _administrator(context)
    from answerable.accounts import sealing

    click.echo(f"{sealing.add_key()} writes from now on. Back it up with the other keys.")
    _reseal(by)


@user.command("reseal")
@click.pass_context
def reseal(context: click.Context) -> None:
    """Seal anew what still stands under an older key: after a key was added by hand, or a restore."""
    _reseal(_administrator(context))


def _reseal(by: Any) -> None:
    from answerable.accounts.actions import reseal_accounts
    from answerable.intake.actions import reseal_sources

    done = reseal_accounts(by=by) + reseal_sources(by=by)
    click.echo(f"{done.count} sealed values stand under the newest key that did not.")
    if done.left:
        raise AtFault(
            f"{done.left} sealed values do not open: a key is missing, or they were moved."
        )


def _change(context: click.Context, action: str, username: str, *given: Any, because: str) -> None:
    by = _administrator(context)
    from answerable.accounts import actions, queries

    account = queries.account_called(username, by=by)
    getattr(actions, action)(account, *given, because=because, by=by)


def _administrator(context: click.Context) -> Any:
    """Who acts: the account named, or the house while nobody can administer yet."""
    house()
    from answerable.accounts import queries

    if not context.find_root().obj and not queries.has_administrator():
        return _house()
    return acting(context)


def _house() -> Any:
    from answerable.actor import Door, machine

    return machine(datetime.now(UTC), Door.SETUP)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Refused(say("Give the day as year, month and day: 2026-03-16.")) from None


def _show_once(username: str, password: str, *, as_json: bool) -> None:
    if as_json:
        emit({"username": username, "password": password})
        return
    click.echo(f"User name: {username}\nPassword:  {password}")
    click.echo(
        "It is shown this once. The second factor is enrolled at the first sign-in.", err=True
    )
