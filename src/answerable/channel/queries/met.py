"""Meetings, commitments and operations by their references, for a named reader; `Absent` unseen."""

from __future__ import annotations

from typing import TypeVar

from answerable.actor import Actor
from answerable.channel.models import (
    AgendaItem,
    Commitment,
    Invitation,
    Meeting,
    MeetingMove,
    OperationEntry,
    PlannedOperation,
)
from answerable.channel.queries import found
from answerable.channel.rules.agenda import question_of
from answerable.channel.rules.meetings import Move
from answerable.refusal import Absent

M = TypeVar(
    "M", AgendaItem, Commitment, Invitation, Meeting, OperationEntry, PlannedOperation
)  # fmt: skip


def meeting(reference: str, *, by: Actor) -> Meeting:
    """The meeting of this reference."""
    return one(Meeting, reference, by)


def meeting_locked(reference: str, *, by: Actor) -> Meeting:
    """The same, held against others: its states and places are counted under it."""
    return Meeting.everything.select_for_update().get(pk=meeting(reference, by=by).pk)


def moves_of(row: Meeting, *, by: Actor) -> list[MeetingMove]:
    """The states of a meeting, oldest first."""
    return list(MeetingMove.objects.visible_to(by).filter(meeting=row).order_by("number"))


def as_move(row: MeetingMove) -> Move:
    """A state as the rules see it."""
    return Move(
        row.state, row.moved_on, row.asserted_by, row.stance, row.when, row.when_words,
        row.reason, row.none_stated,
    )  # fmt: skip


def agenda_item(reference: str, *, by: Actor) -> AgendaItem:
    """The agenda item of this reference."""
    return one(AgendaItem, reference, by)


def commitment(reference: str, *, by: Actor) -> Commitment:
    """The commitment, assurance or demand of this reference."""
    return one(Commitment, reference, by)


def commitment_locked(reference: str, *, by: Actor) -> Commitment:
    """The same, held against others."""
    return Commitment.everything.select_for_update().get(pk=commitment(reference, by=by).pk)


def invitation(reference: str, *, by: Actor) -> Invitation:
    """The invitation of this reference."""
    return one(Invitation, reference, by)


def operation(reference: str, *, by: Actor) -> PlannedOperation:
    """The planned operation of this reference."""
    return one(PlannedOperation, reference, by)


def entry(reference: str, *, by: Actor) -> OperationEntry:
    """What was said about an operation, by its reference."""
    return one(OperationEntry, reference, by)


def item_named(item: str, *, by: Actor) -> tuple[str, str, str]:
    """What an agenda item puts on the table: its words, what it concerns, its dialogue's reference.

    `item` is a question (`rq-…/3`), a raising, a commitment, an inquiry or an operation.
    """
    if asked := question_of(item):
        question = found.question(*asked, by=by)
        return question.text, question.about, question.dialogue.reference
    prefix = item.partition("-")[0]
    if prefix == "cm":
        promised = commitment(item, by=by)
        return promised.what, promised.about, promised.dialogue.reference
    if prefix == "po":
        planned = operation(item, by=by)
        return planned.title, planned.about, planned.dialogue.reference
    if prefix == "rs":
        raised = found.raising(item, by=by)
        return raised.words or raised.reference, raised.about, raised.dialogue.reference
    if prefix == "pi":
        inquiry = found.inquiry(item, by=by)
        return inquiry.body, inquiry.about, inquiry.dialogue.reference
    raise Absent(item)


def one(model: type[M], reference: str, by: Actor) -> M:
    """The row of this reference, or `Absent`."""
    row: M | None = model.objects.visible_to(by).filter(reference=reference).first()
    if row is None:
        raise Absent(reference)
    return row
