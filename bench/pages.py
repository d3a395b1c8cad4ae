"""How long the main pages take on the example: processor and wall time of each, median of seven."""

from __future__ import annotations

import os
import statistics
import sys
import time
from importlib import import_module

from bench.written import write

PAGES = ("/", "/intake", "/incidents", "/cases", "/situations")
ROUNDS, READER = 7, "analyst"


def main() -> None:
    """Measure the pages of an installation that holds the example (`ANSWERABLE_DATA`)."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.config.settings")
    import django

    django.setup()
    from django.test import Client

    client = Client(SERVER_NAME="127.0.0.1")
    if not signed_in(client):
        sys.stderr.write("Load the example first: ./do answerable example load\n")
        raise SystemExit(2)
    figures = {page: measured(client, page) for page in PAGES}
    for page, seconds in figures.items():
        sys.stdout.write(f"{page}: {seconds}\n")
    write("pages", "./do bench pages", figures)


def signed_in(client: object) -> bool:
    """Sign the reader in, if there is one."""
    from django.conf import settings

    from answerable.accounts import queries

    account = queries.account_named(READER)
    if account is None:
        return False
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    store["account"], store["seal"] = account.pk, account.get_session_auth_hash()
    store.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = store.session_key  # type: ignore[attr-defined]  # a test client
    return True


def measured(client: object, page: str) -> dict[str, float]:
    """The medians of a page, the first visit left out."""
    walls, processor = [], []
    for _ in range(ROUNDS + 1):
        wall, cpu = time.perf_counter(), time.process_time()
        answer = client.get(page)  # type: ignore[attr-defined]  # a test client
        assert answer.status_code == 200, (page, answer.status_code)
        walls.append(time.perf_counter() - wall)
        processor.append(time.process_time() - cpu)
    return {
        "wall_seconds": round(statistics.median(walls[1:]), 3),
        "processor_seconds": round(statistics.median(processor[1:]), 3),
    }
