"""Words made out from pictures of them, by Tesseract where the operator installed it.

Two confined children for each page: one draws it in shades of grey, the other makes out its letters.
"""

from __future__ import annotations

import base64
import binascii
import functools
import os
import shutil
import subprocess
import time
from dataclasses import dataclass

from answerable.intake.sandbox import parent
from answerable.intake.sandbox.parent import Failed
from answerable.reading.documents.languages import language_of
from answerable.refusal import Sentence, say

MOST_PAGES = 30
ENOUGH_SECONDS = 180
MOST_TEXT = 400_000
WANTED = ("eng", "ara", "heb", "ukr", "rus", "fra")
_TOGETHER = {
    "en": ("eng", "fra"), "fr": ("fra", "eng"), "ar": ("ara", "eng"), "he": ("heb", "eng"),
    "uk": ("ukr", "rus"), "ru": ("rus", "ukr"),
}  # fmt: skip
"""What is looked for once the language is known: with all at once a Latin "a" comes out Cyrillic."""


@dataclass(frozen=True)
class Eyes:
    """The program on this machine, its version and which of our languages it knows."""

    program: str
    version: str
    languages: tuple[str, ...]


@dataclass(frozen=True)
class Seen:
    """What was made out, and of how many pages."""

    text: str
    pages: int
    count: int
    languages: tuple[str, ...]


def eyes() -> Eyes | None:
    """Tesseract with at least one of our languages, or None where it is not installed or not wanted."""
    return _eyes(shutil.which(os.environ.get("ANSWERABLE_TESSERACT") or "tesseract"))


@functools.cache
def _eyes(program: str | None) -> Eyes | None:
    if program is None:
        return None
    version, listed = _told(program, "--version"), _told(program, "--list-langs").split()
    known = tuple(code for code in WANTED if code in listed)
    return Eyes(program, " ".join(version.split()[:2]), known) if known else None


def made_out(data: bytes, by: Eyes, language: str = "") -> Seen | None:
    """The words of a PDF of pictures, or of one picture; None where there are none to be made out."""
    found: list[str] = []
    languages = _known(language, by)
    count, until = 1, time.monotonic() + ENOUGH_SECONDS
    try:
        while len(found) < min(count, MOST_PAGES) and time.monotonic() < until:
            answer = parent.ask("for_eyes", data, {"number": str(len(found))})
            if "picture" not in answer or not 0 < int(answer["count"]) < 100_000:
                return None
            count = int(answer["count"])
            picture = base64.b64decode(answer["picture"], validate=True)
            languages = languages or _known(language_of(_words(picture, by, by.languages)), by)
            found.append(_words(picture, by, languages or by.languages))
    except (Failed, binascii.Error, ValueError, TypeError, KeyError):
        if not found:
            return None
    text = "\n\n".join(page for page in found if page)[:MOST_TEXT]
    used = languages or by.languages
    return Seen(text, len(found), count, used) if any(c.isalpha() for c in text) else None


def _known(language: str, by: Eyes) -> tuple[str, ...]:
    return tuple(code for code in _TOGETHER.get(language, ()) if code in by.languages)


def note(seen: Seen, by: Eyes) -> Sentence:
    """That the text was made out, by what, and of how many pages."""
    return say(
        "Made out by {program} ({languages}) from pictures of {pages} of {count} pages. Letters and "
        "figures can be wrong: compare with the original.",
        program=by.version, languages="+".join(seen.languages), pages=seen.pages, count=seen.count,
    )  # fmt: skip


def _words(picture: bytes, by: Eyes, languages: tuple[str, ...]) -> str:
    """The words of one page; a page that takes too long is left empty."""
    try:
        return parent.see(picture, by.program, "+".join(languages)).decode("utf-8", "replace")
    except Failed:
        return ""


def _told(program: str, what: str) -> str:
    try:
        told = subprocess.run([program, what], capture_output=True, timeout=10, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return told.stdout.decode("utf-8", "replace")
