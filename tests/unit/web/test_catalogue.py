"""Translations are compiled once, again when their text changed, and never half."""

from __future__ import annotations

import gettext
from pathlib import Path

from answerable.web.catalogue import make_ready

PO = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Overview"
msgstr "{word}"
"""


def written(folder: Path, word: str) -> Path:
    source = folder / "po" / "ar" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True, exist_ok=True)
    source.write_text(PO.format(word=word), "utf-8")
    return folder / "po"


def said(folder: Path) -> str:
    return gettext.translation("django", folder / "mo", ["ar"]).gettext("Overview")


def test_a_missing_translation_file_is_made(tmp_path: Path) -> None:
    assert make_ready(tmp_path / "mo", written(tmp_path, "نظرة عامة")) == ["ar"]
    assert said(tmp_path) == "نظرة عامة"


def test_an_unchanged_text_is_not_compiled_again(tmp_path: Path) -> None:
    sources = written(tmp_path, "نظرة")
    make_ready(tmp_path / "mo", sources)
    assert make_ready(tmp_path / "mo", sources) == []


def test_a_changed_text_is_compiled_again_whatever_its_file_time(tmp_path: Path) -> None:
    make_ready(tmp_path / "mo", written(tmp_path, "نظرة"))
    made = tmp_path / "mo" / "ar" / "LC_MESSAGES"
    before = (made / "django.mo").read_bytes()
    assert make_ready(tmp_path / "mo", written(tmp_path, "لمحة")) == ["ar"]
    assert (made / "django.mo").read_bytes() != before


def test_nothing_but_the_compiled_file_and_its_stamp_is_left(tmp_path: Path) -> None:
    make_ready(tmp_path / "mo", written(tmp_path, "نظرة"))
    left = {path.name for path in (tmp_path / "mo" / "ar" / "LC_MESSAGES").iterdir()}
    assert left == {"django.mo", "django.sha256"}


def test_a_folder_that_cannot_be_written_leaves_the_pages_in_english(tmp_path: Path) -> None:
    blocked = tmp_path / "mo"
    blocked.write_text("a file where the folder should be")
    assert make_ready(blocked, written(tmp_path, "نظرة")) == []
