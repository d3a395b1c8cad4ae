"""What counterparts hand in is sealed to the house before it is stored: this door cannot read it back.

X25519 with a fresh key per sealing, HKDF-SHA256, AES-256-GCM, bound to counterpart, entry and part:
a sealed part moved elsewhere does not open.
"""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

FORM = b"\x01"
_POINT, _NONCE = 32, 12


class Unopenable(Exception):
    """Sealed bytes that do not open: moved, changed, or sealed to another house."""


def public_key(secret: bytes) -> bytes:
    """What the door is given: it seals, and opens nothing."""
    return X25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()


def seal(data: bytes, *, to: bytes, place: str) -> bytes:
    """Seal `data` to the house, for one place (`counterpart/entry/part`)."""
    fresh = X25519PrivateKey.generate()
    point = fresh.public_key().public_bytes_raw()
    nonce = os.urandom(_NONCE)
    key = _key(fresh.exchange(X25519PublicKey.from_public_bytes(to)), point, to)
    return FORM + point + nonce + AESGCM(key).encrypt(nonce, data, place.encode())


def unseal(sealed: bytes, *, secret: bytes, place: str) -> bytes:
    """The bytes sealed for exactly this place. Raises `Unopenable` on anything else."""
    point, rest = sealed[1 : 1 + _POINT], sealed[1 + _POINT :]
    if sealed[:1] != FORM or len(rest) <= _NONCE:
        raise Unopenable(f"{place} is not sealed in a form this house knows")
    try:
        shared = X25519PrivateKey.from_private_bytes(secret).exchange(
            X25519PublicKey.from_public_bytes(point)
        )
        key = _key(shared, point, public_key(secret))
        return AESGCM(key).decrypt(rest[:_NONCE], rest[_NONCE:], place.encode())
    except (InvalidTag, ValueError) as wrong:
        raise Unopenable(f"{place} was moved or changed, or sealed to another house") from wrong


def _key(shared: bytes, point: bytes, to: bytes) -> bytes:
    derive = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"answerable in-box" + point + to)
    return derive.derive(shared)
