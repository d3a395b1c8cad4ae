"""What verifications found, for those who may read the ledger."""

from __future__ import annotations

from django.db.models import QuerySet

from answerable.actor import Actor
from answerable.ledger.rules import why_not_read_acts
from answerable.oversight.models import Verification
from answerable.refusal import Sentence, refuse_if, say


def verifications(*, by: Actor) -> QuerySet[Verification]:
    """The runs, newest first; refused to anybody but an inspector or an administrator."""
    refuse_if(why_not_read_acts(by))
    return Verification.objects.order_by("-started_at", "-pk")


def newest_verification(*, by: Actor) -> Verification | None:
    """The last run, if there was one."""
    return verifications(by=by).first()


def problems_of(verification: Verification) -> list[Sentence]:
    """The problems of a run as sentences, in the words they were found in."""
    return [say(p["template"], **p["values"]) for p in verification.problems]
