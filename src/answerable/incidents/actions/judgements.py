"""The hand that judges links, many to many, and withdraws judgements again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.incidents import queries
from answerable.incidents.actions.rows import end_of, incident_for, is_as_open_as, report_for, row
from answerable.incidents.acts import Act
from answerable.incidents.models import (
    History,
    Incident,
    Judgement,
    Kinship,
    Proposal,
    Statement,
)
from answerable.incidents.rules import judgements as rules
from answerable.incidents.rules.judgements import End, Relation, Verdict
from answerable.incidents.rules.taking import why_not_take
from answerable.intake.models import Report
from answerable.ledger.actions import record, writing
from answerable.refusal import Absent, because_given, refuse_if

_PROPOSAL_STATE = {
    Verdict.SAME: "accepted",
    Verdict.DIFFERENT: "set_aside",
    Verdict.UNSURE: "proposed",
}
"""An unsure judgement is kept, and the proposal stays open."""


@writing
def judge_link(
    left: str, right: str, verdict: Verdict, *, because: str, by: Actor,
    statements: Sequence[str] = (), effective_on: date | None = None,
) -> Judgement:  # fmt: skip
    """Judge whether a report (or an incident) and an incident are the same, different, or unsure.

    `statements` are those of the report that tell this incident; none named means all of it.
    """
    incident = incident_for(right, by)
    one = _left_end(left, by)
    only_its_own(statements, left, by)
    before = _holding(left, right)
    holds = before.verdict if before and _same_choice(before, verdict, statements) else ""
    refuse_if(rules.why_not_judge(one, end_of(incident, by), verdict, holds=holds, by=by))
    reason = because_given(because)
    if before is not None:
        before.holds = False
        before.save(update_fields=["holds"])
    made = new_judgement(left, right, verdict, reason, by, statements=statements)
    _settle_proposals(left, incident, verdict, by)
    _receive(left, incident, verdict, by)
    record(Act.JUDGED, right, by=by, because=reason, rows=[judgement_row(made, by, effective_on)])
    return made


@writing
def withdraw_judgement(reference: str, *, because: str, by: Actor) -> Judgement | None:
    """Undo a judgement: what held on the pair before it holds again. Returns that one, if any."""
    judgement = _judgement_for(reference, by)
    incident = incident_for(judgement.right, by)
    refuse_if(rules.why_not_withdraw(holds=judgement.holds, by=by))
    reason = because_given(because)
    judgement.holds = False
    judgement.save(update_fields=["holds"])
    new_judgement(judgement.left, judgement.right, Verdict.WITHDRAWN, reason, by, undoes=judgement)
    restored = _before(judgement)
    if restored is not None:
        restored.holds = True
        restored.save(update_fields=["holds"])
    verdict = Verdict(restored.verdict) if restored else Verdict.UNSURE
    _settle_proposals(judgement.left, incident, verdict, by, settler=restored)
    value = restored or judgement
    stands = restored.verdict if restored else "withdrawn"
    undone = judgement_row(value, by, value=stands, because=reason)
    record(Act.WITHDRAWN, judgement.right, by=by, because=reason, rows=[undone])
    return restored


def judge_proposal(
    reference: str,
    verdict: Verdict,
    *,
    because: str = "",
    statements: Sequence[str] = (),
    by: Actor,
) -> Judgement:
    """Say yes, no or unsure to a proposal: a judgement on its report and its incident.

    `statements` are those of the report that tell it; none named means all of it.
    """
    proposal = queries.proposal(reference, by=by)
    return judge_link(
        proposal.report.reference, proposal.incident.reference, verdict,
        because=because if because.strip() else rules.READ_BOTH[verdict], statements=statements,
        by=by,
    )  # fmt: skip


@writing
def settle_kinship(
    first: str, second: str, wanted: Relation, *, because: str, by: Actor
) -> Kinship:
    """Say whether two reports tell one thing, as the machine proposed, or do not."""
    pair = [report_for(reference, by).pk for reference in (first, second)]
    kinship = Kinship.objects.visible_to(by).filter(first_id=min(pair), second_id=max(pair)).first()
    if kinship is None:
        raise Absent(second)
    refuse_if(rules.why_not_settle_kinship(kinship.state, wanted, by=by))
    reason = because_given(because)
    kinship.state, kinship.settled_by = wanted.value, by.pseudonym
    kinship.save(update_fields=["state", "settled_by"])
    # Names two reports that need not be seen together: for the house alone.
    settled = row(first, "kinship", wanted.value, by, under="", reports=sorted((first, second)))
    record(Act.KIN_SETTLED, first, by=by, because=reason, rows=[settled])
    return kinship


def only_its_own(statements: Sequence[str], report: str, by: Actor) -> None:
    """Refuse statements that are none of this report: they would tell nothing, and nobody would know."""
    if statements:
        rows = Statement.objects.visible_to(by).filter(protected_by=report)
        of_report = rows.filter(reference__in=statements).values_list("reference", flat=True)
        refuse_if(why_not_take(statements, of_report, report=report))


def new_judgement(
    left: str, right: str, verdict: Verdict, reason: str, by: Actor, *,
    statements: Sequence[str] = (), undoes: Judgement | None = None,
) -> Judgement:  # fmt: skip
    """Store a judgement, inside the action that makes it."""
    made = Judgement(
        reference=new_reference("j"), left=left, right=right, verdict=verdict.value,
        because=str(reason), judged_by=by.pseudonym, judged_at=by.moment, protected_by=left,
        holds=undoes is None, statements=sorted(set(statements)), undoes=undoes,
    )  # fmt: skip
    made.save(force_insert=True)
    return made


def judgement_row(
    judgement: Judgement, by: Actor, effective_on: date | None = None, value: str = "",
    because: str = "",
) -> History:  # fmt: skip
    """What holds on a pair from now on. Seen with the left record: it may be a hidden report."""
    return row(
        judgement.right, "link", value or judgement.verdict, by, under=judgement.left,
        effective_on=effective_on, left=judgement.left, judgement=judgement.reference,
        statements=list(judgement.statements), because=because or judgement.because,
    )  # fmt: skip


def _left_end(reference: str, by: Actor) -> End:
    if reference.startswith("i-"):
        return end_of(incident_for(reference, by), by)
    return End(report_for(reference, by).reference)


def _holding(left: str, right: str) -> Judgement | None:
    return (
        Judgement.everything.select_for_update(of=("self",))
        .filter(left=left, right=right, holds=True)
        .first()
    )


def _same_choice(before: Judgement, verdict: Verdict, statements: Sequence[str]) -> bool:
    return before.verdict == verdict and list(before.statements) == sorted(set(statements))


def _judgement_for(reference: str, by: Actor) -> Judgement:
    found = Judgement.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def _before(judgement: Judgement) -> Judgement | None:
    """The judgement on the pair that held before this one and was not itself withdrawn."""
    earlier = Judgement.everything.filter(
        left=judgement.left, right=judgement.right, pk__lt=judgement.pk, undone_by__isnull=True
    )
    return earlier.exclude(verdict="withdrawn").order_by("-pk").first()


def _settle_proposals(
    left: str, incident: Incident, verdict: Verdict, by: Actor, settler: Judgement | None = None
) -> None:
    """Proposals of the pair follow the judgement that holds; with none they are open again."""
    state = _PROPOSAL_STATE[verdict]
    who = settler.judged_by if settler else by.pseudonym
    Proposal.everything.filter(report__reference=left, incident=incident).update(
        state=state, settled_by="" if state == "proposed" else who
    )


def _receive(left: str, incident: Incident, verdict: Verdict, by: Actor) -> None:
    """An earlier report, seen by all who see the incident, sets when it was first received."""
    if verdict is not Verdict.SAME or not left.startswith("r-"):
        return
    received = Report.objects.visible_to(by).get(reference=left).received_at
    if received < incident.first_received_at and is_as_open_as(left, incident.reference, by):
        incident.first_received_at = received
        incident.save(update_fields=["first_received_at"])
