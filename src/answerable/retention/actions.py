"""The hand that writes holds and erasures. A sweep proposes; two people erase; a hold stops both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.db import connection

from answerable.accounts.actions import new_reference
from answerable.accounts.queries import marking_of
from answerable.accounts.rules import why_not_step_up
from answerable.actor import Actor
from answerable.arms.actions import erase_observed
from answerable.channel.actions.erasing import erase_file_names, erase_official
from answerable.incidents.actions import erase_words
from answerable.intake.actions import erase_identity, erase_report
from answerable.ledger.actions import hold_head, record, writing
from answerable.refusal import Absent, because_given, refuse_if
from answerable.release.actions import erase_of_report
from answerable.retention import queries, rules
from answerable.retention.acts import Act
from answerable.retention.models import Erasure, History, Hold
from answerable.retention.rules import Item, Kind, State


@writing
def sweep(*, by: Actor) -> int:
    """Propose exactly what is due today and let lapse what is due no longer; return how many are new.

    It erases nothing, and the same day again it changes nothing.
    """
    hold_head()
    expected = {(item.kind.value, item.reference): item for item in queries.due(today=by.today)}
    open_now = {
        (row.kind, row.subject): row
        for row in Erasure.everything.filter(state__in=rules.OPEN).order_by("pk")
    }
    fresh = [_propose(item, by) for name, item in expected.items() if name not in open_now]
    lapsed = [row for name, row in open_now.items() if name not in expected]
    for row in lapsed:
        row.state = State.LAPSED.value
        row.save(update_fields=["state"])
    if fresh or lapsed:
        whole = History(subject="retention", what="sweep", value=str(len(fresh)),
                        data={"lapsed": len(lapsed)}, effective_on=by.today)  # fmt: skip
        record(Act.SWEPT, "retention", by=by,
               rows=[whole, *(_row(one, by) for one in (*fresh, *lapsed))])  # fmt: skip
    return len(fresh)


@writing
def agree(reference: str, *, because: str, by: Actor) -> Erasure:
    """Agree to an erasure: as the first person, who changes nothing yet, or as the second, who erases."""
    reason = because_given(because)
    hold_head()
    row = queries.erasure(reference, by=by)
    refuse_if(rules.why_not_agree(State(row.state), first_by=row.first_by, by=by))
    refuse_if(why_not_step_up(by))
    item = queries.item(Kind(row.kind), row.subject)
    refuse_if(rules.why_not_still_due(item, queries.limits(), today=by.today))
    if row.state == State.PROPOSED:
        row.state, row.first_by, row.first_at = State.AGREED.value, by.pseudonym, by.moment
        act = Act.AGREED
    else:
        row.state, row.second_by, row.second_at = State.ERASED.value, by.pseudonym, by.moment
        act = Act.ERASED
    row.save()
    record(act, row.subject, by=by, because=reason, rows=[_row(row, by)])
    if act is Act.ERASED:
        _ERASE[Kind(row.kind)](row.subject, reason, by)
    return row


@writing
def keep(reference: str, until: date | None, *, because: str, by: Actor) -> Erasure:
    """Refuse an erasure until a day: then a sweep proposes it again, if it still is due."""
    reason, row = because_given(because), queries.erasure(reference, by=by)
    refuse_if(rules.why_not_keep(State(row.state), until, by=by))
    row.state, row.kept_by, row.kept_until = State.KEPT.value, by.pseudonym, until
    row.save()
    day = until.isoformat() if until else ""
    record(Act.KEPT, row.subject, by=by, because=reason, rows=[_row(row, by, until=day)])
    return row


@writing
def place_hold(subject: str, *, because: str, by: Actor) -> Hold:
    """Hold a record against erasure, with all that stands under it, until somebody lifts the hold."""
    reason = because_given(because)
    refuse_if(rules.why_not_hold(subject, by=by))
    under = _governing(subject, by)
    row = Hold(
        reference=new_reference("v"), subject=subject, because=reason, placed_by=by.pseudonym,
        placed_at=by.moment, protected_by=under,
    )  # fmt: skip
    row.save(force_insert=True)
    record(Act.HELD, subject, by=by, because=reason, rows=[_of_hold(row, "placed", by)])
    return row


@writing
def lift_hold(reference: str, *, because: str, by: Actor) -> Hold:
    """Lift a hold, with a reason. What it held is erased only if it is proposed and agreed to anew."""
    reason, row = because_given(because), queries.hold(reference, by=by)
    refuse_if(rules.why_not_lift(lifted=row.lifted_at is not None, by=by))
    refuse_if(why_not_step_up(by))
    row.lifted_by, row.lifted_at, row.lifted_because = by.pseudonym, by.moment, reason
    row.save()
    record(Act.LIFTED, row.subject, by=by, because=reason, rows=[_of_hold(row, "lifted", by)])
    return row


def scrub(subject: str = "", *, by: Actor) -> bool:
    """Leave nothing of what was erased in the files of the database; say whether that was possible now.

    Rewrites the database: deleted text lies on in free pages, and on SQLite in the write-ahead log.
    """
    statements = {
        "sqlite": ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"),
        "postgresql": tuple(f"VACUUM FULL {table}" for table in _touched()),
    }[connection.vendor]
    if connection.in_atomic_block:
        return False
    busy = False
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
            if statement.startswith("PRAGMA"):
                busy = bool(cursor.fetchone()[0])
    return not busy


def _touched() -> list[str]:
    from answerable.ledger.models import Erased

    named = set(Erased.objects.values_list("table_name", flat=True))
    return sorted({*named, "intake_report", "intake_source", "incidents_statement",
                   "incidents_key", "incidents_kinship", "incidents_proposal", "release_override",
                   "release_ground", "release_frozenbytes", "release_copybytes",
                   "channel_handedin", "channel_officialinvited", "arms_observation",
                   "arms_candidate", "arms_candidatereason", "arms_identification", "arms_origin",
                   "arms_originlink"})  # fmt: skip


def _erase_report(reference: str, because: str, by: Actor) -> None:
    erase_file_names(reference, because=because, by=by)
    erase_of_report(reference, because=because, by=by)
    erase_observed(reference, because=because, by=by)
    erase_words(reference, because=because, by=by)
    erase_report(reference, because=because, by=by)


_ERASE: Mapping[Kind, Callable[[str, str, Actor], None]] = {
    Kind.REPORT: _erase_report,
    Kind.IDENTITY: lambda reference, because, by: erase_identity(reference, because=because, by=by),
    Kind.OFFICIAL: lambda reference, because, by: erase_official(reference, because=because, by=by),
}


def _propose(item: Item, by: Actor) -> Erasure:
    due_on = item.due_on(queries.limits())
    assert due_on is not None, "what is due has a day"
    row = Erasure(
        reference=new_reference("v"), kind=item.kind.value, subject=item.reference,
        counted_from=item.counted_from, due_on=due_on,
        swept_at=by.moment, protected_by=item.under or item.reference,
    )  # fmt: skip
    row.save(force_insert=True)
    return row


def _governing(subject: str, by: Actor) -> str:
    """The record whose marking governs this one; Absent to who may not see it."""
    under = queries.governing(subject, by=by)
    if not under or marking_of(under, by=by) is None:
        raise Absent(subject)
    return under


def _row(row: Erasure, by: Actor, **data: Any) -> History:
    return History(
        subject=row.subject, what="erasure", value=row.state, effective_on=by.today,
        data={"erasure": row.reference, "kind": row.kind, "due_on": row.due_on.isoformat(), **data},
        protected_by=row.protected_by,
    )  # fmt: skip


def _of_hold(row: Hold, value: str, by: Actor) -> History:
    return History(
        subject=row.subject, what="hold", value=value, data={"hold": row.reference},
        effective_on=by.today, protected_by=row.protected_by,
    )  # fmt: skip
