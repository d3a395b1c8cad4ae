"""What stands in the channel about an incident or a pattern: for the pages of incidents and cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.accounts.rules import may_read
from answerable.actor import Actor
from answerable.channel.models import PartnerInquiry, Raising, Request
from answerable.channel.queries.dialogues import RaisingShown, raisings_shown
from answerable.channel.queries.inquiries import InquiryShown
from answerable.channel.queries.inquiries import shown as inquiries_shown
from answerable.channel.queries.standing import Counted, RequestLine, counted, lines
from answerable.incidents.queries.merges import absorbed


@dataclass(frozen=True)
class Beside:
    """What was raised, what is asked and since when, and where the partner's own inquiry stands."""

    shown: bool
    """False for who reads no dialogues: they are told nothing, not even that there is none."""
    raisings: Sequence[RaisingShown] = ()
    requests: Sequence[RequestLine] = ()
    inquiries: Sequence[InquiryShown] = ()

    @property
    def counted(self) -> Counted:
        return counted(self.requests)

    @property
    def is_empty(self) -> bool:
        return not (self.raisings or self.requests or self.inquiries)


def beside(reference: str, *, by: Actor) -> Beside:
    """What the channel holds about an incident - and those merged into it - or a pattern."""
    if not may_read("dialogue", by.roles) and not by.sight.all_content:
        return Beside(False)
    names = list(absorbed([reference], by=by))
    raised = (
        Raising.objects.visible_to(by)
        .filter(about__in=names)
        .order_by("raised_on", "pk")
        .select_related("dialogue")
    )
    asked = (
        Request.objects.visible_to(by)
        .filter(about__in=names)
        .order_by("sent_on", "pk")
        .select_related("dialogue")
    )
    theirs = (
        PartnerInquiry.objects.visible_to(by).filter(about__in=names).select_related("dialogue")
    )
    return Beside(
        True, raisings_shown(list(raised), by=by), lines(asked, by=by),
        inquiries_shown(theirs, by=by),
    )  # fmt: skip
