"""Positions, codes and call-signs are refused in every spelling; policy prose is taken."""

from __future__ import annotations

import time

import pytest

from answerable.channel.rules.policy_level import found_in, why_not_text, why_not_texts
from tests.unit.channel.positions import REFUSED, TAKEN

SPELT = [(kind, text) for kind, texts in REFUSED.items() for text in texts]
FRAMES = (
    "{}",
    "We worry about the shelter at {}, as said in March.",
    "قلقنا: {} وما حولها",
    "({})",
)


@pytest.mark.parametrize(("kind", "text"), SPELT)
def test_a_position_or_call_sign_is_refused_in_every_spelling(kind: str, text: str) -> None:
    assert found_in(text), text


@pytest.mark.parametrize("frame", FRAMES[1:])
def test_it_is_found_inside_a_sentence_as_well(frame: str) -> None:
    missed = [text for _, text in SPELT if not found_in(frame.format(text))]
    assert not missed


@pytest.mark.parametrize("text", TAKEN)
def test_policy_prose_is_taken(text: str) -> None:
    assert found_in(text) is None


def test_the_refusal_quotes_what_it_saw_and_says_what_to_write_instead() -> None:
    sentence = why_not_text("The depot at 36R XV 1234 5678 worries us.")
    assert sentence == (
        "“36R XV 1234 5678” reads like a grid reference. Nothing here may place or call anybody: name"
        " the area and the concern, in words."
    )
    assert why_not_text("The southern district worries us.") is None


def test_a_position_split_over_two_fields_is_found() -> None:
    assert why_not_texts({"title": "36R", "area": "XV 12 34"}) is not None
    assert (
        why_not_texts({"title": "A dialogue on the south", "area": "the southern district"}) is None
    )


def test_the_kind_is_told_by_what_was_written() -> None:
    wrong = {
        text: (kind, found.kind.value)
        for kind, text in SPELT
        if (found := found_in(text)) and found.kind != kind and kind in ("code", "call_sign", "map")
    }
    assert len(wrong) <= 3, wrong


def test_what_is_too_long_to_be_looked_through_is_not_taken() -> None:
    assert why_not_text("a " * 3000) is None
    assert "under 6000 characters" in str(why_not_text("a " * 3000 + "b"))


@pytest.mark.parametrize("piece", ["thirty ", "1 ", "36R ", "a.bcd", "31.", "- ", "٣١ ", "N31 "])
def test_no_text_takes_long_to_look_through(piece: str) -> None:
    began = time.process_time()
    why_not_text((piece * 3000)[:6000])
    assert time.process_time() - began < 2
