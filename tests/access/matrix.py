"""The generated matrix: every role, address, method, marking, compartment and membership."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from tests.access import policy
from tests.access.addresses import ADDRESSES
from tests.access.asking import (
    Answer,
    address,
    ask,
    everything_a_form_may_say,
    ledger_size,
    never_of,
)
from tests.access.conftest import World
from tests.access.family import CANARY, LEVELS, Family
from tests.access.people import Viewer


@dataclass(frozen=True)
class Cell:
    """One question to the product, whose answer the policy knows."""

    route: str
    method: str
    viewer: Viewer
    level: str
    fenced: bool


ROLES = tuple(policy.READS)
SIGHTS = tuple(itertools.product((False, True), (False, True), LEVELS, (False, True)))
"""Admitted, member, marking, in the compartment."""


def all_cells() -> Iterator[Cell]:
    """The whole matrix."""
    for route, method in asked():
        yield from cells_of(route, method)


def cells_of(route: str, method: str) -> Iterator[Cell]:
    """All that is asked of one address."""
    for role in ROLES:
        for sight in SIGHTS if ADDRESSES[route].gate.of else SIGHTS[:1]:
            yield _cell(route, method, role, sight)


def sampled_cells() -> Iterator[Cell]:
    """Each address of a record with every fifth role, any other with every second, in sights by turns.

    All pairs of role and sight are asked of some record.
    """
    turns = {of_record: dict.fromkeys(ROLES, 0) for of_record in (True, False)}
    for number, (route, method) in enumerate(asked()):
        of_record = bool(ADDRESSES[route].gate.of)
        for role in ROLES[-number % 5 :: 5] if of_record else ROLES[number % 2 :: 2]:
            yield _cell(route, method, role, SIGHTS[turns[of_record][role] % len(SIGHTS)])
            turns[of_record][role] += 1


def asked() -> list[tuple[str, str]]:
    """Every address and method a signed-in person can ask."""
    return [
        (route, method)
        for route, page in ADDRESSES.items()
        for method in page.methods.split()
        if page.gate.to != "outside" and route != "sign-out"
    ]


def _cell(route: str, method: str, role: str, sight: tuple[bool, bool, str, bool]) -> Cell:
    admitted, member, level, fenced = sight
    return Cell(route, method, Viewer(role, admitted, member), level, fenced)


def unexpected(cell: Cell, world: World) -> str:
    """What is wrong with the answer to this cell; empty when it is as the policy says."""
    family = world.family(cell.level, fenced=cell.fenced)
    browser, page = world.cast.browser(cell.viewer), ADDRESSES[cell.route]
    form = everything_a_form_may_say(family) if cell.method == "POST" else None
    reference = family.of[page.gate.of] if page.gate.of else world.makers.first.reference
    if page.gate.of and not reference:
        return ""
    before = ledger_size()
    try:
        answer = ask(browser, cell.method, address(cell.route, reference), form)
    except AssertionError as broken:
        return f"{cell}: {broken}"
    if leaked := foreign_canaries(answer, cell.viewer):
        return f"{cell}: shows {sorted(leaked)[:3]}"
    if entitled(cell, family):
        return _not_reached(cell, answer)
    wrong = _not_denied(cell, answer) if ledger_size() == before else f"{cell}: left an act"
    if not wrong and page.gate.of:
        never = ask(browser, cell.method, address(cell.route, never_of(page.gate.of)), form)
        wrong = "" if never == answer else f"{cell}: {answer.status} is not as if it never existed"
    return wrong


def entitled(cell: Cell, family: Family) -> bool:
    """What the policy says."""
    gate, viewer = ADDRESSES[cell.route].gate, cell.viewer
    if gate.to == "self":
        return True
    if gate.to in ("kind", "shelf"):
        return gate.kind in policy.READS[viewer.role]
    if cell.route == "access/<str:reference>" and "acts" in policy.READS[viewer.role]:
        return True
    return sees(viewer, gate.kind, family.level, fenced=family.fenced)


def sees(viewer: Viewer, kind: str, level: str, *, fenced: bool) -> bool:
    """The policy's rule for this viewer."""
    return policy.may_see(
        viewer.role, kind, level=level, fenced=fenced, ceiling=viewer.ceiling,
        admitted=viewer.admitted, member=viewer.member,
    )  # fmt: skip


def foreign_canaries(answer: Answer, viewer: Viewer) -> set[str]:
    """The canaries in an answer that this viewer may not see."""
    return {
        match[0]
        for match in CANARY.finditer(answer.body.decode("utf-8", "replace"))
        if not sees(viewer, match[1], match[2], fenced=match[3] == "in")
    }


def _not_reached(cell: Cell, answer: Answer) -> str:
    absent = cell.method == "GET" and answer.status == 404
    return f"{cell}: entitled, yet absent" if absent else ""


def _not_denied(cell: Cell, answer: Answer) -> str:
    if ADDRESSES[cell.route].gate.to == "shelf":
        return ""
    denied = answer.status in (404, 409)
    return "" if denied else f"{cell}: not entitled, yet {answer.status}"
