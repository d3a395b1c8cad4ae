"""What pages of patterns show: one with its words and versions, all, what stands out, others alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.accounts.queries import names_of
from answerable.actor import Actor
from answerable.incidents.models import Pattern, Statement
from answerable.incidents.queries.basis import visible_history
from answerable.incidents.queries.merges import resolve
from answerable.incidents.queries.pattern_facts import facts_now, facts_of
from answerable.incidents.queries.pattern_likeness import facts_like
from answerable.incidents.queries.patterns import (
    Finds,
    Found,
    finds_as_of,
    finds_now,
    held_by,
    judged_now,
    pattern,
)
from answerable.incidents.rules.patterns import Question, from_json
from answerable.incidents.rules.patterns_alike import Alike
from answerable.incidents.rules.patterns_alike import alike as set_beside
from answerable.incidents.rules.patterns_suggested import Suggested, suggested
from answerable.incidents.rules.people import Doing, why_not_do
from answerable.refusal import Absent, Sentence


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
class Quoted:
    """The words a reason rests on, and the report they stand in."""

    quote: str
    report: str
    language: str


@dataclass(frozen=True)
class PatternPage:
    """A pattern, how it was asked over time, and what it holds for this reader."""

    row: Pattern
    question: Question
    saved_by: str
    finds: Finds
    quotes: Mapping[str, Quoted]
    """Statement → its words, for those that reasons rest on."""
    versions: Sequence[Asked]
    """The newest first."""
    why_not: Sentence | None
    """Why the reader may neither change it nor judge what belongs to it."""
    true_on: date | None = None
    known_on: date | None = None

    @property
    def looks_back(self) -> bool:
        """True when it is shown as of a day: nothing is changed from there."""
        return self.true_on is not None or self.known_on is not None


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
    return PatternPage(
        row, finds.question, saved_by, finds, _quotes(finds.shown, by), versions,
        why_not_do(Doing.PATTERN, by), true_on, known_on,
    )  # fmt: skip


def _quotes(found: Sequence[Found], by: Actor) -> dict[str, Quoted]:
    wanted = {reason.statement for one in found for reason in one.reasons} - {""}
    rows = Statement.objects.visible_to(by).filter(reference__in=wanted)
    told = rows.values_list("reference", "quote", "protected_by", "text__language")
    return {reference: Quoted(*rest) for reference, *rest in told}


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


def suggestions(*, by: Actor) -> Suggested:
    """Concentrations among the incidents the reader may see; what is hidden moves no figure."""
    return suggested(facts_now(by=by), today=by.today)


def alike(reference: str, *, by: Actor) -> Alike:
    """How many others share something with an incident; `Absent` when `by` may not see it."""
    mine = facts_of(resolve(reference, by=by).reference, by=by)
    if mine is None:
        raise Absent(reference)
    others, among = facts_like(mine, by=by)
    return set_beside(mine, others, on=by.today, among=among)
