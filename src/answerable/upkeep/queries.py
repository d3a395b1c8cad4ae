"""The doctor's round: every check of an installation, each ending in a sentence and what to do."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from answerable.accounts.models import Account
from answerable.actor import Actor
from answerable.assessment.queries import procedures
from answerable.ledger import queries as ledger
from answerable.ledger.models import HistoryRow
from answerable.oversight.queries.verifications import newest_verification
from answerable.refusal import Refused, say
from answerable.retention import queries as retention
from answerable.upkeep import guard
from answerable.upkeep.models import Backup
from answerable.upkeep.rules import (
    Check,
    check_backup,
    check_clock,
    check_disk,
    check_queue,
    check_worker,
    fault,
    good,
    warning,
    why_not_start,
)

OWN_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})
GUARDED = (
    "ledger_act", "ledger_reason", "ledger_checkpoint", "evidence_exhibit", "evidence_custodystep",
    "accounts_read", "release_copyread",
)  # fmt: skip
"""Append-only tables besides every room's history."""


def diagnose(*, by: Actor) -> Iterator[Check]:
    """Look at everything, one check after another; a database that is away ends the round."""
    yield from _settings()
    yield _folder()
    yield check_disk(shutil.disk_usage(settings.DATA).free)
    try:
        connection.ensure_connection()
        yield from _database()
        tables = _migrations()
        yield tables
        if tables.grade == "good":
            yield from _records(by)
    except guard.UnsafeDatabase as unsafe:
        yield fault("database", say("{words}", words=str(unsafe)))
    except DatabaseError as failed:
        yield fault("database", say("The records cannot be reached: {words}.", words=str(failed)),
                    say("See that the database runs and that DATABASE_URL is right."))  # fmt: skip


def _settings() -> Iterator[Check]:
    reasons = why_not_start(guard.surroundings())
    yield from (fault("settings", reason) for reason in reasons)
    if not reasons:
        yield good("settings", say("The settings are safe to serve with."))
    if not settings.ON_LOOPBACK and set(settings.ALLOWED_HOSTS) <= OWN_NAMES:
        words = say("It is bound to the network but answers only to this machine's names.")
        yield warning("hosts", words, say("Set ANSWERABLE_HOSTS to the names people use."))


def _folder() -> Check:
    data = Path(settings.DATA)
    mode = data.stat().st_mode & 0o777
    if mode & 0o007:
        return warning("data folder", say("Others on this machine may look into {folder}.",
                                          folder=str(data)),
                       say("Run: chmod 700 {folder}", folder=str(data)))  # fmt: skip
    return good("data folder", say("{folder} is closed to others.", folder=str(data)))


def _database() -> Iterator[Check]:
    yield from (_sqlite() if connection.vendor == "sqlite" else _postgres())


def _sqlite() -> Iterator[Check]:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA quick_check")
        said = [row[0] for row in cursor.fetchall()]
        cursor.execute("PRAGMA foreign_key_check")
        loose = len(cursor.fetchall())
    if said != ["ok"]:
        yield fault("database", say("The database file is damaged: {words}.", words=said[0]),
                    say("Stop everything and restore the last backup."))  # fmt: skip
    elif loose:
        yield fault("database", say("{count} rows point to rows that are not there.", count=loose),
                    say("Run: answerable verify"))  # fmt: skip
    else:
        yield good("database", say("The database is whole; WAL, FULL and foreign keys are on."))


_POSTGRES: tuple[tuple[str, str, str], ...] = (
    ("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user",
     "The database role is a superuser or may pass row-level security: the second wall is down.",
     "ALTER ROLE … NOSUPERUSER NOBYPASSRLS"),
    ("SELECT current_setting('fsync') <> 'on'",
     "The server runs with fsync off: a power cut may lose everything.", "Set fsync = on."),
    ("SELECT current_setting('full_page_writes') <> 'on'",
     "The server runs with full_page_writes off: a power cut may tear pages.",
     "Set full_page_writes = on."),
    ("SELECT current_setting('synchronous_commit') = 'off'",
     "The server acknowledges before it has written.", "Set synchronous_commit = on."),
)  # fmt: skip


