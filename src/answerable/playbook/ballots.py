"""How votes become a decision, by the rule of the playbook.

Whoever changes their mind votes again: the newest vote holds. Silence is never consent, except that
a quorum says how many have to speak. A tie decides nothing, and nothing decided is not adopted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass

from answerable.playbook.terms import Rule
from answerable.playbook.types import DecisionRule
from answerable.refusal import Sentence, say
from answerable.term import Term


class View(Term):
    FOR = "for", "for"
    AGAINST = "against", "against"
    ABSTAIN = "abstain", "abstaining"


class Verdict(Term):
    OPEN = "open", "open"
    DECIDED = "decided", "decided"
    BLOCKED = "blocked", "blocked"


@dataclass(frozen=True)
class Ballot:
    """One vote, in the order cast."""

    voter: str
    view: View


@dataclass(frozen=True)
class Outcome:
    """Where a decision stands, why in a sentence, and who has not spoken."""

    verdict: Verdict
    sentence: Sentence
    missing: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Count:
    electorate: int
    quorum: int
    in_favour: int
    against: int
    abstaining: int

    @property
    def cast(self) -> int:
        return self.in_favour + self.against + self.abstaining

    @property
    def missing(self) -> int:
        return self.electorate - self.cast


def outcome(
    rule: DecisionRule, votes: Iterable[Ballot], electorate: Set[str], *, closed: bool = False
) -> Outcome:
    """What `votes`, in the order cast, come to. `closed`: nobody can vote any more.

    Votes of people outside `electorate` do not count.
    """
    holding = {b.voter: b.view for b in votes if b.voter in electorate}
    missing = frozenset(electorate) - holding.keys()
    if not electorate:
        return Outcome(Verdict.OPEN, say("Nobody is entitled to vote."))
    count = _count(holding.values(), len(electorate), rule.quorum)
    verdict, sentence = _RULES[rule.rule](count)
    if verdict is Verdict.OPEN and closed:
        verdict, sentence = _at_close(rule.rule, count)
    return Outcome(verdict, sentence, missing)


def _count(views: Iterable[View], electorate: int, quorum: int | None) -> _Count:
    cast = list(views)
    return _Count(
        electorate,
        quorum if quorum is not None else electorate,
        cast.count(View.FOR),
        cast.count(View.AGAINST),
        cast.count(View.ABSTAIN),
    )


_Result = tuple[Verdict, Sentence]


def _any_objection(count: _Count) -> _Result:
    if count.against:
        return Verdict.BLOCKED, _objected(count)
    if count.cast < count.quorum:
        return Verdict.OPEN, _awaited(count, count.quorum - count.cast)
    return _carried(count)


def _consensus(count: _Count) -> _Result:
    if count.against:
        return Verdict.BLOCKED, _objected(count)
    if count.missing:
        return Verdict.OPEN, _awaited(count, count.missing)
    return _carried(count)


def _majority(count: _Count) -> _Result:
    if count.cast < count.quorum:
        return Verdict.OPEN, _awaited(count, count.quorum - count.cast)
    if count.in_favour > count.against + count.missing:
        return Verdict.DECIDED, _tally(count)
    if count.against >= count.in_favour + count.missing:
        return Verdict.BLOCKED, _defeated(count)
    return Verdict.OPEN, _awaited(count, count.missing)


def _single(count: _Count) -> _Result:
    if count.against:
        return Verdict.BLOCKED, _objected(count)
    if count.in_favour:
        return Verdict.DECIDED, say("Signed.")
    return Verdict.OPEN, say("Not signed yet.")


_RULES: dict[Rule, Callable[[_Count], _Result]] = {
    Rule.ANY_OBJECTION_BLOCKS: _any_objection,
    Rule.CONSENSUS: _consensus,
    Rule.MAJORITY: _majority,
    Rule.SINGLE_SIGNATORY: _single,
}


def _at_close(rule: Rule, count: _Count) -> _Result:
    """Nobody can vote any more: a majority is counted as it stands, all else has failed."""
    if rule is Rule.MAJORITY and count.cast >= count.quorum and count.in_favour > count.against:
        return Verdict.DECIDED, _tally(count)
    if rule is Rule.MAJORITY and count.cast >= count.quorum:
        return Verdict.BLOCKED, _defeated(count)
    words = "Not adopted: voting closed with {cast} of {electorate} votes."
    return Verdict.BLOCKED, say(words, cast=count.cast, electorate=count.electorate)


def _carried(count: _Count) -> _Result:
    if not count.in_favour:
        return Verdict.BLOCKED, say("Not adopted: nobody voted for it.")
    return Verdict.DECIDED, _tally(count)


def _tally(count: _Count) -> Sentence:
    words = "Adopted: {in_favour} for, {against} against, {abstaining} abstaining."
    return say(words, in_favour=count.in_favour, against=count.against, abstaining=count.abstaining)


def _defeated(count: _Count) -> Sentence:
    words = "Not adopted: {in_favour} for, {against} against, {abstaining} abstaining."
    if count.in_favour == count.against:
        words = "Not adopted, a tie: {in_favour} for, {against} against, {abstaining} abstaining."
    return say(words, in_favour=count.in_favour, against=count.against, abstaining=count.abstaining)


def _objected(count: _Count) -> Sentence:
    if count.against == 1:
        return say("Blocked by an objection.")
    return say("Blocked by {against} objections.", against=count.against)


def _awaited(count: _Count, needed: int) -> Sentence:
    words = "{cast} of {electorate} have voted; {needed} more needed."
    return say(words, cast=count.cast, electorate=count.electorate, needed=needed)
