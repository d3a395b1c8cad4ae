"""Acknowledgements and pauses as acts: which clock each moves, and which it leaves alone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from answerable.actor import Actor, Level, Role
from answerable.assessment import actions, queries
from answerable.assessment.models import Clock, History, Pause
from answerable.assessment.queries import timing
from answerable.assessment.queries.acknowledging import acknowledging
from answerable.assessment.rules.clocks import ACKNOWLEDGE, INQUIRY, TRIAGE, Reading
from answerable.incidents.models import Incident
from answerable.intake import actions as intake
from answerable.intake.models import Acknowledgement, Report
from answerable.ledger.models import Act
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY, at

pytestmark = pytest.mark.django_db

WORDS = "Your report was received."


def _lead() -> Actor:
    return build.person(Role.POLICY_LEAD)


def _clock(reference: str, kind: str, *, by: Actor) -> Reading:
    (found,) = [c for c in timing.clocks_of(reference, by=by) if c.clock.kind == kind]
    return found


def _pause(reference: str, by: Actor, *, days: int = 10, kind: str = INQUIRY) -> Pause:
    return actions.pause_clock(
        reference, kind, reason_kind="danger", until=by.today + timedelta(days), because=WHY, by=by
    )


# --- acknowledgement


def test_the_clock_of_acknowledgement_runs_from_receipt_without_a_row() -> None:
    told, by = arrange.report(), build.person(Role.ANALYST)
    read = _clock(told.reference, ACKNOWLEDGE, by=at(by, 8))
    assert (str(read.words), read.chip) == ("day 8 of 7", "late")
    assert not Clock.everything.filter(subject=told.reference).exists()


def test_only_telling_them_stops_it_and_triage_stops_it_not() -> None:
    told, by = arrange.report(), build.person(Role.ANALYST)
    actions.triage_report(told.reference, "accepted", because=WHY, by=by)
    assert not _clock(told.reference, ACKNOWLEDGE, by=by).stopped
    intake.acknowledge(
        told.reference, how="telephone", words=WORDS, because="they answered", by=at(by, 3)
    )
    read = _clock(told.reference, ACKNOWLEDGE, by=at(by, 90))
    assert (read.stopped, read.day) == (True, 3)


def test_acknowledging_does_not_stop_triage() -> None:
    told, by = arrange.report(), build.person(Role.INTAKE_OFFICER)
    intake.acknowledge(told.reference, how="letter", words=WORDS, because=WHY, by=by)
    assert not _clock(told.reference, TRIAGE, by=by).stopped


def test_that_nobody_can_be_told_stops_it_and_they_may_be_told_later() -> None:
    told, by = arrange.report(), build.person(Role.DESK_OFFICER)
    intake.note_untold(told.reference, because="no way back", by=at(by, 2))
    assert _clock(told.reference, ACKNOWLEDGE, by=at(by, 9)).day == 2
    with pytest.raises(Refused, match="recorded already that nobody can be told"):
        intake.note_untold(told.reference, because="no way back", by=at(by, 3))
    intake.acknowledge(told.reference, how="mail", words=WORDS, because=WHY, by=at(by, 5))
    assert _clock(told.reference, ACKNOWLEDGE, by=at(by, 9)).day == 2
    with pytest.raises(Refused, match="acknowledged already"):
        intake.acknowledge(told.reference, how="mail", words=WORDS, because=WHY, by=at(by, 6))


@pytest.mark.parametrize(
    ("how", "words", "day", "sentence"),
    [
        ("pigeon", WORDS, 1, "Say how they were told"),
        ("mail", " ", 1, "Give the words"),
        ("mail", "x" * 2001, 1, "too long"),
        ("mail", WORDS, -1, "on a day between 2026-03-16 and today"),
        ("mail", WORDS, 3, "on a day between 2026-03-16 and today"),
    ],
)
def test_an_acknowledgement_says_how_when_and_in_which_words(
    how: str, words: str, day: int, sentence: str
) -> None:
    told, by = arrange.report(), at(build.person(Role.INTAKE_OFFICER), 2)
    on = told.received_at.date() + timedelta(day)
    with pytest.raises(Refused, match=sentence):
        intake.acknowledge(told.reference, how=how, words=words, because=WHY, on=on, by=by)
    assert not Acknowledgement.everything.exists()


@pytest.mark.parametrize("days", [0, 2])
def test_they_may_have_been_told_on_the_day_of_receipt_and_today(days: int) -> None:
    told, by = arrange.report(), at(build.person(Role.INTAKE_OFFICER), 2)
    on = told.received_at.date() + timedelta(days)
    made = intake.acknowledge(
        told.reference, how="mail", words="x" * 2000, because=WHY, on=on, by=by
    )
    assert (made.on, _clock(told.reference, ACKNOWLEDGE, by=by).day) == (on, days)


@pytest.mark.parametrize("role", [Role.MONITOR, Role.POLICY_LEAD, Role.WEAPONS_ANALYST])
def test_others_do_not_acknowledge(role: Role) -> None:
    told, by = arrange.report(), build.person(role)
    with pytest.raises(Refused, match="acknowledges a report"):
        intake.acknowledge(told.reference, how="mail", words=WORDS, because=WHY, by=by)
    with pytest.raises(Refused, match="acknowledges a report"):
        intake.note_untold(told.reference, because=WHY, by=by)


def test_a_withdrawn_report_is_not_acknowledged() -> None:
    told, by = arrange.report(), build.person(Role.INTAKE_OFFICER)
    intake.withdraw(told, because=WHY, by=by)
    with pytest.raises(Refused, match="withdrawn already"):
        intake.acknowledge(told.reference, how="mail", words=WORDS, because=WHY, by=by)


def test_a_report_that_may_not_be_seen_cannot_be_acknowledged() -> None:
    told, by = arrange.report(Level.CONFIDENTIAL), build.person(Role.INTAKE_OFFICER)
    with pytest.raises(Absent):
        intake.acknowledge(told.reference, how="mail", words=WORDS, because=WHY, by=by)


def test_the_words_of_the_procedure_are_proposed_in_the_language_of_the_report() -> None:
    told, by = arrange.report(), build.person(Role.INTAKE_OFFICER)
    shown = acknowledging(told, by=by)
    assert shown.words == (
        f"Your report {told.reference} was received on 2026-03-16. "
        "You will be told what becomes of it."
    )
    told.language = "ar"
    assert told.reference in acknowledging(told, by=by).words
    assert "استُلم" in acknowledging(told, by=by).words


def test_what_is_left_to_acknowledge_is_known_of_many_reports_at_once() -> None:
    by = build.person(Role.INTAKE_OFFICER)
    first = arrange.report()
    second, gone = (
        intake.receive_told(words, source=first.source, level=Level.INTERNAL, by=by).report
        for words in ("Two were hurt at the bridge.", "A mill burnt down in Ostrel.")
    )
    intake.acknowledge(first.reference, how="mail", words=WORDS, because=WHY, by=by)
    intake.withdraw(gone, because=WHY, by=by)
    actions.extend_clock(
        second.reference, ACKNOWLEDGE, until=by.today + timedelta(30), because=WHY, by=_lead()
    )
    rows = Report.objects.visible_to(by)
    found = timing.to_acknowledge(rows, by=by)
    assert {reference: read.of for reference, read in found.items()} == {second.reference: 30}
    assert timing.to_acknowledge(rows, by=build.person(Role.MONITOR)) == {}


# --- pauses


def test_a_pause_stands_on_the_case_and_moves_its_due_date_by_the_days_paused() -> None:
    row, lead = arrange.case(), _lead()
    due = _clock(row.reference, INQUIRY, by=lead).due_on
    assert due is not None
    _pause(row.reference, at(lead, 5), days=12)
    (timed, _) = queries.case_page(row.reference, by=at(lead, 9)).clocks
    (shown,) = timed.pauses
    assert (shown.by, shown.in_force, shown.pause.because) == (lead.name, True, WHY)
    assert timed.read.due_on == due + timedelta(4)
    after = _clock(row.reference, INQUIRY, by=at(lead, 40))
    assert (str(after.words), after.pause) == ("day 40 of 73, of which 12 paused", None)
    assert after.due_on == due + timedelta(12)


def test_a_pause_of_one_clock_leaves_the_others_running() -> None:
    row, lead = arrange.case(), _lead()
    _pause(row.reference, lead)
    others = [c for c in timing.clocks_of(row.reference, by=at(lead, 8)) if c.clock.kind != INQUIRY]
    assert [(c.day, c.paused) for c in others] == [(8, 0)]


def test_a_clock_is_let_run_on_before_its_day_and_paused_anew_by_another_act() -> None:
    row, lead = arrange.case(), _lead()
    _pause(row.reference, lead, days=20)
    with pytest.raises(Refused, match="decide anew"):
        _pause(row.reference, at(lead, 3))
    actions.resume_clock(row.reference, INQUIRY, because="it is safe", by=at(lead, 3))
    _pause(row.reference, at(lead, 3), days=2)
    assert _clock(row.reference, INQUIRY, by=at(lead, 50)).paused == 5
    names = ["assessment.clock.paused", "assessment.clock.resumed"]
    done = Act.objects.filter(subject=row.reference, name__in=names).order_by("number")
    assert list(done.values_list("name", flat=True)) == [names[0], names[1], names[0]]
    told = History.objects.filter(subject=row.reference, what="clock", value=INQUIRY)
    events = [row.data["event"] for row in told.order_by("pk")]
    assert events == ["started", "paused", "resumed", "paused"]


def test_what_is_not_paused_is_not_let_run_on() -> None:
    row, lead = arrange.case(), _lead()
    with pytest.raises(Refused, match="not paused"):
        actions.resume_clock(row.reference, INQUIRY, because=WHY, by=lead)


def test_a_pause_needs_a_reason_and_a_wait_is_none() -> None:
    row, lead = arrange.case(), _lead()
    until = lead.today + timedelta(9)
    with pytest.raises(Refused, match="Give a reason"):
        actions.pause_clock(
            row.reference, INQUIRY, reason_kind="danger", until=until, because=" ", by=lead
        )
    with pytest.raises(Refused, match="An answer that has not come pauses no clock"):
        actions.pause_clock(
            row.reference, INQUIRY, reason_kind="partner", until=until, because=WHY, by=lead
        )
    assert not Pause.everything.exists()


def test_the_clocks_of_a_report_can_be_paused_and_get_their_row_then() -> None:
    told, lead = arrange.report(), _lead()
    _pause(told.reference, lead, kind=TRIAGE)
    read = _clock(told.reference, TRIAGE, by=at(lead, 30))
    assert (read.day, read.paused, read.of) == (30, 10, 24)
    assert _clock(told.reference, ACKNOWLEDGE, by=at(lead, 30)).paused == 0
    (row,) = Clock.everything.filter(subject=told.reference)
    assert (row.due_on, row.first_due_on) == (read.clock.first_due_on,) * 2


def test_an_incident_has_no_clock_of_acknowledgement() -> None:
    told, lead = arrange.incident(), _lead()
    with pytest.raises(Refused, match="No such clock is running"):
        _pause(told.reference, lead, kind=ACKNOWLEDGE)


def test_a_clock_that_stops_ends_its_pause_and_the_next_run_begins_without() -> None:
    row, lead = arrange.case(), _lead()
    stage = "stage:incident_analysis"
    _pause(row.reference, lead, days=40, kind=stage)
    author, other = build.person(Role.ANALYST), at(build.person(Role.POLICY_LEAD), 7)
    arrange.lead_on(row, author, other)
    (pause,) = Pause.everything.all()
    assert pause.ended_on == other.today
    actions.move_case(row.reference, "incident_analysis", because=WHY, by=other)
    runs = [c for c in timing.clocks_of(row.reference, by=at(lead, 60)) if c.clock.kind == stage]
    assert sorted((c.paused, c.stopped) for c in runs) == [(0, False), (7, True)]


def test_an_extension_of_a_clock_that_was_paused_is_due_on_the_day_said() -> None:
    row, lead = arrange.case(), _lead()
    _pause(row.reference, lead, days=10)
    until = lead.today + timedelta(120)
    actions.extend_clock(row.reference, INQUIRY, until=until, because=WHY, by=at(lead, 20))
    assert _clock(row.reference, INQUIRY, by=at(lead, 30)).due_on == until


def test_a_case_that_may_not_be_seen_is_not_paused() -> None:
    row = arrange.case()
    Incident.everything.update(protected_by="i-22222222")
    type(row).everything.update(protected_by="i-22222222")
    with pytest.raises(Absent):
        _pause(row.reference, _lead())


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "partner"}, {"because": ""}, {"paused_by": ""}, {"paused_by": "machine"},
        {"until_on": build.NOON.date()},
    ],
)  # fmt: skip
def test_the_database_itself_keeps_a_pause_named_reasoned_and_ended(
    wrong: dict[str, object],
) -> None:
    row, lead = arrange.case(), _lead()
    made = _pause(row.reference, lead)
    made.pk = None
    for field, value in wrong.items():
        setattr(made, field, value)
    with pytest.raises(IntegrityError), transaction.atomic():
        made.save(force_insert=True)


def test_a_pause_is_counted_in_the_list_and_makes_nobody_late() -> None:
    row, lead = arrange.case(), _lead()
    _pause(row.reference, at(lead, 60), days=30)
    (line,) = queries.case_list(queries.Filters(), by=at(lead, 80)).lines
    assert line.inquiry is not None
    assert (line.inquiry.chip, line.inquiry.paused) == ("running", 20)
    assert line.inquiry.pause is not None
