"""Which reports tell one thing with this one, found by keys and scored, as the machine proposes it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from answerable.actor import Actor
from answerable.incidents import queries
from answerable.incidents.actions.rows import row
from answerable.incidents.models import History, Key, Kinship
from answerable.intake.models import Report, ReportText
from answerable.linking import RELATED, Contradiction, Reason, Score, contradictions
from answerable.linking.profile import profile
from answerable.linking.scoring import compare
from answerable.reading.types import Reading, from_json
from answerable.refusal import Sentence

MOST_CANDIDATES = 60
CROWDED = 200
"""A key that more reports share says nothing: candidates come from the other keys."""
_KEY_LIMIT = 80


@dataclass(frozen=True)
class Kin:
    """Another report, by row number and reference, and how it stands to this one."""

    report_id: int
    reference: str
    score: Score


def store_keys(report_id: int, found: Sequence[str]) -> None:
    """Put a report's keys in the index, in place of those of an earlier reading."""
    Key.objects.filter(report_id=report_id).delete()
    fitted = sorted({_fitted(key) for key in found})
    Key.objects.bulk_create(Key(report_id=report_id, key=key) for key in fitted)


def propose_kin(text: ReportText, reading: Reading, by: Actor) -> tuple[list[Kin], list[History]]:
    """Score the candidates; store those related, with reasons and contradictions."""
    mine = profile(reading)
    related, rows = [], []
    for other in _candidates(text.report):
        theirs = from_json(other.reading)
        found = compare(mine, profile(theirs))
        if found.value < RELATED:
            continue
        related.append(Kin(other.report_id, other.protected_by, found))
        stored = _store(text, reading, other, theirs, found)
        if stored is not None:
            rows.append(_kin_row(stored, text, other, by))
    return related, rows


def _candidates(report: Report) -> list[ReportText]:
    """Those that share most keys; never rows of the same list, which its maker told apart."""
    mine = Key.objects.filter(report=report).values_list("key", flat=True)
    shelves = Key.objects.filter(key__in=list(mine)).values("key").annotate(held=Count("pk"))
    usable = [s["key"] for s in shelves if 1 < s["held"] <= CROWDED]
    others = Key.objects.filter(key__in=usable).exclude(report=report)
    if report.batch_id is not None:
        others = others.exclude(report__batch_id=report.batch_id)
    shared = (
        others.values("report_id")
        .annotate(shared=Count("pk"))
        .order_by("-shared", "report_id")[:MOST_CANDIDATES]
    )
    return queries.newest_texts([s["report_id"] for s in shared])


def _store(
    text: ReportText, reading: Reading, other: ReportText, theirs: Reading, found: Score
) -> Kinship | None:
    """The kinship row, first report first; None when a person has settled it before."""
    mine_first = text.report_id < other.report_id
    first, second = (text, other) if mine_first else (other, text)
    left, right = (reading, theirs) if mine_first else (theirs, reading)
    known = Kinship.everything.filter(first_id=first.report_id, second_id=second.report_id).first()
    if known is not None and known.state != "proposed":
        return None
    kinship = known or Kinship(first_id=first.report_id, second_id=second.report_id)
    kinship.protected_by = first.protected_by
    kinship.relation, kinship.score = found.relation.value, found.value
    kinship.reasons = [reason_json(r) for r in found.reasons]
    against = contradictions(left, right)
    kinship.contradictions = [_contradiction(c, left, right) for c in against]
    kinship.save()
    return kinship


def _kin_row(kinship: Kinship, text: ReportText, other: ReportText, by: Actor) -> History:
    # Names two reports that need not be seen together: for the house alone.
    pair = sorted((text.protected_by, other.protected_by))
    return row(text.protected_by, "kinship", kinship.relation, by, under="", reports=pair,
               score=repr(kinship.score))  # fmt: skip


def reason_json(reason: Reason) -> dict[str, Any]:
    """A reason with its template, so that a page says it in the reader's language."""
    return {"code": reason.code, "weight": reason.weight, **sentence_json(reason.words)}


def sentence_json(words: str) -> dict[str, Any]:
    """A sentence as stored: its English words, and how it was made where that is known."""
    if not isinstance(words, Sentence):
        return {"words": words}
    values = {key: str(value) for key, value in words.values.items()}
    return {"words": str(words), "template": words.template, "values": values}


def _contradiction(found: Contradiction, left: Reading, right: Reading) -> dict[str, Any]:
    return {
        "about": found.about,
        **sentence_json(found.words),
        "left": _side(left, found.left),
        "right": _side(right, found.right),
    }


def _side(reading: Reading, index: int) -> dict[str, Any]:
    said = reading.statements[index]
    return {
        "order": index,
        "quote": said.quote,
        "date": said.date.edtf if said.date else None,
        "date_words": said.date.words if said.date else None,
    }


def _fitted(key: str) -> str:
    """A key that fits the index; a long one by its hash."""
    if len(key) <= _KEY_LIMIT:
        return key
    return "long:" + hashlib.blake2b(key.encode(), digest_size=16).hexdigest()
