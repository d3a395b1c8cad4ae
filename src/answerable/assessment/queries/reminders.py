"""The running clocks that concern a reader, read on their day; what of them is new; their calendar.

Each list is built for its reader: what they may not see, or what is no longer theirs, is not in it.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from django.db.models import Q, QuerySet

from answerable.accounts.models import Account
from answerable.actor import Actor, Role
from answerable.assessment.models import (
    CalendarKey,
    Clock,
    Deputy,
    Digest,
    InquiryStep,
    Reminder,
    Triage,
)
from answerable.assessment.queries import handover, timing
from answerable.assessment.queries.cases import cases
from answerable.assessment.queries.procedures import playbook_named, playbook_of
from answerable.assessment.queries.subjects import reads_cases
from answerable.assessment.rules import clocks, reminders
from answerable.assessment.rules.reminders import Concern, Due
from answerable.assessment.rules.triage import HOLD, TRIAGERS
from answerable.channel.queries import days_due
from answerable.incidents.models import Judgement
from answerable.intake.models import Report
from answerable.playbook import CLOSED, Playbook
from answerable.playbook.clocks import is_working_day

Key = tuple[str, str, date, date]
"""A clock: its subject, kind, first day, and the day it was due without pauses."""


def concerning(*, by: Actor) -> list[Due]:
    """Every running clock with a limit that concerns the reader, the one due first at the top.

    Clocks due on one day stand in the order they were kept: references are random, and an order by
    them would change with what a reader may not see.
    """
    if not reads_cases(by):
        return []
    found = [*_of_cases(by), *_of_steps(by), *_of_reports(by), *_of_dialogues(by)]
    return sorted(found, key=lambda due: due.read.due_on or date.max)


def fresh(due: Sequence[Due], *, by: Actor) -> list[Due]:
    """Of these, the clocks with a mark the reader has not been reminded of."""
    told: dict[Key, list[int]] = defaultdict(list)
    for row in Reminder.objects.filter(account=by.pseudonym):
        told[row.subject, row.kind, row.started_on, row.allowed_until].append(row.mark)
    return [one for one in due if reminders.to_tell(one, told.get(key_of(one), ()))]


def key_of(due: Due) -> Key:
    """What a reminder of this clock is known by."""
    clock = due.read.clock
    return due.subject, clock.kind, clock.started_on, clock.due_on or clock.started_on


def is_a_working_day(day: date) -> bool:
    """Say whether digests go out on a day, by the calendar of the procedure used by default."""
    book = playbook_named()
    rule = book.clock(clocks.INQUIRY)
    return rule is None or is_working_day(day, book.calendar_of(rule))


def who_wants_mail() -> Iterator[Account]:
    """The accounts with an address for digests. For the house only: it reads no content."""
    yield from Account.objects.filter(is_active=True, mail_sealed__isnull=False).order_by("pk")


def digest_on(account: str, day: date) -> Digest | None:
    """The digest of a person on a day."""
    return Digest.objects.filter(account=account, day=day).first()


def waiting_digests() -> list[Digest]:
    """The digests composed and not handed over yet, the first composed first."""
    return list(Digest.objects.filter(state="composed").order_by("pk"))


def recipient(digest: Digest) -> Account | None:
    """The account a digest is for, as it is now; None once it is closed."""
    return Account.objects.filter(pseudonym=digest.account, is_active=True).first()


def digests_of(*, by: Actor) -> list[Digest]:
    """The reader's own digests, the newest first."""
    return list(Digest.objects.filter(account=by.pseudonym).order_by("-pk")[:30])


def reminded_in(digest: Digest) -> dict[Key, int]:
    """Clock → the mark this digest tells of it."""
    return {
        (row.subject, row.kind, row.started_on, row.allowed_until): row.mark
        for row in digest.reminders.order_by("pk")
    }


def calendar_owner(secret: str) -> Account | None:
    """The account behind a calendar's address: one that is open, and whose address still holds."""
    kept = CalendarKey.objects.filter(sha256=fingerprint(secret)).first()
    if kept is None:
        return None
    return Account.objects.filter(pseudonym=kept.account, is_active=True).first()


def calendar_of(*, by: Actor) -> CalendarKey | None:
    """The reader's own calendar address, as far as it is kept: when it was made."""
    return CalendarKey.objects.filter(account=by.pseudonym).first()


def fingerprint(secret: str) -> str:
    """What is kept of a calendar's address."""
    return hashlib.sha256(b"answerable calendar\n" + secret.encode()).hexdigest()


