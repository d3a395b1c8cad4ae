"""Planned operations as pages show them: what was said by whom, what waits, which incidents followed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.channel.models import (
    Dialogue,
    FollowingIncident,
    OperationEntry,
    PlannedOperation,
)
from answerable.channel.queries import met
from answerable.channel.queries.commitments import CommitmentLine, promised_on
from answerable.channel.queries.standing import titles
from answerable.channel.rules import operations as rules
from answerable.channel.rules.keeping import why_not_keep
from answerable.channel.rules.meetings import Side
from answerable.channel.rules.operations import EntryKind, Outcome, SubmissionState
from answerable.refusal import Sentence

S = SubmissionState


@dataclass(frozen=True)
class OperationLine:
    """An operation as a list shows it."""

    row: PlannedOperation
    state: SubmissionState
    outcome: Outcome


@dataclass(frozen=True)
class EntryShown:
    """One thing said, with who submitted and who confirmed it."""

    row: OperationEntry
    kind: EntryKind
    side: Side
    state: SubmissionState
    outcome: Outcome | None
    author: str
    settled_by: str
    settle_why_not: Sentence | None


@dataclass(frozen=True)
class OperationPage:
    """One operation: what is on the record, what waits for a second person, what followed."""

    line: OperationLine
    author: str
    settled_by: str
    said: Sequence[tuple[EntryKind, Sequence[EntryShown]]]
    """Confirmed texts by what they are, kinds nobody spoke of left out."""
    silent: Sequence[EntryKind]
    awaiting: Sequence[EntryShown]
    refused: Sequence[EntryShown]
    followed: Sequence[tuple[FollowingIncident, str]]
    promised: Sequence[CommitmentLine]
    settle_why_not: Sentence | None
    why_not: Sentence | None


def operation_page(reference: str, *, by: Actor) -> OperationPage:
    """The operation of this reference, or `Absent`."""
    row = met.operation(reference, by=by)
    entries = _entries(row, by)
    by_kind = [
        (kind, [one for one in entries if one.kind is kind and one.state is S.CONFIRMED])
        for kind in EntryKind
    ]
    names = accounts.names_of({row.author, row.settled_by} - {""})
    state = S(row.state)
    return OperationPage(
        _line(row), names.get(row.author, ""), names.get(row.settled_by, ""),
        [(kind, said) for kind, said in by_kind if said],
        [kind for kind, said in by_kind if not said],
        [one for one in entries if one.state is S.AWAITING],
        [one for one in entries if one.state is S.REFUSED],
        _followed(row, by), promised_on(reference, by=by),
        rules.why_not_settle(state, author=row.author, by=by),
        why_not_keep(by) or rules.why_not_follow(state, linked=False, by=by),
    )  # fmt: skip


def operations_of(row: Dialogue, *, by: Actor) -> Sequence[OperationLine]:
    """The operations of a dialogue, the newest first; refused ones have no words left to list."""
    rows = PlannedOperation.objects.visible_to(by).filter(dialogue=row).exclude(state=S.REFUSED)
    return [_line(one) for one in rows.order_by("-pk")]


def _line(row: PlannedOperation) -> OperationLine:
    return OperationLine(row, S(row.state), Outcome(row.outcome))


def _entries(row: PlannedOperation, by: Actor) -> Sequence[EntryShown]:
    rows = list(
        OperationEntry.objects.visible_to(by).filter(operation=row).order_by("said_on", "pk")
    )
    names = accounts.names_of(
        {name for one in rows for name in (one.author, one.settled_by)} - {""}
    )
    return [
        EntryShown(
            one, EntryKind(one.kind), Side(one.side), S(one.state),
            Outcome(one.outcome) if one.outcome else None, names.get(one.author, ""),
            names.get(one.settled_by, ""),
            rules.why_not_settle(S(one.state), author=one.author, by=by),
        )
        for one in rows
    ]  # fmt: skip


def _followed(row: PlannedOperation, by: Actor) -> Sequence[tuple[FollowingIncident, str]]:
    rows = list(
        FollowingIncident.objects.visible_to(by).filter(operation=row, holds=True).order_by("pk")
    )
    named = titles([one.about for one in rows], by=by)
    return [(one, named.get(one.about, "")) for one in rows]
