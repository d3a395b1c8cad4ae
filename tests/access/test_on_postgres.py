"""What is proved on SQLite holds on PostgreSQL, where the second wall stands as well."""

from __future__ import annotations

import pytest
from django.db import connection

from tests.installation import tables
from tests.run_on_postgres import run

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.skipif(
        connection.vendor == "postgresql", reason="this run is on PostgreSQL itself"
    ),
]


@pytest.mark.parametrize(
    "paths",
    [
        [
            "tests/access/test_second_wall.py",
            "tests/integration/accounts",
            "tests/integration/ledger",
            # Of installations of its own, which are on SQLite whatever this run is on.
            "--ignore=tests/integration/ledger/test_commands.py",
            "tests/integration/intake/test_receiving.py",
            "tests/integration/incidents/test_turns.py",
        ],
        pytest.param(["tests/integration", "tests/access"], marks=pytest.mark.soak),
    ],
    ids=["the wall, people and the ledger", "everything"],
)
def test_the_same_tests_pass_on_postgresql(paths: list[str], postgres_url: str) -> None:
    like = tables(postgres_url).database_url.rpartition("/")[2]
    done = run(postgres_url, [*paths, "-x"], capture=True, like=like)
    assert done.returncode == 0, done.stdout[-4000:]
