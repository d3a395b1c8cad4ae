"""Passwords are hashed as RFC 9106 asks, whatever the tests themselves use."""

from __future__ import annotations

import threading
import time

from answerable.accounts.hashing import GatedArgon2
from answerable.config import settings


def test_the_product_hashes_with_argon2id_of_64_mebibytes() -> None:
    assert settings.PASSWORD_HASHERS == ["answerable.accounts.hashing.GatedArgon2"]
    hasher = GatedArgon2()
    assert hasher.encode("correct horse battery", "somesaltsomesalt").startswith(
        "argon2$argon2id$v=19$m=65536,t=3,p=1$"
    )


def test_no_more_than_two_are_hashed_at_a_time() -> None:
    running, most, lock = 0, 0, threading.Lock()

    class Counted(GatedArgon2):
        time_cost, memory_cost = 1, 64

        def params(self) -> object:
            nonlocal running, most
            with lock:
                running += 1
                most = max(most, running)
            time.sleep(0.02)
            with lock:
                running -= 1
            return super().params()

    threads = [
        threading.Thread(target=Counted().encode, args=("x" * 12, "s" * 16)) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 2
