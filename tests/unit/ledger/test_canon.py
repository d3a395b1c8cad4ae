"""A value is written in one way, and a commitment binds to it without telling what it is."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.ledger.canon import canonical, commitment, moment_text

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text(), JSON, max_size=5))
def test_the_order_of_keys_makes_no_difference(value: dict[str, object]) -> None:
    turned = dict(reversed(list(value.items())))
    assert canonical(value) == canonical(turned)


@given(st.dictionaries(st.text(), JSON, max_size=5))
def test_what_comes_back_from_storage_is_written_the_same(value: dict[str, object]) -> None:
    assert canonical(json.loads(canonical(value).decode("utf-8", "surrogatepass"))) == canonical(
        value
    )


@given(st.dictionaries(st.text(), JSON, max_size=3), st.dictionaries(st.text(), JSON, max_size=3))
def test_two_values_share_a_commitment_only_when_they_are_one(
    one: dict[str, object], other: dict[str, object]
) -> None:
    same = canonical(one) == canonical(other)
    assert (commitment(b"s" * 32, one) == commitment(b"s" * 32, other)) is same


def test_another_salt_is_another_commitment() -> None:
    assert commitment(b"a" * 32, {"killed": 9}) != commitment(b"b" * 32, {"killed": 9})


def test_a_moment_is_written_in_utc_to_the_microsecond() -> None:
    there = datetime(2026, 3, 16, 15, 0, tzinfo=timezone(timedelta(hours=3)))
    assert moment_text(there) == "2026-03-16T12:00:00.000000Z"
    assert canonical({"at": there}) == canonical({"at": there.astimezone(UTC)})


def test_arabic_is_written_as_itself() -> None:
    assert canonical({"قتلى": date(2026, 3, 16)}) == '{"قتلى":"2026-03-16"}'.encode()


def test_what_json_cannot_hold_is_refused() -> None:
    with pytest.raises(TypeError):
        canonical({"x": object()})
