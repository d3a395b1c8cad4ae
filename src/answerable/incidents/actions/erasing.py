"""Erasing the words of a report's statements. Their figures stay: ranges still follow from them.

Called by whoever erases the report, after two people agreed; nothing here asks whether they did.
"""

from __future__ import annotations

from dataclasses import asdict, replace

from django.db.models import Q

from answerable.actor import Actor
from answerable.incidents.acts import Act
from answerable.incidents.models import History, Key, Kinship, Proposal, Statement
from answerable.ledger.actions import GONE, empty, erased_data, record, without_content, writing
from answerable.reading.types import statement_from_json

WORDS = ("statement", "links")
"""The history rows that hold words of a report; the others hold references."""


@writing
def erase_words(report: str, *, because: str, by: Actor) -> None:
    """Erase the words of a report's statements, the keys made of them and the machine's reasons."""
    rows = History.objects.filter(protected_by=report, what__in=WORDS)
    blanks = without_content(row for row in rows if bytes(row.salt))
    for statement in Statement.everything.filter(report__reference=report):
        _clear(statement)
    Key.objects.filter(report__reference=report).delete()
    _clear_reasons(report)
    row = History(subject=report, what="erased", value="words", data=erased_data(blanks),
                  effective_on=by.today, protected_by=report)  # fmt: skip
    number = record(Act.WORDS_ERASED, report, by=by, because=because, rows=[row])
    empty(blanks, act=number)


def _clear_reasons(report: str) -> None:
    """What the machine gave as its reasons quotes the words it compared."""
    either = Q(first__reference=report) | Q(second__reference=report)
    Kinship.everything.filter(either).update(reasons=[], contradictions=[])
    Proposal.everything.filter(Q(report__reference=report) | Q(via=report)).update(reasons=[])


def _clear(statement: Statement) -> None:
    """A statement without words: what it counts, of whom and in which scope stays."""
    said = statement_from_json(statement.full)
    bare = replace(
        said, span=(0, len(GONE)), quote=GONE, place=None, weapon=None, actor=None, unit=None,
        object_hit=None, damage=None, service_effect=None, parties=(), attribution=(), origin=None,
        ruled_out=(), date=replace(said.date, words="") if said.date else None,
    )  # fmt: skip
    statement.full = asdict(bare)
    statement.start, statement.end, statement.quote = 0, len(GONE), GONE
    statement.place_words = statement.weapon = statement.actor = ""
    statement.claimant = statement.origin_name = ""
    statement.because = GONE if statement.because else ""
    statement.save()
