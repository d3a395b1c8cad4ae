"""How long the first screen takes with ten thousand cases, none of which has reached action."""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import UTC, datetime, timedelta

CASES = 10_000


def main() -> None:
    """Fill a throw-away installation, then measure the first screen and the pages behind it."""
    count = int(os.environ.get("ANSWERABLE_CASES", CASES))
    folder = os.environ.get("ANSWERABLE_BENCH") or tempfile.mkdtemp(prefix="answerable-bench-")
    os.environ["ANSWERABLE_DATA"] = folder
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.config.settings")
    import django

    django.setup()
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from bench.pages import measured, signed_in

    prepare(count)
    client = Client(SERVER_NAME="127.0.0.1")
    assert signed_in(client)
    figures: dict[str, object] = {"cases": count}
    for page in ("/", "/overview/list", "/figures"):
        figures[page] = measured(client, page)
        sys.stdout.write(f"{page}: {figures[page]}\n")
    with CaptureQueriesContext(connection) as asked:
        client.get("/")
    figures["queries"] = len(asked)
    sys.stdout.write(f"queries: {len(asked)}\n")
    if "ANSWERABLE_BENCH" not in os.environ:
        from bench.written import write

        write("first-screen", "./do bench first_screen", figures)


def prepare(count: int) -> None:
    """Tables, a reader and the backlog; nothing when the folder holds them already."""
    from django.core.management import call_command

    from answerable.accounts import queries
    from bench.backlog import fill

    call_command("migrate", verbosity=0)
    if queries.account_named("analyst") is None:
        _reader()
        fill(count, datetime.now(UTC).date())


def _reader() -> None:
    from answerable.accounts import actions
    from answerable.accounts.models import Account
    from answerable.actor import Door, Level, Role, machine

    by = machine(datetime.now(UTC) - timedelta(days=1), Door.SETUP)
    made = actions.open_account(
        username="analyst", name="R. Adeyo", password="correct horse battery",
        because="to measure", ceiling=Level.INTERNAL, by=by,
    )  # fmt: skip
    for role in (Role.ANALYST, Role.POLICY_LEAD):
        actions.grant_role(made, role, because="to measure", by=by)
    Account.objects.filter(pk=made.pk).update(is_example=True)
