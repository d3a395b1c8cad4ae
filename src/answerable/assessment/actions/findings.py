"""Findings written, signed by one, countersigned by another, withdrawn; none is overwritten."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import asdict

from answerable.accounts.actions import new_reference
from answerable.actor import Actor, Role
from answerable.assessment.actions.rows import of_case
from answerable.assessment.acts import Act
from answerable.assessment.models import Case, Dissent, Finding, History, SetAside, Signature
from answerable.assessment.queries import cases as seen
from answerable.assessment.queries import opinions as known
from answerable.assessment.queries.cited import kinds_behind, source_kind, unusable
from answerable.assessment.rules import findings as rules
from answerable.assessment.rules import opinions
from answerable.assessment.rules.cites import in_order
from answerable.assessment.rules.deference import Aside
from answerable.assessment.rules.efforts import Effort
from answerable.assessment.rules.findings import Answer, FindingState
from answerable.assessment.rules.opinions import Settled, Stated
from answerable.assessment.rules.stages import prompt_named, reached
from answerable.ledger import canon
from answerable.ledger.actions import record, writing
from answerable.refusal import Absent, because_given, refuse_if


@writing
def write_finding(
    reference: str, prompt: str, *, likelihood: str, because: str, by: Actor,
    confidence: str = "", answer: str = "", cites: Iterable[str] = (), not_done: str = "",
    efforts: Iterable[Effort] = (), set_aside: Iterable[Aside] = (),
    settled: str = "", resolution: str = "",
) -> Finding:  # fmt: skip
    """Draft the answer to a prompt of a case. An earlier draft is kept as replaced; what is signed
    stands until this draft is signed in its turn.

    Where blind opinions came first, `settled` says what became of one the finding does not share.
    """
    row = seen.case_locked(reference, by=by)
    wanted = Answer(
        prompt, likelihood, confidence, because.strip(), answer.strip(), in_order(cites),
        not_done.strip(), tuple(efforts), tuple(set_aside),
    )  # fmt: skip
    _refuse_wrong(row, wanted, by)
    stated = known.opened(row, prompt, by=by)
    refuse_if(opinions.why_not_settle(stated, likelihood, settled=settled, resolution=resolution))
    _retire(row, prompt, FindingState.DRAFT)
    made = _made(row, wanted, by)
    made.disagreement, made.resolution = settled, resolution.strip()
    made.save(force_insert=True)
    rows = [_row(row, made, by), *_set_aside(row, made, wanted, by)]
    if settled == Settled.DISSENT:
        rows += _dissents(row, made, opinions.not_sharing(stated, likelihood), by)
    record(Act.WRITTEN, reference, by=by, because=wanted.because, rows=rows)
    return made


def _refuse_wrong(row: Case, wanted: Answer, by: Actor) -> None:
    book, view = seen.book_of(row), seen.view_of(row)
    asked = prompt_named(book, wanted.prompt)
    refuse_if(
        rules.why_not_write(
            wanted, asked, playbook=book, reached=reached(view, asked, book),
            closed=view.closed, by=by,
        )
    )  # fmt: skip
    refuse_if(opinions.why_not_before_opinions(known.blind_of(row, asked, by=by)))
    for cited in unusable(wanted.cites, by=by):
        raise Absent(cited)


def _made(row: Case, wanted: Answer, by: Actor) -> Finding:
    return Finding(
        reference=new_reference("f"), case=row, prompt=wanted.prompt,
        likelihood=wanted.likelihood, confidence=wanted.confidence, answer=wanted.answer,
        because=wanted.because, cites=list(wanted.cites),
        rests_on=kinds_behind(wanted.cites, by=by), not_done=wanted.not_done,
        efforts=[asdict(effort) for effort in wanted.efforts], author=by.pseudonym,
        written_at=by.moment, protected_by=row.protected_by,
    )  # fmt: skip


def _set_aside(row: Case, made: Finding, wanted: Answer, by: Actor) -> list[History]:
    """Keep what was set aside. The history row tells kinds and a commitment, not the reason: who sees
    the case may not see the source."""
    rows = []
    for one in wanted.set_aside:
        kept = SetAside(
            finding=made, aside=one.aside, aside_kind=_kind(one.aside, by), favoured=one.favoured,
            favoured_kind=_kind(one.favoured, by), because=one.because.strip(),
            set_by=by.pseudonym, set_at=by.moment, salt=secrets.token_bytes(canon.SALT_BYTES),
            protected_by=row.protected_by,
        )  # fmt: skip
        kept.save(force_insert=True)
        sealed = canon.commitment(
            bytes(kept.salt),
            {"aside": kept.aside, "favoured": kept.favoured, "because": kept.because},
        )
        rows.append(
            of_case(
                row, "set_aside", kept.aside_kind, on=by.today, finding=made.reference,
                prompt=made.prompt, favoured_kind=kept.favoured_kind, commitment=sealed.hex(),
            )
        )  # fmt: skip
    return rows


def _kind(reference: str, by: Actor) -> str:
    kind = source_kind(reference, by=by)
    if kind is None:
        raise Absent(reference)
    return kind


def _dissents(row: Case, made: Finding, views: Iterable[Stated], by: Actor) -> list[History]:
    """The opinions the finding does not share stay with it, in their authors' words."""
    rows = []
    for one in views:
        Dissent(
            finding=made, author=one.author, likelihood=one.likelihood, because=one.because,
            recorded_at=by.moment, protected_by=row.protected_by,
        ).save(force_insert=True)  # fmt: skip
        rows.append(
            of_case(
                row, "dissent", made.reference, on=by.today, prompt=made.prompt,
                likelihood=one.likelihood, because=one.because, author=one.author,
            )
        )  # fmt: skip
    return rows


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
        rests_on=made.rests_on, efforts=made.efforts, disagreement=made.disagreement,
        resolution=made.resolution,
    )  # fmt: skip
