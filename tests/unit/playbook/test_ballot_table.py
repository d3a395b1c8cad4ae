"""Ballots counted by hand: every rule with ties, absences, changed votes, strangers and small bodies.

A ballot is a row of letters, one for each of five voters in order: F for, A against, N abstaining, a dot
for who has not voted. After a comma stand changes of vote: "c=F" says that the third now votes for.
"""

from __future__ import annotations

import pytest

from answerable.actor import Role
from answerable.playbook import Ballot, DecisionRule, Provenance, Rule, View, outcome

VIEWS = {"F": View.FOR, "A": View.AGAINST, "N": View.ABSTAIN}
ANY, CON = Rule.ANY_OBJECTION_BLOCKS, Rule.CONSENSUS
MAJ, ONE = Rule.MAJORITY, Rule.SINGLE_SIGNATORY
OPEN, YES, NO = "open", "decided", "blocked"

TABLE = [
    # rule, quorum, ballot, still voting, voting closed
    # any objection blocks: a quorum speaks, nobody against, somebody for
    (ANY, 1, ".....", OPEN, NO),
    (ANY, 1, "F....", YES, YES),
    (ANY, 1, "N....", NO, NO),
    (ANY, 1, "A....", NO, NO),
    (ANY, 2, "F....", OPEN, NO),
    (ANY, 2, "FN...", YES, YES),
    (ANY, 2, "NN...", NO, NO),
    (ANY, 2, "FA...", NO, NO),
    (ANY, 3, "FFFFA", NO, NO),
    (ANY, 3, "FFFFA,e=N", YES, YES),
    (ANY, 3, "FFF..,a=A", NO, NO),
    (ANY, 3, "FNN..,a=N", NO, NO),
    (ANY, 5, "FFFF.", OPEN, NO),
    (ANY, 5, "FFFFF", YES, YES),
    (ANY, 6, "FFFFF", OPEN, NO),
    (ANY, None, "FFFF.", OPEN, NO),
    (ANY, None, "FNNNN", YES, YES),
    # consensus: everybody speaks, nobody against, somebody for
    (CON, None, ".....", OPEN, NO),
    (CON, None, "F....", OPEN, NO),
    (CON, None, "FFFF.", OPEN, NO),
    (CON, None, "FFFFF", YES, YES),
    (CON, None, "FNNNN", YES, YES),
    (CON, None, "NNNNN", NO, NO),
    (CON, None, "FFFFA", NO, NO),
    (CON, None, "....A", NO, NO),
    (CON, None, "FFFFA,e=F", YES, YES),
    (CON, None, "FFFFF,b=A", NO, NO),
    (CON, None, "FFFFF,b=A,b=N", YES, YES),
    (CON, 2, "FF...", OPEN, NO),
    # majority of five, quorum three: settled early only when the rest cannot turn it
    (MAJ, 3, ".....", OPEN, NO),
    (MAJ, 3, "FF...", OPEN, NO),
    (MAJ, 3, "FFF..", YES, YES),
    (MAJ, 3, "FFN..", OPEN, YES),
    (MAJ, 3, "FFA..", OPEN, YES),
    (MAJ, 3, "FAN..", OPEN, NO),
    (MAJ, 3, "FNN..", OPEN, YES),
    (MAJ, 3, "NNN..", OPEN, NO),
    (MAJ, 3, "AAA..", NO, NO),
    (MAJ, 3, "AAN..", NO, NO),
    (MAJ, 3, "ANN..", OPEN, NO),
    (MAJ, 3, "FFNN.", YES, YES),
    (MAJ, 3, "FFAA.", OPEN, NO),
    (MAJ, 3, "FFAN.", OPEN, YES),
    (MAJ, 3, "FAAN.", NO, NO),
    (MAJ, 3, "FFAAN", NO, NO),
    (MAJ, 3, "FFAAF", YES, YES),
    (MAJ, 3, "FFAAA", NO, NO),
    (MAJ, 3, "NNNNN", NO, NO),
    (MAJ, 3, "FNNNN", YES, YES),
    (MAJ, 3, "ANNNN", NO, NO),
    (MAJ, 3, "FANNN", NO, NO),
    (MAJ, 3, "FFF..,c=A", OPEN, YES),
    (MAJ, 3, "FFF..,c=N,b=N", OPEN, YES),
    (MAJ, 3, "AAA..,a=F,b=F", OPEN, YES),
    (MAJ, 3, "AAA..,a=F,b=F,c=F", YES, YES),
    (MAJ, 3, "FFAAN,e=F", YES, YES),
    (MAJ, 1, "F....", OPEN, YES),
    (MAJ, 1, "A....", OPEN, NO),
    (MAJ, 1, "N....", OPEN, NO),
    (MAJ, 5, "FFFF.", OPEN, NO),
    (MAJ, 5, "FFFFA", YES, YES),
    (MAJ, 6, "FFFFF", OPEN, NO),
    # one signature: whoever is entitled signs or refuses
    (ONE, None, ".....", OPEN, NO),
    (ONE, None, "..F..", YES, YES),
    (ONE, None, "..A..", NO, NO),
    (ONE, None, "..N..", OPEN, NO),
    (ONE, None, "FA...", NO, NO),
    (ONE, None, "A....,a=F", YES, YES),
    (ONE, None, "F....,a=A", NO, NO),
    (ONE, None, "F....,a=N", OPEN, NO),
    (ONE, 3, "F....", YES, YES),
]


