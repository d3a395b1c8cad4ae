"""What is seen on an exhibit recorded, and what it could be, with reasons for and against."""

from __future__ import annotations

from typing import Any

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.arms.acts import Act
from answerable.arms.models import Candidate, CandidateReason, History, Identification, Observation
from answerable.arms.queries import known
from answerable.arms.rules import observations as rules
from answerable.incidents.rules.dates import why_not_date
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if


@writing
def observe(
    report: str, seen: rules.Seen, *, by: Actor, exhibit: str = "", about: str = ""
) -> Observation:
    """Record what is seen on the exhibit a report brought: where, and what is written there."""
    told, sealed = known.exhibit_of(report, exhibit, by=by)
    refuse_if(rules.why_not_record(seen, by=by))
    refuse_if(why_not_date(seen.taken_on, today=by.today) if seen.taken_on else None)
    region = seen.region
    made = Observation(
        reference=new_reference("ob"), exhibit=sealed.reference, report=told.reference,
        about=known.must_see_subject(about, by=by), what=seen.what.strip(),
        start=region.start if region else None, top=region.top if region else None,
        wide=region.wide if region else None, high=region.high if region else None,
        transcript=seen.transcript.strip("\n"), language=seen.language, taken_on=seen.taken_on,
        observed_by=by.pseudonym, observed_at=by.moment, protected_by=told.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    where = [made.start, made.top, made.wide, made.high] if region else []
    rows = [of_observation(made, made.reference, "observation", "recorded", by=by, region=where,
                           exhibit=made.exhibit, text=made.what, transcript=made.transcript)]  # fmt: skip
    record(Act.OBSERVED, made.reference, by=by, rows=rows)
    return made


@writing
def withdraw_observation(reference: str, *, because: str, by: Actor) -> Observation:
    """Withdraw what was recorded as seen; it stays readable."""
    reason, row = because_given(because), known.observation_locked(reference, by=by)
    identified = Identification.everything.filter(observation=row, holds=True).exists()
    withdrawn = bool(row.withdrawn_because)
    refuse_if(rules.why_not_withdraw(identified=identified, withdrawn=withdrawn, by=by))
    row.withdrawn_because = reason
    row.save(update_fields=["withdrawn_because"])
    rows = [of_observation(row, reference, "observation", "withdrawn", by=by)]
    record(Act.OBSERVATION_WITHDRAWN, reference, by=by, because=reason, rows=rows)
    return row


@writing
def add_candidate(
    reference: str, *, by: Actor, article: str = "", designation: str = "", reason: str = "",
    rests_on: str = rules.RestsOn.OTHER,
) -> Candidate:  # fmt: skip
    """Add to what it could be: an article of the catalogue, or words; with a reason if there is one."""
    row = known.observation_locked(reference, by=by)
    found = known.must_see_article(article, by=by)
    words = found.designation if found else designation.strip()
    standing = Candidate.everything.filter(observation=row)
    names = standing.values_list("designation", flat=True)
    withdrawn = bool(row.withdrawn_because)
    refuse_if(rules.why_not_candidate(words, known=names, withdrawn=withdrawn, by=by))
    made = Candidate(
        observation=row, about=row.about, number=standing.count() + 1, article=article,
        article_under=found.protected_by if found else "",
        designation=words, proposed_by=by.pseudonym, protected_by=row.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    if reason.strip():
        refuse_if(rules.why_not_reason(rules.Speaks.FOR, rests_on, reason, by=by))
        _reason(made, rules.Speaks.FOR, rests_on, reason, by)
    rows = [of_observation(row, reference, "candidate", str(made.number), by=by, article=article,
                           designation="" if article else words)]  # fmt: skip
    record(Act.CANDIDATE_ADDED, reference, by=by, rows=rows)
    return made


@writing
def give_reason(
    reference: str, number: int, *, speaks: str, rests_on: str, words: str, by: Actor
) -> CandidateReason:
    """Give a reason for or against a candidate."""
    row = known.observation(reference, by=by)
    candidate = known.candidate(reference, number, by=by)
    refuse_if(rules.why_not_reason(speaks, rests_on, words, by=by))
    made = _reason(candidate, speaks, rests_on, words, by)
    rows = [of_observation(row, reference, "candidate_reason", speaks, by=by, candidate=number,
                           rests_on=rests_on, words=words.strip())]  # fmt: skip
    record(Act.REASON_GIVEN, reference, by=by, rows=rows)
    return made


@writing
def rule_out(reference: str, number: int, *, because: str, by: Actor) -> Candidate:
    """Rule a candidate out; it stays among them with the reason."""
    reason, row = because_given(because), known.observation(reference, by=by)
    candidate = known.candidate(reference, number, by=by)
    refuse_if(rules.why_not_observe(by))
    candidate.ruled_out_because = reason
    candidate.save(update_fields=["ruled_out_because"])
    rows = [of_observation(row, reference, "candidate", "ruled_out", by=by, candidate=number)]
    record(Act.CANDIDATE_RULED_OUT, reference, by=by, because=reason, rows=rows)
    return candidate


def _reason(
    candidate: Candidate, speaks: str, rests_on: str, words: str, by: Actor
) -> CandidateReason:
    made = CandidateReason(
        observation=candidate.observation, about=candidate.about, candidate=candidate,
        article=candidate.article, article_under=candidate.article_under, speaks=speaks,
        rests_on=rests_on, words={"words": words.strip()}, given_by=by.pseudonym,
        protected_by=candidate.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    return made


def of_observation(
    row: Observation, subject: str, what: str, value: str, *, by: Actor, **data: Any
) -> History:
    """An unsaved history row of what rests on an observation; seen with its report and its incident."""
    return History(
        subject=subject, what=what, value=value, effective_on=by.today, about=row.about,
        protected_by=row.protected_by,
        data={"observation": row.reference, "incident": row.about, **data},
    )  # fmt: skip
