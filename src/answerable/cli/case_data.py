"""What commands print of triage, cases and decisions: plain values, in the order people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from answerable.cli.finding_data import asked_data, beside_data, steps_data

if TYPE_CHECKING:
    from answerable.actor import Actor
    from answerable.assessment.queries import CasePage
    from answerable.assessment.queries.finding_lines import Line, Written
    from answerable.assessment.queries.lists import Line as CaseLine
    from answerable.assessment.rules.clocks import Reading
    from answerable.response.queries import DecisionPage


def clock_data(read: Reading) -> dict[str, Any]:
    """A clock: day n of m, and its state."""
    clock = read.clock
    return {
        "kind": clock.kind, "day": read.day, "of": read.of, "state": read.state.value,
        "started_on": clock.started_on, "due_on": read.due_on, "stopped_on": clock.stopped_on,
        "extended_because": clock.extended_because, "paused_days": read.paused,
        "paused_until": read.pause.ends_on if read.pause else None,
    }  # fmt: skip


def triage_data(reference: str, by: Actor) -> dict[str, Any]:
    """Triage of a report or incident."""
    from answerable.assessment import queries

    page = queries.triage_page(reference, by=by)
    stands = page.stands
    return {
        "subject": reference,
        "disposition": stands.row.disposition if stands else None,
        "family": stands.family.value if stands else None,
        "state": stands.state.value if stands else None,
        "because": stands.row.because if stands else None,
        "procedure": stands.row.procedure if stands else None,
        "procedure_version": stands.row.procedure_version if stands else None,
        "held_until": stands.row.until_on if stands else None,
        "new_since_turned_away": [one.report for one in page.news],
        "clock": clock_data(page.clock),
        "cases": [case.reference for case in page.cases],
    }


def line_data(line: CaseLine) -> dict[str, Any]:
    """One case in a list."""
    return {
        "case": line.row.reference, **line.row.named,
        "title": line.row.title, "stage": line.row.stage,
        "stage_since": line.row.stage_since, "days": line.days, "office": line.office,
        "holder": line.holder,
        "waiting_on": (line.wait.whom or line.wait.kind.value) if line.wait else None,
        "inquiry": clock_data(line.inquiry) if line.inquiry else None,
    }  # fmt: skip


def case_data(page: CasePage) -> dict[str, Any]:
    """One case: where it stands and what it lacks."""
    row, standing = page.row, page.standing
    return {
        "case": row.reference, **row.named, "title": row.title,
        "procedure": f"{row.procedure.name} {row.procedure.version}", "stage": row.stage,
        "stage_since": row.stage_since, "launched_on": row.launched_on,
        "closed_on": row.closed_on, "office": page.care.office, "holder": page.care.holder,
        "waiting_on": (page.wait.whom or page.wait.kind.value) if page.wait else None,
        "next_step": str(standing.next_step),
        "missing": [str(sentence) for sentence in standing.missing],
        "findings": [finding_data(line) for line in page.lines if line.reached],
        "clocks": [clock_data(timed.read) for timed in page.clocks],
        "own_inquiry": steps_data(page.own),
        "new_since_closed": [one.report for one in page.news],
    }  # fmt: skip


def finding_data(line: Line) -> dict[str, Any]:
    """One question and what has been found."""
    return {
        "number": line.number, "prompt": line.prompt.code, "question": str(line.prompt.question),
        "finding": _written(line.finding), "draft": _written(line.draft),
        "could_sign": list(line.could_sign), "opinions": asked_data(line.asked),
    }  # fmt: skip


def _written(one: Written | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {
        "reference": one.row.reference, "likelihood": one.likelihood.value,
        "confidence": one.confidence.value if one.confidence else None,
        "because": one.row.because, "state": one.held.state.value, "author": one.author,
        "signed_by": list(one.signers), **beside_data(one.beside),
        "rests_on": [s.reference for s in one.statements] + list(one.records),
    }  # fmt: skip


def decision_data(page: DecisionPage) -> dict[str, Any]:
    """One decision: the rule, what it yields, who said what."""
    row, plan = page.row, page.plan
    return {
        "decision": row.reference, "case": page.case.reference, "plan": plan.row.reference,
        "question": row.question or plan.row.summary, "rule": row.rule,
        "yields": page.would_be.value, "why": str(page.yields.sentence),
        "outcome": row.outcome, "because": row.because, "decided_on": row.decided_on,
        "review_on": row.review_on,
        "not_voted": [person.name for person in page.unheard],
        "votes": [
            {"who": v.person, "view": v.view.value if v.view else None, "because": v.because,
             "holds": v.holds} for v in page.votes
        ],
        "offices": [
            {"office": v.office, "view": v.view.value if v.view else None, "because": v.because}
            for v in (*plan.silent, *plan.spoken) if v.holds
        ],
        "dissent": [{"who": v.office or v.person, "because": v.because} for v in page.dissent],
        "measures": [
            {"measure": m.row.reference, "kind": m.row.kind, "target": m.row.target,
             "owner": m.row.owner, "due_on": m.row.due_on, "state": m.state.value}
            for m in plan.measures
        ],
    }  # fmt: skip
