"""A report is taken in once from each source, whole, and tells nothing of what is hidden."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings

from answerable.actor import Actor, Level, Role
from answerable.intake import actions, queries
from answerable.intake.models import Report, Source
from answerable.intake.rules import Allowed, Entry, Named, Reliability, SourceKind, Told, Use
from answerable.ledger.models import Act, Job
from answerable.refusal import Absent, Refused
from tests import build

pytestmark = pytest.mark.django_db

WORDS = b"Two nurses and a driver were killed in Port Amsel on Wednesday, the clinic said.\n"


def _officer(**more: object) -> Actor:
    return build.person(Role.INTAKE_OFFICER, **more)  # type: ignore[arg-type]  # passed through


def _wire(by: Actor) -> Source:
    return actions.source_named("Coastal Wire", SourceKind.NGO_OR_PRESS, by=by)


def test_a_report_is_stored_sealed_and_queued_for_reading() -> None:
    by = _officer()
    received = actions.receive_report(WORDS, source=_wire(by), filename="wire.txt", by=by)
    report = queries.report(received.report.reference, by=by)
    assert received.is_new
    assert (report.state, report.filename, report.exhibit.size) == (
        "received",
        "wire.txt",
        len(WORDS),
    )
    assert Act.objects.filter(name="intake.report.received", subject=report.reference).count() == 1
    assert Job.objects.filter(name="read_report", subject=report.reference).count() == 1


def test_the_same_bytes_from_the_same_source_change_nothing() -> None:
    by = _officer()
    first = actions.receive_report(WORDS, source=_wire(by), by=by)
    before = Act.objects.count()
    again = actions.receive_report(WORDS, source=_wire(by), by=by)
    assert not again.is_new
    assert again.report.reference == first.report.reference
    assert Act.objects.count() == before


def test_known_bytes_gain_a_date_once_and_are_read_again() -> None:
    by = _officer()
    first = actions.receive_report(WORDS, source=_wire(by), by=by).report
    dated = actions.receive_report(WORDS, source=_wire(by), published_on="2026-03-12", by=by)
    assert dated.dated
    assert queries.report(first.reference, by=by).published_on == "2026-03-12"
    assert Act.objects.filter(name="intake.report.dated").count() == 1
    assert Job.objects.filter(name="read_report", subject=first.reference).count() == 2
    later = actions.receive_report(WORDS, source=_wire(by), published_on="2026-03-13", by=by)
    assert not later.dated
    assert queries.report(first.reference, by=by).published_on == "2026-03-12"


def test_the_same_bytes_from_another_source_are_one_exhibit_and_a_second_report() -> None:
    by = _officer()
    other = actions.source_named("Delun Gazette", SourceKind.NGO_OR_PRESS, by=by)
    first = actions.receive_report(WORDS, source=_wire(by), by=by).report
    second = actions.receive_report(WORDS, source=other, by=by).report
    assert second.reference != first.reference
    assert second.exhibit_id == first.exhibit_id


def test_bytes_sent_in_confidence_look_new_to_somebody_who_may_not_see_them() -> None:
    insider, outsider = _officer(ceiling=Level.CONFIDENTIAL), _officer()
    source = _wire(outsider)
    hidden = actions.receive_report(
        WORDS, source=source, level=Level.CONFIDENTIAL, by=insider
    ).report
    seen = actions.receive_report(WORDS, source=source, by=outsider)
    assert seen.is_new
    assert seen.report.reference != hidden.reference
    again = actions.receive_report(WORDS, source=source, by=outsider)
    assert not again.is_new
    assert again.report.reference == seen.report.reference
    with pytest.raises(Absent):
        queries.report(hidden.reference, by=outsider)


def test_a_date_given_to_bytes_known_in_confidence_does_not_reach_the_hidden_report() -> None:
    insider, outsider = _officer(ceiling=Level.CONFIDENTIAL), _officer()
    source = _wire(outsider)
    hidden = actions.receive_report(
        WORDS, source=source, level=Level.CONFIDENTIAL, by=insider
    ).report
    actions.receive_report(WORDS, source=source, published_on="2026-03-12", by=outsider)
    assert queries.report(hidden.reference, by=insider).published_on == ""


def test_a_hidden_source_of_the_same_name_never_shows() -> None:
    insider, outsider = _officer(ceiling=Level.CONFIDENTIAL), _officer()
    hidden = actions.source_named(
        "Amsel letters", SourceKind.OTHER, level=Level.CONFIDENTIAL, by=insider
    )
    made = actions.source_named("Amsel letters", SourceKind.OTHER, by=outsider)
    assert made.reference != hidden.reference
    assert actions.source_named("Amsel letters", SourceKind.OTHER, by=outsider) == made
    assert [known.source.reference for known in queries.sources(by=outsider)] == [made.reference]


def test_a_report_is_filed_under_a_source_that_all_its_readers_may_see() -> None:
    insider, outsider = _officer(ceiling=Level.CONFIDENTIAL), _officer()
    name = Named("Coastal Wire", SourceKind.NGO_OR_PRESS)
    actions.receive_report(WORDS, source=name, level=Level.CONFIDENTIAL, by=insider)
    report = actions.receive_report(b"Nine were hurt.", source=name, by=insider).report
    seen = queries.source_of(queries.report(report.reference, by=outsider), by=outsider)
    assert seen is not None
    assert seen.name == "Coastal Wire"


def test_the_same_bytes_from_one_name_are_known_under_any_marking_one_may_see() -> None:
    insider = _officer(ceiling=Level.CONFIDENTIAL)
    name = Named("Coastal Wire", SourceKind.NGO_OR_PRESS)
    first = actions.receive_report(WORDS, source=name, level=Level.CONFIDENTIAL, by=insider)
    again = actions.receive_report(WORDS, source=name, by=insider)
    assert not again.is_new
    assert again.report == first.report


def test_a_report_cannot_be_filed_under_a_source_one_may_not_see() -> None:
    insider, outsider = _officer(ceiling=Level.CONFIDENTIAL), _officer()
    hidden = actions.source_named(
        "Amsel letters", SourceKind.OTHER, level=Level.CONFIDENTIAL, by=insider
    )
    with pytest.raises(Absent):
        actions.receive_report(WORDS, source=hidden, by=outsider)


def test_the_reader_of_a_report_does_not_learn_a_source_they_may_not_see() -> None:
    insider, outsider = _officer(ceiling=Level.CONFIDENTIAL), _officer()
    hidden = actions.source_named(
        "Amsel letters", SourceKind.OTHER, level=Level.CONFIDENTIAL, by=insider
    )
    report = actions.receive_report(WORDS, source=hidden, by=insider).report
    assert queries.source_of(queries.report(report.reference, by=outsider), by=outsider) is None
    assert [row.source_name for row in queries.inbox(outsider).reports] == [""]
    assert [row.source_name for row in queries.inbox(insider).reports] == ["Amsel letters"]


@pytest.mark.parametrize("data", [b"", b"x" * (settings.LIMIT_BYTES + 1)])
def test_nothing_is_stored_of_what_is_empty_or_over_the_limit(data: bytes) -> None:
    by = _officer()
    source, before = _wire(by), Act.objects.count()
    with pytest.raises(Refused):
        actions.receive_report(data, source=source, by=by)
    assert Act.objects.count() == before
    assert not list(settings.VAULT.rglob("*.part"))


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "2026-02-30", "12.03.2026", "2026-3-4"])
def test_a_day_that_is_none_is_refused_in_words(day: str) -> None:
    by = _officer()
    with pytest.raises(Refused, match="is not a date"):
        actions.receive_report(WORDS, source=_wire(by), published_on=day, by=by)


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"situation": "the war"}, "not the reference of a situation"),
        ({"effective_on": build.NOON.date() + timedelta(days=1)}, "a day that is still to come"),
    ],
)
def test_where_and_when_a_report_came_in_must_be_possible(more: dict[str, Any], why: str) -> None:
    by = _officer()
    acts = Act.objects.count()
    with pytest.raises(Refused, match=why):
        actions.receive_report(b"Two died.", source=Named("Coastal Wire"), by=by, **more)
    assert Act.objects.count() == acts


def test_a_source_of_a_name_in_use_is_chosen_and_not_made_again() -> None:
    by = _officer()
    _wire(by)
    with pytest.raises(Refused, match="already"):
        actions.add_source(name="Coastal Wire", kind=SourceKind.NGO_OR_PRESS, by=by)


def test_somebody_without_a_role_for_it_takes_nothing_in() -> None:
    source = _wire(_officer())
    decider = build.person(Role.DECIDER)
    with pytest.raises(Refused, match="may take in reports"):
        actions.receive_report(WORDS, source=source, by=decider)
    assert not Report.everything.exists()


def test_words_told_by_telephone_keep_who_took_them_down_and_seal_who_called() -> None:
    by = _officer()
    caller = actions.add_source(
        name="A resident of Salt Gate", kind=SourceKind.EYEWITNESS, identity="Mira Tessal",
        contact="+000 1234", by=by,
    )  # fmt: skip
    told = Told(taken_by="Night desk", told_on="2026-03-15 02:10 local", subject="Call at night")
    report = actions.receive_told(
        "They hit the clinic.", source=caller, entry=Entry.TELEPHONE, told=told,
        precise_place="Behind the mill, second door", by=by,
    ).report  # fmt: skip
    kept = queries.report(report.reference, by=by)
    assert kept.taken_down == {"taken_by": "Night desk", "told_on": "2026-03-15 02:10 local"}
    assert (kept.title, kept.entry) == ("Call at night", "telephone")
    assert b"Mira" not in bytes(Source.everything.get(pk=caller.pk).identity_sealed or b"")
    assert b"mill" not in bytes(kept.precise_place_sealed or b"")


def test_two_people_may_go_by_one_label() -> None:
    by = _officer()
    label = "A resident of Salt Gate"
    one = actions.add_source(name=label, kind=SourceKind.EYEWITNESS, identity="One", by=by)
    two = actions.add_source(name=label, kind=SourceKind.EYEWITNESS, identity="Two", by=by)
    assert one.reference != two.reference
    assert actions.source_named(label, SourceKind.EYEWITNESS, by=by) not in (one, two)


def test_only_a_custodian_with_the_second_factor_learns_who_a_source_is() -> None:
    by, custodian = _officer(), build.person(Role.CUSTODIAN)
    source = actions.add_source(
        name="A resident",
        kind=SourceKind.EYEWITNESS,
        identity="Mira Tessal",
        contact="by hand",
        by=by,
    )
    with pytest.raises(Refused, match="Only a custodian"):
        actions.open_identity(source.reference, because="to ask again", by=by)
    opened = actions.open_identity(source.reference, because="to ask again", by=custodian)
    assert (opened.identity, opened.contact) == ("Mira Tessal", "by hand")
    assert Act.objects.filter(name="intake.identity.opened").count() == 1


def test_the_first_opening_is_noted_once_and_an_inspector_does_not_count() -> None:
    by = _officer()
    report = actions.receive_report(WORDS, source=_wire(by), by=by).report
    inspector = build.person(Role.INSPECTOR)
    assert not actions.note_opened(queries.report(report.reference, by=inspector), by=inspector)
    assert actions.note_opened(queries.report(report.reference, by=by), by=by)
    assert not actions.note_opened(queries.report(report.reference, by=by), by=by)
    assert queries.inbox(by).unopened == 0
    assert Act.objects.filter(name="intake.report.opened").count() == 1


def test_the_queue_shows_what_nobody_opened_first_and_of_that_the_oldest() -> None:
    early = _officer()
    late = _officer(moment=build.NOON + timedelta(days=3))
    source = _wire(early)
    first = actions.receive_report(b"One was killed.", source=source, by=early).report
    second = actions.receive_report(b"Two were killed.", source=source, by=early).report
    third = actions.receive_report(b"Three were killed.", source=source, by=late).report
    actions.note_opened(first, by=late)
    inbox = queries.inbox(late)
    assert [r.reference for r in inbox.reports] == [
        second.reference,
        third.reference,
        first.reference,
    ]
    assert (inbox.total, inbox.unopened, inbox.oldest) == (3, 2, early.moment)


def test_grades_and_consent_need_a_reason_and_keep_what_stood_before() -> None:
    by = _officer()
    source = _wire(by)
    report = actions.receive_report(WORDS, source=source, by=by).report
    with pytest.raises(Refused, match="Give a reason"):
        actions.grade_source(source, Reliability.B, because=" ", by=by)
    actions.grade_source(source, Reliability.B, because="right in nine of ten", by=by)
    assert queries.source(source.reference, by=by).reliability == "B"
    actions.set_consent(report, Allowed(Use.PARTNER, "no names"), because="asked today", by=by)
    assert [c.use for c in queries.consents(report, by=by)] == ["partner", "not_asked"]


def test_a_withdrawn_report_leaves_the_queue_and_stays_findable() -> None:
    by = _officer()
    report = actions.receive_report(WORDS, source=_wire(by), by=by).report
    actions.withdraw(report, because="sent by mistake", by=by)
    assert queries.inbox(by).total == 0
    assert queries.report(report.reference, by=by).state == "withdrawn"
    with pytest.raises(Refused, match="withdrawn already"):
        actions.withdraw(report, because="again", by=by)
