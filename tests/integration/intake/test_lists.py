"""A list becomes a report for each good row, once, in one act; what is wrong is named and not stored."""

from __future__ import annotations

import io
import time

import pytest
from openpyxl import Workbook

from answerable.actor import Actor, Level, Role
from answerable.intake import actions, queries
from answerable.intake.actions import TakenIn
from answerable.intake.models import Report
from answerable.intake.queries import preview
from answerable.intake.rules import SourceKind
from answerable.ledger.models import Act
from answerable.reading.types import from_json
from answerable.refusal import Refused
from tests import build

pytestmark = pytest.mark.django_db

GOOD = """Date,Town,Killed,Injured,Notes
2026-03-01,Port Amsel,3,9-14,near the mill
2026-03-02,Kellan,at least 2,,road
2026-03-04,Orla,0,1,
"""
ONE_WRONG = GOOD + "2026-03-05,Delun,many,2,\n"


def _officer(**more: object) -> Actor:
    return build.person(Role.INTAKE_OFFICER, **more)  # type: ignore[arg-type]  # passed through


def _take_in(text: str, by: Actor, **more: object) -> TakenIn:
    source = actions.source_named("Orla Valley Monitor", SourceKind.NGO_OR_PRESS, by=by)
    plan = preview(text.encode()).plan
    return actions.take_in_list(text.encode(), source=source, mapping=plan, by=by, **more)  # type: ignore[arg-type]  # passed through


def test_each_row_becomes_a_report_whose_statement_quotes_it() -> None:
    by = _officer()
    taken = _take_in(GOOD, by)
    first = queries.report(taken.taken[0], by=by)
    text = queries.newest_text(first, by=by)
    assert text is not None
    reading = from_json(text.reading)
    (statement,) = reading.statements
    assert (first.locator, first.title, first.state) == ("row 2", "Port Amsel, 2026-03-01", "read")
    assert (statement.killed, statement.injured) == ((3, 3), (9, 14))
    assert text.text[slice(*statement.span)] == statement.quote
    assert "near the mill" in text.text
    assert "near the mill" not in statement.quote


def test_a_list_is_one_exhibit_and_one_act_with_a_manifest() -> None:
    by = _officer()
    taken = _take_in(GOOD, by)
    assert taken.batch is not None
    assert {queries.report(r, by=by).exhibit_id for r in taken.taken} == {taken.batch.exhibit_id}
    assert Act.objects.filter(name="intake.list.received").count() == 1
    assert not Act.objects.filter(name="intake.report.received").exists()


def test_the_same_list_twice_is_the_list_once() -> None:
    by = _officer()
    _take_in(GOOD, by)
    before = Act.objects.count()
    again = _take_in(GOOD, by)
    assert (again.batch, again.taken, again.known) == (None, (), 3)
    assert (Act.objects.count(), Report.everything.count()) == (before, 3)


def test_a_longer_list_adds_only_its_new_rows() -> None:
    by = _officer()
    _take_in(GOOD, by)
    longer = _take_in(GOOD + "2026-03-09,Delun,1,0,\n", by)
    assert (len(longer.taken), longer.known) == (1, 3)


def test_a_row_that_says_nothing_clear_is_named_with_its_remedy_and_not_stored() -> None:
    by = _officer()
    taken = _take_in(ONE_WRONG, by)
    assert len(taken.taken) == 3
    (error,) = taken.errors
    assert (error.number, error.column) == (5, "Killed")
    assert "Write a number" in error.sentence
    assert not any(
        "Delun" in text.text for text in queries.newest_texts(taken.taken, by=by).values()
    )


def test_once_corrected_only_the_wrong_row_is_new() -> None:
    by = _officer()
    _take_in(ONE_WRONG, by)
    corrected = _take_in(ONE_WRONG.replace("many", "4"), by)
    assert (len(corrected.taken), corrected.known, corrected.errors) == (1, 3, ())


def test_rows_sent_in_confidence_look_new_to_somebody_else() -> None:
    insider, outsider = _officer(ceiling=Level.CONFIDENTIAL), _officer()
    actions.source_named("Orla Valley Monitor", SourceKind.NGO_OR_PRESS, by=outsider)
    hidden = _take_in(GOOD, insider, level=Level.CONFIDENTIAL)
    seen = _take_in(GOOD, outsider)
    assert len(hidden.taken) == len(seen.taken) == 3
    assert seen.known == 0
    assert queries.inbox(outsider).total == 3


def test_a_dry_run_stores_nothing() -> None:
    before = Act.objects.count()
    seen = preview(ONE_WRONG.encode())
    assert (seen.total, len(seen.read.rows), len(seen.read.errors)) == (4, 3, 1)
    assert (Act.objects.count(), Report.everything.count()) == (before, 0)


def test_an_arabic_list_is_read_by_its_headings_and_digits() -> None:
    by = _officer()
    taken = _take_in("التاريخ;المكان;عدد القتلى;الجرحى\n٢٠٢٦-٠٣-٠١;ميناء أمسل;٣;٩-١٤\n", by)
    text = queries.newest_text(queries.report(taken.taken[0], by=by), by=by)
    assert text is not None
    (statement,) = from_json(text.reading).statements
    assert (statement.killed, statement.injured) == ((3, 3), (9, 14))
    assert statement.date is not None
    assert statement.date.edtf == "2026-03-01"
    assert text.language == "ar"


def test_a_workbook_is_read_like_its_csv() -> None:
    book, out = Workbook(), io.BytesIO()
    for line in GOOD.splitlines():
        book.active.append(line.split(","))
    book.save(out)
    assert len(preview(out.getvalue()).read.rows) == 3


@pytest.mark.parametrize(
    "data", [b"only a heading\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04junk"]
)
def test_what_holds_no_list_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(Refused):
        preview(data)


@pytest.mark.parametrize(
    ("count", "seconds"), [(500, 10), pytest.param(10_000, 60, marks=pytest.mark.soak)]
)
def test_many_rows_are_taken_in_in_time_and_twice_is_once(count: int, seconds: int) -> None:
    by = _officer()
    lines = [f"2026-03-{1 + n % 28:02},Town {n},{n % 9},{n % 5}-{n % 5 + 4}," for n in range(count)]
    text = "\n".join([GOOD.splitlines()[0], *lines])
    begun = time.monotonic()
    assert len(_take_in(text, by).taken) == count
    assert time.monotonic() - begun < seconds
    assert _take_in(text, by).taken == ()
