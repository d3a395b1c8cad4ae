"""Copying a PostgreSQL database out at one moment, and back in one transaction, by its own programs."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from glob import glob
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from answerable.ledger.viewer import HOUSE
from answerable.refusal import Refused, say

RECORDS = "records.pgdump"


@contextmanager
def one_moment() -> Iterator[str]:
    """A snapshot others can read from, held open: what is seen inside is what is dumped."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        yield str(cursor.fetchone()[0])


def copy_out(target: Path, snapshot: str) -> None:
    """Dump the records as they are in `snapshot`, seen as the house."""
    _run("pg_dump", "--format=custom", "--no-owner", "--enable-row-security",
         f"--snapshot={snapshot}", f"--file={target}")  # fmt: skip


def copy_in(source: Path) -> None:
    """Replace all records by those of the dump, or change nothing."""
    connection.close()
    _run("pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction",
         "--exit-on-error", f"--dbname={_where()['NAME']}", str(source))  # fmt: skip


def check(source: Path) -> None:
    """Refuse a file that is no dump."""
    _run("pg_restore", "--list", str(source))


def head() -> tuple[int, bytes]:
    """Size and compact range of the live log; (0, b"") where there is none."""
    with connection.cursor() as cursor:
        if "ledger_head" not in connection.introspection.table_names(cursor):
            return 0, b""
        cursor.execute("SELECT size, compact FROM ledger_head")
        row = cursor.fetchone()
    return (int(row[0]), bytes(row[1])) if row else (0, b"")


def _run(program: str, *arguments: str) -> None:
    done = subprocess.run(
        [_found(program), *arguments], env=_environment(), capture_output=True, text=True, check=False
    )  # fmt: skip
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["no reason given"])[0]
        raise Refused(say("{program} did not do it: {said}", program=program, said=said))


def _found(program: str) -> str:
    places = sorted(glob(f"/usr/lib/postgresql/*/bin/{program}"), reverse=True)
    found = next(iter(places), None) or shutil.which(program)
    if found is None:
        raise Refused(say("{program} is not installed: apt-get install postgresql-client",
                          program=program))  # fmt: skip
    return found


def _where() -> dict[str, Any]:
    return dict(connection.settings_dict)


def _environment() -> Mapping[str, str]:
    names = {"PGHOST": "HOST", "PGPORT": "PORT", "PGUSER": "USER", "PGPASSWORD": "PASSWORD",
             "PGDATABASE": "NAME"}  # fmt: skip
    here = _where()
    given = {key: str(here[name]) for key, name in names.items() if here.get(name)}
    return {**os.environ, **given, "PGOPTIONS": f"-c answerable.viewer={HOUSE}"}
