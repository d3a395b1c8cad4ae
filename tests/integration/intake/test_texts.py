"""A report is read once by each reader, its quotations hold, and what cannot be read is kept."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from answerable.actor import Actor, Role, machine
from answerable.incidents.actions import propose_links
from answerable.incidents.models import Statement
from answerable.intake import actions, queries
from answerable.intake.models import Report, ReportText
from answerable.intake.rules import SourceKind
from answerable.ledger.models import Act
from answerable.reading import Hints, Reading, read
from answerable.reading.label import READER
from answerable.reading.types import from_json, to_json
from answerable.refusal import Refused
from tests import build

pytestmark = pytest.mark.django_db

WORDS = "Two nurses were killed in Port Amsel on Wednesday, Coastal Wire reported.\n"


def _officer() -> Actor:
    return build.person(Role.INTAKE_OFFICER)


def _received(data: bytes, by: Actor, **more: str) -> Report:
    source = actions.source_named("Coastal Wire", SourceKind.NGO_OR_PRESS, by=by)
    return actions.receive_report(data, source=source, by=by, **more).report  # type: ignore[arg-type]  # passed through


def _read(report: Report) -> ReportText | None:
    return actions.read_report(report.reference, by=machine(build.NOON))


def test_a_report_is_read_into_a_text_whose_statements_quote_it() -> None:
    by = _officer()
    text = _read(report := _received(WORDS.encode(), by))
    assert text is not None
    assert queries.report(report.reference, by=by).state == "read"
    statements = from_json(text.reading).statements
    assert statements
    assert all(text.text[slice(*s.span)] == s.quote for s in statements)


def test_reading_again_adds_nothing() -> None:
    report = _received(WORDS.encode(), _officer())
    first = _read(report)
    before = Act.objects.count()
    assert _read(report) == first
    assert (Act.objects.count(), ReportText.everything.count()) == (before, 1)


@pytest.mark.parametrize("lost", [False, True])
def test_what_another_reader_read_is_read_anew_only_where_it_says_otherwise(lost: bool) -> None:
    by = _officer()
    report = _received(WORDS.encode(), by)
    reading = read(WORDS.encode(), Hints(source_name="Coastal Wire"))
    older = replace(reading, reader="rules-0.old", statements=() if lost else reading.statements)
    _kept(report, older)
    now = _read(report)
    assert now is not None
    assert (now.version, now.reader) == ((2, READER) if lost else (1, "rules-0.old"))
    assert queries.last_read_by([report.reference], by=by) == {
        report.reference: (now.version, now.reader)
    }


def test_every_statement_stored_says_which_reader_made_it() -> None:
    report = _received(WORDS.encode(), _officer())
    _read(report)
    propose_links(report.reference, by=machine(build.NOON))
    assert set(Statement.everything.values_list("maker", flat=True)) == {READER}


def _kept(report: Report, reading: Reading) -> None:
    ReportText(
        report=report, version=1, language=reading.language, text=reading.text,
        reading=json.loads(json.dumps(to_json(reading))), reader=reading.reader,
        made_at=build.NOON, protected_by=report.reference,
    ).save(force_insert=True)  # fmt: skip


def test_a_date_given_later_is_read_into_a_second_version_beside_the_first() -> None:
    by = _officer()
    _read(report := _received(WORDS.encode(), by))
    _received(WORDS.encode(), by, published_on="2026-03-13")
    second = _read(report)
    assert second is not None
    assert second.version == 2
    assert [t.version for t in queries.texts(report, by=by)] == [2, 1]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "Not read: picture."),
        (b"%PDF-1.7\n%%EOF", "PDF document"),
    ],
)
def test_what_cannot_be_read_is_kept_with_a_sentence(data: bytes, words: str) -> None:
    by = _officer()
    report = _received(data, by)
    assert _read(report) is None
    kept = queries.report(report.reference, by=by)
    assert kept.state == "kept_unread"
    assert words in str(queries.why_unread(kept))
    before = Act.objects.count()
    _read(report)
    assert Act.objects.count() == before


def test_a_withdrawn_report_is_not_read() -> None:
    by = _officer()
    report = _received(WORDS.encode(), by)
    actions.withdraw(report, because="sent by mistake", by=by)
    assert _read(report) is None
    assert not ReportText.everything.exists()


def test_a_translation_stands_beside_the_original_and_changes_no_quotation() -> None:
    by = _officer()
    original = _read(report := _received(WORDS.encode(), by))
    made = actions.translate(
        report, text="قُتلت ممرضتان.", language="ar", because="for the desk", by=by
    )
    assert (made.translates, made.translator) == (original, by.pseudonym)
    assert queries.newest_text(report, by=by) == original
    assert queries.translations(report, by=by) == [made]


def test_only_a_person_translates_and_only_what_was_read() -> None:
    by = _officer()
    report = _received(WORDS.encode(), by)
    with pytest.raises(Refused, match="no text to translate"):
        actions.translate(report, text="x", language="ar", because="why", by=by)
    _read(report)
    with pytest.raises(Refused, match="a person's"):
        actions.translate(report, text="x", language="ar", because="w", by=machine(build.NOON))


def test_a_source_not_stated_is_nobodys_publisher() -> None:
    by = _officer()
    source = actions.source_named("Source not stated", SourceKind.OTHER, by=by)
    report = actions.receive_report(b"Nine were hurt in Orla.", source=source, by=by).report
    _read(report)
    assert queries.report(report.reference, by=by).publisher == ""


def test_the_founding_documents_are_read() -> None:
    folder = Path(__file__).resolve().parents[4] / "shared" / "reference" / "founding"
    if not folder.is_dir():
        pytest.skip("needs ../shared")
    by = _officer()
    for path in sorted(folder.glob("*.txt")):
        assert _read(_received(path.read_bytes(), by, filename=path.name)) is not None
