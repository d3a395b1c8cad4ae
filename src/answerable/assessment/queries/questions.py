"""The five questions of an incident, kept apart, each answered by a finding or not assessed."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.assessment.models import Finding
from answerable.assessment.queries import cases as seen
from answerable.assessment.rules.findings import FindingState
from answerable.playbook import Prompt
from answerable.playbook.likelihood import IN_A_HUNDRED, Confidence, Likelihood
from answerable.term import Term


class Question(Term):
    """What is asked of every incident. None of the answers stands for another."""

    HARM = "harm", "Did it happen, and was there harm to civilians?"
    ACTOR = "actor", "Who did it?"
    WEAPON = "arms_origin", "With what weapon, and was it supplied?"
    HARMED = "harmed", "Who was harmed?"
    LAW = "law", "What does the law say?"


@dataclass(frozen=True)
class Answered:
    """One of the five questions, and the finding that answers it, if any stands."""

    question: Question
    prompt: Prompt | None
    case: str
    """Reference of the case that found it; empty: not assessed."""
    likelihood: Likelihood | None = None
    confidence: Confidence | None = None
    range: tuple[int, int] | None = None
    because: str = ""
    state: FindingState | None = None
    signers: tuple[str, ...] = ()


def five_questions(incident: str, *, by: Actor) -> tuple[Answered, ...]:
    """The five questions of an incident, in order, as its newest case answers them.

    Drafts answer nothing; a finding signed by one answers and says that it lacks a second name.
    """
    found: dict[str, tuple[Finding, str]] = {}
    prompts: dict[str, Prompt] = {}
    for row in seen.cases(by=by).filter(incident__reference=incident).order_by("pk"):
        book = seen.book_of(row)
        prompts |= {q: p for q in Question if (p := book.prompt(q)) is not None}
        for code, finding in seen.furthest(seen.live_findings(row, by=by)).items():
            if finding.state != FindingState.DRAFT:
                found[code] = (finding, row.reference)
    return tuple(_answered(q, prompts.get(q), *found.get(q, (None, ""))) for q in Question)


def _answered(
    question: Question, prompt: Prompt | None, finding: Finding | None, case: str
) -> Answered:
    if finding is None:
        return Answered(question, prompt, "")
    likelihood = Likelihood(finding.likelihood)
    signers = [s.signer for s in finding.signatures.all()]
    names = accounts.names_of(set(signers))
    return Answered(
        question, prompt, case, likelihood,
        Confidence(finding.confidence) if finding.confidence else None,
        IN_A_HUNDRED.get(likelihood), finding.because, FindingState(finding.state),
        tuple(names.get(signer, "") for signer in signers),
    )  # fmt: skip
