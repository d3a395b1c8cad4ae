"""An order of arms from a supplier to a recipient: how it stands, and what is needed to enter it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor
from answerable.arms.rules.deliveries import Delivered, Span, span_of
from answerable.arms.rules.keeping import why_not_keep
from answerable.arms.rules.names import state_key
from answerable.arms.rules.supplies import Range, Supplied, added, why_not_range, why_not_supply
from answerable.refusal import Sentence, say
from answerable.term import Term


class TransferState(Term):
    """How an order stands."""

    ORDERED = "ordered", "ordered"
    IN_DELIVERY = "in_delivery", "partly delivered"
    DELIVERED = "delivered", "delivered"
    WITHHELD = "withheld", "withheld"
    CANCELLED = "cancelled", "cancelled"
    NOT_KNOWN = "not_known", "not known"


@dataclass(frozen=True)
class Ordered:
    """A transfer as it is to be entered; `ordered` is EDTF."""

    supplied: Supplied
    supplier: str
    ours: bool = False
    licence: str = ""
    ordered: str = ""
    state: str = TransferState.ORDERED
    condition: str = ""
    designation: str = ""
    deliveries: tuple[Delivered, ...] = ()
    delivered: Range = (None, None)
    unsure: tuple[str, ...] = ()


def why_not_enter(ordered: Ordered, *, by: Actor) -> Sentence | None:
    """Say why a transfer cannot be entered."""
    return why_not_keep(by) or why_not_ordered(ordered)


def why_not_ordered(ordered: Ordered) -> Sentence | None:
    """Say what is wrong with a transfer, whoever enters it."""
    if not state_key(ordered.supplier):
        return say("Say who supplies it.")
    if ordered.state not in list(TransferState):
        return say("Say how the order stands.")
    if ordered.ordered and span_of(ordered.ordered) is None:
        return say("“{text}” says no days. Write 2021, 2021-05, 2021-05-17 or 2021/2022.",
                   text=ordered.ordered[:40])  # fmt: skip
    if ordered.licence and not ordered.ours:
        return say("Only what we supply goes under a licence of ours.")
    return why_not_supply(ordered.supplied) or why_not_range(ordered.delivered)


def why_not_under(
    *, recipients: tuple[str, str], articles: tuple[str, str], families: tuple[str, str]
) -> Sentence | None:
    """Say why a transfer is not one under this licence: each pair is (transfer's, licence's)."""
    if recipients[0] != recipients[1]:
        return say("The licence is for another recipient.")
    if articles[0] != articles[1] and (not families[0] or families[0] != families[1]):
        return say("The licence is for another article.")
    return None


def why_not_change(state: str, wanted: str, *, by: Actor) -> Sentence | None:
    """Say why an order cannot be said to stand so."""
    if wanted not in list(TransferState) or wanted == state:
        return say("Say how the order stands now.")
    if state == TransferState.CANCELLED:
        return say("It was cancelled and stays so: enter a new order.")
    return why_not_keep(by)


def reach(spans: Sequence[Span]) -> tuple[date | None, date | None]:
    """The first and the last day on which any of it may have been delivered."""
    if not spans:
        return (None, None)
    return (min(one.first for one in spans), max(one.last for one in spans))


def delivered_in_all(told: Range, deliveries: Sequence[Range]) -> Range:
    """How many were delivered: as the whole says, else as the single deliveries add up."""
    return told if told != (None, None) or not deliveries else added(*deliveries)


def state_after(ordered: Range, delivered: Range) -> TransferState:
    """How an order stands by its figures: delivered only where all of it surely is."""
    least, most = delivered[0], ordered[1]
    if least is not None and most is not None and least >= most:
        return TransferState.DELIVERED
    return TransferState.IN_DELIVERY


def why_not_ours(ours: bool, *, by: Actor) -> Sentence | None:
    """Say why a transfer cannot be put under a licence: only ours are."""
    if not ours:
        return say("Only what we supply goes under a licence of ours.")
    return why_not_keep(by)


def state_told(ordered: Range, delivered: Range) -> TransferState:
    """How an order stands by the figures of a register that does not say it in words."""
    if delivered[1] in (None, 0):
        return TransferState.ORDERED if delivered[1] == 0 else TransferState.NOT_KNOWN
    return state_after(ordered, delivered)
