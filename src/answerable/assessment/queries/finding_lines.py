"""The findings of a case as lines: question, answer, what it rests on, who signed, who could."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.assessment.models import Case, Finding
from answerable.assessment.queries import cases as seen
from answerable.assessment.queries import opinions
from answerable.assessment.queries.beside import Beside, beside_of
from answerable.assessment.queries.cited import seen_of
from answerable.assessment.queries.opinions import Asked
from answerable.assessment.queries.people import Person
from answerable.assessment.rules import findings as rules
from answerable.assessment.rules import opinions as blindly
from answerable.assessment.rules import stages
from answerable.assessment.rules.cites import CiteKind, kind_of
from answerable.assessment.rules.findings import FindingState, Held
from answerable.assessment.rules.stages import CaseView
from answerable.incidents.models import Statement
from answerable.playbook import Playbook, Prompt
from answerable.playbook.likelihood import IN_A_HUNDRED, Confidence, Likelihood
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
    beside: Beside
    """Efforts, what was set aside, dissent: what is read behind the finding."""
    author: str
    signers: tuple[str, ...]
    lacks: int
    sign_why_not: Sentence | None
    countersign_why_not: Sentence | None
    withdraw_why_not: Sentence | None
    dissent_why_not: Sentence | None

    @property
    def cited(self) -> Sequence[tuple[CiteKind, str]]:
        """The records it cites besides statements, each with its kind."""
        return [(kind, one) for one in self.records if (kind := kind_of(one)) is not None]


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
    asked: Asked | None = None
    """What is asked beforehand, blind; None where nothing is."""
    opine_why_not: Sentence | None = None
    again_why_not: Sentence | None = None
    """Why opinions are not asked for anew; it matters once those given are open."""

    @property
    def may_ask_again(self) -> bool:
        return self.asked is not None and self.again_why_not is None

    @property
    def may_opine(self) -> bool:
        return self.asked is not None and self.opine_why_not is None

    @property
    def keeps_secret(self) -> bool:
        """True while opinions are still wanted: the page says how many are in, and no more."""
        return self.asked is not None and not self.asked.open

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
    asked = opinions.asked_of(row, stages.prompts(book), by=by)
    told = Statement.objects.visible_to(by).filter(reference__in=cited)
    known = _Known(
        people, {s.reference: s for s in told.select_related("report")},
        seen_of(cited, by=by), tuple(colleagues), view, book, by, asked,
        beside_of(found, by=by),
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
    asked: Mapping[str, Asked]
    beside: Mapping[int, Beside]


def _line(prompt: Prompt, rows: Sequence[Finding], known: _Known) -> Line:
    drafts = [f for f in rows if f.state == FindingState.DRAFT]
    stands = [f for f in rows if f.state != FindingState.DRAFT]
    draft = _written(drafts[0], prompt, known) if drafts else None
    finding = _written(stands[0], prompt, known) if stands else None
    book, view = known.book, known.view
    reached = stages.reached(view, prompt, book)
    latest, asked = draft or finding, known.asked.get(prompt.code)
    write_why_not = rules.why_not_write(
        _SAMPLE, prompt, playbook=book, reached=reached, closed=view.closed, by=known.by
    )
    if asked and write_why_not is None:
        write_why_not = blindly.why_not_before_opinions(asked.blind)
    return Line(
        stages.number_of(book, prompt), prompt, reached, finding, draft, write_why_not,
        _could_sign(latest.held if latest else None, prompt, known), asked,
        blindly.why_not_opine(
            _SAMPLE, prompt, playbook=book, reached=reached, closed=view.closed,
            blind=asked.blind, by=known.by,
        ) if asked else None,
        blindly.why_not_ask_again(
            prompt, playbook=book, reached=reached, closed=view.closed, blind=asked.blind,
            came_back=asked.came_back, by=known.by,
        ) if asked else None,
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
    beside = known.beside[row.pk]
    return Written(
        row, held, likelihood, Confidence(row.confidence) if row.confidence else None,
        IN_A_HUNDRED.get(likelihood), statements, others, beside,
        known.names.get(row.author, ""), tuple(known.names.get(s, "") for s in held.signers),
        max(0, prompt.signatures - len(held.signers)),
        rules.why_not_sign(held, prompt, playbook=book, closed=closed, by=by),
        rules.why_not_countersign(held, prompt, playbook=book, closed=closed, by=by),
        rules.why_not_withdraw(held, closed=closed, by=by),
        blindly.why_not_dissent(
            held, prompt, likelihood=likelihood, differs=True, playbook=book, by=by,
            dissented=any(one.mine for one in beside.dissents),
        ),
    )  # fmt: skip
