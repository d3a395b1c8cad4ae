"""Published series come out of import as they were published, and what does not add up is refused."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.oversight.rules.series import (
    Form,
    Series,
    Unreadable,
    faults,
    gaps,
    read,
    sum_of,
    why_not_keep,
)

FOLDER = Path(__file__).parent / "published"
HEAD = "period,opening,new,credible,closing\n"


def oir() -> Series:
    return read((FOLDER / "oir.csv").read_bytes(), form=Form.CARRY_OVER, name="OIR", publisher="C")


def carried(text: str) -> Series:
    return read(text.encode(), form=Form.CARRY_OVER, name="a", publisher="b")


def refusal(text: str | bytes, form: Form = Form.CARRY_OVER) -> str:
    data = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(Unreadable) as found:
        read(data, form=form, name="a", publisher="b")
    return str(found.value.sentence)


def test_the_published_months_come_out_with_their_sums() -> None:
    assert [sum_of(line, Form.CARRY_OVER) for line in oir().lines] == [
        "43 + 27 − 28 = 42", "194 + 15 − 25 = 184", "184 + 10 − 12 = 182", "97 + 2 − 20 = 79",
    ]  # fmt: skip
    assert why_not_keep(oir()) is None


def test_what_completed_is_made_of_is_kept_by_name() -> None:
    assert dict(oir().lines[0].parts) == {"credible": 9, "non_credible": 17, "duplicate": 2}
    assert oir().lines[3].terms["reopened"] == 2
    assert oir().lines[3].note == "Two of the open ones were reopened."


def test_reopened_cases_are_a_note_and_no_term_of_the_sum() -> None:
    assert faults(oir()) == []


def test_the_published_layers_come_out_with_their_sum() -> None:
    data = (FOLDER / "tracker.json").read_bytes()
    found = read(data, form=Form.LAYERS, name="Tracker", publisher="MoD")
    assert [sum_of(line, Form.LAYERS) for line in found.lines] == ["528 − 19 − 166 − 33 = 310"]
    assert why_not_keep(found) is None
    assert gaps(found) == []


def test_months_that_do_not_join_are_noted_and_not_refused() -> None:
    assert gaps(oir()) == [("2017-03", "2018-11", 152), ("2018-12", "2019-08", -85)]


def test_the_line_that_does_not_balance_is_named() -> None:
    made = carried(HEAD + "2020-01,5,2,3,4\n\n2020-02,4,2,1,6\n")
    assert str(why_not_keep(made)) == (
        "Line 4 (2020-02) does not balance: closing is +1 off what its terms give."
    )


def test_a_total_its_parts_do_not_make_is_named() -> None:
    made = carried("period,opening,new,credible,completed,closing\n2020-01,5,2,3,2,5\n")
    assert [(f.line, f.term, f.by) for f in faults(made)] == [(2, "completed", -1)]


def test_layers_that_do_not_add_up_are_named() -> None:
    rows = [{"period": "x", "entries": 10, "duplicates": 2, "through": 7}]
    made = read(json.dumps(rows).encode(), form=Form.LAYERS, name="a", publisher="b")
    assert [(f.line, f.term, f.by) for f in faults(made)] == [(1, "through", -1)]


def test_completed_without_parts_is_a_part_of_its_own() -> None:
    made = carried("period,opening,new,completed,closing\nx,5,2,3,4\n")
    assert why_not_keep(made) is None
    assert sum_of(made.lines[0], Form.CARRY_OVER) == "5 + 2 − 3 = 4"


def test_eastern_digits_are_digits() -> None:
    assert carried(HEAD + "x,٥,٢,٣,٤\n").lines[0].terms["closing"] == 4


def test_a_period_named_twice_is_refused() -> None:
    made = carried(HEAD + "x,5,2,3,4\nx,4,0,0,4\n")
    assert str(why_not_keep(made)) == "Line 3 names x a second time."


@pytest.mark.parametrize(("text", "sentence"), [
    (b"\xff\xfe", "The file is not text in UTF-8."),
    ("", "The file has no line with figures."),
    (HEAD, "The file has no line with figures."),
    (HEAD + "x,5,2,3,-4\n", "Line 2: closing is not a whole number."),
    (HEAD + "x,5,2,3,4.0\n", "Line 2: closing is not a whole number."),
    (HEAD + "x,5,2,3,\n", "Line 2 lacks closing."),
    (HEAD + ",5,2,3,4\n", "Line 2 names no period."),
    ("period,opening,opening\n", "Two columns have the same name."),
    ("period,opening,new,closing,=cmd\nx,1,0,1,3\n", "Line 2: “=cmd” cannot be the name of a term."),
    ("[1]", "The file holds no list of periods."),
    ("{}", "The file holds no list of periods."),
    ("{", "The file is not JSON."),
    ("[" * 100_000, "The file is not JSON."),
    ('[{"period": "x", "opening": true, "new": 1, "closing": 1}]',
     "Line 1: opening is not a whole number."),
    (HEAD + 'x,"5', "Line 2 is not CSV."),
    (b"x" * 1_000_001, "The file is longer than 1000000 bytes."),
])  # fmt: skip
def test_what_cannot_be_read_is_said_in_a_sentence(text: str | bytes, sentence: str) -> None:
    assert refusal(text) == sentence


def test_a_million_bytes_are_read() -> None:
    assert refusal(b"\n" * 1_000_000) == "The file has no line with figures."


def test_a_file_has_at_most_so_many_lines() -> None:
    body = "".join(f"{n},0,0,0,0\n" for n in range(1_201))
    assert refusal(HEAD + body) == "The file has more than 1200 lines."
    assert len(carried(HEAD + body[: body.rindex("1200")]).lines) == 1_200


@given(st.binary(max_size=200), st.sampled_from(Form))
def test_no_bytes_break_the_reader(data: bytes, form: Form) -> None:
    with suppress(Unreadable):
        assert read(data, form=form, name="a", publisher="b").lines


whole = st.integers(0, 500)


@given(whole, whole, st.lists(whole, min_size=1, max_size=4), st.integers(-3, 3))
def test_a_line_balances_exactly_when_its_sum_is_right(
    opening: int, new: int, parts: list[int], off: int
) -> None:
    closing = opening + new - sum(parts) + off
    if closing < 0:
        return
    row = {"period": "x", "opening": opening, "new": new, "closing": closing}
    row |= {f"part_{n}": count for n, count in enumerate(parts)}
    made = read(json.dumps([row]).encode(), form=Form.CARRY_OVER, name="a", publisher="b")
    assert [f.by for f in faults(made)] == ([off] if off else [])
