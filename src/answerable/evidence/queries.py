"""Reading sealed bytes and their custody, always through a record the reader may see."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db.models import F, Q, QuerySet

from answerable.actor import Actor
from answerable.evidence import rules
from answerable.evidence.models import CustodyStep, Exhibit, History
from answerable.evidence.rules import Step
from answerable.evidence.vaults import files
from answerable.refusal import Absent, Refused, say

BROUGHT = (Step.DEPOSITED.value, Step.DERIVED.value)
"""The steps by which bytes came under a record."""


def vault() -> Path:
    """The folder of this installation's vault."""
    return Path(settings.VAULT)


def sealed_bytes(exhibit: Exhibit, *, under: str, by: Actor) -> bytes:
    """The bytes of `exhibit` for a reader who may see record `under`, which cites it.

    Raises `Absent` to anybody else, and `Refused` rather than give bytes that are not those sealed.
    """
    if not custody(exhibit, under=under, by=by).exists():
        raise Absent(exhibit.reference)
    if exhibit.is_erased:
        raise Refused(say("These bytes were erased, by two people and with a reason."))
    try:
        return files.get(vault(), exhibit.sha256)
    except files.Damaged as damaged:
        words = rules.words_for(exhibit.reference, rules.State(damaged.state))
        raise Refused(words or str(damaged)) from damaged


def custody(exhibit: Exhibit, *, under: str, by: Actor) -> QuerySet[CustodyStep]:
    """The custody of `exhibit` under one record, oldest first; empty where it may not be seen."""
    steps = CustodyStep.objects.visible_to(by)
    return steps.filter(exhibit=exhibit, protected_by=under).order_by("moment", "pk")


def custody_under(under: str, *, by: Actor) -> QuerySet[CustodyStep]:
    """Every step of custody under one record, oldest first. Absent where there is none to see."""
    steps = CustodyStep.objects.visible_to(by).filter(protected_by=under)
    if not steps.exists():
        raise Absent(under)
    return steps.select_related("exhibit").order_by("moment", "pk")


def exhibit_under(under: str, reference: str = "", *, by: Actor) -> Exhibit:
    """The exhibit a record brought; by reference where it brought several."""
    exhibits = {step.exhibit.reference: step.exhibit for step in custody_under(under, by=by)}
    if not reference and len(exhibits) > 1:
        raise Refused(say("{record} has several exhibits: say which of {names}.",
                          record=under, names=", ".join(exhibits)))  # fmt: skip
    found = exhibits.get(reference) if reference else next(iter(exhibits.values()))
    if found is None:
        raise Absent(reference)
    return found


def copies(exhibit: Exhibit, *, under: str, by: Actor) -> QuerySet[Exhibit]:
    """The sealed copies made from `exhibit` under a record the reader may see."""
    seen = CustodyStep.objects.visible_to(by).filter(protected_by=under)
    return Exhibit.objects.filter(derived_from=exhibit, custody__in=seen).distinct()


def state_of(exhibit: Exhibit) -> rules.State:
    """What has become of the sealed file of `exhibit`. For the house itself."""
    return rules.State(files.examine(vault(), exhibit.sha256, exhibit.size))


def still_brought(exhibit: Exhibit, *, but: str) -> bool:
    """Say whether another record brings these bytes and was not erased. For the house itself."""
    rows = History.objects.filter(subject=exhibit.reference, what__in=BROUGHT)
    return any(bytes(row.salt) for row in rows.exclude(protected_by=but))


def due(moment: datetime, *, most: int = 200) -> list[Exhibit]:
    """The exhibits whose re-check is due, never seen first. For the house itself."""
    never = Q(check_result__isnull=True)
    stale = Q(check_result__checked_at__lt=rules.due_before(moment))
    rows = Exhibit.objects.filter(never | stale).exclude(sha256__startswith=rules.ERASED)
    return list(rows.order_by(F("check_result__checked_at").asc(nulls_first=True), "pk")[:most])


def custody_counts() -> Counter[tuple[str, str, str]]:
    """How often each step of custody is kept, by exhibit, step and record. For the house itself.

    Unfiltered: a verification that left out what somebody may not see would verify nothing.
    """
    return Counter(
        CustodyStep.everything.values_list("exhibit__reference", "step", "protected_by").iterator()
    )
