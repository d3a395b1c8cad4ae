"""Hostile text is inert: in every field it is kept exactly, or refused in words, and shown as text."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from answerable.actor import Role
from answerable.evidence.queries import sealed_bytes
from answerable.intake import queries
from answerable.intake.models import Report
from answerable.refusal import Refused
from tests import build
from tests.pages import signed_in

pytestmark = pytest.mark.django_db

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpora" / "hostile" / "strings"
OURS = (
    "<script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>", "{{ 7|add:7 }}{% now 'Y' %}",
    "Robert'); DROP TABLE intake_report;--", "../../../../etc/passwd", "\u202egnp.exe", "\ufeffBOM",
    "قُتل تسعة \u200f(٩)", "‮‮", "a\u0300\u0301\u0302" * 20, "=1+1", "@SUM(1)", "\x1b[31m", "%00%0a",
    "🏳️‍🌈", "{x} {0} %s %(y)d", "ﷺ", "\t tab", "x" * 190, "null", "﻿", "--as", "<!--", "]]>",
)  # fmt: skip
SAMPLE = 2_000
MANY, FEW = (20, 17, 1, 1, 1), (1, 1, 1, 1, 1)
"""How many strings stand together in the words, the conditions, the source, subject and taker."""


def _strings() -> list[str]:
    """Every distinct line of the corpus where it is present, else ours alone."""
    found = list(OURS)
    if CORPUS.is_dir():
        found += json.loads((CORPUS / "naughty-strings.json").read_text("utf-8"))
        for path in [CORPUS / "h5sc-vectors.txt", *sorted((CORPUS / "payloads").iterdir())]:
            found += path.read_text("utf-8", "replace").splitlines()
    return list(dict.fromkeys(text for text in found if text.strip()))


def _handfuls(strings: list[str], sizes: tuple[int, ...]) -> Iterator[list[str]]:
    """The strings dealt out to the fields, several to a field, each once."""
    for start in range(0, len(strings) - sum(sizes), sum(sizes)):
        left = strings[start : start + sum(sizes)]
        yield ["\n".join(left.pop() for _ in range(size)) for size in sizes]


def _post(client: Client, texts: list[str], number: int) -> tuple[dict[str, Any], int]:
    words, conditions, source, subject, taken_by = texts
    posted = {
        "entry": "telephone", "words": f"{words}\n{number}", "source": source[:200],
        "kind": "other", "subject": subject[:200], "conditions": conditions[:2000],
        "taken_by": taken_by[:200], "marking": "internal",
    }  # fmt: skip
    return posted, client.post("/reports/new/words", posted).status_code


def _check(client: Client, posted: dict[str, Any], by: Any, ordinary: str) -> None:
    report = Report.everything.select_related("source", "exhibit").order_by("-pk")[0]
    kept = sealed_bytes(report.exhibit, under=report.reference, by=by).decode()
    assert kept == posted["words"].replace("\r\n", "\n")
    assert report.title == posted["subject"].strip()
    assert report.source.name == (posted["source"].strip() or "Source not stated")
    assert report.taken_down.get("taken_by", "") == posted["taken_by"].strip()
    conditions = queries.consents(report, by=by)[0].conditions
    assert conditions == posted["conditions"].strip()
    response = client.get(f"/reports/{report.reference}")
    assert response.status_code == 200
    shown = response.content.decode()
    assert html.escape(report.title) in shown
    for text in (report.title, report.source.name, *conditions.split("\n")):
        assert "<" not in text or text in ordinary or text not in shown


def _try(strings: list[str], sizes: tuple[int, ...]) -> None:
    by = build.person(Role.INTAKE_OFFICER)
    client = signed_in(by)
    _post(client, ["plain"] * 5, -1)
    ordinary = client.get(f"/reports/{Report.everything.get().reference}").content.decode()
    sent = kept = 0
    for number, texts in enumerate(_handfuls(strings, sizes)):
        posted, status = _post(client, texts, number)
        assert status in (302, 409), texts
        sent += 1
        if status == 302:
            _check(client, posted, by, ordinary)
            kept += 1
    assert client.get("/intake").status_code == client.get("/sources").status_code == 200
    assert kept > 0.8 * sent > 0


def test_hostile_text_is_kept_exactly_and_shown_as_text() -> None:
    strings = _strings()
    if len(strings) < SAMPLE:
        _try(strings, FEW)
        return
    _try(strings[:: len(strings) // SAMPLE][: SAMPLE + sum(MANY)], MANY)


@pytest.mark.soak
def test_all_hostile_text_is_kept_exactly_and_shown_as_text() -> None:
    _try(_strings(), FEW)


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a\u202eb.txt", "<b>.html", "x\r\nSet-Cookie: a=b", "ق.txt"]
)
def test_a_hostile_file_name_is_only_a_name(name: str) -> None:
    client = signed_in(build.person(Role.INTAKE_OFFICER))
    client.post("/reports/new/file", {"file": SimpleUploadedFile(name, b"Three were killed.")})
    (report,) = Report.everything.all()
    assert "/" not in report.filename
    answer = client.get(f"/exhibits/{report.reference}/original")
    assert answer.status_code == 200
    assert "Set-Cookie" not in answer.headers["Content-Disposition"].split("filename")[0]
    assert client.get(f"/reports/{report.reference}").status_code == 200


@pytest.mark.parametrize("field", ["source", "subject", "conditions", "taken_by", "words"])
def test_what_no_text_can_hold_is_refused_in_words(field: str) -> None:
    client = signed_in(build.person(Role.INTAKE_OFFICER))
    posted = {"entry": "pasted", "words": "x", field: "a\x00b"}
    response = client.post("/reports/new/words", posted)
    assert response.status_code == 409
    assert "cannot be kept exactly" in response.content.decode()
    assert not Report.everything.exists()


def test_a_hostile_list_is_refused_or_read_as_text() -> None:
    for cell in OURS:
        data = f'Date,Town,Killed\n2026-03-01,"{cell.replace(chr(34), chr(34) * 2)}",3\n'.encode()
        try:
            seen = queries.preview(data)
        except Refused:
            continue
        for row in seen.read.rows:
            (said,) = row.reading.statements
            assert row.reading.text[slice(*said.span)] == said.quote
