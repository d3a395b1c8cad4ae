"""Every hostile file gets a verdict from its child: a reading whose quotations hold, or a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from answerable.intake.sandbox import answers
from answerable.reading.types import Hints

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpora" / "hostile"
FILES = sorted([*CORPUS.glob("pdf/*.pdf"), *CORPUS.glob("xml/*")]) if CORPUS.is_dir() else []
OURS = (
    b"%PDF-1.4\n1 0 obj<</Length 99999999>>stream\n", b"%PDF-1.7\n" + b"[" * 50_000,
    b"<html>" + b"<div>" * 20_000,
    b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", b"\xff\xfe" + b"\x00\xd8" * 50, b"\x00" * 100,
    "\u202eقُتل\u0000".encode(), b"PK\x05\x06" + b"\x00" * 18,
)  # fmt: skip


def _verdict(data: bytes, name: str) -> None:
    outcome = answers.read(data, Hints(filename=name))
    if outcome.reading is None:
        assert outcome.sentence, name
        return
    for said in outcome.reading.statements:
        assert outcome.reading.text[slice(*said.span)] == said.quote, name


@pytest.mark.parametrize("number", range(len(OURS)))
def test_a_hostile_file_gets_a_verdict(number: int) -> None:
    _verdict(OURS[number], f"ours-{number}")


@pytest.mark.parametrize("path", FILES[::20], ids=lambda path: path.name)
def test_a_file_of_the_hostile_corpus_gets_a_verdict(path: Path) -> None:
    _verdict(path.read_bytes(), path.name)


@pytest.mark.soak
def test_every_file_of_the_hostile_corpus_gets_a_verdict() -> None:
    if not FILES:
        pytest.skip("needs ../shared/corpora/hostile")
    for path in FILES:
        if path.is_file():
            _verdict(path.read_bytes(), path.name)
