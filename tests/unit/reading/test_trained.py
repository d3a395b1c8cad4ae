"""Small models of an office's own: alike from the same texts, judged beside the rules, checked."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from functools import cache
from typing import Any

import pytest

from answerable.reading import Hints, Reading, read
from answerable.reading.assisted import maker_of, without_model
from answerable.reading.explaining import explained
from answerable.reading.trained import (
    BadExamples,
    BadWeights,
    Example,
    compare,
    compare_newest,
    dumped,
    examples,
    loaded,
    proposed,
    sheet_of,
    told,
    train,
    why_not_asked,
    why_not_written,
)
from answerable.reading.trained.examples import why_not_train
from answerable.reading.trained.judging import grouped, groups_of_codes
from answerable.reading.trained.linear import counted, features
from answerable.reading.types import statement_from_json

WHO = ("a baker", "a driver", "a nurse", "a teacher", "an uncle", "a mason")
WHERE = ("Harqa", "Selm", "Oru", "Tamrin", "the mill", "the ford")
FOUGHT = "{who} fell near {where} while firing from the trench"
BYSTANDER = "{who} died near {where} while watering the garden"


@cache
def invented() -> tuple[Example, ...]:
    """Seventy-two texts: who watered and who fired, a day each."""
    pairs = [(who, where) for who in WHO for where in WHERE]
    days = [f"2031-{1 + at // 28:02}-{1 + at % 28:02}" for at in range(72)]
    found = [
        Example(words.format(who=who, where=where), code, date=days[2 * at + turn])
        for at, (who, where) in enumerate(pairs)
        for turn, (words, code) in enumerate(((FOUGHT, "yes"), (BYSTANDER, "no")))
    ]
    return tuple(sorted(found))


@cache
def model(**changed: Any) -> bytes:
    found = invented()
    ruled: list[str | None] = ["no"] * len(found)
    whole = compare(found, ruled)
    words = {
        "name": "part", "field": "took_part", "language": "en", "on": "2031-05-04", "by": "Oru",
        "data": "invented", "licence": "ours",
    }  # fmt: skip
    sheet = sheet_of(found, whole, compare_newest(found, ruled), beats=True, called={}, words=words)
    linear = train([counted(e.text) for e in found], [e.code for e in found])
    return dumped(replace(sheet, **changed), linear)


def test_the_same_texts_give_the_same_bytes_in_whatever_order_they_come() -> None:
    found = invented()
    turned = list(reversed(found))
    one = train([counted(e.text) for e in found], [e.code for e in found])
    other = train([counted(e.text) for e in turned], [e.code for e in turned])
    assert one == other
    assert model() == model()


def test_a_model_that_learned_beats_rules_that_say_one_thing() -> None:
    found = invented()
    whole = compare(found, ["no"] * len(found))
    assert whole.rules[0] == 50.0
    assert whole.model[0] == 100.0
    assert why_not_written(whole, None) is None


def test_a_model_that_only_equals_the_rules_is_not_worth_writing() -> None:
    found = invented()
    whole = compare(found, [example.code for example in found])
    assert whole.difference == (0.0, 0.0)
    assert "does not beat the rules" in str(why_not_written(whole, None))


def test_a_model_behind_the_rules_on_the_newest_texts_is_not_written() -> None:
    found = invented()
    whole = compare(found, ["no"] * len(found))
    behind = replace(whole, difference=(-4.0, 3.0))
    assert "newest" in str(why_not_written(whole, behind))
    assert why_not_written(whole, replace(whole, difference=(1.0, 3.0))) is None


def test_the_newest_are_judged_only_where_every_text_has_a_day() -> None:
    found = [*invented()]
    assert compare_newest([replace(e, date="") for e in found[:1]] + found[1:], ["no"] * 72) is None


def test_texts_with_the_same_words_are_one_group_whatever_their_groups() -> None:
    rows = [Example("A b.", "yes", "1"), Example("a  B.", "no", "2"), Example("c", "no", "1")]
    assert len(set(grouped(rows))) == 1
    assert len(set(grouped([*rows, Example("d", "no")]))) == 2


def test_an_error_counts_texts_on_one_thing_as_one() -> None:
    found = [replace(e, group=e.text.split(" near ")[0]) for e in invented()]
    apart, together = compare(invented(), ["no"] * 72), compare(found, ["no"] * 72)
    assert (apart.groups, together.groups) == (72, 12)
    assert together.rules[1] > 2 * apart.rules[1]


def test_a_word_is_told_where_it_stands_in_the_document_and_numbers_are_alike() -> None:
    text = "He was kil*led by 12 shells"
    found = {feature.key: text[feature.start : feature.end] for feature in features(text)}
    assert found["killed"] == "kil*led"
    assert found["by 0"] == "by 12"


def test_a_proposal_bears_the_model_its_words_and_what_the_rules_say() -> None:
    reading = read(b"It rained. A porter fell near the well beside the trench.", EN)
    after = proposed(reading, [loaded(model())])
    (said,) = (s for s in after.statements if s.took_part is not None)
    assert said.took_part is True
    assert said.quote.startswith("A porter")
    assert after.text[slice(*said.span)] == said.quote
    assert maker_of(after, said) == loaded(model()).label
    assert any("fell near" in words for words in said.confidence.parts)
    assert any("which the rules read" in why for why in said.ruled_out)
    assert "part in the fighting: yes" in explained(after)
    assert without_model(after) == reading


def test_a_model_is_silent_in_another_language_on_a_long_text_and_on_words_it_never_saw() -> None:
    trained = loaded(model())
    other = Reading("Il tirait.", None, None, None, None, "fr")
    assert "en" in str(why_not_asked(other, trained))
    assert proposed(other, [trained]) is other
    long = replace(other, language="en", text="while firing " * 40)
    assert "longer" in str(why_not_asked(long, trained))
    strange = replace(other, language="en", text="Zzyx qwv")
    assert proposed(strange, [trained]) is strange


def test_the_sheet_says_what_it_learned_from_and_what_it_is_not_for() -> None:
    sheet = loaded(model(licence="for this office only")).sheet
    page = told(sheet)
    for words in ("invented", "for this office only", "no 36, yes 36", "2031-01-01", "no finding"):
        assert words in page


@pytest.mark.parametrize(
    "broken",
    [
        b"", b"[]", b"\x80\x04.", b"[" * 100_000, b'{"form": "answerable-weights-1"}',
        model()[:-40],
        model().replace(b'"took_part"', b'"rank"'),
        model().replace(b'"codes":["no","yes"]', b'"codes":["no","maybe"]'),
        model().replace(b'"bias":[', b'"bias":[NaN,'),
        model().replace(b'"bias":[', b'"bias":[1e400,'),
        model().replace(b'"weights":[[', b'"weights":[[0,'),
    ],
)  # fmt: skip
def test_a_damaged_file_of_weights_gets_one_sentence(broken: bytes) -> None:
    with pytest.raises(BadWeights, match=r"damaged"):
        loaded(broken)


def test_a_file_of_weights_that_is_too_large_is_not_even_parsed() -> None:
    with pytest.raises(BadWeights, match="larger"):
        loaded(b" " * 20_000_001)


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (b"text,code\n,yes\n", "Line 1: text and code"),
        (b"text,code\na,maybe\n", "Line 1: maybe is none of yes, no"),
        (b"text,code,date\na,yes,4 May\n", "Line 1: write a date"),
        (b"\xff\xfe\x00", "UTF-8"),
    ],
)
def test_a_bad_line_is_named(given: bytes, why: str) -> None:
    with pytest.raises(BadExamples, match=why):
        examples(given, lines=False, codes=("yes", "no"))


def test_lines_of_json_and_a_table_give_the_same_examples() -> None:
    rows = [{"text": "b, c", "code": "yes"}, {"text": "a", "code": "no", "group": "1"}]
    table = b'text,code,group\n"b, c",yes,\na,no,1\n'
    assert examples("\n".join(map(json.dumps, rows)).encode(), lines=True) == examples(
        table, lines=False
    )


@pytest.mark.parametrize(
    ("found", "why"),
    [
        ([Example(f"a {n}", "yes") for n in range(90)], "one code only"),
        ([Example(f"a {n}", "yes" if n % 2 else "no") for n in range(20)], "fewer than 50"),
        ([Example(f"a {n}", "yes" if n else "no") for n in range(90)], "Fewer than 5"),
        ([Example("a", "yes" if n % 2 else "no") for n in range(90)], "fewer than 50"),
    ],
)
def test_too_little_to_learn_from_is_refused(found: list[Example], why: str) -> None:
    assert why in str(why_not_train(found, groups_of_codes(found)))


def test_a_statement_kept_before_the_field_came_is_still_one() -> None:
    kept = asdict(read(b"Two guards were killed in Selm on 4 May 2024.", EN).statements[0])
    del kept["took_part"]
    assert statement_from_json(kept).took_part is None


EN = Hints(filename="a.txt", language="en")
