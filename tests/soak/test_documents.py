"""Malformed files of every kind that is read: each gives a verdict in time, and nothing else escapes."""

from __future__ import annotations

import random
import time
from collections import Counter

import pytest

from answerable.reading import Hints, Unreadable, read_whole
from tests.soak.results import keep
from tests.unit.reading.packing import BODY, docx, item, message, packed, paragraph, rss, warc

pytestmark = pytest.mark.soak
COUNT = 4_500
LONGEST = 2.0
PAGE = (
    f"<!doctype html><html><head><title>Shell</title><meta name='author' content='x'></head><body>"
    f"<nav>Home</nav><article><h1>Shell</h1><p>{BODY}</p><table><tr><td>9</td></tr></table></article>"
    "<script>var a</script></body></html>"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>a</title>'
    f"<content type='html'>&lt;p&gt;{BODY}&lt;/p&gt;</content></entry></feed>"
)
SEEDS = {
    "feed": rss(item("One", BODY), item("Two", "<![CDATA[<p>Three were hurt.</p>]]>")),
    "atom": ATOM.encode(),
    "page": PAGE.encode(),
    "mail": message(BODY, {"letter.docx": docx(paragraph("Two were hurt."))}),
    "mailbox": b"From a@b Wed May 08 07:00:00 2024\n" + message(BODY) + b"\nFrom c@d Wed May 08 2024\n"
    + message("Two were hurt."),
    "word": docx(paragraph(BODY) * 20),
    "warc": warc(*((f"https://tamrin.example/{n}", "text/html", PAGE) for n in range(3))),
    "plain warc": warc(("https://tamrin.example/1", "text/html", PAGE), packed_up=False),
    "wacz": packed({
        "datapackage.json": "{}", "archive/a.warc.gz": warc(("https://t.example", "text/html", PAGE)),
    }),
}  # fmt: skip
PIECES = (b"<", b">", b"&", b"&#0;", b"]]>", b"<!--", b"<![CDATA[", b"\x00", b"\xff\xfe",
          b"<!DOCTYPE r [", b'<!ENTITY a "b">', b"\r\n\r\n", b"Content-Length: 99999999999",
          b"--", b"=?utf-8?B?////?=", b"Content-Type: multipart/mixed; boundary=x\n\n",
          b"PK\x05\x06", b"\x1f\x8b", b"%PDF-", b"charset=utf-7", b"<item>" * 400,
          b"<div>" * 3000)  # fmt: skip


def malformed(seed: bytes, luck: random.Random) -> bytes:
    """A file with a few faults: cut, doubled, overwritten, or with something thrown in."""
    data = bytearray(seed)
    for _ in range(luck.randint(1, 6)):
        at = luck.randrange(len(data) + 1)
        way = luck.randrange(5)
        if way == 0:
            del data[at : at + luck.randint(1, 80)]
        elif way == 1:
            data[at:at] = data[at : at + luck.randint(1, 400)]
        elif way == 2:
            data[at:at] = luck.choice(PIECES)
        elif way == 3:
            data[at : at + 4] = luck.randbytes(luck.randint(1, 8))
        elif data:
            data = data[: max(1, at)]
    return bytes(data)


def test_every_malformed_file_gives_a_verdict_in_time() -> None:
    luck = random.Random(6)
    verdicts: Counter[str] = Counter()
    slowest = ("", 0.0)
    for number in range(COUNT):
        name = list(SEEDS)[number % len(SEEDS)]
        data = malformed(SEEDS[name], luck)
        began = time.process_time()
        try:
            reading, _ = read_whole(data, Hints())
            assert all(reading.text[slice(*s.span)] == s.quote for s in reading.statements)
            verdicts["read"] += 1
        except Unreadable as why:
            verdicts[why.fault.value if why.sentence else "without a sentence"] += 1
        spent = time.process_time() - began
        slowest = max(slowest, (name, spent), key=lambda each: each[1])
    assert sum(verdicts.values()) == COUNT
    assert "without a sentence" not in verdicts
    assert slowest[1] < LONGEST, slowest
    keep("documents-malformed", {
        "files": COUNT, "kinds": list(SEEDS), "verdicts": dict(verdicts), "escaped": 0,
        "slowest_seconds": round(slowest[1], 3), "slowest_kind": slowest[0],
    })  # fmt: skip
