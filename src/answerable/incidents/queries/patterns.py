"""Patterns and the incidents they find, derived anew for each reader, now or as of two dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from answerable.accounts.queries import names_of
from answerable.actor import Actor
from answerable.incidents.models import Inclusion, Pattern
from answerable.incidents.queries.basis import history_as_of
from answerable.incidents.queries.pattern_facts import facts_as_of, facts_now, facts_of
from answerable.incidents.rules.patterns import Question, Verdict, from_json
from answerable.incidents.rules.patterns_matching import Facts, Reason, matches
from answerable.refusal import Absent

SHOWN = 200
"""How many incidents the page of a pattern lists."""


@dataclass(frozen=True)
class Judged:
    """That a person added an incident or left it out, and why."""

    verdict: Verdict
    because: str
    by: str
    on: date


@dataclass(frozen=True)
class Found:
    """An incident of a pattern: why its question finds it, and what a person said of it."""

    facts: Facts
    reasons: tuple[Reason, ...]
    judged: Judged | None = None


@dataclass(frozen=True)
class Finds:
    """What a pattern holds for one reader; added and left out stand apart from the question's own."""

    found: tuple[Found, ...]
    added: tuple[Found, ...]
    left_out: tuple[Found, ...]
    of: int
    """Of how many incidents this reader may see."""
    question: Question = field(default_factory=Question)
    """As it was asked."""

    @property
    def shown(self) -> tuple[Found, ...]:
        """The first of those found: a page has its end, the count and the command line have all."""
        return self.found[:SHOWN]

    @property
    def held(self) -> tuple[str, ...]:
        """The incidents it holds, in order: found and not left out, or added."""
        return tuple(one.facts.incident for one in (*self.found, *self.added))

    @property
    def count(self) -> int:
        return len(self.found) + len(self.added)


def pattern(reference: str, *, by: Actor) -> Pattern:
    """The pattern of this reference, or `Absent`."""
    found = Pattern.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def incidents_of(row: Pattern, *, by: Actor) -> tuple[str, ...]:
    """The incidents a pattern holds now, of those the reader may see."""
    return finds_now(row, by=by).held


def finds_now(row: Pattern, *, by: Actor) -> Finds:
    """What a pattern holds now."""
    judged = judged_now([row], by=by).get(row.reference, {})
    return held_by(from_json(row.question), facts_now(by=by), judged)


def held_by(question: Question, known: Sequence[Facts], judged: Mapping[str, Judged]) -> Finds:
    """Which incidents a question finds, and which people added to it or left out."""
    found, added, left_out = [], [], []
    for facts in known:
        reasons, said = matches(question, facts), judged.get(facts.incident)
        if said is not None and said.verdict is Verdict.LEFT_OUT:
            left_out.append(Found(facts, reasons or (), said))
        elif reasons is not None:
            found.append(Found(facts, reasons, said))
        elif said is not None:
            added.append(Found(facts, (), said))
    return Finds(tuple(found), tuple(added), tuple(left_out), len(known), question)


def judged_now(rows: Sequence[Pattern], *, by: Actor) -> dict[str, dict[str, Judged]]:
    """Pattern → incident → what was said of it and holds."""
    kept = Inclusion.objects.visible_to(by).filter(pattern__in=rows, holds=True)
    said = list(kept.exclude(verdict="withdrawn").select_related("pattern", "incident"))
    names = names_of({one.judged_by for one in said})
    found: dict[str, dict[str, Judged]] = {}
    for one in said:
        found.setdefault(one.pattern.reference, {})[one.incident.reference] = Judged(
            Verdict(one.verdict), one.because, names.get(one.judged_by, ""), one.judged_at.date()
        )
    return found


def finds_as_of(row: Pattern, *, true_on: date, known_on: date, by: Actor) -> Finds:
    """What a pattern held on a day, by what was known on another, asked as it was asked then."""
    past = history_as_of(true_on, known_on, by)
    asked = past.filter(subject=row.reference, what="pattern").last()
    if asked is None:
        return Finds((), (), (), 0)
    known = facts_as_of(true_on=true_on, known_on=known_on, by=by)
    said = {}
    for one in past.filter(subject=row.reference, what="inclusion"):
        said[one.data["incident"]] = one
    names = names_of({one.data["by"] for one in said.values()})
    judged = {
        incident: Judged(Verdict(one.value), one.data["because"], names.get(one.data["by"], ""),
                         one.effective_on)
        for incident, one in said.items() if one.value != Verdict.WITHDRAWN
    }  # fmt: skip
    return held_by(from_json(asked.data["question"]), known, judged)


def holding(incident: str, *, by: Actor) -> list[Pattern]:
    """The patterns that hold an incident, for this reader."""
    rows = list(Pattern.objects.visible_to(by).order_by("title", "pk"))
    facts = facts_of(incident, by=by) if rows else None
    mine = [facts] if facts else []
    judged = judged_now(rows, by=by)
    return [
        row for row in rows
        if held_by(from_json(row.question), mine, judged.get(row.reference, {})).count
    ]  # fmt: skip


def asked_now(question: Question, *, by: Actor) -> Finds:
    """What a question would find, before anybody saves it."""
    return held_by(question, facts_now(by=by), {})
