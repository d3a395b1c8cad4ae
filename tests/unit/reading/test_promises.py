"""What holds for every file: one exception, exact quotations, the same reading twice, in time."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.reading import Hints, Reading, Unreadable, from_json, read, to_json
from answerable.reading.statements import statements_of
from answerable.reading.statements.building import Unspanned, checked
from answerable.reading.types import FIGURES, Kind, Statement
from tests.unit.reading.texts import ARABIC, ENGLISH

HOSTILE = Path(__file__).resolve().parents[3].parent / "shared" / "corpora" / "hostile"
WORDS = [
    "killed", "nine people", "at least", "said", "a U.S. official", "on Oct. 13",
        "including three children", "and", "two nurses",
    "wounded 30", ",", ".", "\n\n", "between", "six and eight", "43,000", "nearly",
        "declined to say", "Reuters", "“", "”", "in Harqa",
    "قتل", "تسعة أشخاص", "بينهم", "ثلاثة أطفال", "قال", "وزارة الصحة", "َ", "ـ", "\u200f",
        "погибли", "девять человек", "נהרגו", "tués", "İ", "ß", "𝟗",
]  # fmt: skip
PREFIXES = [b"", b"%PDF-1.4\n", b"<html>", b"\xff\xfe", b"PK\x03\x04", b"<?xml ?>", b"\xef\xbb\xbf"]


def outcome(data: bytes, hints: Hints | None = None) -> Reading | None:
    """The reading, or None where it is refused; any other exception fails the test."""
    try:
        return read(data, hints or Hints())
    except Unreadable:
        return None


def faithful(reading: Reading | None) -> None:
    for s in reading.statements if reading else ():
        assert reading is not None
        assert reading.text[s.span[0] : s.span[1]] == s.quote != ""
        assert all(getattr(s, name) != (None, None) for name in FIGURES)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(PREFIXES), st.binary(max_size=400))
def test_any_bytes_give_a_reading_or_a_sentence(prefix: bytes, data: bytes) -> None:
    faithful(outcome(prefix + data))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), max_size=40),
    st.sampled_from(["", "en", "ar", "fr", "ru", "uk", "he"]),
)
def test_every_statement_quotes_the_text_exactly(words: list[str], language: str) -> None:
    faithful(outcome(" ".join(words).encode(), Hints(language=language, published_on="2024-02-29")))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_a_reading_that_survives_storage(text: str) -> None:
    reading = outcome(text.encode("utf-8", "ignore"))
    if reading is not None:
        stored = json.loads(json.dumps(to_json(reading)))
        assert from_json(stored) == reading


def test_the_same_bytes_give_the_same_reading_in_another_process_and_order() -> None:
    texts = [ENGLISH, ARABIC, *IN_OTHER_LANGUAGES]
    code = (
        "import sys, json; from answerable.reading import *; "
        "told = [to_json(read(t.encode(), Hints())) for t in json.load(sys.stdin)]; "
        "print(json.dumps(told, sort_keys=True))"
    )

    def told(seed: str, asked: list[str]) -> list[object]:
        """The readings of a process with its own order of sets, and its own first text."""
        done = subprocess.run(
            [sys.executable, "-c", code], input=json.dumps(asked), capture_output=True, check=True,
            text=True, env={"PYTHONHASHSEED": seed},
        )  # fmt: skip
        found: list[object] = json.loads(done.stdout)
        return found

    here = [json.loads(json.dumps(to_json(read(text.encode(), Hints())))) for text in texts]
    assert told("1", texts) == told("2", texts[::-1])[::-1] == here


def test_a_finding_whose_words_are_not_in_the_text_is_never_a_statement() -> None:
    with pytest.raises(Unspanned):
        checked("Nine were killed.", Statement((0, 4), "Ten ", Kind.HARM))


def test_importing_the_library_loads_no_heavy_part() -> None:
    code = (
        "import sys, answerable.reading; "
        "print([m for m in ('trafilatura', 'lxml', 'pypdf', 'django') if "
        "m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"


IN_OTHER_LANGUAGES = (
    "У Гарці внаслідок обстрілу загинули п'ятеро людей, ще дванадцять поранені, повідомила поліція.",
    "В результате удара по рынку в Гарке погибли семь человек, в том числе двое детей.",
    "לפי המשטרה, תשעה בני אדם נהרגו ו-12 נפצעו בתקיפה על השוק בהרקה ביום שני.",
    "Au moins neuf personnes ont été tuées lundi par une frappe sur le marché de Harqa.",
)
SLOW = [
    "killed ", "nine people ", "said ", "A ", "1,", "1,000 ", "Oct. ", "( ", '" said ', "and ", "-",
        "X-", "....", "a\n", "including three children, ",
    "the U.S. officials ", "declined to ", "in Tamrin City of ", "قتل ", "تسعة أشخاص ", "قال ", "و",
        "погибли ", "נהרגו ", "tué ",
]  # fmt: skip


@pytest.mark.parametrize("seed", SLOW)
def test_time_grows_with_length_and_not_with_its_square(seed: str) -> None:
    code = "ar" if "\u0600" < seed[0] < "\u06ff" else "en"
    statements_of(seed, code, None)
    spent = {size: _seconds(seed, size, code) for size in (10_000, 40_000)}
    assert spent[40_000] < 0.5 + 12 * spent[10_000]


def _seconds(seed: str, size: int, code: str) -> float:
    """Processor time, the better of two: a collection of rubbish may fall into one."""
    spent = list[float]()
    for _ in range(2):
        began = time.process_time()
        statements_of((seed * size)[:size], code, None)
        spent.append(time.process_time() - began)
    return min(spent)


def test_hostile_files_give_a_reading_or_a_sentence() -> None:
    if not HOSTILE.is_dir():
        pytest.skip("the hostile corpus is not on this machine")
    files = [
        f
        for part in ("pdf", "strings", "xml")
        for f in sorted((HOSTILE / part).rglob("*"))
        if f.is_file()
    ]
    assert files
    for path in files:
        faithful(outcome(path.read_bytes(), Hints(filename=path.name)))
