"""Who looks after each case: holders, deputies, absences, referrals on their way, load per person.

Every open case is looked at: a case that nobody looks after cannot hide in a cell of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from django.db.models import Q, QuerySet

from answerable.accounts import queries as accounts
from answerable.accounts.models import Account
from answerable.actor import Actor
from answerable.assessment.models import Absence, Case, Deputy, Referral
from answerable.assessment.queries import cases as seen
from answerable.assessment.rules import handover as rules
from answerable.assessment.rules.cases import HOLDERS
from answerable.assessment.rules.handover import Hand, Keeping, Offer, ReferralState, Span
from answerable.ledger.viewer import HOUSE, looking_as
from answerable.playbook import CLOSED


@dataclass(frozen=True)
class Kept:
    """One open case and how it is kept."""

    row: Case
    keeping: Keeping
    deputy: str
    """Pseudonym of who stands in; empty: nobody."""


class Held(Protocol):
    """A case as far as it matters who holds it."""

    @property
    def pk(self) -> int: ...
    @property
    def holder(self) -> str: ...


class Light(NamedTuple):
    """A case as far as counting goes: of ten thousand, no whole rows are made."""

    pk: int
    holder: str
    reference: str
    office: str
    stage: str
    met: list[str]
    procedure: int


@dataclass(frozen=True)
class _Hands:
    """What is known of everybody who holds a case or could stand in."""

    reach: Mapping[str, frozenset[int]]
    """Pseudonym → the open cases they hold or could stand in for, may see and have a role for."""
    active: frozenset[str]
    away: Mapping[str, Absence]
    by_case: Mapping[tuple[int, int], str]
    """Absence and case → the deputy named for it."""

    def hand(self, person: str, case: int) -> Hand | None:
        if not person:
            return None
        return Hand(
            person in self.active, case in self.reach.get(person, frozenset()), person in self.away
        )

    def deputy(self, row: Held) -> str:
        absence = self.away.get(row.holder)
        if absence is None:
            return ""
        return self.by_case.get((absence.pk, row.pk)) or absence.deputy

    def keeping(self, row: Held) -> Keeping:
        return rules.keeping(self.hand(row.holder, row.pk), self.hand(self.deputy(row), row.pk))


def open_cases(*, by: Actor) -> QuerySet[Case]:
    """The open cases the reader may see."""
    return Case.objects.visible_to(by).exclude(stage=CLOSED)


def kept(*, by: Actor) -> list[Kept]:
    """Every open case the reader may see and how it is kept today, the longest at its stage first."""
    rows = list(seen.cases(by=by).exclude(stage=CLOSED).order_by("stage_since", "pk"))
    hands = _hands(rows, by)
    return [_kept(row, hands) for row in rows]


def kept_lightly(*, by: Actor) -> list[tuple[Light, Keeping]]:
    """The same for counting: every open case the reader may see, the longest at its stage first."""
    return _lightly(open_cases(by=by), by)


def _lightly(cases: QuerySet[Case], by: Actor) -> list[tuple[Light, Keeping]]:
    fields = ("pk", "holder", "reference", "office", "stage", "met", "procedure_id")
    rows = [Light(*one) for one in cases.order_by("stage_since", "pk").values_list(*fields)]
    hands = _hands(rows, by)
    return [(row, hands.keeping(row)) for row in rows]


def stranded(*, by: Actor) -> list[Kept]:
    """The open cases nobody looks after today: held by nobody, or by somebody away or gone."""
    return [one for one in kept(by=by) if one.keeping in rules.STRANDED]


def stranded_count(*, by: Actor) -> int:
    """How many of the open cases the reader may see nobody looks after today."""
    return _lost(open_cases(by=by), by)


def stranded_in_all(*, by: Actor) -> int:
    """How many open cases nobody looks after, seen or not: who administers people must know that
    there are some, and learns nothing of any."""
    with looking_as(HOUSE):
        return _lost(Case.everything.exclude(stage=CLOSED), by)


def _lost(cases: QuerySet[Case], by: Actor) -> int:
    return sum(keeping in rules.STRANDED for _, keeping in _lightly(cases, by))


def keeping_of(row: Case, *, by: Actor) -> Kept:
    """How one case is kept today."""
    return _kept(row, _hands([row], by))


def _kept(row: Case, hands: _Hands) -> Kept:
    found = hands.keeping(row)
    return Kept(row, found, hands.deputy(row) if found is Keeping.DEPUTY else "")


def _hands(rows: Iterable[Held], by: Actor) -> _Hands:
    holders = {row.holder for row in rows} - {""}
    away = {who: one for who, one in away_on(by.today).items() if who in holders}
    named = Deputy.everything.filter(absence__in=[one.pk for one in away.values()])
    by_case = {(one.absence_id, one.case_id): one.deputy for one in named}
    behind: defaultdict[str, set[str]] = defaultdict(set)
    """Person → whose cases they hold or could stand in for."""
    for who in holders:
        behind[who].add(who)
    for who, one in away.items():
        for deputy in {one.deputy, *(d for (a, _), d in by_case.items() if a == one.pk)} - {""}:
            behind[deputy].add(who)
    found = Account.objects.filter(pseudonym__in=behind, is_active=True)
    reach = {one.pseudonym: _reach(one, behind[one.pseudonym], by) for one in found}
    return _Hands(reach, frozenset(reach), away, by_case)


def _reach(account: Account, whose: Iterable[str], by: Actor) -> frozenset[int]:
    actor = accounts.actor_for(account, door=by.door, moment=by.moment)
    if not actor.has(*HOLDERS):
        return frozenset()
    seen_by_them = open_cases(by=actor).filter(holder__in=whose)
    return frozenset(seen_by_them.values_list("pk", flat=True))


# --- absences


def span_of(row: Absence) -> Span:
    """An absence as the rules see it."""
    return Span(row.from_on, row.until_on, row.back_on)


def away_on(day: date) -> dict[str, Absence]:
    """Pseudonym → the absence that holds on `day`."""
    rows = Absence.objects.filter(from_on__lte=day, until_on__gte=day).order_by("pk")
    return {row.person: row for row in rows if span_of(row).holds_on(day)}


def absences(*, by: Actor) -> list[Absence]:
    """Absences that hold or are to come, the first to begin at the top."""
    rows = Absence.objects.filter(until_on__gte=by.today).order_by("from_on", "pk")
    return [row for row in rows if span_of(row).last >= max(by.today, row.from_on)]


def absences_of(person: str) -> tuple[Span, ...]:
    """Every absence of a person ever noted."""
    return tuple(span_of(row) for row in Absence.objects.filter(person=person))


def absence(number: int) -> Absence | None:
    """The absence of this number."""
    return Absence.objects.filter(pk=number).first()


def held_cases(person: str, *, by: Actor) -> QuerySet[Case]:
    """The open cases a person holds, of those the reader may see."""
    return seen.cases(by=by).exclude(stage=CLOSED).filter(holder=person).order_by("pk")


def deputised(*, by: Actor) -> list[Case]:
    """The open cases the reader looks after for somebody who is away."""
    held = seen.cases(by=by).exclude(stage=CLOSED).filter(holder__in=away_on(by.today))
    rows = list(held.order_by("stage_since", "pk"))
    hands = _hands(rows, by)
    return [row for row in rows if _kept(row, hands).deputy == by.pseudonym]


# --- referrals


def offer_of(row: Referral | None) -> Offer | None:
    """A referral as the rules see it."""
    if row is None:
        return None
    return Offer(ReferralState(row.state), row.from_office, row.to_office, row.sent_by)


def referral_on(row: Case, *, by: Actor) -> Referral | None:
    """The referral of a case that waits for an answer."""
    rows = Referral.objects.visible_to(by).filter(case=row, state=ReferralState.SENT)
    return rows.select_related("case").first()


def referrals_of(row: Case, *, by: Actor) -> list[Referral]:
    """Every referral of a case, the newest first."""
    return list(Referral.objects.visible_to(by).filter(case=row).order_by("-sent_at", "-pk"))


def referrals_waiting(*, by: Actor) -> list[Referral]:
    """Referrals without an answer that touch the reader's offices, or any for who is of none."""
    rows = Referral.objects.visible_to(by).filter(state=ReferralState.SENT)
    if by.offices:
        rows = rows.filter(Q(to_office__in=by.offices) | Q(from_office__in=by.offices))
    found = rows.select_related("case__incident", "case__pattern", "case__procedure")
    return list(found.order_by("sent_at", "pk"))
