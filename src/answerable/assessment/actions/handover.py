"""Leave, departure and referral: a case changes hands by an act, and none is left without."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from answerable.accounts import actions as accounts
from answerable.accounts.models import Account
from answerable.actor import Actor
from answerable.assessment.actions.rows import history, insert_first, of_case
from answerable.assessment.acts import Act
from answerable.assessment.models import (
    Absence,
    Case,
    Deputy,
    History,
    InquiryStep,
    Referral,
)
from answerable.assessment.queries import cases as seen
from answerable.assessment.queries import handover as known
from answerable.assessment.queries import people
from answerable.assessment.rules import cases as holding
from answerable.assessment.rules import handover as rules
from answerable.assessment.rules.handover import ReferralState, Span
from answerable.ledger.actions import hold_head, record, writing
from answerable.playbook import CLOSED
from answerable.refusal import Absent, because_given, refuse_if


@writing
def note_leave(
    person: str, *, from_on: date, until_on: date, because: str, by: Actor, deputy: str = "",
    deputies: Mapping[str, str] | None = None,
) -> Absence:  # fmt: skip
    """Note that somebody is away, and who stands in: `deputy` for all their cases, `deputies` by case."""
    reason, account = because_given(because), people.account_of(person)
    hold_head()  # two absences noted at once must not overlap
    refuse_if(
        rules.why_not_leave(
            Span(from_on, until_on), person=person, deputy=deputy,
            deputy_serves=people.serves(deputy, from_on, until_on, by=by),
            others=known.absences_of(person), by=by,
        )
    )  # fmt: skip
    row = Absence(
        person=person, from_on=from_on, until_on=until_on, deputy=deputy, noted_by=by.pseudonym,
        noted_at=by.moment,
    )  # fmt: skip
    row.save(force_insert=True)
    rows = [_away(account, row, by)]
    rows += [_stand_in(row, case, who, by) for case, who in (deputies or {}).items() if who]
    record(Act.AWAY, account.reference, by=by, because=reason, rows=rows)
    return row


@writing
def end_leave(number: int, *, because: str, by: Actor, back_on: date | None = None) -> Absence:
    """Note that somebody is back, today or on a day before the absence would have ended."""
    reason, row = because_given(because), known.absence(number)
    if row is None:
        raise Absent(str(number))
    on = back_on or by.today
    refuse_if(rules.why_not_back(known.span_of(row), person=row.person, back_on=on, by=by))
    row.back_on = on
    row.save(update_fields=["back_on"])
    account = people.account_of(row.person)
    rows = [_away(account, row, by)]
    record(Act.BACK, account.reference, by=by, because=reason, rows=rows)
    return row


@writing
def refer(
    reference: str, *, to: str, because: str, by: Actor, version: int | None = None
) -> Referral:
    """Offer a case to another office. The one it is with stays responsible, and every clock runs on."""
    reason, row = because_given(because), seen.case_locked(reference, by=by)
    refuse_if(holding.why_not_edit(version, current=row.version))
    refuse_if(
        rules.why_not_refer(
            seen.view_of(row), office=row.office, to=to, known=people.is_office(to),
            under_way=known.referral_on(row, by=by) is not None, by=by,
        )
    )  # fmt: skip
    made = Referral(
        case=row, from_office=row.office, to_office=to, because=reason, sent_by=by.pseudonym,
        sent_at=by.moment, protected_by=row.protected_by,
    )  # fmt: skip
    insert_first(made)
    rows = [_referral(row, made, by)]
    record(Act.REFERRED, reference, by=by, because=reason, rows=rows)
    return made


@writing
def accept_referral(reference: str, *, because: str, by: Actor, take: bool = False) -> Case:
    """Accept a case for one's office; with `take` one holds it oneself, else nobody does yet."""
    reason, row = because_given(because), seen.case_locked(reference, by=by)
    offer = _answer(row, ReferralState.ACCEPTED, reason, by)
    refuse_if(_why_not_take(row, by) if take else None)
    row.office = offer.to_office
    if take or not people.is_of(row.holder, offer.to_office, by=by):
        _hand(row, by.pseudonym if take else "", by.today)
    row.version += 1
    row.save(update_fields=["office", "holder", "held_since", "version"])
    rows = [_referral(row, offer, by)]
    rows.append(of_case(row, "holder", row.holder, on=by.today, office=row.office))
    record(Act.ACCEPTED, reference, by=by, because=reason, rows=rows)
    return row


@writing
def return_referral(reference: str, *, because: str, by: Actor) -> Case:
    """Return a case to the office that offered it, with the reason; it was responsible all along."""
    reason, row = because_given(because), seen.case_locked(reference, by=by)
    offer = _answer(row, ReferralState.RETURNED, reason, by)
    rows = [_referral(row, offer, by)]
    record(Act.RETURNED, reference, by=by, because=reason, rows=rows)
    return row


