"""What each thing of the chain says of itself: how sure, by what method, whose word, on which days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date

from answerable.arms.models import Licence, Observation, Restriction, Transfer
from answerable.arms.queries.observations import IdentificationShown, LinkShown, OriginShown
from answerable.arms.queries.origin_links import said_again
from answerable.arms.queries.under import Under
from answerable.arms.rules.identifications import Reviewed
from answerable.arms.rules.links import PartOf
from answerable.playbook.likelihood import Confidence
from answerable.refusal import say


def of_seen(row: Observation, who: str) -> Iterator[object]:
    """When the picture was taken, and who saw it there."""
    yield (
        say("picture taken {day}", day=row.taken_on) if row.taken_on
        else say("day of the picture not known")
    )  # fmt: skip
    if who:
        yield say("seen by {who} on {day}", who=who, day=row.observed_at.astimezone(UTC).date())


def of_identified(shown: IdentificationShown) -> Iterator[object]:
    """How likely and how sure, whether another agreed, by what method, by whom."""
    if shown.likelihood:
        yield shown.likelihood
    yield from _sure(shown.confidence)
    yield _agreed(shown.verdict)
    yield shown.method
    yield from _people(shown.signer, shown.reviewer)


def of_origin(came: OriginShown) -> Iterator[object]:
    """On what it rests, whether another agreed, how sure, by whom."""
    yield came.basis
    yield _agreed(came.verdict)
    yield from _sure(came.confidence)
    yield from _people(came.signer, came.reviewer)


def of_link(link: LinkShown) -> Iterator[object]:
    """What somebody said of the link, how likely it was reckoned, and how the days lie."""
    yield link.verdict
    if link.row.most == 0:
        yield say("excluded by its days or marks")
    elif link.row.least is not None and link.row.most is not None:
        yield say("{least} to {most} in a hundred", least=_in_hundred(link.row.least, up=False),
                  most=_in_hundred(link.row.most, up=True))  # fmt: skip
    yield from (said_again(part) for part in link.row.parts if part["of"] == PartOf.DAYS)
    if link.who:
        yield say("linked by {who}", who=link.who)


def of_transfer(deal: Transfer) -> Iterator[object]:
    """When the first of it came."""
    yield (
        say("first delivered {day}", day=deal.first_delivered) if deal.first_delivered
        else say("day of delivery not known")
    )  # fmt: skip


def of_under(under: Under) -> Iterator[object]:
    """By whose word the transfer went under it, and how their days lie; nobody else reviews that."""
    if under.register:
        yield say("named by a line of {register}", register=under.register)
        yield say("taken in by {who} on {day}", who=under.who, day=under.on)
    else:
        yield say("put under it by {who} on {day}", who=under.who, day=under.on)
    yield from under.days


def of_licence(permit: Licence, on: date) -> Iterator[object]:
    """How it stands on a day, and since when."""
    state, since = permit.stands(on)
    yield state
    yield say("since {day}", day=since)


def of_restriction(held: Restriction) -> Iterator[object]:
    """From when to when it holds, by which decision; that it was lifted, and why."""
    yield (
        say("in force {day} to {until}", day=held.from_on, until=held.until_on) if held.until_on
        else say("in force from {day}", day=held.from_on)
    )  # fmt: skip
    if held.lifted_on is not None:
        yield say("lifted again {day}: {why}", day=held.lifted_on, why=held.lifted_because)


def _sure(confidence: Confidence | None) -> Iterator[object]:
    if confidence:
        yield say("confidence: {word}", word=confidence)


def _agreed(verdict: Reviewed | None) -> object:
    if verdict is None:
        return say("not reviewed yet")
    return say("another analyst: {view}", view=verdict)


def _people(signer: str, reviewer: str) -> Iterator[object]:
    if signer:
        yield say("signed by {who}", who=signer)
    if reviewer:
        yield say("reviewed by {who}", who=reviewer)


def _in_hundred(part: float, *, up: bool) -> int:
    return max(1, min(99, -int(-part * 100 // 1) if up else int(part * 100)))
