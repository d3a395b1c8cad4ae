"""What is said of erasures and holds, word for word, and which of several faults is told first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from answerable.actor import Actor, Door, Role
from answerable.retention import rules
from answerable.retention.rules import Item, Kind, State
from tests.unit.refusing import refuses

NOON = datetime.fromisoformat("2026-03-16T12:00:00+00:00")
TODAY, DAY = NOON.date(), timedelta(1)
LEAD = Actor("a-1", frozenset({Role.POLICY_LEAD}), Door.WEB, NOON, account=1)
READER = replace(LEAD, roles=frozenset({Role.ANALYST}))
NOT_ERASER = "Only a policy lead, a legal adviser or a decider agrees to an erasure."
NOT_HOLDER = "Only a policy lead, a legal adviser or a decider places or lifts a legal hold."


def test_what_is_no_longer_due_is_told_in_words() -> None:
    item = Item(Kind.REPORT, "r-a", TODAY - 30 * DAY)
    limits = {Kind.REPORT: 30}

    def ask(item: Item | None, limits: dict[Kind, int], today: date) -> str | None:
        return rules.why_not_still_due(item, limits, today=today)

    refuses(ask, {"item": item, "limits": limits, "today": TODAY}, [
        ({"item": None}, "It is gone already."),
        ({"item": replace(item, held=True, in_use=True)},
         "It is under a legal hold: nothing of it is erased until the hold is lifted."),
        ({"item": replace(item, in_use=True)}, "A case that rests on it is open."),
        ({"limits": {}}, "No rule says how long this is kept: it is kept."),
        ({"today": TODAY - DAY}, f"It is kept until {TODAY}."),
    ])  # fmt: skip


def test_agreeing_and_keeping_are_refused_in_words() -> None:
    right = {"state": State.PROPOSED, "first_by": "", "by": LEAD}
    refuses(rules.why_not_agree, right, [
        ({"by": READER}, NOT_ERASER),
        ({"state": State.ERASED}, "This erasure is settled: erased."),
        ({"state": State.AGREED, "first_by": "a-1"},
         "You agreed already. It takes a second person."),
    ])  # fmt: skip
    assert rules.why_not_agree(State.AGREED, first_by="a-2", by=LEAD) is None
    until = "Say until which day it is kept, later than today: then it is looked at again."
    refuses(rules.why_not_keep, {"state": State.AGREED, "until": TODAY + DAY, "by": LEAD}, [
        ({"by": READER}, NOT_ERASER),
        ({"state": State.LAPSED}, "This erasure is settled: no longer due."),
        ({"until": None}, until),
        ({"until": TODAY}, until),
    ])  # fmt: skip


def test_holds_are_refused_in_words() -> None:
    refuses(rules.why_not_hold, {"subject": "r-a", "by": LEAD}, [
        ({"by": READER}, NOT_HOLDER),
        ({"subject": "q-a"},
         "A hold is placed on a report, a source, an incident, a situation or a case."),
    ])  # fmt: skip
    refuses(rules.why_not_lift, {"lifted": False, "by": LEAD}, [
        ({"by": READER}, NOT_HOLDER),
        ({"lifted": True}, "This hold was lifted already."),
    ])  # fmt: skip
