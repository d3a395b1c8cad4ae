"""Two spellings of one word or name are one for linking."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.linking.names import people, same_name, skeleton
from answerable.linking.origin_names import origin_key, same_origin
from answerable.linking.words import arabic, content, fold, shingles, tokens


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("مُسْتَشْفَى", "مستشفي"),
        ("المدرســة", "مدرسه"),
        ("أحمد", "احمد"),
        ("إسراء", "اسراء"),
        ("والمستشفى", "مستشفى"),
        ("Khān", "khan"),
        ("U.S.", "US"),
        ("Tamrin’s", "tamrin"),
    ],
)
def test_spellings_of_a_word_fold_to_one(left: str, right: str) -> None:
    assert fold(left) == fold(right)


def test_an_article_is_kept_where_nothing_would_be_left() -> None:
    assert arabic("ال") == "ال"
    assert arabic("والد") == "والد"


def test_digits_of_any_script_are_digits() -> None:
    assert tokens("٤٣ قتيلا") == ["43", "قتيلا"]


def test_small_words_and_numbers_carry_no_meaning() -> None:
    assert (
        content(tokens("The 12 of them were killed at the markets"))
        == ["them", "kill", "market"][1:]
    )


@given(st.text())
def test_no_text_gives_an_empty_word(text: str) -> None:
    assert all(tokens(text))


@given(st.lists(st.sampled_from("abcd"), max_size=12))
def test_every_run_of_three_words_is_a_shingle(words: list[str]) -> None:
    runs = {" ".join(words[i : i + 3]) for i in range(max(0, len(words) - 2))}
    assert runs <= shingles(words)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Qasr Veth", "قصر فث"),
        ("Tel Marun", "تل مارون"),
        ("Wadi Sahr", "وادي سهر"),
        ("al-Mahrab", "المحراب"),
        ("Харвін", "Kharvin"),
        ("John Ramming Chaplin", "John Raming Chaplin"),
    ],
)
def test_a_name_is_known_across_scripts_and_spellings(left: str, right: str) -> None:
    assert same_name(left, right)
    assert same_name(right, left)


@pytest.mark.parametrize(
    ("left", "right"), [("Qasr Veth", "Qasr Danner"), ("Tel Marun", "Tel Sahr"), ("Ada", "Ida")]
)
def test_different_names_stay_different(left: str, right: str) -> None:
    assert not same_name(left, right)


def test_a_skeleton_has_no_article_and_no_vowels() -> None:
    assert skeleton("al-Mahrab") == skeleton("Mahrab") == "mrb"


def test_people_are_found_once_in_order() -> None:
    text = "Idris Malvane met Sura Denholt. Later Idris Malvane left."
    assert people(text) == ("Idris Malvane", "Sura Denholt")


def test_an_agency_is_one_origin_in_every_spelling() -> None:
    assert same_origin("The Nordwire News Agency", "Nordwire")
    assert same_origin("Reuters", "رويترز")


@pytest.mark.parametrize("nobody", [None, "", "sources", "two officials", "مصادر"])
def test_sources_without_a_name_are_nobody(nobody: str | None) -> None:
    assert origin_key(nobody) == ""
    assert not same_origin(nobody, nobody)
