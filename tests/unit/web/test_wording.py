"""Every text a reader may see has its Arabic; one that lacks it is named here."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from answerable.web import wording


def fields(text: str) -> set[str]:
    """The places of a text that are filled in: {name} and %(name)s."""
    named = {name for _, name, _, _ in Formatter().parse(text) if name} if "{" in text else set()
    return named | set(re.findall(r"%\((\w+)\)s", text))


@pytest.fixture(scope="module")
def translated() -> dict[str, str]:
    book = wording.catalogue("ar")
    return {entry.msgid: entry.msgstr for entry in book if entry.msgstr}


def test_every_text_has_an_arabic_translation() -> None:
    assert wording.missing("ar") == []


def test_a_translation_fills_in_what_the_text_fills_in(translated: dict[str, str]) -> None:
    astray = {
        text: fields(said) ^ fields(text)
        for text, said in translated.items()
        if not fields(said) <= fields(text) or fields(text) - fields(said) - {"count"}
    }
    assert astray == {}


def test_texts_are_found_in_templates_code_and_terms() -> None:
    found = wording.texts()
    assert "Skip to the content" in found
    assert "Give a reason: it is what the record and the overseer read." in found
    assert "policy lead" in found


def test_a_translation_is_in_arabic_letters(translated: dict[str, str]) -> None:
    latin = [t for t, said in translated.items() if not re.search(r"[\u0600-\u06ff]", said)]
    assert [text for text in latin if text not in ALIKE] == []


ALIKE = frozenset({"English", "TLP", "CSV"})
"""Texts that are the same in both languages."""
