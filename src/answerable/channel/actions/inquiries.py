"""The partner's own inquiries, kept as they are told: stage, promised days, outcome, appeal."""

from __future__ import annotations

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.channel.actions.rows import of_record, under
from answerable.channel.acts import Act
from answerable.channel.models import History, InquiryTurn, PartnerInquiry
from answerable.channel.queries import found
from answerable.channel.rules import inquiries as rules
from answerable.ledger.actions import record, writing
from answerable.refusal import refuse_if


@writing
def keep_inquiry(
    dialogue: str, about: str, *, body: str, first: rules.Turn, by: Actor
) -> PartnerInquiry:
    """Keep an inquiry of theirs into an incident or pattern, from what we were first told of it."""
    row, subject = found.dialogue(dialogue, by=by), found.subject(about, by=by)
    refuse_if(rules.why_not_inquiry(body, first, by=by))
    made = PartnerInquiry(
        reference=new_reference("pi"), body=body.strip(), opened_on=first.on,
        recorded_by=by.pseudonym, **under(row, subject),
    )  # fmt: skip
    rows = [_turn(made, 1, first, by)]
    record(Act.INQUIRY_KEPT, made.reference, by=by, rows=rows)
    return made


@writing
def turn_inquiry(reference: str, turn: rules.Turn, *, by: Actor) -> PartnerInquiry:
    """Record what we were told of an inquiry: a stage, a promised day, an outcome, an appeal."""
    row = PartnerInquiry.everything.select_for_update().get(pk=found.inquiry(reference, by=by).pk)
    last = InquiryTurn.everything.filter(inquiry=row).order_by("-number").first()
    assert last is not None
    refuse_if(
        rules.why_not_turn(
            turn, ended=row.ended_on is not None, last=(row.stage, row.promised_on),
            since=last.turned_on, by=by,
        )
    )  # fmt: skip
    rows = [_turn(row, last.number + 1, turn, by)]
    record(Act.INQUIRY_TURNED, reference, by=by, rows=rows)
    return row


def _turn(row: PartnerInquiry, number: int, turn: rules.Turn, by: Actor) -> History:
    """Write what was told, and the inquiry as it stands by it."""
    answer = found.answer(turn.answer, by=by).reference if turn.answer else ""
    row.stage, row.outcome = turn.stage, turn.outcome
    row.promised_on = turn.promised_on
    row.ended_on = turn.on if turn.outcome else None
    row.save()
    InquiryTurn(
        inquiry=row, number=number, stage=turn.stage, outcome=turn.outcome,
        promised_on=turn.promised_on, turned_on=turn.on, told_by=turn.told_by.strip(),
        answer=answer, note=turn.note.strip(), **under(row.dialogue, row.about),
    ).save(force_insert=True)  # fmt: skip
    return of_record(
        row, row.reference, "partner_inquiry", turn.stage, on=turn.on, outcome=turn.outcome,
        promised_on=turn.promised_on.isoformat() if turn.promised_on else "", body=row.body,
        told_by=turn.told_by.strip(), answer=answer, note=turn.note.strip(),
    )  # fmt: skip
