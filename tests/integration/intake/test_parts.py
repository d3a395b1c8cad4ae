"""What lies in a mail, a feed or a web archive becomes reports of its own, once."""

from __future__ import annotations

import pytest

from answerable.accounts.actions import mark
from answerable.accounts.queries import marking_of
from answerable.actor import Actor, Level, Role, machine
from answerable.evidence.models import CustodyStep, Exhibit
from answerable.intake import actions, queries
from answerable.intake.models import History, Report
from answerable.intake.rules import Allowed, SourceKind, Use
from answerable.ledger.models import Act, Job
from tests import build
from tests.unit.reading.packing import BODY, docx, item, message, paragraph, rss, warc

pytestmark = pytest.mark.django_db

LETTER = docx(paragraph("Two nurses were killed in Port Amsel on Wednesday."))
PAGE = f"<!doctype html><html><body><article><p>{BODY}</p></article></body></html>"


def received(data: bytes, by: Actor, **more: object) -> Report:
    source = actions.source_named("Coastal Wire", SourceKind.NGO_OR_PRESS, by=by)
    return actions.receive_report(data, source=source, by=by, **more).report  # type: ignore[arg-type]  # passed through


def read(report: Report) -> None:
    actions.read_report(report.reference, by=machine(build.NOON))


def test_an_attachment_is_a_report_with_its_own_exhibit_derived_from_the_mail() -> None:
    by = build.person(Role.INTAKE_OFFICER, Role.ANALYST, ceiling=Level.RESTRICTED)
    mail = received(
        message(BODY, {"letter.docx": LETTER}), by, level=Level.RESTRICTED,
        consent=Allowed(Use.INTERNAL, "Ask first."),
    )  # fmt: skip
    read(mail)
    part = Report.everything.get(whole=mail)
    assert (part.locator, part.filename, part.entry) == ("attachment 1", "letter.docx", "part")
    assert part.exhibit.derived_from_id == mail.exhibit_id
    assert queries.consents(part, by=machine(build.NOON))[0].conditions == "Ask first."
    assert part.submitter == mail.submitter
    seen = queries.inside(mail, by=by)
    assert [p.reference for p in seen.parts] == [part.reference]
    marking = marking_of(part.reference, by=machine(build.NOON))
    assert marking is not None
    assert marking.level == Level.RESTRICTED.value
    assert Job.objects.filter(name="read_report", subject=part.reference).exists()
    read(part)
    text = queries.newest_text(part, by=machine(build.NOON))
    assert text is not None
    assert text.reading["statements"][0]["killed"] == [2, 2]
    steps = set(
        CustodyStep.everything.filter(exhibit=part.exhibit).values_list("protected_by", "step")
    )
    assert steps == {(mail.reference, "derived"), (part.reference, "deposited")}


def test_reading_the_whole_again_takes_nothing_out_twice() -> None:
    by = build.person(Role.INTAKE_OFFICER)
    feed = received(rss(item("One", BODY), item("Two", "Three were hurt in Selm.")), by)
    read(feed)
    before = (Act.objects.count(), Report.everything.count(), Exhibit.objects.count())
    read(feed)
    assert (Act.objects.count(), Report.everything.count(), Exhibit.objects.count()) == before
    assert [p.locator for p in queries.inside(feed, by=by).parts] == ["item 1", "item 2"]
    assert [p.address for p in queries.inside(feed, by=by).parts] == [
        "https://tamrin.example/a"
    ] * 2
    manifest = History.objects.get(subject=feed.reference, what="parts")
    assert manifest.data["reports"] == [p.reference for p in queries.inside(feed, by=by).parts]


def test_the_same_attachment_of_two_mails_is_one_exhibit_and_two_reports() -> None:
    by = build.person(Role.INTAKE_OFFICER)
    for words in ("First words.", "Second words."):
        read(received(message(words, {"letter.docx": LETTER}), by))
    parts = Report.everything.filter(entry="part")
    assert parts.count() == 2
    assert len({part.exhibit_id for part in parts}) == 1


def test_what_is_packed_inside_another_file_is_left_there_and_said_so() -> None:
    by = build.person(Role.INTAKE_OFFICER)
    pages = warc(*((f"https://tamrin.example/{n}", "text/html", PAGE) for n in range(2)))
    mail = received(message("See the capture.", {"pages.warc.gz": pages}), by)
    read(mail)
    capture = Report.everything.get(whole=mail)
    read(capture)
    seen = queries.inside(capture, by=by)
    assert (seen.parts, seen.left) == ((), 2)
    assert "take it in by itself" in seen.why_left
    alone = received(pages, by)
    read(alone)
    assert len(queries.inside(alone, by=by).parts) == 2


def test_a_part_marked_higher_is_not_seen_from_its_whole() -> None:
    by = build.person(Role.INTAKE_OFFICER)
    read(mail := received(message(BODY, {"letter.docx": LETTER}), by))
    part = queries.inside(mail, by=by).parts[0]
    custodian = build.person(Role.ANALYST, ceiling=Level.CONFIDENTIAL)
    mark(part.reference, Level.CONFIDENTIAL, because="It names people.", by=custodian)
    assert queries.inside(mail, by=by).parts == ()
    read(mail)
    assert Report.everything.filter(whole=mail).count() == 1
