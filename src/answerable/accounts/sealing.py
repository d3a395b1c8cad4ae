"""Sealed fields: AES-256-GCM, bound to the table, column and row they stand in, and to their key.

A sealed value moved to another row or field, or changed by one bit, does not open. Keys are files
`field-*.key` in the key folder; the newest (by name) writes, any of them reads, so that a new key
can be added while old values are still being sealed anew.
"""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from answerable.ledger.keyfile import read_or_make

FORM = b"\x01"
"""The first byte of every sealed value: which form it has."""
_ID, _NONCE = 8, 12
_FIRST = "field-0001.key"


class Unsealable(Exception):
    """A sealed value that does not open: moved, changed, or sealed under a key that is gone."""


def seal(text: str, *, table: str, column: str, row: str) -> bytes:
    """Seal `text` for one place: `row` is the record's public reference."""
    key = (_ring() or [read_or_make(settings.KEYS / _FIRST)])[-1]
    identity, nonce = key_id(key), os.urandom(_NONCE)
    bound = _bound(table, column, row, identity)
    return FORM + identity + nonce + AESGCM(key).encrypt(nonce, text.encode(), bound)


def unseal(sealed: bytes | memoryview, *, table: str, column: str, row: str) -> str:
    """The text sealed for exactly this place. Raises `Unsealable` on anything else."""
    whole = bytes(sealed)
    identity, nonce = whole[1 : 1 + _ID], whole[1 + _ID : 1 + _ID + _NONCE]
    keys = [key for key in _ring() if key_id(key) == identity]
    if whole[:1] != FORM or not keys:
        raise Unsealable(
            f"{table}.{column} of {row} is sealed under a key this house does not hold"
        )
    try:
        bound = _bound(table, column, row, identity)
        return AESGCM(keys[0]).decrypt(nonce, whole[1 + _ID + _NONCE :], bound).decode()
    except (InvalidTag, ValueError) as wrong:
        raise Unsealable(f"{table}.{column} of {row} was moved or changed") from wrong


def is_newest(sealed: bytes | memoryview) -> bool:
    """Say whether a value stands under the key that writes now; if not, it wants sealing anew."""
    return bytes(sealed)[1 : 1 + _ID] in {key_id(key) for key in _ring()[-1:]}


def sealed_anew(sealed: bytes | memoryview, *, table: str, column: str, row: str) -> bytes | None:
    """The same text under the key that writes now; None where it stands under it already."""
    if is_newest(sealed):
        return None
    place = {"table": table, "column": column, "row": row}
    return seal(unseal(sealed, **place), **place)


def add_key() -> Path:
    """Make the next key of the ring; from now on it writes."""
    newest = int(_files()[-1].stem.partition("-")[2]) if _files() else 0
    path: Path = settings.KEYS / f"field-{newest + 1:04d}.key"
    read_or_make(path)
    return path


def key_id(key: bytes) -> bytes:
    """Eight bytes that name a key and tell nothing about it."""
    return sha256(b"answerable field key" + key).digest()[:_ID]


def _ring() -> list[bytes]:
    return [read_or_make(path) for path in _files()]


def _files() -> list[Path]:
    return sorted(settings.KEYS.glob("field-*.key"))


def _bound(table: str, column: str, row: str, identity: bytes) -> bytes:
    """What the value is bound to, each part with its length, so that no two places look alike."""
    parts = (b"answerable sealed field", table.encode(), column.encode(), row.encode(), identity)
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)