def _postgres() -> Iterator[Check]:
    wrong = False
    with connection.cursor() as cursor:
        for query, words, remedy in _POSTGRES:
            cursor.execute(query)
            if cursor.fetchone()[0]:
                wrong = True
                yield fault("database", say(words), say(remedy))
        cursor.execute(
            "SELECT count(*) FROM information_schema.columns c JOIN pg_class t ON t.oid ="
            " to_regclass(quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))"
            " WHERE c.table_schema = current_schema() AND c.column_name = 'protected_by'"
            " AND t.relkind = 'r' AND NOT t.relforcerowsecurity"
        )
        open_tables = cursor.fetchone()[0]
    if open_tables:
        yield fault("second wall", say("{count} tables are outside row-level security.",
                                       count=open_tables), say("Run: answerable migrate"))  # fmt: skip
    elif not wrong:
        yield good("database", say("PostgreSQL is set safely; row-level security is forced."))


def _migrations() -> Check:
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        return fault("tables", say("{count} changes to the tables are not made yet.", count=len(plan)),
                     say("Make a backup, then run: answerable migrate"))  # fmt: skip
    return good("tables", say("The tables are up to date."))


def _records(by: Actor) -> Iterator[Check]:
    yield _guards()
    queue = ledger.queue_state(by=by)
    yield check_worker(ledger.last_beat(by=by), by.moment, waiting=queue.queued)
    yield check_queue(queue.failed, queue.expired, queue.oldest, by.moment)
    yield check_clock(ledger.latest_moment(by=by), by.moment)
    made = Backup.objects.order_by("-made_at").first()
    yield check_backup(made.made_at if made else None, by.moment)
    yield _factors()
    yield _verified(by)
    yield from _retention(by)
    yield from _playbooks()


def _playbooks() -> Iterator[Check]:
    """Whether every procedure on offer can be read, and says so where its text changed."""
    names = sorted({*procedures.names(), procedures.default_name()})
    sound = True
    for name in names:
        try:
            changed = procedures.unannounced(name)
        except Refused as refused:
            sound = False
            yield fault("playbooks", refused.sentence, say("Run: answerable playbook list"))
            continue
        if changed:
            sound = False
            yield warning("playbooks", changed, say("Run: answerable playbook list"))
    if sound:
        yield good("playbooks", say("Every playbook can be read: {names}.", names=tuple(names)))


def _retention(by: Actor) -> Iterator[Check]:
    """Whether the rule of retention can be read, and what awaits people under it."""
    try:
        limits = retention.limits()
    except ValueError as wrong:
        yield fault("retention", say("ANSWERABLE_RETENTION cannot be read: {words}.",
                                     words=str(wrong)),
                    say("Write it like this: report=3650 identity=365"))  # fmt: skip
        return
    if not limits:
        yield good("retention", say("No rule of retention is set: everything is kept."))
        return
    waiting, lacking = retention.waiting(today=by.today)
    if lacking:
        words = say("{count} records are due and nobody was asked.", count=lacking)
        yield warning("retention", words, say("Run: answerable retention sweep"))
    elif waiting:
        yield warning("retention", say("{count} erasures await two people.", count=waiting),
                      say("They stand at /retention."))  # fmt: skip
    else:
        yield good("retention", say("Nothing has been kept longer than its rule says."))


def _guards() -> Check:
    history = [m._meta.db_table for m in apps.get_models() if issubclass(m, HistoryRow)]
    wanted = {
        f"{table}_no_{verb}" for table in (*GUARDED, *history) for verb in ("update", "delete")
    }
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(query)
        there = {row[0] for row in cursor.fetchall()}
    if lacking := wanted - there:
        return fault("guards", say("{count} guards against change are missing, such as {name}.",
                                   count=len(lacking), name=min(lacking)),
                     say("Somebody removed them. Run: answerable verify, and ask who."))  # fmt: skip
    return good("guards", say("Log, history and custody cannot be changed or deleted."))


def _factors() -> Check:
    lacking = Account.objects.filter(is_active=True, is_example=False, totp_sealed__isnull=True)
    if count := lacking.count():
        remedy = say("They enrol at their next sign-in; close those that are not used.")
        words = say("{count} accounts have no second factor yet.", count=count)
        return warning("second factor", words, remedy)
    return good("second factor", say("Every account has a second factor."))


def _verified(by: Actor) -> Check:
    last = newest_verification(by=by)
    if last is None:
        return warning("verification", say("Nothing has been verified yet."),
                       say("Run: answerable verify"))  # fmt: skip
    if last.problems:
        return fault("verification", say("The last verification found {count} things wrong.",
                                         count=len(last.problems)),
                     say("Run: answerable verify, and act on what it names."))  # fmt: skip
    return good("verification", say("The last verification found nothing wrong."))
