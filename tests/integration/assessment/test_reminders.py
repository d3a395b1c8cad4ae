"""Digests and calendars: who is told of which clock, once, and nothing of what a record says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.test import override_settings

from answerable.accounts import actions as accounts
from answerable.accounts import queries as people
from answerable.accounts.models import Account
from answerable.actor import Actor, Level, Role, machine
from answerable.assessment import actions
from answerable.assessment.actions import reminders as acts
from answerable.assessment.models import Case, Digest, Reminder
from answerable.assessment.queries import reminders as queries
from answerable.assessment.rules.reminders import Concern
from answerable.intake import actions as intake
from answerable.ledger.models import Act
from answerable.refusal import Refused
from answerable.worker.digests import send_digests
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY, at

pytestmark = pytest.mark.django_db

LOCMEM = "django.core.mail.backends.locmem.EmailBackend"
HALF = 31
"""Days after which more than half of two months from 16 March 2026 have passed; a Thursday."""


@pytest.fixture(autouse=True)
def _mail_on() -> Iterator[None]:
    with override_settings(MAIL_ON=True, EMAIL_BACKEND=LOCMEM, ADDRESS="https://answers.example"):
        yield


def _wants_mail(by: Actor, address: str = "me@example.org") -> Actor:
    account = Account.objects.get(pk=by.account)
    accounts.set_mail(account, address, by=by)
    return by


def held_by(by: Actor) -> Case:
    row = arrange.case()
    return actions.assign(row.reference, holder=by.pseudonym, because=WHY, by=by)


def _run(days: int, *, hours: int = 0) -> int:
    return send_digests(by=machine(moment(days, hours)))


def moment(days: int, hours: int = 0) -> datetime:
    return build.NOON + timedelta(days, hours=hours)


# --- who is told


def test_a_case_is_told_to_its_holder_at_half_its_time_and_once() -> None:
    me = _wants_mail(build.person(Role.ANALYST))
    row = held_by(me)
    assert [_run(day) for day in (28, 29, 30, HALF, HALF, 32)] == [0, 0, 0, 1, 0, 0]
    (sent,) = mail.outbox
    assert sent.to == ["me@example.org"]
    assert row.reference in sent.body
    assert "50 % of the time has passed" in sent.body
    assert f"https://answers.example/cases/{row.reference}" in sent.body


def test_each_mark_comes_once_and_lateness_last() -> None:
    me = _wants_mail(build.person(Role.ANALYST))
    held_by(me)
    for day in range(28, 71):
        _run(day)
    marks = list(Reminder.objects.order_by("pk").values_list("mark", flat=True))
    assert marks == [50, 80, 101]
    assert [m.body.splitlines()[1].split(" · ")[0].strip() for m in mail.outbox] == [
        "50 % of the time has passed", "80 % of the time has passed", "late",
    ]  # fmt: skip


def test_a_worker_that_was_down_tells_the_furthest_mark_only() -> None:
    me = _wants_mail(build.person(Role.ANALYST))
    held_by(me)
    _run(100)
    assert list(Reminder.objects.values_list("mark", flat=True)) == [101]


def test_a_wall_clock_that_jumps_tells_nothing_twice_and_loses_nothing() -> None:
    me = _wants_mail(build.person(Role.ANALYST))
    held_by(me)
    for day in (HALF, 30, HALF, 51, 50, 52, HALF, 51, 53, 64, 2, 65, 66):
        _run(day)
    told = list(Reminder.objects.order_by("pk").values_list("mark", flat=True))
    assert told == [50, 80, 101]
    assert len(mail.outbox) == 3


def test_nothing_is_sent_on_a_day_off_or_before_the_working_day() -> None:
    me = _wants_mail(build.person(Role.ANALYST))
    held_by(me)
    assert _run(40) == 0  # a Saturday
    assert _run(42, hours=-8) == 0
    assert _run(42, hours=-7) == 1


def test_a_case_nobody_holds_is_told_to_its_office_and_not_to_another() -> None:
    place = arrange.office("Desk East")
    mine = _wants_mail(arrange.in_office(Role.ANALYST, place))
    other = _wants_mail(arrange.in_office(Role.ANALYST, arrange.office("Desk West")), "b@x.org")
    row = arrange.case()
    Case.everything.filter(pk=row.pk).update(office=place.reference)
    assert _run(HALF) == 1
    assert mail.outbox[0].to == ["me@example.org"]
    assert [due.concern for due in queries.concerning(by=at(mine, HALF))] == [Concern.OFFICE]
    assert queries.concerning(by=at(other, HALF)) == []


def test_policy_leads_are_told_of_what_is_late_and_not_before() -> None:
    lead = _wants_mail(build.person(Role.POLICY_LEAD))
    held_by(build.person(Role.ANALYST))
    assert _run(59) == 0
    assert _run(63) == 1
    assert queries.concerning(by=at(lead, 63))[0].concern is Concern.LATE


def test_reports_that_wait_are_told_to_those_who_triage() -> None:
    intake_officer = _wants_mail(build.person(Role.INTAKE_OFFICER))
    told = arrange.report()
    _run(8)
    found = {(due.subject, due.read.clock.kind) for due in queries.concerning(by=intake_officer)}
    assert found == {(told.reference, "acknowledge"), (told.reference, "triage")}
    assert [m.mark for m in Reminder.objects.order_by("kind")] == [101, 50]
    actions.triage_report(told.reference, "accepted", because=WHY, by=at(intake_officer, 8))
    intake.note_untold(told.reference, because=WHY, by=at(intake_officer, 8))
    assert queries.concerning(by=at(intake_officer, 8)) == []


def test_who_stands_in_is_told_while_the_holder_is_away() -> None:
    from answerable.assessment.models import Absence

    holder, deputy = build.person(Role.ANALYST), build.person(Role.ANALYST)
    held_by(holder)
    Absence(
        person=holder.pseudonym, from_on=build.NOON.date(), until_on=at(holder, 40).today,
        deputy=deputy.pseudonym, noted_by=holder.pseudonym, noted_at=build.NOON,
    ).save(force_insert=True)  # fmt: skip
    assert [d.concern for d in queries.concerning(by=at(deputy, 40))] == [Concern.DEPUTY]
    assert queries.concerning(by=at(deputy, 41)) == []


def test_a_request_is_told_of_until_its_case_is_closed_and_again_when_it_is_reopened() -> None:
    me, lead = build.person(Role.ANALYST, Role.INTAKE_OFFICER), build.person(Role.POLICY_LEAD)
    row, other = arrange.case(me), build.person(Role.INTAKE_OFFICER)
    asked = actions.plan_step(
        row.reference, "office_request", what="ask the bureau", because=WHY, by=me, owner=me.pseudonym,
        due_on=at(me, 20).today, office=arrange.office("The bureau").reference,
    )  # fmt: skip

    def told(day: int) -> bool:
        return asked.reference in {due.subject for due in queries.concerning(by=at(me, day))}

    assert told(40)
    actions.triage_report(row.subject, "duplicate", because=WHY, by=me)
    actions.second_triage(row.subject, because=WHY, by=other)
    actions.close_case(row.reference, because=WHY, by=me)
    assert not told(40)
    arrange.reopen(row, lead)
    assert told(40)


def test_a_paused_clock_is_told_later() -> None:
    me, lead = _wants_mail(build.person(Role.ANALYST)), build.person(Role.POLICY_LEAD)
    row = held_by(me)
    until = lead.today + timedelta(14)
    actions.pause_clock(
        row.reference, "inquiry", reason_kind="danger", until=until, because=WHY, by=lead
    )
    assert [_run(HALF), _run(44), _run(45)] == [0, 0, 1]


def test_given_longer_a_clock_is_told_of_anew() -> None:
    me, lead = _wants_mail(build.person(Role.ANALYST)), build.person(Role.POLICY_LEAD)
    row = held_by(me)
    _run(50)
    actions.extend_clock(
        row.reference, "inquiry", until=lead.today + timedelta(100), because=WHY, by=at(lead, 50)
    )
    _run(51)
    assert list(Reminder.objects.order_by("pk").values_list("mark", flat=True)) == [80, 50]


# --- what is in it, and what is not


def test_a_digest_says_nothing_of_what_a_record_says() -> None:
    me = _wants_mail(build.person(Role.ANALYST, name="Nadia Safar"))
    row = held_by(me)
    _run(HALF)
    whole = str(mail.outbox[0].message())
    for content in (row.incident.title, "Ostrel", "Veskara", WHY, "Nadia", me.pseudonym):
        assert content not in whole
    assert mail.outbox[0].extra_headers["Message-ID"].endswith("@answers.example>")


def test_a_digest_is_written_in_its_readers_language() -> None:
    me = _wants_mail(build.person(Role.ANALYST))
    Account.objects.filter(pk=me.account).update(language="ar")
    held_by(me)
    _run(HALF)
    assert any("\u0600" <= sign <= "\u06ff" for sign in mail.outbox[0].subject)


def test_the_address_is_sealed_and_read_by_its_owner_and_the_house_alone() -> None:
    me, other = _wants_mail(build.person(Role.ANALYST)), build.person(Role.ADMINISTRATOR)
    account = Account.objects.get(pk=me.account)
    assert b"example.org" not in bytes(account.mail_sealed or b"")
    assert people.mail_of(account, by=me) == "me@example.org"
    assert people.mail_of(account, by=build.house()) == "me@example.org"
    assert people.mail_of(account, by=other) == ""
    with pytest.raises(Refused, match="Everybody says themselves"):
        accounts.set_mail(account, "thief@example.org", by=other)
    accounts.set_mail(account, " ", by=me)
    assert Account.objects.get(pk=me.account).mail_sealed is None


@pytest.mark.parametrize(
    "address",
    ["x", "a b@example.org", "a@b\nBcc: c@d.org", "a@exa mple.org", "<a@b.org>", "@b.org", "a@",
     "é@b.org", "a" * 65 + "@b.org"],
)  # fmt: skip
def test_what_is_no_plain_address_is_refused(address: str) -> None:
    me = build.person(Role.ANALYST)
    with pytest.raises(Refused, match="not an e-mail address"):
        accounts.set_mail(Account.objects.get(pk=me.account), address, by=me)


# --- recipients at the moment of sending


def _composed(me: Actor) -> Digest:
    """A digest written down by a worker that was killed before it handed it over."""
    account = Account.objects.get(pk=me.account)
    due = queries.fresh(queries.concerning(by=at(me, HALF)), by=me)
    made = acts.compose_digest(account, due, by=machine(moment(HALF)))
    assert made is not None
    return made


def test_a_worker_killed_after_composing_sends_once_when_it_is_back() -> None:
    me = _wants_mail(build.person(Role.ANALYST))
    held_by(me)
    _composed(me)
    assert [_run(HALF), _run(HALF), _run(32)] == [1, 0, 0]


def test_a_worker_killed_while_handing_over_does_not_send_again() -> None:
    me = _wants_mail(build.person(Role.ANALYST))
    held_by(me)
    made = _composed(me)
    assert acts.take_digest(made, by=build.house())
    assert not acts.take_digest(made, by=build.house())
    assert [_run(HALF), _run(32)] == [0, 0]
    assert [one.state for one in queries.digests_of(by=me)] == ["handing"]


def test_a_digest_the_server_does_not_take_waits_and_keeps_its_message_id(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    me = _wants_mail(build.person(Role.ANALYST))
    held_by(me)

    def away(*_: Any) -> int:
        raise ConnectionRefusedError

    with monkeypatch.context() as broken:
        broken.setattr(EmailBackend, "send_messages", away)
        assert _run(HALF) == 0
    (kept,) = Digest.objects.all()
    assert kept.state == "composed"
    assert _run(HALF) == 1
    assert kept.key in mail.outbox[0].extra_headers["Message-ID"]


@pytest.mark.parametrize("loss", ["role", "account", "case", "address"])
def test_who_lost_access_between_composing_and_sending_gets_nothing(loss: str) -> None:
    me = _wants_mail(build.person(Role.ANALYST))
    row = held_by(me)
    _composed(me)
    account = Account.objects.get(pk=me.account)
    if loss == "role":
        accounts.revoke_role(account, Role.ANALYST, because=WHY, by=build.house())
    elif loss == "account":
        accounts.close_account(account, because=WHY, by=build.house())
    elif loss == "address":
        accounts.set_mail(account, "", by=me)
    else:
        accounts.mark(row.protected_by, Level.CONFIDENTIAL, because=WHY, by=build.house())
    assert _run(HALF) == 0
    assert mail.outbox == []
    assert Digest.objects.get().state == "dropped"


def test_mail_is_off_until_the_operator_switches_it_on() -> None:
    me = _wants_mail(build.person(Role.ANALYST))
    held_by(me)
    with override_settings(MAIL_ON=False):
        assert _run(HALF) == 0
    assert not Digest.objects.exists()


def test_one_act_stands_for_one_digest_and_names_nobody() -> None:
    me = _wants_mail(build.person(Role.ANALYST))
    held_by(me)
    _run(HALF)
    (act,) = Act.objects.filter(name="assessment.digest.composed")
    assert b"example.org" not in bytes(act.body)
