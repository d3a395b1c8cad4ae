"""Every pair of stages × role × finding state, against a table written down a second time."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from answerable.actor import Role
from answerable.assessment.rules import stages
from answerable.assessment.rules.findings import FindingState
from answerable.assessment.rules.stages import CaseView
from answerable.playbook import Condition, drawing
from answerable.refusal import Refused
from tests.unit.assessment.arrange import CHIRG, every_prompt, held, person

A, L = Role.ANALYST, Role.POLICY_LEAD
MOVES = {
    ("incident_analysis", "policy_impact_assessment"): {A, L},
    ("policy_impact_assessment", "coordinated_action"): {L},
    ("coordinated_action", "effect_review"): {L},
    ("coordinated_action", "closed"): {L},
    ("effect_review", "closed"): {L},
    ("incident_analysis", "closed"): {L},
    ("policy_impact_assessment", "incident_analysis"): {L},
    ("coordinated_action", "policy_impact_assessment"): {L},
    ("coordinated_action", "incident_analysis"): {L},
    ("effect_review", "coordinated_action"): {L},
}
"""Where a case may go and who may move it, by hand; a closed case is reopened, not moved."""

NEEDS = {
    ("incident_analysis", "policy_impact_assessment"): {
        "harm", "actor", "arms_origin", "harmed", "avoidable",
    },
    ("policy_impact_assessment", "coordinated_action"): {"policy_impact"},
    ("incident_analysis", "closed"): {"harm", "arms_origin"},
}  # fmt: skip
PAIRS = list(itertools.product(CHIRG.stage_codes, repeat=2))


@pytest.mark.parametrize(("source", "target"), PAIRS)
@pytest.mark.parametrize("role", list(Role))
def test_with_everything_there_a_case_moves_only_as_the_table_says(
    source: str, target: str, role: Role
) -> None:
    case = CaseView(source, frozenset(Condition))
    why_not = stages.why_not_move(
        case, target, findings=held(every_prompt()), playbook=CHIRG, by=person(role)
    )
    assert (why_not is None) == (role in MOVES.get((source, target), set()))


@pytest.mark.parametrize("state", [None, FindingState.DRAFT, FindingState.SIGNED])
@pytest.mark.parametrize("pair", sorted(NEEDS))
def test_one_needed_finding_short_of_two_signatures_bars_the_move(
    pair: tuple[str, str], state: FindingState | None
) -> None:
    case = CaseView(pair[0], frozenset(Condition))
    for short in NEEDS[pair]:
        findings = held(p for p in every_prompt() if p != short)
        findings |= held([short], state) if state else {}
        assert stages.why_not_move(
            case, pair[1], findings=findings, playbook=CHIRG, by=person(A, L)
        )


@pytest.mark.parametrize("pair", sorted(NEEDS))
def test_findings_a_move_does_not_need_do_not_bar_it(pair: tuple[str, str]) -> None:
    case = CaseView(pair[0], frozenset(Condition))
    assert not stages.why_not_move(
        case, pair[1], findings=held(NEEDS[pair]), playbook=CHIRG, by=person(L)
    )


@pytest.mark.parametrize(
    ("pair", "condition"),
    [
        (("coordinated_action", "effect_review"), Condition.DECISION),
        (("coordinated_action", "effect_review"), Condition.MEASURES_DONE),
        (("coordinated_action", "closed"), Condition.MEASURES_DONE),
        (("effect_review", "closed"), Condition.EFFECT_REVIEWED),
        (("incident_analysis", "closed"), Condition.DECISION),
    ],
)
def test_a_condition_that_is_not_met_bars_the_move(
    pair: tuple[str, str], condition: Condition
) -> None:
    case = CaseView(pair[0], frozenset(Condition) - {condition})
    assert stages.why_not_move(
        case, pair[1], findings=held(every_prompt()), playbook=CHIRG, by=person(L)
    )


def test_the_table_and_the_drawing_say_the_same() -> None:
    drawn = {
        tuple(line.strip().split(" : ")[0].split(" --> "))
        for line in drawing(CHIRG).splitlines()
        if "-->" in line and "[*]" not in line
    }
    before = {("intake", "triage"), ("triage", "incident_analysis")}
    assert drawn - before == set(MOVES) | {("closed", "incident_analysis")}


@pytest.mark.parametrize("role", list(Role))
def test_a_closed_case_is_reopened_by_the_playbooks_role_alone(role: Role) -> None:
    closed = CaseView("closed")
    why_not = stages.why_not_reopen(closed, "incident_analysis", playbook=CHIRG, by=person(role))
    assert (why_not is None) == (role is L)


def test_an_open_case_is_not_reopened_nor_one_at_a_stage_the_playbook_does_not_name() -> None:
    opened = CaseView("incident_analysis")
    assert stages.why_not_reopen(opened, "incident_analysis", playbook=CHIRG, by=person(L))
    closed = CaseView("closed")
    assert stages.why_not_reopen(closed, "coordinated_action", playbook=CHIRG, by=person(L))


def test_a_plain_move_never_closes() -> None:
    assert stages.why_not_leave("closed")
    assert stages.why_not_leave("effect_review") is None


def test_what_is_missing_is_said_finding_by_finding() -> None:
    findings = held(["harm"]) | held(["actor"], FindingState.SIGNED)
    findings |= held(["arms_origin"], FindingState.DRAFT)
    missing = stages.what_is_missing(
        CaseView("incident_analysis"), findings=findings, playbook=CHIRG
    )
    assert missing == (
        "Finding 2 has 1 of 2 signatures.", "Finding 3 is a draft that nobody has signed.",
        "Finding 4 is not answered: Who was harmed, how many, and what civilian objects or services?",
        "Finding 5 is not answered: Could the harm have been avoided or reduced?",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("stage", "findings", "met", "words"),
    [
        ("closed", {}, (), "Nothing is to be done: the case is closed."),
        ("incident_analysis", {}, (), "Finding 1 is to be written by the incident analyst."),
        ("incident_analysis", held(["harm"], FindingState.DRAFT), (),
         "Finding 1 is to be signed by the incident analyst."),
        ("incident_analysis", held(["harm"], FindingState.SIGNED), (),
         "Finding 1 needs another signature, by the incident analyst or policy lead."),
        ("incident_analysis", held(every_prompt()), (),
         "Everything needed is here: the incident analyst or policy lead can move the case on."),
        ("coordinated_action", {}, (), "A plan is to be proposed and decided."),
        ("coordinated_action", {}, (Condition.DECISION,),
         "The decided measures are to be carried out."),
        ("effect_review", {}, (Condition.DECISION,),
         "The effect of what was decided is to be reviewed."),
    ],
)  # fmt: skip
def test_the_next_step_is_a_sentence_with_who(
    stage: str, findings: dict[str, object], met: tuple[Condition, ...], words: str
) -> None:
    case = CaseView(stage, frozenset(met))
    assert stages.next_step(case, findings=findings, playbook=CHIRG) == words  # type: ignore[arg-type]  # empty tables have no type


@pytest.mark.parametrize("role", list(Role))
def test_a_case_is_opened_by_three_roles_after_triage_has_accepted(role: Role) -> None:
    from answerable.assessment.rules.triage import Standing, State
    from answerable.playbook import Family

    accepted = Standing("accepted", Family.ACCEPTED, State.IN_FORCE, "a-2")
    why_not = stages.why_not_open_case(
        triaged=accepted, has_case=False, merged_into="", by=person(role)
    )
    assert (why_not is None) == (role in {A, L, Role.DESK_OFFICER})
    for triaged, has_case, merged in (
        (None, False, ""), (accepted, True, ""), (accepted, False, "i-2"),
        (Standing("accepted", Family.ACCEPTED, State.AWAITING, "a-2"), False, ""),
        (Standing("on_hold", Family.CANNOT_TELL, State.IN_FORCE, "a-2"), False, ""),
    ):  # fmt: skip
        assert stages.why_not_open_case(
            triaged=triaged, has_case=has_case, merged_into=merged, by=person(role)
        )


def test_a_prompt_is_reached_with_its_stage_and_stays_reached() -> None:
    harm, impact = CHIRG.prompt("harm"), CHIRG.prompt("policy_impact")
    assert harm is not None
    assert impact is not None
    assert stages.reached(CaseView("incident_analysis"), harm, CHIRG)
    assert not stages.reached(CaseView("incident_analysis"), impact, CHIRG)
    assert stages.reached(CaseView("coordinated_action"), harm, CHIRG)


def test_a_question_the_procedure_does_not_ask_is_refused() -> None:
    with pytest.raises(Refused, match="does not ask that"):
        stages.prompt_named(CHIRG, "weather")


def test_a_stage_that_leads_nowhere_says_so() -> None:
    dead_end = replace(CHIRG, moves={})
    case = CaseView("incident_analysis")
    assert stages.what_is_missing(case, findings={}, playbook=dead_end) == ()
    assert stages.next_step(case, findings={}, playbook=dead_end).startswith("This stage leads")


def test_stages_are_called_as_the_playbook_calls_them_and_the_rest_as_we_do() -> None:
    assert stages.stage_words(CHIRG, "coordinated_action") == "coordinated action"
    assert stages.stage_words(CHIRG, "closed") is stages.Around.CLOSED
    assert stages.stage_words(CHIRG, "an_older_stage") == "an older stage"
