"""Triage, findings, clocks, holders and closing: every refusal has its sentence, and only then."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.actor import Role
from answerable.assessment.rules import cases, clocks, closing, findings, triage
from answerable.assessment.rules.days import why_not_on
from answerable.assessment.rules.findings import Answer, FindingState, Held
from answerable.assessment.rules.people import in_words
from answerable.assessment.rules.stages import CaseView
from answerable.assessment.rules.triage import Standing, State
from answerable.playbook import ClockState, Condition, Family, likelihood
from tests.build import NOON
from tests.unit.assessment.arrange import CHIRG, every_prompt, held, person

TODAY = NOON.date()
DAY = timedelta(1)
OPEN = CaseView("incident_analysis")
CLOSED = CaseView("closed")
HARM = CHIRG.prompt("harm")
ANALYST = person(Role.ANALYST)


def test_a_day_is_neither_tomorrow_nor_before_the_beginning() -> None:
    assert why_not_on(TODAY, today=TODAY, not_before=TODAY) is None
    assert why_not_on(TODAY - DAY, today=TODAY) is None
    assert why_not_on(TODAY + DAY, today=TODAY)
    assert why_not_on(TODAY - DAY, today=TODAY, not_before=TODAY)


# --- triage


def _triage(code: str, **more: object) -> str | None:
    given: dict[str, object] = {
        "on": TODAY, "begun_on": TODAY, "standing": None, "has_case": False, "by": ANALYST,
        "until": TODAY + DAY if code == "on_hold" else None,
    }  # fmt: skip
    return triage.why_not_triage(code, playbook=CHIRG, **{**given, **more})  # type: ignore[arg-type]  # a table of arguments


@pytest.mark.parametrize("role", list(Role))
def test_three_roles_triage_and_second(role: Role) -> None:
    may = role in {Role.INTAKE_OFFICER, Role.ANALYST, Role.DESK_OFFICER}
    assert (_triage("accepted", by=person(role)) is None) == may
    awaiting = Standing("duplicate", Family.NOT_FOR_THIS_PROCESS, State.AWAITING, "a-2")
    assert (triage.why_not_second(awaiting, by=person(role)) is None) == may


def test_every_shipped_disposition_can_be_given_and_no_other() -> None:
    assert [d.code for d in CHIRG.dispositions if _triage(d.code)] == []
    assert _triage("made_up")
    assert _triage("")


def test_triage_of_an_incident_that_was_merged_is_decided_where_it_stands_now() -> None:
    assert "merged into i-2" in str(_triage("accepted", merged_into="i-2"))
    awaiting = Standing("duplicate", Family.NOT_FOR_THIS_PROCESS, State.AWAITING, "a-2")
    assert "merged into i-2" in str(triage.why_not_second(awaiting, merged_into="i-2", by=ANALYST))


def test_a_disposition_is_not_given_twice_nor_a_case_accepted_that_is_open() -> None:
    stands = Standing("accepted", Family.ACCEPTED, State.IN_FORCE, "a-2")
    assert _triage("accepted", standing=stands)
    assert _triage("accepted", has_case=True)
    assert _triage("duplicate", has_case=True, standing=stands) is None


def test_a_hold_is_renewed_on_the_day_it_comes_back_and_not_before() -> None:
    stands = Standing("on_hold", Family.CANNOT_TELL, State.IN_FORCE, "a-2", TODAY)
    assert _triage("on_hold", standing=stands) is None
    assert _triage("on_hold", standing=replace(stands, until_on=TODAY + DAY))
    assert _triage("on_hold", until=None)


def test_the_second_is_another_person_and_only_where_one_is_awaited() -> None:
    mine = Standing("duplicate", Family.NOT_FOR_THIS_PROCESS, State.AWAITING, "a-1")
    assert triage.why_not_second(mine, by=ANALYST)
    assert triage.why_not_second(None, by=ANALYST)
    done = Standing("duplicate", Family.NOT_FOR_THIS_PROCESS, State.IN_FORCE, "a-2")
    assert triage.why_not_second(done, by=ANALYST)


@pytest.mark.parametrize("one", CHIRG.dispositions, ids=lambda d: d.code)
@pytest.mark.parametrize("state", list(State))
def test_what_a_disposition_does(one: object, state: State) -> None:
    code, family = one.code, one.family  # type: ignore[attr-defined]  # a playbook's disposition
    stands = Standing(code, family, state, "a-2")
    in_force, is_hold = state is State.IN_FORCE, code == "on_hold"
    accepts = code == "accepted"
    assert triage.needs_a_second(family) == (not accepts)
    assert triage.stops_the_clock(stands) == (in_force and not is_hold)
    assert stands.accepts == (accepts and in_force)
    assert stands.turns_away == (in_force and not accepts and not is_hold)


def test_nothing_said_stops_no_clock() -> None:
    assert not triage.stops_the_clock(None)


def test_the_form_keeps_the_four_families_apart() -> None:
    families = triage.by_family(CHIRG)
    assert [family for family, _ in families] == list(Family)
    assert sum(len(codes) for _, codes in families) == len(CHIRG.dispositions)


# --- findings


def _write(**more: object) -> str | None:
    answer = Answer(**{"prompt": "harm", "likelihood": "likely", "confidence": "low",
                       "because": "so", **more})  # type: ignore[arg-type]  # fmt: skip
    assert HARM is not None
    return findings.why_not_write(
        answer, HARM, playbook=CHIRG, reached=True, closed=False, by=ANALYST
    )


def test_likelihood_and_confidence_are_two_answers() -> None:
    assert _write() is None
    assert _write(confidence="")
    assert _write(confidence="certain")
    assert _write(likelihood="probable")
    assert _write(because=" ")


def test_cannot_tell_takes_no_confidence_and_still_needs_reasons() -> None:
    assert _write(likelihood="cannot_tell", confidence="") is None
    assert _write(likelihood="cannot_tell", confidence="low")
    assert _write(likelihood="cannot_tell", confidence="", because="")


@pytest.mark.parametrize("role", list(Role))
def test_who_writes_signs_and_countersigns_the_playbook_says(role: Role) -> None:
    assert HARM is not None
    by = person(role)
    right = Answer("harm", "likely", "low", "so")
    draft, signed = held(["harm"], FindingState.DRAFT), held(["harm"], FindingState.SIGNED)
    analyst = role is Role.ANALYST
    write = findings.why_not_write(right, HARM, playbook=CHIRG, reached=True, closed=False, by=by)
    assert (write is None) == analyst
    sign = findings.why_not_sign(draft["harm"], HARM, playbook=CHIRG, closed=False, by=by)
    assert (sign is None) == analyst
    second = findings.why_not_countersign(signed["harm"], HARM, playbook=CHIRG, closed=False, by=by)
    assert (second is None) == (role in {Role.ANALYST, Role.POLICY_LEAD})


@pytest.mark.parametrize("state", [None, *FindingState])
def test_a_signature_needs_a_finding_in_the_right_state(state: FindingState | None) -> None:
    assert HARM is not None
    one = Held("harm", state, "a-8", ("a-9",)) if state else None
    sign = findings.why_not_sign(one, HARM, playbook=CHIRG, closed=False, by=ANALYST)
    assert (sign is None) == (state is FindingState.DRAFT)
    second = findings.why_not_countersign(one, HARM, playbook=CHIRG, closed=False, by=ANALYST)
    assert (second is None) == (state is FindingState.SIGNED)
    author = person(Role.ANALYST, pseudonym="a-8")
    withdraw = findings.why_not_withdraw(one, closed=False, by=author)
    gone = (None, FindingState.WITHDRAWN, FindingState.REPLACED)
    assert (withdraw is None) == (state not in gone)


@pytest.mark.parametrize("who", ["a-8", "a-9"])
def test_neither_author_nor_first_signer_countersigns(who: str) -> None:
    assert HARM is not None
    one = Held("harm", FindingState.SIGNED, "a-8", ("a-9",))
    by = person(Role.ANALYST, pseudonym=who)
    assert findings.why_not_countersign(one, HARM, playbook=CHIRG, closed=False, by=by)
    assert findings.why_not_withdraw(one, closed=False, by=by) is None
    assert findings.why_not_withdraw(one, closed=False, by=ANALYST)


def test_nothing_is_found_in_a_closed_case_or_before_its_stage() -> None:
    assert HARM is not None
    right = Answer("harm", "likely", "low", "so")
    for reached, closed in ((False, False), (True, True)):
        assert findings.why_not_write(
            right, HARM, playbook=CHIRG, reached=reached, closed=closed, by=ANALYST
        )
    one = held(["harm"], FindingState.DRAFT)["harm"]
    assert findings.why_not_sign(one, HARM, playbook=CHIRG, closed=True, by=ANALYST)
    assert findings.why_not_countersign(one, HARM, playbook=CHIRG, closed=True, by=ANALYST)
    assert findings.why_not_withdraw(one, closed=True, by=ANALYST)


def test_the_scale_is_icd_203_without_gaps_and_cannot_tell_has_no_number() -> None:
    ends = list(likelihood.IN_A_HUNDRED.values())
    assert ends == [(1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99)]
    assert likelihood.Likelihood.CANNOT_TELL not in likelihood.SCALE


# --- clocks


def _clock(due: date | None, **more: object) -> clocks.Running:
    return clocks.Running("inquiry", TODAY, "", due, due, **more)  # type: ignore[arg-type]  # a table of arguments


def test_a_clock_without_limit_still_counts() -> None:
    read = clocks.read(_clock(None), TODAY + 9 * DAY)
    assert (read.words, read.state) == ("day 9, no limit set", ClockState.RUNNING)


@pytest.mark.parametrize(
    ("days", "state", "over"),
    [(10, "running", 0), (11, "late", 1), (20, "late", 10), (21, "very_late", 11)],
)
def test_late_past_the_allowance_very_late_past_twice(days: int, state: str, over: int) -> None:
    read = clocks.read(_clock(TODAY + 10 * DAY), TODAY + days * DAY)
    assert (read.state, read.over_by, read.words) == (state, over, f"day {days} of 10")


def test_given_longer_a_clock_is_very_late_by_its_first_allowance() -> None:
    longer = clocks.Running("inquiry", TODAY, "", TODAY + 30 * DAY, TODAY + 10 * DAY)
    assert clocks.read(longer, TODAY + 25 * DAY).state is ClockState.RUNNING
    assert clocks.read(longer, TODAY + 31 * DAY).state is ClockState.VERY_LATE


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 800), st.integers(0, 800))
def test_a_stopped_clock_stands_still(started: date, until: int, later: int) -> None:
    clock = clocks.stop(clocks.begin("inquiry", started, CHIRG), started + until * DAY)
    at_stop = clocks.read(clock, started + until * DAY)
    assert clocks.read(clock, started + (until + later) * DAY) == at_stop


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 500))
def test_the_inquiry_is_late_on_the_day_after_two_calendar_months(started: date, n: int) -> None:
    clock = clocks.begin("inquiry", started, CHIRG)
    assert clock.due_on is not None
    assert 59 <= (clock.due_on - started).days <= 62
    late = clocks.read(clock, started + n * DAY).state is not ClockState.RUNNING
    assert late == (started + n * DAY > clock.due_on)


def test_an_unknown_clock_counts_without_a_limit() -> None:
    assert clocks.begin("stage:effect_review", TODAY, CHIRG).due_on is None


@pytest.mark.parametrize("role", list(Role))
def test_a_policy_lead_or_a_decider_gives_a_clock_longer(role: Role) -> None:
    clock, until = _clock(TODAY + DAY), TODAY + 9 * DAY
    why_not = clocks.why_not_extend(clock, until, by=person(role))
    assert (why_not is None) == (role in {Role.POLICY_LEAD, Role.DECIDER})


@pytest.mark.parametrize(
    ("clock", "until"),
    [
        (None, TODAY + 9 * DAY),
        (_clock(TODAY + DAY, stopped_on=TODAY), TODAY + 9 * DAY),
        (_clock(None), TODAY + 9 * DAY),
        (_clock(TODAY + DAY), None),
        (_clock(TODAY + DAY), TODAY + DAY),
        (_clock(TODAY - 9 * DAY), TODAY),
    ],
)
def test_an_extension_has_a_running_clock_and_an_end_that_lies_ahead(
    clock: clocks.Running | None, until: date | None
) -> None:
    assert clocks.why_not_extend(clock, until, by=person(Role.POLICY_LEAD))


# --- holders and waits


@pytest.mark.parametrize("role", list(Role))
def test_who_gives_a_case_and_who_takes_one(role: Role) -> None:
    by = person(role)
    assigns = role in {Role.POLICY_LEAD, Role.DESK_OFFICER}
    assert (cases.why_not_assign(OPEN, to="a-5", able=True, by=by) is None) == assigns
    takes = cases.why_not_assign(OPEN, to="a-1", able=True, by=by) is None
    assert takes == (role in cases.HOLDERS)
    assert (cases.why_not_place(OPEN, office="", moves_on=True, by=by) is None) == assigns
    assert cases.why_not_place(OPEN, office="o-1", moves_on=True, by=by), "that is a referral"


def test_the_holder_hands_over_and_nobody_takes_what_somebody_holds() -> None:
    mine, theirs = CaseView(OPEN.stage, holder="a-1"), CaseView(OPEN.stage, holder="a-2")
    assert cases.why_not_assign(mine, to="a-5", able=True, by=ANALYST) is None
    assert cases.why_not_assign(mine, to="a-1", able=True, by=ANALYST)
    assert cases.why_not_assign(theirs, to="a-1", able=True, by=ANALYST)
    assert cases.why_not_assign(mine, to="a-5", able=False, by=ANALYST)
    assert cases.why_not_assign(CLOSED, to="a-1", able=True, by=ANALYST)
    lead = person(Role.POLICY_LEAD)
    assert cases.why_not_place(CLOSED, office="", moves_on=True, by=lead)
    assert cases.why_not_place(CLOSED, office="", moves_on=False, by=ANALYST) is None


def test_a_deputy_hands_over_for_the_holder_and_takes_the_case() -> None:
    theirs = CaseView(OPEN.stage, holder="a-2")
    for to in ("a-5", "a-1", ""):
        assert cases.why_not_assign(theirs, to=to, able=True, stands_in=True, by=ANALYST) is None
    monitor = person(Role.MONITOR)
    assert cases.why_not_assign(theirs, to="a-5", able=True, stands_in=True, by=monitor)


@pytest.mark.parametrize(
    ("kind", "whom", "since", "case", "ok"),
    [
        ("partner", "Veskara", TODAY, OPEN, True),
        ("nobody", "", TODAY, OPEN, True),
        ("partner", " ", TODAY, OPEN, False),
        ("weather", "rain", TODAY, OPEN, False),
        ("partner", "Veskara", TODAY + DAY, OPEN, False),
        ("partner", "Veskara", TODAY - 3 * DAY, OPEN, False),
        ("partner", "Veskara", TODAY, CLOSED, False),
    ],
)
def test_a_wait_names_whom_and_since_when(
    kind: str, whom: str, since: date, case: CaseView, ok: bool
) -> None:
    why_not = cases.why_not_wait(
        case, kind=kind, whom=whom, since=since, launched_on=TODAY - 2 * DAY, by=ANALYST
    )
    assert (why_not is None) == ok


def test_a_wait_is_noted_and_ended_by_who_may_hold_a_case() -> None:
    by = person(Role.INTAKE_OFFICER, Role.DECIDER)
    assert cases.why_not_wait(OPEN, kind="nobody", whom="", since=TODAY, launched_on=TODAY, by=by)
    assert cases.why_not_end_wait(waits=True, by=by)
    assert cases.why_not_end_wait(waits=True, by=ANALYST) is None
    assert cases.why_not_end_wait(waits=False, by=ANALYST)


def test_an_older_page_is_told_so() -> None:
    assert cases.why_not_edit(None, current=4) is None
    assert cases.why_not_edit(4, current=4) is None
    assert cases.why_not_edit(3, current=4)


# --- closing


def test_two_people_who_turn_an_incident_away_let_its_case_be_closed() -> None:
    away = Standing("duplicate", Family.NOT_FOR_THIS_PROCESS, State.IN_FORCE, "a-2")
    for role in Role:
        why_not = closing.why_not_close(
            OPEN, findings={}, playbook=CHIRG, triaged=away, by=person(role)
        )
        assert (why_not is None) == (role in closing.CLOSERS)
    hold = Standing("on_hold", Family.CANNOT_TELL, State.IN_FORCE, "a-2")
    for triaged in (None, hold):
        assert closing.why_not_close(
            OPEN, findings={}, playbook=CHIRG, triaged=triaged, by=person(*Role)
        )


def test_a_decision_lets_a_case_be_closed_where_the_playbook_says_so() -> None:
    lead, all_there = person(Role.POLICY_LEAD), frozenset(Condition)
    found = held(every_prompt())
    for stage in CHIRG.stage_codes:
        why_not = closing.why_not_close(
            CaseView(stage, all_there), findings=found, playbook=CHIRG, triaged=None, by=lead
        )
        ends = {"incident_analysis", "coordinated_action", "effect_review"}
        assert (why_not is None) == (stage in ends)


def test_roles_are_named_as_the_playbook_names_them() -> None:
    roles = {Role.ANALYST, Role.DECIDER, Role.LEGAL_ADVISER}
    assert in_words(roles) == "analyst, legal adviser or decider"
    assert in_words(roles, CHIRG) == "incident analyst, legal adviser or approving official"
    assert in_words([Role.DECIDER], CHIRG) == "approving official"
    assert in_words([]) == "nobody"
