"""Why somebody can or cannot see a record: four tests, each with its sentence. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.accounts.rules.sight import MEMBERS_FROM, READERS, may_read
from answerable.actor import Level, Role, Sight
from answerable.refusal import Sentence, say
from answerable.term import Term


class Test(Term):
    """The four things that must all hold for somebody to see a record."""

    ROLE = "role", "role"
    CLEARANCE = "clearance", "clearance"
    COMPARTMENTS = "compartments", "compartments"
    NAMED = "named", "named to the record"


@dataclass(frozen=True)
class Ground:
    """One test for seeing a record: whether it holds, and in words why."""

    test: Test
    holds: bool
    sentence: Sentence


@dataclass(frozen=True)
class Fence:
    """The kind and marking of a record, as the tests see them."""

    kind: str
    level: Level
    compartments: frozenset[str] = frozenset()


def grounds(
    fence: Fence, *, roles: frozenset[Role], sight: Sight, named: bool
) -> tuple[Ground, ...]:
    """The four tests for one person and one record; all must hold. An inspector passes the last three."""
    return (
        _role(fence, roles),
        _clearance(fence, sight),
        _compartments(fence, sight),
        _named(fence, sight, named=named),
    )


def _role(fence: Fence, roles: frozenset[Role]) -> Ground:
    if may_read(fence.kind, roles):
        return Ground(Test.ROLE, True, say("A role held reads records of this kind."))
    readers = READERS.get(fence.kind, frozenset())
    words = ", ".join(role.words for role in Role if role in readers)
    return Ground(
        Test.ROLE, False, say("Records of this kind are read by these roles: {roles}.", roles=words)
    )


def _clearance(fence: Fence, sight: Sight) -> Ground:
    if sight.all_content:
        return Ground(Test.CLEARANCE, True, say("An inspector reads every marking."))
    holds = fence.level.rank <= sight.ceiling.rank
    sentence = say("The record is marked {level}; the clearance reaches to {ceiling}.",
                   level=fence.level, ceiling=sight.ceiling)  # fmt: skip
    return Ground(Test.CLEARANCE, holds, sentence)


def _compartments(fence: Fence, sight: Sight) -> Ground:
    if not fence.compartments:
        return Ground(Test.COMPARTMENTS, True, say("The record is in no compartment."))
    if sight.all_content:
        return Ground(Test.COMPARTMENTS, True, say("An inspector reads in every compartment."))
    sentence = say("All of these compartments are needed: {names}.",
                   names=", ".join(sorted(fence.compartments)))  # fmt: skip
    return Ground(Test.COMPARTMENTS, fence.compartments <= sight.compartments, sentence)


def _named(fence: Fence, sight: Sight, *, named: bool) -> Ground:
    if sight.all_content or fence.level.rank < MEMBERS_FROM.rank:
        return Ground(Test.NAMED, True, say("Nobody needs to be named to it."))
    sentence = say("From {level} up a person must be named to the record.", level=MEMBERS_FROM)
    return Ground(Test.NAMED, named, sentence)
