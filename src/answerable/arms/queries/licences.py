"""Licences as pages show them: how each stands and stood, what holds it, what is left of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.db.models import Q

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.arms.models import History, Licence, LicenceTurn, Transfer
from answerable.arms.queries import found
from answerable.arms.queries.paging import Paged, cut
from answerable.arms.queries.restrictions import RestrictionLine, restrictions
from answerable.arms.queries.transfers import Beside, TransferLine, beside
from answerable.arms.rules import licences as rules
from answerable.arms.rules.keeping import why_not_license
from answerable.arms.rules.licences import LicenceState, Told, Verb
from answerable.arms.rules.names import article_key, state_key
from answerable.arms.rules.supplies import Funding, Range, added
from answerable.arms.rules.transfers import TransferState
from answerable.refusal import Sentence


@dataclass(frozen=True)
class LicenceLine:
    """A licence as a list shows it."""

    row: Licence
    state: LicenceState
    past: bool
    """Its last day has passed while it stands open."""


@dataclass(frozen=True)
class TurnLine:
    """One change of how it stands."""

    row: LicenceTurn
    verb: Verb
    state: LicenceState
    who: str


@dataclass(frozen=True)
class Doing:
    """One thing that can be done to it as it stands, and why not by this reader."""

    verb: Verb
    why_not: Sentence | None


@dataclass(frozen=True)
class LicencePage:
    """One licence with its turns, restrictions, transfers, conditions and checks."""

    line: LicenceLine
    funding: Funding
    turns: Sequence[TurnLine]
    holds: Sequence[str]
    """The measures that hold it."""
    doings: Sequence[Doing]
    restrictions: Sequence[RestrictionLine]
    transfers: Sequence[TransferLine]
    left: Range
    """How many may still be delivered under it."""
    beside: Beside
    as_of: LicenceState | None
    """How it stood on the two days asked about; None: nothing was asked, or nothing was known."""


def licences(
    *, by: Actor, search: str = "", recipient: str = "", state: str = "", page: int = 1
) -> Paged[LicenceLine]:
    """The licences in the register, the newest change first."""
    rows = Licence.objects.visible_to(by)
    if search:
        key = article_key(search)
        by_article = Q(article__key__contains=key) if key else Q()
        rows = rows.filter(by_article | Q(number__icontains=search.strip()))
    if recipient:
        rows = rows.filter(recipient_key=state_key(recipient))
    if state in list(LicenceState):
        rows = rows.filter(state=state)
    ordered = rows.select_related("article").order_by("-state_since", "-pk")
    lines, count, at, pages = cut(ordered, page)
    return Paged([_line(one, by) for one in lines], count, at, pages)


def licence_lines(rows: Iterable[Licence], *, by: Actor) -> Sequence[LicenceLine]:
    """Licences already found, as a list shows them."""
    return [_line(one, by) for one in rows]


def past_expiry(*, by: Actor) -> Sequence[Licence]:
    """Licences that stand open though their last day has passed."""
    rows = Licence.objects.visible_to(by).filter(
        state__in=(LicenceState.VALID, LicenceState.SUSPENDED), expires_on__lt=by.today
    )
    return list(rows.order_by("expires_on", "pk"))


def licence_page(
    reference: str, *, by: Actor, true_on: date | None = None, known_on: date | None = None
) -> LicencePage:
    """The licence of this reference, or `Absent`; perhaps with how it stood on two days."""
    row = found.licence(reference, by=by)
    turns = list(LicenceTurn.objects.visible_to(by).filter(licence=row).order_by("number"))
    held = rules.held_by([Told(Verb(one.verb), one.under) for one in turns])
    under = Transfer.objects.visible_to(by).filter(licence=row, gone_on=None)
    transfers = list(under.select_related("article").order_by("-ordered_from", "-pk"))
    asked = true_on is not None or known_on is not None
    return LicencePage(
        _line(row, by), Funding(row.funding), _turns(turns), sorted(held - {""}),
        _doings(LicenceState(row.state), held, by),
        restrictions(by=by, part=Q(licence=reference)),
        [TransferLine(one, TransferState(one.state)) for one in transfers],
        rules.left_of(
            (row.quantity_least, row.quantity_most),
            added(*((one.delivered_least, one.delivered_most) for one in transfers)),
        ),
        beside(reference, by=by),
        stood(reference, true_on=true_on or by.today, known_on=known_on or by.today, by=by)
        if asked else None,
    )  # fmt: skip


def stood(
    reference: str, *, true_on: date, known_on: date, by: Actor
) -> LicenceState | None:  # fmt: skip
    """How a licence stood on one day, as far as was known on another: from history rows alone."""
    found.licence(reference, by=by)
    until = datetime.combine(known_on + timedelta(days=1), time.min, UTC)
    told = History.objects.filter(
        subject=reference, what="licence", effective_on__lte=true_on, recorded_at__lt=until
    )
    newest = told.order_by("effective_on", "act", "line").last()
    return LicenceState(newest.value) if newest else None


def standing(*, true_on: date, known_on: date, by: Actor) -> Mapping[LicenceState, int]:
    """How many licences stood how on one day, as far as was known on another."""
    until = datetime.combine(known_on + timedelta(days=1), time.min, UTC)
    seen = set(Licence.objects.visible_to(by).values_list("reference", flat=True))
    told = History.objects.filter(
        what="licence", effective_on__lte=true_on, recorded_at__lt=until
    ).order_by("effective_on", "act", "line")  # fmt: skip
    newest = {subject: value for subject, value in told.values_list("subject", "value")}
    states = [value for subject, value in newest.items() if subject in seen]
    return {state: states.count(state) for state in LicenceState}


def _line(row: Licence, by: Actor) -> LicenceLine:
    return LicenceLine(
        row, LicenceState(row.state),
        rules.past_expiry(row.state, row.expires_on, today=by.today),
    )  # fmt: skip


def _turns(rows: Sequence[LicenceTurn]) -> list[TurnLine]:
    people = accounts.names_of({one.turned_by for one in rows})
    return [
        TurnLine(one, Verb(one.verb), LicenceState(one.state), people.get(one.turned_by, ""))
        for one in rows
    ]


def _doings(state: LicenceState, held: frozenset[str], by: Actor) -> list[Doing]:
    return [
        Doing(verb, rules.why_not_turn(state, verb, by=by, held=held, on=by.today))
        for verb in rules.verbs_in(state)
    ] or [Doing(Verb.REINSTATE, rules.why_not_turn(state, Verb.REINSTATE, by=by))]


def why_not_enter(by: Actor) -> Sentence | None:
    """Say why `by` enters no licence."""
    return why_not_license(by)
