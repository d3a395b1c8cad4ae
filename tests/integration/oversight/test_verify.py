"""One thing changed anywhere in log, history, reasons or vault is found, and named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection

from answerable.accounts import actions as accounts
from answerable.accounts.actions import mark_new, new_reference
from answerable.actor import Level, Role
from answerable.evidence import actions as evidence
from answerable.evidence.vaults import files
from answerable.ledger import actions as ledger
from answerable.oversight import actions
from answerable.oversight.queries.verifications import newest_verification, problems_of
from answerable.oversight.verifying.findings import MOST_NAMED, Findings
from answerable.refusal import Refused, say
from tests import build

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def world(tmp_path: Path, settings: object) -> Path:
    settings.VAULT = tmp_path / "vault"  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    settings.KEYS = tmp_path / "keys"  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    build.account(Role.ANALYST)
    under = new_reference("r")
    mark_new(under, Level.INTERNAL, by=build.house())
    evidence.deposit(b"nine were killed", under=under, by=build.house())
    ledger.checkpoint(by=build.house())
    accounts.found_office(name="Desk", kind="desk", because="needed", by=build.house())
    return tmp_path / "vault"


def problems(*against: str) -> list[str]:
    return [str(p) for p in actions.look(against=against).problems]


def tamper(*statements: str) -> None:
    """What somebody does who owns the database: the guards go first."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in cursor.fetchall():
            cursor.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            cursor.execute(statement)


sqlite_only = pytest.mark.skipif(
    "connection.vendor != 'sqlite'", reason="tampers through SQLite's own catalogue"
)


def test_what_nobody_touched_holds() -> None:
    found = actions.look()
    assert not found.problems
    assert (found.exhibits, found.checkpoints) == (1, 1)
    assert found.acts == found.size == 4
    assert found.history_rows >= found.acts


def test_a_verification_is_kept_and_is_an_act_itself() -> None:
    by = build.person(Role.INSPECTOR)
    made = actions.verify(by=by)
    assert newest_verification(by=by) == made
    assert problems_of(made) == []
    assert not actions.look().problems


@pytest.mark.parametrize("role", [Role.ANALYST, Role.CUSTODIAN, Role.DECIDER])
def test_nobody_else_verifies(role: Role) -> None:
    with pytest.raises(Refused):
        actions.verify(by=build.person(role))


CHANGES = [
    ("UPDATE ledger_act SET actor = 'somebody' WHERE number = 1", "Act 1 (", "actor"),
    ("UPDATE ledger_act SET name = 'x.y.z' WHERE number = 1", "Act 1 (", "act is not"),
    ("UPDATE ledger_act SET moment = '2020-01-01 00:00:00' WHERE number = 1", "Act 1 (", "moment"),
    ("UPDATE ledger_act SET body = CAST(replace(CAST(body AS TEXT), '\"door\":\"setup\"',"
     " '\"door\":\"cli\"') AS BLOB) WHERE number = 1", "Act 1 (", "door"),
    ("UPDATE ledger_act SET body = x'7b7d' WHERE number = 1", "act 1 ", "not in form"),
    ("UPDATE ledger_act SET body = CAST(CAST(body AS TEXT) || ' ' AS BLOB) WHERE number = 1",
     "act 1 ", "not written as it was"),
    ("DELETE FROM ledger_act WHERE number = 1", "Act 1 ", "missing"),
    ("UPDATE ledger_reason SET text = 'x' WHERE act = 1", "Act 1 (", "reason is not"),
    ("DELETE FROM ledger_reason WHERE act = 1", "Act 1 (", "reason is missing"),
    ("INSERT INTO ledger_reason (act, text, salt) VALUES (77, 'x', x'00')", "act 77", "reason"),
    ("UPDATE accounts_history SET value = 'decider' WHERE act = 1", "Act 1:", "accounts_history"),
    ("UPDATE accounts_history SET data = '{}' WHERE act = 0", "Act 0:", "accounts_history"),
    ("UPDATE accounts_history SET recorded_at = '2020-01-01 00:00:00' WHERE act = 1", "Act 1:",
     "not what was sealed"),
    ("UPDATE accounts_history SET salt = zeroblob(32) WHERE act = 1", "Act 1:", "not what was"),
    ("DELETE FROM accounts_history WHERE act = 1", "Act 1 (", "history row 0 is missing"),
    ("UPDATE accounts_history SET act = 900 WHERE act = 1", "act 900", "never sealed"),
    ("UPDATE accounts_history SET line = 5 WHERE act = 1", "act 1,", "never sealed"),
    ("UPDATE ledger_head SET size = size - 1", "beyond the end", "Act"),
    ("UPDATE ledger_head SET compact = zeroblob(length(compact))", "its own head", "log"),
    ("UPDATE ledger_checkpoint SET note = note || 'x'", "Not genuine", "checkpoint"),
    ("UPDATE evidence_exhibit SET size = 3", "exhibit x-", "another hash"),
    ("UPDATE evidence_exhibit SET kind = 'image/png'", "exhibit x-", "not what was sealed"),
    ("DELETE FROM evidence_custodystep", "steps of custody", "are missing"),
    ("UPDATE evidence_custodystep SET step = 'exported'", "steps of custody", "never sealed"),
]  # fmt: skip


