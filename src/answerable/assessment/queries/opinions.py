"""How many opinions are in, whose page shows which, and what they say once all are in.

The number is read off history rows, which name nobody: before the last is in, no query tells more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.assessment.models import Case, History, Opinion
from answerable.assessment.queries.cited import seen_of
from answerable.assessment.rules.findings import Confidence, Likelihood
from answerable.assessment.rules.opinions import Blind, Difference, Stated, difference
from answerable.playbook import Prompt


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
class Asked:
    """What a prompt asks for before its finding: how many are in, and those the reader may read."""

    blind: Blind
    shown: tuple[Shown, ...]
    difference: Difference | None
    """None until all are in."""

    @property
    def open(self) -> bool:
        return self.blind.asked > 0 and self.blind.all_in


def asked_of(row: Case, prompts: Iterable[Prompt], *, by: Actor) -> Mapping[str, Asked]:
    """Prompt → what it asks for beforehand; prompts that ask for none are left out."""
    wanted = [prompt for prompt in prompts if prompt.opinions]
    if not wanted:
        return {}
    given = _given(row, by=by)
    read = list(Opinion.objects.visible_to(by).filter(case=row).order_by("author"))
    names = accounts.names_of({one.author for one in read})
    known = seen_of({cite for one in read for cite in one.cites}, by=by)
    return {
        prompt.code: _asked(
            prompt, given.get(prompt.code, 0), [o for o in read if o.prompt == prompt.code],
            names, known, by,
        )
        for prompt in wanted
    }  # fmt: skip


def blind_of(row: Case, prompt: Prompt, *, by: Actor) -> Blind:
    """How many opinions a prompt asks for, how many are in, and whether one is the reader's."""
    if not prompt.opinions:
        return Blind()
    mine = Opinion.objects.visible_to(by).filter(case=row, prompt=prompt.code, author=by.pseudonym)
    return Blind(prompt.opinions, _given(row, by=by).get(prompt.code, 0), mine.exists())


def opened(row: Case, prompt: str, *, by: Actor) -> tuple[Stated, ...]:
    """The opinions on a prompt as the rules see them, once they are open."""
    rows = Opinion.objects.visible_to(by).filter(case=row, prompt=prompt, opened=True)
    return tuple(
        Stated(one.author, one.likelihood, one.confidence, one.because)
        for one in rows.order_by("author")
    )


def _given(row: Case, *, by: Actor) -> dict[str, int]:
    """Prompt → how many opinions are in. The rows counted name neither author nor answer."""
    counted: dict[str, int] = {}
    rows = History.objects.filter(subject=row.reference, what="opinion_given")
    for prompt in rows.values_list("value", flat=True):
        counted[prompt] = counted.get(prompt, 0) + 1
    return counted


def _asked(
    prompt: Prompt, given: int, read: list[Opinion], names: Mapping[str, str], known: set[str],
    by: Actor,
) -> Asked:  # fmt: skip
    blind = Blind(prompt.opinions, given, any(one.author == by.pseudonym for one in read))
    shown = tuple(
        Shown(
            names.get(one.author, ""), one.author == by.pseudonym, Likelihood(one.likelihood),
            Confidence(one.confidence) if one.confidence else None, one.because,
            tuple(cite for cite in one.cites if cite in known),
        )
        for one in read if one.opened or one.author == by.pseudonym
    )  # fmt: skip
    stated = [Stated(one.author, one.likelihood, one.confidence) for one in read if one.opened]
    return Asked(blind, shown, difference(stated) if blind.all_in else None)
