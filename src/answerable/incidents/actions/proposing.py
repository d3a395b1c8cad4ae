"""The machine's turn after a report was read: statements, kin and incidents, all only proposed.

Bears repetition: a text whose links were proposed once is left alone. No incident is ever made here.
"""

from __future__ import annotations

from answerable.actor import Actor
from answerable.incidents import queries
from answerable.incidents.actions import kin, matching
from answerable.incidents.actions.rows import row, take_turns
from answerable.incidents.actions.stored import essence, statement_row
from answerable.incidents.acts import Act
from answerable.incidents.models import History, Statement
from answerable.incidents.rules.statements import is_quoted
from answerable.intake.models import ReportText
from answerable.ledger.actions import record, writing
from answerable.linking import keys
from answerable.reading.assisted import maker_of
from answerable.reading.gazetteer import located
from answerable.reading.types import Reading, from_json


@writing
def propose_links(reference: str, *, by: Actor) -> int:
    """Turn the newest reading of a report into proposals; return how many statements it gave.

    A text that was worked through before gives 0 and changes nothing. Statements whose quotation
    does not stand in the text are refused, and counted in the history.
    """
    take_turns()
    text = queries.newest_text(reference, by=by)
    if text is None or not text.reading or queries.links_proposed(text):
        return 0
    reading = from_json(text.reading)
    stored, refused = _propose_statements(text, reading, by)
    # a list of what lies in a file is no telling of its own: each part of it is a copy of some of it
    kin.store_keys(text.report_id, () if reading.is_contents else keys(reading))
    related, kin_rows = kin.propose_kin(text, reading, by)
    proposed = matching.propose_incidents(text, reading, related, by)
    rows = [_links_row(text, stored, refused, by), *kin_rows, *proposed]
    record(Act.LINKS_PROPOSED, reference, by=by, rows=rows)
    return len(stored)


def _propose_statements(
    text: ReportText, reading: Reading, by: Actor
) -> tuple[list[Statement], int]:
    """Store what the reading says as proposed; older proposals of the report give way to it."""
    earlier = Statement.everything.filter(report_id=text.report_id).exclude(text=text)
    settled = {essence(s.full) for s in earlier.exclude(state="proposed")}
    earlier.filter(state="proposed").update(is_current=False)
    stored, refused = [], 0
    own = queries.own_places(by=by)
    found = (
        located(reading.statements, text.text, reading.language, own) if own else reading.statements
    )
    for order, said in enumerate(found):
        if not is_quoted(said, text.text):
            refused += 1
            continue
        made = statement_row(said, text, order, maker=maker_of(reading, said))
        if essence(made.full) not in settled:
            stored.append(made)
    Statement.everything.bulk_create(stored)
    return stored, refused


def _links_row(text: ReportText, stored: list[Statement], refused: int, by: Actor) -> History:
    under = text.protected_by
    listed = [[s.reference, s.order, s.start, s.end] for s in stored]
    return row(under, "links", str(text.version), by, under=under, reader=text.reader,
               statements=listed, refused=refused)  # fmt: skip
