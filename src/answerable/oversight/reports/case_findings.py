"""The findings in a case file: question by question, with signatures, grounds and what was not done."""

from __future__ import annotations

from collections.abc import Iterator

from answerable.actor import Actor
from answerable.assessment.queries import CasePage
from answerable.assessment.queries.finding_lines import Line, Written
from answerable.incidents.queries.lines import StatementLine, lines_of_reports
from answerable.incidents.queries.page import IncidentPage
from answerable.oversight.reports.case_incident import quotation
from answerable.oversight.reports.document import (
    Block,
    Cell,
    Facts,
    Plain,
    Query,
    Section,
    Text,
    Words,
)
from answerable.refusal import say


def sections(page: CasePage, shown: IncidentPage | None, *, by: Actor) -> Iterator[Section]:
    """Every question the case has come to, answered or not, in the order of the procedure."""
    said = _cited(page, shown, by)
    query = Query(
        f"/cases/{page.row.reference}", f"answerable case show {page.row.reference} --json"
    )
    answered = sum(line.finding is not None for line in page.lines)
    yield Section(
        say("Findings"),
        [Facts([(say("Questions answered and signed"), Cell(str(answered), answered)),
                (say("Questions the procedure asks"), Cell(str(len(page.lines)), len(page.lines)))],
               query)],
    )  # fmt: skip
    for line in page.lines:
        if line.reached:
            title = say("{number}. {question}", number=line.number, question=line.prompt.question)
            yield Section(title, list(_blocks(line, said, query)), level=2)


def figures(page: CasePage) -> Plain:
    """The findings as plain values."""
    return {
        "findings": [
            {
                "prompt": line.prompt.code,
                "finding": one.row.reference if one else None,
                "likelihood": one.likelihood.value if one else None,
                "confidence": one.confidence.value if one and one.confidence else None,
                "signatures": len(one.signers) if one else 0,
            }
            for line in page.lines if line.reached
            for one in (line.finding,)
        ]
    }  # fmt: skip


def _cited(page: CasePage, shown: IncidentPage | None, by: Actor) -> dict[str, StatementLine]:
    """Every statement a finding rests on, also of reports that do not tell the incident."""
    said = {line.reference: line for line in shown.statements} if shown else {}
    cited = {s.reference: s.protected_by for line in page.lines if line.finding
             for s in line.finding.statements}  # fmt: skip
    further = {report for reference, report in cited.items() if reference not in said}
    return said | {line.reference: line for line in lines_of_reports(sorted(further), by=by)}


def _blocks(line: Line, said: dict[str, StatementLine], query: Query) -> Iterator[Block]:
    one = line.finding
    if one is None:
        yield Text(say("Not answered: nobody has signed a finding."))
        return
    yield Facts(list(_facts(one)), query)
    quoted = [said[s.reference] for s in one.statements if s.reference in said]
    yield from (quotation(statement) for statement in quoted)


def _facts(one: Written) -> Iterator[tuple[Words, Cell]]:
    yield say("Likelihood"), Cell(_likelihood(one))
    yield say("Confidence"), Cell(one.confidence or say("none: it cannot be told"))
    if one.row.answer:
        yield say("Answer"), Cell(one.row.answer, outside=True)
    yield say("Because"), Cell(one.row.because, outside=True)
    if one.records:
        yield say("Rests also on"), Cell(", ".join(one.records))
    yield from _done(one)
    yield from _beside(one)
    yield say("Written by"), Cell(one.author or say("somebody"), outside=True)
    names = tuple(name or say("somebody") for name in one.signers)
    yield say("Signed by"), Cell(say("{names}", names=names) if names else say("nobody"))
    if one.lacks:
        yield say("Signatures missing"), Cell(str(one.lacks), one.lacks)
    yield say("Reference"), Cell(one.row.reference)


def _done(one: Written) -> Iterator[tuple[Words, Cell]]:
    """What was done to find out, and what was not done and why: no interview, no visit."""
    done = [made for made in one.beside.efforts if made.done]
    if done:
        yield say("Done"), Cell(say("{kinds}", kinds=tuple(made.kind for made in done)))
    for made in one.beside.undone:
        yield say("Not done: {kind}", kind=made.kind), Cell(made.because or "–", outside=True)
    if one.row.not_done or not one.beside.efforts:
        said = one.row.not_done
        yield say("Not done, and why"), Cell(said or say("nothing was noted"), outside=bool(said))


def _beside(one: Written) -> Iterator[tuple[Words, Cell]]:
    """Whose word was set aside for whose, and who thinks otherwise."""
    if one.beside.on_partner_alone:
        yield say("Rests on"), Cell(say("the partner’s account alone"))
    for aside in one.beside.set_aside:
        label = say("Set aside {aside} for {favoured}", aside=aside.row.aside,
                    favoured=aside.row.favoured)  # fmt: skip
        yield label, Cell(aside.row.because, outside=True)
    if one.beside.resolution:
        yield say("How the disagreement was resolved"), Cell(one.beside.resolution, outside=True)
    for other in one.beside.dissents:
        label = say("Dissent of {who}", who=other.author or say("somebody"))
        yield label, Cell((other.likelihood, "·", other.because), outside=True)


def _likelihood(one: Written) -> Words:
    if one.range is None:
        return one.likelihood
    least, most = one.range
    return say("{likelihood}, {least} to {most} in 100", likelihood=one.likelihood,
               least=least, most=most)  # fmt: skip
