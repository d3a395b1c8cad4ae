"""Recording: one act with its reason and history rows, in the transaction of what was done."""

from __future__ import annotations

import functools
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import ParamSpec, TypeVar

from django.db import transaction

from answerable.actor import Actor
from answerable.ledger import canon, merkle
from answerable.ledger.models import Act, Head, HistoryRow, Job, Reason
from answerable.ledger.viewer import HOUSE, looking_as
from answerable.refusal import Sentence

P = ParamSpec("P")
R = TypeVar("R")

_AT_ONCE = 500

_followers: dict[str, tuple[str, ...]] = {}


def writing(action: Callable[P, R]) -> Callable[P, R]:
    """Run an action in one transaction: its rows, its act and its jobs, or none of them."""

    @functools.wraps(action)
    def in_one_transaction(*args: P.args, **kwargs: P.kwargs) -> R:
        with looking_as(HOUSE), transaction.atomic():
            return action(*args, **kwargs)

    in_one_transaction.is_action = True  # type: ignore[attr-defined]  # the house-rules test finds actions by it
    return in_one_transaction


def follow(table: Mapping[str, Sequence[str]]) -> None:
    """Hand the ledger the table of what follows which act: act name → names of jobs."""
    _followers.clear()
    _followers.update({act: tuple(jobs) for act, jobs in table.items()})


@contextmanager
def nothing_follows() -> Iterator[None]:
    """Queue no jobs meanwhile: for whoever does at once, in order, what the jobs would do later."""
    table = dict(_followers)
    _followers.clear()
    try:
        yield
    finally:
        _followers.update(table)


def hold_head() -> Head:
    """Take the one head first, before rows that another writer may also want.

    Whoever appends ends up here: taking it early is what keeps two of them from waiting for each
    other on PostgreSQL. On SQLite the transaction already has the only pen.
    """
    return Head.objects.select_for_update().get(one=1)


def record(
    name: str,
    subject: str,
    *,
    by: Actor,
    because: str = "",
    rows: Sequence[HistoryRow] = (),
) -> int:
    """Append one act with its reason and history rows, queue what follows; return its number.

    Must run inside the action's transaction. `rows` are unsaved; they get the act's number, their
    line, `recorded_at` and a fresh salt here. Numbers begin at 0 and have no gaps.
    """
    head = hold_head()
    number = head.size
    salt = secrets.token_bytes(canon.SALT_BYTES)
    body = canon.canonical(
        {
            "n": number,
            "act": name,
            "subject": subject,
            "actor": by.pseudonym,
            "door": by.door.value,
            "moment": canon.moment_text(by.moment),
            "because": canon.commitment(salt, {"because": str(because)}).hex() if because else "",
            "rows": _sealed(rows, number, by.moment),
        }
    )
    Act(
        number=number, name=name, subject=subject, actor=by.pseudonym, door=by.door.value,
        moment=by.moment, body=body,
    ).save(force_insert=True)  # fmt: skip
    if because:
        Reason(act=number, text=_words(because), salt=salt).save(force_insert=True)
    _advance(head, body)
    _queue(name, subject, number, by.moment)
    return number


def _sealed(rows: Sequence[HistoryRow], number: int, moment: datetime) -> list[str]:
    """Keep the rows of an act, many at once: a register brings tens of thousands."""
    commitments = [_seal(row, number, line, moment) for line, row in enumerate(rows)]
    for kind in dict.fromkeys(type(row) for row in rows):
        of_kind = [row for row in rows if type(row) is kind]
        kind._base_manager.bulk_create(of_kind, batch_size=_AT_ONCE)
    return commitments


def _seal(row: HistoryRow, number: int, line: int, moment: datetime) -> str:
    row.act, row.line, row.recorded_at = number, line, moment
    row.salt = secrets.token_bytes(canon.SALT_BYTES)
    return canon.commitment(row.salt, row.committed()).hex()


def _advance(head: Head, body: bytes) -> None:
    compact = merkle.split_compact(bytes(head.compact))
    head.compact = b"".join(merkle.append(head.size, compact, merkle.leaf_hash(body)))
    head.size += 1
    head.save(force_update=True)


def _queue(name: str, subject: str, number: int, moment: datetime) -> None:
    for job in _followers.get(name, ()):
        Job(name=job, subject=subject, key=f"{job}:{number}", run_after=moment).save(
            force_insert=True
        )


def _words(because: str) -> str:
    return str(because) if isinstance(because, Sentence) else because
