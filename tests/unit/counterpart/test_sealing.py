"""What is handed in opens for the house alone, in its own place, unchanged."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.counterpart.sealing import Unopenable, public_key, seal, unseal

SECRET = bytes(range(32))
PUBLIC = public_key(SECRET)


@given(st.binary(max_size=500))
def test_what_is_sealed_opens_to_the_same_bytes(data: bytes) -> None:
    assert unseal(seal(data, to=PUBLIC, place="cp/k/0"), secret=SECRET, place="cp/k/0") == data


def test_the_same_words_are_sealed_differently_each_time() -> None:
    assert seal(b"no", to=PUBLIC, place="p") != seal(b"no", to=PUBLIC, place="p")


@pytest.mark.parametrize("place", ["cp-other/k/0", "cp/other/0", "cp/k/1", ""])
def test_it_opens_nowhere_else(place: str) -> None:
    with pytest.raises(Unopenable):
        unseal(seal(b"no", to=PUBLIC, place="cp/k/0"), secret=SECRET, place=place)


def test_no_changed_or_shortened_byte_is_taken() -> None:
    sealed = seal(b"the mill", to=PUBLIC, place="p")
    for at in range(len(sealed)):
        changed = bytes([*sealed[:at], sealed[at] ^ 1, *sealed[at + 1 :]])
        for wrong in (changed, sealed[:at]):
            with pytest.raises(Unopenable):
                unseal(wrong, secret=SECRET, place="p")


def test_another_house_opens_nothing() -> None:
    with pytest.raises(Unopenable):
        unseal(seal(b"no", to=PUBLIC, place="p"), secret=os.urandom(32), place="p")
