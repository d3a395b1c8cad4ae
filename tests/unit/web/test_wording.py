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
    said = {e.msgid_plural or e.msgid: e.msgstr or e.msgstr_plural.get(0, "") for e in book}
    return {text: words for text, words in said.items() if words}


def test_every_text_has_an_arabic_translation() -> None:
    assert wording.missing("ar") == []
    assert wording.main([]) == 0


def test_a_translation_fills_in_what_the_text_fills_in(translated: dict[str, str]) -> None:
    astray = {
        text: fields(said) ^ fields(text)
        for text, said in translated.items()
        if fields(said) != fields(text)
    }
    assert astray == {}


def test_a_text_for_many_has_every_form_arabic_asks_for() -> None:
    several = [entry for entry in wording.catalogue("ar") if entry.msgid_plural]
    assert several
    assert {tuple(sorted(entry.msgstr_plural)) for entry in several} == {tuple(range(6))}


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


def test_a_text_put_in_a_name_before_it_is_said_is_found() -> None:
    found = wording.texts()
    assert "{percent} % of their word pairs are the same." in found
    assert "it counts since a day in the past" in found
