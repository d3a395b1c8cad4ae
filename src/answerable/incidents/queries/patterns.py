"""Patterns and the incidents they find, derived anew for each reader, now or as of two dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.accounts.queries import names_of
from answerable.actor import Actor
from answerable.incidents.models import Inclusion, Pattern
from answerable.incidents.queries.basis import history_as_of, visible_history
from answerable.incidents.queries.merges import resolve
from answerable.incidents.queries.pattern_facts import facts_as_of, facts_now
from answerable.incidents.rules.patterns import Question, Verdict, from_json
from answerable.incidents.rules.patterns_alike import Alike
from answerable.incidents.rules.patterns_alike import alike as set_beside
from answerable.incidents.rules.patterns_matching import Facts, Reason, matches
from answerable.incidents.rules.patterns_suggested import Suggested, suggested
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


@dataclass(frozen=True)
class Asked:
    """How a pattern's question was asked from a day on, by whom and why."""

    version: int
    title: str
    question: Question
    by: str
    on: date
    because: str


@dataclass(frozen=True)
class PatternPage:
    """A pattern, how it was asked over time, and what it holds for this reader."""

    row: Pattern
    question: Question
    saved_by: str
    finds: Finds
    versions: Sequence[Asked]
    """The newest first."""
    true_on: date | None = None
    known_on: date | None = None


def pattern_page(
    reference: str, *, by: Actor, true_on: date | None = None, known_on: date | None = None
) -> PatternPage:
    """The page of a pattern, now or as of two dates; `Absent` when `by` may not see it."""
    row = pattern(reference, by=by)
    versions = _versions(row, by)
    if true_on is None and known_on is None:
        finds = finds_now(row, by=by)
    else:
        finds = finds_as_of(row, true_on=true_on or by.today, known_on=known_on or by.today, by=by)
    saved_by = names_of({row.saved_by}).get(row.saved_by, "")
    return PatternPage(row, from_json(row.question), saved_by, finds, versions, true_on, known_on)


def _versions(row: Pattern, by: Actor) -> list[Asked]:
    rows = list(visible_history(by).filter(subject=row.reference, what="pattern"))
    names = names_of({one.data["by"] for one in rows})
    return [
        Asked(int(one.value), one.data["title"], from_json(one.data["question"]),
              names.get(one.data["by"], ""), one.effective_on, one.data["because"])
        for one in reversed(rows)
    ]  # fmt: skip


@dataclass(frozen=True)
class PatternLine:
    """A pattern in a list, with how many of the incidents the reader may see it holds."""

    row: Pattern
    question: Question
    count: int
    of: int


def patterns(*, by: Actor) -> list[PatternLine]:
    """The patterns the reader may see, the newest first."""
    rows = list(Pattern.objects.visible_to(by).order_by("-saved_at", "-pk"))
    known, judged = facts_now(by=by) if rows else [], judged_now(rows, by=by)
    found = []
    for row in rows:
        question = from_json(row.question)
        held = held_by(question, known, judged.get(row.reference, {}))
        found.append(PatternLine(row, question, held.count, held.of))
    return found


def holding(incident: str, *, by: Actor) -> list[Pattern]:
    """The patterns that hold an incident, for this reader."""
    rows = list(Pattern.objects.visible_to(by).order_by("title", "pk"))
    mine = [facts for facts in facts_now(by=by) if facts.incident == incident] if rows else []
    judged = judged_now(rows, by=by)
    return [
        row for row in rows
        if held_by(from_json(row.question), mine, judged.get(row.reference, {})).count
    ]  # fmt: skip


def suggestions(*, by: Actor) -> Suggested:
    """Concentrations among the incidents the reader may see; what is hidden moves no figure."""
    return suggested(facts_now(by=by), today=by.today)


def alike(reference: str, *, by: Actor) -> Alike:
    """How many others share something with an incident; `Absent` when `by` may not see it."""
    incident = resolve(reference, by=by).reference
    known = facts_now(by=by)
    mine = next(facts for facts in known if facts.incident == incident)
    return set_beside(mine, known, on=by.today)
