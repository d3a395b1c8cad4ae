"""Verifications: the whole log, history and sealed files checked, and what was found kept."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.actor import Actor
from answerable.ledger.actions import record, writing
from answerable.ledger.rules import why_not_read_acts
from answerable.ledger.viewer import HOUSE, looking_as
from answerable.oversight.acts import Act
from answerable.oversight.models import History, Verification
from answerable.oversight.verifying.exhibits import verify_exhibits
from answerable.oversight.verifying.findings import Findings, Progress, silent
from answerable.oversight.verifying.log import verify_log
from answerable.oversight.verifying.reads import verify_reads
from answerable.refusal import Sentence, refuse_if


def verify(
    *, by: Actor, progress: Progress | None = None, against: Sequence[str] = ()
) -> Verification:
    """Check the whole log, every history row, every reason and every exhibit; keep what was found.

    `against` are checkpoints kept elsewhere. Looks as the house, for somebody who may read the
    ledger; the reading holds up no writer, only keeping the result is a transaction.
    """
    refuse_if(why_not_read_acts(by))
    found = look(against=against, progress=progress)
    return note_verification(found, by=by)


def look(*, against: Sequence[str] = (), progress: Progress | None = None) -> Findings:
    """Check everything and write nothing: also for a copy that must stay as it is."""
    found = Findings()
    with looking_as(HOUSE):
        verify_log(found, against, progress or silent)
        verify_reads(found)
        verify_exhibits(found, progress or silent)
    found.close()
    return found


@writing
def note_verification(found: Findings, *, by: Actor) -> Verification:
    """Keep what a verification found."""
    made = Verification(
        started_at=by.moment, tree_size=found.size, root=found.root.hex(), acts=found.acts,
        history_rows=found.history_rows, exhibits=found.exhibits,
        problems=[_kept(problem) for problem in found.problems],
    )  # fmt: skip
    made.save(force_insert=True)
    row = History(
        subject="log", what="verification", value="problems" if found.problems else "whole",
        data={"size": found.size, "root": found.root.hex(), "problems": len(found.problems)},
        effective_on=by.today,
    )  # fmt: skip
    record(Act.VERIFIED, "log", by=by, rows=[row])
    return made


def _kept(problem: Sentence) -> dict[str, object]:
    values = {k: v if isinstance(v, int) else str(v) for k, v in problem.values.items()}
    return {"sentence": str(problem), "template": problem.template, "values": values}
