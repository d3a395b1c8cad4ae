"""Who looks after a case, who may be away, and how a case goes to another office."""

from __future__ import annotations

from datetime import timedelta
from itertools import product

import pytest

from answerable.actor import Role
from answerable.assessment.rules import bulk
from answerable.assessment.rules import handover as rules
from answerable.assessment.rules.handover import Hand, Keeping, Offer, ReferralState, Span
from answerable.assessment.rules.stages import CaseView
from answerable.playbook import Condition
from tests.build import NOON
from tests.unit.assessment.arrange import CHIRG, person

TODAY, DAY = NOON.date(), timedelta(days=1)
OPEN, CLOSED = CaseView("incident_analysis"), CaseView("closed")
HERE, AWAY = Hand(active=True, able=True), Hand(active=True, able=True, away=True)
GIVERS = {Role.POLICY_LEAD, Role.DESK_OFFICER}
HOLDERS = {
    Role.ANALYST, Role.WEAPONS_ANALYST, Role.LEGAL_ADVISER, Role.DESK_OFFICER, Role.CHANNEL_LEAD,
    Role.POLICY_LEAD,
}  # fmt: skip


def _span(first: int, last: int, back: int | None = None) -> Span:
    back_on = None if back is None else TODAY + back * DAY
    return Span(TODAY + first * DAY, TODAY + last * DAY, back_on)


# --- keeping


@pytest.mark.parametrize(
    ("holder", "deputy", "kept"),
    [
        (None, None, Keeping.NOBODY),
        (None, HERE, Keeping.NOBODY),
        (HERE, None, Keeping.HELD),
        (HERE, HERE, Keeping.HELD),
        (AWAY, None, Keeping.AWAY),
        (AWAY, HERE, Keeping.DEPUTY),
        (AWAY, AWAY, Keeping.AWAY),
        (AWAY, Hand(active=False, able=True), Keeping.AWAY),
        (AWAY, Hand(active=True, able=False), Keeping.AWAY),
        (Hand(active=False, able=True), HERE, Keeping.GONE),
        (Hand(active=False, able=False, away=True), HERE, Keeping.GONE),
        (Hand(active=True, able=False), HERE, Keeping.BARRED),
        (Hand(active=True, able=False, away=True), HERE, Keeping.BARRED),
    ],
)
def test_how_a_case_is_kept(holder: Hand | None, deputy: Hand | None, kept: Keeping) -> None:
    assert rules.keeping(holder, deputy) is kept


def test_a_case_is_stranded_exactly_when_no_present_able_person_has_it() -> None:
    hands = [None, *(Hand(*flags) for flags in product((False, True), repeat=3))]
    for holder, deputy in product(hands, hands):
        kept = rules.keeping(holder, deputy)
        looked_after = kept not in rules.STRANDED
        assert looked_after == (kept in (Keeping.HELD, Keeping.DEPUTY))
        if looked_after:
            assert (holder and holder.serves) or (deputy and deputy.serves)
        if holder is not None and holder.serves:
            assert looked_after


# --- absences


@pytest.mark.parametrize(
    ("day", "away"), [(-1, False), (0, True), (2, True), (4, True), (5, False)]
)
def test_both_ends_of_an_absence_are_days_away(day: int, away: bool) -> None:
    assert _span(0, 4).holds_on(TODAY + day * DAY) == away


@pytest.mark.parametrize(("day", "away"), [(1, True), (2, False), (3, False)])
def test_on_the_day_somebody_is_back_they_are_there(day: int, away: bool) -> None:
    assert _span(0, 4, back=2).holds_on(TODAY + day * DAY) == away


@pytest.mark.parametrize(
    ("other", "meets"),
    [
        (_span(5, 9), False), (_span(4, 9), True), (_span(-9, -1), False), (_span(-9, 0), True),
        (_span(1, 2), True), (_span(-9, 9, back=0), False), (_span(-9, 9, back=1), True),
    ],
)  # fmt: skip
def test_absences_meet_when_they_share_a_day(other: Span, meets: bool) -> None:
    assert _span(0, 4).meets(other) == meets
    assert other.meets(_span(0, 4)) == meets


def _leave(span: Span, role: Role = Role.ANALYST, **more: object) -> str | None:
    given = {"person": "a-1", "deputy": "", "deputy_serves": False, "others": (), **more}
    return rules.why_not_leave(span, by=person(role), **given)  # type: ignore[arg-type]  # a test's table


@pytest.mark.parametrize(
    ("span", "ok"),
    [
        (_span(0, 0), True), (_span(0, -1), False), (_span(-5, -1), False), (_span(-5, 0), True),
        (_span(0, 399), True), (_span(0, 400), False),
    ],
)  # fmt: skip
def test_an_absence_has_an_end_that_is_not_over_nor_a_departure(span: Span, ok: bool) -> None:
    assert (_leave(span) is None) == ok


def test_two_absences_never_overlap() -> None:
    assert _leave(_span(0, 4), others=(_span(4, 9),)) == (
        "An absence in these days is noted already. End it first."
    )
    assert _leave(_span(0, 4), others=(_span(5, 9), _span(-9, -1))) is None


@pytest.mark.parametrize("role", list(Role))
def test_one_notes_ones_own_absence_and_who_gives_out_cases_anybodys(role: Role) -> None:
    assert (_leave(_span(0, 4), role) is None) == (role in HOLDERS)
    assert (_leave(_span(0, 4), role, person="a-2") is None) == (role in GIVERS)


