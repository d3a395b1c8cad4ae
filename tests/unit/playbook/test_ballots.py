"""What votes come to under each rule, counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.actor import Role
from answerable.playbook import Ballot, DecisionRule, Provenance, Rule, Verdict, View, outcome

F, A, N = View.FOR, View.AGAINST, View.ABSTAIN
ALL = frozenset({"ana", "bir", "cem", "dov", "eda"})


def under(rule: Rule, quorum: int | None = None) -> DecisionRule:
    return DecisionRule(rule, frozenset({Role.DECIDER}), quorum, Provenance("invented"))


def cast(*votes: tuple[str, View]) -> list[Ballot]:
    return [Ballot(who, view) for who, view in votes]


ANY, CON, MAJ, ONE = (
    Rule.ANY_OBJECTION_BLOCKS, Rule.CONSENSUS, Rule.MAJORITY, Rule.SINGLE_SIGNATORY,
)  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "quorum", "votes", "closed", "verdict", "words"),
    [
        # any objection blocks
        (ANY, 3, [], False, "open", "0 of 5 have voted; 3 more needed."),
        (ANY, 3, [("ana", F), ("bir", F)], False, "open", "2 of 5 have voted; 1 more needed."),
        (ANY, 3, [("ana", F), ("bir", F), ("cem", N)], False, "decided",
         "Adopted: 2 for, 0 against, 1 abstaining."),
        (ANY, 3, [("ana", A)], False, "blocked", "Blocked by an objection."),
        (ANY, 3, [("ana", A), ("bir", A)], False, "blocked", "Blocked by 2 objections."),
        (ANY, 3, [("ana", F), ("bir", F), ("cem", F), ("dov", A)], False, "blocked",
         "Blocked by an objection."),
        (ANY, 3, [("ana", A), ("bir", F), ("cem", F), ("ana", F)], False, "decided",
         "Adopted: 3 for, 0 against, 0 abstaining."),
        (ANY, 3, [("ana", N), ("bir", N), ("cem", N)], False, "blocked",
         "Not adopted: nobody voted for it."),
        (ANY, None, [("ana", F), ("bir", F), ("cem", F), ("dov", F)], False, "open",
         "4 of 5 have voted; 1 more needed."),
        (ANY, 3, [("ana", F), ("bir", F)], True, "blocked",
         "Not adopted: voting closed with 2 of 5 votes."),
        # consensus: everybody speaks, nobody against
        (CON, None, [(w, F) for w in ("ana", "bir", "cem", "dov")], False, "open",
         "4 of 5 have voted; 1 more needed."),
        (CON, None, [(w, F) for w in sorted(ALL)], False, "decided",
         "Adopted: 5 for, 0 against, 0 abstaining."),
        (CON, None, [(w, F) for w in ("ana", "bir", "cem", "dov")] + [("eda", N)], False, "decided",
         "Adopted: 4 for, 0 against, 1 abstaining."),
        (CON, None, [("ana", F), ("ana", A)], False, "blocked", "Blocked by an objection."),
        (CON, None, [(w, F) for w in ("ana", "bir", "cem", "dov")], True, "blocked",
         "Not adopted: voting closed with 4 of 5 votes."),
        # majority
        (MAJ, 3, [("ana", F), ("bir", F)], False, "open", "2 of 5 have voted; 1 more needed."),
        (MAJ, 3, [("ana", F), ("bir", F), ("cem", F)], False, "decided",
         "Adopted: 3 for, 0 against, 0 abstaining."),
        (MAJ, 3, [("ana", F), ("bir", F), ("cem", A)], False, "open",
         "3 of 5 have voted; 2 more needed."),
        (MAJ, 3, [("ana", F), ("bir", F), ("cem", A)], True, "decided",
         "Adopted: 2 for, 1 against, 0 abstaining."),
        (MAJ, 3, [("ana", A), ("bir", A), ("cem", A)], False, "blocked",
         "Not adopted: 0 for, 3 against, 0 abstaining."),
        (MAJ, 3, [("ana", F), ("bir", F), ("cem", A), ("dov", A), ("eda", N)], False, "blocked",
         "Not adopted, a tie: 2 for, 2 against, 1 abstaining."),
        (MAJ, 3, [("ana", F), ("bir", A), ("cem", N)], True, "blocked",
         "Not adopted, a tie: 1 for, 1 against, 1 abstaining."),
        (MAJ, 4, [("ana", F), ("bir", F), ("cem", F)], True, "blocked",
         "Not adopted: voting closed with 3 of 5 votes."),
        (MAJ, 3, [("ana", F), ("bir", N), ("cem", N)], True, "decided",
         "Adopted: 1 for, 0 against, 2 abstaining."),
        (MAJ, 3, [("ana", A), ("bir", F), ("cem", F), ("ana", F)], False, "decided",
         "Adopted: 3 for, 0 against, 0 abstaining."),
        # one signature
        (ONE, None, [], False, "open", "Not signed yet."),
        (ONE, None, [("ana", F)], False, "decided", "Signed."),
        (ONE, None, [("ana", N)], False, "open", "Not signed yet."),
        (ONE, None, [("ana", A)], False, "blocked", "Blocked by an objection."),
        (ONE, None, [("ana", F), ("bir", A)], False, "blocked", "Blocked by an objection."),
        (ONE, None, [("ana", A), ("ana", F)], False, "decided", "Signed."),
        (ONE, None, [], True, "blocked", "Not adopted: voting closed with 0 of 5 votes."),
    ],
)  # fmt: skip
def test_votes_come_to_what_the_rule_says(
    rule: Rule,
    quorum: int | None,
    votes: list[tuple[str, View]],
    closed: bool,
    verdict: str,
    words: str,
) -> None:
    found = outcome(under(rule, quorum), cast(*votes), ALL, closed=closed)
    assert (found.verdict, found.sentence) == (verdict, words)


def test_who_has_not_spoken_is_named() -> None:
    found = outcome(under(CON), cast(("ana", F), ("bir", N)), ALL)
    assert found.missing == {"cem", "dov", "eda"}


def test_votes_of_strangers_do_not_count() -> None:
    found = outcome(under(ANY, 1), cast(("stranger", A), ("other", F)), ALL)
    assert (found.verdict, found.missing) == (Verdict.OPEN, ALL)


def test_with_nobody_entitled_nothing_is_decided() -> None:
    found = outcome(under(MAJ, 1), cast(("ana", F)), frozenset(), closed=True)
    assert (found.verdict, found.sentence) == (Verdict.OPEN, "Nobody is entitled to vote.")


BALLOTS = st.lists(
    st.builds(Ballot, st.sampled_from(sorted(ALL)), st.sampled_from(list(View))), max_size=12
)
RULES = st.builds(under, st.sampled_from(list(Rule)), st.one_of(st.none(), st.integers(1, 6)))


@given(RULES, BALLOTS, st.booleans())
def test_nothing_is_decided_without_a_vote_for_it(
    rule: DecisionRule, votes: list[Ballot], closed: bool
) -> None:
    holding = {b.voter: b.view for b in votes}
    found = outcome(rule, votes, ALL, closed=closed)
    if found.verdict is Verdict.DECIDED:
        assert F in holding.values()


@given(RULES, BALLOTS)
def test_a_closed_vote_is_never_open(rule: DecisionRule, votes: list[Ballot]) -> None:
    assert outcome(rule, votes, ALL, closed=True).verdict is not Verdict.OPEN


@given(RULES, BALLOTS)
def test_a_majority_decided_early_cannot_be_undone_by_the_rest(
    rule: DecisionRule, votes: list[Ballot]
) -> None:
    found = outcome(rule, votes, ALL)
    if rule.rule is Rule.MAJORITY and found.verdict is Verdict.DECIDED:
        rest = [Ballot(who, A) for who in sorted(found.missing)]
        assert outcome(rule, [*votes, *rest], ALL).verdict is Verdict.DECIDED


@given(RULES, BALLOTS)
def test_only_the_newest_vote_of_each_counts(rule: DecisionRule, votes: list[Ballot]) -> None:
    newest = [Ballot(who, view) for who, view in {b.voter: b.view for b in votes}.items()]
    assert outcome(rule, votes, ALL) == outcome(rule, newest, ALL)
