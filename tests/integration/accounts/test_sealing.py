"""A sealed field opens in its own place and nowhere else."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as checked
from hypothesis import strategies as st
from pytest_django.fixtures import Settings

from answerable.accounts.sealing import Unsealable, add_key, is_newest, seal, unseal

PLACES = [
    {"table": table, "column": column, "row": row}
    for table in ("intake_source", "intake_report")
    for column in ("identity_sealed", "contact_sealed", "precise_place_sealed")
    for row in ("s-aaaa2222", "s-bbbb3333", "r-cccc4444")
]


@pytest.fixture(autouse=True)
def own_keys(tmp_path: Path, settings: Settings) -> None:
    settings.KEYS = tmp_path


def swapped(many: int) -> int:
    """Seal one value per place, open each in every other place; count those that failed to open."""
    failed = 0
    pairs = itertools.islice(itertools.cycle(itertools.permutations(PLACES, 2)), many)
    for number, (mine, other) in enumerate(pairs):
        sealed = seal(f"the caller {number}", **mine)
        with pytest.raises(Unsealable):
            unseal(sealed, **other)
        failed += 1
    return failed


def test_a_value_swapped_to_another_row_or_field_does_not_open() -> None:
    assert swapped(60) == 60


@pytest.mark.soak
def test_a_thousand_swapped_values_do_not_open() -> None:
    assert swapped(1_000) == 1_000


@pytest.mark.parametrize("text", ["", "Amal, 12 Harbour Street", "أمل، شارع الميناء", "\x00\u202e"])
def test_a_value_opens_in_its_own_place(text: str) -> None:
    assert unseal(seal(text, **PLACES[0]), **PLACES[0]) == text


@checked(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.integers(min_value=0), st.integers(min_value=1, max_value=255))
def test_a_value_changed_in_any_byte_does_not_open(place: int, difference: int) -> None:
    sealed = bytearray(seal("the caller", **PLACES[0]))
    sealed[place % len(sealed)] ^= difference
    with pytest.raises(Unsealable):
        unseal(bytes(sealed), **PLACES[0])


@pytest.mark.parametrize("scrap", [b"", b"\x01", b"\x01" + bytes(8), b"\x02" + bytes(60)])
def test_a_scrap_does_not_open(scrap: bytes) -> None:
    with pytest.raises(Unsealable):
        unseal(scrap, **PLACES[0])


def test_the_same_text_never_looks_the_same_twice() -> None:
    assert seal("the caller", **PLACES[0]) != seal("the caller", **PLACES[0])


def test_after_a_new_key_old_values_still_open_and_new_ones_stand_under_it() -> None:
    old = seal("before", **PLACES[0])
    add_key()
    assert unseal(old, **PLACES[0]) == "before"
    assert not is_newest(old)
    assert is_newest(seal("after", **PLACES[0]))


def test_without_its_key_a_value_does_not_open(tmp_path: Path) -> None:
    sealed = seal("the caller", **PLACES[0])
    (tmp_path / "field-0001.key").unlink()
    with pytest.raises(Unsealable):
        unseal(sealed, **PLACES[0])
