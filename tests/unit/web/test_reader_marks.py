"""Why the reader took a figure for what it is, said to an Arabic reader in Arabic."""

from __future__ import annotations

import re

import pytest
from django.utils.translation import override

from answerable import reading
from answerable.linking import contradictions
from answerable.reading.types import Hints
from answerable.web.templatetags.reader_marks import noted, ruled
from answerable.web.templatetags.words import said

TOLL = (
    "DARWESH (Coastal Wire) - At least 14 people, among them five children, were killed when an air "
    "strike hit the market in Darwesh on 5 March 2026, the health office said.\n\n"
    "Since the war began in October more than 4,200 people have been killed in Tamrin, according to "
    "the ministry of health, which keeps the count."
)


def read(text: str) -> reading.Reading:
    return reading.read(text.encode(), Hints(published_on="2026-03-06"))


@pytest.mark.django_db
def test_what_was_ruled_out_is_said_in_arabic() -> None:
    found = [why for one in read(TOLL).statements for why in one.ruled_out]
    assert any(why.startswith("Not one incident: ") for why in found)
    with override("ar"):
        assert [ruled(why) for why in found if re.search("[A-Za-z]", ruled(why))] == []
    with override("en"):
        assert [ruled(why) for why in found] == found


@pytest.mark.parametrize(
    "why",
    [
        "Not the news of this document: its date, 3 May 2019, is long before the document's own.",
        'Not the news of this document: it stands under the heading "Earlier: strikes".',
        "Not one incident: 4,200 is more than one incident is known to do.",
    ],
)
def test_words_of_the_document_stand_in_the_arabic_sentence(why: str) -> None:
    with override("ar"):
        said_so = ruled(why)
    assert re.search("[\u0600-\u06ff]", said_so)
    assert "Not " not in said_so
    assert any(part in said_so for part in ("3 May 2019", "Earlier: strikes", "4,200"))


def test_what_the_reader_never_said_stays_as_it_was_written() -> None:
    with override("ar"):
        assert ruled("Not so: {0} {name} %s.") == "Not so: {0} {name} %s."


def test_figures_that_do_not_agree_are_said_in_arabic() -> None:
    one, two = (
        read(TOLL.replace("At least 14", number)) for number in ("Exactly 14", "Exactly 90")
    )
    against = next(c for c in contradictions(one, two) if c.about == "killed")
    with override("ar"):
        assert not re.search("[A-Za-z]", said(against.words))


def _notes() -> list[str]:
    """A note of each kind a reader makes, as it makes it."""
    from answerable.intake.sandbox.answers import _rejected
    from answerable.reading.documents.furniture import STATED, TABLE
    from answerable.reading.documents.word import HIDDEN, PENDING

    names = ", ".join(dict.fromkeys(row.name for row in (*TABLE, STATED)))
    cut = read("<html><body><p>Nine people were killed in Harqa on Monday, the mayor said.").notes
    return [
        f"Left out as furniture of the page: {names}.", PENDING, HIDDEN, *cut, str(_rejected(3)),
        "No text could be read from page 2, 7.",
        "The character set was not said rightly; read as cp1256.",
    ]  # fmt: skip


def test_every_note_on_a_document_is_said_in_the_language_of_the_page() -> None:
    notes = _notes()
    assert len(notes) == 7
    with override("ar"):
        for note in notes:
            words = noted(note).replace("cp1256", "")
            assert not re.search("[A-Za-z]{2}", words), words
    with override("en"):
        assert [noted(note) for note in notes] == notes
    assert noted("Something new.") == "Something new."
