"""Argon2id behind a gate: at most two at a time, so that a flood of sign-ins cannot take the memory."""

from __future__ import annotations

import threading
from typing import Any

from django.contrib.auth.hashers import Argon2PasswordHasher

_GATE = threading.BoundedSemaphore(2)


class GatedArgon2(Argon2PasswordHasher):
    """Argon2id, 64 MiB, 3 passes, 1 lane (RFC 9106, second recommended option, memory kept)."""

    time_cost = 3
    memory_cost = 64 * 1024
    parallelism = 1

    def encode(self, password: str, salt: Any) -> str:
        with _GATE:
            return super().encode(password, salt)

    def verify(self, password: str, encoded: str) -> bool:
        with _GATE:
            return super().verify(password, encoded)
