"""The read log: one line per sensitive record shown, sealed to the ledger once a minute."""

from __future__ import annotations

from answerable.accounts import queries
from answerable.accounts.actions.rows import history
from answerable.accounts.acts import Act
from answerable.accounts.models import Read
from answerable.actor import Actor
from answerable.ledger.actions import record, writing


def note_read(reference: str, *, how: str, by: Actor) -> None:
    """Add one line to the read log, in the request that shows the record."""
    Read(reader=by.pseudonym, reference=reference, how=how, moment=by.moment).save(
        force_insert=True
    )


@writing
def seal_reads(*, by: Actor) -> int:
    """Commit the lines not sealed yet to the ledger, as one digest in one act; return how many."""
    batch = queries.unsealed_reads()
    if not batch.count:
        return 0
    row = history(
        "reads", "reads", batch.digest, by, first=batch.first, last=batch.last, count=batch.count,
        late=list(batch.late), gaps=list(batch.gaps),
    )  # fmt: skip
    record(Act.READS_SEALED, "reads", by=by, rows=[row])
    return batch.count
