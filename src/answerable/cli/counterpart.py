"""The counterpart's own door at the command line: made ready, served, and who may come in."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from answerable.cli.assessment import as_json, tell
from answerable.cli.door import AtFault, acting, answerable, emit, house
from answerable.cli.serve import address_of, refuse_port_in_use
from answerable.counterpart import standing

NOT_OPEN = (
    "This installation has no door for counterparts: set ANSWERABLE_COUNTERPART_BIND to open it."
)
THREADS = "2"
KEPT_FROM_IT = ("DATABASE_URL", "ANSWERABLE_DATA", "ANSWERABLE_AS", "ANSWERABLE_MAIL_PASSWORD_FILE")
"""What the door's process is not even told."""


@answerable.group()
def counterpart() -> None:
    """The door of officials of a counterpart: what is released to them, and their answers."""


@counterpart.command()
def serve() -> None:
    """Serve the counterpart's door at ANSWERABLE_COUNTERPART_BIND. Needs the worker to carry."""
    own = standing.counterpart_settings(os.environ, _data())
    if not own["COUNTERPART_BIND"]:
        raise AtFault(NOT_OPEN)
    address, port = address_of(own["COUNTERPART_BIND"], "ANSWERABLE_COUNTERPART_BIND")
    refuse_port_in_use(address, port, "ANSWERABLE_COUNTERPART_BIND")
    _prepare(own)
    environment = {k: v for k, v in os.environ.items() if k not in KEPT_FROM_IT}
    environment["ANSWERABLE_COUNTERPART_DATA"] = str(own["COUNTERPART_FOLDER"])
    environment["DJANGO_SETTINGS_MODULE"] = "answerable.config.counterpart"
    arguments = [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", address,
        "--port", str(port), "--workers", "1", "--runtime-threads", "1",
        "--blocking-threads", THREADS, "--no-ws", "--http", "1", "--log-level", "warning",
        "--respawn-failed-workers", "answerable.config.counterpart_wsgi:application",
    ]  # fmt: skip
    os.execve(sys.executable, arguments, environment)


@counterpart.command()
@click.option("--admin", default="", help="PostgreSQL: address of the server as an administrator.")
def prepare(admin: str) -> None:
    """Make the door's stores; on PostgreSQL its database and its role, which reaches nothing else."""
    own = standing.counterpart_settings(os.environ, _data())
    if not admin:
        _prepare(own)
        click.echo(f"The counterpart's stores are ready in {own['COUNTERPART_FOLDER']}.")
        return
    if not os.environ.get("DATABASE_URL"):
        raise AtFault("Set DATABASE_URL first: the door's database is made beside the records.")
    from answerable.counterpart.stores import setting_up

    url = setting_up.set_up(admin, os.environ.get("DATABASE_URL", ""))
    click.echo(f"ANSWERABLE_COUNTERPART_URL={url}")


@counterpart.command()
@click.argument("reference")
@click.argument("office")
@click.option("--days", default=7, show_default=True, help="How long the link holds.")
@click.option("--because", required=True, help="Why they are let in.")
@as_json
@click.pass_context
def invite(
    context: click.Context, reference: str, office: str, days: int, because: str, as_json: bool
) -> None:
    """Invite an official of a counterpart, by the office they hold; prints a link that works once."""
    by = acting(context)
    from django.conf import settings

    from answerable.channel.actions import portal

    if not settings.COUNTERPART_BIND:
        raise AtFault(NOT_OPEN)
    row, token = portal.invite_official(
        reference, office, until_on=by.today + timedelta(days=days), because=because, by=by
    )
    link = f"{settings.COUNTERPART_ADDRESS}/join/{token}"
    tell({"official": row.reference, "until": row.until_on, "link": link}, as_json=as_json)


@counterpart.command()
@click.argument("reference")
@as_json
@click.pass_context
def officials(context: click.Context, reference: str, as_json: bool) -> None:
    """The officials of a counterpart that were ever invited, and where each stands."""
    by = acting(context)
    from answerable.channel.queries import portal

    lines = [
        {"official": one.reference, "office": one.office, "state": one.state,
         "invited_on": one.invited_on, "until": one.until_on, "joined_on": one.joined_on,
         "removed_on": one.removed_on}
        for one in portal.officials(reference, by=by)
    ]  # fmt: skip
    if as_json:
        emit(lines)
        return
    for line in lines:
        click.echo(f"{line['official']}  {line['state']:8}  {line['office']}")


@counterpart.command()
@click.argument("official")
@click.option("--because", required=True, help="Why they are removed.")
@as_json
@click.pass_context
def remove(context: click.Context, official: str, because: str, as_json: bool) -> None:
    """Remove an official: link, account and session open nothing from the next request on."""
    by = acting(context)
    from answerable.channel.actions import portal

    row = portal.remove_official(official, because=because, by=by)
    tell({"official": row.reference, "state": row.state}, as_json=as_json)


@counterpart.command("handed-in")
@click.argument("reference")
@as_json
@click.pass_context
def handed_in(context: click.Context, reference: str, as_json: bool) -> None:
    """What came in by the door of a counterpart: answers, questions of theirs, copies they opened."""
    by = acting(context)
    from answerable.channel.queries import portal

    lines = [
        {"key": one.row.key, "on": one.row.handed_on, "kind": one.row.kind, "of": one.row.of,
         "office": one.office, "text": one.row.text, "answer": one.row.answer,
         "refused_because": one.row.refused_because, "replied_on": one.row.replied_on,
         "replied_with": one.reply.reference if one.reply else ""}
        for one in portal.entry_lines(reference, by=by)
    ]  # fmt: skip
    if as_json:
        emit(lines)
        return
    for line in lines:
        click.echo(
            f"{line['key']}  {line['on']}  {line['kind']:6}  {line['of']:16}  {line['text']}"
        )


@counterpart.command("reply")
@click.argument("reference")
@click.argument("key")
@click.argument("release")
@as_json
@click.pass_context
def reply(context: click.Context, reference: str, key: str, release: str, as_json: bool) -> None:
    """Reply to a question of theirs (its key, of `handed-in`) with what stands released to them."""
    by = acting(context)
    from answerable.channel.actions import portal

    row = portal.reply(reference, key, release=release, by=by)
    tell({"key": row.key, "replied_with": release, "replied_on": row.replied_on}, as_json=as_json)


@counterpart.command()
def carry() -> None:
    """Carry now what the worker would carry within seconds: in, then out."""
    house()
    from answerable.actor import machine
    from answerable.worker import portal

    if not portal.is_open():
        raise AtFault(NOT_OPEN)
    portal.carry(by=machine(datetime.now(UTC)))
    click.echo("Carried.")


def _prepare(own: dict[str, object]) -> None:
    from answerable.counterpart.stores import Closed, Place

    place = Place(Path(str(own["COUNTERPART_FOLDER"])), str(own["COUNTERPART_URL"]))
    try:
        place.module.prepare(place)
    except Closed as closed:
        raise AtFault(f"The counterpart's stores cannot be reached: {closed}") from closed


def _data() -> Path:
    return Path(os.environ.get("ANSWERABLE_DATA") or Path.cwd() / "var").resolve()
