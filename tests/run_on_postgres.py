"""Run pytest on a temporary PostgreSQL: `python -m tests.run_on_postgres tests/integration`."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.once import TABLES
from tests.temporary_postgres import temporary_postgres


def main(arguments: list[str]) -> int:
    """Start a server, run pytest against it, stop it."""
    with temporary_postgres() as url:
        if url is None:
            sys.stderr.write("PostgreSQL is not installed.\n")
            return 3
        return run(url, arguments).returncode


def run(
    url: str, arguments: list[str], *, capture: bool = False, like: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run pytest in a process of its own, on the database named; `like` has the tables already."""
    environment = {**os.environ, "DATABASE_URL": url, TABLES: like}
    environment.pop("ANSWERABLE_DATA", None)
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--no-cov", *arguments],
        env=environment, check=False, text=True, capture_output=capture,
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
