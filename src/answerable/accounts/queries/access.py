"""Why somebody can or cannot see a record, and who else can."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.accounts import rules
from answerable.accounts.models import Account, Marking, Membership
from answerable.accounts.queries.accounts import knows_of, marking_of
from answerable.actor import Actor, Level, Role
from answerable.refusal import Absent, Refused, say


@dataclass(frozen=True)
class Access:
    """The answer to "why can I (not) see this?", for a record whose existence the asker may know."""

    reference: str
    kind: str
    level: Level
    compartments: tuple[str, ...]
    tlp: str
    may_see: bool
    grounds: tuple[rules.Ground, ...]
    seers: int
    """How many people may see it."""
    members: tuple[tuple[str, str], ...]
    """User name and name of those named to it; only for one of them, or an inspector."""


def access(reference: str, *, by: Actor) -> Access:
    """Answer for one record. Raises `Absent` where the asker may not know that it exists."""
    marking = knows_of(reference, by=by)
    if marking is None:
        raise Absent(reference)
    named = set(Membership.objects.filter(reference=reference).values_list("account_id", flat=True))
    fence = fence_of(marking)
    mine = rules.grounds(fence, roles=by.roles, sight=by.sight, named=by.account in named)
    may_name = by.account in named or by.sight.all_content
    return Access(
        reference=reference, kind=fence.kind, level=fence.level,
        compartments=tuple(sorted(fence.compartments)), tlp=marking.tlp,
        may_see=marking_of(reference, by=by) is not None, grounds=mine,
        seers=_seers(fence, named, by), members=_names(named) if may_name else (),
    )  # fmt: skip


def fence_of(marking: Marking) -> rules.Fence:
    """The kind and marking of a record, as the rules see them."""
    codes = frozenset(marking.compartments.values_list("code", flat=True))
    return rules.Fence(rules.kind_of(marking.reference), Level(marking.level), codes)


def member_account(username: str, *, by: Actor) -> Account:
    """The active account to name to a record, by its user name."""
    account = Account.objects.filter(username=username.strip(), is_active=True).first()
    if account is None:
        raise Refused(say("There is no active account {name}.", name=username.strip()))
    return account


def named_to(*references: str) -> list[Account]:
    """The active accounts named to each of several records. For the house itself."""
    found = Account.objects.filter(is_active=True).order_by("pk")
    for reference in references:
        named = Membership.objects.filter(reference=reference)
        found = found.filter(pk__in=named.values("account_id"))
    return list(found)


def _names(numbers: set[int]) -> tuple[tuple[str, str], ...]:
    named = Account.objects.filter(pk__in=numbers, is_active=True).order_by("name", "pk")
    return tuple(named.values_list("username", "name"))


def _seers(fence: rules.Fence, named: set[int], by: Actor) -> int:
    accounts = Account.objects.filter(is_active=True).prefetch_related(
        "grants", "admissions__compartment"
    )
    return sum(_sees(account, fence, named, by) for account in accounts)


def _sees(account: Account, fence: rules.Fence, named: set[int], by: Actor) -> bool:
    held = [rules.Grant(Role(g.role), g.from_on, g.until_on) for g in account.grants.all()]
    roles = rules.roles_on(by.today, held)
    admitted = frozenset(admission.compartment.code for admission in account.admissions.all())
    sight = rules.sight_of(roles, Level(account.ceiling), admitted)
    tests = rules.grounds(fence, roles=roles, sight=sight, named=account.pk in named)
    return all(test.holds for test in tests)
