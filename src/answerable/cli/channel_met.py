"""Meetings, promises and operations as data: what the commands print."""

from __future__ import annotations

from typing import Any

from answerable.actor import Actor
from answerable.channel.queries.commitments import CommitmentLine, commitment_page
from answerable.channel.queries.meetings import MeetingLine, SideBySide, meeting_page
from answerable.channel.queries.operations import operation_page
from answerable.channel.queries.overdue import Overdue


def meeting_data(reference: str, by: Actor) -> dict[str, Any]:
    """One meeting, as it stands for its reader."""
    page = meeting_page(reference, by=by)
    return {
        **_meeting(page.line),
        "states": [
            {"number": one.row.number, "state": one.state.value, "on": one.row.moved_on,
             "when": one.row.when, "by": one.side.value, "stance": one.stance.value,
             "words": one.row.words, "reason": one.row.reason}
            for one in page.moves
        ],
        "participants": [
            {"side": side.value, "role": one.role, "came": one.came}
            for one, side in page.participants
        ],
        "agenda": [
            {"number": one.number, "reference": one.row.reference, "title": one.row.title,
             "item": one.row.item,
             "minutes": [
                 {"side": said.side.value, "kind": said.kind.value, "words": said.row.words,
                  "led_to": said.row.led_to} for said in one.minutes
             ]}
            for one in page.agenda
        ],
        "open": [{"item": one.item, "kind": one.kind.value} for one in page.open_items],
        "differs": [line for pair in page.against for line in _pair(pair)],
    }  # fmt: skip


def commitment_data(reference: str, by: Actor) -> dict[str, Any]:
    """One commitment, as it stands for its reader."""
    page = commitment_page(reference, by=by)
    row = page.line.row
    return {
        **_commitment(page.line), "who": row.who, "authority": row.authority, "words": row.words,
        "measure": row.measure,
        "measured": [
            {"on": one.measured_on, "least": one.least, "most": one.most, "unit": one.unit,
             "words": one.words, "source": one.source} for one in page.measured
        ],
        "verdicts": [
            {"verdict": one.verdict.value, "on": one.row.true_on, "by_what": one.row.by_what,
             "holds": one.row.holds, "cites": list(one.cites)} for one in page.verdicts
        ],
    }  # fmt: skip


def operation_data(reference: str, by: Actor) -> dict[str, Any]:
    """One operation, as it stands for its reader."""
    page = operation_page(reference, by=by)
    row = page.line.row
    said = [one for _, entries in page.said for one in entries]
    return {
        "operation": reference, "title": row.title, "area": row.area,
        "state": page.line.state.value, "outcome": page.line.outcome.value,
        "said": [
            {"entry": one.row.reference, "kind": one.kind.value, "side": one.side.value,
             "who": one.row.who, "words": one.row.words, "on": one.row.said_on,
             "least": one.row.least, "most": one.row.most} for one in said
        ],
        "awaiting": [one.row.reference for one in page.awaiting],
        "followed": [one.about for one, _ in page.followed],
    }  # fmt: skip


def overdue_data(shown: Overdue) -> dict[str, Any]:
    """What is past its day."""
    return {
        "commitments": [_commitment(one) for one in shown.commitments],
        "meetings": [_meeting(one) for one in shown.meetings],
    }


def _meeting(line: MeetingLine) -> dict[str, Any]:
    slip = line.slip
    return {
        "meeting": line.row.reference, "title": line.row.title, "state": line.state.value,
        "wanted": line.row.wanted, "set_for": line.story.set_for, "held": line.story.held,
        "late": line.late, "days_late": [slip.least, slip.most] if slip else None,
        "in_dispute": line.last.in_dispute, "unconfirmed": line.last.unconfirmed,
    }  # fmt: skip


def _commitment(line: CommitmentLine) -> dict[str, Any]:
    return {
        "commitment": line.row.reference, "kind": line.kind.value, "side": line.side.value,
        "what": line.row.what, "made_on": line.row.made_on, "due": line.row.due,
        "state": line.state.value, "past_due": line.past_due,
    }  # fmt: skip


def _pair(pair: SideBySide) -> list[dict[str, str]]:
    return [
        {"about": one.about, pair.left.side.value: one.left, pair.right.side.value: one.right}
        for one in pair.found.differences
    ]
