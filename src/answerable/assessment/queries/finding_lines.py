"""The findings of a case as lines: question, answer, what it rests on, who signed, who could."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.assessment.models import Case, Finding
from answerable.assessment.queries import cases as seen
from answerable.assessment.queries import grounds
from answerable.assessment.queries.people import Person
from answerable.assessment.rules import findings as rules
from answerable.assessment.rules import stages
from answerable.assessment.rules.findings import Confidence, FindingState, Held, Likelihood
from answerable.assessment.rules.stages import CaseView
from answerable.incidents.models import Statement
from answerable.playbook import Playbook, Prompt
from answerable.refusal import Sentence


@dataclass(frozen=True)
class Written:
    """A finding as shown: its answer, its grounds as far as the reader may see them, its names."""

    row: Finding
    held: Held
    likelihood: Likelihood
    confidence: Confidence | None
    range: tuple[int, int] | None
    statements: Sequence[Statement]
    records: Sequence[str]
    author: str
    signers: tuple[str, ...]
    lacks: int
    sign_why_not: Sentence | None
    countersign_why_not: Sentence | None
    withdraw_why_not: Sentence | None


@dataclass(frozen=True)
class Line:
    """One prompt of the procedure and what has been found on it."""

    number: int
    prompt: Prompt
    reached: bool
    finding: Written | None
    draft: Written | None
    write_why_not: Sentence | None
    could_sign: tuple[str, ...]
    """Who could give the signature that is wanting."""

    @property
    def both(self) -> tuple[Written, ...]:
        """What stands and the draft that is to replace it."""
        return tuple(one for one in (self.finding, self.draft) if one)

    @property
    def may_write(self) -> bool:
        return self.write_why_not is None


def lines_of(
    row: Case, rows: Iterable[Finding], *, view: CaseView, book: Playbook,
    colleagues: Iterable[Person], by: Actor,
) -> tuple[Line, ...]:  # fmt: skip
    """A line for every prompt of the procedure, in order."""
    found = list(rows)
    people = accounts.names_of({f.author for f in found} | {
        s.signer for f in found for s in f.signatures.all()
    })  # fmt: skip
    cited = {cite for f in found for cite in f.cites}
    told = Statement.objects.visible_to(by).filter(reference__in=cited)
    known = _Known(
        people, {s.reference: s for s in told.select_related("report")},
        grounds.seen_of(cited, by=by), tuple(colleagues), view, book, by,
    )  # fmt: skip
    return tuple(
        _line(prompt, [f for f in found if f.prompt == prompt.code], known)
        for prompt in stages.prompts(book)
    )


@dataclass(frozen=True)
class _Known:
    names: dict[str, str]
    statements: dict[str, Statement]
    seen: set[str]
    colleagues: tuple[Person, ...]
    view: CaseView
    book: Playbook
    by: Actor


def _line(prompt: Prompt, rows: Sequence[Finding], known: _Known) -> Line:
    drafts = [f for f in rows if f.state == FindingState.DRAFT]
    stands = [f for f in rows if f.state != FindingState.DRAFT]
    draft = _written(drafts[0], prompt, known) if drafts else None
    finding = _written(stands[0], prompt, known) if stands else None
    book, view = known.book, known.view
    reached = stages.reached(view, prompt, book)
    latest = draft or finding
    return Line(
        stages.number_of(book, prompt), prompt, reached, finding, draft,
        rules.why_not_write(_SAMPLE, prompt, playbook=book, reached=reached, closed=view.closed,
                            by=known.by),
        _could_sign(latest.held if latest else None, prompt, known),
    )  # fmt: skip


_SAMPLE = rules.Answer("", Likelihood.CANNOT_TELL, because="–")
"""A right answer: what stands against writing it is not the answer."""


def _could_sign(held: Held | None, prompt: Prompt, known: _Known) -> tuple[str, ...]:
    if held is None or held.state is FindingState.COUNTERSIGNED:
        return ()
    drafted = held.state is FindingState.DRAFT
    roles = prompt.signers if drafted else prompt.countersigners
    barred = set() if drafted else {held.author, *held.signers}
    return tuple(p.name for p in known.colleagues if p.has(*roles) and p.pseudonym not in barred)


def _written(row: Finding, prompt: Prompt, known: _Known) -> Written:
    held, likelihood = seen.as_held(row), Likelihood(row.likelihood)
    statements = [known.statements[c] for c in row.cites if c in known.statements]
    others = [c for c in row.cites if c in known.seen and c not in known.statements]
    book, closed, by = known.book, known.view.closed, known.by
    return Written(
        row, held, likelihood, Confidence(row.confidence) if row.confidence else None,
        rules.IN_A_HUNDRED.get(likelihood), statements, others,
        known.names.get(row.author, ""), tuple(known.names.get(s, "") for s in held.signers),
        max(0, prompt.signatures - len(held.signers)),
        rules.why_not_sign(held, prompt, playbook=book, closed=closed, by=by),
        rules.why_not_countersign(held, prompt, playbook=book, closed=closed, by=by),
        rules.why_not_withdraw(held, closed=closed, by=by),
    )  # fmt: skip