@pytest.mark.parametrize(
    ("deputy", "serves", "why"),
    [
        ("", False, None),
        ("a-5", True, None),
        ("a-1", True, "Nobody stands in for themselves."),
        ("a-5", False, "cannot stand in"),
    ],
)
def test_a_deputy_is_another_who_could_hold_a_case(
    deputy: str, serves: bool, why: str | None
) -> None:
    said = _leave(_span(0, 4), deputy=deputy, deputy_serves=serves)
    assert said is None if why is None else why in (said or "")


@pytest.mark.parametrize(
    ("span", "back", "ok"),
    [
        (_span(-3, 4), 0, True), (_span(-3, 4), 4, True), (_span(-3, 4), 5, False),
        (_span(-3, 4), -1, False), (_span(-3, -1), 0, False), (_span(-3, 4, back=0), 0, False),
        (_span(2, 4), 2, True), (_span(2, 4, back=2), 3, False),
    ],
)  # fmt: skip
def test_one_is_back_from_today_to_the_last_day(span: Span, back: int, ok: bool) -> None:
    by, day = person(Role.ANALYST), TODAY + back * DAY
    assert (rules.why_not_back(span, person="a-1", back_on=day, by=by) is None) == ok
    assert rules.why_not_back(span, person="a-2", back_on=day, by=by)


# --- referral


def _refer(case: CaseView = OPEN, role: Role = Role.POLICY_LEAD, **more: object) -> str | None:
    given = {"office": "o-1", "to": "o-2", "known": True, "under_way": False, **more}
    return rules.why_not_refer(case, by=person(role), **given)  # type: ignore[arg-type]  # a test's table


def test_a_case_is_offered_to_another_office_that_there_is_once_at_a_time() -> None:
    assert _refer() is None
    assert _refer(CLOSED) == "This case is closed. Reopen it first."
    assert "already. Wait" in (_refer(under_way=True) or "")
    assert "no office yet" in (_refer(office="") or "")
    assert _refer(known=False) == "Choose an office."
    assert _refer(to="o-1") == "The case is with this office already."


@pytest.mark.parametrize("role", list(Role))
def test_who_offers_a_case(role: Role) -> None:
    assert (_refer(role=role) is None) == (role in GIVERS)
    mine = CaseView("incident_analysis", holder="a-1")
    assert (_refer(mine, role) is None) == (role in HOLDERS)


def _offer(state: ReferralState = ReferralState.SENT, sender: str = "a-9") -> Offer:
    return Offer(state, "o-1", "o-2", sender)


@pytest.mark.parametrize("role", list(Role))
def test_somebody_else_of_the_receiving_office_answers(role: Role) -> None:
    receiver = person(role, offices=frozenset({"o-2"}))
    assert (rules.why_not_answer(_offer(), by=receiver) is None) == (role in HOLDERS)
    assert rules.why_not_answer(_offer(sender="a-1"), by=receiver)
    assert rules.why_not_answer(_offer(), by=person(role, offices=frozenset({"o-1"})))
    assert rules.why_not_answer(None, by=receiver)


@pytest.mark.parametrize("state", [s for s in ReferralState if s is not ReferralState.SENT])
def test_what_is_answered_is_neither_answered_nor_taken_back_again(state: ReferralState) -> None:
    receiver = person(Role.POLICY_LEAD, offices=frozenset({"o-2"}))
    assert rules.why_not_answer(_offer(state), by=receiver)
    assert rules.why_not_recall(_offer(state), by=receiver)


@pytest.mark.parametrize("role", list(Role))
def test_who_offered_it_or_gives_out_cases_takes_it_back(role: Role) -> None:
    assert (rules.why_not_recall(_offer(), by=person(role)) is None) == (role in GIVERS)
    assert rules.why_not_recall(_offer(sender="a-1"), by=person(role)) is None
    assert rules.why_not_recall(None, by=person(role))


# --- load


def test_minutes_are_those_of_what_a_case_still_lacks() -> None:
    minutes = CHIRG.minutes
    needed = rules.needed(CHIRG)
    assert needed == ("harm", "actor", "arms_origin", "harmed", "avoidable", "policy_impact")
    each = minutes["finding"] + minutes["signature"]
    rest = minutes["plan"] + minutes["vote"]
    review = minutes["effect_review"]
    assert _left(OPEN) == 6 * each + rest + review
    assert _left(OPEN, "harm", "law") == 5 * each + rest + review
    decided = CaseView("coordinated_action", frozenset({Condition.DECISION}))
    assert _left(decided, *needed) == review
    reviewed = CaseView("effect_review", frozenset(Condition))
    assert _left(reviewed, *needed) == 0
    assert _left(CLOSED) == 0


def _left(case: CaseView, *answered: str) -> int | None:
    return rules.minutes_left(case, answered=frozenset(answered), playbook=CHIRG)


# --- several at once


@pytest.mark.parametrize(
    ("code", "references", "ok"),
    [
        ("assign", ["c-1"], True), ("refer", ["c-1"], True), ("extend", ["c-1"], True),
        ("triage", ["i-1", "r-1"], True), ("triage", ["c-1"], False), ("assign", ["i-1"], False),
        ("assign", ["c-1", "r-1"], False), ("assign", [], False), ("acknowledge", ["r-1"], True),
        ("acknowledge", ["i-1"], False), ("burn", ["c-1"], False),
        ("assign", [f"c-{n}" for n in range(200)], True),
        ("assign", [f"c-{n}" for n in range(201)], False),
    ],
)  # fmt: skip
def test_what_can_be_done_to_several_at_once(code: str, references: list[str], ok: bool) -> None:
    assert (bulk.why_not_bulk(code, references) is None) == ok
