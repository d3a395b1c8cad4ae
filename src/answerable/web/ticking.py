"""Which statements of a report tell an incident, as a form offers them and a post names them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.actor import Actor
from answerable.incidents import queries
from answerable.incidents.queries.panel import Panel, ProposalLine
from answerable.incidents.queries.taking import Offered
from answerable.incidents.rules.taking import why_none
from answerable.refusal import refuse_if
from answerable.web.door import Asked


@dataclass(frozen=True)
class Proposed:
    """An incident a report may tell, and the report's statements where some seem to tell another."""

    line: ProposalLine
    offered: Sequence[Offered] = ()

    @property
    def left_out(self) -> int:
        return sum(1 for one in self.offered if one.why_not)


def proposed(report: str, beside: Panel, *, by: Actor) -> tuple[Proposed, ...]:
    """The proposals of a report; whoever may not judge them is offered nothing to tick."""
    if beside.why_not_judge:
        return tuple(Proposed(line) for line in beside.proposals)
    whole = [
        Proposed(line, queries.offered(report, incident=line.incident, by=by))
        for line in beside.proposals
    ]
    return tuple(one if one.left_out else Proposed(one.line) for one in whole)


def ticked(asked: Asked, report: str) -> tuple[str, ...]:
    """The statements ticked on the form; a post without its list of them takes the whole report."""
    sent = asked.request.POST.getlist("statement")
    if asked.field("offered"):
        refuse_if(why_none(sent))
    return queries.named(sent, report, by=asked.by)
