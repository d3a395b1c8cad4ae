"""Pictures of words: made out where Tesseract is installed, and refused in a clear sentence where not."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys

import pytest

from answerable.actor import Role, machine
from answerable.intake import actions
from answerable.intake.rules import SourceKind
from answerable.intake.sandbox import answers, parent, sight
from answerable.ledger.models import Job
from answerable.reading.types import Hints
from answerable.refusal import Refused
from tests import build
from tests.conftest import missing

WORDS = "Nine people were killed when a shell hit the market of Harqa."


@pytest.fixture
def eyes() -> None:
    """Tesseract, which the set-up of the tests installs where it may."""
    if shutil.which("tesseract") is None:
        missing("Tesseract")


needs_eyes = pytest.mark.usefixtures("eyes")


@pytest.fixture(autouse=True)
def _switched_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANSWERABLE_TESSERACT", "tesseract")


def picture(words: str, kind: str = "PNG") -> bytes:
    """These words, drawn."""
    from PIL import Image, ImageDraw, ImageFont

    drawn = Image.new("L", (1500, 160), 255)
    ImageDraw.Draw(drawn).text((20, 50), words, fill=0, font=ImageFont.load_default(size=40))
    out = io.BytesIO()
    drawn.save(out, kind, resolution=100.0)
    return out.getvalue()


@needs_eyes
@pytest.mark.parametrize("kind", ["PNG", "PDF"])
def test_the_words_of_a_picture_or_a_scan_are_made_out_and_said_to_be(kind: str) -> None:
    reading = answers.read(picture(WORDS, kind), Hints()).reading
    assert reading is not None
    assert reading.text == WORDS
    assert [s.killed for s in reading.statements if s.killed] == [(9, 9)]
    assert "compare with the original" in reading.notes[-1]


def test_arabic_and_latin_letters_are_told_apart() -> None:
    assert sight._known("ar", sight.Eyes("t", "5", ("eng", "ara"))) == ("ara", "eng")
    assert sight._known("uk", sight.Eyes("t", "5", ("eng", "ara"))) == ()


@needs_eyes
def test_a_picture_without_words_is_kept_unread() -> None:
    assert answers.read(picture(""), Hints()).code == "unknown_kind/image"


def test_without_tesseract_a_picture_and_a_scan_are_refused_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ANSWERABLE_TESSERACT", "none")
    for kind, words in (("PNG", "picture"), ("PDF", "PDF document")):
        outcome = answers.read(picture(WORDS, kind), Hints())
        assert outcome.code.startswith("no_eyes/")
        assert str(outcome.sentence).startswith(f"Not read: {words}.")
        assert "Tesseract" in str(outcome.sentence)


@needs_eyes
@pytest.mark.django_db
def test_a_picture_kept_unread_is_read_once_tesseract_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ANSWERABLE_TESSERACT", "none")
    by = build.person(Role.INTAKE_OFFICER)
    source = actions.source_named("Coastal Wire", SourceKind.NGO_OR_PRESS, by=by)
    report = actions.receive_report(picture(WORDS), source=source, by=by).report
    house = machine(build.NOON)
    assert actions.read_report(report.reference, by=house) is None
    monkeypatch.setenv("ANSWERABLE_TESSERACT", "tesseract")
    assert actions.read_again(by=by) == (report.reference,)
    assert Job.objects.filter(name="read_report", subject=report.reference).count() == 2
    text = actions.read_report(report.reference, by=house)
    assert text is not None
    assert text.text == WORDS
    assert actions.read_again(by=by) == ()


@pytest.mark.django_db
def test_who_takes_nothing_in_may_not_have_it_read_again() -> None:
    with pytest.raises(Refused):
        actions.read_again(by=build.person(Role.DECIDER))


@needs_eyes
def test_what_becomes_tesseract_has_given_up_files_processes_and_writing_first() -> None:
    told = (
        "import os, socket\n"
        "for what in (lambda: open('/etc/passwd'), lambda: open('/tmp/x', 'w').write('x'), "
        "lambda: socket.create_connection(('127.0.0.1', 9), 1)):\n"
        "    try:\n        what()\n        print('open')\n    except OSError:\n        print('shut')\n"
    )
    shim = (
        "import sys, os; from answerable.intake.sandbox import confine; confine.limit(); "
        "confine.shut(may_run=True); os.execv(sys.executable, [sys.executable, '-I', '-c', sys.argv[1]])"
    )
    ran = subprocess.run(
        [sys.executable, "-I", "-B", "-c", shim, told], capture_output=True, check=False, timeout=20
    )
    assert ran.stdout.decode().split() == ["shut", "shut", "shut"], ran.stderr


@needs_eyes
def test_bytes_that_are_no_picture_do_not_reach_it() -> None:
    by = sight.eyes()
    assert by is not None
    assert sight.made_out(b"\x89PNG\r\n\x1a\n" + b"x" * 400, by) is None
    with pytest.raises(parent.Failed):
        parent.see(b"no picture", by.program, "eng")
