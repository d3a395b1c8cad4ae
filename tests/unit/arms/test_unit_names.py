"""Names of units across scripts: what is one name, what is near it, and what speaks against."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.arms.rules.names import LONGEST_KEY, article_key, name_key
from answerable.arms.rules.restrictions import Part, form
from answerable.arms.rules.unit_names import LONGEST, best, likeness, parts, why_not_vet


@pytest.mark.parametrize(("asked", "known", "how"), [
    ("Seventh Brigade", "seventh BRIGADE", "same"),
    ("7th Bde", "Seventh Brigade", "sound"),
    ("اللواء السابع", "7th Brigade", "sound"),
    ("٧ لواء", "Brigade 7", "sound"),
    ("7-я бригада", "Seventh Brigade", "sound"),
    ("חטיבה 7", "7 Brigade", "sound"),
    ("al-Nasr Brigade", "لواء النصر", "sound"),
    ("Golani", "גולני", "sound"),
    ("Nahal Brigade", "Nahal Bde", "sound"),
    ("Karvani Guard", "Karwani Guard", "near"),
    ("Kestrel", "Kestrel Mountain Guard", "part"),
    ("Nasr Brigade", "Nasr", "part"),
    ("Third Brigade", "Fourth Brigade", None),
    ("Third Brigade", "Third Division", None),
    ("Nasr Brigade", "Nasr Division", None),
    ("Kestrel", "Mountain Guard", None),
    ("Brigade", "Battalion", None),
    ("7", "Seventh Brigade", "part"),
    ("Brigade", "Armoured", None),
])  # fmt: skip
def test_how_far_two_names_agree(asked: str, known: str, how: str | None) -> None:
    found = likeness(asked, known)
    assert (found.value if found else None) == how
    back = likeness(known, asked)
    assert (back.value if back else None) == how


def test_a_name_is_taken_apart_into_numbers_sizes_and_words() -> None:
    found = parts("The 401st Armoured Brigade of the South")
    assert (found.numbers, found.sizes, found.rest) == ({401}, {"brigade"}, ("armoured", "south"))
    assert parts("لواء المدرعات الأول").numbers == {1}


def test_the_closest_of_several_names_is_named() -> None:
    found = best("7 Bde", ["Eighth Brigade", "لواء 7", "Seventh Company"])
    assert found is not None
    assert (found[0].value, found[1]) == ("sound", "لواء 7")
    assert best("7 Bde", ["Eighth Brigade"]) is None


def test_nothing_and_too_much_are_not_looked_for() -> None:
    assert "Say which unit" in str(why_not_vet(" - ! "))
    assert "longer" in str(why_not_vet("a" * (LONGEST + 1)))
    assert why_not_vet("a" * LONGEST) is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_are_compared_and_the_order_does_not_matter(one: str, two: str) -> None:
    assert likeness(one, two) == likeness(two, one)
    if name_key(one):
        assert str(likeness(one, one).value) == "same"  # type: ignore[union-attr]  # never None for itself


@pytest.mark.parametrize(("one", "other"), [
    ("7th BRIGADE", "7th brigade"), ("Al-Nasr Brigade", "al nasr brigade"),
    ("U.S. Guard", "US Guard"), ("No.7 Squadron", "no 7 squadron"), ("King's Guard", "Kings Guard"),
    ("O’Hara Wing", "O'Hara wing"), ("Élite – 2_Air", "elite 2 air"), ("Straße", "STRASSE"),
    ("Diyarbakır Üssü", "DIYARBAKIR ussu"), ("İzmir Filosu", "izmir filosu"),
    ("اللِّواءُ السّابِع", "لواء السابع"), ("لواء ٧", "اللواء 7"), ("لواء ۷", "لواء 7"),
    ("القوة الجوية", "القوه الجويه"), ("كتيبة", "کتیبه"), ("محمـــد", "محمد"), ("ﻟﻮاء", "لواء"),
    ("Йодний полк", "ИОДНИЙ полк"), ("ёж-2", "еж 2"), ("обʼєднання «Ріка»", "об'єднання Ріка"),
    ("חֵיל הָאֲוִיר", "חיל האויר"), ("צה״ל", 'צה"ל'), ("צה״ל", "צהל"), ("חטיבה־7", "חטיבה 7"),
])  # fmt: skip
def test_one_name_in_two_spellings_is_one_for_vetting_and_for_screening(
    one: str, other: str
) -> None:
    assert name_key(one) == name_key(other) != ""
    assert form(Part.UNIT, one) == form(Part.UNIT, other) == name_key(one)
    found = likeness(one, other)
    assert found is not None
    assert found.value == "same"


@pytest.mark.parametrize(("one", "other"), [
    ("7th Brigade", "8th Brigade"), ("لواء ٧", "لواء ٨"), ("Ріка", "Ріки"), ("חיל הים", "חיל האויר"),
    ("2 1 Wing", "21 Wing"), ("AB Guard", "A B Guard"), ("Nasr Brigade", "Brigade Nasr"),
])  # fmt: skip
def test_names_that_differ_in_a_letter_a_number_or_an_order_stay_apart(
    one: str, other: str
) -> None:
    assert name_key(one) != name_key(other)


@given(st.text(max_size=300))
def test_a_comparing_form_is_bounded_whatever_is_typed(text: str) -> None:
    key = name_key(text)
    assert len(key) <= LONGEST_KEY
    assert key == " ".join(key.split()) == name_key(f" {text} ")


def test_every_sign_that_is_a_digit_is_that_digit_in_names_of_units_and_of_articles() -> None:
    digits = [sign for sign in map(chr, range(sys.maxunicode + 1)) if sign.isdigit()]
    assert len(digits) > 700
    for sign in digits:
        plain = str(unicodedata.digit(sign))
        assert (name_key(f"unit {sign}"), article_key(f"M-{sign}")) == (
            f"unit {plain}",
            f"m{plain}",
        )


def test_a_sound_of_two_consonants_is_enough_between_scripts_and_not_within_one() -> None:
    assert [likeness("Nur", other) for other in ("نور", "Noor", "Nir")] == ["sound", "near", "near"]


def test_a_word_of_three_sounds_is_enough_to_hear_one_name_within_another() -> None:
    assert [likeness(short, f"{long} Falcon Wing") for short, long in (
        ("Nasr", "Nasr"), ("Nasr", "Badr"), ("Nur", "Nur"))] == ["part", None, None]  # fmt: skip
