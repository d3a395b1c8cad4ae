"""Marks stand exactly where the words do; nothing of the text is lost, doubled or moved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from answerable.web.marked import Paragraph, Span, paragraphs


def _text(lines: tuple[Paragraph, ...]) -> list[str]:
    return ["".join(piece.text for piece in line.pieces) for line in lines]


def test_a_text_without_spans_is_its_lines() -> None:
    assert _text(paragraphs("one\n\ntwo", [])) == ["one", "two"]


def test_a_span_is_one_marked_piece() -> None:
    (line,) = paragraphs("Three were killed.", [Span(1, 0, 5)])
    assert [(p.text, p.numbers, p.ends) for p in line.pieces] == [
        ("Three", (1,), (1,)), (" were killed.", (), ()),
    ]  # fmt: skip


def test_overlapping_spans_share_a_piece() -> None:
    (line,) = paragraphs("abcdef", [Span(1, 0, 4), Span(2, 2, 6)])
    assert [(p.text, p.numbers) for p in line.pieces] == [
        ("ab", (1,)),
        ("cd", (1, 2)),
        ("ef", (2,)),
    ]


def test_a_span_over_two_lines_is_marked_on_both_and_ends_once() -> None:
    lines = paragraphs("ab\ncd", [Span(1, 1, 4)])
    marked = [p.text for line in lines for p in line.pieces if p.numbers]
    assert marked == ["b", "c"]
    assert [n for line in lines for p in line.pieces for n in p.ends] == [1]


@given(st.text("ab \n", max_size=60), st.lists(st.tuples(st.integers(-3, 63), st.integers(-3, 63))))
def test_no_character_is_lost_and_each_span_begins_and_ends_at_most_once(
    text: str, places: list[tuple[int, int]]
) -> None:
    spans = [Span(n, *sorted(place)) for n, place in enumerate(places)]
    lines = paragraphs(text, spans)
    assert _text(lines) == [line for line in text.split("\n") if line]
    pieces = [piece for line in lines for piece in line.pieces]
    for span in spans:
        within = 0 <= span.start < span.end <= len(text)
        on_lines = within and any(c != "\n" for c in text[span.start : span.end])
        assert sum(span.number in piece.starts for piece in pieces) <= 1
        assert sum(span.number in piece.ends for piece in pieces) <= 1
        if on_lines:
            assert sum(span.number in piece.starts for piece in pieces) == 1
            assert sum(span.number in piece.ends for piece in pieces) == 1
            marked = "".join(p.text for p in pieces if span.number in p.numbers)
            assert marked == text[span.start : span.end].replace("\n", "")
