"""Erasing what was written about a report's exhibit: what is seen on it, what stands there, and why.

Called by whoever erases the report, after two people agreed; nothing here asks whether they did. What was
signed stays: which article, how sure, who signed and who reviewed it.
"""

from __future__ import annotations

from django.db.models import Q

from answerable.actor import Actor
from answerable.arms.acts import Act
from answerable.arms.models import (
    Candidate,
    CandidateReason,
    History,
    Identification,
    Observation,
    Origin,
    OriginLink,
)
from answerable.ledger.actions import GONE, empty, erased_data, record, without_content, writing


@writing
def erase_observed(report: str, *, because: str, by: Actor) -> bool:
    """Erase the words of what was observed on a report's exhibit; say whether there was anything."""
    observed = Observation.everything.filter(report=report)
    if not observed.exists():
        return False
    rows = History.objects.filter(protected_by=report)
    blanks = without_content(row for row in rows if bytes(row.salt))
    of = [*observed.values_list("pk", flat=True)]
    observed.update(what=GONE, transcript="", taken_on="")
    observed.exclude(withdrawn_because="").update(withdrawn_because=GONE)
    _clear_candidates(of)
    _clear_signed(of)
    row = History(subject=report, what="erased", value="words", data=erased_data(blanks),
                  effective_on=by.today, protected_by=report)  # fmt: skip
    number = record(Act.OBSERVED_ERASED, report, by=by, because=because, rows=[row])
    empty(blanks, act=number)
    return True


def _clear_candidates(observed: list[int]) -> None:
    named = Candidate.everything.filter(observation__in=observed)
    named.filter(article="").update(designation=GONE)
    named.exclude(ruled_out_because="").update(ruled_out_because=GONE)
    CandidateReason.everything.filter(observation__in=observed).update(words={"words": GONE})


def _clear_signed(observed: list[int]) -> None:
    for signed in (Identification, Origin):
        kept = signed.everything.filter(observation__in=observed)
        kept.update(because=GONE)
        kept.filter(~Q(reviewed_by="")).update(review_because=GONE)
    typed = Identification.everything.filter(observation__in=observed, article="")
    typed.exclude(designation="").update(designation=GONE)
    OriginLink.everything.filter(observation__in=observed).update(because=GONE, parts=[])
