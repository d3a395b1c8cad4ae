"""What is said of triage and a case's way, word for word, and which of several faults comes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from answerable.actor import Role
from answerable.assessment.rules import cases, closing, procedures, reopening, stages, triage
from answerable.assessment.rules.bulk import MOST, why_not_bulk
from answerable.assessment.rules.days import why_not_on
from answerable.assessment.rules.findings import FindingState, Held
from answerable.assessment.rules.stages import CaseView
from answerable.assessment.rules.triage import Standing, State
from answerable.playbook import Condition, Family, load, shipped
from answerable.refusal import Refused
from tests.build import NOON
from tests.unit.assessment.arrange import CHIRG, every_prompt, held, person
from tests.unit.refusing import refuses

TODAY, DAY = NOON.date(), timedelta(1)
ANALYST, LEAD, READER = person(Role.ANALYST), person(Role.POLICY_LEAD), person(Role.INSPECTOR)
OPEN, SHUT = CaseView("incident_analysis"), CaseView("closed")
AWAY = Standing("not_occurred", Family.NOT_SHOWN, State.IN_FORCE, "a-8")
ACCEPTED = Standing("accepted", Family.ACCEPTED, State.IN_FORCE, "a-8")


def test_triage_is_refused_in_words() -> None:
    held_now = replace(AWAY, code="on_hold", family=Family.CANNOT_TELL, until_on=TODAY + DAY)
    right = {"code": "accepted", "playbook": CHIRG, "on": TODAY, "begun_on": TODAY, "standing": None,
             "has_case": False, "by": ANALYST, "until": None}  # fmt: skip
    refuses(triage.why_not_triage, right, [
        ({"by": READER}, "Only an intake officer, an analyst or a desk officer decides triage."),
        ({"code": "nonsense"}, "Choose a disposition from the list."),
        ({"standing": ACCEPTED}, "This disposition stands already."),
        ({"has_case": True}, "A case is open already: there is nothing left to accept."),
        ({"until": TODAY + DAY}, "Only a hold has a day on which it comes back."),
        ({"on": TODAY + DAY}, f"{TODAY + DAY} has not come yet. Record what is true by today."),
    ])  # fmt: skip
    hold = {**right, "code": "on_hold", "until": TODAY + DAY}
    refuses(triage.why_not_triage, hold, [
        ({"standing": held_now}, "This disposition stands already."),
        ({"until": TODAY},
         "Say until which day after today it is held: on that day it comes back."),
        ({"until": None}, "Say until which day after today it is held: on that day it comes back."),
        ({"until": TODAY + 367 * DAY}, "A hold lasts a year at most. Renew it then, if it must be."),
        ({"begun_on": TODAY + DAY}, f"{TODAY} lies before {TODAY + DAY}, when this began."),
    ])  # fmt: skip
    back = replace(held_now, until_on=TODAY)
    assert triage.why_not_triage(**{**hold, "standing": back}) is None  # type: ignore[arg-type]  # a table of arguments
    assert triage.why_not_until("on_hold", TODAY + 366 * DAY, today=TODAY) is None


def test_the_second_person_and_bringing_back_are_refused_in_words() -> None:
    waits = replace(AWAY, state=State.AWAITING)
    none = "No disposition awaits a second person here."
    refuses(triage.why_not_second, {"standing": waits, "by": ANALYST}, [
        ({"standing": None}, none),
        ({"standing": AWAY}, none),
        ({"by": READER}, "Only an intake officer, an analyst or a desk officer decides triage."),
        ({"standing": replace(waits, decided_by="a-1")},
         "The second person must be another: this disposition is yours."),
    ])  # fmt: skip
    nothing = "Nothing here was turned away: decide triage instead."
    refuses(triage.why_not_reopen, {"standing": AWAY, "by": ANALYST}, [
        ({"by": READER}, "Only an intake officer, an analyst or a desk officer decides triage."),
        ({"standing": None}, nothing),
        ({"standing": waits}, nothing),
        ({"standing": ACCEPTED}, nothing),
    ])  # fmt: skip


def test_weighing_news_is_refused_in_words() -> None:
    refuses(reopening.why_not_weigh, {"shut": True, "others": ("a-8",), "by": ANALYST}, [
        ({"by": READER}, "Only an intake officer, an analyst or a desk officer decides triage."),
        ({"shut": False}, "This is not closed: what is new is weighed in the open."),
        ({"others": ("a-8", "a-1")},
         "Another person must weigh it: the decision that stands is yours."),
    ])  # fmt: skip
    right = {"shut": True, "weighed_by": "a-8", "by": ANALYST}
    refuses(reopening.why_not_second_weighing, right, [
        ({"by": READER}, "Only an intake officer, an analyst or a desk officer decides triage."),
        ({"shut": False}, "This is not closed: what is new is weighed in the open."),
        ({"weighed_by": ""}, "Nobody has weighed what is new here: there is nothing to agree to."),
        ({"weighed_by": "a-1"}, "The second person must be another: this weighing is yours."),
    ])  # fmt: skip


def test_opening_is_refused_in_words() -> None:
    opener = "Only an analyst, a desk officer or a policy lead opens a case."
    accept = "Triage has not accepted this incident, nor a report that tells it."
    right = {"triaged": ACCEPTED, "has_case": False, "merged_into": "", "by": ANALYST}
    refuses(stages.why_not_open_case, right, [
        ({"by": READER}, opener),
        ({"merged_into": "i-9"}, "This incident was merged into i-9. Open the case there."),
        ({"has_case": True}, "This incident has a case under this procedure already."),
        ({"triaged": None}, accept),
        ({"triaged": AWAY}, accept),
    ])  # fmt: skip
    refuses(stages.why_not_open_on_pattern, {"has_case": False, "by": ANALYST}, [
        ({"by": READER}, opener),
        ({"has_case": True}, "This pattern has a case under this procedure already."),
    ])  # fmt: skip


def test_moving_is_refused_in_words() -> None:
    found = held(every_prompt())
    wanting = {k: v for k, v in found.items() if k not in ("harm", "harmed")}
    short = {**found, "harm": Held("harm", FindingState.SIGNED, "a-8", ("a-8",))}
    right = {"case": OPEN, "target": "policy_impact_assessment", "findings": found,
             "playbook": CHIRG, "by": LEAD}  # fmt: skip
    refuses(stages.why_not_move, right, [
        ({"target": "effect_review"},
         "A case does not go from incident analysis to Effect review."),
        ({"findings": wanting},
         "This case cannot move yet: not yet answered: finding "
         f"{_number('harm')}, {_number('harmed')}."),
        ({"findings": short},
         f"This case cannot move yet: not yet signed by all who must: finding {_number('harm')}."),
        ({"by": READER}, "Only the incident analyst or policy lead may make this move."),
    ])  # fmt: skip
    assert stages.why_not_leave("closed") == (
        "A case is closed by an act of its own, with what became of its plan."
    )
    assert stages.why_not_leave("coordinated_action") is None
    with pytest.raises(Refused) as refused:
        stages.prompt_named(CHIRG, "weather")
    assert str(refused.value) == "This procedure does not ask that."


def _number(code: str) -> int:
    return every_prompt().index(code) + 1


@pytest.mark.parametrize(("stage", "met", "sentence"), [
    ("coordinated_action", set(), "This case cannot move yet: no decision is recorded."),
    ("coordinated_action", {Condition.DECISION},
     "This case cannot move yet: a decided measure is not carried out."),
    ("effect_review", {Condition.DECISION},
     "This case cannot move yet: the effect is not reviewed."),
    ("effect_review", {Condition.DECISION, Condition.EFFECT_REVIEWED}, None),
])  # fmt: skip
def test_what_must_have_happened_is_told_in_words(
    stage: str, met: set[Condition], sentence: str | None
) -> None:
    view, found = CaseView(stage, frozenset(met)), held(every_prompt())
    told = stages.why_not_move(view, "closed", findings=found, playbook=CHIRG, by=LEAD)
    assert told == sentence


def test_the_next_step_is_told_in_words() -> None:
    def told(stage: str, found: dict[str, Held], *met: Condition) -> str:
        view = CaseView(stage, frozenset(met))
        return stages.next_step(view, findings=found, playbook=CHIRG)

    whole, last = held(every_prompt()), "coordinated_action"
    draft = {**whole, "harm": Held("harm", FindingState.DRAFT, "a-8")}
    signed = {**whole, "harm": Held("harm", FindingState.SIGNED, "a-8", ("a-8",))}
    assert told("closed", whole) == "Nothing is to be done: the case is closed."
    assert told("incident_analysis", {}) == "Finding 1 is to be written by the incident analyst."
    assert told("incident_analysis", draft) == "Finding 1 is to be signed by the incident analyst."
    assert told("incident_analysis", signed) == (
        "Finding 1 needs another signature, by the incident analyst or policy lead."
    )
    assert told("incident_analysis", whole) == (
        "Everything needed is here: the incident analyst or policy lead can move the case on."
    )
    assert told(last, whole) == "A plan is to be proposed and decided."
    assert told(last, whole, Condition.DECISION) == "The decided measures are to be carried out."
    assert told("effect_review", whole, Condition.DECISION) == (
        "The effect of what was decided is to be reviewed."
    )


def test_what_is_missing_is_told_in_words() -> None:
    found = {"harm": Held("harm", FindingState.DRAFT, "a-8"),
             "actor": Held("actor", FindingState.SIGNED, "a-8", ("a-8",)),
             "arms_origin": Held("arms_origin", FindingState.COUNTERSIGNED, "a-8", ("a-8", "a-9")),
             "harmed": Held("harmed", FindingState.COUNTERSIGNED, "a-8", ("a-8", "a-9"))}  # fmt: skip
    question = CHIRG.prompt("avoidable")
    assert question is not None
    assert list(stages.what_is_missing(OPEN, findings=found, playbook=CHIRG)) == [
        f"Finding {_number('harm')} is a draft that nobody has signed.",
        f"Finding {_number('actor')} has 1 of 2 signatures.",
        f"Finding {_number('avoidable')} is not answered: {question.question}",
    ]
    acting = CaseView("coordinated_action")
    assert list(stages.what_is_missing(acting, findings={}, playbook=CHIRG)) == [
        "This case cannot move yet: no decision is recorded.",
        "This case cannot move yet: a decided measure is not carried out.",
    ]
    assert stages.what_is_missing(SHUT, findings={}, playbook=CHIRG) == ()


def test_reopening_and_closing_are_refused_in_words() -> None:
    right = {"case": SHUT, "target": "incident_analysis", "playbook": CHIRG, "by": LEAD}
    refuses(stages.why_not_reopen, right, [
        ({"case": OPEN}, "This case is not closed."),
        ({"target": "effect_review"}, "Choose the stage at which the case goes on."),
        ({"by": READER}, "Only the policy lead may reopen a case."),
    ])  # fmt: skip
    ends: dict[str, Any] = {"case": replace(OPEN, met=frozenset({Condition.DECISION})),
                            "findings": held(every_prompt()), "playbook": CHIRG, "triaged": None,
                            "by": LEAD}  # fmt: skip
    refuses(closing.why_not_close, ends, [
        ({"case": SHUT, "triaged": AWAY}, "This case is closed already."),
        ({"by": READER, "triaged": AWAY},
         "Only an analyst, a desk officer or a policy lead closes it."),
        ({"case": CaseView("policy_impact_assessment")},
         "A case is closed only after a decision, or after a disposition that two people put in force."),
        ({"case": OPEN}, "This case cannot move yet: no decision is recorded."),
        ({"by": ANALYST}, "Only the policy lead may make this move."),
    ])  # fmt: skip
    assert closing.why_not_close(**{**ends, "case": OPEN, "triaged": AWAY, "by": ANALYST}) is None


def test_giving_a_case_is_refused_in_words() -> None:
    closed = "This case is closed. Reopen it first."
    only = ("Only a policy lead or a desk officer gives a case to somebody; you may take one that "
            "nobody holds, or hand over your own.")  # fmt: skip
    kept = replace(OPEN, holder="a-8")
    refuses(cases.why_not_assign, {"case": kept, "to": "a-7", "able": True, "by": LEAD}, [
        ({"case": replace(SHUT, holder="a-8")}, closed),
        ({"by": ANALYST}, only),
        ({"to": "a-8"}, "This person holds the case already."),
        ({"able": False},
         "This person cannot hold the case: they may not see it, or have no role in it."),
    ])  # fmt: skip
    assert (
        cases.why_not_assign(OPEN, to="", able=True, by=LEAD) == "Nobody holds the case as it is."
    )
    assert cases.why_not_assign(OPEN, to="a-1", able=True, by=ANALYST) is None
    assert cases.why_not_assign(OPEN, to="a-1", able=True, by=READER) == only
    assert cases.why_not_assign(OPEN, to="a-7", able=True, by=ANALYST) == only
    refuses(cases.why_not_place, {"case": OPEN, "office": "", "moves_on": True, "by": LEAD}, [
        ({"case": SHUT}, closed),
        ({"office": "o-1"},
         "This case is with an office. Offer it to the other one, which accepts or returns it."),
        ({"by": ANALYST}, "Only a policy lead or a desk officer gives a case to an office."),
    ])  # fmt: skip
    assert cases.why_not_place(SHUT, office="o-1", moves_on=False, by=READER) is None


def test_waiting_is_refused_in_words() -> None:
    right = {"case": OPEN, "kind": "partner", "whom": "Veskara", "since": TODAY, "launched_on": TODAY,
             "by": ANALYST}  # fmt: skip
    refuses(cases.why_not_wait, right, [
        ({"case": SHUT}, "This case is closed: it waits for nothing."),
        ({"by": READER}, "Only who may hold a case notes what it waits for."),
        ({"kind": "weather"},
         "Say what kind of answer is awaited: the partner, an office or a person."),
        ({"whom": " "}, "Say whom the case waits for."),
        ({"since": TODAY - DAY}, f"{TODAY - DAY} lies before {TODAY}, when this began."),
    ])  # fmt: skip
    assert cases.why_not_wait(**{**right, "kind": "nobody", "whom": ""}) is None  # type: ignore[arg-type]  # a table of arguments
    refuses(cases.why_not_end_wait, {"waits": True, "by": ANALYST}, [
        ({"waits": False}, "This case waits for nothing."),
        ({"by": READER}, "Only who may hold a case notes that a wait has ended."),
    ])  # fmt: skip
    stale = "Somebody changed this case meanwhile. Look at it again, then repeat what you did."
    assert [cases.why_not_edit(v, current=2) for v in (None, 1, 2, 3)] == [None, stale, None, stale]


def test_days_and_many_at_once_are_refused_in_words() -> None:
    began = date(2026, 3, 1)
    assert why_not_on(TODAY, today=TODAY, not_before=TODAY) is None
    assert why_not_on(TODAY + DAY, today=TODAY, not_before=TODAY + 2 * DAY) == (
        f"{TODAY + DAY} has not come yet. Record what is true by today."
    )
    assert why_not_on(began - DAY, today=TODAY, not_before=began) == (
        "2026-02-28 lies before 2026-03-01, when this began."
    )
    refuses(why_not_bulk, {"code": "assign", "references": ["c-1"] * MOST}, [
        ({"code": "burn"}, "Choose what to do with them."),
        ({"references": []}, "Select at least one record in the list."),
        ({"references": ["i-1"] * (MOST + 1)}, "Select at most 200 at once."),
        ({"references": ["c-1", "i-1"]}, "This cannot be done to what is selected."),
    ])  # fmt: skip
    assert why_not_bulk("triage", ["i-1", "r-1"]) is None


def test_another_text_of_the_procedure_is_refused_in_words() -> None:
    other = load(shipped("ngo"), "ngo")
    right = {"case": OPEN, "new": CHIRG, "same": False, "answered": ["harm"], "by": LEAD}
    refuses(procedures.why_not_adopt, right, [
        ({"same": True}, "This case goes by the current text of its procedure already."),
        ({"case": SHUT}, "This case is closed. Reopen it first."),
        ({"new": other},
         "The new text has no stage “incident analysis”, at which this case stands. Move it first."),
        ({"answered": ["weather", "harm", "beauty"]},
         "The new text no longer asks what was found here: beauty, weather. Withdraw it first."),
        ({"by": READER},
         "Only the policy lead may move a case to another text of its procedure."),
    ])  # fmt: skip
    assert procedures.changed_unannounced("chirg", "7") == (
        "The text of the playbook chirg changed, and its version 7 did not. Give it a new version."
    )