def ballots(row: str) -> list[Ballot]:
    """The votes of a row, in the order cast."""
    letters, *changed = row.split(",")
    first = [Ballot("abcde"[i], VIEWS[x]) for i, x in enumerate(letters) if x != "."]
    return first + [Ballot(one[0], VIEWS[one[2]]) for one in changed]


def how(rule: Rule, quorum: int | None) -> DecisionRule:
    return DecisionRule(rule, frozenset({Role.DECIDER}), quorum, Provenance("invented"))


def test_the_table_has_more_than_sixty_ballots() -> None:
    assert len({row[:3] for row in TABLE}) == len(TABLE) >= 60


@pytest.mark.parametrize(("rule", "quorum", "row", "now", "at_close"), TABLE)
def test_a_ballot_comes_to_what_a_person_counted(
    rule: Rule, quorum: int | None, row: str, now: str, at_close: str
) -> None:
    body = frozenset("abcde")
    said = [outcome(how(rule, quorum), ballots(row), body, closed=c) for c in (False, True)]
    assert [one.verdict.value for one in said] == [now, at_close]
    assert said[0].missing == body - {b.voter for b in ballots(row)}


@pytest.mark.parametrize(("rule", "quorum", "row", "now", "at_close"), TABLE)
def test_strangers_change_nothing(
    rule: Rule, quorum: int | None, row: str, now: str, at_close: str
) -> None:
    strangers = [Ballot(f"stranger{i}", view) for i, view in enumerate([*View] * 3)]
    for closed, verdict in ((False, now), (True, at_close)):
        votes = [*strangers, *ballots(row), *strangers]
        assert (
            outcome(how(rule, quorum), votes, frozenset("abcde"), closed=closed).verdict == verdict
        )


@pytest.mark.parametrize(
    ("rule", "quorum", "votes", "verdict"),
    [
        (ANY, 1, "F", YES), (ANY, 1, "A", NO), (CON, None, "F", YES), (CON, None, "N", NO),
        (MAJ, 1, "F", YES), (MAJ, 1, "N", NO), (MAJ, 2, "F", OPEN), (ONE, None, "N", OPEN),
        (MAJ, 2, "FA", NO), (MAJ, 2, "FF", YES), (MAJ, 2, "FN", YES), (MAJ, 2, "NN", NO),
    ],
)  # fmt: skip
def test_small_bodies_decide_as_large_ones(
    rule: Rule, quorum: int | None, votes: str, verdict: str
) -> None:
    body = frozenset("abcde"[: len(votes)])
    assert outcome(how(rule, quorum), ballots(votes), body).verdict == verdict
