"""Where bubblewrap is not at hand the child confines itself, and reads the same."""

from __future__ import annotations

import io
import json
import subprocess

import pytest
from openpyxl import Workbook

from answerable.intake.sandbox.parent import PLAIN
from tests.unit.reading.test_documents import pdf


def _asked(task: str, data: bytes) -> dict[str, object]:
    head = json.dumps({"task": task, "hints": {}}).encode() + b"\n"
    done = subprocess.run(PLAIN, input=head + data, capture_output=True, check=True, timeout=60)
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def test_a_workbook_is_read_by_the_child_alone() -> None:
    book, out = Workbook(), io.BytesIO()
    book.active.append(["date", "killed"])
    book.active.append(["2026-01-01", "3"])
    book.save(out)
    assert _asked("sheet", out.getvalue())["rows"] == [["date", "killed"], ["2026-01-01", "3"]]


@pytest.mark.parametrize(
    "data",
    [
        b"Three people were killed in Tann on 2 January 2026, the council said.",
        b"<html><body><article><p>Three people were killed in Tann on 2 January 2026, the council "
        b"said. The market was hit in the morning and the hall burned down.</p></article></body></html>",
    ],
    ids=["text", "page"],
)
def test_a_report_is_read_by_the_child_alone(data: bytes) -> None:
    reading = _asked("read", data)["reading"]
    assert isinstance(reading, dict)
    assert "Three people were killed" in reading["text"]


def test_a_pdf_with_few_small_words_is_read_by_the_child_alone() -> None:
    """Nothing on the way may ask for a place to write: the child has none."""
    reading = _asked("read", pdf("Le maire, the mayor: 3 Tann, 2 Orra."))["reading"]
    assert isinstance(reading, dict)
    assert "3 Tann" in reading["text"]
