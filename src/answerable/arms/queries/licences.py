"""Licences as pages show them: how each stands and stood, what holds it, what is left of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from answerable.accounts import queries as accounts
from answerable.actor import MACHINE, Actor
from answerable.arms.models import Article, History, Licence, LicenceTurn, Transfer
from answerable.arms.queries import found
from answerable.arms.queries.merged import all_of, as_one, is_or_is_read_as
from answerable.arms.queries.paging import Paged, cut
from answerable.arms.queries.restrictions import RestrictionLine, restrictions
from answerable.arms.queries.transfers import Beside, TransferLine, beside
from answerable.arms.rules import licences as rules
from answerable.arms.rules.keeping import why_not_known, why_not_license
from answerable.arms.rules.licences import LicenceState, Told, Verb
from answerable.arms.rules.names import article_key, state_key
from answerable.arms.rules.supplies import Funding, Range, added
from answerable.arms.rules.transfers import TransferState
from answerable.ledger.days import end_of
from answerable.refusal import Sentence, refuse_if

SOON = timedelta(30)


@dataclass(frozen=True)
class LicenceLine:
    """A licence as a list shows it."""

    row: Licence
    state: LicenceState
    """How it stands today: past its last day it has expired, whether that was recorded or not."""
    since: date


@dataclass(frozen=True)
class TurnLine:
    """One change of how it stands."""

    row: LicenceTurn
    verb: Verb
    state: LicenceState
    who: str

    @property
    def by_itself(self) -> bool:
        """Its last day passed: nobody did anything."""
        return self.verb is Verb.EXPIRE and self.row.turned_by == MACHINE


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
        by_article = is_or_is_read_as(Q(key__contains=key), by=by) if key else Q()
        rows = rows.filter(by_article | Q(number__icontains=search.strip()))
    if recipient:
        rows = rows.filter(recipient_key=state_key(recipient))
    if state in list(LicenceState):
        rows = rows.filter(_standing_so(state, by.today))
    ordered = rows.select_related("article").order_by("-state_since", "-pk")
    lines, count, at, pages = cut(ordered, page)
    return Paged([_line(one, by) for one in lines], count, at, pages)


def licence_lines(rows: Iterable[Licence], *, by: Actor) -> Sequence[LicenceLine]:
    """Licences already found, as a list shows them."""
    return [_line(one, by) for one in rows]


def licences_for(unit: str, *, by: Actor) -> Sequence[LicenceLine]:
    """The licences under which something goes to a unit, the newest change first."""
    rows = Licence.objects.visible_to(by).filter(unit=unit).select_related("article")
    return [_line(one, by) for one in rows.order_by("-state_since", "-pk")]


def licences_of(article: Article, recipient: str, *, by: Actor) -> Sequence[LicenceLine]:
    """The licences under which an article may have gone to a recipient."""
    rows = Licence.objects.visible_to(by).filter(
        article__in=all_of(as_one(article, by=by), by=by), recipient_key=state_key(recipient)
    )
    return [_line(one, by) for one in rows.select_related("article").order_by("-pk")[:50]]


def ending(*, by: Actor, most: int = 50) -> Sequence[LicenceLine]:
    """Licences whose last day is within the next `SOON`, the nearest first."""
    rows = Licence.objects.visible_to(by).filter(
        state__in=rules.RUNS_OUT, expires_on__gte=by.today, expires_on__lte=by.today + SOON
    )
    return [_line(one, by) for one in rows.order_by("expires_on", "pk")[:most]]


def unrecorded(*, today: date) -> QuerySet[Licence]:
    """Licences that have expired by their day and are not recorded so: for the house itself."""
    return Licence.everything.filter(_run_out(today)).order_by("expires_on", "pk")


def _run_out(today: date) -> Q:
    return Q(state__in=rules.RUNS_OUT, expires_on__lt=today)


def _standing_so(state: str, today: date) -> Q:
    """Those that stand so today, by what was recorded and by their last day."""
    if state == LicenceState.EXPIRED:
        return Q(state=state) | _run_out(today)
    return Q(state=state) & ~_run_out(today)


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
        _line(row, by), Funding(row.funding), _turns(turns),
        [] if row.stands(by.today)[0] in rules.OVER else sorted(held - {""}),
        _doings(row.stands(by.today)[0], held, by),
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
    refuse_if(why_not_known(known_on, today=by.today))
    found.licence(reference, by=by)
    told = History.objects.filter(
        subject=reference,
        what="licence",
        effective_on__lte=true_on,
        recorded_at__lt=end_of(known_on),
    )
    newest = told.order_by("effective_on", "act", "line").last()
    return _told(newest.value, newest.data, true_on) if newest else None


def standing(*, true_on: date, known_on: date, by: Actor) -> Mapping[LicenceState, int]:
    """How many licences stood how on one day, as far as was known on another."""
    refuse_if(why_not_known(known_on, today=by.today))
    seen = set(Licence.objects.visible_to(by).values_list("reference", flat=True))
    told = History.objects.filter(
        what="licence", effective_on__lte=true_on, recorded_at__lt=end_of(known_on)
    ).order_by("effective_on", "act", "line")  # fmt: skip
    newest = {row[0]: row[1:] for row in told.values_list("subject", "value", "data")}
    states = [_told(*row, true_on) for subject, row in newest.items() if subject in seen]
    return {state: states.count(state) for state in LicenceState}


def _told(value: str, data: Mapping[str, Any], on: date) -> LicenceState:
    """How a history row says it stood on a day: the row knows the last day as well."""
    last = date.fromisoformat(data["expires_on"]) if data.get("expires_on") else None
    return rules.stands(value, on, last, on=on)[0]


def _line(row: Licence, by: Actor) -> LicenceLine:
    return LicenceLine(row, *row.stands(by.today))


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
