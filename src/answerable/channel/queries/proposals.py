"""What documents are proposed to say in a dialogue, for a named reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from answerable.actor import Actor
from answerable.channel.models import Dialogue, Proposal, Question, Raising, Request
from answerable.channel.queries import found
from answerable.channel.rules import proposals as rules
from answerable.channel.rules.answers import Position
from answerable.incidents.models import Judgement, Statement
from answerable.intake.models import Report
from answerable.intake.rules import SourceKind
from answerable.reading.types import Dealing
from answerable.refusal import Absent, Sentence

UNSETTLED = ("proposed", "accepted")
"""Statements nobody set aside."""


@dataclass(frozen=True)
class Shown:
    """One proposal as shown: what it can become, the position it suggests, where it can go."""

    row: Proposal
    dealing: Dealing
    becomes: rules.Becomes
    position: Position | None
    state: rules.ProposalState
    settle_why_not: Sentence | None
    questions: tuple[str, ...] = ()
    """Open questions it may answer, as `rq-…/3`: those about what it tells of first."""


def proposal(reference: str, *, by: Actor) -> Proposal:
    """The proposal of this reference, or `Absent`."""
    row = Proposal.objects.visible_to(by).filter(reference=reference).first()
    if row is None:
        raise Absent(reference)
    return row


def proposals(
    *, by: Actor, dialogue: str = "", every: bool = False, most: int = 200
) -> list[Shown]:
    """Proposals that wait for a person, oldest first; with `every`, those settled as well."""
    rows = Proposal.objects.visible_to(by).select_related("dialogue")
    if dialogue:
        rows = rows.filter(dialogue=found.dialogue(dialogue, by=by))
    if not every:
        rows = rows.filter(state=rules.ProposalState.PROPOSED)
    listed = list(rows.order_by("proposed_at", "pk")[:most])
    asked = _open_questions({row.dialogue_id for row in listed}, by=by)
    return [_shown(row, asked, by) for row in listed]


def _shown(row: Proposal, asked: dict[int, list[tuple[str, str]]], by: Actor) -> Shown:
    becomes = rules.Becomes(row.becomes)
    of_it = asked.get(row.dialogue_id, []) if becomes is rules.Becomes.ANSWER else []
    ordered = sorted(of_it, key=lambda one: one[0] != row.about)
    state = rules.ProposalState(row.state)
    return Shown(
        row, Dealing(row.dealing), becomes, Position(row.position) if row.position else None,
        state, rules.why_not_settle(state, by=by), tuple(name for _, name in ordered),
    )  # fmt: skip


def _open_questions(dialogues: set[int], *, by: Actor) -> dict[int, list[tuple[str, str]]]:
    """Dialogue → what each open question is about, and its name."""
    rows = Question.objects.visible_to(by).filter(dialogue__in=dialogues, state="open")
    ordered = rows.select_related("request").order_by("request__sent_on", "request_id", "number")
    asked: dict[int, list[tuple[str, str]]] = {}
    for row in ordered:
        named = (row.about, f"{row.request.reference}/{row.number}")
        asked.setdefault(row.dialogue_id, []).append(named)
    return asked


@dataclass(frozen=True)
class Found:
    """A statement of a document that belongs into a dialogue."""

    dialogue: Dialogue
    about: str
    statement: Statement
    reads: rules.Reads


def told_of(subject: str, *, by: Actor) -> list[Found]:
    """What documents that tell an incident say in the dialogues it was raised or asked about in.

    `subject`: the incident, or the request or raising that concerns it.
    """
    about = _about(subject, by)
    dialogues = list(_dialogues_on(about, by)) if about else []
    if not dialogues:
        return []
    judged = Judgement.objects.visible_to(by).filter(right=about, verdict="same", holds=True)
    reports = Report.objects.visible_to(by).filter(reference__in=judged.values("left"))
    said = list(_dealings(reports.values_list("reference", flat=True), by))
    return [
        Found(dialogue, about, statement, reads)
        for dialogue in dialogues for statement, reads in said
        if _is_theirs(dialogue, statement)
    ]  # fmt: skip


def said_in(document: str, dialogue: Dialogue, about: str, *, by: Actor) -> list[Found]:
    """What a document says that a person laid into a dialogue: whoever is named in it."""
    return [
        Found(dialogue, about, statement, reads)
        for statement, reads in _dealings([document], by)
    ]  # fmt: skip


def _about(subject: str, by: Actor) -> str:
    if subject.startswith("i-"):
        return subject
    model = Request if subject.startswith("rq-") else Raising
    row = model.objects.visible_to(by).filter(reference=subject).first()
    return row.about if row else ""


def _dialogues_on(about: str, by: Actor) -> Iterator[Dialogue]:
    raised = Raising.objects.visible_to(by).filter(about=about).values("dialogue")
    asked = Request.objects.visible_to(by).filter(about=about).values("dialogue")
    rows = Dialogue.objects.visible_to(by).filter(pk__in=raised.union(asked))
    yield from rows.exclude(state="ended").select_related("counterpart").order_by("pk")


def _dealings(reports: Iterable[str], by: Actor) -> Iterator[tuple[Statement, rules.Reads]]:
    rows = Statement.objects.visible_to(by).filter(
        report__reference__in=list(reports), dealing__in=list(rules.READS), is_current=True,
        state__in=UNSETTLED,
    )  # fmt: skip
    for row in rows.select_related("report__source", "text").order_by("report_id", "order"):
        yield row, rules.READS[row.dealing]


def _is_theirs(dialogue: Dialogue, statement: Statement) -> bool:
    if statement.report.source.kind == SourceKind.PARTNER_STATEMENT:
        return True
    full = statement.full
    speakers: Sequence[str] = [*full.get("parties", ()),
                               *(link["who"] for link in full.get("attribution", ()))]  # fmt: skip
    named = dialogue.counterpart
    return rules.speaks_for((named.state, named.name), speakers)
