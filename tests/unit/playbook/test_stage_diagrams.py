"""Every pair of stages × role × finding state × what is recorded, against the drawn diagram."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import pytest

from answerable.actor import Actor, Role
from answerable.assessment.rules import stages
from answerable.assessment.rules.findings import FindingState, Held
from answerable.assessment.rules.stages import CaseView
from answerable.playbook import Condition, Playbook, load, shipped
from tests.build import NOON
from tests.unit.assessment.arrange import held, person
from tests.unit.playbook.drawn import Arrow, Drawn, drawn

NAMES = ("chirg", "end-use", "ngo", "uk-2c")
SUBSETS = [
    frozenset(some)
    for size in range(len(Condition) + 1)
    for some in itertools.combinations(Condition, size)
]
STATES: tuple[FindingState | None, ...] = (
    None, FindingState.DRAFT, FindingState.SIGNED, FindingState.COUNTERSIGNED,
)  # fmt: skip
BY = {role: person(role) for role in Role}
Cell = tuple[str, str, Role, Mapping[str, Held], frozenset[Condition]]


@cache
def book(name: str) -> Playbook:
    return load(shipped(name), name)


def allowed(picture: Drawn, cell: Cell) -> bool:
    """The oracle: an arrow is there, the role stands on it, and everything on it is at hand."""
    source, target, role, findings, met = cell
    arrow = picture.arrows.get((source, target))
    if arrow is None or source == "closed":
        return False
    signed = {p for p, one in findings.items() if one.state is FindingState.COUNTERSIGNED}
    return role in arrow.roles and arrow.needs <= signed and arrow.requires <= met


def says(procedure: Playbook, cell: Cell, by: Actor) -> bool:
    source, target, _, findings, met = cell
    case = CaseView(source, met)
    sentence = stages.why_not_move(case, target, findings=findings, playbook=procedure, by=by)
    return sentence is None


def differing(name: str, cells: Iterable[Cell]) -> tuple[int, list[Cell]]:
    """How many cells were compared, and those in which the rules and the drawing disagree."""
    picture, procedure = drawn()[name], book(name)
    compared = list(cells)
    wrong = [c for c in compared if says(procedure, c, BY[c[2]]) != allowed(picture, c)]
    return len(compared), wrong


def pairs(name: str) -> list[tuple[str, str]]:
    return list(itertools.product(drawn()[name].states, repeat=2))


def every_state(name: str) -> Iterator[Cell]:
    """Every pair, role and set of what is recorded, with every finding in one state."""
    questions = drawn()[name].questions
    for (source, target), role, state, met in itertools.product(
        pairs(name), Role, STATES, SUBSETS
    ):  # fmt: skip
        yield source, target, role, held(questions, state) if state else {}, met


def one_short(name: str) -> Iterator[Cell]:
    """Every pair and role, with everything there except one finding, which is in each lower state."""
    questions, everything = drawn()[name].questions, frozenset(Condition)
    full = held(questions)
    for (source, target), role, short, state in itertools.product(
        pairs(name), Role, questions, STATES[:-1]
    ):
        findings = {code: one for code, one in full.items() if code != short}
        findings |= held([short], state) if state else {}
        yield source, target, role, findings, everything


def test_the_page_draws_every_shipped_procedure() -> None:
    assert sorted(drawn()) == list(NAMES)
    for name in NAMES:
        procedure, picture = book(name), drawn()[name]
        assert picture.states == ("intake", "triage", *procedure.stage_codes)
        assert picture.first == procedure.first_stage.code
        assert picture.questions == tuple(p.code for p in stages.prompts(procedure))
        assert len(picture.arrows) == len(procedure.moves)


@pytest.mark.parametrize("name", NAMES)
def test_with_all_findings_in_one_state_a_case_moves_only_along_the_drawn_arrows(name: str) -> None:
    count, wrong = differing(name, every_state(name))
    assert count == 7 * 7 * len(Role) * 4 * 8
    assert not wrong, wrong[:3]


@pytest.mark.parametrize("name", NAMES)
def test_with_one_finding_short_a_case_moves_only_along_arrows_that_do_not_ask_it(
    name: str,
) -> None:
    count, wrong = differing(name, one_short(name))
    assert count == 7 * 7 * len(Role) * 3 * len(drawn()[name].questions)
    assert not wrong, wrong[:3]


@pytest.mark.parametrize("name", NAMES)
def test_a_closed_case_is_reopened_only_along_the_drawn_arrow(name: str) -> None:
    picture, procedure = drawn()[name], book(name)
    for (source, target), role in itertools.product(pairs(name), Role):
        arrow = picture.arrows.get((source, target), Arrow(frozenset(), frozenset(), frozenset()))
        sentence = stages.why_not_reopen(
            CaseView(source), target, playbook=procedure, by=BY[role]
        )  # fmt: skip
        expected = source == "closed" and role in arrow.roles
        assert (sentence is None) == expected, (source, target, role)


@pytest.mark.parametrize("name", NAMES)
def test_nobody_without_a_role_moves_anything(name: str) -> None:
    nobody = Actor("a-0", frozenset(), BY[Role.ANALYST].door, NOON)
    findings, met = held(drawn()[name].questions), frozenset(Condition)
    for source, target in pairs(name):
        cell = (source, target, Role.ANALYST, findings, met)
        assert not says(book(name), cell, nobody)
