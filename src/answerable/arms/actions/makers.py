"""Taking in a table of makers by their codes: one act, a row for each line that says something new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from answerable.actor import Actor
from answerable.arms.actions.rows import INTERNAL, Marked, new_marked
from answerable.arms.acts import Act
from answerable.arms.models import History, MakerCode
from answerable.arms.queries.makers import makers_taken_in
from answerable.arms.rules.inscriptions import read_makers
from answerable.arms.rules.keeping import why_not_keep
from answerable.ledger.actions import record, writing
from answerable.refusal import Sentence, because_given, refuse_if

_AT_ONCE = 500


@dataclass(frozen=True)
class MakersTakenIn:
    """What became of a table of makers."""

    register: str
    """Its reference; empty where nothing in it was new, or nothing was to be stored."""
    new: int
    known: int
    faults: tuple[Sentence, ...]


def take_in_makers(
    text: str, *, because: str, by: Actor, marked: Marked = INTERNAL, rehearse: bool = False
) -> MakersTakenIn:
    """Take in the lines of a table that say something new; the same table twice adds nothing."""
    reason = "" if rehearse else because_given(because)
    refuse_if(why_not_keep(by))
    makers, faults = read_makers(text.splitlines())
    standing = makers_taken_in(makers, by=by)
    new = [(code, one) for code, one in makers.items() if standing.get(code) != one]
    rows = [
        MakerCode(code=code, name=one.name, country=one.country, source=one.source)
        for code, one in new
    ]
    register = "" if rehearse or not rows else _kept(rows, text, reason, marked, by=by)
    return MakersTakenIn(register, len(new), len(makers) - len(new), faults)


@writing
def _kept(rows: Sequence[MakerCode], text: str, reason: str, marked: Marked, *, by: Actor) -> str:
    reference = new_marked("rg", marked, by=by)
    for row in rows:
        row.register = row.protected_by = reference
    MakerCode.everything.bulk_create(rows, batch_size=_AT_ONCE)
    manifest = History(
        subject=reference, what="makers", value=str(len(rows)), effective_on=by.today,
        data={"sha256": sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
              "codes": [row.code for row in rows]},
        protected_by=reference,
    )  # fmt: skip
    record(Act.MAKERS_TAKEN_IN, reference, by=by, because=reason, rows=[manifest])
    return reference
