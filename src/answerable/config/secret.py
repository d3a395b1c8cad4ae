"""Moved to `answerable.ledger.keyfile`: the lowest room that needs a key."""

from answerable.ledger.keyfile import UnsafeKey, read_or_make

__all__ = ["UnsafeKey", "read_or_make"]
