"""What a dialogue has beside questions: its meetings, promises, operations, and what came in for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.actor import Actor
from answerable.channel.queries import found
from answerable.channel.queries.commitments import CommitmentLine, commitments_of
from answerable.channel.queries.meetings import (
    InvitationShown,
    MeetingLine,
    invitations_of,
    meetings_of,
)
from answerable.channel.queries.operations import OperationLine, operations_of
from answerable.channel.rules.commitments import CommitmentState, tally
from answerable.channel.rules.keeping import why_not_keep
from answerable.refusal import Sentence


@dataclass(frozen=True)
class MetBeside:
    """Meetings, promises and operations of one dialogue."""

    meetings: Sequence[MeetingLine]
    commitments: Sequence[CommitmentLine]
    tally: Sequence[tuple[CommitmentState, int]]
    """States something stands in, with how many."""
    operations: Sequence[OperationLine]
    invitations: Sequence[InvitationShown]
    """Those that await a person."""
    why_not: Sentence | None


def met_in(reference: str, *, by: Actor) -> MetBeside:
    """What was met about and promised in a dialogue; `Absent` unseen."""
    row = found.dialogue(reference, by=by)
    promised = commitments_of(row, by=by)
    counted = tally([one.state for one in promised])
    return MetBeside(
        meetings_of(row, by=by), promised, [(one, n) for one, n in counted.of if n],
        operations_of(row, by=by), invitations_of(row, by=by), why_not_keep(by),
    )  # fmt: skip
