"""A PostgreSQL server for the length of a test run: own folder, socket only, no superuser for us."""

from __future__ import annotations

import glob
import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote


def programs() -> Path | None:
    """Where PostgreSQL's programs are, the newest first; None when it is not installed."""
    found = [
        os.environ.get("PGBIN", ""),
        *sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True),
        os.path.dirname(shutil.which("initdb") or ""),
    ]
    return next((Path(d).resolve() for d in found if d and Path(d, "initdb").exists()), None)


@contextmanager
def temporary_postgres() -> Iterator[str | None]:
    """The `DATABASE_URL` of a fresh server, or None without PostgreSQL. Root drops to another user."""
    bin_ = programs()
    if bin_ is None:
        yield None
        return
    folder = tempfile.mkdtemp(prefix="pgt")
    run = _runner(folder)
    run(bin_ / "initdb", "-D", f"{folder}/data", "-U", "postgres", "--auth=trust", "-E", "UTF8",
        "--locale=C.UTF-8", "--no-sync")  # fmt: skip
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
    run(
        bin_ / "pg_ctl", "-D", f"{folder}/data", "-w", "-l", f"{folder}/log", "-o", options, "start"
    )
    try:
        for statement in (
            "CREATE ROLE answerable LOGIN CREATEDB NOSUPERUSER NOBYPASSRLS",
            "CREATE DATABASE answerable OWNER answerable",
        ):
            run(bin_ / "psql", "-h", folder, "-U", "postgres", "-c", statement)
        yield f"postgres://answerable@{quote(folder, safe='')}/answerable"
    finally:
        run(bin_ / "pg_ctl", "-D", f"{folder}/data", "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def database_of_its_own(server: str, like: str = "") -> str:
    """The address of a new database on this server: empty, or as another one there is."""
    import psycopg

    name = "own_" + secrets.token_hex(6)
    made = f"CREATE DATABASE {name}" + (f" TEMPLATE {_name(like)}" if like else "")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(made.encode())
    return server.removesuffix(_name(server)) + name


def _name(url: str) -> str:
    return url.rpartition("/")[2]


def _runner(folder: str) -> Any:
    other: dict[str, Any] = {}
    if os.geteuid() == 0:
        user = _other_user()
        os.chown(folder, user.pw_uid, user.pw_gid)
        other = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}

    def run(*command: object) -> None:
        subprocess.run(
            [str(part) for part in command], check=True, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, cwd=folder, env=environment, **other,
        )  # fmt: skip

    return run


def _other_user() -> pwd.struct_passwd:
    try:
        return pwd.getpwnam("postgres")
    except KeyError:
        return pwd.getpwnam("nobody")
