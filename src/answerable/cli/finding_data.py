"""What commands print of opinions, own inquiry, the law view and the desk of triage, and are given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from answerable.refusal import Refused, say

if TYPE_CHECKING:
    from answerable.actor import Actor
    from answerable.assessment.queries.beside import Beside
    from answerable.assessment.queries.law import View
    from answerable.assessment.queries.news import Waiting
    from answerable.assessment.queries.opinions import Asked, Shown
    from answerable.assessment.queries.steps import Inquiry
    from answerable.assessment.rules.deference import Aside
    from answerable.assessment.rules.efforts import Effort


def asked_data(asked: Asked | None) -> dict[str, Any] | None:
    """How many opinions are in, and those the reader may read."""
    if asked is None:
        return None
    return {
        "asked": asked.blind.asked, "in": asked.blind.given, "round": asked.blind.round,
        "difference": asked.difference.value if asked.difference else None,
        "opinions": _opinions(asked.shown),
        "earlier": [
            {"round": one.number, "difference": one.difference.value,
             "opinions": _opinions(one.shown)}
            for one in asked.earlier
        ],
    }  # fmt: skip


def _opinions(shown: Sequence[Shown]) -> list[dict[str, Any]]:
    return [
        {"author": one.author, "likelihood": one.likelihood.value,
         "confidence": one.confidence.value if one.confidence else None,
         "because": one.because, "cites": list(one.cites)}
        for one in shown
    ]  # fmt: skip


def beside_data(beside: Beside) -> dict[str, Any]:
    """What stands beside a finding."""
    return {
        "efforts": [
            {"kind": made.kind.value, "done": made.done, "because": made.because}
            for made in beside.efforts
        ],
        "set_aside": [
            {"source": one.row.aside, "kind": one.kind.value, "in_favour_of": one.row.favoured,
             "of_kind": one.favoured_kind.value, "because": one.row.because, "by": one.by}
            for one in beside.set_aside
        ],
        "on_the_partner_alone": beside.on_partner_alone,
        "disagreement": beside.settled.value if beside.settled else None,
        "resolution": beside.resolution,
        "dissent": [
            {"author": one.author, "likelihood": one.likelihood.value, "because": one.because}
            for one in beside.dissents
        ],
    }  # fmt: skip


def steps_data(inquiry: Inquiry) -> list[dict[str, Any]]:
    """The steps of own inquiry."""
    return [
        {"step": one.row.reference, "kind": one.kind.value, "what": one.row.what,
         "state": one.state.value, "owner": one.owner, "office": one.office,
         "due_on": one.row.due_on, "late": one.late, "outcome": one.row.outcome,
         "exhibit": one.exhibit, "late_because": one.row.late_because}
        for one in inquiry.steps
    ]  # fmt: skip


def law_data(subject: str, by: Actor) -> dict[str, Any]:
    """The law view of a subject: what stands and what awaits a second adviser."""
    from answerable.assessment import queries

    page = queries.law_page(subject, by=by)
    return {"subject": subject, "stands": _view(page.stands), "awaits": _view(page.awaits)}


def desk_data(by: Actor) -> dict[str, list[dict[str, Any]]]:
    """What triage has before it."""
    from answerable.assessment import queries

    desk = queries.triage_desk(by=by)
    return {
        "new": [
            {"subject": one.subject, "title": one.title, "shut_at": one.shut_at,
             "report": one.report, "linked_at": one.linked_at,
             "awaits_a_second": one.weighed}
            for one in desk.news
        ],
        "back": _waiting(desk.back),
        "awaiting": _waiting(desk.awaiting),
        "held": _waiting(desk.held),
    }  # fmt: skip


def _waiting(rows: Sequence[Waiting]) -> list[dict[str, Any]]:
    return [
        {"subject": one.row.subject, "title": one.title, "disposition": one.row.disposition,
         "until_on": one.row.until_on, "because": one.row.because}
        for one in rows
    ]  # fmt: skip


def _view(view: View | None) -> dict[str, Any] | None:
    if view is None:
        return None
    return {
        "law_view": view.row.reference, "state": view.state.value, "because": view.row.because,
        "author": view.author, "countersigned_by": view.countersigner or None,
        "cites": list(view.cites),
        "points": [
            {"principle": one.principle.value, "view": one.view.value, "because": one.because,
             "source": one.source}
            for one in view.points
        ],
    }  # fmt: skip


def effort_given(text: str) -> Effort:
    """`interview=done` or `interview=why not`."""
    from answerable.assessment.rules.efforts import Effort

    kind, _, said = text.partition("=")
    return Effort(kind, said == "done", "" if said == "done" else said)


def aside_given(text: str) -> Aside:
    """`r-…=r-…=why`: set aside, in favour of, reason."""
    from answerable.assessment.rules.deference import Aside

    aside, favoured, reason = three_parts(text)
    return Aside(aside, favoured, reason)


def three_parts(text: str) -> tuple[str, str, str]:
    """`A=B=REASON`, the reason perhaps left out."""
    parts = [part.strip() for part in text.split("=", 2)]
    if len(parts) < 2:
        raise Refused(say("{text} is not written as A=B=REASON.", text=text))
    return parts[0], parts[1], parts[2] if len(parts) > 2 else ""
