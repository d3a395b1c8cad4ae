"""The hand that saves patterns, and keeps what people say belongs to them or does not."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.accounts.actions import mark_new, new_reference
from answerable.actor import Actor, Level
from answerable.incidents import queries
from answerable.incidents.actions.rows import end_of, incident_for, row
from answerable.incidents.acts import Act
from answerable.incidents.models import History, Inclusion, Pattern
from answerable.incidents.rules import patterns as rules
from answerable.incidents.rules.patterns import Question, Verdict
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if


@writing
def save_pattern(
    *, title: str, question: Question, because: str, by: Actor, level: Level = Level.INTERNAL,
    compartments: Iterable[str] = (),
) -> Pattern:  # fmt: skip
    """Save a question over incidents, with why it is worth keeping. What it finds is never stored."""
    refuse_if(rules.why_not_save(title, question, by=by))
    reason = because_given(because)
    reference = new_reference("b")
    mark_new(reference, level, by=by, compartments=compartments)
    made = Pattern(
        reference=reference, protected_by=reference, title=title.strip(),
        question=rules.to_json(question), because=str(reason), saved_by=by.pseudonym,
        saved_at=by.moment,
    )  # fmt: skip
    made.save(force_insert=True)
    record(Act.PATTERN_SAVED, reference, by=by, because=reason, rows=[_version(made, by, reason)])
    return made


@writing
def change_pattern(
    reference: str, *, title: str, question: Question, because: str, by: Actor,
    version: int | None = None,
) -> Pattern:  # fmt: skip
    """Ask the question differently; how it was asked before stays readable."""
    kept = _locked(reference, by)
    refuse_if(rules.why_not_save(title, question, seen=version, version=kept.version, by=by))
    reason = because_given(because)
    kept.title, kept.question = title.strip(), rules.to_json(question)
    kept.version += 1
    kept.save(update_fields=["title", "question", "version"])
    record(Act.PATTERN_CHANGED, reference, by=by, because=reason, rows=[_version(kept, by, reason)])
    return kept


@writing
def judge_inclusion(
    reference: str, incident: str, verdict: Verdict, *, because: str, by: Actor
) -> Inclusion:
    """Add an incident to a pattern or leave it out, whatever its question says; or leave it to that."""
    kept, told = _locked(reference, by), incident_for(incident, by)
    before = Inclusion.everything.filter(pattern=kept, incident=told, holds=True).first()
    holds = before.verdict if before and before.verdict != Verdict.WITHDRAWN else ""
    merged = bool(end_of(told, by).merged_into)
    refuse_if(rules.why_not_include(verdict, holds=holds, merged=merged, by=by))
    reason = because_given(because)
    Inclusion.everything.filter(pattern=kept, incident=told, holds=True).update(holds=False)
    made = Inclusion(
        pattern=kept, incident=told, verdict=verdict.value, because=str(reason),
        judged_by=by.pseudonym, judged_at=by.moment, protected_by=kept.reference,
    )  # fmt: skip
    made.save(force_insert=True)
    # Under the incident: it tells of one that readers of the pattern may not see.
    said = row(reference, "inclusion", verdict.value, by, under=incident, incident=incident,
               because=reason)  # fmt: skip
    record(Act.INCLUDED, reference, by=by, because=reason, rows=[said])
    return made


def _locked(reference: str, by: Actor) -> Pattern:
    seen = queries.pattern(reference, by=by)
    return Pattern.everything.select_for_update().get(pk=seen.pk)


def _version(kept: Pattern, by: Actor, reason: str) -> History:
    return row(
        kept.reference, "pattern", str(kept.version), by, under=kept.reference, because=reason,
        title=kept.title, question=kept.question,
    )  # fmt: skip
