"""The ledger's own key: signs checkpoints and checks them. Ed25519, one seed file, mode 0600."""

from __future__ import annotations

import os
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from answerable.ledger import rules
from answerable.ledger.keyfile import read_or_make

KEY_FILE = "ledger.key"
KEPT_FILE = "last-checkpoint.txt"
FORMER_FILE = "ledger-former.txt"
"""Verifier keys of this log's earlier keys, one a line: written when a restore came without its key."""


def sign(keys: Path, size: int, root: bytes) -> str:
    """A checkpoint of this log as a signed note."""
    private = _private(keys)
    public = private.public_key().public_bytes_raw()
    origin = rules.origin_of(public)
    signature = private.sign(rules.checkpoint_body(origin, size, root))
    return str(rules.Note(origin, size, root, rules.key_id(origin, public), signature))


def keep(data: Path, note: str) -> None:
    """Keep the newest checkpoint beside the records, so that an older copy of them is noticed."""
    fresh = data / f".{KEPT_FILE}.{os.getpid()}"
    with fresh.open("w", encoding="utf-8") as file:
        file.write(note)
        file.flush()
        os.fsync(file.fileno())
    os.replace(fresh, data / KEPT_FILE)


def sign_bytes(keys: Path, data: bytes) -> bytes:
    """A bare signature by the ledger's key: for the manifest of a backup."""
    return _private(keys).sign(data)


def is_signed(verifier_key: str, data: bytes, signature: bytes) -> bool:
    """Say whether `data` was signed with the key of this verifier-key line."""
    try:
        public = Ed25519PublicKey.from_public_bytes(rules.public_of(verifier_key))
        public.verify(signature, data)
    except InvalidSignature:
        return False
    return True


def verifier_key(keys: Path) -> str:
    """The public half, as a line a stranger can pin."""
    return rules.verifier_key(_private(keys).public_key().public_bytes_raw())


def known_keys(keys: Path) -> list[str]:
    """The verifier keys whose checkpoints count here: today's, then former ones."""
    former = keys / FORMER_FILE
    lines = former.read_text("utf-8").split() if former.exists() else []
    return [verifier_key(keys), *lines]


def why_not_genuine(text: str, verifier_keys: list[str]) -> str | None:
    """Say why a note is not a checkpoint signed by one of these keys; None means it is."""
    try:
        note = rules.parse_note(text)
        publics = {rules.origin_of(p): p for p in map(rules.public_of, verifier_keys)}
    except rules.BadNote as bad:
        return str(bad)
    public = publics.get(note.origin)
    if public is None or note.key_id != rules.key_id(note.origin, public):
        return "it is signed with a key that is not this log's"
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(note.signature, note.body)
    except InvalidSignature:
        return "its signature does not fit"
    return None


def _private(keys: Path) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(read_or_make(keys / KEY_FILE))
