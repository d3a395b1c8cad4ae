"""Findings written, signed by one, countersigned by another, withdrawn; none is overwritten."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.accounts.actions import new_reference
from answerable.actor import Actor, Role
from answerable.assessment.actions.rows import of_case
from answerable.assessment.acts import Act
from answerable.assessment.models import Case, Finding, History, Signature
from answerable.assessment.queries import cases as seen
from answerable.assessment.queries.grounds import unusable
from answerable.assessment.rules import findings as rules
from answerable.assessment.rules.findings import FindingState
from answerable.assessment.rules.stages import prompt_named, reached
from answerable.ledger.actions import record, writing
from answerable.refusal import Absent, because_given, refuse_if


@writing
def write_finding(
    reference: str, prompt: str, *, likelihood: str, because: str, by: Actor,
    confidence: str = "", answer: str = "", cites: Iterable[str] = (), not_done: str = "",
) -> Finding:  # fmt: skip
    """Draft the answer to a prompt of a case. An earlier draft is kept as replaced; what is signed
    stands until this draft is signed in its turn."""
    row = seen.case_locked(reference, by=by)
    book, view = seen.book_of(row), seen.view_of(row)
    asked = prompt_named(book, prompt)
    wanted = rules.Answer(
        prompt, likelihood, confidence, because.strip(), answer.strip(),
        tuple(dict.fromkeys(cites)), not_done.strip(),
    )  # fmt: skip
    refuse_if(
        rules.why_not_write(
            wanted, asked, playbook=book, reached=reached(view, asked, book),
            closed=view.closed, by=by,
        )
    )  # fmt: skip
    for cited in unusable(wanted.cites, by=by):
        raise Absent(cited)
    _retire(row, prompt, FindingState.DRAFT)
    made = Finding(
        reference=new_reference("f"), case=row, prompt=prompt, likelihood=wanted.likelihood,
        confidence=wanted.confidence, answer=wanted.answer, because=wanted.because,
        cites=list(wanted.cites), not_done=wanted.not_done, author=by.pseudonym,
        written_at=by.moment, protected_by=row.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    rows = [_row(row, made, by)]
    record(Act.WRITTEN, reference, by=by, because=wanted.because, rows=rows)
    return made


@writing
def sign_finding(reference: str, *, because: str, by: Actor) -> Finding:
    """Give a draft its first signature. What stood on the prompt before is replaced by it."""
    reason, made = because_given(because), seen.finding(reference, by=by)
    row = seen.case_locked(made.case.reference, by=by)
    book = seen.book_of(row)
    asked, held = prompt_named(book, made.prompt), seen.as_held(made)
    closed = seen.view_of(row).closed
    refuse_if(rules.why_not_sign(held, asked, playbook=book, closed=closed, by=by))
    _retire(row, made.prompt, FindingState.SIGNED, FindingState.COUNTERSIGNED)
    _sign(made, asked.signers, by)
    made.state = FindingState.SIGNED
    made.save(update_fields=["state"])
    rows = [_row(row, made, by)]
    record(Act.SIGNED, row.reference, by=by, because=reason, rows=rows)
    return made


@writing
def countersign(reference: str, *, because: str, by: Actor) -> Finding:
    """Give a signed finding the next signature: never its author's, never the first signer's."""
    reason, made = because_given(because), seen.finding(reference, by=by)
    row = seen.case_locked(made.case.reference, by=by)
    book = seen.book_of(row)
    asked, held = prompt_named(book, made.prompt), seen.as_held(made)
    closed = seen.view_of(row).closed
    refuse_if(rules.why_not_countersign(held, asked, playbook=book, closed=closed, by=by))
    _sign(made, asked.countersigners, by)
    if len(held.signers) + 1 >= asked.signatures:
        made.state = FindingState.COUNTERSIGNED
        made.save(update_fields=["state"])
    rows = [_row(row, made, by)]
    record(Act.COUNTERSIGNED, row.reference, by=by, because=reason, rows=rows)
    return made


@writing
def withdraw_finding(reference: str, *, because: str, by: Actor) -> Finding:
    """Withdraw a finding: it stays on the record with its signatures, and no longer stands."""
    reason, made = because_given(because), seen.finding(reference, by=by)
    row = seen.case_locked(made.case.reference, by=by)
    held, closed = seen.as_held(made), seen.view_of(row).closed
    refuse_if(rules.why_not_withdraw(held, closed=closed, by=by))
    made.state = FindingState.WITHDRAWN
    made.save(update_fields=["state"])
    rows = [_row(row, made, by)]
    record(Act.WITHDRAWN, row.reference, by=by, because=reason, rows=rows)
    return made


def _retire(row: Case, prompt: str, *states: FindingState) -> None:
    Finding.everything.filter(case=row, prompt=prompt, state__in=states).update(
        state=FindingState.REPLACED
    )


def _sign(made: Finding, roles: frozenset[Role], by: Actor) -> None:
    role = next(role for role in Role if role in roles and role in by.roles)
    Signature(
        finding=made, signer=by.pseudonym, role=role, signed_at=by.moment,
        protected_by=made.protected_by,
    ).save(force_insert=True)  # fmt: skip


def _row(row: Case, made: Finding, by: Actor) -> History:
    return of_case(
        row, "finding", made.state, on=by.today, finding=made.reference, prompt=made.prompt,
        likelihood=made.likelihood, confidence=made.confidence, because=made.because,
        answer=made.answer, cites=made.cites, not_done=made.not_done, author=made.author,
    )  # fmt: skip
