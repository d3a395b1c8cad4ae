"""Patterns and the incidents they find, derived anew for each reader, now or as of two dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.accounts.queries import names_of
from answerable.actor import Actor
from answerable.incidents.models import Inclusion, Pattern
from answerable.incidents.queries.pattern_facts import facts_now
from answerable.incidents.rules.patterns import Question, Verdict, from_json
from answerable.incidents.rules.patterns_matching import Facts, Reason, matches
from answerable.refusal import Absent


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
    return Finds(tuple(found), tuple(added), tuple(left_out), len(known))


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
