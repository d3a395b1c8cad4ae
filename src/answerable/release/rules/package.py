"""The words that go out, and the exact bytes they become: a page, its plain text, and a manifest.

Pure and deterministic: the same release frozen twice gives the same bytes.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from answerable.accounts.rules import KINDS
from answerable.intake.rules import unkeepable
from answerable.refusal import Sentence, say
from answerable.term import Term


class Kind(Term):
    """What an item of a release is."""

    FACT = "fact", "fact"
    EXHIBIT = "exhibit", "copy of an exhibit"
    TEXT = "text", "text"


TITLE, WORDS = 200, 20_000
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ku", "ps", "ur", "yi"})
_KINDS = "|".join(["[b-z]", *sorted(kind for kind in KINDS if len(kind) > 1 and kind != "rl")])
_OURS = re.compile(rf"\b(?:{_KINDS})-[2-9a-hjkmnp-tv-z]{{8}}\b")
"""References of ours: they name sources, people and cases to whoever collects them. What was released is
known to them by its own."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2,4})?")


@dataclass(frozen=True)
class Piece:
    """One item as it goes out: its words, and the file beside them."""

    kind: Kind
    text: str
    file: str = ""


@dataclass(frozen=True)
class Made:
    """One file of the package."""

    name: str
    media_type: str
    data: bytes
    how: str
    item: int | None = None
    """Row number of the item it is the copy of."""

    @property
    def sha256(self) -> str:
        return sha256(self.data).hexdigest()


@dataclass(frozen=True)
class Cover:
    """What stands on top."""

    reference: str
    title: str
    recipient: str
    language: str
    on: date


def why_not_words(text: str, *, most: int = WORDS) -> Sentence | None:
    """Say why words may not go out as they are typed."""
    if not text.strip():
        return say("Write what is to go out.")
    if len(text) > most:
        return say("This is too long: at most {most} characters.", most=most)
    if unkeepable(text):
        return say("There is a character that cannot be kept exactly. Remove it.")
    if (found := _OURS.search(text)) is not None:
        return say("It names {reference}, a record of ours: take that out.", reference=found[0])
    return None


def why_not_language(code: str) -> Sentence | None:
    """Say why `code` names no language a release can be written in."""
    if _LANGUAGE.fullmatch(code):
        return None
    return say("{code} is not the code of a language. Write it as en, ar, uk or he.", code=code)


_NUMBER_OF_WORDS = 6


def repeats(text: str, quotes: Iterable[str]) -> str:
    """The first of `quotes` that stands in `text` word for word; empty when none does.

    Short ones are nobody's words in particular.
    """
    said = _plain(text)
    for quote in quotes:
        plain = _plain(quote)
        if plain.count(" ") >= _NUMBER_OF_WORDS - 1 and f" {plain} " in f" {said} ":
            return quote
    return ""


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def file_name(order: int, media_type: str) -> str:
    """The name of a copy: it says nothing but what kind of file it is."""
    return f"file-{order}.{_ENDINGS[media_type]}"


_ENDINGS = {
    "image/png": "png", "image/jpeg": "jpg", "application/pdf": "pdf", "text/plain": "txt",
}  # fmt: skip


def written(cover: Cover, pieces: Sequence[Piece]) -> tuple[Made, Made]:
    """The page and the plain text of a release."""
    return (
        Made("release.html", "text/html", _page(cover, pieces).encode(), "written"),
        Made("release.txt", "text/plain", _plain_text(cover, pieces).encode(), "written"),
    )


def _page(cover: Cover, pieces: Sequence[Piece]) -> str:
    direction = "rtl" if cover.language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"
    body = "\n".join(_shown(piece) for piece in pieces)
    return (
        f'<!doctype html>\n<html lang="{html.escape(cover.language)}" dir="{direction}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{html.escape(cover.title)}</title>\n</head>\n<body>\n'
        f'<h1 dir="auto">{html.escape(cover.title)}</h1>\n'
        f'<p dir="auto">{html.escape(cover.recipient)}</p>\n'
        f"<p>{cover.on.isoformat()} · {cover.reference}</p>\n{body}\n</body>\n</html>\n"
    )


def _shown(piece: Piece) -> str:
    lines = "<br>\n".join(html.escape(line) for line in _lines(piece.text))
    beside = f'\n<p><a href="{piece.file}">{piece.file}</a></p>' if piece.file else ""
    return f'<p dir="auto">{lines}</p>{beside}'


def _plain_text(cover: Cover, pieces: Sequence[Piece]) -> str:
    head = f"{cover.title}\n{cover.recipient}\n{cover.on.isoformat()} · {cover.reference}\n"
    parts = ["\n".join([*_lines(p.text), *([p.file] if p.file else [])]) for p in pieces]
    return head + "".join(f"\n{part}\n" for part in parts)


def _lines(text: str) -> list[str]:
    return text.strip().replace("\r\n", "\n").split("\n")


def digest(reference: str, recipient: str, files: Iterable[tuple[str, str, str, int]]) -> str:
    """One hash over what is sent to whom: name, kind, SHA-256 and size of every file, in order."""
    body = {"release": reference, "recipient": recipient, "files": [list(f) for f in files]}
    packed = json.dumps(body, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return sha256(packed.encode()).hexdigest()
