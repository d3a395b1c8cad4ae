"""Own inquiry, the law view, holds and what opens something again: every branch, both sides."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from answerable.actor import Role
from answerable.assessment.rules import inquiry, law, reopening, triage
from answerable.assessment.rules.inquiry import Planned, StepState
from answerable.assessment.rules.law import LegalView, Point, Principle, ViewState
from answerable.assessment.rules.triage import Standing, State
from answerable.playbook import Family
from tests.build import NOON
from tests.unit.assessment.arrange import person

TODAY = NOON.date()
DAY = timedelta(1)
STEP = Planned("interview", "ask the miller", TODAY, owner="a-1")
HOLDS = {
    "analyst", "weapons_analyst", "legal_adviser", "desk_officer", "channel_lead", "policy_lead",
}  # fmt: skip
ANALYST, ADVISER = person(Role.ANALYST), person(Role.LEGAL_ADVISER)


# --- own inquiry


def _plan(step: Planned, *, closed: bool = False, able: bool = True) -> str | None:
    return inquiry.why_not_plan(step, closed=closed, able=able, by=ANALYST)


def test_a_step_says_what_by_whom_and_by_when() -> None:
    assert _plan(STEP) is None
    assert _plan(replace(STEP, due_on=TODAY + DAY)) is None
    assert _plan(replace(STEP, owner="", office="o-1")) is None
    said = [
        _plan(replace(STEP, kind="prayer")), _plan(replace(STEP, what=" ")),
        _plan(replace(STEP, due_on=TODAY - DAY)), _plan(replace(STEP, owner="")),
        _plan(replace(STEP, kind="office_request")), _plan(STEP, able=False),
        _plan(STEP, closed=True),
    ]  # fmt: skip
    assert None not in said
    assert len(set(said)) == len(said)
    assert _plan(replace(STEP, due_on=None)) == said[2]


def test_a_request_goes_to_an_office() -> None:
    assert _plan(replace(STEP, kind="office_request", office="o-1")) is None


@pytest.mark.parametrize("role", list(Role), ids=str)
def test_who_may_hold_a_case_plans_and_ends_its_steps(role: Role) -> None:
    by = person(role)
    planned = inquiry.why_not_plan(STEP, closed=False, able=True, by=by)
    ended = inquiry.why_not_end(
        StepState.PLANNED, outcome="a map", refused=False, closed=False, by=by
    )
    assert (planned is None) == (ended is None) == (role.value in HOLDS)


def _end(state: StepState = StepState.PLANNED, outcome: str = "a map", **more: bool) -> str | None:
    given = {"refused": False, "closed": False, **more}
    return inquiry.why_not_end(state, outcome=outcome, by=ANALYST, **given)


def test_a_step_ends_once_and_says_what_came_of_it() -> None:
    assert _end() is None
    assert _end(refused=True) is None
    assert _end(closed=True)
    assert _end(outcome=" ") == "Say what it brought."
    assert _end(outcome=" ", refused=True) == "Say why it is refused."
    for state in (StepState.DONE, StepState.REFUSED):
        assert _end(state) == "This step has ended already."


# --- the law view


def test_a_law_view_gives_one_answer_to_each_principle_with_reasons() -> None:
    good = Point("distinction", "possible", "a school was hit")
    assert law.why_not_view([good], by=ADVISER) is None
    silent = Point("necessity", "not_assessed")
    assert law.why_not_view([good, silent], by=ADVISER) is None
    said = [
        law.why_not_view([good], by=ANALYST), law.why_not_view([good, good], by=ADVISER),
        law.why_not_view([replace(good, view="violation")], by=ADVISER),
        law.why_not_view([silent], by=ADVISER),
        law.why_not_view([replace(good, because=" ")], by=ADVISER),
    ]  # fmt: skip
    assert None not in said
    assert len(set(said)) == len(said)
    assert law.why_not_view([], by=ADVISER) == said[3]
    assert law.why_not_view([replace(good, principle="honour")], by=ADVISER) == said[1]
    assert said[4] == "Give your reasons on distinction."


def test_the_lists_are_those_of_published_practice() -> None:
    assert [view.value for view in LegalView] == [
        "not_assessed", "unlikely", "possible", "insufficient_information",
    ]  # fmt: skip
    assert [one.value for one in Principle] == [
        "distinction", "proportionality", "precautions", "necessity", "humanitarian_access",
        "detainees",
    ]  # fmt: skip
    assert set(law.SOURCES) == set(Principle)
    assert law.SOURCES[Principle.NECESSITY] == "[2023] EWHC 1343 (Admin)"
    assert law.SOURCES[Principle.DETAINEES].startswith("GOV.UK")


@pytest.mark.parametrize("role", list(Role), ids=str)
@pytest.mark.parametrize("state", [*ViewState, None])
@pytest.mark.parametrize("own", [True, False])
def test_another_legal_adviser_countersigns_what_awaits_one(
    role: Role, state: ViewState | None, own: bool
) -> None:
    refused = law.why_not_countersign(state, author="a-1" if own else "a-2", by=person(role))
    wanted = role is Role.LEGAL_ADVISER and state is ViewState.WRITTEN and not own
    assert (refused is None) == wanted


@pytest.mark.parametrize("state", [*ViewState, None])
@pytest.mark.parametrize("names", [("a-1", "a-2"), ("a-2", "a-1"), ("a-2", "a-3")])
def test_who_signed_a_law_view_may_withdraw_it(
    state: ViewState | None, names: tuple[str, str]
) -> None:
    refused = law.why_not_withdraw(state, names=names, by=ADVISER)
    live = state in (ViewState.WRITTEN, ViewState.STANDING)
    assert (refused is None) == (live and "a-1" in names)


# --- holds, and what opens something again

HELD = Standing("on_hold", Family.CANNOT_TELL, State.IN_FORCE, "a-2", TODAY)


@pytest.mark.parametrize(
    ("code", "days", "refused"),
    [
        ("on_hold", None, True), ("on_hold", 0, True), ("on_hold", 1, False),
        ("on_hold", 366, False), ("on_hold", 367, True), ("duplicate", None, False),
        ("duplicate", 1, True), ("accepted", 1, True),
    ],
)  # fmt: skip
def test_a_hold_ends_on_a_day_and_nothing_else_does(
    code: str, days: int | None, refused: bool
) -> None:
    until = None if days is None else TODAY + days * DAY
    assert (triage.why_not_until(code, until, today=TODAY) is not None) == refused


@pytest.mark.parametrize(
    ("standing", "back"),
    [
        (HELD, True), (replace(HELD, until_on=TODAY - DAY), True),
        (replace(HELD, until_on=TODAY + DAY), False), (replace(HELD, until_on=None), False),
        (replace(HELD, state=State.AWAITING), True), (replace(HELD, state=State.SUPERSEDED), False),
        (replace(HELD, code="duplicate"), False), (None, False),
    ],
)  # fmt: skip
def test_a_hold_comes_back_on_its_day(standing: Standing | None, back: bool) -> None:
    assert triage.is_back(standing, TODAY) == back


@pytest.mark.parametrize("role", list(Role), ids=str)
@pytest.mark.parametrize("shut", [True, False])
@pytest.mark.parametrize("others", [("a-2", "a-3"), ("a-1", "a-3"), ("a-2", "a-1"), ()])
def test_news_is_weighed_by_another_than_those_who_shut_the_door(
    role: Role, shut: bool, others: tuple[str, ...]
) -> None:
    refused = reopening.why_not_weigh(shut=shut, others=others, by=person(role))
    able = role.value in {"intake_officer", "analyst", "desk_officer"}
    assert (refused is None) == (able and shut and "a-1" not in others)


@pytest.mark.parametrize("role", list(Role), ids=str)
@pytest.mark.parametrize("code", ["duplicate", "not_occurred", "on_hold", "accepted"])
@pytest.mark.parametrize("state", list(State))
def test_what_was_turned_away_is_opened_again_by_who_decides_triage(
    role: Role, code: str, state: State
) -> None:
    family = Family.ACCEPTED if code == "accepted" else Family.NOT_SHOWN
    refused = triage.why_not_reopen(Standing(code, family, state, "a-2"), by=person(role))
    able = role.value in {"intake_officer", "analyst", "desk_officer"}
    turned_away = state is State.IN_FORCE and code in {"duplicate", "not_occurred"}
    assert (refused is None) == (able and turned_away)
    assert triage.why_not_reopen(None, by=person(role))


@pytest.mark.parametrize("role", list(Role), ids=str)
@pytest.mark.parametrize("shut", [True, False])
@pytest.mark.parametrize("weighed_by", ["", "a-1", "a-2"])
def test_news_of_a_closed_case_is_set_aside_by_a_second_who_is_another(
    role: Role, shut: bool, weighed_by: str
) -> None:
    refused = reopening.why_not_second_weighing(shut=shut, weighed_by=weighed_by, by=person(role))
    able = role.value in {"intake_officer", "analyst", "desk_officer"}
    assert (refused is None) == (able and shut and weighed_by == "a-2")


def test_only_news_of_a_closed_case_takes_two_who_weigh_it() -> None:
    kinds = "irtxcfgb"
    assert [k for k in kinds if reopening.weighing_needs_a_second(f"{k}-22222222")] == ["c"]


def test_each_refusal_of_a_second_weighing_has_its_own_sentence() -> None:
    said = [
        reopening.why_not_second_weighing(shut=True, weighed_by="a-2", by=ADVISER),
        reopening.why_not_second_weighing(shut=False, weighed_by="a-2", by=ANALYST),
        reopening.why_not_second_weighing(shut=True, weighed_by="", by=ANALYST),
        reopening.why_not_second_weighing(shut=True, weighed_by="a-1", by=ANALYST),
    ]
    words = ["decides triage", "not closed", "Nobody has weighed", "must be another"]
    assert all(word in str(one) for word, one in zip(words, said, strict=True))


@pytest.mark.parametrize("role", list(Role), ids=str)
@pytest.mark.parametrize("kind", list(inquiry.StepKind))
@pytest.mark.parametrize("state", list(StepState))
@pytest.mark.parametrize("closed", [True, False])
def test_only_an_answer_to_a_request_can_come_after_the_end(
    role: Role, kind: str, state: StepState, closed: bool
) -> None:
    refused = inquiry.why_not_answer_late(
        kind, state, outcome="a map", closed=closed, by=person(role)
    )
    right = kind == "office_request" and state is StepState.PLANNED and closed
    assert (refused is None) == (right and role.value in HOLDS)


def test_each_refusal_of_a_late_answer_has_its_own_sentence() -> None:
    def said(
        kind: str = "office_request", state: StepState = StepState.PLANNED, outcome: str = "a map",
        closed: bool = True,
    ) -> str:  # fmt: skip
        return str(
            inquiry.why_not_answer_late(kind, state, outcome=outcome, closed=closed, by=ANALYST)
        )

    assert "is open" in said(closed=False)
    assert "Only a request" in said(kind="interview")
    assert "ended already" in said(state=StepState.DONE)
    assert "what it brought" in said(outcome=" ")
