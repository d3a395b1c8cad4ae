"""How many opinions are in, whose page shows which, and what they say once all are in.

The number is read off history rows, which name nobody: before the last is in, no query tells more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.assessment.models import Case, History, Opinion
from answerable.assessment.queries.cited import seen_of
from answerable.assessment.rules.opinions import Blind, Difference, Stated, difference
from answerable.ledger.viewer import HOUSE, looking_as
from answerable.playbook import CLOSED, Prompt
from answerable.playbook.likelihood import Confidence, Likelihood

WHATS = ("opinion_given", "opinion", "opinions_again", "stage")
"""The rows of history that tell how far the opinions on a case are."""


@dataclass(frozen=True)
class Shown:
    """One opinion as this reader may read it."""

    author: str
    mine: bool
    likelihood: Likelihood
    confidence: Confidence | None
    because: str
    cites: tuple[str, ...]


@dataclass(frozen=True)
class Round:
    """A round of opinions that was opened before the present one was asked for."""

    number: int
    shown: tuple[Shown, ...]
    difference: Difference


@dataclass(frozen=True)
class Asked:
    """What a prompt asks for before its finding: how many are in, and those the reader may read."""

    blind: Blind
    shown: tuple[Shown, ...]
    difference: Difference | None
    """None until all are in."""
    earlier: tuple[Round, ...]
    came_back: bool
    """True when the case was reopened, or returned to the stage, since these were opened."""

    @property
    def open(self) -> bool:
        return self.blind.asked > 0 and self.blind.all_in


@dataclass(frozen=True)
class _Told:
    """What history says of the opinions on a case; its rows name neither author nor answer."""

    rounds: Mapping[str, int]
    """Prompt → the present round."""
    given: Mapping[tuple[str, int], int]
    opened: Mapping[str, int]
    """Prompt → number of the act that opened the last round."""
    entered: tuple[tuple[int, str, bool], ...]
    """Stages entered: number of the act, the stage, whether the case was closed before."""

    def round(self, prompt: str) -> int:
        return self.rounds.get(prompt, 1)

    def came_back(self, prompt: Prompt) -> bool:
        since = self.opened.get(prompt.code)
        return since is not None and any(
            act > since and (reopened or stage == prompt.stage)
            for act, stage, reopened in self.entered
        )


def asked_of(row: Case, prompts: Iterable[Prompt], *, by: Actor) -> Mapping[str, Asked]:
    """Prompt → what it asks for beforehand; prompts that ask for none are left out."""
    wanted = [prompt for prompt in prompts if prompt.opinions]
    if not wanted:
        return {}
    told = _told(row)
    read = list(Opinion.objects.visible_to(by).filter(case=row).order_by("round", "author"))
    names = accounts.names_of({one.author for one in read})
    known = seen_of({cite for one in read for cite in one.cites}, by=by)
    return {
        prompt.code: _asked(
            prompt, told, [o for o in read if o.prompt == prompt.code], names, known, by
        )
        for prompt in wanted
    }


def blind_of(row: Case, prompt: Prompt, *, by: Actor) -> Blind:
    """How many opinions a prompt asks for, how many are in, and whether one is the reader's."""
    if not prompt.opinions:
        return Blind()
    told = _told(row)
    mine = _of_round(row, prompt.code, told, by).filter(author=by.pseudonym)
    return _blind(prompt, told, mine=mine.exists())


def came_back(row: Case, prompt: Prompt) -> bool:
    """Say whether the case was reopened, or returned to the stage that asks, since all were in."""
    return _told(row).came_back(prompt)


def opened(row: Case, prompt: str, *, by: Actor) -> tuple[Stated, ...]:
    """The opinions on a prompt as the rules see them, once they are open; the present round."""
    rows = _of_round(row, prompt, _told(row), by).filter(opened=True)
    return tuple(
        Stated(one.author, one.likelihood, one.confidence, one.because)
        for one in rows.order_by("author")
    )


def unopened_among(acts: Iterable[int]) -> set[int]:
    """Those of these acts by which an opinion was given whose round is not open yet.

    For a page of acts, which may not say whose they are. The house's own look: who reads acts need not
    see the case.
    """
    with looking_as(HOUSE):
        rows = History.objects.filter(act__in=list(acts), what="opinion_given")
        given = [(act, subject, prompt, data["round"]) for act, subject, prompt, data in
                 rows.values_list("act", "subject", "value", "data")]  # fmt: skip
        told = History.objects.filter(
            subject__in={subject for _, subject, *_ in given}, what="opinion"
        )
        opened = {
            (subject, data["prompt"], data["round"])
            for subject, data in told.values_list("subject", "data")
        }
    return {act for act, *key in given if tuple(key) not in opened}


def _of_round(row: Case, prompt: str, told: _Told, by: Actor) -> QuerySet[Opinion]:
    return Opinion.objects.visible_to(by).filter(case=row, prompt=prompt, round=told.round(prompt))


def _told(row: Case) -> _Told:
    rounds: dict[str, int] = {}
    given: dict[tuple[str, int], int] = {}
    opened: dict[str, int] = {}
    entered: list[tuple[int, str, bool]] = []
    rows = History.objects.filter(subject=row.reference, what__in=WHATS).order_by("act", "line")
    for act, what, value, data in rows.values_list("act", "what", "value", "data"):
        if what == "opinion_given":
            key = (value, data["round"])
            given[key] = given.get(key, 0) + 1
        elif what == "opinion":
            opened[data["prompt"]] = act
        elif what == "opinions_again":
            rounds[value] = data["round"]
        else:
            entered.append((act, value, data.get("from") == CLOSED))
    return _Told(rounds, given, opened, tuple(entered))


def _blind(prompt: Prompt, told: _Told, *, mine: bool) -> Blind:
    number = told.round(prompt.code)
    return Blind(prompt.opinions, told.given.get((prompt.code, number), 0), mine, number)


def _asked(
    prompt: Prompt, told: _Told, read: list[Opinion], names: Mapping[str, str], known: set[str],
    by: Actor,
) -> Asked:  # fmt: skip
    number = told.round(prompt.code)
    now = [one for one in read if one.round == number]
    blind = _blind(prompt, told, mine=any(one.author == by.pseudonym for one in now))
    before = [[o for o in read if o.round == n and o.opened] for n in range(1, number)]
    return Asked(
        blind, _shown(now, names, known, by), _difference(now) if blind.all_in else None,
        tuple(
            Round(n, _shown(said, names, known, by), _difference(said))
            for n, said in enumerate(before, start=1)
        ),
        told.came_back(prompt),
    )  # fmt: skip


def _difference(read: Iterable[Opinion]) -> Difference:
    return difference(Stated(o.author, o.likelihood, o.confidence) for o in read if o.opened)


def _shown(
    read: Iterable[Opinion], names: Mapping[str, str], known: set[str], by: Actor
) -> tuple[Shown, ...]:
    return tuple(
        Shown(
            names.get(one.author, ""), one.author == by.pseudonym, Likelihood(one.likelihood),
            Confidence(one.confidence) if one.confidence else None, one.because,
            tuple(cite for cite in one.cites if cite in known),
        )
        for one in read if one.opened or one.author == by.pseudonym
    )  # fmt: skip
