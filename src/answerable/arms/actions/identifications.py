"""What it is, and where it came from: signed by one weapons analyst, reviewed by another."""

from __future__ import annotations

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.arms.actions.observations import of_observation
from answerable.arms.acts import Act
from answerable.arms.models import Identification, Origin
from answerable.arms.queries import known
from answerable.arms.rules import identifications as rules
from answerable.arms.rules import origins
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if


@writing
def sign_identification(
    reference: str, said: rules.Said, *, because: str, by: Actor
) -> Identification:
    """Sign what an observation shows, or that one cannot tell. What stood before stays on the record."""
    reason, row = because_given(because), known.observation_locked(reference, by=by)
    article = known.must_see_article(said.article, by=by)
    refuse_if(rules.why_not_sign(said, withdrawn=bool(row.withdrawn_because), by=by))
    Identification.everything.filter(observation=row, holds=True).update(holds=False)
    made = Identification(
        reference=new_reference("id"), observation=row, about=row.about, answer=said.answer,
        article=article.reference if article else "",
        article_under=article.protected_by if article else "", designation=said.designation.strip(),
        likelihood=said.likelihood, confidence=said.confidence, method=said.method,
        because=reason, signed_by=by.pseudonym, signed_at=by.moment,
        protected_by=row.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    rows = [of_observation(
        row, made.reference, "identification", made.answer, by=by, article=made.article,
        designation="" if made.article else made.designation, likelihood=made.likelihood,
        confidence=made.confidence, method=made.method, signed_by=by.pseudonym, verdict="",
    )]  # fmt: skip
    record(Act.IDENTIFIED, made.reference, by=by, because=reason, rows=rows)
    return made


@writing
def review_identification(
    reference: str, verdict: str, *, because: str, by: Actor
) -> Identification:
    """Give the other analyst's view of an identification: never the signer's own."""
    reason, row = because_given(because), known.identification_locked(reference, by=by)
    reviewed = bool(row.verdict)
    refuse_if(
        rules.why_not_review(
            verdict, signed_by=row.signed_by, reviewed=reviewed, holds=row.holds, by=by
        )
    )
    _review(row, verdict, reason, by)
    rows = [of_observation(
        row.observation, reference, "identification", row.answer, by=by, article=row.article,
        designation="" if row.article else row.designation, likelihood=row.likelihood,
        confidence=row.confidence, verdict=verdict, reviewed_by=by.pseudonym,
    )]  # fmt: skip
    record(Act.IDENTIFICATION_REVIEWED, reference, by=by, because=reason, rows=rows)
    return row


@writing
def sign_origin(reference: str, came: origins.Came, *, because: str, by: Actor) -> Origin:
    """Sign where an identified article came from, and on what basis; or that this is unknown."""
    reason, row = because_given(because), known.identification_locked(reference, by=by)
    stands = rules.stands(row.verdict, holds=row.holds)
    refuse_if(
        origins.why_not_sign(came, answer=row.answer, reviewed=stands, holds=row.holds, by=by)
    )
    Origin.everything.filter(identification=row, holds=True).update(holds=False)
    made = Origin(
        observation=row.observation, about=row.about, identification=row, article=row.article,
        article_under=row.article_under,
        kind=came.kind, state=came.state.strip(), basis=came.basis, confidence=came.confidence,
        because=reason, signed_by=by.pseudonym, signed_at=by.moment,
        protected_by=row.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    rows = [of_observation(
        row.observation, reference, "origin", made.kind, by=by, state=made.state,
        basis=made.basis, confidence=made.confidence, signed_by=by.pseudonym, verdict="",
    )]  # fmt: skip
    record(Act.ORIGIN_SIGNED, reference, by=by, because=reason, rows=rows)
    return made


@writing
def review_origin(reference: str, verdict: str, *, because: str, by: Actor) -> Origin:
    """Give the other analyst's view of an origin: never the signer's own."""
    reason, held = because_given(because), known.identification_locked(reference, by=by)
    row = known.origin(reference, by=by)
    reviewed = bool(row.verdict)
    refuse_if(
        rules.why_not_review(
            verdict, signed_by=row.signed_by, reviewed=reviewed, holds=row.holds, by=by
        )
    )
    _review(row, verdict, reason, by)
    rows = [of_observation(
        held.observation, reference, "origin", row.kind, by=by, state=row.state, basis=row.basis,
        confidence=row.confidence, verdict=verdict, reviewed_by=by.pseudonym,
    )]  # fmt: skip
    record(Act.ORIGIN_REVIEWED, reference, by=by, because=reason, rows=rows)
    return row


def _review(row: Identification | Origin, verdict: str, reason: str, by: Actor) -> None:
    row.verdict, row.review_because = verdict, reason
    row.reviewed_by, row.reviewed_at = by.pseudonym, by.moment
    row.save(update_fields=["verdict", "review_because", "reviewed_by", "reviewed_at"])
