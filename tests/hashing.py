"""The product's password hasher with its cost turned down: tests open hundreds of accounts."""

from __future__ import annotations

from answerable.accounts.hashing import GatedArgon2


class QuickArgon2(GatedArgon2):
    time_cost = 1
    memory_cost = 64
