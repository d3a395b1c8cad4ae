"""Which acts of a procedure somebody is left to do, and how much work one case is estimated to be.

People leave, and a procedure that needs two names under a finding stops when one person is there. So
this counts distinct people: nobody signs twice, and nobody agrees with themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from answerable.actor import Role
from answerable.playbook.terms import Rule, Work
from answerable.playbook.types import DecisionRule, Move, Playbook, Prompt
from answerable.refusal import Sentence, say


@dataclass(frozen=True)
class Somebody:
    """A person and what they are trusted to do."""

    name: str
    roles: frozenset[Role]


@dataclass(frozen=True)
class Need:
    """An act, and how many different people it takes. `first` is somebody who must be among them."""

    act: Sentence
    roles: frozenset[Role]
    people: int = 1
    first: frozenset[Role] = frozenset()
    """Roles one of which the first of them holds; the others hold one of `roles`."""
    optional: bool = False
    """True: a case goes on without it."""


@dataclass(frozen=True)
class Post:
    """A need and who is left to fill it."""

    need: Need
    able: tuple[str, ...]
    filled: bool
    thin: bool
    """True: it is filled, and no longer would be if one particular person left."""


@dataclass(frozen=True)
class Load:
    """How often one kind of work is done in one case that goes all the way, and for how long."""

    work: Work
    times: int
    minutes: int

    @property
    def total(self) -> int:
        return self.times * self.minutes


def needs(book: Playbook) -> tuple[Need, ...]:
    """What the file itself asks of people: findings, moves, the decision."""
    prompts = [p for stage in book.stages for p in stage.prompts]
    return (
        *(need for prompt in prompts for need in _of_prompt(prompt)),
        *(_of_move(book, move) for move in book.moves.values()),
        _of_decision(book.decision),
    )


def posts(wanted: Iterable[Need], people: Sequence[Somebody]) -> tuple[Post, ...]:
    """Who is left for each need."""
    return tuple(_post(need, people) for need in wanted)


def load_of(book: Playbook, *, clearances: int = 1, measures: int = 1) -> tuple[Load, ...]:
    """The estimated work of one case, kind by kind; a kind without an estimate is left out."""
    needed = [p for s in book.stages for p in s.prompts if p.needed]
    times = {
        Work.TRIAGE: 1,
        Work.FINDING: sum(1 + p.opinions for p in needed),
        Work.SIGNATURE: sum(p.signatures for p in needed),
        Work.PLAN: 1,
        Work.CLEARANCE: clearances,
        Work.VOTE: 1 if book.decision.rule is Rule.SINGLE_SIGNATORY else book.decision.quorum or 1,
        Work.MEASURE: measures,
        Work.EFFECT_REVIEW: 1,
    }
    return tuple(Load(work, times[work], e.minutes) for work, e in book.efforts.items())


def _of_prompt(prompt: Prompt) -> list[Need]:
    optional = not prompt.needed
    signing = Need(
        say("sign and countersign the finding “{code}”", code=prompt.code),
        prompt.countersigners, prompt.signatures, prompt.signers, optional,
    )  # fmt: skip
    blind = Need(
        say("give the blind first opinions on “{code}”", code=prompt.code),
        prompt.signers, prompt.opinions, optional=optional,
    )  # fmt: skip
    return [signing, blind] if prompt.opinions else [signing]


def _of_move(book: Playbook, move: Move) -> Need:
    source, target = book.stage_words(move.source), book.stage_words(move.target)
    act = say("move a case from {source} to {target}", source=source, target=target)
    return Need(act, move.roles)


def _of_decision(rule: DecisionRule) -> Need:
    voting = 1 if rule.rule is Rule.SINGLE_SIGNATORY else rule.quorum or 1
    return Need(say("decide, by the rule: {rule}", rule=rule.rule), rule.voters, voting)


def _post(need: Need, people: Sequence[Somebody]) -> Post:
    able = [p for p in people if p.roles & (need.roles | need.first)]
    filled = _fills(need, able)
    thin = filled and any(not _fills(need, [p for p in able if p is not one]) for one in able)
    return Post(need, tuple(p.name for p in able), filled, thin)


def _fills(need: Need, people: Sequence[Somebody]) -> bool:
    if not need.first:
        return _count(people, need.roles) >= need.people
    begins = (one for one in people if one.roles & need.first)
    return any(
        _count((p for p in people if p is not one), need.roles) >= need.people - 1 for one in begins
    )


def _count(people: Iterable[Somebody], roles: frozenset[Role]) -> int:
    return sum(1 for one in people if one.roles & roles)


def sentence_of(post: Post) -> Sentence:
    """A post in words: who is left, or that nobody is."""
    return next(words for holds, words in _WORDS if holds(post))(post)


_Words = Callable[[Post], Sentence]
_WORDS: tuple[tuple[Callable[[Post], bool], _Words], ...] = (
    (lambda p: not p.able, lambda p: say("Nobody is left to {act}.", act=p.need.act)),
    (
        lambda p: not p.filled,
        lambda p: say(
            "Too few are left to {act}: it takes {people} different people, and there is {able}.",
            act=p.need.act, people=p.need.people, able=p.able,
        ),
    ),
    (
        lambda p: p.thin,
        lambda p: say("If one person left, nobody could {act}: {able}.",
                      act=p.need.act, able=p.able),
    ),
    (lambda p: True, lambda p: say("Can {act}: {able}.", act=p.need.act, able=p.able)),
)  # fmt: skip
