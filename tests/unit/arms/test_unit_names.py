"""Names of units across scripts: what is one name, what is near it, and what speaks against."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.arms.rules.unit_names import LONGEST, best, fold, likeness, parts, why_not_vet


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
    if fold(one):
        assert str(likeness(one, one).value) == "same"  # type: ignore[union-attr]  # never None for itself
