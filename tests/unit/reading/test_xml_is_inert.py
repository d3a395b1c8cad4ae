"""Entities, external files and orders in XML do nothing: not in a feed, nor inside a packed document."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest

from answerable.reading import Unreadable, read
from answerable.reading.documents.feeds import feed_item, feed_parts
from answerable.reading.documents.packed import xml_tree
from answerable.reading.documents.refusals import FileKind
from tests.unit.reading.packing import packed

HOSTILE = Path(__file__).parents[3].parent / "shared" / "corpora" / "hostile"
SECRET = "the words of a file beside us"


def own(secret: Path) -> list[bytes]:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    heads = [
        f'<!ENTITY x SYSTEM "file://{secret}">',
        f'<!ENTITY % p SYSTEM "file://{secret}"> %p; <!ENTITY x "y">',
        '<!ENTITY x SYSTEM "http://127.0.0.1:9/x">',
        f'<!ENTITY e0 "killed "> {bomb} <!ENTITY x "&e11;">',
        '<!ENTITY x "&y;"><!ENTITY y "&x;">',
    ]
    return [f"<?xml version='1.0'?><!DOCTYPE r [{h}]><r><i>&x;</i></r>".encode() for h in heads]


def corpus() -> list[bytes]:
    files = [file.read_bytes() for file in sorted((HOSTILE / "xml").glob("*"))]
    listed = sorted((HOSTILE / "strings" / "payloads").glob("XXE_*"))
    return files + [line for file in listed for line in file.read_bytes().splitlines() if line]


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "secret"
    file.write_text(SECRET, "utf-8")
    return file


@pytest.fixture(autouse=True)
def _no_line_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any attempt to reach out fails the test, whoever makes it."""

    def refused(*_: Any, **__: Any) -> NoReturn:
        pytest.fail("something reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refused)


def opened(data: bytes) -> Iterator[str]:
    """What comes out of it by every way XML is opened here."""
    for way in (_whole, _as_feed, _as_word, _as_tree):
        try:
            yield way(data)
        except Unreadable as why:
            yield str(why.sentence)


def _whole(data: bytes) -> str:
    return read(data).text


def _as_feed(data: bytes) -> str:
    inner = data.replace(b"<r>", b"<rss><channel><item><title>").replace(
        b"</r>", b"</title></item></channel></rss>"
    )
    feed_parts(inner)
    return str(feed_item(inner))


def _as_word(data: bytes) -> str:
    return read(packed({"word/document.xml": data, "docProps/core.xml": data})).text


def _as_tree(data: bytes) -> str:
    return "".join(xml_tree(data, FileKind.FEED, recover=True).itertext())


def test_our_own_traps_come_to_nothing(secret: Path) -> None:
    for data in own(secret):
        began = time.process_time()
        told = " ".join(opened(data))
        assert SECRET not in told
        assert len(told) < 5_000
        assert time.process_time() - began < 1


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="the hostile corpora are not beside this checkout")
def test_the_traps_of_the_corpora_come_to_nothing() -> None:
    traps = corpus()
    assert len(traps) > 50
    for data in traps:
        began = time.process_time()
        told = " ".join(opened(data))
        assert "root:" not in told.replace(data.decode("utf-8", "replace"), "")
        assert time.process_time() - began < 1
