"""Commitments as pages show them: whose, how late, what was measured, by what kept or broken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.channel.models import Commitment, Dialogue, Measured, Verification
from answerable.channel.queries import found, met
from answerable.channel.queries.standing import titles
from answerable.channel.rules import commitments as rules
from answerable.channel.rules.commitments import Authority, CommitmentKind, CommitmentState
from answerable.channel.rules.meetings import Side
from answerable.refusal import Sentence


@dataclass(frozen=True)
class CommitmentLine:
    """A commitment as a list shows it."""

    row: Commitment
    kind: CommitmentKind
    state: CommitmentState
    side: Side
    authority: Authority
    past_due: int | None
    """Days past its last day, while nobody has judged it."""


@dataclass(frozen=True)
class VerdictShown:
    """A person's word on it; only the newest holds."""

    row: Verification
    verdict: CommitmentState
    who: str
    cites: Sequence[str]


@dataclass(frozen=True)
class CommitmentPage:
    """One commitment with what it rests on and what became of it."""

    line: CommitmentLine
    about: str
    """The title of what it concerns."""
    exhibit: str
    measured: Sequence[Measured]
    verdicts: Sequence[VerdictShown]
    refreshes: CommitmentLine | None
    refreshed_by: CommitmentLine | None
    measure_why_not: Sentence | None
    verify_why_not: Sentence | None


def commitment_page(reference: str, *, by: Actor) -> CommitmentPage:
    """The commitment of this reference, or `Absent`."""
    row = met.commitment(reference, by=by)
    seen = Commitment.objects.visible_to(by)
    measured = list(
        Measured.objects.visible_to(by).filter(commitment=row).order_by("measured_on", "pk")
    )
    state = CommitmentState(row.state)
    return CommitmentPage(
        _line(row, by), titles([row.about], by=by).get(row.about, ""),
        row.exhibit if found.exhibits_seen([row.exhibit], by=by) else "",
        measured, _verdicts(row, by),
        _one(seen.filter(pk=row.refreshes_id or 0).first(), by),
        _one(seen.filter(refreshes=row).first(), by),
        rules.why_not_measure(
            rules.Result(by.today, "–", "–"), made_on=row.made_on, by=by
        ),
        rules.why_not_verify(
            state, CommitmentState.CANNOT_TELL, kind=row.kind, by_what="–", on=by.today,
            made_on=row.made_on, measured=len(measured), by=by,
        ),
    )  # fmt: skip


def commitments_of(row: Dialogue, *, by: Actor) -> Sequence[CommitmentLine]:
    """The commitments of a dialogue: open ones first, the one due first at the top."""
    rows = Commitment.objects.visible_to(by).filter(dialogue=row).order_by("made_on", "pk")
    order: Mapping[CommitmentState, int] = {one: at for at, one in enumerate(CommitmentState)}
    shown = [_line(one, by) for one in rows]
    return sorted(shown, key=lambda one: (order[one.state], -(one.past_due or 0)))


def promised_at(meeting: str, *, by: Actor) -> Sequence[CommitmentLine]:
    """What was promised at a meeting."""
    rows = Commitment.objects.visible_to(by).filter(meeting=meeting).order_by("made_on", "pk")
    return [_line(one, by) for one in rows]


def promised_on(operation: str, *, by: Actor) -> Sequence[CommitmentLine]:
    """What was promised about a planned operation."""
    rows = Commitment.objects.visible_to(by).filter(operation=operation).order_by("made_on", "pk")
    return [_line(one, by) for one in rows]


def past_due(*, by: Actor) -> Sequence[CommitmentLine]:
    """Every open commitment whose last day has passed, the one longest past first."""
    return [_line(one, by) for one in past_due_rows(by=by)]


def past_due_rows(*, by: Actor) -> QuerySet[Commitment]:
    """The open commitments whose last day has passed."""
    rows = Commitment.objects.visible_to(by).select_related("dialogue")
    return rows.filter(state=CommitmentState.OPEN, due_latest__lt=by.today).order_by(
        "due_latest", "pk"
    )


def _one(row: Commitment | None, by: Actor) -> CommitmentLine | None:
    return _line(row, by) if row else None


def _line(row: Commitment, by: Actor) -> CommitmentLine:
    return CommitmentLine(
        row, CommitmentKind(row.kind), CommitmentState(row.state), Side(row.side),
        Authority(row.authority), rules.past_due(row.state, row.due_latest, today=by.today),
    )  # fmt: skip


def _verdicts(row: Commitment, by: Actor) -> Sequence[VerdictShown]:
    given = list(Verification.objects.visible_to(by).filter(commitment=row).order_by("-pk"))
    names = accounts.names_of({one.verified_by for one in given})
    seen = found.exhibits_seen([cite for one in given for cite in one.cites], by=by)
    return [
        VerdictShown(
            one,
            CommitmentState(one.verdict),
            names.get(one.verified_by, ""),
            [cite for cite in one.cites if cite in seen],
        )
        for one in given
    ]