def _of_cases(by: Actor) -> Iterator[Due]:
    stands_in = _standing_in(by)
    rows = cases(by=by).exclude(stage=CLOSED)
    if not by.has(Role.POLICY_LEAD):
        rows = rows.filter(Q(holder__in=["", by.pseudonym]) | Q(pk__in=stands_in))
    held = {row.reference: row for row in rows}
    for clock in _running(by).filter(subject__in=rows.values("reference")):
        row = held[clock.subject]
        read = clocks.read(timing.as_running(clock), by.today)
        concern = reminders.concern_of_case(
            row.holder, row.office, stands_in=row.pk in stands_in,
            late=reminders.is_late(read), by=by,
        )  # fmt: skip
        yield from _due(row.reference, read, concern, playbook_of(row.procedure))


def _standing_in(by: Actor) -> frozenset[int]:
    """The open cases the reader looks after today because their holder is away."""
    away = handover.away_on(by.today)
    named = dict(
        Deputy.objects.visible_to(by)
        .filter(absence__in=[absence.pk for absence in away.values()])
        .values_list("case", "deputy")
    )
    held = cases(by=by).filter(holder__in=away).exclude(stage=CLOSED)
    return frozenset(
        row.pk for row in held
        if (named.get(row.pk) or away[row.holder].deputy) == by.pseudonym
    )  # fmt: skip


def _of_steps(by: Actor) -> Iterator[Due]:
    """Requests that wait for an answer; on a closed case nobody can end one, so nobody is reminded."""
    planned = InquiryStep.objects.visible_to(by).filter(state="planned")
    steps = planned.exclude(case__stage=CLOSED).select_related("case__procedure")
    held = {step.reference: step for step in steps}
    for clock in _running(by).filter(subject__in=steps.values("reference")):
        step = held[clock.subject]
        read = clocks.read(timing.as_running(clock), by.today)
        concern = reminders.concern_of_step(
            step.owner, step.office, late=reminders.is_late(read), by=by
        )
        yield from _due(step.reference, read, concern, playbook_of(step.case.procedure))


def _of_reports(by: Actor) -> Iterator[Due]:
    """Reports that wait for triage or for an acknowledgement: their clocks run without a row."""
    if not by.has(Role.POLICY_LEAD, *TRIAGERS):
        return
    book, reports = playbook_named(), _reports(by)
    read = timing.to_acknowledge(reports, by=by)
    for reference, reading in [*read.items(), *_untriaged(reports, book, by)]:
        late = reminders.is_late(reading)
        yield from _due(reference, reading, reminders.concern_of_report(late=late, by=by), book)


def _of_dialogues(by: Actor) -> Iterator[Due]:
    """Days of dialogues, read as clocks are: beside those of cases, and stopping none of them."""
    for one in days_due(by=by):
        read = clocks.read(clocks.Running(one.kind, one.began, due_on=one.due), by.today)
        marks = (reminders.DUE,)
        yield Due(one.subject, read, Concern.DIALOGUE, reminders.marks_reached(read, marks), marks)


def _untriaged(
    reports: QuerySet[Report], book: Playbook, by: Actor
) -> Iterator[tuple[str, clocks.Reading]]:
    answered = Triage.objects.visible_to(by).filter(state="in_force").exclude(disposition=HOLD)
    told = Judgement.objects.visible_to(by).filter(
        verdict="same", holds=True, right__in=answered.values("subject")
    )
    waiting = reports.exclude(reference__in=answered.values("subject")).exclude(
        reference__in=told.values("left")
    )
    rows = timing.clocks(by=by).filter(kind=clocks.TRIAGE, stopped_on__isnull=True)
    kept = {row.subject: timing.as_running(row) for row in rows}
    for report in waiting:
        running = kept.get(report.reference) or clocks.begin(
            clocks.TRIAGE, report.received_at.date(), book
        )
        yield report.reference, clocks.read(running, by.today)


def _reports(by: Actor) -> QuerySet[Report]:
    rows = Report.objects.visible_to(by).exclude(state="withdrawn")
    return rows.only("reference", "received_at", "state").order_by("pk")


def _running(by: Actor) -> QuerySet[Clock]:
    rows = timing.clocks(by=by).filter(stopped_on__isnull=True, due_on__isnull=False)
    return rows.order_by("pk")


def _due(
    subject: str, read: clocks.Reading, concern: Concern | None, book: Playbook
) -> Iterable[Due]:
    if concern is None or read.due_on is None:
        return
    rule = book.clock(read.clock.kind)
    marks = rule.reminders if rule else (reminders.DUE,)
    yield Due(subject, read, concern, reminders.marks_reached(read, marks), marks)
