"""Plans, decisions and what is outstanding, as data for the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from answerable.response.queries import Due, Outstanding
    from answerable.response.queries.decision_page import DecisionPage, PlanShown, Spoken


def after_data(page: DecisionPage) -> dict[str, Any]:
    """What became of a decision after it was taken."""
    row = page.row
    return {
        "in_force": page.in_force, "effect": row.effect,
        "dissenting_opinions": [
            {"who": one.office or one.person, "because": one.because, "moment": one.moment}
            for one in page.opinions
        ],
        "reconsidered_because": row.reconsidered_because,
    }  # fmt: skip


def plan_data(shown: PlanShown) -> dict[str, Any]:
    """One plan: its measures and what the offices say."""
    row = shown.row
    return {
        "plan": row.reference, "state": shown.state.value, "summary": row.summary,
        "no_action": row.no_action, "because": row.because, "proposed_by": shown.proposed_by,
        "decision": shown.decision.reference if shown.decision else None,
        "measures": [
            {"measure": m.row.reference, "kind": m.row.kind, "target": m.row.target,
             "owner": m.row.owner, "due_on": m.row.due_on, "legal_basis": m.row.legal_basis,
             "expected_effect": m.row.expected_effect, "state": m.state.value,
             "on_licences": m.on_licences, "covers": m.row.covers,
             "restriction": m.restriction.row.reference if m.restriction else None}
            for m in shown.measures
        ],
        "offices": [_view(one) for one in (*shown.silent, *shown.spoken)],
    }  # fmt: skip


def _view(one: Spoken) -> dict[str, Any]:
    view = one.view.value if one.view else None
    return {"office": one.office, "view": view, "because": one.because, "holds": one.holds}


def outstanding_data(found: Outstanding) -> dict[str, Any]:
    """What is decided and still to do."""
    return {
        "late": found.late, "measures": [_due(one) for one in found.measures],
        "reviews": [_due(one) for one in found.reviews],
        "votes": [
            {"decision": one.decision.reference, "case": one.case.reference, "since": one.since,
             "missing": one.missing, "mine": one.mine} for one in found.votes
        ],
        "clearances": [
            {"plan": one.plan.reference, "case": one.case.reference, "office": one.office,
             "since": one.since, "mine": one.mine} for one in found.clearances
        ],
    }  # fmt: skip


def _due(one: Due) -> dict[str, Any]:
    what = f"{one.measure.kind}: {one.measure.target}" if one.measure else "review of the effect"
    return {
        "decision": one.reference, "case": one.case.reference, "on": one.on,
        "when": one.when.value, "what": what,
        "measure": one.measure.reference if one.measure else None,
    }  # fmt: skip
