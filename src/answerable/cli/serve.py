"""Commands that run the house: the pages, the worker, both together; and the tables' set-up."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from types import FrameType

import click

from answerable.cli.door import UNAVAILABLE, AtFault, answerable, house

BIND = "127.0.0.1:8000"
THREADS = "4"
"""Requests answered at the same time; SQLite writes one at a time anyway."""
SELF = [sys.executable, "-c", "from answerable.cli import main; main()"]
WORKER_RESTS = 2.0
"""Seconds before a worker that ended is started again."""
PATIENCE = 60.0
"""Seconds to wait for the pages to answer, and for the children to stop."""


def bind() -> tuple[str, int]:
    """Address and port from `ANSWERABLE_BIND`."""
    return address_of(os.environ.get("ANSWERABLE_BIND", BIND), "ANSWERABLE_BIND")


def address_of(text: str, setting: str) -> tuple[str, int]:
    """Address and port of a setting, told apart at the last colon."""
    address, _, port = text.rpartition(":")
    if not port.isdigit() or not 0 < int(port) < 65536:
        raise click.UsageError(f"{setting} must be address:port, like 127.0.0.1:8000.")
    return address.strip("[]") or "127.0.0.1", int(port)


def refuse_port_in_use(address: str, port: int, setting: str = "ANSWERABLE_BIND") -> None:
    """Two servers on one port would share it unseen, and answer from two sets of records in turn."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError as fault:
            raise AtFault(
                f"The pages cannot stand at {address}:{port} ({fault.strerror}). "
                f"Stop what answers there, or choose another port with {setting}."
            ) from fault


@answerable.command()
@click.option("--quiet", is_flag=True, help="Say nothing unless something is wrong.")
def migrate(quiet: bool) -> None:
    """Make or bring up to date the tables of the records."""
    house()
    from django.core.management import call_command

    from answerable.ledger.viewer import HOUSE, looking_as

    with looking_as(HOUSE):
        call_command("migrate", interactive=False, verbosity=0)
    if not quiet:
        click.echo("The records are set up.")


@answerable.command()
def serve() -> None:
    """Serve the pages at ANSWERABLE_BIND (default 127.0.0.1:8000). Needs a worker beside it."""
    address, port = bind()
    refuse_port_in_use(address, port)
    _make_ready()
    arguments = [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", address,
        "--port", str(port), "--workers", "1", "--runtime-threads", "1",
        "--blocking-threads", THREADS, "--no-ws", "--http", "1", "--log-level", "warning",
        "--respawn-failed-workers", "answerable.config.wsgi:application",
    ]  # fmt: skip
    # In place of this process: what the checks needed in memory is given back.
    os.execv(sys.executable, arguments)


@answerable.command()
def worker() -> None:
    """Do what follows from acts: read what came in, propose links, sign the log, check the vault."""
    _make_ready()
    from answerable.worker.run import main

    main()


@answerable.command()
def up() -> None:
    """Set up the records, then run pages and worker together; Ctrl-C stops both."""
    sys.exit(run_together())


def run_together() -> int:
    """Migrate, start pages and worker as children, wait; return the exit code."""
    made = subprocess.run([*SELF, "migrate", "--quiet"], check=False)
    if made.returncode:
        return made.returncode
    children = {name: _start(name) for name in ("serve", "worker", *_further_doors())}
    stopping = _Stopping()
    try:
        _await_pages(children["serve"], stopping)
        while not stopping.asked and children["serve"].poll() is None:
            _start_again(children, stopping)
            time.sleep(0.5)
    finally:
        _stop(children)
    return 0 if stopping.asked else UNAVAILABLE


def _further_doors() -> tuple[str, ...]:
    """The counterpart's door, only where the operator set its address."""
    return ("counterpart serve",) if os.environ.get("ANSWERABLE_COUNTERPART_BIND") else ()


def _start_again(children: dict[str, subprocess.Popen[bytes]], stopping: _Stopping) -> None:
    """Whatever ended beside the pages is started again."""
    for name, child in list(children.items()):
        if name != "serve" and child.poll() is not None and not stopping.asked:
            click.echo(f"The {name.split()[0]} ended; it is started again.", err=True)
            time.sleep(WORKER_RESTS)
            children[name] = _start(name)


class _Stopping:
    """Whether somebody asked us to stop."""

    def __init__(self) -> None:
        self.asked = False
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._ask)

    def _ask(self, number: int, frame: FrameType | None) -> None:
        self.asked = True


def _start(name: str) -> subprocess.Popen[bytes]:
    # A session of its own: Ctrl-C reaches us alone, and we stop the children in order.
    return subprocess.Popen([*SELF, *name.split()], start_new_session=True)


def _await_pages(pages: subprocess.Popen[bytes], stopping: _Stopping) -> None:
    address, port = bind()
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and not stopping.asked:
        if pages.poll() is not None:
            raise AtFault("The pages did not start; the lines above say why.")
        try:
            socket.create_connection((address, port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
            continue
        shown = f"[{address}]" if ":" in address else address
        click.echo(f"Answerable runs at http://{shown}:{port}/ — stop it with Ctrl-C.")
        return


def _stop(children: dict[str, subprocess.Popen[bytes]]) -> None:
    for child in children.values():
        if child.poll() is None:
            child.terminate()
    for child in children.values():
        try:
            child.wait(PATIENCE / 4)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def _make_ready() -> None:
    """Refuse what is unsafe, hold the data folder, see that the tables are there."""
    house()
    from pathlib import Path

    from django.conf import settings
    from django.db import connection

    from answerable.upkeep import guard, running

    guard.refuse_unsafe()
    if running.share(Path(settings.DATA)) is None:
        raise AtFault("A restore has the data folder to itself. Try again when it is done.")
    if "ledger_head" not in connection.introspection.table_names():
        raise AtFault("The records are not set up yet. Run: answerable migrate")
    connection.close()
