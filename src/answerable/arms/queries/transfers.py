"""Transfers as pages show them: what came when, from whom, on which conditions, and what was checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.arms.models import Condition, Delivery, EndUseCheck, Licence, Register, Transfer
from answerable.arms.queries import found
from answerable.arms.queries.merged import is_or_is_read_as
from answerable.arms.queries.paging import Paged, cut
from answerable.arms.rules import checks as rules
from answerable.arms.rules.checks import (
    CheckKind,
    CheckTold,
    ConditionKind,
    GivenBy,
    Outcome,
    Tally,
)
from answerable.arms.rules.keeping import why_not_keep
from answerable.arms.rules.names import article_key, state_key
from answerable.arms.rules.supplies import Funding
from answerable.arms.rules.transfers import TransferState
from answerable.refusal import Sentence


@dataclass(frozen=True)
class TransferLine:
    """A transfer as a list shows it."""

    row: Transfer
    state: TransferState


@dataclass(frozen=True)
class ConditionLine:
    """A condition or assurance."""

    row: Condition
    kind: ConditionKind
    authority: GivenBy
    in_force: bool
    who: str


@dataclass(frozen=True)
class CheckLine:
    """A check of what was supplied."""

    row: EndUseCheck
    kind: CheckKind
    outcome: Outcome


@dataclass(frozen=True)
class Beside:
    """What stands beside a licence or transfer."""

    conditions: Sequence[ConditionLine]
    checks: Sequence[CheckLine]
    tally: Tally
    why_not: Sentence | None


@dataclass(frozen=True)
class TransferPage:
    """One transfer with its deliveries, conditions and checks."""

    row: Transfer
    state: TransferState
    funding: Funding
    deliveries: Sequence[Delivery]
    register: Register | None
    beside: Beside
    who: str
    why_not: Sentence | None


def transfers(
    *, by: Actor, search: str = "", recipient: str = "", supplier: str = "", ours: bool = False,
    page: int = 1,
) -> Paged[TransferLine]:  # fmt: skip
    """Transfers that stand in the registers, the newest order first."""
    rows = Transfer.objects.visible_to(by).filter(gone_on=None)
    if key := article_key(search):
        rows = rows.filter(is_or_is_read_as(Q(key__contains=key), by=by))
    if recipient:
        rows = rows.filter(recipient_key=state_key(recipient))
    if supplier:
        rows = rows.filter(supplier_key=state_key(supplier))
    if ours:
        rows = rows.filter(ours=True)
    ordered = rows.select_related("article").order_by("-ordered_from", "-pk")
    lines, count, at, pages = cut(ordered, page)
    return Paged([TransferLine(one, TransferState(one.state)) for one in lines], count, at, pages)


def transfer_page(reference: str, *, by: Actor) -> TransferPage:
    """The transfer of this reference, or `Absent`."""
    row = _without_what_is_hidden(found.transfer(reference, by=by), by)
    register = Register.objects.visible_to(by).filter(reference=row.register).first()
    return TransferPage(
        row, TransferState(row.state), Funding(row.funding),
        list(Delivery.objects.visible_to(by).filter(transfer=row).order_by("number")),
        register, beside(reference, by=by),
        accounts.names_of({row.recorded_by}).get(row.recorded_by, ""), why_not_keep(by),
    )  # fmt: skip


def _without_what_is_hidden(row: Transfer, by: Actor) -> Transfer:
    """The licence it was made under may be kept narrower than itself: then it names none here.

    Asked for by its key: behind the second wall the row of it is not there to be asked.
    """
    if row.licence_id is not None:
        row.licence = Licence.objects.visible_to(by).filter(pk=row.licence_id).first()
    return row


def beside(reference: str, *, by: Actor) -> Beside:
    """Conditions, assurances and checks of a licence or transfer."""
    bound = list(Condition.objects.visible_to(by).filter(subject=reference).order_by("number"))
    checked = list(EndUseCheck.objects.visible_to(by).filter(subject=reference).order_by("number"))
    people = accounts.names_of({one.recorded_by for one in bound})
    told = [CheckTold(one.outcome, one.visited, one.due_on) for one in checked]
    return Beside(
        [
            ConditionLine(
                one, ConditionKind(one.kind), GivenBy(one.authority),
                rules.in_force(one.given_on, one.until_on, on=by.today),
                people.get(one.recorded_by, ""),
            )
            for one in bound
        ],
        [CheckLine(one, CheckKind(one.kind), Outcome(one.outcome)) for one in checked],
        rules.tally(told, today=by.today), why_not_keep(by),
    )  # fmt: skip
