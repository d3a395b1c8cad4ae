"""Nothing recorded is changed or deleted, by any road; what fails half-way was never recorded."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, models, transaction

from answerable.accounts import actions as accounts
from answerable.accounts.actions import mark_new, new_reference
from answerable.accounts.models import History as AccountsHistory
from answerable.actor import Actor, Level, Role
from answerable.evidence import actions as evidence
from answerable.ledger import actions
from answerable.ledger.actions import record, writing
from answerable.ledger.append_only import VERBS
from answerable.ledger.models import Act, Checkpoint, Head, HistoryRow, Job, Reason
from tests import build

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, settings: object) -> None:
    settings.KEYS = tmp_path / "keys"  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    settings.VAULT = tmp_path / "vault"  # type: ignore[attr-defined]  # pytest-django's fixture is untyped


def _fill() -> None:
    """At least one row in every table that must not change."""
    account = build.account(Role.ANALYST)
    under = new_reference("r")
    mark_new(under, Level.INTERNAL, by=build.house())
    evidence.deposit(b"x", under=under, by=build.house())
    accounts.note_read(under, how="page", by=build.house())
    actions.checkpoint(by=build.house())
    assert account.pk


def _guarded() -> list[type[models.Model]]:
    names = ("evidence.Exhibit", "evidence.CustodyStep", "accounts.Read")
    return [Act, Reason, Checkpoint, AccountsHistory, *(apps.get_model(name) for name in names)]


@pytest.mark.parametrize("model", _guarded(), ids=lambda model: model._meta.label)
def test_a_kept_row_is_changed_and_deleted_by_no_road(model: type[models.Model]) -> None:
    _fill()
    rows = model._base_manager
    kept = rows.first()
    assert kept is not None
    column = next(f for f in model._meta.concrete_fields if not f.primary_key and not f.is_relation)
    table = model._meta.db_table
    value = getattr(kept, column.attname)
    roads = [
        lambda: rows.update(**{column.attname: value}),
        lambda: rows.bulk_update([kept], [column.attname]),
        lambda: kept.save(force_update=True),
        lambda: rows.all().delete(),
        lambda: rows.all()._raw_delete(using="default"),
        kept.delete,
        lambda: _raw(f"UPDATE {table} SET {column.column} = {column.column}"),
        lambda: _raw(f"DELETE FROM {table}"),
        lambda: (
            _raw(f"REPLACE INTO {table} SELECT * FROM {table}")
            if connection.vendor == "sqlite"
            else _raw(f"TRUNCATE {table} CASCADE")
        ),
    ]
    before = list(rows.order_by("pk").values())
    assert [number for number, road in enumerate(roads) if _is_open(road)] == []
    assert list(rows.order_by("pk").values()) == before


def _is_open(road: Callable[[], object]) -> bool:
    try:
        with transaction.atomic():
            road()
    except (DatabaseError, models.ProtectedError):
        return False
    return True


def _raw(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def test_every_history_table_is_guarded() -> None:
    tables = [m._meta.db_table for m in apps.get_models() if issubclass(m, HistoryRow)]
    assert len(tables) == 13
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(query)
        there = {row[0] for row in cursor.fetchall()}
    wanted = {f"{table}_no_{verb}" for table in tables for verb in VERBS[connection.vendor]}
    assert not wanted - there


@writing
def _fall_after_recording(*, by: Actor) -> None:
    row = AccountsHistory(subject="x", what="x", value="x", data={}, effective_on=by.today)
    record("accounts.account.opened", "x", by=by, because="no", rows=[row])
    raise ValueError("after the act")


def test_an_action_that_falls_leaves_no_act_no_row_no_reason_and_no_job() -> None:
    actions.follow({"accounts.account.opened": ("read_report",)})
    try:
        build.account()
        before = [m.objects.count() for m in (Act, AccountsHistory, Reason, Job)]
        size = Head.objects.get().size
        with pytest.raises(ValueError, match="after the act"):
            _fall_after_recording(by=build.house())
        assert [m.objects.count() for m in (Act, AccountsHistory, Reason, Job)] == before
        assert Head.objects.get().size == size == Act.objects.count()
    finally:
        from answerable.config.followers import FOLLOWERS

        actions.follow(FOLLOWERS)


def test_an_act_queues_what_follows_it_in_the_same_transaction() -> None:
    actions.follow({"accounts.office.founded": ("read_report", "propose_links")})
    try:
        office = accounts.found_office(name="D", kind="desk", because="needed", by=build.house())
        jobs = list(Job.objects.order_by("pk").values_list("name", "subject", "state"))
        reference = office.reference
        assert jobs == [
            ("read_report", reference, "queued"),
            ("propose_links", reference, "queued"),
        ]
    finally:
        from answerable.config.followers import FOLLOWERS

        actions.follow(FOLLOWERS)


CANARY = "canary-7d1f"


def test_the_log_holds_no_content_no_reason_and_no_name() -> None:
    accounts.open_account(
        username=f"{CANARY}-user", name=f"{CANARY}-name", password=f"{CANARY}-password",
        because=f"{CANARY}-because", by=build.house(),
    )  # fmt: skip
    under = new_reference("r")
    mark_new(under, Level.INTERNAL, by=build.house())
    evidence.deposit(CANARY.encode(), under=under, by=build.house())
    bodies = b"".join(bytes(body) for body in Act.objects.values_list("body", flat=True))
    assert CANARY.encode() not in bodies
    assert all(set(json.loads(bytes(b))) == {"n", "act", "subject", "actor", "door", "moment",
               "because", "rows"} for b in Act.objects.values_list("body", flat=True))  # fmt: skip


def test_the_same_reason_twice_leaves_two_different_marks_in_the_log() -> None:
    for name in ("One", "Two"):
        accounts.found_office(name=name, kind="desk", because="the same", by=build.house())
    marks = [json.loads(bytes(b))["because"] for b in Act.objects.values_list("body", flat=True)]
    assert len(set(marks)) == 2
