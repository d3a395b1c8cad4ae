"""One writer per form; each takes a spoken document and gives the same bytes for the same input."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from answerable.oversight.reports.document import Plain
from answerable.oversight.reports.writers.docx import written as as_docx
from answerable.oversight.reports.writers.json import written as as_json
from answerable.oversight.reports.writers.pdf import written as as_pdf
from answerable.oversight.reports.writers.sheet import written as as_sheet

Writer = Callable[[Plain], bytes]

WRITERS: Mapping[str, Writer] = {
    "pdf": as_pdf,
    "docx": as_docx,
    "xlsx": as_sheet,
    "json": as_json,
}

MEDIA: Mapping[str, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}
