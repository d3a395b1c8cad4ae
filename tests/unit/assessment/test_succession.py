"""Who can do the next act on a case: by role, and never the one who did the act before it."""

from __future__ import annotations

import pytest

from answerable.actor import Role
from answerable.assessment.rules.cases import HOLDERS
from answerable.assessment.rules.findings import FindingState
from answerable.assessment.rules.stages import CaseView, prompts, way_on
from answerable.assessment.rules.succession import Doers, next_doers
from answerable.playbook import CLOSED, Condition
from tests.unit.assessment.arrange import CHIRG, every_prompt, held

FIRST = CHIRG.first_stage.code
HARM = CHIRG.prompt("harm")


def _doers(stage: str = FIRST, *met: Condition, **findings: FindingState) -> Doers:
    found = {
        **held(every_prompt()), **{p: held([p], state)[p] for p, state in findings.items()},
    }  # fmt: skip
    return next_doers(CaseView(stage, frozenset(met)), findings=found, playbook=CHIRG)


def test_an_unanswered_question_is_for_who_signs_it() -> None:
    assert HARM is not None
    found = next_doers(CaseView(FIRST), findings={}, playbook=CHIRG)
    assert found == Doers(HARM.signers)


@pytest.mark.parametrize("state", [FindingState.DRAFT, FindingState.WITHDRAWN])
def test_a_draft_is_for_who_signs_it(state: FindingState) -> None:
    assert HARM is not None
    assert _doers(harm=state) == Doers(HARM.signers)


def test_a_signed_finding_is_for_another_person() -> None:
    assert HARM is not None
    found = _doers(harm=FindingState.SIGNED)
    assert found == Doers(HARM.countersigners, frozenset({"a-8"}))
    assert not found.include("a-8", frozenset({Role.ANALYST}))
    assert found.include("a-9", frozenset({Role.ANALYST}))
    assert not found.include("a-9", frozenset({Role.MONITOR}))


def test_the_first_question_that_wants_something_comes_first() -> None:
    second = prompts(CHIRG)[1]
    found = _doers(**{second.code: FindingState.DRAFT, "harm": FindingState.SIGNED})
    assert found.barred


def test_with_every_finding_signed_the_movers_can_do_it() -> None:
    move = way_on(CaseView(FIRST), CHIRG)
    assert move is not None
    assert _doers() == Doers(move.roles)


def test_a_decision_is_for_the_voters_and_measures_for_who_holds_cases() -> None:
    last = CHIRG.stages[-1].code
    move = way_on(CaseView(last), CHIRG)
    assert move is not None
    assert Condition.DECISION in move.requires
    assert _doers(last) == Doers(CHIRG.decision.voters)
    done = set(move.requires) - {Condition.DECISION}
    assert _doers(last, Condition.DECISION) == Doers(HOLDERS if done else move.roles)
    assert _doers(last, *move.requires) == Doers(move.roles)


def test_nobody_does_anything_on_a_closed_case() -> None:
    assert _doers(CLOSED) == Doers()
    assert not Doers().include("a-1", frozenset(Role))
