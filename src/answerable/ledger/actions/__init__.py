"""The hand that writes the ledger: acts, checkpoints, and the queue of what follows."""

from answerable.ledger.actions.checkpoints import checkpoint, checkpoint_if_due
from answerable.ledger.actions.erasing import GONE, Blank, empty, erased_data, without_content
from answerable.ledger.actions.queue import (
    beat,
    claim,
    enqueue,
    fail,
    finish,
    heartbeat,
    retry_failed,
)
from answerable.ledger.actions.recording import (
    follow,
    hold_head,
    nothing_follows,
    record,
    writing,
)
from answerable.ledger.models import Job

__all__ = [
    "GONE",
    "Blank", "Job", "beat", "checkpoint", "checkpoint_if_due", "claim", "empty", "enqueue",
    "erased_data", "fail", "finish", "follow", "heartbeat", "hold_head", "nothing_follows", "record",
    "retry_failed", "without_content", "writing",
]  # fmt: skip
