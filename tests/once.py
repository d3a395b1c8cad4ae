"""What every process of a run needs and one makes: a folder, made once, from which each copies its own.

A run of several processes asks for the same made tables and the same filled installation in each of
them. Who asks first makes it; the others wait and copy. Nothing outlives the run.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

RUN = "ANSWERABLE_TEST_RUN"
TABLES = "ANSWERABLE_TEST_TABLES"
"""Names a database of a PostgreSQL server whose tables are made: the tests' own begins as a copy."""


def begin() -> Callable[[], None]:
    """Name the folder of this run to every process it starts; how it is taken away again."""
    if RUN in os.environ:
        return lambda: None  # another process of this run began it, and takes it away
    folder = os.environ[RUN] = tempfile.mkdtemp(prefix="answerable-run-")

    def end() -> None:
        os.environ.pop(RUN, None)
        shutil.rmtree(folder, ignore_errors=True)

    return end


def once(name: str, make: Callable[[Path], object]) -> Path:
    """The folder `name` of this run: filled by `make`, in whichever process asks first."""
    run = Path(os.environ[RUN])
    made = run / name
    with (run / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            half = Path(tempfile.mkdtemp(dir=run))
            make(half)
            half.rename(made)
    return made
