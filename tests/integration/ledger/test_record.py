"""An act is recorded with its rows, in order, and nothing can be changed afterwards."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from answerable.accounts import actions as accounts
from answerable.actor import Role
from answerable.ledger import merkle
from answerable.ledger.models import Act, Head
from tests import build

pytestmark = pytest.mark.django_db


def test_acts_are_numbered_without_gaps_and_the_head_holds_their_root() -> None:
    build.account(Role.ANALYST)
    bodies = [bytes(act.body) for act in Act.objects.order_by("number")]
    assert [act.number for act in Act.objects.order_by("number")] == list(range(len(bodies)))
    head = Head.objects.get()
    compact = [bytes(head.compact)[i : i + 32] for i in range(0, len(head.compact), 32)]
    assert merkle.root_of(compact) == merkle.root(merkle.leaf_hash(body) for body in bodies)


@pytest.mark.parametrize(
    "statement", ["UPDATE ledger_act SET actor = 'x'", "DELETE FROM ledger_act"]
)
def test_an_act_can_be_neither_changed_nor_deleted(statement: str) -> None:
    accounts.found_office(name="Desk", kind="desk", because="needed", by=build.house())
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
