"""Whatever happens to people, every open case is looked after or listed; who departs holds nothing."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from django.db import transaction

from answerable.accounts import actions as accounts
from answerable.accounts import queries as people
from answerable.accounts.models import Account, Membership
from answerable.actor import Actor, Level, Role
from answerable.assessment import actions
from answerable.assessment.actions import handover
from answerable.assessment.models import Absence, Case, Deputy
from answerable.assessment.queries import handover as known
from answerable.refusal import Refused
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY, at

pytestmark = pytest.mark.django_db
MAY_HOLD = {
    "analyst", "weapons_analyst", "legal_adviser", "desk_officer", "channel_lead", "policy_lead",
}  # fmt: skip
"""By hand: this oracle shares no code with the product."""
HEIGHT = {"open": 0, "internal": 1, "restricted": 2, "confidential": 3}


def _looked_after(row: Case, today: object) -> bool:
    """The oracle: somebody present, able and entitled holds it, or stands in for who is away."""
    if not row.holder or not _able(row.holder, row, today):
        return False
    away = _away(row.holder, today)
    if away is None:
        return True
    named = Deputy.everything.filter(absence=away, case=row).first()
    deputy = named.deputy if named else away.deputy
    return bool(deputy) and _able(deputy, row, today) and _away(deputy, today) is None


def _able(person: str, row: Case, today: object) -> bool:
    from answerable.accounts.models import Marking

    account = Account.objects.get(pseudonym=person)
    held = {
        g.role for g in account.grants.all()
        if g.from_on <= today and (g.until_on is None or g.until_on >= today)  # type: ignore[operator]  # a date
    }  # fmt: skip
    marking = Marking.objects.get(reference=row.protected_by)
    reach = HEIGHT[marking.level] <= HEIGHT[account.ceiling]
    named = (
        HEIGHT[marking.level] < HEIGHT["restricted"]
        or Membership.objects.filter(account=account, reference=row.protected_by).exists()
    )
    return account.is_active and bool(held & MAY_HOLD) and reach and named


def _away(person: str, today: object) -> Absence | None:
    for one in Absence.objects.filter(person=person):
        if one.from_on <= today <= one.until_on and not (one.back_on and one.back_on <= today):  # type: ignore[operator]  # a date
            return one
    return None


class Office:
    """A small office in which anything may happen to anybody."""

    def __init__(self, seed: int, staff: list[Actor], lead: Actor, admin: Actor, cases: list[Case]):
        self.chance, self.staff, self.lead, self.admin = random.Random(seed), staff, lead, admin
        self.cases, self.days = cases, 0

    def step(self) -> None:
        act = self.chance.choice(
            [self.give, self.give, self.leave, self.leave, self.leave, self.back, self.close,
             self.revoke, self.mark, self.clear, self.name, self.wait]
        )  # fmt: skip
        try:
            with transaction.atomic():
                act()
        except Refused:
            pass

    @property
    def now(self) -> Actor:
        return at(self.lead, self.days)

    def one(self) -> Actor:
        return self.chance.choice(self.staff)

    def account(self) -> Account:
        return Account.objects.get(pk=self.one().account)

    def give(self) -> None:
        case = self.chance.choice(self.cases)
        to = self.chance.choice([self.one().pseudonym, self.one().pseudonym, ""])
        actions.assign(case.reference, holder=to, because=WHY, by=self.now)

    def leave(self) -> None:
        first = self.now.today + timedelta(self.chance.randint(0, 3))
        special = self.chance.choice(self.cases)
        deputies = {special.reference: self.one().pseudonym} if self.chance.random() < 0.4 else {}
        handover.note_leave(
            self.one().pseudonym, from_on=first, until_on=first + timedelta(self.chance.randint(0, 9)),
            deputy=self.chance.choice(["", self.one().pseudonym]), deputies=deputies, because=WHY,
            by=self.now,
        )  # fmt: skip

    def back(self) -> None:
        found = list(Absence.objects.values_list("pk", flat=True))
        handover.end_leave(self.chance.choice(found or [0]), because=WHY, by=self.now)

    def close(self) -> None:
        if self.chance.random() < 0.7:
            return
        gone = self.account()
        handover.depart(
            gone, successor=self.chance.choice(["", self.one().pseudonym]), because=WHY,
            by=at(self.admin, self.days),
        )  # fmt: skip
        holds_nothing(gone.pseudonym)

    def revoke(self) -> None:
        role = self.chance.choice([Role.ANALYST, Role.DESK_OFFICER])
        accounts.revoke_role(self.account(), role, because=WHY, by=at(self.admin, self.days))

    def mark(self) -> None:
        level = self.chance.choice(list(Level)[1:3])
        case = self.chance.choice(self.cases)
        accounts.mark(case.protected_by, level, because=WHY, by=build.house(self.now.moment))

    def clear(self) -> None:
        level = self.chance.choice(list(Level)[1:3])
        accounts.set_ceiling(self.account(), level, because=WHY, by=at(self.admin, self.days))

    def name(self) -> None:
        case = self.chance.choice(self.cases)
        accounts.name_member(case.protected_by, self.account(), because=WHY, by=build.house())

    def wait(self) -> None:
        self.days += self.chance.randint(1, 4)


def holds_nothing(person: str) -> None:
    """What must hold the moment somebody has gone."""
    assert not Case.everything.filter(holder=person).exclude(stage="closed").exists()
    assert not Deputy.everything.filter(deputy=person).exists()
    assert not Absence.objects.filter(deputy=person, until_on__gte=build.NOON.date()).exists()


def test_every_open_case_is_looked_after_or_listed_whatever_happens_to_people() -> None:
    assert _years(range(6)) >= {"held", "nobody", "barred", "away"}


@pytest.mark.soak
def test_in_many_offices_no_case_is_lost_sight_of() -> None:
    assert _years(range(100)) == {"held", "deputy", "nobody", "barred", "away"}


def _years(seeds: range) -> set[str]:
    """Walk from each seed; which ways of being kept were met."""
    staff = [build.person(Role.ANALYST) for _ in range(2)]
    staff += [build.person(Role.ANALYST, Role.DESK_OFFICER) for _ in range(2)]
    lead = build.person(Role.POLICY_LEAD, Role.INSPECTOR)
    admin = build.person(Role.ADMINISTRATOR)
    cases = [arrange.case(staff[0]) for _ in range(5)]
    strands = set[str]()
    for seed in seeds:
        with transaction.atomic():
            office = Office(seed, staff, lead, admin, cases)
            for _ in range(30):
                office.step()
                strands |= _agrees(office)
            transaction.set_rollback(True)
    return strands


def _agrees(office: Office) -> set[str]:
    """The list against the oracle, over every open case; and the count against the list."""
    today = office.now.today
    kept = known.kept(by=build.house(office.now.moment))
    rows = {row.pk: row for row in Case.everything.exclude(stage="closed")}
    assert {one.row.pk for one in kept} == set(rows)
    listed = {one.row.pk for one in known.stranded(by=build.house(office.now.moment))}
    assert listed == {pk for pk, row in rows.items() if not _looked_after(row, today)}
    assert known.stranded_in_all(by=office.now) == len(listed)
    return {one.keeping.value for one in kept}


def test_an_account_closed_behind_the_back_of_hand_over_is_listed_as_gone() -> None:
    holder = build.person(Role.ANALYST)
    row = arrange.case()
    lead, admin = build.person(Role.POLICY_LEAD), build.person(Role.ADMINISTRATOR)
    actions.assign(row.reference, holder=holder.pseudonym, because=WHY, by=lead)
    account = Account.objects.get(pk=holder.account)
    accounts.close_account(account, because=WHY, by=admin)
    assert [one.keeping.value for one in known.stranded(by=lead)] == ["gone"]
    assert people.account_named(account.username) is None
