"""One way to write a value as bytes, so that a hash of it means the same everywhere.

Canonical JSON: UTF-8, keys sorted, no spaces, no floats (a float is written as its shortest text by
the caller), moments in ISO 8601 UTC. A commitment is SHA-256 over a 32-byte salt and those bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from hashlib import sha256

SALT_BYTES = 32


def canonical(value: Mapping[str, object]) -> bytes:
    """`value` as canonical JSON bytes. Raises TypeError on what JSON cannot hold."""
    return _ENCODER.encode(value).encode("utf-8", "surrogatepass")


def commitment(salt: bytes, value: Mapping[str, object]) -> bytes:
    """A hash that binds to `value` and, without `salt`, tells nothing about it."""
    return sha256(salt + canonical(value)).digest()


def moment_text(moment: datetime) -> str:
    """`2026-11-20T08:00:00.000000Z`, always UTC, always with microseconds."""
    there = moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    return there.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"not to be written canonically: {type(value).__name__}")


_ENCODER = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_plain
)
"""Made once: a million entries are read again in one verification."""