@writing
def recall_referral(reference: str, *, because: str, by: Actor) -> Case:
    """Take back the offer of a case before it is answered."""
    reason, row = because_given(because), seen.case_locked(reference, by=by)
    found = known.referral_on(row, by=by)
    refuse_if(rules.why_not_recall(known.offer_of(found), by=by))
    assert found is not None
    rows = [_referral(row, _settled(found, ReferralState.WITHDRAWN, reason, by), by)]
    record(Act.RECALLED, reference, by=by, because=reason, rows=rows)
    return row


@writing
def depart(account: Account, *, because: str, by: Actor, successor: str = "") -> list[str]:
    """Close an account, and by the same act hand on what it held: to `successor` where they can hold
    it, else back to the desk of the office that has it. Returns the references of the cases.

    Cases are looked up unfiltered: whoever closes an account need not see a case to keep it from
    being stranded, and learns no more than its reference.
    """
    reason, gone = because_given(because), account.pseudonym
    accounts.close_account(account, because=reason, by=by)
    rows, handed = [], []
    for row in Case.everything.select_for_update().filter(holder=gone).order_by("pk"):
        to = _next_hand(row, successor, by)
        _hand(row, to, by.today)
        row.version += 1
        row.save(update_fields=["holder", "held_since", "version"])
        rows.append(of_case(row, "holder", to, on=by.today, office=row.office))
        handed.append(row.reference)
    rows += _steps_on(gone, successor, by) + _leave_off(account, by)
    rows.append(_gone(account, handed, successor, by))
    record(Act.DEPARTED, account.reference, by=by, because=reason, rows=rows)
    return handed


def _next_hand(row: Case, successor: str, by: Actor) -> str:
    able = bool(successor) and row.stage != CLOSED and people.may_hold(row, successor, by=by)
    return successor if able else ""


def _steps_on(gone: str, successor: str, by: Actor) -> list[History]:
    """Steps of own inquiry that fell to the person fall to the successor, or to the case's office."""
    rows = []
    for step in InquiryStep.everything.filter(owner=gone, state="planned").select_related("case"):
        step.owner = _next_hand(step.case, successor, by)
        step.office = step.office or step.case.office
        if not step.owner and not step.office:
            step.owner = gone  # a case of no office: the step keeps its name, and is listed as such
        step.save(update_fields=["owner", "office"])
        rows.append(of_case(step.case, "step", step.state, on=by.today, step=step.reference,
                            office=step.office))  # fmt: skip
    return rows


def _leave_off(account: Account, by: Actor) -> list[History]:
    """Somebody who is gone stands in for nobody, and is not away either."""
    rows = []
    for absence in Absence.objects.filter(deputy=account.pseudonym, until_on__gte=by.today):
        absence.deputy = ""
        absence.save(update_fields=["deputy"])
        rows.append(_away(people.account_of(absence.person), absence, by))
    Deputy.everything.filter(deputy=account.pseudonym).delete()
    return rows


def _gone(account: Account, handed: list[str], successor: str, by: Actor) -> History:
    return history(
        account.reference, "departure", "handed_on", on=by.today, protected_by="",
        cases=len(handed), to_successor=bool(successor),
    )  # fmt: skip


def _hand(row: Case, to: str, on: date) -> None:
    row.holder, row.held_since = to, on if to else None


def _why_not_take(row: Case, by: Actor) -> str | None:
    able = people.may_hold(row, by.pseudonym, by=by)
    return rules.why_not_deputy(person="", deputy=by.pseudonym, serves=able)


def _answer(row: Case, state: ReferralState, reason: str, by: Actor) -> Referral:
    found = known.referral_on(row, by=by)
    refuse_if(rules.why_not_answer(known.offer_of(found), by=by))
    assert found is not None
    return _settled(found, state, reason, by)


def _settled(row: Referral, state: ReferralState, reason: str, by: Actor) -> Referral:
    row.state, row.answer = state, reason
    row.answered_by, row.answered_at = by.pseudonym, by.moment
    row.save(update_fields=["state", "answer", "answered_by", "answered_at"])
    return row


def _referral(row: Case, made: Referral, by: Actor) -> History:
    return of_case(row, "referral", made.state, on=by.today, to=made.to_office,
                   **{"from": made.from_office})  # fmt: skip


def _stand_in(row: Absence, case: str, who: str, by: Actor) -> History:
    found = seen.case_locked(case, by=by)
    able = people.may_hold(found, who, by=by)
    refuse_if(rules.why_not_deputy(person=row.person, deputy=who, serves=able))
    Deputy(absence=row, case=found, deputy=who, protected_by=found.protected_by).save(
        force_insert=True
    )
    return of_case(found, "deputy", who, on=row.from_on, until=row.until_on.isoformat())


def _away(account: Account, row: Absence, by: Actor) -> History:
    back = row.back_on.isoformat() if row.back_on else ""
    return history(
        account.reference, "absence", "ended" if back else "noted", on=by.today, protected_by="",
        from_on=row.from_on.isoformat(), until_on=row.until_on.isoformat(), back_on=back,
        deputy=row.deputy,
    )  # fmt: skip
