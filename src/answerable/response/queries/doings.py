"""What was done on a case, newest first: who, what, because; the ledger's numbers stay out of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from answerable.accounts import queries as accounts
from answerable.accounts.rules import may_read
from answerable.actor import Actor
from answerable.assessment.acts import Act as CaseAct
from answerable.assessment.models import Case
from answerable.ledger.models import Act, Reason
from answerable.response.acts import Act as ResponseAct
from answerable.term import Term

SHOWN = 40
UNSAID = frozenset({CaseAct.OPINED})
"""Who has given a blind opinion, and when, is not told beside the case: only how many are in."""


@dataclass(frozen=True)
class Doing:
    """One act on a case."""

    moment: datetime
    person: str
    words: Term
    because: str


def doings_of(row: Case, *, by: Actor, most: int | None = SHOWN) -> Sequence[Doing]:
    """The newest acts on a case the reader may see; those of the decision only to who reads it."""
    kinds: dict[str, Term] = {act.value: act for act in CaseAct if act not in UNSAID}
    if may_read("decision", by.roles) or by.sight.all_content:
        kinds |= {act.value: act for act in ResponseAct}
    acts = list(
        Act.objects.filter(subject=row.reference, name__in=kinds).order_by("-number")[:most]
    )
    names = accounts.names_of({act.actor for act in acts})
    reasons = Reason.objects.filter(act__in=[act.number for act in acts])
    words = {reason.act: reason.text for reason in reasons}
    return [
        Doing(a.moment, names.get(a.actor, ""), kinds[a.name], words.get(a.number, ""))
        for a in acts
    ]
