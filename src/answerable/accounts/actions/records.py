"""Markings of records, and the people named to them."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.accounts import queries, rules
from answerable.accounts.actions.rows import fences, history
from answerable.accounts.acts import Act
from answerable.accounts.models import Account, Marking, Membership
from answerable.actor import Actor, Level
from answerable.ledger.actions import record, writing
from answerable.refusal import Absent, Refused, because_given, refuse_if, say


@writing
def mark(
    reference: str, level: Level, *, because: str, by: Actor,
    compartments: Iterable[str] = (), tlp: str = "",
) -> Marking:  # fmt: skip
    """Change a record's marking; loosening it is a decision like any other, and both are recorded.

    From `restricted` up, who marks it is named to it, so that somebody still sees it.
    """
    wanted, marking = frozenset(compartments), _seen(reference, by)
    before = frozenset(marking.compartments.values_list("code", flat=True))
    refuse_if(rules.why_not_tlp(tlp) or rules.why_not_mark(level, wanted, by.sight))
    refuse_if(rules.why_not_remark(Level(marking.level), before, level, wanted, by=by))
    was, marking.level, marking.tlp = marking.level, level.value, tlp
    marking.save(force_update=True)
    marking.compartments.set(fences(wanted))
    _name_maker(reference, level, by)
    row = history(reference, "marking", level.value, by, under=reference, before=was,
                  compartments=sorted(wanted), tlp=tlp)  # fmt: skip
    record(Act.MARKED, reference, by=by, because=because_given(because), rows=[row])
    return marking


def mark_new(
    reference: str, level: Level, *, by: Actor, compartments: Iterable[str] = (), tlp: str = ""
) -> Marking:
    """Give a record just made its first marking, inside the action that makes it.

    From `restricted` up its maker is named to it, so that nobody loses sight of their own record.
    Records no act: the making action does, with the marking in its history row.
    """
    wanted = frozenset(compartments)
    refuse_if(rules.why_not_tlp(tlp) or rules.why_not_mark(level, wanted, by.sight))
    marking = Marking(reference=reference, level=level.value, tlp=tlp)
    marking.save(force_insert=True)
    marking.compartments.set(fences(wanted))
    _name_maker(reference, level, by)
    return marking


def mark_like(reference: str, whole: str, *, by: Actor) -> Marking:
    """Give a record taken out of another the marking of the whole, and the people named to it.

    Records no act, like `mark_new`.
    """
    seen = _seen(whole, by)
    wanted = seen.compartments.values_list("code", flat=True)
    made = mark_new(reference, Level(seen.level), compartments=wanted, tlp=seen.tlp, by=by)
    named = Membership.objects.filter(reference=whole).values_list("account_id", flat=True)
    for account in named:
        Membership.objects.get_or_create(account_id=account, reference=reference)
    return made


@writing
def name_member(reference: str, account: Account, *, because: str, by: Actor) -> None:
    """Name somebody to a record, so that they may see it from `restricted` up."""
    _seen(reference, by)
    refuse_if(rules.why_not_name(by))
    _, is_new = Membership.objects.get_or_create(account=account, reference=reference)
    if not is_new:
        raise Refused(say("{name} is named to this record already.", name=account.name))
    row = history(reference, "member", account.pseudonym, by, under=reference, member=True)
    record(Act.MEMBER_NAMED, reference, by=by, because=because_given(because), rows=[row])


@writing
def remove_member(reference: str, account: Account, *, because: str, by: Actor) -> None:
    """Take somebody off a record; their next request finds nothing."""
    _seen(reference, by)
    refuse_if(rules.why_not_name(by))
    gone, _ = Membership.objects.filter(account=account, reference=reference).delete()
    if not gone:
        raise Refused(say("{name} is not named to this record.", name=account.name))
    row = history(reference, "member", account.pseudonym, by, under=reference, member=False)
    record(Act.MEMBER_REMOVED, reference, by=by, because=because_given(because), rows=[row])


def _seen(reference: str, by: Actor) -> Marking:
    """The marking of a record `by` may see; for any other the sentence of one that never existed."""
    marking = queries.marking_of(reference, by=by)
    if marking is None:
        raise Absent(reference)
    return marking


def _name_maker(reference: str, level: Level, by: Actor) -> None:
    if level.rank >= rules.MEMBERS_FROM.rank and by.account is not None:
        Membership.objects.get_or_create(account_id=by.account, reference=reference)
