"""The first start of an installation, and the example that shows what it is for."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import click

from answerable.actor import Door, Role, machine
from answerable.cli.door import answerable, house
from answerable.cli.serve import run_together

FIRST = "administrator"
SIGN_IN_AS = (
    ("analyst", "takes a report in, reads it, begins an incident, writes findings"),
    ("analyst2", "gives the second signature"),
    ("policy", "moves cases on, proposes a plan"),
    ("channel", "asks the partner, records what is answered and what is not"),
    ("decider", "votes and decides (with decider2, decider3)"),
    ("inspector", "reads everything but who a source is; the ledger"),
    ("admin", "people and access, no content"),
)


@answerable.command()
@click.option("--empty", is_flag=True, help="Without the example.")
def start(empty: bool) -> None:
    """Set everything up the first time, then run pages and worker in one command."""
    _set_up(empty=empty)
    sys.exit(run_together())


@answerable.group()
def example() -> None:
    """An invented war, an invented office, and a backlog in which nothing was done."""


@example.command()
def load() -> None:
    """Load the example into an empty installation. Takes one to two minutes on a quiet machine."""
    _set_up(empty=True, say_if_known=False)
    _load_example()


def _set_up(*, empty: bool, say_if_known: bool = True) -> None:
    house()
    from django.core.management import call_command

    from answerable.accounts import queries
    from answerable.ledger.viewer import HOUSE, looking_as

    with looking_as(HOUSE):
        call_command("migrate", interactive=False, verbosity=0)
    if queries.has_administrator():
        if say_if_known:
            click.echo("The records are here already; nothing was set up anew.")
        return
    _first_administrator()
    if not empty:
        _load_example()


def _first_administrator() -> None:
    from answerable.accounts import actions

    by, password = machine(datetime.now(UTC), Door.SETUP), actions.new_password()
    account = actions.open_account(
        username=FIRST, name="Administrator", password=password,
        because="the first administrator", by=by,
    )  # fmt: skip
    actions.grant_role(account, Role.ADMINISTRATOR, because="the first administrator", by=by)
    click.echo("The first administrator. The password is shown this once; a second factor is asked")
    click.echo(f"for at the first sign-in.\n\n    user name  {FIRST}\n    password   {password}\n")


def _load_example() -> None:
    from answerable.accounts import actions
    from answerable.ledger.viewer import HOUSE, looking_as
    from answerable.upkeep import example as invented

    password = actions.new_password()
    now = datetime.now(UTC)
    with (
        looking_as(HOUSE),
        click.progressbar(
            length=invented.INCIDENTS, label="Loading the example", file=sys.stderr
        ) as bar,
    ):
        seen = 0

        def tell(done: int, of: int) -> None:
            nonlocal seen
            bar.update(done - seen)
            seen = done

        loaded = invented.load(password=password, by=machine(now, Door.SETUP), tell=tell)
    click.echo(
        f"The example is loaded: {loaded.incidents} incidents, {loaded.reports} reports in the queue, "
        f"{loaded.people} people. All of it is invented."
    )
    click.echo(f"Its people share one password, shown this once:\n\n    password   {password}\n")
    for username, what in SIGN_IN_AS:
        click.echo(f"    {username:<10} {what}")
    click.echo("\nBegin as analyst. `answerable user list` names the others.\n")
    _tell_of_the_door(loaded.link)


def _tell_of_the_door(token: str) -> None:
    """The other side: an official of the invented state comes in by a link that works once."""
    from django.conf import settings

    link = f"{settings.COUNTERPART_ADDRESS}/join/{token}"
    click.echo(f"The partner's side, by a link that works once, for thirty days:\n\n    {link}\n")
    if not settings.COUNTERPART_BIND:
        click.echo(
            "Its door is shut: start with ANSWERABLE_COUNTERPART_BIND=127.0.0.1:8001 ./do run\n"
        )
