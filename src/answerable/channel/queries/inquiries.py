"""The partner's inquiries as pages show them: every turn, and what became of the promised days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from answerable.actor import Actor
from answerable.channel.models import Answer, Dialogue, InquiryTurn, PartnerInquiry
from answerable.channel.queries.standing import titles
from answerable.channel.rules import inquiries as rules
from answerable.channel.rules.keeping import why_not_keep
from answerable.refusal import Sentence


@dataclass(frozen=True)
class TurnShown:
    """One thing we were told of an inquiry."""

    row: InquiryTurn
    stage: rules.TheirStage
    outcome: rules.Outcome | None
    answer: str


@dataclass(frozen=True)
class InquiryShown:
    """One inquiry of theirs, apart from anything they answer us."""

    row: PartnerInquiry
    title: str
    stage: rules.TheirStage
    outcome: rules.Outcome | None
    promise: rules.Promise
    turns: Sequence[TurnShown]
    why_not: Sentence | None


def inquiries_of(row: Dialogue, *, by: Actor) -> Sequence[InquiryShown]:
    """The inquiries we were told of in a dialogue, those still running first."""
    return shown(PartnerInquiry.objects.visible_to(by).filter(dialogue=row), by=by)


def shown(rows: QuerySet[PartnerInquiry], *, by: Actor) -> Sequence[InquiryShown]:
    """Inquiries with their turns, the running ones first, then by the day they were opened."""
    kept = sorted(rows, key=lambda one: (one.ended_on is not None, one.opened_on, one.pk))
    turns: dict[int, list[InquiryTurn]] = defaultdict(list)
    for turn in InquiryTurn.objects.visible_to(by).filter(inquiry__in=kept).order_by("number"):
        turns[turn.inquiry_id].append(turn)
    told = {turn.answer for held in turns.values() for turn in held if turn.answer}
    answers = Answer.objects.visible_to(by).filter(reference__in=told)
    known = set(answers.values_list("reference", flat=True))
    named = titles((one.about for one in kept), by=by)
    return [
        InquiryShown(
            one, named.get(one.about, ""), rules.TheirStage(one.stage), _outcome(one.outcome),
            rules.promise(
                [turn.promised_on for turn in turns[one.pk]], ended_on=one.ended_on, today=by.today
            ),
            [TurnShown(turn, rules.TheirStage(turn.stage), _outcome(turn.outcome),
                       turn.answer if turn.answer in known else "") for turn in turns[one.pk]],
            why_not_keep(by),
        )
        for one in kept
    ]  # fmt: skip


def _outcome(code: str) -> rules.Outcome | None:
    return rules.Outcome(code) if code else None
