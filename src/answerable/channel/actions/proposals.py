"""What documents say is proposed to the dialogue it belongs to; a person accepts it or sets it aside."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.channel.actions.answers import record_answer
from answerable.channel.actions.rows import of_record, under
from answerable.channel.acts import Act
from answerable.channel.models import (
    Answer,
    Commitment,
    History,
    Meeting,
    PartnerInquiry,
    Proposal,
)
from answerable.channel.queries import found
from answerable.channel.queries import proposals as seen
from answerable.channel.rules import proposals as rules
from answerable.channel.rules.answers import Said
from answerable.incidents import queries as incidents
from answerable.intake.models import Report
from answerable.ledger.actions import record, writing
from answerable.refusal import Absent, because_given, refuse_if

S = rules.ProposalState
_RECORDS: dict[rules.Becomes, type[Answer | Commitment | Meeting | PartnerInquiry]] = {
    rules.Becomes.ANSWER: Answer,
    rules.Becomes.COMMITMENT: Commitment,
    rules.Becomes.INQUIRY: PartnerInquiry,
    rules.Becomes.MEETING: Meeting,
}


@writing
def propose_answers(subject: str, *, by: Actor) -> int:
    """Propose what documents that tell an incident say in its dialogues. With nothing new, no act.

    Follows a judgement that a report tells an incident, a request and a raising.
    """
    rows = _store(seen.told_of(subject, by=by), by)
    if rows:
        record(Act.ANSWERS_PROPOSED, subject, by=by, rows=rows)
    return len(rows)


@writing
def propose_from(dialogue: str, document: str, *, by: Actor, about: str = "") -> int:
    """Lay a document into a dialogue: what it says is proposed there. Nothing is decided by it."""
    row = found.dialogue(dialogue, by=by)
    refuse_if(rules.why_not_lay_in(document, by=by))
    report = Report.objects.visible_to(by).filter(reference=document).first()
    if report is None:
        raise Absent(document)
    subject = found.subject(about, by=by) if about else ""
    read = incidents.newest_text(report.reference, by=by) is not None
    refuse_if(rules.why_not_propose(is_document=read, by=by))
    rows = _store(seen.said_in(document, row, subject, by=by), by)
    record(Act.ANSWERS_PROPOSED, dialogue, by=by, rows=rows)
    return len(rows)


@writing
def accept_as_answer(
    reference: str, request: str, number: int, said: Said, *, by: Actor, because: str = ""
) -> Answer:
    """Record the answer a proposal was read from, as the person found it, and accept the proposal."""
    row = _locked(reference, by)
    refuse_if(rules.why_not_settle(S(row.state), by=by))
    made = record_answer(request, number, said, by=by)
    _accept(row, made.reference, because, by)
    return made


@writing
def accept_proposal(reference: str, became: str, *, by: Actor, because: str = "") -> Proposal:
    """Accept a proposal as the record a person has made of it."""
    row = _locked(reference, by)
    _accept(row, became, because, by)
    return row


@writing
def set_proposal_aside(reference: str, *, because: str, by: Actor) -> Proposal:
    """Set a proposal aside: it is none of what it was taken for, or stands on the record already."""
    reason, row = because_given(because), _locked(reference, by)
    refuse_if(rules.why_not_settle(S(row.state), by=by))
    told = _settle(row, S.SET_ASIDE, reason, "", by)
    record(Act.PROPOSAL_SET_ASIDE, reference, by=by, because=reason, rows=[told])
    return row


def _accept(row: Proposal, became: str, because: str, by: Actor) -> None:
    becomes = rules.Becomes(row.becomes)
    made = _RECORDS[becomes].objects.visible_to(by).filter(reference=became).first()
    same = made is not None and made.dialogue_id == row.dialogue_id
    refuse_if(
        rules.why_not_accept(
            S(row.state), becomes=becomes, became=became, same_dialogue=same, by=by
        )
    )
    told = _settle(row, S.ACCEPTED, because.strip(), became, by)
    record(Act.PROPOSAL_ACCEPTED, row.reference, by=by, because=because.strip(), rows=[told])


def _locked(reference: str, by: Actor) -> Proposal:
    row = seen.proposal(reference, by=by)
    return Proposal.everything.select_for_update().get(pk=row.pk)


def _settle(row: Proposal, state: S, because: str, became: str, by: Actor) -> History:
    row.state, row.because, row.became = state.value, because, became
    row.settled_by, row.settled_on = by.pseudonym, by.today
    row.save(update_fields=["state", "because", "became", "settled_by", "settled_on"])
    return _row(row, by)


def _store(said: Iterable[seen.Found], by: Actor) -> list[History]:
    rows = []
    for one in said:
        statement = one.statement
        if Proposal.everything.filter(
            dialogue=one.dialogue, statement=statement.reference
        ).exists():
            continue
        made = Proposal(
            reference=new_reference("pr"), report=statement.protected_by,
            statement=statement.reference, quote=statement.quote,
            language=statement.text.language, said_on=statement.report.published_on,
            dealing=statement.dealing, becomes=one.reads.becomes.value,
            position=str(one.reads.position), maker=statement.maker, proposed_at=by.moment,
            **under(one.dialogue, one.about),
        )  # fmt: skip
        made.save(force_insert=True)
        rows.append(_row(made, by))
    return rows


def _row(row: Proposal, by: Actor) -> History:
    return of_record(
        row, row.reference, "proposal", row.state, on=by.today, becomes=row.becomes,
        statement=row.statement, report=row.report, quote=row.quote, became=row.became,
    )  # fmt: skip