@sqlite_only
@pytest.mark.parametrize(("statement", "where", "what"), CHANGES)
def test_a_change_in_the_tables_is_named(statement: str, where: str, what: str) -> None:
    tamper(statement)
    assert [p for p in problems() if where in p and what in p], problems()


@sqlite_only
def test_a_log_cut_short_with_its_head_is_found_by_the_checkpoint() -> None:
    ledger.checkpoint(by=build.house())
    _cut(2)
    assert [p for p in problems() if "The log was cut" in p]


def _cut(count: int) -> None:
    """Cut the tail and leave everything else as if it had always ended there."""
    from answerable.ledger import merkle
    from answerable.ledger.models import Act

    size = Act.objects.count() - count
    tables = [m._meta.db_table for m in _history()]
    tamper(
        f"DELETE FROM ledger_act WHERE number >= {size}",
        f"DELETE FROM ledger_reason WHERE act >= {size}",
        *(f"DELETE FROM {table} WHERE act >= {size}" for table in tables),
    )
    compact: list[bytes] = []
    for number, act in enumerate(Act.objects.order_by("number")):
        compact = merkle.append(number, compact, merkle.leaf_hash(bytes(act.body)))
    with connection.cursor() as cursor:
        cursor.execute("UPDATE ledger_head SET size = %s, compact = %s", [size, b"".join(compact)])


def _history() -> list[type]:
    from answerable.oversight.verifying.log import history_models

    return list(history_models())


@sqlite_only
def test_a_log_cut_short_with_its_checkpoints_is_found_by_a_note_kept_elsewhere() -> None:
    kept = ledger.checkpoint(by=build.house())
    assert kept
    _cut(1)
    tamper("DELETE FROM ledger_checkpoint")
    assert not problems()
    assert [p for p in problems(kept.note) if "The log was cut: the note given" in p]


@sqlite_only
def test_an_entry_rewritten_everywhere_is_found_by_the_checkpoint_after_it() -> None:
    from answerable.ledger import merkle
    from answerable.ledger.models import Act

    tamper(
        "UPDATE ledger_act SET subject = 'p-xxxxxxxx',"
        " body = CAST(replace(CAST(body AS TEXT), subject, 'p-xxxxxxxx') AS BLOB) WHERE number = 0"
    )
    compact: list[bytes] = []
    for number, act in enumerate(Act.objects.order_by("number")):
        compact = merkle.append(number, compact, merkle.leaf_hash(bytes(act.body)))
    with connection.cursor() as cursor:
        cursor.execute("UPDATE ledger_head SET compact = %s", [b"".join(compact)])
    assert [p for p in problems() if "was changed after it was signed" in p]


SPOILS: list[tuple[str, Callable[[Path], object]]] = [
    ("changed", lambda file: file.write_bytes(b"none were killed")),
    ("cut short", lambda file: file.write_bytes(b"nine were")),
    ("longer", lambda file: file.write_bytes(b"nine were killed.")),
    ("missing", lambda file: None),
]


@pytest.mark.parametrize(("state", "spoil"), SPOILS)
def test_a_spoiled_file_is_named(world: Path, state: str, spoil: Callable[[Path], object]) -> None:
    name = next(files.names(world))
    place = files.path_of(world, name)
    place.unlink()
    spoil(place)
    found = problems()
    assert len(found) == 1
    assert "exhibit x-" in found[0]
    assert state in found[0]


def test_a_file_nobody_knows_is_noted_and_is_no_problem(world: Path) -> None:
    files.put(world, b"left by a crash")
    found = actions.look()
    assert not found.problems
    assert "belong to no exhibit" in found.notes[0]


def test_many_problems_are_counted_when_they_are_too_many_to_name() -> None:
    found = Findings()
    for number in range(MOST_NAMED + 7):
        found.problem(say("Act {number} is missing from the log.", number=number))
    found.close()
    assert str(found.problems[-1]) == "7 more problems were found."


@sqlite_only
def test_a_changed_line_of_the_read_log_is_named_by_the_act_that_sealed_it() -> None:
    accounts.note_read("r-00000001", how="page", by=build.house())
    accounts.seal_reads(by=build.house())
    assert not problems()
    tamper("UPDATE accounts_read SET reader = 'somebody'")
    assert [p for p in problems() if "lines of the read log that act" in p]
