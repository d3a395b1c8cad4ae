"""The read log: each sealed stretch of it is still what was sealed."""

from __future__ import annotations

from answerable.accounts.queries import broken_read_seals
from answerable.oversight.verifying.findings import Findings
from answerable.refusal import say


def verify_reads(found: Findings) -> None:
    """Name the acts whose stretch of the read log was changed."""
    for number in broken_read_seals():
        found.problem(
            say("The lines of the read log that act {number} sealed were changed.", number=number)
        )
