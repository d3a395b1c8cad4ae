"""Two workers never propose at once: each would miss what the other has not kept yet."""

from __future__ import annotations

import threading

import pytest
from django.db import connection

from answerable.incidents import actions
from answerable.incidents.actions.rows import PROPOSING
from tests import build

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer anyway"),
]


def test_a_second_worker_waits_until_the_first_has_kept_what_it_found() -> None:
    done = threading.Event()

    def propose() -> None:
        actions.propose_links("r-22222222", by=build.house())
        connection.close()
        done.set()

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [PROPOSING])
        worker = threading.Thread(target=propose)
        worker.start()
        assert not done.wait(0.7)
        cursor.execute("SELECT pg_advisory_unlock(%s)", [PROPOSING])
    worker.join(30)
    assert done.is_set()
