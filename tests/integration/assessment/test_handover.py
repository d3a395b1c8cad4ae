"""Leave, departure, referral and bulk acts, through actions and with their entries."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from answerable.accounts import actions as accounts
from answerable.accounts.models import Account
from answerable.actor import Actor, Level, Role
from answerable.assessment import actions
from answerable.assessment.actions import bulk, handover
from answerable.assessment.actions.bulk import Given
from answerable.assessment.models import Absence, Case, Clock, History, Referral
from answerable.assessment.queries import handover as known
from answerable.assessment.queries.departure import in_hand
from answerable.assessment.queries.load import load
from answerable.assessment.rules.handover import Keeping
from answerable.ledger.models import Act
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY

pytestmark = pytest.mark.django_db
WEEK = timedelta(days=7)


def _account(actor: Actor) -> Account:
    return Account.objects.get(pk=actor.account)


def _held(holder: Actor) -> Case:
    row = arrange.case()
    lead = build.person(Role.POLICY_LEAD)
    return actions.assign(row.reference, holder=holder.pseudonym, because=WHY, by=lead)


def _keeping(row: Case, by: Actor) -> Keeping:
    return known.keeping_of(Case.everything.get(pk=row.pk), by=by).keeping


# --- leave


def test_while_the_holder_is_away_a_deputy_looks_after_the_case_and_may_hand_it_on() -> None:
    holder, deputy = build.person(Role.ANALYST), build.person(Role.ANALYST)
    row = _held(holder)
    handover.note_leave(
        holder.pseudonym, from_on=holder.today, until_on=holder.today + WEEK, because=WHY,
        deputy=deputy.pseudonym, by=holder,
    )  # fmt: skip
    assert _keeping(row, holder) is Keeping.DEPUTY
    assert known.deputised(by=deputy) == [row]
    taken = actions.assign(row.reference, holder=deputy.pseudonym, because=WHY, by=deputy)
    assert taken.holder == deputy.pseudonym


def test_a_deputy_for_one_case_comes_before_the_one_for_all() -> None:
    holder, one, all_ = (build.person(Role.ANALYST) for _ in range(3))
    special, other = _held(holder), _held(holder)
    handover.note_leave(
        holder.pseudonym, from_on=holder.today, until_on=holder.today + WEEK, because=WHY,
        deputy=all_.pseudonym, deputies={special.reference: one.pseudonym}, by=holder,
    )  # fmt: skip
    assert known.keeping_of(special, by=holder).deputy == one.pseudonym
    assert known.keeping_of(other, by=holder).deputy == all_.pseudonym


def test_without_a_deputy_the_cases_of_who_is_away_are_listed_until_they_are_back() -> None:
    holder = build.person(Role.ANALYST)
    row = _held(holder)
    away = handover.note_leave(
        holder.pseudonym, from_on=holder.today, until_on=holder.today + WEEK, because=WHY, by=holder
    )
    assert [one.row for one in known.stranded(by=holder)] == [row]
    later = arrange.at(holder, 2)
    handover.end_leave(away.pk, because=WHY, by=later)
    assert not known.stranded(by=later)
    rows = History.objects.filter(what="absence").order_by("act")
    assert [r.value for r in rows] == ["noted", "ended"]


def test_an_absence_is_over_after_its_last_day() -> None:
    holder = build.person(Role.ANALYST)
    row = _held(holder)
    handover.note_leave(
        holder.pseudonym, from_on=holder.today, until_on=holder.today, because=WHY, by=holder
    )
    assert _keeping(row, holder) is Keeping.AWAY
    assert _keeping(row, arrange.at(holder, 1)) is Keeping.HELD


def test_who_is_away_stands_in_for_nobody() -> None:
    holder, deputy = build.person(Role.ANALYST), build.person(Role.ANALYST)
    days = {"from_on": holder.today, "until_on": holder.today + WEEK, "because": WHY}
    handover.note_leave(deputy.pseudonym, by=deputy, **days)  # type: ignore[arg-type]  # shared days
    with pytest.raises(Refused, match="away themselves"):
        handover.note_leave(holder.pseudonym, deputy=deputy.pseudonym, by=holder, **days)  # type: ignore[arg-type]  # shared days
    assert Absence.objects.count() == 1


# --- departure


def test_a_departure_hands_on_every_case_by_the_same_act() -> None:
    gone, heir = build.person(Role.ANALYST), build.person(Role.ANALYST)
    rows = [_held(gone) for _ in range(3)]
    admin = build.person(Role.ADMINISTRATOR)
    assert len(in_hand(_account(gone).reference, by=admin).cases) == 3
    handed = handover.depart(_account(gone), successor=heir.pseudonym, because="moves on", by=admin)
    assert handed == [row.reference for row in rows]
    assert not Case.everything.filter(holder=gone.pseudonym).exists()
    assert Case.everything.filter(holder=heir.pseudonym).count() == 3
    number = Act.objects.get(name="assessment.departure.done").number
    assert History.objects.filter(act=number, what="holder").count() == 3
    assert not _account(gone).is_active


def test_what_the_successor_may_not_hold_goes_back_to_the_desk() -> None:
    gone = build.person(Role.ANALYST)
    row = _held(gone)
    monitor, admin = build.person(Role.MONITOR), build.person(Role.ADMINISTRATOR)
    handover.depart(_account(gone), successor=monitor.pseudonym, because="moves on", by=admin)
    assert Case.everything.get(pk=row.pk).holder == ""


def test_a_refused_departure_hands_on_nothing() -> None:
    gone = build.person(Role.ANALYST)
    row = _held(gone)
    with pytest.raises(Refused):
        handover.depart(_account(gone), because="moves on", by=build.person(Role.POLICY_LEAD))
    assert Case.everything.get(pk=row.pk).holder == gone.pseudonym


def test_only_who_reads_people_sees_what_somebody_has_in_hand() -> None:
    gone = build.person(Role.ANALYST)
    with pytest.raises(Absent):
        in_hand(_account(gone).reference, by=build.person(Role.POLICY_LEAD))


def test_who_leaves_no_longer_stands_in() -> None:
    holder, deputy = build.person(Role.ANALYST), build.person(Role.ANALYST)
    row = _held(holder)
    handover.note_leave(
        holder.pseudonym, from_on=holder.today, until_on=holder.today + WEEK, because=WHY,
        deputy=deputy.pseudonym, by=holder,
    )  # fmt: skip
    admin = build.person(Role.ADMINISTRATOR)
    handover.depart(_account(deputy), because="moves on", by=admin)
    assert _keeping(row, holder) is Keeping.AWAY
    assert known.stranded_in_all(by=admin) == 1


def test_a_holder_who_loses_the_role_or_the_sight_leaves_the_case_listed() -> None:
    holder = build.person(Role.ANALYST)
    row = _held(holder)
    accounts.revoke_role(_account(holder), Role.ANALYST, because=WHY, by=build.house())
    assert _keeping(row, build.person(Role.POLICY_LEAD)) is Keeping.BARRED
    other = build.person(Role.ANALYST)
    row = _held(other)
    accounts.mark(row.protected_by, Level.RESTRICTED, because=WHY, by=build.house())
    assert _keeping(row, build.person(Role.POLICY_LEAD)) is Keeping.BARRED


# --- referral


def _two_offices() -> tuple[Case, Actor, Actor, str, str]:
    here, there = arrange.office("Analysis"), arrange.office("Policy")
    sender = arrange.in_office(Role.POLICY_LEAD, here)
    receiver = arrange.in_office(Role.ANALYST, there)
    row = arrange.case()
    actions.assign(row.reference, office=here.reference, because=WHY, by=sender)
    return row, sender, receiver, here.reference, there.reference


def test_until_it_is_accepted_the_sending_office_is_responsible_and_clocks_run() -> None:
    row, sender, receiver, here, there = _two_offices()
    before = set(Clock.everything.values_list("kind", "due_on", "stopped_on"))
    handover.refer(row.reference, to=there, because="theirs", by=sender)
    assert Case.everything.get(pk=row.pk).office == here
    assert set(Clock.everything.values_list("kind", "due_on", "stopped_on")) == before
    done = handover.accept_referral(row.reference, because="ours", take=True, by=receiver)
    assert (done.office, done.holder) == (there, receiver.pseudonym)
    assert set(Clock.everything.values_list("kind", "due_on", "stopped_on")) == before


def test_a_returned_case_stays_where_it_was_with_the_reason() -> None:
    row, sender, receiver, here, there = _two_offices()
    handover.refer(row.reference, to=there, because="theirs", by=sender)
    handover.return_referral(row.reference, because="not our region", by=receiver)
    made = Referral.everything.get()
    assert (made.state, made.answer) == ("returned", "not our region")
    assert Case.everything.get(pk=row.pk).office == here
    with pytest.raises(Refused, match="No referral"):
        handover.accept_referral(row.reference, because="ours", by=receiver)


def test_no_case_passes_on_one_persons_word() -> None:
    row, sender, _, _, there = _two_offices()
    both = build.person(Role.POLICY_LEAD)
    with pytest.raises(Refused, match="accepts or returns"):
        actions.assign(row.reference, office=there, because=WHY, by=both)
    handover.refer(row.reference, to=there, because="theirs", by=sender)
    with pytest.raises(Refused, match="somebody else"):
        handover.accept_referral(row.reference, because="ours", by=sender)
    with pytest.raises(IntegrityError), transaction.atomic():
        Referral.everything.update(state="accepted", answer="so", answered_by=sender.pseudonym)


def test_a_holder_of_the_old_office_does_not_go_along() -> None:
    row, sender, receiver, _, there = _two_offices()
    actions.assign(row.reference, holder=sender.pseudonym, because=WHY, by=sender)
    handover.refer(row.reference, to=there, because="theirs", by=sender)
    done = handover.accept_referral(row.reference, because="ours", by=receiver)
    assert (done.holder, done.held_since) == ("", None)


def test_one_referral_at_a_time_and_it_can_be_taken_back() -> None:
    row, sender, _, _, there = _two_offices()
    handover.refer(row.reference, to=there, because="theirs", by=sender)
    with pytest.raises(Refused, match="already"):
        handover.refer(row.reference, to=there, because="theirs", by=sender)
    handover.recall_referral(row.reference, because="a mistake", by=sender)
    assert handover.refer(row.reference, to=there, because="theirs", by=sender).state == "sent"


# --- load


def test_load_counts_every_open_case_once_and_names_people_inside_their_office_only() -> None:
    row, sender, receiver, _, _ = _two_offices()
    actions.assign(row.reference, holder=sender.pseudonym, because=WHY, by=sender)
    for _ in range(2):
        arrange.case()
    inside, outside = load(by=sender), load(by=receiver)
    assert sum(one.cases for one in inside) == sum(one.cases for one in outside) == 3
    assert sender.name in {one.person for one in inside}
    assert sender.name not in {one.person for one in outside}
    late = load(by=arrange.at(sender, 90))
    assert sum(one.late for one in late) == 3
    assert all(one.minutes for one in inside)


# --- several at once


def test_a_preview_says_what_would_happen_and_leaves_no_trace() -> None:
    lead, analyst = build.person(Role.POLICY_LEAD), build.person(Role.ANALYST)
    rows = [arrange.case(), arrange.case()]
    actions.assign(rows[1].reference, holder=analyst.pseudonym, because=WHY, by=lead)
    before = (Act.objects.count(), History.objects.count())
    picked = [row.reference for row in rows] + ["c-22222222"]
    given = Given("shared out", holder=analyst.pseudonym)
    told = bulk.in_bulk("assign", picked, given, by=lead, rehearse=True)
    assert [one.done for one in told] == [True, False, False]
    assert (Act.objects.count(), History.objects.count()) == before
    done = bulk.in_bulk("assign", picked, given, by=lead)
    assert done == told
    assert Act.objects.count() == before[0] + 1


def test_each_of_several_is_an_act_of_its_own_and_two_people_are_still_needed() -> None:
    officer = build.person(Role.INTAKE_OFFICER)
    told = [arrange.incident().reference for _ in range(3)]
    before = Act.objects.count()
    results = bulk.in_bulk(
        "triage", told, Given("no strike that day", disposition="not_occurred"), by=officer
    )
    assert [str(one.sentence) for one in results] == ["Awaits a second person."] * 3
    assert Act.objects.count() == before + 3
    assert all(Act.objects.filter(subject=ref, name="assessment.triage.decided").count() == 1
               for ref in told)  # fmt: skip


def test_a_record_one_may_not_see_is_refused_as_one_that_never_was() -> None:
    lead = build.person(Role.POLICY_LEAD)
    hidden = arrange.case()
    accounts.mark(hidden.protected_by, Level.RESTRICTED, because=WHY, by=build.house())
    results = bulk.in_bulk("assign", [hidden.reference, "c-22222222"], Given(WHY), by=lead)
    assert [one.sentence.template for one in results] == ["There is no record {reference}."] * 2


def test_nothing_is_done_to_several_without_a_reason() -> None:
    with pytest.raises(Refused, match="Give a reason"):
        bulk.in_bulk("assign", ["c-22222222"], Given(" "), by=build.person(Role.POLICY_LEAD))
